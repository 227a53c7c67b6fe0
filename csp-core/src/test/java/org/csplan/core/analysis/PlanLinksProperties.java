package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Priority;
import org.csplan.core.testkit.PlanDomain;

@Domain(PlanDomain.class)
class PlanLinksProperties {

    @Property(tries = 300)
    void noLinkOfAnActionIsLostOrAdded(@ForAll ActionPlan plan) {
        PlanLinks links = PlanLinks.of(plan);

        assertEquals(
                total(plan.actions(), Action::aims) + total(plan.actions(), Action::priorities),
                total(plan.objectives(), objective -> links.actionsFor(objective.id())));
        assertEquals(
                total(plan.actions(), links::leads), total(plan.agencies(), agency -> links.actionsLedBy(agency.id())));
        assertEquals(
                total(plan.actions(), Action::partners),
                total(plan.agencies(), agency -> links.actionsSupportedBy(agency.id())));
    }

    @Property(tries = 300)
    void linksLeadBackToWhereTheyCameFrom(@ForAll ActionPlan plan) {
        PlanLinks links = PlanLinks.of(plan);
        for (Action action : plan.actions()) {
            for (Aim aim : plan.aims()) {
                assertEquals(
                        action.aims().contains(aim.id()),
                        links.actionsFor(aim.id()).contains(action));
            }
            for (Priority priority : plan.priorities()) {
                assertEquals(
                        action.priorities().contains(priority.id()),
                        links.actionsFor(priority.id()).contains(action));
            }
            for (Agency agency : plan.agencies()) {
                assertEquals(
                        links.leads(action).contains(agency.id()),
                        links.actionsLedBy(agency.id()).contains(action));
                assertEquals(
                        action.partners().contains(agency.id()),
                        links.actionsSupportedBy(agency.id()).contains(action));
            }
        }
    }

    @Property(tries = 300)
    void anActionIsLedByThoseItNamesOrElseByThoseWhoLeadThePlan(@ForAll ActionPlan plan) {
        PlanLinks links = PlanLinks.of(plan);
        for (Action action : plan.actions()) {
            assertEquals(action.leads().isEmpty() ? plan.leads() : action.leads(), links.leads(action));
        }
    }

    @Property(tries = 300)
    void whatAPrioritySupportsKnowsOfIt(@ForAll ActionPlan plan) {
        PlanLinks links = PlanLinks.of(plan);
        for (Aim aim : plan.aims()) {
            assertEquals(
                    plan.priorities().stream()
                            .filter(priority -> priority.supports().contains(aim.id()))
                            .toList(),
                    links.prioritiesSupporting(aim.id()));
        }
    }

    @Property(tries = 100)
    void everyElementOfAPlanIsFoundByItsId(@ForAll ActionPlan plan) {
        PlanLinks links = PlanLinks.of(plan);

        plan.agencies().forEach(agency -> assertEquals(Optional.of(agency), links.agency(agency.id())));
        plan.aims().forEach(aim -> assertEquals(Optional.of(aim), links.aim(aim.id())));
        plan.priorities().forEach(priority -> assertEquals(Optional.of(priority), links.priority(priority.id())));
        plan.actions().forEach(action -> assertEquals(Optional.of(action), links.action(action.id())));
    }

    private static <T> int total(ImmutableList<T> elements, Function<T, Collection<?>> linked) {
        return elements.stream()
                .mapToInt(element -> linked.apply(element).size())
                .sum();
    }

    @Property(tries = 300)
    void anAimIsServedByWhatIsForItOrForAPriorityThatSupportsIt(@ForAll ActionPlan plan) {
        PlanLinks links = PlanLinks.of(plan);
        for (Aim aim : plan.aims()) {
            assertEquals(
                    plan.actions().stream()
                            .filter(action -> action.aims().contains(aim.id())
                                    || action.priorities().stream()
                                            .anyMatch(id -> links.priority(id)
                                                    .orElseThrow()
                                                    .supports()
                                                    .contains(aim.id())))
                            .toList(),
                    links.actionsServing(aim.id()));
        }
    }
}
