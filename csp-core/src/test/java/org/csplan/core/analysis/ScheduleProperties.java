package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Due;
import org.csplan.core.testkit.PlanDomain;

class ScheduleProperties {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Any day, most of them in the years that the plans are about. */
    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(0, ChronoUnit.DAYS.between(FIRST, LAST))
                .map(FIRST::plusDays);
        Arbitrary<LocalDate> near = Arbitraries.longs().between(0, 365 * 10).map(LocalDate.of(2019, 1, 1)::plusDays);
        return Arbitraries.oneOf(near, near, any, Arbitraries.of(FIRST, LAST)).withoutEdgeCases();
    }

    @Provide
    Arbitrary<ActionPlan> plans() {
        return Arbitraries.oneOf(PlanDomain.plans(), PlanDomain.plansByApi());
    }

    @Property(tries = 500)
    void noPlanAndNoDayIsTooMuch(@ForAll("plans") ActionPlan plan, @ForAll("days") LocalDate day) {
        PlanLinks links = PlanLinks.of(plan);
        assertEquals(day, Schedule.of(plan, day).day());
        assertTrue(plan.actions().containsAll(CriticalChain.of(plan, links, day).chain()));
    }

    @Property(tries = 500)
    void nothingThatIsDoneOrClosedIsOverdueOrDue(@ForAll("plans") ActionPlan plan, @ForAll("days") LocalDate day) {
        Schedule schedule = Schedule.of(plan, day);
        Set<Action> ended = new HashSet<>(schedule.done());
        ended.addAll(schedule.closed());
        assertTrue(Collections.disjoint(ended, actions(overdue(schedule))));
        // What is due again and again, and told to be done, is due the next time.
        ended.removeIf(
                action -> isRecurring(action) && action.timetable().done().isEmpty());
        assertTrue(Collections.disjoint(ended, actions(schedule.dueNext())));
        assertTrue(Collections.disjoint(ended, actions(schedule.byMonth().values())));
        assertTrue(Collections.disjoint(
                overdue(schedule),
                schedule.doneLate().stream().map(DoneLate::commitment).toList()));
    }

    @Property(tries = 500)
    void everyActionIsDoneOrClosedOrDatedOrOneOfTheFourThatAreNot(
            @ForAll("plans") ActionPlan plan, @ForAll("days") LocalDate day) {
        Schedule schedule = Schedule.of(plan, day);
        List<Action> all = Stream.of(
                        schedule.done(),
                        schedule.closed(),
                        schedule.undated(),
                        schedule.toBeConfirmed(),
                        schedule.ongoing(),
                        schedule.recurring(),
                        schedule.byMonth().values().stream()
                                .filter(Commitment.OfAction.class::isInstance)
                                .map(commitment -> ((Commitment.OfAction) commitment).action())
                                // The next time of what recurs is dated, too.
                                .filter(action -> !isRecurring(action))
                                .toList())
                .flatMap(Collection::stream)
                .toList();
        assertEquals(ImmutableMultiset.copyOf(plan.actions()), ImmutableMultiset.copyOf(all));
    }

    @Property(tries = 500)
    void whatIsOverdueWasDueAndWhatIsDueNextIsNotYet(@ForAll("plans") ActionPlan plan, @ForAll("days") LocalDate day) {
        Schedule schedule = Schedule.of(plan, day);
        for (Overdue overdue : schedule.overdue()) {
            assertTrue(overdue.days() >= 1);
            assertEquals(day, overdue.due().to().plusDays(overdue.days()));
        }
        assertTrue(Collections.disjoint(overdue(schedule), schedule.dueNext()));
        for (Commitment due : Iterables.concat(overdue(schedule), schedule.dueNext())) {
            assertTrue(schedule.byMonth().containsValue(due)
                    || (due instanceof Commitment.OfAction of && isRecurring(of.action())));
        }
        assertTrue(Ordering.natural()
                .reverse()
                .isOrdered(schedule.overdue().stream().map(Overdue::days).toList()));
        assertTrue(Ordering.natural().isOrdered(schedule.byMonth().keySet()));
    }

    @Property(tries = 300)
    void theOrderOfActionsChangesNothingButTheOrder(@ForAll("plans") ActionPlan plan, @ForAll("days") LocalDate day) {
        Schedule schedule = Schedule.of(plan, day);
        Schedule turned = Schedule.of(Reordered.backwards(plan), day);
        assertEquals(ImmutableSet.copyOf(schedule.overdue()), ImmutableSet.copyOf(turned.overdue()));
        assertEquals(ImmutableSet.copyOf(schedule.dueNext()), ImmutableSet.copyOf(turned.dueNext()));
        assertEquals(
                ImmutableSet.copyOf(schedule.byMonth().entries()),
                ImmutableSet.copyOf(turned.byMonth().entries()));
        assertEquals(schedule.bunched(), turned.bunched());
        assertEquals(schedule.moved().reverse(), turned.moved());
        assertEquals(ImmutableSet.copyOf(schedule.doneLate()), ImmutableSet.copyOf(turned.doneLate()));
        assertEquals(schedule.done().reverse(), turned.done());
        assertEquals(schedule.closed().reverse(), turned.closed());
        assertEquals(schedule.undated().reverse(), turned.undated());
    }

    private static boolean isRecurring(Action action) {
        return action.timetable().dueNow().orElse(null) instanceof Due.Every;
    }

    private static List<Commitment> overdue(Schedule schedule) {
        return schedule.overdue().stream().map(Overdue::commitment).toList();
    }

    private static List<Action> actions(Collection<Commitment> commitments) {
        return commitments.stream()
                .flatMap(commitment -> commitment instanceof Commitment.OfAction of
                        ? Stream.of(of.action())
                        : commitment instanceof Commitment.OfMilestone step ? Stream.of(step.action()) : Stream.empty())
                .toList();
    }
}
