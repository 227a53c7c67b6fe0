package org.csplan.core.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * Progress is of a time that begins after the plan's period has ended. What is told last says as of which day a plan is
 * read, so that by a wrong year all of it would be overdue.
 */
final class ProgressAfterPeriod implements PlanCheck {

    @Override
    public String id() {
        return "progress-after-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return ToldForTime.in(plan, told -> isAfter(told.when(), plan)).map(told -> found(told, plan));
    }

    /** Whether it begins when the plan's period is over; not where the plan says none. */
    static boolean isAfter(When when, CheckedPlan plan) {
        Optional<When> period = plan.plan().period();
        return period.isPresent() && period.get().isBefore(when);
    }

    private Diagnostic found(ToldForTime told, CheckedPlan plan) {
        boolean setsDay = plan.day().equals(Optional.of(told.when().to()));
        return found(
                        told.subject(plan.plan()),
                        told.words() + ", after the plan's period "
                                + plan.plan().period().orElseThrow().words(),
                        "check the year"
                                + (setsDay
                                        ? ": this is what is told last, and so all of the plan is read as of "
                                                + WhenParser.write(plan.day().get())
                                        : ""))
                .on(told.line());
    }
}
