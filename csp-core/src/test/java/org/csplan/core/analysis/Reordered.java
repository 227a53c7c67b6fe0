package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;

/** The same plan with its actions in another order. */
final class Reordered {

    private Reordered() {}

    static ActionPlan backwards(ActionPlan plan) {
        return withActions(plan, plan.actions().reverse());
    }

    static ActionPlan withActions(ActionPlan plan, ImmutableList<Action> actions) {
        return new ActionPlan(
                plan.id(),
                plan.title(),
                plan.period(),
                plan.intro(),
                plan.partnership(),
                plan.area(),
                plan.contact(),
                plan.published(),
                plan.review(),
                plan.leads(),
                plan.yearStart(),
                plan.reporting(),
                plan.citations(),
                plan.measures(),
                plan.progress(),
                plan.names(),
                plan.statuses(),
                plan.agencies(),
                plan.aims(),
                plan.priorities(),
                actions,
                plan.terms(),
                plan.language(),
                plan.page(),
                plan.checks());
    }
}
