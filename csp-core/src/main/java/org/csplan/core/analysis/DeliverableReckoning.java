package org.csplan.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

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
        List<String> leftOut = new ArrayList<>();
        Optional<Told> delivered = Optional.empty();
        for (Told reading : reckoning.told()) {
            if (!(reading.value() instanceof Reading.Delivered)) {
                leftOut.add(reading.words() + ": it is there or it isn't; write \"done\" when it is");
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
        boolean isLate = due.isPresent()
                && told.when().map(when -> when.from().isAfter(due.get().to())).orElse(false);
        return attainment.build(
                Verdict.MET,
                "delivered"
                        + told.when()
                                .map(when -> ", as told for " + when.words())
                                .orElse("")
                        + (isLate
                                ? "; late, it was due "
                                        + measure.timing().orElseThrow().words()
                                : ""));
    }

    private Attainment open(Optional<When> due) {
        if (due.isEmpty()) {
            return attainment.build(Verdict.NOT_JUDGED, "not delivered yet, and no time is agreed");
        }
        String time = measure.timing().orElseThrow().words();
        if (due.get().to().isBefore(reckoning.day())) {
            attainment.overdue();
            attainment.step("overdue: due to " + WhenParser.write(due.get().to()) + ", and it is "
                    + WhenParser.write(reckoning.day()));
            return attainment.build(Verdict.OFF_COURSE, "overdue: it was to be delivered " + time);
        }
        return attainment.build(Verdict.NOT_JUDGED, "to be delivered " + time + ", which is not over");
    }
}
