package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * The first line of a return as officers write it, such as {@code Police return Q1 2026/27}.
 *
 * @param time as it is written; none if it does not say one
 * @param dated whether the time has its year
 * @param who the words for the agency
 */
record ReturnHead(Optional<String> time, boolean dated, String who) {

    /** What says that a line begins a return. */
    private static final ImmutableSet<String> RETURN =
            ImmutableSet.of("update", "return", "returns", "report", "submission", "from");

    private static final ImmutableSet<String> FILLERS = ImmutableSet.of(
            "for", "by", "of", "the", "progress", "quarterly", "monitoring", "quarter", "period", "-", "–", "—");

    private static final Predicate<String> NUMBER_OF_QUARTER =
            Pattern.compile("[1-4]").asMatchPredicate();

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}&'’./-]*");

    private static final CharMatcher MARKS = CharMatcher.anyOf(":;,.()");

    private static final int MOST_WORDS = 12;
    private static final int MOST_OF_A_NAME = 5;

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** The head that a line was probably meant to be; none if it says something else. */
    static Optional<ReturnHead> of(String line) {
        List<String> words = new ArrayList<>();
        boolean returns = false;
        boolean afterQuarter = false;
        for (String word : WORDS.split(line)) {
            String marked = MARKS.trimFrom(word);
            String bare = afterQuarter && NUMBER_OF_QUARTER.test(marked) ? "Q" + marked : marked;
            afterQuarter = Ascii.equalsIgnoreCase(marked, "quarter");
            String small = Ascii.toLowerCase(bare);
            returns |= RETURN.contains(small);
            if (!bare.isEmpty() && !RETURN.contains(small) && !FILLERS.contains(small)) {
                words.add(bare);
            }
        }
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        Optional<String> time = Optional.empty();
        boolean dated = false;
        for (int length = words.size(); length > 0 && time.isEmpty(); length--) {
            for (int from = 0; from + length <= words.size() && time.isEmpty(); from++) {
                List<String> part = words.subList(from, from + length);
                String said = Joiner.on(' ').join(part);
                boolean isTime = WhenParser.isWhen(said, When.USUAL_YEAR_START);
                if (isTime || PartOfYear.isOne(said)) {
                    time = Optional.of(said);
                    dated = isTime;
                    part.clear();
                }
            }
        }
        boolean named = !words.isEmpty()
                && words.size() <= MOST_OF_A_NAME
                && words.stream().allMatch(word -> NAME.matcher(word).matches())
                // Of two times nobody can tell which is meant.
                && words.stream()
                        .noneMatch(word -> PartOfYear.isOne(word)
                                || Status.of(Ascii.toLowerCase(word)).isPresent());
        return named && (returns || time.isPresent())
                ? Optional.of(new ReturnHead(time, dated, Joiner.on(' ').join(words)))
                : Optional.empty();
    }

    /** The line as it is written, which may lack its year; none if the time is missing. */
    Optional<String> line() {
        return time.map(said -> "update " + said + " from " + who);
    }

    /** What to do about it. */
    String help() {
        if (time.isEmpty()) {
            return "say for which time, as in: update Q1 2026/27 from " + who;
        }
        String written = "write " + line().get();
        return dated ? written : written + ", and of which year, as in: update " + time.get() + " 2026/27 from " + who;
    }
}
