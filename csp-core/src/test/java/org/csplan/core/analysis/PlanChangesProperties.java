package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.testkit.PlanDomain;

class PlanChangesProperties {

    @Property(tries = 200)
    @Domain(PlanDomain.class)
    void aPlanIsNoOtherThanItself(@ForAll ActionPlan plan) {
        assertEquals(List.of(), PlanChanges.between(plan, plan));
    }

    /** Other than actions, which may carry on one that is gone. */
    @Property(tries = 200)
    @Domain(PlanDomain.class)
    void whatIsNewOneWayIsGoneTheOther(@ForAll ActionPlan one, @ForAll ActionPlan other) {
        assertEquals(
                titles(PlanChanges.between(one, other), Change.Kind.NEW),
                titles(PlanChanges.between(other, one), Change.Kind.GONE));
    }

    private static List<String> titles(List<Change> changes, Change.Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .filter(change -> change.subject().element() instanceof AgencyId
                        || change.subject().element() instanceof ObjectiveId)
                .map(change -> change.subject() + " " + change.title())
                .sorted()
                .toList();
    }
}
