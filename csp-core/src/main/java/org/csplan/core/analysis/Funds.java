package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Quantity;

/**
 * Where the money of actions comes from. A fund without a name stands for sums that name none. Names that differ in case
 * alone are one fund, by the name that comes first.
 *
 * @param given by each fund, in the order in which the actions name them
 * @param spent on actions with money from this fund alone
 * @param spentOfGiven the part of {@code spent} for which something is set aside in its unit
 * @param givenToTold by each fund to actions that have money from it alone and say what was spent
 * @param spentFromSeveral on actions with money from more than one
 * @param spentTogether those with which others were spent: how much of each, nobody says
 * @param outOfSight those of which the audience may see only a part of what was spent, or nothing of it
 * @param spentOfNothing whether all that was spent of no fund was spent on actions that cost nothing, as the plan says
 */
record Funds(
        ImmutableListMultimap<Optional<String>, Quantity> given,
        ImmutableListMultimap<Optional<String>, Quantity> spent,
        ImmutableListMultimap<Optional<String>, Quantity> spentOfGiven,
        ImmutableListMultimap<Optional<String>, Quantity> givenToTold,
        ImmutableList<Quantity> spentFromSeveral,
        ImmutableSet<Optional<String>> spentTogether,
        ImmutableSet<Optional<String>> outOfSight,
        boolean spentOfNothing) {

    static Funds of(Iterable<Action> actions, SpentSoFar soFar) {
        ImmutableListMultimap.Builder<Optional<String>, Quantity> given = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<Optional<String>, Quantity> spent = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<Optional<String>, Quantity> spentOfGiven = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<Optional<String>, Quantity> givenToTold = ImmutableListMultimap.builder();
        ImmutableList.Builder<Quantity> spentFromSeveral = ImmutableList.builder();
        ImmutableSet.Builder<Optional<String>> spentTogether = ImmutableSet.builder();
        ImmutableSet.Builder<Optional<String>> outOfSight = ImmutableSet.builder();
        Map<String, String> names = new HashMap<>();
        int ofNoFund = 0;
        int ofNothing = 0;
        for (Action action : actions) {
            if (!Account.hasMoney(action)) {
                continue;
            }
            Account.sums(action).forEach(sum -> given.put(fund(sum, names), sum.amount()));
            ImmutableList<Quantity> own = soFar.on(action);
            ImmutableSet<Optional<String>> funds =
                    Account.sums(action).map(sum -> fund(sum, names)).collect(toImmutableSet());
            if (soFar.isOutOfSight(action)) {
                outOfSight.addAll(funds.isEmpty() ? ImmutableSet.of(Optional.empty()) : funds);
            }
            if (funds.size() > 1) {
                if (!own.isEmpty()) {
                    spentFromSeveral.addAll(own);
                    spentTogether.addAll(funds);
                }
            } else {
                Optional<String> fund = funds.stream().findFirst().orElse(Optional.empty());
                if (!own.isEmpty()) {
                    ofNoFund += fund.isEmpty() ? 1 : 0;
                    ofNothing += Account.isNil(action) ? 1 : 0;
                    spent.putAll(fund, own);
                    own.stream()
                            .filter(sum -> Finances.setAside(action, sum.unit()).isPresent())
                            .forEach(sum -> spentOfGiven.put(fund, sum));
                    Account.sumsIn(action, own).forEach(sum -> givenToTold.put(fund, sum));
                }
            }
        }
        return new Funds(
                given.build(),
                spent.build(),
                spentOfGiven.build(),
                givenToTold.build(),
                spentFromSeveral.build(),
                spentTogether.build(),
                outOfSight.build(),
                ofNothing > 0 && ofNothing == ofNoFund);
    }

    private static Optional<String> fund(Budget.Sum sum, Map<String, String> names) {
        return sum.fund().map(name -> names.computeIfAbsent(name.toLowerCase(Locale.ROOT), folded -> name));
    }

    /** The funds that have a name. */
    ImmutableMap<String, Account> named() {
        return given.keySet().stream()
                .flatMap(Optional::stream)
                .collect(ImmutableMap.toImmutableMap(name -> name, name -> account(Optional.of(name))));
    }

    Account account(Optional<String> fund) {
        return new Account(
                Sums.of(given.get(fund).stream()),
                Sums.of(spent.get(fund).stream()),
                Sums.of(spentOfGiven.get(fund).stream()),
                Sums.of(givenToTold.get(fund).stream()),
                spentOfNothing && fund.isEmpty() && given.get(fund).isEmpty(),
                outOfSight.contains(fund));
    }
}
