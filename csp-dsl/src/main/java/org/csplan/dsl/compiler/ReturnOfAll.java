package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Status;

/**
 * A line of a return that tells of several things how they all stand: {@code 1.1-1.4 all green} and
 * {@code 1.1 & 1.2: green}.
 *
 * @param first of them
 * @param ids of all of them; none where nobody can tell which are meant
 * @param status as the scale has it
 */
record ReturnOfAll(String first, ImmutableList<String> ids, String status) {

    /** What is longer is no line about a few actions. */
    private static final int LONGEST = 200;

    /** From the first to the last of a range, which is told of no more at once. */
    private static final int MOST = 40;

    private static final Splitter AND = Splitter.on(Pattern.compile("\\s*[,;&+]\\s*(?:and\\s+|&\\s*)?|\\s+and\\s+"));

    private static final Pattern RANGE = Pattern.compile("(\\S+?)(?:\\s*[-–—]\\s*|\\s+to\\s+)([^\\s–—-]+)");

    private static final Pattern NUMBERED = Pattern.compile("(|.*[^0-9])(0|[1-9][0-9]{0,3})");

    private static final Pattern OF_ALL = Pattern.compile("(?i)(?:\\s+(?:are|all|both|each)|\\s*:|\\s+[-–—])+$");

    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

    private static final CharMatcher MARKS = CharMatcher.anyOf(".;,");

    /** Of a status. */
    private static final int MOST_WORDS = 3;

    /**
     * What the line tells of several; none if it tells of one, or more than how they stand.
     *
     * @param isKnown whether something has an id
     * @param known what has one; none while parts of the plan are not there
     */
    static Optional<ReturnOfAll> of(
            String line, StatusScale scale, Predicate<String> isKnown, Supplier<? extends Collection<String>> known) {
        if (line.length() > LONGEST || line.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        String whole = MARKS.trimTrailingFrom(line);
        String said = said(whole, scale);
        String named = whole.substring(0, whole.length() - said.length());
        Matcher ofAll = OF_ALL.matcher(named.stripTrailing());
        boolean isOfAll = ofAll.find();
        String list = isOfAll ? named.substring(0, ofAll.start()) : named.strip();
        boolean saysAll =
                isOfAll && CharMatcher.forPredicate(Character::isLetter).matchesAnyOf(ofAll.group());
        if (said.isEmpty() || list.isEmpty()) {
            return Optional.empty();
        }
        String status = status(said, scale).orElseThrow();
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        String first = "";
        boolean certain = scale.spelled(said).isPresent() || scale.isOnlyOne(status, said);
        int count = 0;
        for (String part : AND.split(list)) {
            Matcher range = RANGE.matcher(part);
            if (isKnown.test(part)) {
                ids.add(part);
                first = first.isEmpty() ? part : first;
                count++;
            } else if (range.matches() && isRange(range.group(1), range.group(2), isKnown)) {
                ImmutableList<String> between = between(range.group(1), range.group(2), isKnown, known);
                ids.addAll(between);
                // "1 - 2 done" may be told of action 1, of which two are done.
                boolean isRange = saysAll
                        || CharMatcher.whitespace().matchesNoneOf(part)
                        || DIGIT.negate().matchesAnyOf(range.group(1));
                certain &= isRange && !between.isEmpty();
                first = first.isEmpty() ? range.group(1) : first;
                count += 2;
            } else {
                return Optional.empty();
            }
        }
        ImmutableList<String> all = certain ? ids.build() : ImmutableList.of();
        boolean once = ImmutableSet.copyOf(all).size() == all.size();
        return count > 1
                ? Optional.of(new ReturnOfAll(first, once ? all : ImmutableList.of(), status))
                : Optional.empty();
    }

    /** The words for a status with which a line ends; empty if it ends otherwise. */
    private static String said(String line, StatusScale scale) {
        String said = "";
        int from = line.length();
        for (int words = 0; words < MOST_WORDS && from > 0; words++) {
            from = line.lastIndexOf(' ', from - 1);
            String last = line.substring(from + 1);
            said = from > 0 && status(last, scale).isPresent() ? last : said;
        }
        return said;
    }

    private static Optional<String> status(String words, StatusScale scale) {
        return scale.named(words).map(Status::word).or(() -> scale.same(StatusScale.joined(words)));
    }

    /** With what a range begins that is written as one word, and so is taken for an id; none if it is no range. */
    static Optional<String> firstOfRange(String word, Predicate<String> isKnown) {
        Matcher range = RANGE.matcher(word);
        return word.length() <= LONGEST
                        && !isKnown.test(word)
                        && range.matches()
                        && isRange(range.group(1), range.group(2), isKnown)
                ? Optional.of(range.group(1))
                : Optional.empty();
    }

    /** Whether both ends are there, or one of two that are numbered alike. */
    private static boolean isRange(String from, String to, Predicate<String> isKnown) {
        boolean begins = isKnown.test(from);
        boolean ends = isKnown.test(to);
        return (begins && ends) || ((begins || ends) && areNumberedAlike(from, to));
    }

    private static boolean areNumberedAlike(String from, String to) {
        Matcher begins = NUMBERED.matcher(from);
        Matcher ends = NUMBERED.matcher(to);
        return begins.matches() && ends.matches() && begins.group(1).equals(ends.group(1));
    }

    /** All that is numbered from one to another; none where a number is missing or something between has parts. */
    private static ImmutableList<String> between(
            String from, String to, Predicate<String> isKnown, Supplier<? extends Collection<String>> known) {
        Matcher begins = NUMBERED.matcher(from);
        Matcher ends = NUMBERED.matcher(to);
        if (!begins.matches()
                || !ends.matches()
                || !areNumberedAlike(from, to)
                || known.get().isEmpty()) {
            return ImmutableList.of();
        }
        String prefix = begins.group(1);
        int low = Integer.parseInt(begins.group(2));
        int high = Integer.parseInt(ends.group(2));
        if (high <= low || high - low >= MOST) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        for (int number = low; number <= high; number++) {
            if (!isKnown.test(prefix + number)) {
                return ImmutableList.of();
            }
            ids.add(prefix + number);
        }
        boolean parted = known.get().stream().anyMatch(id -> isPart(id, prefix, low, high));
        return parted ? ImmutableList.of() : ids.build();
    }

    /** Whether an id is one of the range with more behind it, such as 1.2a or 1.2.1. */
    private static boolean isPart(String id, String prefix, int low, int high) {
        if (!id.startsWith(prefix)) {
            return false;
        }
        int end = DIGIT.negate().indexIn(id, prefix.length());
        int digits = end - prefix.length();
        if (digits < 1 || digits > 4) {
            return false;
        }
        int number = Integer.parseInt(id.substring(prefix.length(), end));
        return number >= low && number <= high;
    }

    /** A line for each. */
    ImmutableList<String> lines() {
        return ids.stream().map(id -> id + " " + status).collect(ImmutableList.toImmutableList());
    }
}
