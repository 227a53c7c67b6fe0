package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.dsl.syntax.Keyword;

/** Words that stand where a unit does and say something else, and what to write instead. */
public final class UnitAdvice {

    /**
     * What is wrong.
     *
     * @param instead the number and its unit as they were meant; absent where a person has to decide
     */
    public record Wrong(String message, String help, Optional<String> instead) {}

    private static final BigDecimal MOST_HELD = BigDecimal.valueOf(20);

    private static final ImmutableMap<String, Integer> PLACES = ImmutableMap.<String, Integer>builder()
            .put("hundred", 2)
            .put("thousand", 3)
            .put("grand", 3)
            .put("million", 6)
            .put("mn", 6)
            .put("billion", 9)
            .put("bn", 9)
            .buildOrThrow();

    private static final ImmutableMap<String, String> CURRENCIES = ImmutableMap.<String, String>builder()
            .put("pound", "£")
            .put("pounds", "£")
            .put("pounds sterling", "£")
            .put("gbp", "£")
            .put("quid", "£")
            .put("euro", "€")
            .put("euros", "€")
            .put("eur", "€")
            .buildOrThrow();

    private static final Pattern PER_CENT = Pattern.compile("(?i)(per ?cent|pct|p\\.c\\.)(?: (?!points?\\b)(.+))?");
    /** Without a small letter it may be a constable. */
    private static final Pattern SHORT_PER_CENT = Pattern.compile("pc");

    private static final Pattern PART_OF = Pattern.compile("in ([0-9][0-9,.]*)( .*)?");
    private static final Pattern BOUND_AFTER = Pattern.compile(
            "(?i)(.*?) ?(?<!\\S)(?:(?:or|and) (?:(more|over|above|better|higher|greater)|less|fewer|below|under|lower)"
                    + "|(minimum)|maximum|max)");
    /** Of {@code residents aged 65 and over} the bound is a part of what is counted. */
    private static final Pattern OWN_BOUND =
            Pattern.compile("(?i).*(?:[0-9]|\\b(?:ages?|aged|years?|over|under)\\b.*)");

    /** Without a sign a drop may be one of drop-in sessions, and what is higher of higher education. */
    private static final Pattern CHANGE = Pattern.compile(
            "(?i)(%?) ?((?<=%|% )(?:reduction|decrease|drop|fall|increase|rise)|fewer|less|lower|more|higher)"
                    + "(?: (?:than|on|from|in|of)\\b.*| .*\\bthan .*)?");

    private static final Pattern CHANGED_FROM =
            Pattern.compile("(?i)\\b(?:than|from|on) (" + BoundWords.NUMBER + ")(?!\\S)");

    private static final Pattern BASELINE_AFTER =
            Pattern.compile("(?i)(.*?),? ?\\(?(?:from )?(?:an? )?baseline:? (?:of |is |was )?(" + BoundWords.NUMBER
                    + ")(?: [^()]*)?\\)?");
    private static final Pattern RANGE = Pattern.compile("[-–—] ?([£€$]?[0-9].*)");
    private static final Pattern IN_BRACKETS = Pattern.compile("(.*?) ?\\(([^()]+)\\)(.*)");
    private static final Pattern NUMBER_WITHIN = Pattern.compile("(?<!\\S)[£€$]?[0-9]");
    private static final Pattern BASELINE_IN_BRACKETS = Pattern.compile(
            "(?i)(.*?) ?\\((?:(?:an? )?baseline|was|currently|now|(?:up |down )?from):? (?:of |is |was |at )?("
                    + BoundWords.NUMBER + ")(?: [^()]*)?\\)");
    private static final Pattern LED_TIME = Pattern.compile("(.*?) ?\\b(?:in|for|as at|as of) (.+)");
    private static final Pattern IN_PART_OF_YEAR = Pattern.compile("(.*?) ?\\bin (" + PartOfYear.PATTERN + ")");
    private static final Pattern BEFORE_TIME =
            Pattern.compile("(?i)(?:in|for|at|as at|as of|from|baseline)? ?(.+?)(?: baseline)?");
    private static final Pattern VAT = Pattern.compile("(?i)(?:\\+|plus|ex|exc|excl|excluding) ?vat");
    /** Who may pay: a fund, or a name that begins with a capital letter; marks and figures stand in neither. */
    private static final Pattern PAYER = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}&' -]*|[\\p{L}&' -]*\\b(?:grants?|fund|funds|funding|lottery|levy)\\b[\\p{L}&' -]*)");

    private static final CharMatcher PAYER_MARKS = CharMatcher.anyOf(" -–—:;,");
    private static final Pattern RATE = Pattern.compile(
            "(?i)(?:per|a|an|each|every|/) ?(?:(?:calendar|financial) )?(?:day|night|week|fortnight|month|quarter|term|year|annum)"
                    + "|p\\.?(?:c\\.?)?[awm]\\.?|daily|fortnightly|termly|annually");

    private static final Pattern MEAN = Pattern.compile("(?i)(?:.+ )?per (?!cent\\b).+");

    private static final Pattern EACH = Pattern.compile(
            "(?i)(.*?) ?\\b(?:per|a|an|each|every) (?:(?:calendar|financial) )?(week|month|quarter|year|annum)");
    private static final int DAYS_OF_WEEK = 7;
    private static final ImmutableMap<String, Frequency> FREQUENCIES = ImmutableMap.of(
            "week", Frequency.WEEKLY,
            "month", Frequency.MONTHLY,
            "quarter", Frequency.QUARTERLY,
            "year", Frequency.YEARLY,
            "annum", Frequency.YEARLY);

    private UnitAdvice() {}

    /** None where the words are a unit, as far as anybody can tell. */
    public static Optional<Wrong> of(Quantity number, NumberUse use, Month yearStart) {
        String sign = number.isMoney() ? number.unit().substring(0, 1) : "";
        String words = number.unit().substring(sign.length()).strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Quantity bare = Quantity.of(number.amount(), sign);
        return range(number, words, use)
                .or(() -> inFull(number, sign, words, use, yearStart))
                .or(() -> perCent(number, sign, words))
                .or(() -> use == NumberUse.READING ? Optional.empty() : time(bare, words, use, yearStart))
                .or(() -> use.isTarget() ? target(number, bare, words, use) : Optional.empty())
                .or(() -> use.isSum() ? sum(number, bare, words, use) : Optional.empty());
    }

    /** {@code 2,000 - 2,500 leaflets}, which would be 2,000 of something. */
    private static Optional<Wrong> range(Quantity number, String words, NumberUse use) {
        Matcher range = RANGE.matcher(words);
        Optional<String> sum = use.isSum()
                ? SumAdvice.instead(number.words(), use == NumberUse.BUDGET ? Keyword.BUDGET : Keyword.SPENT)
                : Optional.empty();
        return range.matches()
                ? Optional.of(new Wrong(
                        "\"" + number.words() + "\" is two numbers",
                        sum.orElseGet(() -> "write one number, such as " + range.group(1)),
                        Optional.empty()))
                : Optional.empty();
    }

    /**
     * Whether the unit has to stand in quotes to be taken for one, wherever the number stands.
     *
     * @param yearStart the month in which the plan's years start
     */
    public static boolean wantsQuotes(Quantity number, Month yearStart) {
        return isRate(number.unit())
                || Arrays.stream(NumberUse.values())
                        .anyMatch(use -> of(number, use, yearStart).isPresent());
    }

    /** Whether the words after a count say for how long it is, as in {@code visits per month}. */
    public static boolean isRate(String unit) {
        Matcher rate = RATE.matcher(unit);
        int end = -1;
        while (rate.find()) {
            boolean begins = rate.start() == 0
                    || " /".indexOf(unit.charAt(rate.start() - 1)) >= 0
                    || unit.charAt(rate.start()) == '/';
            end = begins ? rate.end() : end;
        }
        return end == unit.length();
    }

    /** Whether the words after a count say that it is for each part of something, as in {@code a week} and {@code per site}. */
    public static boolean isPart(String unit) {
        return isRate(unit) || isMean(unit);
    }

    /** Whether the words after a count say of what it is an average, as in {@code cars per event} and {@code visits per month}. */
    public static boolean isMean(String unit) {
        return MEAN.matcher(unit).matches();
    }

    /** A number of each part of a time: {@code 2 walks}, monthly, for {@code 2 walks per month}. */
    public record Each(Quantity number, String part, Frequency frequency) {}

    /** None where the unit does not end in a part of a year. */
    public static Optional<Each> each(Quantity rate) {
        Matcher each = EACH.matcher(rate.unit());
        return each.matches()
                ? Optional.ofNullable(FREQUENCIES.get(Ascii.toLowerCase(each.group(2))))
                        .map(frequency -> new Each(Quantity.of(rate.amount(), each.group(1)), each.group(2), frequency))
                : Optional.empty();
    }

    /**
     * The target of all its time where the unit names a part of it: {@code 24 walks} for {@code 2 walks per month} in a
     * year. None where the time has no whole number of such parts, but for weeks, of which the whole ones count.
     */
    public static Optional<String> total(Quantity rate, When during) {
        return each(rate)
                .flatMap(each -> times(each.frequency(), during)
                        .map(times -> Quantity.of(
                                        ChangeBy.plain(each.number().amount().multiply(BigDecimal.valueOf(times))),
                                        each.number().unit())
                                .words()));
    }

    private static Optional<Long> times(Frequency frequency, When during) {
        LocalDate next = during.to().plusDays(1);
        if (frequency == Frequency.WEEKLY) {
            return Optional.of(ChronoUnit.DAYS.between(during.from(), next) / DAYS_OF_WEEK)
                    .filter(weeks -> weeks > 0);
        }
        long months = ChronoUnit.MONTHS.between(during.from(), next);
        boolean isWhole = during.from().plusMonths(months).equals(next) && months % frequency.months() == 0;
        return isWhole ? Optional.of(months / frequency.months()) : Optional.empty();
    }

    /**
     * How often something is held as a measure says it: {@code weekly} for {@code 2 walks per week}. None for money and
     * shares, and for more than anybody holds at a time.
     */
    public static Optional<String> often(Quantity rate) {
        boolean isHeld =
                !rate.isMoney() && !rate.unit().startsWith("%") && rate.amount().compareTo(MOST_HELD) <= 0;
        return isHeld ? each(rate).map(each -> each.frequency().word()) : Optional.empty();
    }

    private static Optional<Wrong> inFull(Quantity number, String sign, String words, NumberUse use, Month yearStart) {
        int blank = words.indexOf(' ');
        Integer places = PLACES.get(Ascii.toLowerCase(blank < 0 ? words : words.substring(0, blank)));
        if (places == null || number.amount().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal whole =
                new BigDecimal(number.amount().scaleByPowerOfTen(places).toPlainString());
        String unit = sign + (blank < 0 ? "" : (sign.isEmpty() ? "" : " ") + words.substring(blank + 1));
        Quantity inFigures = Quantity.of(whole, unit);
        if (QuantityParser.parse(inFigures.words()).toOptional().isEmpty()) {
            return Optional.empty();
        }
        // Of which currency a sum is, a person has to decide.
        boolean lacksCurrency = use.isSum() && unit.isEmpty();
        Wrong half = new Wrong(
                "\"" + number.words() + "\" writes a part of its number as a word",
                "write " + (lacksCurrency ? "£" : "") + inFigures.words(),
                lacksCurrency ? Optional.empty() : Optional.of(inFigures.words()));
        // Advice that is itself wrong would lead from one mistake to the next.
        return of(inFigures, use, yearStart).or(() -> Optional.of(half));
    }

    private static Optional<Wrong> perCent(Quantity number, String sign, String words) {
        Matcher said = PER_CENT.matcher(words);
        boolean isShort = SHORT_PER_CENT.matcher(words).matches();
        if (!sign.isEmpty() || !(isShort || said.matches())) {
            return Optional.empty();
        }
        String share = Quantity.of(number.amount(), "%").words();
        boolean more = !isShort && said.group(2) != null;
        return Optional.of(new Wrong(
                "a share is written with its sign",
                more ? "write " + share + ", and of what it is in the measure's text" : "write " + share,
                isShort || more ? Optional.empty() : Optional.of(share)));
    }

    private static Optional<Wrong> time(Quantity bare, String words, NumberUse use, Month yearStart) {
        Optional<DatedNumber> dated = dated(bare, words, yearStart);
        return dated.map(found -> new Wrong(
                        found.time() + " is taken for a part of the unit",
                        use.isSum()
                                ? "write " + found.number() + ", and when in a note"
                                : "write " + timed(found, words, use)
                                        + "; a baseline's time stands behind it: reduce from 240 in 2025/26",
                        Optional.empty()))
                .or(() -> timeWithoutYear(bare, words, use));
    }

    private static String timed(DatedNumber found, String words, NumberUse use) {
        String during = found.number() + " during " + found.time();
        String by = found.number() + " by " + found.time();
        if (use == NumberUse.COUNT) {
            return Keyword.TARGET.word() + " " + during;
        }
        if (use != NumberUse.LEVEL || !words.endsWith("in " + found.time())) {
            return by;
        }
        // What is counted in a time is bounded for all of it; of a share only its end may be meant.
        return found.number().indexOf('%') < 0
                ? during
                : during + " if that is to be so all the time, or " + by + " if at its end";
    }

    /** {@code at most 12 in Q2}. */
    private static Optional<Wrong> timeWithoutYear(Quantity bare, String words, NumberUse use) {
        Matcher part = IN_PART_OF_YEAR.matcher(words);
        if (!part.matches() || (use != NumberUse.LEVEL && use != NumberUse.COUNT)) {
            return Optional.empty();
        }
        String time = Ascii.toUpperCase(part.group(2));
        String number = inUnit(bare, part.group(1));
        return Optional.of(new Wrong(
                "\"in " + part.group(2) + "\" is taken for a part of the unit",
                "write " + (use == NumberUse.COUNT ? Keyword.TARGET.word() + " " : "") + number + " during " + time
                        + " and its year, as in: " + number + " during " + time + " 2026/27",
                Optional.empty()));
    }

    /** A number and the time that stands after it where its unit should. */
    public record DatedNumber(String number, String time) {}

    /** None where no time stands after the number: {@code 240 (2025/26)}, {@code 240 thefts in 2025/26}. */
    public static Optional<DatedNumber> dated(Quantity number, Month yearStart) {
        String sign = number.isMoney() ? number.unit().substring(0, 1) : "";
        return dated(
                Quantity.of(number.amount(), sign),
                number.unit().substring(sign.length()).strip(),
                yearStart);
    }

    private static Optional<DatedNumber> dated(Quantity bare, String words, Month yearStart) {
        Matcher brackets = IN_BRACKETS.matcher(words);
        if (brackets.matches()) {
            Matcher time = BEFORE_TIME.matcher(brackets.group(2).strip());
            return time.matches() && brackets.group(3).isEmpty()
                    ? dated(bare, brackets.group(1), time.group(1), yearStart)
                    : Optional.empty();
        }
        Matcher led = LED_TIME.matcher(words);
        return led.matches() ? dated(bare, led.group(1), led.group(2), yearStart) : Optional.empty();
    }

    private static Optional<DatedNumber> dated(Quantity bare, String unit, String time, Month yearStart) {
        return WhenParser.isWhen(time, yearStart)
                ? Optional.of(new DatedNumber(inUnit(bare, unit), time))
                : Optional.empty();
    }

    private static Optional<Wrong> target(Quantity number, Quantity bare, String words, NumberUse use) {
        return part(number, bare, words, use)
                .or(() -> change(bare, words))
                .or(() -> bound(bare, words, use))
                .or(() -> baseline(bare, words, use))
                .or(() -> remark(bare, words, use));
    }

    /** {@code 40 talks (10 a ward)}, where the unit ends before the brackets. */
    private static Optional<Wrong> remark(Quantity bare, String words, NumberUse use) {
        if (words.indexOf('(') < 0) {
            return Optional.empty();
        }
        Matcher brackets = IN_BRACKETS.matcher(words);
        boolean says = brackets.matches()
                && switch (use) {
                    case COUNT -> Character.isDigit(brackets.group(2).charAt(0));
                    case LEVEL -> NUMBER_WITHIN.matcher(brackets.group(2)).find();
                    default -> false;
                };
        if (!says || !brackets.group(3).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Wrong(
                "what stands in brackets is taken for a part of the unit",
                "write " + inUnit(bare, brackets.group(1))
                        + ", and what is in brackets in the measure's text; a unit that has brackets stands in quotes",
                Optional.empty()));
    }

    /** {@code 24 walks or more}, where the bound stands before the number. */
    private static Optional<Wrong> bound(Quantity bare, String words, NumberUse use) {
        Matcher said = BOUND_AFTER.matcher(words);
        if (!said.matches() || OWN_BOUND.matcher(said.group(1)).matches()) {
            return Optional.empty();
        }
        boolean least = said.group(2) != null || said.group(3) != null;
        String number = inUnit(bare, said.group(1));
        String bound = (least ? "at least " : "at most ") + number;
        return Optional.of(new Wrong(
                "\"" + words.substring(said.end(1)).strip() + "\" is taken for a part of the unit",
                switch (use) {
                    case COUNT -> BoundWords.insteadOfTarget(least, number);
                    case LEVEL -> "the bound stands before the number: write " + bound;
                    default -> "write " + number;
                },
                Optional.empty()));
    }

    /** {@code 20% fewer than 410}, which would be met by more. */
    private static Optional<Wrong> change(Quantity bare, String words) {
        Matcher said = CHANGE.matcher(words);
        if (!said.matches()) {
            return Optional.empty();
        }
        Keyword direction = ChangeBy.direction(said.group(2));
        return Optional.of(new Wrong(
                "a change says from what to what",
                CHANGED_FROM
                        .matcher(words)
                        .results()
                        .findFirst()
                        .flatMap(from -> ChangeBy.fromTo(direction, from.group(1), bare.words() + said.group(1)))
                        .map(instead -> "write " + instead + " instead of the target; a time that follows stays")
                        .orElse("as in: " + direction.example()),
                Optional.empty()));
    }

    /** {@code 24 walks, baseline 30}, which is one change. */
    private static Optional<Wrong> baseline(Quantity bare, String words, NumberUse use) {
        Matcher said = BASELINE_AFTER.matcher(words);
        if (use != NumberUse.COUNT || !said.matches()) {
            return Optional.empty();
        }
        return ChangeBy.between(said.group(2), inUnit(bare, said.group(1)))
                .map(instead -> new Wrong(
                        "the baseline and the target are one change",
                        "write " + instead + " instead of target; a time that follows stays",
                        Optional.empty()));
    }

    /** A number to reach and the one from which that begins. */
    public record WithBaseline(String number, String baseline) {

        /** As one change; none where the numbers are of two kinds. */
        public Optional<String> change() {
            return ChangeBy.between(baseline, number);
        }
    }

    /** None where no baseline stands in brackets after the number: {@code 55% (baseline 48%)}. */
    public static Optional<WithBaseline> withBaseline(Quantity number) {
        Matcher said = BASELINE_IN_BRACKETS.matcher(number.unit());
        return said.matches()
                ? Optional.of(new WithBaseline(
                        Quantity.of(number.amount(), said.group(1)).words(), said.group(2)))
                : Optional.empty();
    }

    private static String inUnit(Quantity bare, String unit) {
        boolean share = unit.startsWith("%");
        return bare.words() + (unit.isEmpty() || share ? unit : " " + unit);
    }

    /** {@code 8 in 10}, where one number is wanted. */
    private static Optional<Wrong> part(Quantity number, Quantity bare, String words, NumberUse use) {
        Matcher part = PART_OF.matcher(words);
        return part.matches()
                ? PartOfWhole.of(bare.words(), part.group(1))
                        .map(share -> new Wrong(
                                "\"" + number.words() + "\" is two numbers", share.help(use), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Wrong> sum(Quantity number, Quantity bare, String words, NumberUse use) {
        if (!number.isMoney()) {
            return currency(number);
        }
        return Optional.of(new Wrong(
                "\"" + words + "\" stands after the sum, which is one number",
                sumHelp(bare, words, use),
                Optional.empty()));
    }

    /** {@code 2,000 pounds}. */
    private static Optional<Wrong> currency(Quantity number) {
        return withSign(number)
                .map(sum -> new Wrong(
                        "the currency of a sum is a sign before its number", "write " + sum, Optional.of(sum)));
    }

    /** {@code £2,000} for {@code 2,000 pounds}; none where the unit is no currency in words. */
    public static Optional<String> withSign(Quantity sum) {
        return Optional.ofNullable(CURRENCIES.get(Ascii.toLowerCase(sum.unit())))
                .map(sign -> Quantity.of(sum.amount(), sign).words());
    }

    private static String sumHelp(Quantity bare, String words, NumberUse use) {
        String line = use == NumberUse.BUDGET ? Keyword.BUDGET.word() : Keyword.SPENT.word();
        Optional<String> two =
                SumAdvice.two(bare.words() + " " + words, "", use == NumberUse.BUDGET ? Keyword.BUDGET : Keyword.SPENT);
        if (two.isPresent()) {
            return two.get();
        }
        Optional<String> several = use == NumberUse.BUDGET && SumAdvice.holdsSum(words)
                ? SumAdvice.ofSeveral(bare.words() + " " + words)
                : Optional.empty();
        if (several.isPresent()) {
            return several.get();
        }
        if (isRate(words)) {
            return use == NumberUse.BUDGET
                    ? "write the sum for the whole time of the action, as in: " + use.example()
                    : "write all that was spent so far, as in: " + use.example();
        }
        if (VAT.matcher(words).matches()) {
            return "write what it costs with the tax in it, as in: " + use.example();
        }
        Matcher brackets = IN_BRACKETS.matcher(words);
        if (use == NumberUse.BUDGET && brackets.matches() && brackets.group(1).isEmpty()) {
            return "if that is who pays, write budget " + bare.words() + " from \"" + brackets.group(2)
                    + "\"; otherwise put it in a note";
        }
        String payer = PAYER_MARKS.trimFrom(words);
        if (use == NumberUse.BUDGET && PAYER.matcher(payer).matches()) {
            return "if that is who pays, write budget " + bare.words() + " from \"" + payer
                    + "\"; otherwise put it in a note";
        }
        return "write " + line + " " + bare.words() + ", and the rest in a note"
                + (use == NumberUse.BUDGET ? "; who pays stands after from, as in: " + use.example() : "");
    }
}
