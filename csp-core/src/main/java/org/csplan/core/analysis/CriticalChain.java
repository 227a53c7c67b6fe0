package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.Traverser;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Due;
import org.csplan.core.model.When;

/**
 * What has to wait for what by the end of a day. It is about the actions that are still to be done: what is done holds
 * nobody up. Dependencies on something outside the plan are left out.
 *
 * @param chain the longest row of actions still to be done of which each depends on the one before it, the first to be
 *     done first; of several as long the one with the latest due time in it, and of these the one whose last action
 *     comes first in the plan, then the one before that; empty where no such action depends on another
 * @param waitsFor for each action what it depends on and is still to be done, in the order in which it names these
 * @param dueTooEarly actions that are due before something that they wait for, by the last days of both times
 * @param onClosed actions that depend on one that was ended without being done
 * @param circles actions that wait for each other, so that none can be done, in the plan's order; where several circles
 *     share an action they are one; none of these actions is in {@code chain}
 */
public record CriticalChain(
        ImmutableList<Action> chain,
        ImmutableListMultimap<ActionId, Action> waitsFor,
        ImmutableList<Wait> dueTooEarly,
        ImmutableList<Wait> onClosed,
        ImmutableList<ImmutableList<Action>> circles) {

    /** @param day in the years 1 to 9999 */
    public static CriticalChain of(ActionPlan plan, PlanLinks links, LocalDate day) {
        return of(plan, links, HeldBack.NOTHING, day);
    }

    /** @param held what is hidden of the plan, which is seen as an audience may see it */
    static CriticalChain of(ActionPlan plan, PlanLinks links, HeldBack held, LocalDate day) {
        ImmutableList<Wait> waits = waits(plan, links, held, day);
        ImmutableList<Wait> waiting = waits.stream()
                // What was held once is there for what waits for it, though it is to be held again.
                .filter(wait -> Stage.of(wait.other(), day) == Stage.OPEN && !Rounds.wasDone(wait.other(), day))
                .collect(toImmutableList());
        ImmutableList<Action> open = ends(waiting, plan);
        ImmutableSet<ActionId> openIds = open.stream().map(Action::id).collect(ImmutableSet.toImmutableSet());
        ImmutableGraph<ActionId> graph = graph(openIds, waiting);
        ImmutableList<ActionId> dependenciesFirst =
                ImmutableList.copyOf(Traverser.forGraph(graph).depthFirstPostOrder(openIds));
        ImmutableMap<ActionId, ActionId> circles = circles(graph, dependenciesFirst.reverse());
        return new CriticalChain(
                LongestChain.in(graph, dependenciesFirst, circles.keySet(), links),
                waiting.stream()
                        .collect(ImmutableListMultimap.toImmutableListMultimap(
                                wait -> wait.action().id(), Wait::other)),
                waiting.stream().filter(CriticalChain::isDueTooEarly).collect(toImmutableList()),
                waits.stream()
                        .filter(wait -> Stage.of(wait.other(), day) == Stage.CLOSED)
                        .collect(toImmutableList()),
                gathered(circles, open));
    }

    /**
     * What each action still to be done depends on, named twice or not. Of one whose last status is hidden nobody can say whether it
     * is still to be done.
     */
    private static ImmutableList<Wait> waits(ActionPlan plan, PlanLinks links, HeldBack held, LocalDate day) {
        return plan.actions().stream()
                .filter(action -> !action.dependsOn().isEmpty()
                        && Stage.of(action, day) == Stage.OPEN
                        && !held.isStatus(action.id()))
                .flatMap(action -> action.dependsOn().stream()
                        .filter(Dependency.OnAction.class::isInstance)
                        .map(dependency -> ((Dependency.OnAction) dependency).action())
                        .distinct()
                        .filter(id -> !held.isStatus(id))
                        .flatMap(id -> links.action(id).stream())
                        .map(other -> new Wait(action, other)))
                .collect(toImmutableList());
    }

    /** The actions that wait or are waited for, in the plan's order; all others are no part of any chain or circle. */
    private static ImmutableList<Action> ends(ImmutableList<Wait> waits, ActionPlan plan) {
        Set<ActionId> ends = new HashSet<>();
        for (Wait wait : waits) {
            ends.add(wait.action().id());
            ends.add(wait.other().id());
        }
        return ends.isEmpty()
                ? ImmutableList.of()
                : plan.actions().stream()
                        .filter(action -> ends.contains(action.id()))
                        .collect(toImmutableList());
    }

    private static boolean isDueTooEarly(Wait wait) {
        Optional<LocalDate> due = lastDay(wait.action());
        return lastDay(wait.other())
                .filter(other -> due.filter(other::isAfter).isPresent())
                .isPresent();
    }

    /** The last day on which an action is due. */
    static Optional<LocalDate> lastDay(Action action) {
        return action.timetable().dueNow().flatMap(Due::when).map(When::to);
    }

    /** From each action to those that it waits for. */
    private static ImmutableGraph<ActionId> graph(ImmutableSet<ActionId> actions, ImmutableList<Wait> waits) {
        ImmutableGraph.Builder<ActionId> graph = GraphBuilder.directed()
                .allowsSelfLoops(true)
                .nodeOrder(ElementOrder.<ActionId>insertion())
                .incidentEdgeOrder(ElementOrder.<ActionId>stable())
                .immutable();
        actions.forEach(graph::addNode);
        waits.forEach(wait -> graph.putEdge(wait.action().id(), wait.other().id()));
        return graph.build();
    }

    /**
     * For each action in a circle one that stands for the circle, the same for all in it. By Kosaraju's way: of those
     * not yet placed, whoever reaches an action backwards is in a circle with it.
     *
     * @param dependenciesLast each action before those that it waits for, but for those in circles
     */
    private static ImmutableMap<ActionId, ActionId> circles(
            ImmutableGraph<ActionId> graph, ImmutableList<ActionId> dependenciesLast) {
        Set<ActionId> placed = new HashSet<>();
        Traverser<ActionId> backwards =
                Traverser.forGraph(action -> Sets.filter(graph.predecessors(action), other -> !placed.contains(other)));
        ImmutableMap.Builder<ActionId, ActionId> circles = ImmutableMap.builder();
        for (ActionId action : dependenciesLast) {
            if (!placed.contains(action)) {
                ImmutableList<ActionId> circle = ImmutableList.copyOf(backwards.breadthFirst(action));
                placed.addAll(circle);
                if (circle.size() > 1 || graph.hasEdgeConnecting(action, action)) {
                    circle.forEach(member -> circles.put(member, action));
                }
            }
        }
        return circles.buildOrThrow();
    }

    private static ImmutableList<ImmutableList<Action>> gathered(
            ImmutableMap<ActionId, ActionId> circles, ImmutableList<Action> actions) {
        ImmutableListMultimap<ActionId, Action> gathered = actions.stream()
                .filter(action -> circles.containsKey(action.id()))
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        action -> circles.getOrDefault(action.id(), action.id()), action -> action));
        return gathered.keySet().stream().map(gathered::get).collect(toImmutableList());
    }
}
