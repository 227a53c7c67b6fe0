package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static final Splitter AND = Splitter.on(Pattern.compile("\\s*[,;&+/]\\s*(?:and\\s+|&\\s*)?|\\s+and\\s+"));

    private static final Splitter SLASH = Splitter.on('/');

    /** What people put after the ids. */
    private static final CharMatcher LABEL = CharMatcher.anyOf(":;,.");

    private static final Pattern RANGE = Pattern.compile("(\\S+?)(?:\\s*[-–—]\\s*|\\s+to\\s+)([^\\s–—-]+)");

    private static final Pattern NUMBERED = Pattern.compile("(|.*[^0-9])(0|[1-9][0-9]{0,3})");

    private static final Pattern OF_ALL = Pattern.compile("(?i)(?:\\s+(?:are|all|both|each)|\\s*:|\\s+[-–—])+$");

    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

    private static final CharMatcher MARKS = CharMatcher.anyOf(".;,");

    private static final int MOST_DIGITS = 4;

    /** Of a status. */
    private static final int MOST_WORDS = 3;

    /**
     * What the line tells of several; none if it tells of one, or more than how they stand.
     *
     * @param isKnown whether something has an id
     * @param known all that have one; none while parts of the plan are not there
     */
    static Optional<ReturnOfAll> of(
            String line, StatusScale scale, Predicate<String> isKnown, Supplier<? extends NavigableSet<String>> known) {
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
        boolean certain = (scale.spelled(said).isPresent() || scale.isOnlyOne(status, said))
                // "1/2 done" may be half of it, or a day.
                && (saysAll || list.indexOf('/') < 0 || hasNoBareNumber(list));
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

    private static boolean hasNoBareNumber(String list) {
        return AND.splitToStream(list).noneMatch(DIGIT::matchesAllOf);
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
        if (word.length() > LONGEST || isKnown.test(word)) {
            return Optional.empty();
        }
        String bare = LABEL.trimTrailingFrom(word);
        List<String> either = SLASH.splitToList(bare);
        if (either.size() > 1 && either.stream().allMatch(isKnown)) {
            return Optional.of(either.get(0));
        }
        Matcher range = RANGE.matcher(bare);
        return range.matches() && isRange(range.group(1), range.group(2), isKnown)
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
            String from, String to, Predicate<String> isKnown, Supplier<? extends NavigableSet<String>> known) {
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
        NavigableSet<String> all = known.get();
        boolean parted = IntStream.rangeClosed(low, high).anyMatch(number -> hasPart(all, prefix, number));
        return parted ? ImmutableList.of() : ids.build();
    }

    /** Whether an id is this one with more behind it, such as 1.2a, 1.02a or 1.2.1. */
    private static boolean hasPart(NavigableSet<String> all, String prefix, int number) {
        String figures = Integer.toString(number);
        return IntStream.rangeClosed(0, MOST_DIGITS - figures.length())
                .anyMatch(zeros -> hasPart(all, prefix + "0".repeat(zeros) + figures));
    }

    /** Asks the ids in their order and not one by one: what has another figure behind it is another number. */
    private static boolean hasPart(NavigableSet<String> all, String id) {
        String before = all.higher(id);
        String after = all.ceiling(id + (char) ('9' + 1));
        return (before != null && before.compareTo(id + '0') < 0) || (after != null && after.startsWith(id));
    }

    /** A line for each. */
    ImmutableList<String> lines() {
        return ids.stream().map(id -> id + " " + status).collect(ImmutableList.toImmutableList());
    }
}
