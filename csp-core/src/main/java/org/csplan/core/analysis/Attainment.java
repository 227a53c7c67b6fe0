package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;

/**
 * How far a measure has come by the end of a day, and how that was reckoned. Each number is absent where it is not known or
 * says nothing of a measure of this kind; it is never zero instead. Numbers that were divided are rounded as shown: half
 * up, per cents to one decimal, others to one decimal more than the target has, money to pence. The verdict comes from
 * the exact numbers.
 *
 * @param owner the plan, aim, priority or action whose measure it is
 * @param reason the verdict's
 * @param value the total of a count, how often something recurring was held, else what was found latest
 * @param until the last day that the readings tell of
 * @param target what is to be reached next; of something recurring, how often it is due in all
 * @param targetDay the last day on which to reach it
 * @param share of the target that a count has reached; of what was due so far, what of something recurring was held; of
 *     the way from its baseline to its target, what a level has gone; in per cent
 * @param expected what was to be expected by {@code until}: in proportion to the days gone, of what is counted only whole
 *     ones; or due so far
 * @param projected what it will be on {@code targetDay} if it goes on like this; only while there is time
 * @param change since the baseline; of what is tracked, since the time before
 * @param trend only of what is tracked
 * @param yearBefore the year before, as the latest reading tells it
 * @param overdue whether something to be delivered is not there although its time is over
 * @param arithmetic step by step, as in {@code expected: 300 × 183 of 366 days = 150}
 * @param leftOut the readings up to this day that don't count, each with why
 */
public record Attainment(
        ElementId owner,
        Measure measure,
        Verdict verdict,
        Reason reason,
        Optional<Quantity> value,
        Optional<LocalDate> until,
        Optional<Quantity> target,
        Optional<LocalDate> targetDay,
        Optional<Quantity> share,
        Optional<Quantity> expected,
        Optional<Quantity> projected,
        Optional<Quantity> change,
        Optional<Trend> trend,
        Optional<Quantity> yearBefore,
        boolean overdue,
        ImmutableList<Reason> arithmetic,
        ImmutableList<Reason> leftOut) {

    private static final BigDecimal WHOLE_WAY = BigDecimal.valueOf(100);

    /** Whether there is anything to tell: a verdict, or a number at least, or that it is not for this audience. */
    public boolean isJudged() {
        return verdict != Verdict.NOT_JUDGED || value.isPresent() || isHeldBack();
    }

    /**
     * Whether a level has reached what it is to reach next, by the exact numbers where it has a way to go from a baseline, else by
     * those shown; what is to be maintained has. False for what is not known.
     */
    public boolean isReached() {
        if (verdict == Verdict.MET) {
            return true;
        }
        if (!(measure instanceof Measure.Level level) || value.isEmpty() || target.isEmpty()) {
            return false;
        }
        // What is near the whole way without being it is shown apart from it.
        return level.goal() == Measure.Goal.MAINTAIN
                || share.map(gone -> gone.amount().compareTo(WHOLE_WAY) >= 0)
                        .orElseGet(() -> level.goal().isReached(value.get(), target.get()));
    }

    /** Whether more is reported than the audience may see, so that it can't be judged for them. */
    public boolean isHeldBack() {
        return reason.wording() == Wording.HELD_BACK || reason.wording() == Wording.FOUND_HELD_BACK;
    }

    /**
     * As it is for an audience from whom a reading is hidden. What only adds up and is met by the rest is met; of all else a
     * part can't be judged, and stands there alone. What can't be reckoned at all stays as it is.
     */
    Attainment heldBack() {
        boolean isMetForGood = verdict == Verdict.MET && !(measure instanceof Measure.Level);
        if (isMetForGood || measure instanceof Measure.Statement) {
            return this;
        }
        Builder shown = new Builder(owner, measure);
        shown.target(target, targetDay);
        value.ifPresent(found -> shown.value(found, until));
        shown.leftOut(leftOut);
        return shown.build(
                Verdict.NOT_JUDGED,
                value.isPresent()
                        ? Reason.of(Wording.FOUND_HELD_BACK, Reckoning.by(value.get(), until))
                        : Reason.of(Wording.HELD_BACK));
    }

    /**
     * What {@code projected} is of the target, in per cent, in the direction that counts: of the way from its baseline to its
     * target for a level. Below 100% it falls short if it goes on like this, be it by no more than a tolerance. It is
     * reckoned from the numbers as shown, lest it says otherwise than they do. Absent where nothing is projected, or the
     * target is nothing.
     */
    public Optional<Quantity> projectedShare() {
        if (projected.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        Fraction from = measure instanceof Measure.Level level
                ? level.baseline()
                        .flatMap(Figure::known)
                        .map(start -> Fraction.of(start.amount()))
                        .orElse(Fraction.ZERO)
                : Fraction.ZERO;
        Fraction way = Fraction.of(target.get().amount()).minus(from);
        return way.signum() == 0
                ? Optional.empty()
                : Optional.of(Shown.percent(
                        Fraction.of(projected.get().amount()).minus(from).dividedBy(way)));
    }

    /** How a number moved since the time before. */
    public enum Trend {
        UP("up"),
        DOWN("down"),
        UNCHANGED("unchanged");

        private final String word;

        Trend(String word) {
            this.word = word;
        }

        /** As outputs write it. */
        public String word() {
            return word;
        }
    }

    /** Gathers what is known. */
    static final class Builder {
        private final ElementId owner;
        private final Measure measure;
        private Optional<Quantity> value = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();
        private Optional<Quantity> target = Optional.empty();
        private Optional<LocalDate> targetDay = Optional.empty();
        private Optional<Quantity> share = Optional.empty();
        private Optional<Quantity> expected = Optional.empty();
        private Optional<Quantity> projected = Optional.empty();
        private Optional<Quantity> change = Optional.empty();
        private Optional<Trend> trend = Optional.empty();
        private Optional<Quantity> yearBefore = Optional.empty();
        private boolean overdue;
        private ImmutableList<Reason> arithmetic = ImmutableList.of();
        private ImmutableList<Reason> leftOut = ImmutableList.of();

        Builder(ElementId owner, Measure measure) {
            this.owner = owner;
            this.measure = measure;
        }

        void value(Quantity found, Optional<LocalDate> last) {
            this.value = Optional.of(found);
            this.until = last;
        }

        void target(Optional<Quantity> number, Optional<LocalDate> day) {
            this.target = number;
            this.targetDay = day;
        }

        void share(Quantity percent) {
            this.share = Optional.of(percent);
        }

        void expected(Quantity number) {
            this.expected = Optional.of(number);
        }

        void projected(Quantity number) {
            this.projected = Optional.of(number);
        }

        void change(Quantity number) {
            this.change = Optional.of(number);
        }

        void trend(Trend way) {
            this.trend = Optional.of(way);
        }

        void yearBefore(Optional<Quantity> number) {
            this.yearBefore = number;
        }

        void overdue() {
            this.overdue = true;
        }

        void step(Reason line) {
            arithmetic =
                    ImmutableList.<Reason>builder().addAll(arithmetic).add(line).build();
        }

        void leftOut(List<Reason> readings) {
            leftOut = readings.isEmpty()
                    ? leftOut
                    : ImmutableList.<Reason>builder()
                            .addAll(leftOut)
                            .addAll(readings)
                            .build();
        }

        Attainment build(Verdict verdict, Wording wording) {
            return build(verdict, Reason.of(wording));
        }

        Attainment build(Verdict verdict, Reason reason) {
            return new Attainment(
                    owner,
                    measure,
                    verdict,
                    reason,
                    value,
                    until,
                    target,
                    targetDay,
                    share,
                    expected,
                    projected,
                    change,
                    trend,
                    yearBefore,
                    overdue,
                    arithmetic,
                    leftOut);
        }
    }
}
