package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.When;

/** Tries small plans in which anything may depend on anything, against a search of every way through them. */
class CriticalChainProperties {

    private static final LocalDate DAY = LocalDate.of(2019, 9, 30);
    private static final int MOST_ACTIONS = 6;

    /** From one number to another; only those that are numbers of actions count. */
    private record Edge(int from, int to) {}

    @Provide
    Arbitrary<ActionPlan> tangled() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, MOST_ACTIONS - 1);
        return Combinators.combine(
                        Arbitraries.integers().between(1, MOST_ACTIONS),
                        Combinators.combine(numbers, numbers)
                                .as(Edge::new)
                                .list()
                                .ofMaxSize(8),
                        numbers.set())
                .as(CriticalChainProperties::plan)
                .withoutEdgeCases();
    }

    private static ActionPlan plan(int size, List<Edge> edges, Set<Integer> done) {
        ActionPlan.Builder plan = ActionPlan.builder("p", "Plan");
        for (int number = 0; number < size; number++) {
            int from = number;
            Action.Builder action = Action.builder("a" + from, "Act");
            edges.stream()
                    .filter(edge -> edge.from() == from && edge.to() < size)
                    .forEach(edge -> action.dependsOn(new Dependency.OnAction(ActionId.of("a" + edge.to()))));
            if (done.contains(from) && from % 2 == 0) {
                action.done(When.of("May 2019"));
            }
            plan.action(action.build());
        }
        return plan.build();
    }

    @Property(tries = 1000)
    void theChainIsALongestWayThatMeetsNoCircle(@ForAll("tangled") ActionPlan plan) {
        CriticalChain chain = chain(plan);
        Set<Action> inCircles = inCircles(chain);
        int longest = plan.actions().stream()
                .filter(action -> Stage.of(action) == Stage.OPEN && !inCircles.contains(action))
                .mapToInt(action -> longestTo(action, chain, inCircles))
                .max()
                .orElse(0);
        assertEquals(longest > 1 ? longest : 0, chain.chain().size());
        for (int i = 1; i < chain.chain().size(); i++) {
            assertTrue(chain.waitsFor()
                    .containsEntry(chain.chain().get(i).id(), chain.chain().get(i - 1)));
        }
        assertTrue(chain.chain().stream().noneMatch(inCircles::contains));
    }

    @Property(tries = 1000)
    void twoActionsAreInOneCircleIfEachReachesTheOther(@ForAll("tangled") ActionPlan plan) {
        CriticalChain chain = chain(plan);
        assertEquals(
                inCircles(chain).size(),
                chain.circles().stream().mapToInt(List::size).sum());
        for (Action one : plan.actions()) {
            for (Action other : plan.actions()) {
                assertEquals(
                        reaches(one, other, chain) && reaches(other, one, chain),
                        chain.circles().stream().anyMatch(circle -> circle.contains(one) && circle.contains(other)));
            }
        }
    }

    @Property(tries = 500)
    void theOrderOfActionsChangesNoLengthNoCircleAndNoWait(@ForAll("tangled") ActionPlan plan) {
        CriticalChain chain = chain(plan);
        CriticalChain turned = chain(Reordered.backwards(plan));
        assertEquals(chain.chain().size(), turned.chain().size());
        assertEquals(
                ImmutableSet.copyOf(chain.circles()),
                turned.circles().stream().map(ImmutableList::reverse).collect(ImmutableSet.toImmutableSet()));
        assertEquals(chain.waitsFor(), turned.waitsFor());
        assertEquals(ImmutableSet.copyOf(chain.onClosed()), ImmutableSet.copyOf(turned.onClosed()));
        assertFalse(chain.circles().stream().anyMatch(List::isEmpty));
    }

    private static int longestTo(Action action, CriticalChain chain, Set<Action> inCircles) {
        return 1
                + chain.waitsFor().get(action.id()).stream()
                        .filter(other -> !inCircles.contains(other))
                        .mapToInt(other -> longestTo(other, chain, inCircles))
                        .max()
                        .orElse(0);
    }

    /** Whether one waits for the other, at once or through others. */
    private static boolean reaches(Action from, Action to, CriticalChain chain) {
        Set<Action> met = new HashSet<>();
        List<Action> next = chain.waitsFor().get(from.id());
        while (met.addAll(next)) {
            next = met.stream()
                    .flatMap(action -> chain.waitsFor().get(action.id()).stream())
                    .toList();
        }
        return met.contains(to);
    }

    private static Set<Action> inCircles(CriticalChain chain) {
        Set<Action> all = new HashSet<>();
        chain.circles().forEach(all::addAll);
        return all;
    }

    private static CriticalChain chain(ActionPlan plan) {
        return CriticalChain.of(plan, PlanLinks.of(plan), DAY);
    }
}
