package org.csplan.core.check;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.When;

/**
 * The time of the plan's revision is over, or it was published more than a year ago and names none (Durham, of the
 * Regulations 2007).
 */
final class ReviewMissed implements PlanCheck {

    @Override
    public String id() {
        return "review-missed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.day().filter(day -> isMissed(plan.plan(), day)).isPresent()
                ? Stream.of(found(
                        plan.plan().id(),
                        "the plan was to be revised by now",
                        "revise it, and say when next; this is a prompt, not legal advice"))
                : Stream.empty();
    }

    private static boolean isMissed(ActionPlan plan, LocalDate day) {
        return plan.review()
                .map(When::to)
                .or(() -> plan.published().map(When::to).map(last -> last.plusYears(1)))
                .filter(day::isAfter)
                .isPresent();
    }
}
