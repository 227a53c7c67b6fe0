package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.testkit.PlanDomain;

class PlanChangesProperties {

    @Property(tries = 200)
    @Domain(PlanDomain.class)
    void aPlanIsNoOtherThanItself(@ForAll ActionPlan plan) {
        assertEquals(List.of(), PlanChanges.between(plan, plan));
    }

    @Property(tries = 200)
    @Domain(PlanDomain.class)
    void everyChangeSaysSomethingElseThanBefore(@ForAll ActionPlan one, @ForAll ActionPlan other) {
        for (Change change : PlanChanges.between(one, other)) {
            assertNotEquals(change.before(), change.after(), change::toString);
        }
    }
}
