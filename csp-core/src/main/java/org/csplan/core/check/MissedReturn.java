package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.analysis.Returns;
import org.csplan.core.analysis.Stage;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.When;

/**
 * What was agreed to be reported for the latest time that is over was not, by any of those who lead. Earlier gaps are let
 * be: nobody reports them any more.
 */
final class MissedReturn implements PlanCheck {

    @Override
    public String id() {
        return "missed-return";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        List<Diagnostic> found = new ArrayList<>();
        ImmutableList<Returns> returns = plan.returns();
        int start = 0;
        while (start < returns.size()) {
            // Those of one subject stand together.
            int end = start + 1;
            while (end < returns.size()
                    && returns.get(end).subject().equals(returns.get(start).subject())) {
                end++;
            }
            List<Returns> ofOne = returns.subList(start, end);
            if (ofOne.get(0).agreed()
                    && ofOne.stream().allMatch(MissedReturn::isLastMissing)
                    && isOpen(ofOne.get(0), plan)) {
                found.add(found(ofOne.get(0).subject(), ofOne));
            }
            start = end;
        }
        return found.stream();
    }

    private static boolean isLastMissing(Returns next) {
        return next.missing().contains(next.due().get(next.due().size() - 1));
    }

    private static boolean isOpen(Returns next, CheckedPlan plan) {
        return !(next.subject().element() instanceof ActionId id)
                || plan.links().action(id).map(plan::stage).equals(Optional.of(Stage.OPEN));
    }

    private Diagnostic found(Subject subject, List<Returns> missed) {
        ImmutableList<When> due = missed.get(0).due();
        String what = subject.measure()
                .map(measure -> "no reading of " + measure + " of "
                        + subject.element().kind() + " " + subject.element().value())
                .orElse("no progress of action " + subject.element().value());
        String agencies = missed.stream()
                .flatMap(next -> next.agency().stream())
                .map(AgencyId::value)
                .collect(Collectors.joining(", "));
        return found(
                subject,
                what + " was returned for " + due.get(due.size() - 1).words()
                        + (agencies.isEmpty() ? "" : " by " + agencies),
                "ask for it, and add it as an update or after \"progress\"");
    }
}
