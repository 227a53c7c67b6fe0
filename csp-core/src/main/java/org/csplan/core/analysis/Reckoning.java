package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.WhenParser;

/**
 * Reckons what has become of the measures of one owner, each by its kind.
 *
 * @param period of the owner or of its plan
 * @param told of the measure, up to the day, the earliest first
 */
record Reckoning(ElementId owner, Optional<Span> period, LocalDate day, ImmutableList<Told> told)
        implements Measure.Visitor<Attainment> {

    /** As it was by the end of an earlier day. */
    Reckoning by(LocalDate earlier) {
        return new Reckoning(
                owner,
                period,
                earlier,
                told.stream().filter(reading -> !reading.end().isAfter(earlier)).collect(toImmutableList()));
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
        attainment.leftOut(told.stream()
                .map(reading -> reading.words() + ": the measure is words only")
                .collect(toImmutableList()));
        return attainment.build(Verdict.NOT_JUDGED, "in words only, so nothing can be reckoned");
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

    /** As in {@code  by 30 September 2019}; empty where no reading has a time. */
    static String by(Optional<LocalDate> until) {
        return until.map(day -> " by " + WhenParser.write(day)).orElse("");
    }

    /** As in {@code 64 (Q1 2019/20) + 78 (Q2 2019/20)}. */
    static String added(Tally tally) {
        return tally.counted().stream()
                .map(number -> number.told().words())
                .reduce((first, second) -> first + " + " + second)
                .orElse("nothing");
    }
}
