package org.csplan.render.list;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Due;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.When;

/** What a due date may say that is no time by itself. */
final class DueWords {

    private static final String PROVISIONALLY = "provisionally ";

    private static final ImmutableSet<String> WITHOUT_TIME = Stream.<Stream<Due>>of(
                    Stream.of(new Due.Ongoing(), new Due.ToBeConfirmed()),
                    Arrays.stream(Recurrence.Frequency.values())
                            .map(Recurrence::of)
                            .map(Due.Every::new),
                    Arrays.stream(Month.values()).map(Recurrence::every).map(Due.Every::new))
            .flatMap(dues -> dues)
            .map(Due::words)
            .collect(toImmutableSet());

    private DueWords() {}

    /**
     * Why no due date says these words, which are no time by themselves; empty where one may.
     *
     * @param times how a time is read
     */
    static Optional<Parsed.Problem> problem(String words, Function<String, Parsed<When>> times) {
        String folded = words.toLowerCase(Locale.ROOT);
        if (WITHOUT_TIME.stream().anyMatch(known -> known.equalsIgnoreCase(folded))) {
            return Optional.empty();
        }
        if (folded.startsWith(PROVISIONALLY)) {
            return times.apply(words.substring(PROVISIONALLY.length())) instanceof Parsed.Failure<When> failure
                    ? Optional.of(failure.why())
                    : Optional.empty();
        }
        return Suggestions.nearest(folded, WITHOUT_TIME)
                .map(near -> new Parsed.Problem("there is no " + words, "did you mean " + near + "?"))
                .or(() -> times.apply(words).problem());
    }
}
