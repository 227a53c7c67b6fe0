package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.core.testkit.PlanDomain;

@Domain(PlanDomain.class)
@Domain(AttainmentsProperties.Days.class)
class StandingsProperties {

    @Property(tries = 200)
    void everyActionStandsSomehow(@ForAll ActionPlan plan, @ForAll LocalDate day) {
        Standings standings = Standings.of(plan, Attainments.of(plan, day));

        for (Action action : plan.actions()) {
            Standing standing = standings.of(action.id()).orElseThrow();
            assertFalse(standing.reason().words().isBlank());
            standing.declared()
                    .ifPresent(
                            status -> assertTrue(Status.scale(plan.statuses()).contains(status)));
        }
    }

    @Property(tries = 200)
    void nothingThrowsForPlansThatOnlyAProgramCanMake(@ForAll("plansByApi") ActionPlan plan, @ForAll LocalDate day) {
        assertTrue(Standings.of(plan, Attainments.of(plan, day)).all().size()
                >= plan.actions().size());
        ReturnsDue.of(plan, day)
                .all()
                .forEach(returns -> assertFalse(returns.due().isEmpty()));
    }

    @Property(tries = 200)
    void whatIsDueIsOverWithinThePeriodAndInOrder(@ForAll ActionPlan plan, @ForAll LocalDate day) {
        for (Returns returns : ReturnsDue.of(plan, day).all()) {
            When period = plan.period().orElseThrow();
            LocalDate before = LocalDate.MIN;
            for (When time : returns.due()) {
                assertTrue(time.from().isAfter(before));
                assertFalse(time.to().isAfter(day));
                assertTrue(period.days().encloses(time.days()));
                before = time.to();
            }
            assertTrue(returns.due().containsAll(returns.missing()));
        }
    }

    @Property(tries = 200)
    void whatIsDueStandsWithWhatItIsOf(@ForAll ActionPlan plan, @ForAll LocalDate day) {
        ReturnsDue due = ReturnsDue.of(plan, day);
        List<ElementId> owners = Stream.concat(
                        Stream.of(plan.id()),
                        Stream.concat(
                                plan.objectives().stream().map(Objective::id),
                                plan.actions().stream().map(Action::id)))
                .toList();
        List<ImmutableList<Returns>> lists = new ArrayList<>();
        lists.add(due.ofPlan());
        lists.addAll(due.ofObjectives());
        lists.addAll(due.ofActions());

        assertEquals(owners.size(), lists.size());
        for (int at = 0; at < owners.size(); at++) {
            for (Returns returns : lists.get(at)) {
                assertEquals(owners.get(at), returns.subject().element());
            }
        }
        assertEquals(due.all(), lists.stream().flatMap(List::stream).toList());
    }

    @Property(tries = 200)
    void theOrderOfActionsChangesNoReturn(@ForAll ActionPlan plan, @ForAll LocalDate day) {
        ActionPlan other = Reordered.backwards(plan);

        assertEquals(
                ReturnsDue.of(plan, day).all().stream()
                        .map(Returns::toString)
                        .sorted()
                        .toList(),
                ReturnsDue.of(other, day).all().stream()
                        .map(Returns::toString)
                        .sorted()
                        .toList());
    }

    /** Agencies' entries come in by update; which was read first must not matter. */
    @Property(tries = 200)
    void theOrderOfUpdatesChangesNoStatus(@ForAll ActionPlan plan) {
        for (Action action : plan.actions()) {
            List<Progress> returned = action.progress().stream()
                    .filter(entry -> entry.from().isPresent())
                    .toList();
            List<Progress> reversed = ImmutableList.copyOf(returned).reverse();

            assertEquals(
                    LastTold.status(returned).map(LastTold::value),
                    LastTold.status(reversed).map(LastTold::value));
            assertEquals(
                    LastTold.share(returned).map(last -> last.value().stripTrailingZeros()),
                    LastTold.share(reversed).map(last -> last.value().stripTrailingZeros()));
        }
    }

    @Provide
    Arbitrary<ActionPlan> plansByApi() {
        return PlanDomain.plansByApi();
    }
}
