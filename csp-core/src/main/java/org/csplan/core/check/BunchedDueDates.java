package org.csplan.core.check;

import java.util.stream.Stream;
import org.csplan.core.analysis.Schedule;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.WhenParser;

/** So many actions are due in one month that not all can be done well, as {@link Schedule} reckons. */
final class BunchedDueDates implements PlanCheck {

    @Override
    public String id() {
        return "bunched-due-dates";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.schedule().stream()
                .flatMap(schedule -> schedule.bunched().stream()
                        .map(month -> found(
                                plan.plan().id(),
                                schedule.byMonth().get(month).size() + " things are due in "
                                        + WhenParser.write(month.getMonth()) + " "
                                        + month.getYear(),
                                "ask which of them could be done before")));
    }
}
