package org.csplan.core.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;

/**
 * A bound for all of a time is told of part by part, in numbers so far below it that they look like parts of a sum: at most 12
 * complaints in a year, and 5 in each quarter. A level's readings are not added, so that the year's 20 would be kept.
 */
final class LevelToldInParts implements PartCheck {

    /** What is found of a level lies about where it should; a part of a sum lies well below it. */
    private static final BigDecimal FAR_BELOW = BigDecimal.valueOf(2);

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
                bound(level)
                        .flatMap(bound -> found(checked, level, bound, parts(part, level)))
                        .ifPresent(findings);
            }
        }
    }

    /** The number that a level is to keep to all through a time, where that counts something whole. */
    private static Optional<Quantity> bound(Measure.Level level) {
        boolean isBound = (level.goal() == Goal.AT_MOST || level.goal() == Goal.AT_LEAST)
                && level.baseline().isEmpty()
                && level.datedTargets().isEmpty()
                && level.timing().filter(Timing::isDuring).isPresent();
        return isBound
                ? level.target()
                        .flatMap(Figure::known)
                        .filter(bound -> isWhole(bound.amount()) && !bound.isPercentage())
                : Optional.empty();
    }

    /**
     * The largest reading of each part of the level's time, the earliest part first; empty if any is of another time or no whole
     * number.
     */
    private static List<ToldReading> parts(CheckedPart part, Measure.Level level) {
        When time = level.timing().orElseThrow().when();
        List<ToldReading> parts = new ArrayList<>();
        for (List<ToldReading> ofTime : ToldReading.byTime(level.id(), part.progress())) {
            When when = ofTime.get(0).when();
            boolean isPart = time.days().encloses(when.days()) && !time.days().equals(when.days());
            if (!isPart || parts.stream().anyMatch(other -> other.when().days().isConnected(when.days()))) {
                return List.of();
            }
            ToldReading largest = null;
            for (ToldReading told : ofTime) {
                if (!(told.value() instanceof Reading.Amount amount)
                        || !isWhole(amount.number().amount())) {
                    return List.of();
                }
                largest = largest == null || amount(largest).compareTo(amount(told)) < 0 ? told : largest;
            }
            if (largest != null) {
                parts.add(largest);
            }
        }
        parts.sort(Comparator.comparing(told -> told.when().from()));
        return parts;
    }

    private Optional<Diagnostic> found(
            CheckedMeasure checked, Measure.Level level, Quantity bound, List<ToldReading> parts) {
        BigDecimal sum = parts.stream().map(LevelToldInParts::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean areFarBelow =
                parts.stream().allMatch(part -> amount(part).multiply(FAR_BELOW).compareTo(bound.amount()) <= 0);
        boolean isMost = level.goal() == Goal.AT_MOST;
        // Of what may be too much, nothing is to be asked as long as the sum is not.
        boolean matters = !isMost || sum.compareTo(bound.amount()) > 0;
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
                        : "if these numbers are to be added, write target " + bound.words() + " "
                                + level.timing().orElseThrow().words()));
    }

    private static BigDecimal amount(ToldReading told) {
        return ((Reading.Amount) told.value()).number().amount();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
