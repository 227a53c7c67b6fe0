package org.csplan.render.html.page;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.csplan.core.model.Measure;
import org.csplan.render.words.Phrase;
import org.csplan.render.words.PlanWords;
import org.csplan.render.words.Wording;

/** Tells when a measure's yardstick would only repeat its text. */
final class Yardsticks {

    private static final Splitter BETWEEN_WORDS = Splitter.on(CharMatcher.whitespace())
            .trimResults(CharMatcher.anyOf(".,;:!?()\"'“”‘’"))
            .omitEmptyStrings();

    private final PlanWords words;

    /** What a yardstick says that is no news: the same words stand in every one of its kind. */
    private final ImmutableSet<String> connecting;

    /**
     * @param words in the same language
     */
    Yardsticks(Wording wording, PlanWords words) {
        this.words = words;
        this.connecting = Stream.of(
                        "yardstick.count",
                        "yardstick.delivered",
                        "yardstick.from",
                        "yardstick.to",
                        "yardstick.at",
                        "bound.by",
                        "bound.during")
                .flatMap(key -> wording.phrase(key).pieces().stream())
                .flatMap(piece -> piece instanceof Phrase.Text text ? words(text.text()) : Stream.of())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Whether it says a number, a time or a direction that the text doesn't: {@code target 300 visits during 2019/20} is
     * no news beside the text {@code 300 visits during 2019/20}.
     */
    boolean sayMoreThanText(Measure measure) {
        Set<String> said = words(words.yardstick(measure)).collect(ImmutableSet.toImmutableSet());
        Set<String> known = words(measure.text()).collect(ImmutableSet.toImmutableSet());
        return !known.containsAll(Sets.difference(said, connecting));
    }

    private static Stream<String> words(String text) {
        return BETWEEN_WORDS.splitToStream(text.toLowerCase(Locale.ROOT));
    }
}
