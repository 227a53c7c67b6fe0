package org.csplan.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;

/** Something that is there or isn't. It is overdue from the day after its time on. */
final class DeliverableReckoning {

    private final Reckoning reckoning;
    private final Measure.Deliverable measure;
    private final Attainment.Builder attainment;

    DeliverableReckoning(Reckoning reckoning, Measure.Deliverable measure) {
        this.reckoning = reckoning;
        this.measure = measure;
        this.attainment = reckoning.of(measure);
    }

    Attainment attainment() {
        List<Reason> leftOut = new ArrayList<>();
        Optional<Told> delivered = Optional.empty();
        for (Told reading : reckoning.told()) {
            if (!(reading.value() instanceof Reading.Delivered)) {
                leftOut.add(reading.leftOut(Wording.OUT_NOT_DONE));
            } else if (delivered.isEmpty()) {
                delivered = Optional.of(reading);
            }
        }
        attainment.leftOut(leftOut);
        Optional<When> due = measure.timing().map(Timing::when);
        attainment.target(Optional.empty(), due.map(When::to));
        return delivered.map(told -> delivered(told, due)).orElseGet(() -> open(due));
    }

    private Attainment delivered(Told told, Optional<When> due) {
        if (told.when().isEmpty()) {
            return attainment.build(Verdict.MET, Wording.DELIVERED);
        }
        When when = told.when().get();
        boolean isLate = due.isPresent() && due.get().isBefore(when);
        return attainment.build(
                Verdict.MET,
                isLate
                        ? Reason.of(
                                Wording.DELIVERED_LATE, when, measure.timing().orElseThrow())
                        : Reason.of(Wording.DELIVERED_FOR, when));
    }

    private Attainment open(Optional<When> due) {
        if (due.isEmpty()) {
            return attainment.build(Verdict.NOT_JUDGED, Wording.NO_TIME_AGREED);
        }
        Timing time = measure.timing().orElseThrow();
        if (due.get().to().isBefore(reckoning.day())) {
            attainment.overdue();
            attainment.step(Reason.of(Wording.STEP_OVERDUE, due.get().to(), reckoning.day()));
            return attainment.build(Verdict.OFF_COURSE, Reason.of(Wording.DELIVERY_OVERDUE, time));
        }
        boolean isLastDay = due.get().to().equals(reckoning.day());
        return attainment.build(
                Verdict.NOT_JUDGED,
                Reason.of(isLastDay ? Wording.DELIVERY_DUE_ON_DAY : Wording.DELIVERY_TO_COME, time));
    }
}
