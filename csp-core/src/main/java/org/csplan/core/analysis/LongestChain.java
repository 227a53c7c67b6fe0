package org.csplan.core.analysis;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.graph.Graph;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;

/** The longest row of actions of which each waits for the one before it. */
final class LongestChain {

    /**
     * The best chain that ends with an action.
     *
     * @param place of the action in the plan
     * @param latest due day of any action in it; {@link LocalDate#MIN} where none is due
     * @param before the best chain that ends with something that the action waits for
     */
    private record Chain(Action action, int place, int length, LocalDate latest, Optional<Chain> before) {

        static final Comparator<Chain> FROM_WORST_TO_BEST = comparingInt(Chain::length)
                .thenComparing(Chain::latest)
                .thenComparing(Chain::place, Comparator.reverseOrder());

        static Chain of(Action action, int place, Optional<Chain> before) {
            LocalDate due = CriticalChain.lastDay(action).orElse(LocalDate.MIN);
            LocalDate latest = before.map(Chain::latest).filter(due::isBefore).orElse(due);
            return new Chain(action, place, 1 + before.map(Chain::length).orElse(0), latest, before);
        }

        /** The first to be done first. */
        ImmutableList<Action> actions() {
            return Stream.iterate(Optional.of(this), Optional::isPresent, chain -> chain.flatMap(Chain::before))
                    .map(chain -> chain.orElseThrow().action())
                    .collect(ImmutableList.toImmutableList())
                    .reverse();
        }
    }

    private LongestChain() {}

    /**
     * Empty where no action waits for another.
     *
     * @param graph from each action to those that it waits for, its actions in the plan's order
     * @param dependenciesFirst each action after those that it waits for, but for those in circles
     * @param inCircles the actions that wait for each other, which are in no chain
     */
    static ImmutableList<Action> in(
            Graph<ActionId> graph,
            ImmutableList<ActionId> dependenciesFirst,
            ImmutableSet<ActionId> inCircles,
            PlanLinks links) {
        Map<ActionId, Chain> chains = new HashMap<>();
        for (ActionId id : dependenciesFirst) {
            if (!inCircles.contains(id)) {
                Optional<Chain> before = graph.successors(id).stream()
                        .flatMap(other -> Optional.ofNullable(chains.get(other)).stream())
                        .max(Chain.FROM_WORST_TO_BEST);
                chains.put(
                        id,
                        Chain.of(links.action(id).orElseThrow(), links.place(id).orElseThrow(), before));
            }
        }
        return chains.values().stream()
                .max(Chain.FROM_WORST_TO_BEST)
                .filter(best -> best.length() > 1)
                .map(Chain::actions)
                .orElse(ImmutableList.of());
    }
}
