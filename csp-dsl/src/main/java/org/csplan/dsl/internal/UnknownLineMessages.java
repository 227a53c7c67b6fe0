package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** Says what is wrong with lines that begin with nothing known, and where what they say belongs. */
final class UnknownLineMessages {

    /** An id, or several, that something comes after. */
    private static final Pattern AFTER = Pattern.compile("(?i)after [\\p{L}0-9.-]+(?:, ?[\\p{L}0-9.-]+){0,8}");

    private static final int LONGEST_LABEL = 40;

    /** What is written over documents that are not for everybody. */
    private static final ImmutableSet<String> HIDDEN = ImmutableSet.of(
            "confidential", "official-sensitive", "official", "restricted", "private", "internal", "public");

    /** A text in quotes with at most an id before it. */
    private static final Pattern LISTED = Pattern.compile("(?:[^\\s\"“”]+\\s+)?[\"“][^\"“”]+[\"”]");

    /** {@code vision "A safe town"} and {@code expected impact “High”}. */
    private static final Pattern WORDS_AND_TEXT = Pattern.compile("(\\p{L}+(?: \\p{L}+){0,2}):? [\"“]([^\"“”]+)[\"”]");

    private static final Pattern HEADING_ALONE = Pattern.compile("[#\\s]*+(\\p{L}++)\\s*+:?");

    /** What may stand before the time by when an action is to be done. */
    private static final ImmutableSet<String> ENDS =
            ImmutableSet.of("by", "end", "ends", "ending", "finish", "finishes", "completion");

    private static final Pattern TARGET_AFTER_TIME = Pattern.compile(
            "(?i)(by|during) (?:the )?([^:,–-]{1,40}?) ?(?:[:,–-]|\\bis\\b) ?(?:target ?(?:of |is )?)?([£€$]?[0-9][0-9.,]*%?(?: [\\p{L}-]+){0,3})");

    /** {@code 2.6 Lessons}, {@code 2 "Lessons"}, where a number alone may be one of a measure. */
    private static final Pattern NUMBERED = Pattern.compile("([0-9]+(?:\\.[0-9]+)+|[0-9]+(?= +[\"“]))[.):]? +\\S");

    /** {@code - Q1 update: 61 households advised} */
    private static final Pattern TOLD_IN_QUARTER = Pattern.compile("(?:[^\\p{L}\\p{N}\\s\"] ?)?((?i)"
            + PartOfYear.PATTERN + ") ?(?:update|progress|report|position)? ?[:–-] *(\\S.*)");

    /** {@code 4. Nature and adaptation}, without a number of anything or a mark behind its words. */
    private static final Pattern HEADING = Pattern.compile("([0-9]{1,2})[.)] +(\\p{Lu}[\\p{L}’' ,&/()–-]*[\\p{L})])");

    private static final Pattern PROFILE =
            Pattern.compile("(?i)(?:profiled?|trajectory|quarterly) (?:targets?\\b|[£€$]?[0-9])");

    private static final Pattern COST = Pattern.compile("(?i)costs?:? *[£€$]?[0-9].*");

    private static final Pattern COMPLETE =
            Pattern.compile("(?i)(?:%|per ?cent) completed?\\s?[:=-]?\\s*(100|[0-9]{1,2})\\s?%?"
                    + "|(100|[0-9]{1,2})\\s?% completed?[.;]?|completed?\\s?[:=-]?\\s*(100|[0-9]{1,2})\\s?%[.;]?");

    private static final Pattern FUNDED = Pattern.compile("(?i)(?:funded|paid for|paid) by\\b.*");

    private final SourceText source;

    UnknownLineMessages(SourceText source) {
        this.source = source;
    }

    /**
     * What is listed below a heading, each with its text and perhaps an id, such as {@code Fire "Fire and Rescue"} below
     * {@code Agencies}; empty where the lines are none such.
     */
    Optional<Diagnostic> listed(List<SourceSpan> lines) {
        if (!lines.stream().allMatch(line -> LISTED.matcher(source.slice(line)).matches())) {
            return Optional.empty();
        }
        return listedKind(lines.get(0))
                .map(kind -> Diagnostic.of(
                                LanguageCode.UNKNOWN_LINE,
                                "before each of what is listed stands what it is, not in a heading above")
                        .at(Place.of(source, lines.get(0)))
                        .help("write " + kind.word() + " before " + (lines.size() == 1 ? "it" : "each"))
                        .mendedBy(new Mend.Edits(lines.stream()
                                .map(line ->
                                        new Edit(source, new SourceSpan(line.start(), line.start()), kind.word() + " "))
                                .collect(ImmutableList.toImmutableList()))));
    }

    /** What the line right above says that is listed from this line on: {@code Agencies:}. */
    Optional<Keyword> listedKind(SourceSpan line) {
        return headingAbove(line)
                .flatMap(FirstWords::meant)
                .filter(kind -> kind.role() == Keyword.Role.STATEMENT && kind != Keyword.UPDATE);
    }

    /** The one word of the last line above that is not empty. */
    private Optional<String> headingAbove(SourceSpan below) {
        String text = source.text();
        int end = below.start();
        while (end > 0 && CharMatcher.whitespace().matches(text.charAt(end - 1))) {
            end--;
        }
        int start = text.lastIndexOf('\n', end - 1) + 1;
        Matcher word = HEADING_ALONE.matcher(text.substring(Math.min(start, end), end));
        return word.matches() ? Optional.of(word.group(1)) : Optional.empty();
    }

    /** @param lines an entry of progress, and below it numbers of it; what stands between them goes away once mended */
    Diagnostic readingsBelowProgress(List<SourceSpan> lines) {
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNKNOWN_LINE, "a number that progress tells stands in the line of that progress")
                .at(Place.of(source, lines.get(1)))
                .help("write " + (lines.size() == 2 ? "it" : "them all")
                        + " at the end of that line, as in: progress Q1 2026/27 green visits = 31");
        ImmutableList.Builder<Edit> edits = ImmutableList.builder();
        for (int i = 1; i < lines.size(); i++) {
            SourceSpan gap = new SourceSpan(lines.get(i - 1).end(), lines.get(i).start());
            if (!CharMatcher.whitespace().matchesAllOf(source.slice(gap))) {
                return found;
            }
            String above = source.slice(lines.get(i - 1));
            boolean endsInNumber =
                    above.contains("=") && !QuotedText.DOUBLE_QUOTES.matches(above.charAt(above.length() - 1));
            edits.add(new Edit(source, gap, endsInNumber ? ", " : " "));
        }
        return found.mendedBy(new Mend.Edits(edits.build()));
    }

    /**
     * @param lines how many such lines follow each other
     * @param owner begins the statement that they stand below
     */
    Diagnostic unknownLine(SourceSpan line, Token first, int lines, Keyword owner) {
        String others = switch (lines) {
            case 1 -> "";
            case 2 -> ", nor does the next";
            default -> ", nor do the next " + (lines - 1);
        };
        Optional<Keyword> inner = KeywordTokens.keyword(first.getType()).filter(keyword -> !keyword.beginsLine());
        Optional<String> due =
                owner == Keyword.ACTION && lines == 1 ? due(first, source.slice(line)) : Optional.empty();
        if (due.isPresent()) {
            return Diagnostic.of(
                            LanguageCode.UNKNOWN_LINE,
                            inner.isPresent()
                                    ? "\"" + inner.get().word() + "\" stands within a line, not at its beginning"
                                    : "no line begins with " + first.getText())
                    .at(Place.of(source, line))
                    .help("by when an action is to be done is written: " + due.get())
                    .mendedBy(due.get());
        }
        if (inner.isPresent()) {
            boolean time = inner.get() == Keyword.FROM
                    && WhenParser.isWhen(
                            source.slice(line).substring(first.getText().length()), When.USUAL_YEAR_START);
            return Diagnostic.of(
                            LanguageCode.UNKNOWN_LINE,
                            "\"" + inner.get().word() + "\" stands within a line, not at its beginning" + others)
                    .at(Place.of(source, line))
                    .help(targetOnTheWay(source.slice(line))
                            .orElseGet(() -> "as in: " + (time ? Keyword.PERIOD : inner.get()).example()));
        }
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNKNOWN_LINE, "this line does not begin with a word of the plan language" + others)
                .at(Place.of(source, line));
        return share(source.slice(line))
                .filter(told -> owner == Keyword.ACTION)
                .map(told -> found.help("write " + told).mendedBy(told))
                .orElseGet(() -> found.help(help(source.slice(line), owner)));
    }

    /** {@code by March 2027} or {@code end March 2027} below an action. */
    private static Optional<String> due(Token first, String line) {
        String time = line.substring(first.getText().length()).strip();
        return ENDS.contains(Ascii.toLowerCase(first.getText()))
                        && (Ascii.equalsIgnoreCase(time, "tbc") || WhenParser.isWhen(time, When.USUAL_YEAR_START))
                ? Optional.of(Keyword.DUE.word() + " " + time)
                : Optional.empty();
    }

    /** {@code % complete: 60}, {@code 60% complete}; all of it may be a 1, as spreadsheets write it. */
    private static Optional<String> share(String line) {
        Matcher said = COMPLETE.matcher(line);
        if (!said.matches()) {
            return Optional.empty();
        }
        String number = Stream.of(1, 2, 3)
                .map(said::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return number.equals("1") && line.startsWith("%")
                ? Optional.empty()
                : Optional.of(Keyword.PROGRESS.word() + " " + number + "%");
    }

    /** {@code By end of Q2: 110}, {@code profiled target 40, 100, 200} */
    private static Optional<String> targetOnTheWay(String line) {
        Matcher byTime = TARGET_AFTER_TIME.matcher(line);
        if (byTime.matches()) {
            return Optional.of("below a measure write " + Keyword.TARGET.word() + " " + byTime.group(3) + " "
                    + Ascii.toLowerCase(byTime.group(1)) + " " + byTime.group(2));
        }
        return PROFILE.matcher(line).lookingAt()
                ? Optional.of("what there is to be on the way stands below the measure, a line for each time, as in: "
                        + ClauseSyntax.DatedTarget.EXAMPLE)
                : Optional.empty();
    }

    static boolean isRowOfTable(String line) {
        return line.indexOf('\t') >= 0 || line.startsWith("|");
    }

    private static String help(String line, Keyword owner) {
        if (line.startsWith("//") || line.startsWith("--") || line.startsWith("/*") || line.startsWith("<!--")) {
            return "a remark for yourself begins with #";
        }
        if (line.startsWith("```")) {
            return "take this line away: it belongs to the page that the plan was copied from";
        }
        if (isRowOfTable(line)) {
            return "this looks like a row of a table: what stands in its cells gets lines of its own, each with its word"
                    + " before it, as in: " + Keyword.LEAD.example();
        }
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.lookingAt()) {
            return "where an action begins write " + Keyword.ACTION.word() + " " + numbered.group(1)
                    + " and its text in quotes; what is told of one stands below a line such as "
                    + Keyword.UPDATE.example();
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            String named = " " + heading.group(1) + " " + Excerpts.quoted(heading.group(2));
            return "this looks like a heading: where a priority begins write " + Keyword.PRIORITY.word() + named
                    + ", where an action begins " + Keyword.ACTION.word() + named
                    + ", and put # before it if it only heads what stands below";
        }
        if (Character.isDigit(line.charAt(0))) {
            return "say first what the number is for, as in: " + Keyword.TARGET.example();
        }
        Optional<String> target = targetOnTheWay(line);
        if (target.isPresent()) {
            return target.get();
        }
        String word = Ascii.toLowerCase(line.split("[ :]", 2)[0]);
        if (COST.matcher(line).matches()) {
            return "what it may cost stands after budget, and what it has cost after spent, as in: "
                    + Keyword.BUDGET.example() + ", or " + Keyword.SPENT.example();
        }
        if (Status.of(word).isPresent() || PartOfYear.isQuarter(word)) {
            return "how something stands is told after progress, as in: " + Keyword.PROGRESS.example();
        }
        if (HIDDEN.contains(word)) {
            return "who may see an action is said below it, as in: " + Keyword.VISIBLE.example();
        }
        if (word.equals("after")
                && owner == Keyword.ACTION
                && AFTER.matcher(line).matches()) {
            return "write " + Keyword.DEPENDS.word() + " on" + line.substring(word.length());
        }
        if (word.equals("baseline")) {
            return "where a measure starts is said in its line, as in: " + Keyword.REDUCE.example();
        }
        if (owner == Keyword.ACTION && FUNDED.matcher(line).matches()) {
            return "who pays stands after the sum, as in: " + Keyword.BUDGET.example();
        }
        Matcher told = TOLD_IN_QUARTER.matcher(line);
        if (told.matches()) {
            return "how something stands is told after progress, with the year and words in quotes, as in: "
                    + Keyword.PROGRESS.word() + " " + told.group(1) + " 2026/27 "
                    + Excerpts.quoted(QuotedText.DOUBLE_QUOTES.removeFrom(told.group(2)));
        }
        int colon = line.indexOf(':');
        if (colon > 0 && word.equals(Keyword.PROGRESS.word())) {
            return "write it in small letters and without a colon, as in: " + Keyword.PROGRESS.example();
        }
        List<String> words = Splitter.on(' ').omitEmptyStrings().limit(3).splitToList(line);
        if (words.size() > 1 && Status.of(words.get(1)).isPresent()) {
            return "what is told of " + words.get(0) + " stands below a line such as " + Keyword.UPDATE.example()
                    + ", or below it in the plan, as in: " + Keyword.PROGRESS.example();
        }
        Matcher text = WORDS_AND_TEXT.matcher(line);
        String before = text.matches()
                ? text.group(1)
                : colon < 0 ? "" : line.substring(0, colon).strip();
        String label = CharMatcher.whitespace().trimAndCollapseFrom(before, '-');
        String value =
                text.matches() ? text.group(2) : line.substring(colon + 1).strip();
        if (!label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && CharMatcher.is('-').countIn(label) < CellLabels.MOST_WORDS
                && isPlain(label)
                && !value.isEmpty()) {
            String shown = Excerpts.shortened(CharMatcher.anyOf("\"“”").removeFrom(value));
            String labelled = " \"" + before + ": " + shown + "\"";
            return switch (owner) {
                case PLAN ->
                    "what the language has no word for may stand in the plan's introduction: " + Keyword.INTRO.word()
                            + labelled;
                case AIM, PRIORITY ->
                    "what the language has no word for is kept as a note: " + Keyword.NOTE.word() + labelled;
                default ->
                    "what the language has no word for is kept as a field"
                            + (owner == Keyword.ACTION ? "" : " of an action") + ": field "
                            + FieldMessages.nameOf(label)
                            + " \"" + shown + "\"";
            };
        }
        return "a line begins with a word such as action, for, lead or measure; text stands in quotes, and a remark for"
                + " yourself begins with #";
    }

    private static boolean isPlain(String label) {
        return SpellingMessages.LETTERS_AND_DIGITS.or(CharMatcher.is('-')).matchesAllOf(Ascii.toLowerCase(label));
    }
}
