package org.csplan.core.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.When;

/**
 * The number of a month, a quarter or half a year is held against a baseline that seems to be a year's: what is to fall would look
 * like a triumph, and what is to rise like a disaster.
 */
final class ReadingOfPart implements PartCheck {

    private static final int MONTHS = 12;

    /** How near to the baseline's part a reading lies that is probably one, as shares of that part. */
    private static final BigDecimal LEAST = new BigDecimal("0.65");

    private static final BigDecimal MOST = new BigDecimal("1.35");

    @Override
    public String id() {
        return "reading-of-part";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (part.progress().isEmpty()) {
            return;
        }
        for (CheckedMeasure checked : part.openMeasures()) {
            if (checked.measure() instanceof Measure.Level level && isChange(level)) {
                Optional<Quantity> baseline = level.baseline().flatMap(Figure::known);
                if (baseline.isPresent()
                        && baseline.get().amount().signum() > 0
                        && !baseline.get().isPercentage()) {
                    find(checked, level, baseline.get(), part, plan, findings);
                }
            }
        }
    }

    private void find(
            CheckedMeasure checked,
            Measure.Level level,
            Quantity baseline,
            CheckedPart part,
            CheckedPlan plan,
            Consumer<Diagnostic> findings) {
        for (Progress entry : part.progress()) {
            for (Reading reading : entry.readings()) {
                Optional<String> asked = reading.measure().equals(level.id())
                        ? entry.when().flatMap(when -> asked(reading.value(), when, level, baseline, plan))
                        : Optional.empty();
                if (asked.isPresent()) {
                    findings.accept(found(
                                    checked.subject(),
                                    asked.get(),
                                    "give the number of the twelve months that ended then, or a baseline and a target of as"
                                            + " long a time; of numbers that add up, write a target for the year")
                            .on(ProgressLines.of(entry, part.progress())));
                    return;
                }
            }
        }
    }

    private static Optional<String> asked(
            Reading.Value value, When when, Measure.Level level, Quantity baseline, CheckedPlan plan) {
        if (!mayBeOfYear(level)) {
            return Optional.empty();
        }
        if (value instanceof Reading.ToDate sum && misleads(sum.total().amount(), level) && !endsYear(when, plan)) {
            return Optional.of(
                    sum.words() + " in " + when.words() + " is a sum of less than a year, and is held against "
                            + baseline.words() + ", the baseline of the measure " + level.id());
        }
        if (value instanceof Reading.Amount amount
                && misleads(amount.number().amount(), level)
                && isPart(amount.number().amount(), baseline, when)) {
            return Optional.of(amount.number().words() + " in " + when.words() + " is about " + share(when) + " of "
                    + baseline.words() + ", the baseline of the measure " + level.id()
                    + level.baselineTime()
                            .map(time -> ", which is of " + time.words())
                            .orElse(", which may be of a whole year"));
        }
        return Optional.empty();
    }

    /** Whether a sum to date is that of a year then. */
    private static boolean endsYear(When when, CheckedPlan plan) {
        LocalDate next = when.to().plusDays(1);
        return next.getDayOfMonth() == 1 && next.getMonth() == plan.plan().yearStart();
    }

    private static boolean isChange(Measure.Level level) {
        return level.goal() == Goal.REDUCE || level.goal() == Goal.INCREASE;
    }

    /** A number that is to fall and has not yet fallen as far as it is to is no triumph. */
    private static boolean misleads(BigDecimal number, Measure.Level level) {
        return level.goal() == Goal.INCREASE
                || level.target()
                        .flatMap(Figure::known)
                        .filter(target -> number.compareTo(target.amount()) < 0)
                        .isPresent();
    }

    private static boolean mayBeOfYear(Measure.Level level) {
        return level.baselineTime().filter(time -> months(time) != MONTHS).isEmpty();
    }

    private static boolean isPart(BigDecimal number, Quantity baseline, When when) {
        long months = months(when);
        if (months != 1 && months != 3 && months != 6) {
            return false;
        }
        BigDecimal year = number.multiply(BigDecimal.valueOf(MONTHS / months));
        return year.compareTo(baseline.amount().multiply(LEAST)) >= 0
                && year.compareTo(baseline.amount().multiply(MOST)) <= 0;
    }

    /** How many calendar months it is; 0 where it is no whole number of them. */
    private static long months(When when) {
        long months = ChronoUnit.MONTHS.between(when.from(), when.to().plusDays(1));
        boolean areWhole = when.from().getDayOfMonth() == 1
                && when.from().plusMonths(months).equals(when.to().plusDays(1));
        return areWhole ? months : 0;
    }

    private static String share(When when) {
        return switch ((int) months(when)) {
            case 1 -> "a twelfth";
            case 3 -> "a quarter";
            default -> "half";
        };
    }
}
