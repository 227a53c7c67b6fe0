package org.csplan.core.check;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Timing;
import org.csplan.core.model.WhenParser;

/**
 * A bound for all of a time, or for each year, is told of part by part, in numbers so far below it that they look like parts of a
 * sum: at most 12 complaints in a year, and 5 in each quarter. A level's readings are not added, so that the year's 20 would be kept.
 */
final class LevelToldInParts implements PartCheck {

    /** What is found of a level lies about where it should; a part of a sum lies well below it. */
    private static final BigDecimal FAR_BELOW = BigDecimal.valueOf(2);

    private static final int MONTHS = 12;

    /** A unit that says so itself: {@code victims per year}, {@code £ a year}. */
    private static final Pattern EACH_YEAR =
            Pattern.compile("(?i)(.*?) ?(?<!\\S)(?:(?:per|an?|each|every) (?:year|annum)|p\\.?a\\.?|annually|yearly)");

    /**
     * Of which time a bound tells.
     *
     * @param number without a unit's words for the time
     * @param words as they stand after a total
     */
    private record Bound(Quantity number, Range<LocalDate> days, String words) {}

    @Override
    public String id() {
        return "level-told-in-parts";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (!ToldReading.areSeveral(part.progress())) {
            return;
        }
        for (CheckedMeasure checked : part.openMeasures()) {
            if (checked.measure() instanceof Measure.Level level) {
                number(level)
                        .flatMap(number -> found(checked, level, number, part, plan))
                        .ifPresent(findings);
            }
        }
    }

    /** The number that a level is to keep to, where that counts something whole. */
    private static Optional<Quantity> number(Measure.Level level) {
        boolean isBound = (level.goal() == Goal.AT_MOST || level.goal() == Goal.AT_LEAST)
                && level.baseline().isEmpty()
                && level.datedTargets().isEmpty();
        return isBound
                ? level.target()
                        .flatMap(Figure::known)
                        .filter(number -> isWhole(number.amount()) && !number.isPercentage())
                : Optional.empty();
    }

    private Optional<Diagnostic> found(
            CheckedMeasure checked, Measure.Level level, Quantity number, CheckedPart part, CheckedPlan plan) {
        Matcher eachYear = EACH_YEAR.matcher(number.unit());
        Optional<Timing> during = level.timing().filter(Timing::isDuring);
        if (!eachYear.matches() && during.isEmpty()) {
            return Optional.empty();
        }
        Collection<List<ToldReading>> told = ToldReading.byTime(level.id(), part.progress());
        if (eachYear.matches()) {
            Quantity ofYear = Quantity.of(number.amount(), eachYear.group(1));
            return lastYear(ofYear, told, plan.plan().yearStart())
                    .flatMap(bound -> found(checked, level, bound, parts(within(bound, told), bound)));
        }
        return during.map(time -> new Bound(number, time.when().days(), time.words()))
                .flatMap(bound -> found(checked, level, bound, parts(told, bound)));
    }

    /** The plan's year of which was told last: a bound for each year holds for it alone. */
    private static Optional<Bound> lastYear(Quantity number, Collection<List<ToldReading>> told, Month yearStart) {
        return told.stream()
                .map(ofTime -> ofTime.get(0).when().from())
                .max(Comparator.naturalOrder())
                .map(day -> {
                    YearMonth month = YearMonth.from(day);
                    YearMonth start =
                            month.minusMonths(Math.floorMod(month.getMonthValue() - yearStart.getValue(), MONTHS));
                    return new Bound(
                            number,
                            Range.closed(
                                    start.atDay(1), start.plusMonths(MONTHS - 1).atEndOfMonth()),
                            "during " + WhenParser.writeYear(start));
                });
    }

    private static List<List<ToldReading>> within(Bound bound, Collection<List<ToldReading>> told) {
        return told.stream()
                .filter(ofTime -> ofTime.get(0).when().days().isConnected(bound.days()))
                .toList();
    }

    /**
     * The largest reading of each part of the bound's time, the earliest part first; empty if any is of another time or no whole
     * number.
     */
    private static List<ToldReading> parts(Collection<List<ToldReading>> told, Bound bound) {
        List<ToldReading> parts = new ArrayList<>();
        for (List<ToldReading> ofTime : told) {
            Range<LocalDate> days = ofTime.get(0).when().days();
            boolean isPart = bound.days().encloses(days) && !bound.days().equals(days);
            if (!isPart || parts.stream().anyMatch(other -> other.when().days().isConnected(days))) {
                return List.of();
            }
            ToldReading largest = null;
            for (ToldReading each : ofTime) {
                if (!(each.value() instanceof Reading.Amount amount)
                        || !isWhole(amount.number().amount())) {
                    return List.of();
                }
                largest = largest == null || amount(largest).compareTo(amount(each)) < 0 ? each : largest;
            }
            if (largest != null) {
                parts.add(largest);
            }
        }
        parts.sort(Comparator.comparing(each -> each.when().from()));
        return parts;
    }

    private Optional<Diagnostic> found(
            CheckedMeasure checked, Measure.Level level, Bound bound, List<ToldReading> parts) {
        BigDecimal most = bound.number().amount();
        BigDecimal sum = parts.stream().map(LevelToldInParts::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean areFarBelow =
                parts.stream().allMatch(part -> amount(part).multiply(FAR_BELOW).compareTo(most) <= 0);
        boolean isMost = level.goal() == Goal.AT_MOST;
        // Of what may be too much, nothing is to be asked as long as the sum is not.
        boolean matters = !isMost || sum.compareTo(most) > 0;
        if (parts.size() < 2 || !areFarBelow || !matters) {
            return Optional.empty();
        }
        ToldReading first = parts.get(0);
        ToldReading last = parts.get(parts.size() - 1);
        return Optional.of(found(
                checked.subject(),
                level.id() + " is held against " + level.yardstick() + " by its latest reading, "
                        + last.value().words() + " for " + last.when().words() + "; it is not added to "
                        + first.value().words() + " for " + first.when().words(),
                isMost
                        ? "if these numbers are to be added, tell how many there were so far each time, as in: "
                                + level.id() + " = " + sum.toPlainString()
                        : "if these numbers are to be added, write target "
                                + bound.number().words() + " " + bound.words()));
    }

    private static BigDecimal amount(ToldReading told) {
        return ((Reading.Amount) told.value()).number().amount();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
