package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.testkit.PlanDomain;

class ActionPlanProperties {

    @Property(tries = 300)
    void aPlanBuiltPieceByPieceIsThePlan(@ForAll("plans") ActionPlan plan) {
        ActionPlan built = rebuilt(plan).build();

        assertEquals(plan, built);
        assertEquals(plan.hashCode(), built.hashCode());
    }

    @Property(tries = 100)
    void aPlanWithOneActionMoreIsAnotherPlan(@ForAll("plans") ActionPlan plan) {
        Action more = Action.builder("one-action-more", "One action more").build();

        assertNotEquals(plan, rebuilt(plan).action(more).build());
    }

    @Provide
    Arbitrary<ActionPlan> plans() {
        return PlanDomain.plansByApi();
    }

    private static ActionPlan.Builder rebuilt(ActionPlan plan) {
        ActionPlan.Builder builder = ActionPlan.builder(plan.id(), plan.title());
        plan.terms().forEach(term -> builder.term(new Term(term.term(), term.meaning())));
        plan.actions().forEach(action -> builder.action(rebuilt(action)));
        plan.priorities().forEach(priority -> builder.priority(new Priority(priority.id(), priority.text())));
        plan.aims().forEach(aim -> builder.aim(new Aim(aim.id(), aim.text())));
        plan.agencies().forEach(agency -> builder.agency(new Agency(agency.id(), agency.name(), agency.kind())));
        plan.period().ifPresent(builder::period);
        plan.intro().ifPresent(builder::intro);
        return builder;
    }

    private static Action rebuilt(Action action) {
        Action.Builder builder = Action.builder(action.id(), action.title());
        action.aims().forEach(builder::forAim);
        action.priorities().forEach(builder::forPriority);
        action.leads().forEach(builder::lead);
        action.partners().forEach(builder::partner);
        action.due().ifPresent(builder::due);
        action.notes().forEach(note -> builder.note(new Note(note.text())));
        action.measures().forEach(builder::measure);
        action.progress().forEach(entry -> builder.progress(new Progress(entry.when(), entry.status(), entry.text())));
        return builder.build();
    }
}
