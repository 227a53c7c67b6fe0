package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;

/**
 * Reckons what has become of the measures of one owner, each by its kind.
 *
 * @param period of the owner or of its plan
 * @param told of the measure, up to the day, the earliest first
 * @param isPart whether more of it is told than the audience may see
 */
record Reckoning(ElementId owner, Optional<Span> period, LocalDate day, ImmutableList<Told> told, boolean isPart)
        implements Measure.Visitor<Attainment> {

    /** As it was by the end of an earlier day. */
    Reckoning by(LocalDate earlier) {
        return new Reckoning(
                owner,
                period,
                earlier,
                told.stream().filter(reading -> !reading.end().isAfter(earlier)).collect(toImmutableList()),
                isPart);
    }

    Attainment.Builder of(Measure measure) {
        return new Attainment.Builder(owner, measure);
    }

    Window window(Measure measure) {
        return Window.of(measure.timing(), period);
    }

    @Override
    public Attainment statement(Measure.Statement measure) {
        Attainment.Builder attainment = of(measure);
        for (Told reading : told) {
            attainment.leftOut(ImmutableList.of(reading.leftOut(Wording.OUT_WORDS_ONLY)));
        }
        return attainment.build(Verdict.NOT_JUDGED, Wording.WORDS_ONLY);
    }

    @Override
    public Attainment count(Measure.Count measure) {
        return new CountReckoning(this, measure).attainment();
    }

    @Override
    public Attainment level(Measure.Level measure) {
        return new LevelReckoning(this, measure).attainment();
    }

    @Override
    public Attainment recurring(Measure.Recurring measure) {
        return new RecurringReckoning(this, measure).attainment();
    }

    @Override
    public Attainment deliverable(Measure.Deliverable measure) {
        return new DeliverableReckoning(this, measure).attainment();
    }

    @Override
    public Attainment tracked(Measure.Tracked measure) {
        return new TrackedReckoning(this, measure).attainment();
    }

    /** As in {@code 142 visits by 30 September 2019}; without the day where no reading has a time. */
    static Object by(Object found, Optional<LocalDate> until) {
        return until.isPresent() ? Reason.of(Wording.BY_DAY, found, until.get()) : found;
    }

    /** By how much a number has changed since another; a share by points, for by so many per cent would be something else. */
    static Reason changed(Quantity now, Object before, Quantity by) {
        if (by.isPercentage()) {
            boolean isOne = by.amount().abs().compareTo(BigDecimal.ONE) == 0;
            return Reason.of(
                    isOne ? Wording.STEP_CHANGE_POINT : Wording.STEP_CHANGE_POINTS,
                    Shown.bare(now),
                    before,
                    Quantity.of(by.amount(), ""));
        }
        return Reason.of(Wording.STEP_CHANGE, Shown.bare(now), before, Shown.bare(by));
    }

    /** As in {@code 64 (Q1 2019/20) + 78 (Q2 2019/20)}. */
    static ImmutableList<Object> added(Tally tally) {
        return tally.counted().stream().map(number -> number.told().reading()).collect(toImmutableList());
    }
}
