package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class CriticalChainTest {

    private static final LocalDate DAY = LocalDate.of(2019, Month.SEPTEMBER, 30);

    @Test
    void theLongestChainBeginsWithWhatComesFirst() {
        Action report = after("report", "survey").build();
        Action survey = after("survey", "fund").build();
        Action fund = after("fund").build();
        Action launch = after("launch", "fund").build();

        CriticalChain chain = chain(report, survey, fund, launch);

        assertEquals(List.of(fund, survey, report), chain.chain());
        assertEquals(
                ImmutableListMultimap.of(report.id(), survey, survey.id(), fund, launch.id(), fund), chain.waitsFor());
    }

    @Test
    void ofChainsAsLongTheOneThatIsDueLatestCounts() {
        Action early = after("early", "fund").due(When.of("May 2020")).build();
        Action late = after("late", "fund").due(When.of("June 2020")).build();
        Action never = after("never", "fund").build();
        Action fund = after("fund").build();

        assertEquals(List.of(fund, late), chain(early, late, never, fund).chain());
    }

    @Test
    void ofChainsAsLongAndDueAsLateTheFirstInThePlanCounts() {
        Action b = after("b", "two", "one").build();
        Action a = after("a", "one").build();
        Action one = after("one").build();
        Action two = after("two").build();

        assertEquals(List.of(one, b), chain(b, a, one, two).chain());
        assertEquals(List.of(one, a), chain(a, b, two, one).chain());
    }

    @Test
    void actionsThatDependOnNothingMakeNoChain() {
        CriticalChain chain = chain(
                after("a").build(),
                after("b").dependsOn(new Dependency.OnText("A grant")).build());

        assertEquals(
                new CriticalChain(
                        ImmutableList.of(),
                        ImmutableListMultimap.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of()),
                chain);
    }

    @Test
    void whatIsDoneHoldsNobodyUp() {
        Action fund = after("fund").done(When.of("May 2019")).build();
        Action survey = after("survey", "fund").build();
        Action report = after("report", "survey").build();

        CriticalChain chain = chain(fund, survey, report);

        assertEquals(List.of(survey, report), chain.chain());
        assertEquals(ImmutableListMultimap.of(report.id(), survey), chain.waitsFor());
    }

    @Test
    void whatDependsOnSomethingClosedIsTold() {
        Action fund = after("fund")
                .closed(new Closure(When.of("May 2019"), Optional.empty()))
                .build();
        Action survey = after("survey", "fund").build();
        Action over = after("over", "fund").done(When.of("June 2019")).build();

        CriticalChain chain = chain(fund, survey, over);

        assertEquals(List.of(new Wait(survey, fund)), chain.onClosed());
        assertEquals(List.of(), chain.chain());
        assertEquals(ImmutableListMultimap.of(), chain.waitsFor());
    }

    @Test
    void whatIsDueBeforeWhatItWaitsForIsDueTooEarly() {
        Action fund = after("fund").due(When.of("Q4 2019/20")).build();
        Action early = after("early", "fund").due(When.of("30 March 2020")).build();
        Action same = after("same", "fund").due(When.of("March 2020")).build();
        Action open = after("open", "fund").build();

        assertEquals(
                List.of(new Wait(early, fund)), chain(fund, early, same, open).dueTooEarly());
    }

    @Test
    void aCircleIsToldAndIsInNoChain() {
        Action a = after("a", "c").build();
        Action b = after("b", "a").build();
        Action c = after("c", "b").build();
        Action itself = after("itself", "itself").build();
        Action last = after("last", "first", "a").build();
        Action first = after("first").build();

        CriticalChain chain = chain(last, c, itself, b, a, first);

        assertEquals(List.of(List.of(c, b, a), List.of(itself)), chain.circles());
        assertEquals(List.of(first, last), chain.chain());
        assertEquals(List.of(first, a), chain.waitsFor().get(last.id()));
    }

    @Test
    void circlesThatShareAnActionAreOne() {
        Action a = after("a", "b", "c").build();
        Action b = after("b", "a").build();
        Action c = after("c", "a").build();

        assertEquals(List.of(List.of(a, b, c)), chain(a, b, c).circles());
    }

    @Test
    void aCircleOfWhichAnActionIsDoneIsNone() {
        Action a = after("a", "b").build();
        Action b = after("b", "a").done(When.of("May 2019")).build();

        assertEquals(List.of(), chain(a, b).circles());
    }

    @Test
    void aDependencyNamedTwiceIsOne() {
        Action a = after("a", "b", "b").build();
        Action b = after("b").build();

        assertEquals(List.of(b), chain(a, b).waitsFor().get(a.id()));
    }

    @Test
    void aChainMayBeAsLongAsThePlan() {
        int length = 20_000;
        Action[] actions = IntStream.range(0, length)
                .mapToObj(number -> (number == 0 ? after("a0") : after("a" + number, "a" + (number - 1))).build())
                .toArray(Action[]::new);

        assertEquals(List.of(actions), chain(actions).chain());
    }

    @Test
    void aCircleMayBeAsLongAsThePlan() {
        int length = 20_000;
        Action[] actions = IntStream.range(0, length)
                .mapToObj(number ->
                        after("a" + number, "a" + (number + 1) % length).build())
                .toArray(Action[]::new);

        assertEquals(List.of(List.of(actions)), chain(actions).circles());
    }

    private static Action.Builder after(String id, String... dependencies) {
        Action.Builder action = Action.builder(id, id);
        for (String dependency : dependencies) {
            action.dependsOn(new Dependency.OnAction(ActionId.of(dependency)));
        }
        return action;
    }

    private static CriticalChain chain(Action... actions) {
        ActionPlan.Builder builder = ActionPlan.builder("p", "Plan");
        for (Action action : actions) {
            builder.action(action);
        }
        ActionPlan plan = builder.build();
        return CriticalChain.of(plan, PlanLinks.of(plan), DAY);
    }
}
