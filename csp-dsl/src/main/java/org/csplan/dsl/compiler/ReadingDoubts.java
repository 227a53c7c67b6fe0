package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.core.source.Edit;
import org.csplan.dsl.internal.UnitAdvice;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.ReadingSyntax;

/** Doubts readings that can be read: their time, their number, their unit. */
final class ReadingDoubts {

    private static final BigDecimal FAR_FROM_ONE = BigDecimal.TEN;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Of what changes, or is compared with what was planned, a share may be less than none or more than all. */
    private static final Pattern UNBOUNDED =
            Pattern.compile("(?i)\\b(?:chang|increas|decreas|reduc|differen|varian|growth|grow"
                    + "|ris(?:e|es|ing)\\b|rose\\b|fall|fell\\b|drop|compared|planned|budget|capacity|occupan|oversubscri"
                    + "|against (?:the )?(?:plan|target|budget|last|previous|year|baseline)"
                    + "|of (?:the )?(?:plan|target|budget|baseline|last)\\b)");

    private static final Pattern CHANGE =
            Pattern.compile("(?i)(?:fewer|less|lower|more|higher|up|down|increase|decrease|reduction|drop|rise)\\b.*");

    private static final Pattern WHOLE = Pattern.compile("in ([0-9][0-9,]{0,2})");

    /** As in {@code 10 in Q1}; {@code in} may also lead to a part of what is counted, as in {@code 8 in 10}. */
    private static final Pattern LEADS_TO_TIME = Pattern.compile(
            "(?i)(?:in|during|for|by|since|until|as at|as of) (?:the )?(?:last |this |each )?"
                    + "(?:q[1-4]|h[12]|[0-9]{4}|quarter|month|year|period|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\b.*");

    private final NumberCompiler numbers;
    private final Findings findings;

    ReadingDoubts(NumberCompiler numbers, Findings findings) {
        this.numbers = numbers;
        this.findings = findings;
    }

    /** @param when the time of its entry */
    void doubt(Reading.Value value, WrittenMeasure written, Optional<When> when, ReadingSyntax reading) {
        doubtTime(written, when, reading);
        doubtKind(value, written, reading);
        doubtNumber(value, written.measure(), reading);
        doubtUnit(value, written, reading);
    }

    /** Whether the readings of different times are added. */
    static boolean addsUp(Measure measure) {
        return measure instanceof Measure.Count || measure instanceof Measure.Recurring;
    }

    private void doubtTime(WrittenMeasure written, Optional<When> when, ReadingSyntax reading) {
        Measure measure = written.measure();
        Optional<Timing> counted = measure.timing().filter(timing -> addsUp(measure) && timing.isDuring());
        boolean isOutside = when.isPresent()
                && counted.isPresent()
                && !when.get().days().isConnected(counted.get().when().days());
        if (isOutside) {
            findings.add(Diagnostic.of(
                            LanguageCode.READING_OUTSIDE_PERIOD,
                            "this reading is for " + when.get().words() + ", but the measure counts "
                                    + counted.get().words())
                    .at(findings.place(reading.span()))
                    .with(written.place().labelled("the measure is here"))
                    .help("check the time of the entry"));
        }
    }

    /** Whether a number is told where one is wanted, and that something is there where that is. */
    private void doubtKind(Reading.Value value, WrittenMeasure written, ReadingSyntax reading) {
        Measure measure = written.measure();
        String id = Keyword.asId(measure.id().value());
        boolean isNumber = !(measure instanceof Measure.Deliverable || measure instanceof Measure.Statement);
        if (value instanceof Reading.Delivered && isNumber) {
            findings.add(
                    different("this reading tells no number, and the measure is judged by numbers", written, reading)
                            .help("write how many or how much, as in: " + id + " = 1"));
        }
        if (measure instanceof Measure.Deliverable && !(value instanceof Reading.Delivered)) {
            findings.add(different(
                            "this reading is a number, and the measure is there or is not: so it does not count",
                            written,
                            reading)
                    .help("when it is there, write " + id + " = done; until then say in quotes how far it is"));
        }
    }

    private void doubtNumber(Reading.Value value, Measure measure, ReadingSyntax reading) {
        if (value instanceof Reading.Ratio ratio
                && ratio.part().amount().compareTo(ratio.whole().amount()) > 0) {
            findings.add(
                    LanguageCode.UNCLEAR_NUMBER,
                    reading.span(),
                    "here the part is more than its whole",
                    "mend the number that is wrong"
                            + (addsUp(measure)
                                    ? "; that more was done than planned is told by how many it were: "
                                            + Keyword.asId(measure.id().value()) + " = "
                                            + ratio.part().words()
                                    : ""));
        }
        if (value instanceof Reading.Ratio ratio && isOfTarget(ratio, measure)) {
            String id = Keyword.asId(measure.id().value());
            String part = ratio.part().words();
            findings.add(
                    LanguageCode.UNCLEAR_NUMBER,
                    reading.span(),
                    part + " is added to what is read for other times",
                    "if it is all there is so far, write " + id + " = " + part
                            + " to date; if it is what is new, write " + id + " = " + part);
        }
        if (addsUp(measure)) {
            reading.number().ifPresent(numbers::doubtThousands);
        }
        if (value instanceof Reading.Amount told && isShareOfOne(told.number(), measure)) {
            String number = told.number().words();
            findings.add(
                    LanguageCode.UNCLEAR_NUMBER,
                    reading.span(),
                    number + " is read as " + number + "%",
                    "write the share in per cent if that is a part of one, as spreadsheets have it");
        }
        if (measure instanceof Measure.Level level && isShare(level)) {
            number(value)
                    .filter(number -> isInShares(number, level))
                    .ifPresent(number -> doubtShare(number, level, reading));
        }
    }

    private static Optional<Quantity> number(Reading.Value value) {
        if (value instanceof Reading.Amount told) {
            return Optional.of(told.number());
        }
        return value instanceof Reading.ToDate told ? Optional.of(told.total()) : Optional.empty();
    }

    /** Whether it is to stay at a share of all, and is no change. */
    private static boolean isShare(Measure.Level level) {
        return level.goal() != Measure.Goal.REDUCE
                && level.goal() != Measure.Goal.INCREASE
                && level.target()
                        .flatMap(Figure::known)
                        .filter(bound -> isPerCent(bound.unit())
                                && bound.amount().signum() >= 0
                                && bound.amount().compareTo(ALL) <= 0)
                        .isPresent();
    }

    private static boolean isPerCent(String unit) {
        return unit.equals("%") || unit.startsWith("% of ");
    }

    private static boolean isInShares(Quantity number, Measure.Level level) {
        return number.unit().isEmpty()
                || number.unit().equals("%")
                || level.unit().filter(number.unit()::equals).isPresent();
    }

    private void doubtShare(Quantity number, Measure.Level level, ReadingSyntax reading) {
        boolean isMore = number.amount().compareTo(ALL) > 0;
        boolean isLess = number.amount().signum() < 0;
        if (!(isMore || isLess)
                || UNBOUNDED.matcher(level.text()).find()
                || UNBOUNDED.matcher(level.unit().orElse("")).find()) {
            return;
        }
        String id = Keyword.asId(level.id().value());
        String share = Quantity.of(number.amount(), "%").words();
        String beyond = isMore
                ? share + " is more than all; a share is at most 100%"
                : share + " is less than none; a share is at least 0%";
        findings.add(
                LanguageCode.UNCLEAR_NUMBER,
                reading.span(),
                (number.unit().isEmpty() ? number.words() + " is read as " + share + ", and " : "") + beyond,
                isMore
                        ? "mend the number; if it is how many and no share, write of how many they are, as in: " + id
                                + " = 72 of 80"
                        : "if the minus is a dash, write " + id + " = "
                                + Quantity.of(number.amount().negate(), "%").words()
                                + "; if that is by how much it has changed, write what was found itself");
    }

    /** {@code 22 of 40} where 40 is the target of the whole: a total, most likely. */
    private static boolean isOfTarget(Reading.Ratio ratio, Measure measure) {
        return measure instanceof Measure.Count count
                && count.target()
                        .known()
                        .filter(target ->
                                target.amount().compareTo(ratio.whole().amount()) == 0)
                        .isPresent();
    }

    /** {@code 0.41} of a share whose target is far more. */
    private static boolean isShareOfOne(Quantity number, Measure measure) {
        return measure instanceof Measure.Level level
                && number.unit().isEmpty()
                && number.amount().signum() > 0
                && number.amount().compareTo(BigDecimal.ONE) <= 0
                && level.unit().filter("%"::equals).isPresent()
                && level.target()
                        .flatMap(Figure::known)
                        .filter(target -> target.amount().compareTo(FAR_FROM_ONE) >= 0)
                        .isPresent();
    }

    private void doubtUnit(Reading.Value value, WrittenMeasure written, ReadingSyntax reading) {
        Optional<String> wanted = written.measure().unit();
        Optional<String> found = value instanceof Reading.Amount number
                ? Optional.of(number.number().unit())
                : value instanceof Reading.ToDate total
                        ? Optional.of(total.total().unit())
                        : Optional.empty();
        if (found.isEmpty() || found.get().isEmpty() || found.equals(wanted)) {
            return;
        }
        if (addsUp(written.measure()) && UnitAdvice.isPart(found.get())) {
            findings.add(different(
                            "a reading is all of its time, and this reads as if it were for each part of it",
                            written,
                            reading)
                    .help("write how many it were in all of that time"));
        } else if (wanted.isPresent()) {
            findings.add(otherUnit(value, found.get(), wanted.get(), written, reading));
        }
    }

    private Diagnostic otherUnit(
            Reading.Value value, String found, String wanted, WrittenMeasure written, ReadingSyntax reading) {
        String id = Keyword.asId(written.measure().id().value());
        String meant = inUnit(value, wanted);
        Diagnostic taken = Diagnostic.of(
                        LanguageCode.DIFFERENT_UNIT,
                        "\"" + found + "\" is taken for the unit of this reading: so it does not count")
                .at(findings.place(reading.span()));
        Matcher whole = WHOLE.matcher(found);
        if (whole.matches() && value instanceof Reading.Amount part) {
            String number = Quantity.of(part.number().amount(), "").words();
            return taken.help("if it is a part of a whole, write " + id + " = " + number + " of " + whole.group(1));
        }
        if (CHANGE.matcher(found).matches()) {
            return taken.help("write what was found itself, and not how far it has changed");
        }
        if (LEADS_TO_TIME.matcher(found).matches()) {
            return taken.help("write " + id + " = " + meant
                    + "; its time is that of its entry, and of another time it stands in an entry of that time");
        }
        Diagnostic other = different(
                "this reading is in " + found + ", but the measure "
                        + (wanted.isEmpty() ? "has no unit" : "is in " + wanted) + ": so it does not count",
                written,
                reading);
        boolean isShare = found.equals("%");
        if (isShare && !isMeasured(wanted) && isBelowZero(value)) {
            return other.help(
                    "write what was found itself, and not by how much it has changed, as in: " + id + " = 72");
        }
        if ((!wanted.isEmpty() || isShare) && isMeasured(found) != isMeasured(wanted)) {
            // The number alone would be another one: 90% of the visits are not 90 visits.
            return other.help(
                    isMeasured(wanted)
                            ? "write it in the measure's unit; what else there is to tell stands in quotes after it"
                            : "write how many " + (wanted.isEmpty() ? "" : wanted + " ")
                                    + "it were, or which part of how many, as in: " + id + " = 72 of 80");
        }
        Optional<String> related = inRelatedUnit(value, found, wanted);
        if (related.isPresent()) {
            return other.help("write " + (related.get().isEmpty() ? "it in " + wanted : id + " = " + related.get())
                    + "; what else there is to tell stands in quotes after it");
        }
        Diagnostic helped = other.help("if it is what the measure counts, write " + id + " = " + meant
                + "; what else there is to tell stands in quotes after it");
        boolean isSpelling = (singular(found).equals(singular(wanted)) || UnitScale.isSame(found, wanted))
                && reading.toWhat().isEmpty();
        Edit edit = new Edit(findings.source(), reading.number().orElseThrow().span(), meant);
        return isSpelling ? helped.mendedBy(new Mend.Edits(ImmutableList.of(edit))) : helped;
    }

    /**
     * The number in the measure's unit where the two units differ by a factor: {@code 35 days} for {@code 5 weeks}. Empty where
     * somebody has to reckon it; none where the units have nothing to do with each other, or differ in their writing alone.
     */
    private static Optional<String> inRelatedUnit(Reading.Value value, String found, String wanted) {
        if (isMeasured(found) && isMeasured(wanted)) {
            return Optional.of("").filter(ask -> found.charAt(0) != wanted.charAt(0));
        }
        if (UnitScale.isMultiple(found, wanted)) {
            return Optional.of("");
        }
        if (!UnitScale.isRelated(found, wanted)) {
            return Optional.empty();
        }
        return Optional.of(number(value)
                .flatMap(number -> UnitScale.converted(number, wanted))
                .map(amount -> Quantity.of(amount, wanted).words()
                        + (value instanceof Reading.ToDate ? ReadingCompiler.TO_DATE : ""))
                .orElse(""));
    }

    private static boolean isBelowZero(Reading.Value value) {
        return value instanceof Reading.Amount told && told.number().amount().signum() < 0;
    }

    private Diagnostic different(String message, WrittenMeasure written, ReadingSyntax reading) {
        return Diagnostic.of(LanguageCode.DIFFERENT_UNIT, message)
                .at(findings.place(reading.span()))
                .with(written.place().labelled("the measure is here"));
    }

    /** Whether numbers of this unit are shares or money, and do not count things. */
    private static boolean isMeasured(String unit) {
        return unit.equals("%") || Quantity.of(BigDecimal.ONE, unit).isMoney();
    }

    /** In a form in which {@code visit} and {@code Visits} are the same. */
    private static String singular(String unit) {
        return CharMatcher.is('s').trimTrailingFrom(unit.toLowerCase(Locale.ROOT));
    }

    private static String inUnit(Reading.Value value, String unit) {
        return value instanceof Reading.ToDate total
                ? Quantity.of(total.total().amount(), unit).words() + ReadingCompiler.TO_DATE
                : value instanceof Reading.Amount told
                        ? Quantity.of(told.number().amount(), unit).words()
                        : unit;
    }
}
