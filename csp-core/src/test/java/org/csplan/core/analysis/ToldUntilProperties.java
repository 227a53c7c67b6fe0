package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Progress;
import org.csplan.core.testkit.PlanDomain;

@Domain(PlanDomain.class)
@Domain(AttainmentsProperties.Days.class)
class ToldUntilProperties {

    @Property(tries = 200)
    void byTheEndOfAllTimesAllIsTold(@ForAll ActionPlan plan) {
        assertEquals(plan, ToldUntil.of(plan, LocalDate.MAX));
    }

    @Property(tries = 200)
    void whatWasToldByADayDoesNotDependOnWhatWasToldAfterIt(
            @ForAll ActionPlan plan, @ForAll LocalDate one, @ForAll LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;

        assertEquals(ToldUntil.of(plan, first), ToldUntil.of(ToldUntil.of(plan, last), first));
    }

    @Property(tries = 200)
    void nothingThatIsToldIsOfALaterTime(@ForAll ActionPlan plan, @ForAll LocalDate day) {
        for (Action action : ToldUntil.of(plan, day).actions()) {
            assertTrue(action.progress().stream().noneMatch(entry -> isLater(entry, day)));
            assertFalse(action.timetable()
                    .done()
                    .filter(done -> done.to().isAfter(day))
                    .isPresent());
            assertTrue(action.milestonesAsTold().stream()
                    .flatMap(milestone -> milestone.done().stream())
                    .noneMatch(done -> done.to().isAfter(day)));
        }
    }

    private static boolean isLater(Progress entry, LocalDate day) {
        return entry.when().filter(when -> when.to().isAfter(day)).isPresent();
    }
}
