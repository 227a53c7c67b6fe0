package org.csplan.core.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import org.csplan.core.model.Parsed.Problem;
import org.csplan.core.model.WhenPhrase.DayOfMonth;
import org.csplan.core.model.WhenPhrase.Days;
import org.csplan.core.model.WhenPhrase.NamedMonths;
import org.csplan.core.model.WhenPhrase.Part;
import org.csplan.core.model.WhenPhrase.SomeDay;
import org.csplan.core.model.WhenPhrase.Stretch;
import org.csplan.core.model.WhenPhrase.Year;

/**
 * Reads the words of a time, and writes a day in words.
 *
 * <table>
 * <caption>The forms, for a plan whose year starts in April</caption>
 * <tr><th>written</th><th>the days</th></tr>
 * <tr><td>{@code 2019-09-30}, {@code 30 September 2019}, {@code 30th Sept 2019}, {@code 30-Sep-19},
 *     {@code September 30, 2019}</td><td>that day</td></tr>
 * <tr><td>{@code September 2019}, {@code Apr-25}, {@code Apr 25}, {@code 06/25}, {@code 2019-09}</td>
 *     <td>that month</td></tr>
 * <tr><td>{@code Q2 2019/20}, {@code 2019/20 Q2}, {@code 2019/20-Q2}</td><td>the second three months from April 2019: July to
 *     September 2019</td></tr>
 * <tr><td>{@code Q2 2024}</td><td>April to June 2024: a single year is a calendar year, whenever the plan's
 *     starts</td></tr>
 * <tr><td>{@code H1 2019/20}, {@code H1 2024}</td><td>the first six months of that year, likewise</td></tr>
 * <tr><td>{@code 2019/20}, {@code 2019/2020}, {@code 2019-20}, {@code 24/25}</td><td>twelve months from April of the
 *     first; the numbers must follow each other</td></tr>
 * <tr><td>{@code 2024}</td><td>the calendar year</td></tr>
 * <tr><td>{@code spring 2019}, {@code summer}, {@code autumn}, {@code winter 2019}</td><td>three months from March,
 *     June, September, or December 2019 (so to February 2020)</td></tr>
 * <tr><td>{@code summer 2019/20}, {@code March 2019/20}</td><td>the season, or the month, that falls into that year;
 *     a season that lies across its edge belongs where its middle month is</td></tr>
 * <tr><td>{@code early}, {@code mid}, {@code late 2027}; {@code mid-2019/20}</td><td>the first, second, last third:
 *     four months of a year, two of a half, one of a quarter or season; of a month the 1st to 10th, 11th to 20th, and
 *     the rest</td></tr>
 * <tr><td>{@code end of 2022}, {@code end of Q2 2019/20}</td><td>the last month</td></tr>
 * <tr><td>{@code end of March 2020}</td><td>the last day</td></tr>
 * <tr><td>{@code start of}, {@code beginning of}</td><td>the first month, or the first day of a month</td></tr>
 * <tr><td>{@code Q4 23/24 to Q1 24/25}, {@code 2024–2028}</td><td>from the first day of the one to the last of the
 *     other; {@code to} or a dash, and a dash with blanks around it parts what it would else join:
 *     {@code April 2019 - 2020}</td></tr>
 * <tr><td>{@code June to August 2019}, {@code 1 to 5 May 2019}</td><td>the first takes its month and year from the
 *     second</td></tr>
 * </table>
 *
 * <p>Why so: the financial year of councils and police starts on 1 April unless the plan says otherwise, thus January
 * to March 2025 is {@code Q4 2024/25}; seasons are the weather service's, in whole months; years of two digits are of
 * this century. {@code 24/25} is a year since the numbers follow each other, {@code 06/25} a month since they don't.
 * Where both could be meant ({@code 11/12}, {@code 2011-12}) the year is taken and the doubt is told, and so for
 * {@code 2019-2020}, which could be one year or two, and {@code 05/12}, a month that could be a day. Days with the month
 * as a number ({@code 03/04/2020}) are refused, for no reader can tell which number is the month. So are days run together
 * ({@code 31122026}) and days as Excel counts them ({@code 46370}), with the day that they seem to be.
 *
 * <p>Blanks of any kind count as one, invisible characters as none, letters of either case as the same.
 */
public final class WhenParser {

    /** The last year that a time which is written can lie in. */
    public static final int LAST_YEAR = WhenPhrase.Year.LATEST;

    /** The longest form in sight has some forty characters; what is longer is prose, and not worth a look. */
    private static final int LONGEST = 120;

    private static final int SHOWN_OF_PROSE = 40;

    private final Month yearStart;
    private final WhenWords words;
    private final WhenProblems problems;
    private final WhenPhraseReader reader;

    private WhenParser(String text, Month yearStart) {
        this.yearStart = yearStart;
        this.words = WhenWords.of(text);
        this.problems = new WhenProblems(words, yearStart);
        this.reader = new WhenPhraseReader(words, yearStart, problems);
    }

    /**
     * The time that the words say.
     *
     * @param words without what leads to them, such as {@code by} or {@code during}
     * @param yearStart the month in which years such as {@code 2019/20} start
     */
    public static Parsed<When> parse(String words, Month yearStart) {
        String text = Folded.words(words);
        if (text.isEmpty()) {
            return new Parsed.Failure<>(WhenProblems.missing());
        }
        if (text.length() > LONGEST) {
            return new Parsed.Failure<>(WhenProblems.unreadable(startOf(text)));
        }
        return new WhenParser(text, yearStart).when();
    }

    /** Whether the words say a time, where {@link #parse} would say what is wrong if they don't. */
    public static boolean isWhen(String words, Month yearStart) {
        String text = Folded.words(words);
        return !text.isEmpty()
                && text.length() <= LONGEST
                && new WhenParser(text, yearStart).days().isPresent();
    }

    /** The day in words, as in {@code 31 March 2020}. */
    public static String write(LocalDate day) {
        return day.getDayOfMonth() + " " + WhenNames.of(day.getMonth()) + " " + day.getYear();
    }

    /** The month's name, as in {@code March}. */
    public static String write(Month month) {
        return WhenNames.of(month);
    }

    /** The twelve months from this one in words: {@code 2019/20}, or {@code 2019} from January. */
    public static String writeYear(YearMonth start) {
        return new Year(start, start.getMonth() != Month.JANUARY).words();
    }

    // The time as a whole: one phrase, or two with "to" or a dash between.

    private Parsed<When> when() {
        Optional<Days> days = days();
        if (days.isEmpty()) {
            return new Parsed.Failure<>(problems.problem().orElseGet(() -> misread(0, words.count())));
        }
        When when = new When(days.get().from(), days.get().to(), words.text());
        return new Parsed.Value<>(when, problems.doubt());
    }

    private Optional<Days> days() {
        Optional<Integer> wordTo = words.wordTo();
        if (wordTo.isPresent()) {
            return range(wordTo.get()).or(() -> misreadSideOf(wordTo.get()));
        }
        Optional<WhenPhrase> one = reader.phrase(0, words.count());
        if (one.isPresent() || problems.problem().isPresent()) {
            return one.flatMap(this::daysOf);
        }
        return words.dividingDash().flatMap(this::range);
    }

    private Optional<Days> range(int divider) {
        Optional<WhenPhrase> left = reader.phrase(0, divider);
        Optional<WhenPhrase> right = left.flatMap(read -> reader.phrase(divider + 1, words.count()));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        WhenPhrase start = left.get().completedBy(right.get());
        // The end is read first, since it is the one that lends its year.
        Optional<Days> last = daysOf(right.get());
        Optional<Days> first = last.flatMap(read -> daysOf(start));
        if (last.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        return last.get().to().isBefore(first.get().from())
                ? problems.refuseBackwards(left.get(), right.get())
                : Optional.of(new Days(first.get().from(), last.get().to()));
    }

    // From phrases to days.

    private Optional<Days> daysOf(WhenPhrase phrase) {
        if (phrase.part() instanceof SomeDay) {
            return problems.refuseDayAlone(phrase);
        }
        if (phrase.year().isEmpty()) {
            return problems.refuseWithoutYear(phrase);
        }
        Optional<Days> days = daysOf(phrase.part(), phrase.year().get());
        return phrase.portion().isEmpty()
                ? days
                : days.map(read -> read.portion(phrase.portion().get()));
    }

    private Optional<Days> daysOf(Part part, Year year) {
        if (part instanceof Stretch stretch) {
            return Optional.of(Days.ofMonths(year.start().plusMonths(stretch.offset()), stretch.months()));
        }
        if (part instanceof NamedMonths months) {
            return Optional.of(Days.ofMonths(year.first(months.first(), months.count()), months.count()));
        }
        return part instanceof DayOfMonth day ? oneDay(day, year) : Optional.empty();
    }

    private Optional<Days> oneDay(DayOfMonth day, Year year) {
        YearMonth month = year.first(day.month(), 1);
        return month.isValidDay(day.day())
                ? Optional.of(new Days(month.atDay(day.day()), month.atDay(day.day())))
                : problems.refuseDay(month, day.day());
    }

    // What none of the forms fits.

    private <T> Optional<T> misreadSideOf(int divider) {
        if (problems.problem().isPresent()) {
            return Optional.empty();
        }
        boolean left = reader.phrase(0, divider).isEmpty();
        return problems.refuse(left ? misread(0, divider) : misread(divider + 1, words.count()));
    }

    private Problem misread(int from, int to) {
        for (int at = from; at < to; at++) {
            Optional<Problem> misspelt = problems.misspelt(at);
            if (misspelt.isPresent()) {
                return misspelt.get();
            }
        }
        String found = words.text(from, to);
        if (found.indexOf('(') > found.indexOf(')')) {
            // "Autumn 2028 (subject to funding)", whose "to" stands between no two times.
            return WhenProblems.unreadable(words.text());
        }
        // A side that is a time of its own makes three.
        if (found.length() < words.text().length() && parse(found, yearStart) instanceof Parsed.Value) {
            return problems.moreThanTwoTimes();
        }
        return words.dashes() > 1 && found.equals(words.text())
                ? problems.moreThanOneDash()
                : WhenProblems.unreadable(found);
    }

    private static String startOf(String prose) {
        boolean splitsPair = Character.isHighSurrogate(prose.charAt(SHOWN_OF_PROSE - 1));
        return prose.substring(0, splitsPair ? SHOWN_OF_PROSE - 1 : SHOWN_OF_PROSE) + "…";
    }
}
