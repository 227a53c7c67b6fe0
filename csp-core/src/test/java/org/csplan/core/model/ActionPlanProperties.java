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

    @Property(tries = 100)
    void aPlanToBeAddedToSaysWhatItSaid(@ForAll("plans") ActionPlan plan) {
        assertEquals(plan, plan.toBuilder().build());
        assertEquals(plan, plan.withActions(action -> action.toBuilder().build()));
    }

    private static ActionPlan.Builder rebuilt(ActionPlan plan) {
        ActionPlan.Builder builder = ActionPlan.builder(plan.id(), plan.title());
        plan.language().ifPresent(builder::language);
        builder.page(plan.page());
        plan.checks().forEach(builder::check);
        plan.progress().forEach(builder::progress);
        plan.terms().forEach(term -> builder.term(new Term(term.term(), term.meaning())));
        plan.actions().forEach(action -> builder.action(rebuilt(action)));
        plan.priorities().forEach(builder::priority);
        plan.aims().forEach(builder::aim);
        plan.agencies().forEach(builder::agency);
        plan.statuses().forEach(builder::status);
        plan.names().forEach(builder::call);
        plan.measures().forEach(builder::measure);
        plan.citations().forEach(builder::citation);
        plan.reporting().ifPresent(builder::reported);
        builder.yearStart(plan.yearStart());
        plan.leads().forEach(builder::lead);
        plan.review().ifPresent(builder::review);
        plan.published().ifPresent(builder::published);
        plan.contact().ifPresent(builder::contact);
        plan.area().ifPresent(builder::area);
        plan.partnership().ifPresent(builder::partnership);
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
        action.owner().ifPresent(builder::owner);
        action.contact().ifPresent(builder::contact);
        action.timetable().start().ifPresent(builder::start);
        action.timetable().due().ifPresent(builder::due);
        action.timetable().moves().forEach(builder::moved);
        action.timetable().done().ifPresent(builder::done);
        action.timetable().closed().ifPresent(builder::closed);
        action.budget().forEach(builder::budget);
        action.spent().ifPresent(builder::spent);
        action.reporting().ifPresent(builder::reported);
        action.milestones().forEach(builder::milestone);
        action.risks().forEach(builder::risk);
        action.dependsOn().forEach(builder::dependsOn);
        action.continues().forEach(builder::continues);
        action.replaces().forEach(builder::replaces);
        action.notes().forEach(builder::note);
        action.measures().forEach(builder::measure);
        action.progress().forEach(builder::progress);
        action.tags().forEach(builder::tag);
        action.fields().forEach(builder::field);
        builder.visibleTo(action.visibility());
        return builder.build();
    }
}
