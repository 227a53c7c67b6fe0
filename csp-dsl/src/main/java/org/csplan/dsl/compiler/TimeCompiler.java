package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.model.Due;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.OtherFrequencies;
import org.csplan.dsl.internal.OtherTimes;
import org.csplan.dsl.internal.PartOfYear;
import org.csplan.dsl.internal.TimeAdvice;
import org.csplan.dsl.syntax.DueSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;
import org.csplan.dsl.syntax.YardstickSyntax.TimingSyntax;

/** From the words of a time to its days, in a plan whose year starts in some month. */
final class TimeCompiler {

    /** What stands after {@code every} where a word of its own is meant. */
    private static final ImmutableMap<String, String> RHYTHMS = ImmutableMap.of(
            "week", "weekly", "month", "monthly", "quarter", "quarterly", "year", "yearly", "half-year", "half-yearly");

    private static final Pattern PART_OF_YEAR = Pattern.compile(
            "(?i)(?:.* )?(?:[qh][1-4]|(?:quarter|half) [1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|half))");

    private static final String FROM_WHAT_TO_WHAT =
            "say from what to what, as in: reduce from 540 to 486 by March 2027";

    private static final String BY = Keyword.BY.word() + " ";

    private static final CharMatcher NEARNESS = CharMatcher.anyOf("+±%");

    private static final Pattern TOLERANCE = Pattern.compile("(?i)(.{1,60}?),? \\(?(?:(?:an? )?tolerance:?(?: of)?"
            + "|\\+ ?/ ?-|±|plus or minus) ?([£€$]?[0-9][0-9,.]*%?)\\)?");

    private static final Pattern HOW_MUCH =
            Pattern.compile("(?i).*%.*|(?:an? |one |two )?(?:half|thirds?|quarter|tenth)");

    /** A longer plan names its years. */
    private static final int MOST_YEARS = 10;

    private static final String TO_BE_CONFIRMED = "tbc";

    private static final Choice<Month> MONTHS = Choice.of("month", "months", Month.class, WhenParser::write);
    private static final Choice<Frequency> FREQUENCIES =
            Choice.of("frequency", "frequencies", Frequency.class, Frequency::word);

    private final Month yearStart;
    private final Optional<When> period;
    private final Findings findings;
    private final RememberedWords<Parsed<When>> read = new RememberedWords<>();
    private final RememberedWords<Boolean> areTimes = new RememberedWords<>();

    /** @param period the time that the plan is for, whose years are offered where one is missing */
    TimeCompiler(Month yearStart, Optional<When> period, Findings findings) {
        this.yearStart = yearStart;
        this.period = period;
        this.findings = findings;
    }

    Month yearStart() {
        return yearStart;
    }

    /** How many of the first words, at most so many and not all of them, are a time; 0 where none are. */
    int wordsOfTime(List<WordSyntax> words, int most) {
        for (int end = Math.min(words.size() - 1, most); end > 0; end--) {
            if (isWhen(WordsSyntax.of(words.subList(0, end)))) {
                return end;
            }
        }
        return 0;
    }

    /** The time that the plan is for. */
    Optional<When> period() {
        return period;
    }

    /** Whether the words say a time; nothing is reported. */
    boolean isWhen(WordsSyntax words) {
        return areTimes.of(words.text(), said -> WhenParser.isWhen(said, yearStart));
    }

    Optional<When> when(WordsSyntax words) {
        return when(words, Optional.empty());
    }

    /** @param line the word that the line begins with, on which depends what is told where the words say no time */
    Optional<When> when(WordsSyntax words, Keyword line) {
        return when(words, Optional.of(line));
    }

    /** The same where the words may as well say something else: {@code Late} and {@code Summer} become no time. */
    Optional<When> whenOrWords(WordsSyntax words) {
        return when(words, Optional.empty(), false);
    }

    private Optional<When> when(WordsSyntax words, Optional<Keyword> line) {
        return when(words, line, true);
    }

    private Optional<When> when(WordsSyntax words, Optional<Keyword> line, boolean certain) {
        Parsed<When> time = read.of(words.text(), said -> WhenParser.parse(said, yearStart));
        if (time.toOptional().isEmpty()) {
            boolean isYearEnd = OtherTimes.isYearEnd(words.text());
            Optional<String> advice = isYearEnd ? Optional.empty() : TimeAdvice.instead(words.text(), line, yearStart);
            Optional<String> dated = advice.isPresent()
                    ? Optional.empty()
                    : inPeriod(isYearEnd ? WhenParser.write(yearStart.minus(1)) : words.text());
            Optional<String> bare = line.filter(Keyword.DUE::equals).flatMap(due -> withoutBy(words.text()));
            time = time.helped(advice.or(() -> dated.map(whole -> "write " + whole)))
                    .mendedBy(line.filter(Keyword.DUE::equals)
                            .flatMap(due -> TimeAdvice.frequency(words.text()))
                            .or(() -> bare)
                            .or(() -> dated.filter(whole -> certain)));
        }
        return findings.take(time, words.span(), LanguageCode.BAD_DATE, LanguageCode.UNCLEAR_DATE);
    }

    /** {@code due By October 2025}, whose small letters the grammar knows. */
    private Optional<String> withoutBy(String words) {
        return Optional.of(words)
                .filter(said -> Ascii.toLowerCase(said).startsWith(BY))
                .map(said -> said.substring(BY.length()))
                .filter(said -> WhenParser.isWhen(said, yearStart));
    }

    /** The time with the year that is missing, where it comes once in the time that the plan is for. */
    private Optional<String> inPeriod(String words) {
        if (period.isEmpty()) {
            return Optional.empty();
        }
        int first = period.get().from().getYear() - 1;
        int last = Math.min(period.get().to().getYear(), first + MOST_YEARS);
        List<String> found = within(words, first, last, year -> WhenParser.writeYear(YearMonth.of(year, yearStart)));
        // What is less than a year of the plan's own is named with the year of the calendar: March 2027.
        List<String> ofCalendar = within(words, first, last, String::valueOf);
        boolean part = PART_OF_YEAR.matcher(words).matches();
        List<String> offered = part || ofCalendar.isEmpty() ? found : ofCalendar;
        return offered.size() == 1 ? Optional.of(offered.get(0)) : Optional.empty();
    }

    private List<String> within(String words, int first, int last, IntFunction<String> year) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(each -> words + " " + year.apply(each))
                .filter(whole -> WhenParser.parse(whole, yearStart)
                        .toOptional()
                        .filter(when ->
                                period.stream().anyMatch(time -> time.days().encloses(when.days())))
                        .isPresent())
                .toList();
    }

    Optional<Timing> timing(TimingSyntax timing) {
        return timing(timing, false);
    }

    /** @param withTolerance whether how near is near enough may stand after the time */
    Optional<Timing> timing(TimingSyntax timing, boolean withTolerance) {
        if (reportedTolerance(timing, withTolerance)) {
            return Optional.empty();
        }
        if (timing.bound() == Keyword.BY && saysHowMuch(timing.when())) {
            findings.add(
                    LanguageCode.BAD_DATE,
                    timing.when().span(),
                    "\"by\" is followed by a time, not by how much",
                    FROM_WHAT_TO_WHAT);
            return Optional.empty();
        }
        return when(timing.when(), Keyword.MEASURE)
                .map(when -> timing.bound() == Keyword.BY ? Timing.by(when) : Timing.during(when));
    }

    /** {@code by March 2027 +/- 5%}, where the time ends before how near is near enough. */
    private boolean reportedTolerance(TimingSyntax timing, boolean may) {
        String words = timing.when().text();
        // Each time is asked, and nearly none has any of these.
        if (NEARNESS.matchesNoneOf(words) && !words.contains("tolerance")) {
            return false;
        }
        Matcher said = TOLERANCE.matcher(words);
        if (!said.matches() || !WhenParser.isWhen(said.group(1), yearStart)) {
            return false;
        }
        SourceSpan span = timing.when().span();
        String time = said.group(1);
        String near = " within " + said.group(2);
        Diagnostic found = may
                ? Diagnostic.of(LanguageCode.BAD_DATE, "how near to the target is near enough stands after within")
                        .help("write " + timing.bound().word() + " " + time + near)
                : Diagnostic.of(LanguageCode.BAD_DATE, "no tolerance can stand here")
                        .help("write " + timing.bound().word() + " " + time
                                + "; a level such as \"at least 75%\" on its measure's own line may have one tolerance, after"
                                + " within, and all else stands in the measure's text");
        Diagnostic placed = found.at(findings.place(span));
        // A remark or a line end among the words would be lost.
        boolean asWritten =
                CharMatcher.noneOf("#\r\n").matchesAllOf(findings.source().slice(span));
        findings.add(may && asWritten ? placed.mendedBy(time + near) : placed);
        return true;
    }

    /** Whether the words after {@code by} say by how much. */
    private boolean saysHowMuch(WordsSyntax words) {
        return HOW_MUCH.matcher(words.text()).matches() && !isWhen(words);
    }

    /** @param line {@link Keyword#DUE} or {@link Keyword#MILESTONE} */
    Optional<Due> due(DueSyntax due, Keyword line) {
        if (due instanceof DueSyntax.Provisionally provisionally) {
            return when(provisionally.when(), line).map(Due.Provisionally::new);
        }
        if (due instanceof DueSyntax.Every every) {
            return month(every.month()).map(month -> new Due.Every(Recurrence.every(month)));
        }
        if (due instanceof DueSyntax.Frequently frequently) {
            return Optional.of(new Due.Every(Recurrence.of(frequency(frequently.frequency()))));
        }
        return dueBy(((DueSyntax.At) due).when(), line);
    }

    /** A time, or that it is yet to be agreed. */
    Optional<Due> dueBy(WordsSyntax words, Keyword line) {
        return Ascii.equalsIgnoreCase(words.text(), TO_BE_CONFIRMED)
                ? Optional.of(new Due.ToBeConfirmed())
                : when(words, line).map(Due.At::new);
    }

    /** The month after {@code every}. */
    Optional<Month> month(WordSyntax word) {
        String frequency = RHYTHMS.get(Ascii.toLowerCase(word.text()));
        if (frequency != null) {
            Diagnostic found = Diagnostic.of(LanguageCode.UNKNOWN_CHOICE, word.text() + " is no month")
                    .at(findings.place(word.span()))
                    .help("write " + frequency);
            int every = findings.source()
                    .text()
                    .lastIndexOf(Keyword.EVERY.word(), word.span().start());
            SourceSpan both = new SourceSpan(Math.max(0, every), word.span().end());
            boolean isAlone = findings.source().slice(both).equals(Keyword.EVERY.word() + " " + word.text());
            findings.add(
                    isAlone
                            ? found.mendedBy(
                                    new Mend.Edits(ImmutableList.of(new Edit(findings.source(), both, frequency))))
                            : found);
            return Optional.empty();
        }
        if (PartOfYear.isQuarter(word.text())) {
            int ends = 3 * (word.text().charAt(1) - '0') - 1;
            findings.add(
                    LanguageCode.UNKNOWN_CHOICE,
                    word.span(),
                    word.text() + " is no month",
                    "name the month in which the quarter ends: every " + WhenParser.write(yearStart.plus(ends)));
            return Optional.empty();
        }
        return MONTHS.of(word, findings);
    }

    static Frequency frequency(Keyword keyword) {
        return switch (keyword) {
            case WEEKLY -> Frequency.WEEKLY;
            case MONTHLY -> Frequency.MONTHLY;
            case QUARTERLY -> Frequency.QUARTERLY;
            case HALF_YEARLY -> Frequency.HALF_YEARLY;
            case YEARLY -> Frequency.YEARLY;
            default -> throw new IllegalArgumentException(keyword.word() + " is no frequency");
        };
    }

    Optional<Frequency> frequency(WordSyntax word) {
        Optional<OtherFrequencies.Found> other = OtherFrequencies.of(word.text());
        if (other.isPresent()) {
            findings.add(
                    LanguageCode.UNKNOWN_CHOICE,
                    word.span(),
                    word.text() + " is no frequency of csp",
                    other.get().help());
            return Optional.empty();
        }
        return FREQUENCIES.of(word, findings);
    }
}
