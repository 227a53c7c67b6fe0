package org.csplan.core.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Progress;

/**
 * An agency told of an action that it neither leads nor helps, in whole or in part: the agency, the action or what it
 * leads may be the wrong one. Those who lead the plan may tell of everything.
 */
final class TellerWithoutPart implements ActionCheck {

    @Override
    public String id() {
        return "teller-without-part";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        Set<AgencyId> tellers = tellers(action);
        if (tellers.isEmpty()) {
            return;
        }
        tellers.removeAll(plan.plan().leads());
        tellers.removeAll(action.leads());
        tellers.removeAll(action.partners());
        action.milestones().forEach(milestone -> tellers.removeAll(milestone.leads()));
        action.measures().forEach(measure -> tellers.removeAll(measure.about().leads()));
        for (Progress entry : action.progress()) {
            // Of each only what it tells first.
            if (entry.from().filter(tellers::remove).isPresent()) {
                findings.accept(found(
                                action.id(),
                                entry.from().get() + " tells of action " + action.id()
                                        + ", and neither leads nor helps it",
                                "add it after lead or with, or move what it tells to the action that is meant")
                        .on(ProgressLines.of(entry, action.progress())));
            }
        }
    }

    /** In the order of the progress; of most actions only the plan itself tells. */
    private static Set<AgencyId> tellers(Action action) {
        Set<AgencyId> tellers = Set.of();
        for (Progress entry : action.progress()) {
            if (entry.from().isPresent()) {
                tellers = tellers.isEmpty() ? new LinkedHashSet<>() : tellers;
                tellers.add(entry.from().get());
            }
        }
        return tellers;
    }
}
