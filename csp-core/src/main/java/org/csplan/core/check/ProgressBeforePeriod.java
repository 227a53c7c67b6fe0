package org.csplan.core.check;

import java.util.List;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/**
 * What an agency returned is of a time that was over before the plan's period: the year of the update is probably the
 * last one's. Progress that nobody returned may well tell how things stood before.
 */
final class ProgressBeforePeriod implements PlanCheck {

    @Override
    public String id() {
        return "progress-before-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.plan().period().stream()
                .flatMap(period -> Stream.concat(
                        plan.plan().objectives().stream()
                                .flatMap(objective -> find(objective.id(), objective.progress(), period)),
                        plan.plan().actions().stream()
                                .flatMap(action -> find(action.id(), action.progress(), period))));
    }

    private Stream<Diagnostic> find(ElementId about, List<Progress> progress, When period) {
        return progress.stream()
                .filter(entry -> entry.from().isPresent())
                .flatMap(entry -> entry.when().stream()
                        .filter(when -> when.to().isBefore(period.from()))
                        .map(when -> found(
                                about,
                                entry.from().get() + " tells of " + about.kind() + " " + about.value() + " for "
                                        + when.words() + ", before the plan's period " + period.words(),
                                "check the year of the update")));
    }
}
