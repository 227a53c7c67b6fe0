package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MapMaker;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Spending;

/**
 * What actions have cost by the end of a day. What progress tells of it adds up as the readings of a count do, which
 * {@link Tally} explains: an agency tells of its own part, the plan of the whole, a total to date stands for all before it,
 * and nothing is counted twice. What the action's own line says has no time, so it counts where it is more than that.
 *
 * <p>What progress comes to is reckoned once for each action, for rules, sums and outputs all ask for it.
 */
public final class SpentSoFar {

    private static final Window ANY_TIME = new Window(Optional.empty(), Optional.empty());

    private final Optional<LocalDate> day;
    private final Predicate<ActionId> isOutOfSight;

    /** By action and unit; actions by identity, for to compare two takes long. */
    private final Map<Action, ImmutableSortedMap<String, Tally>> tallies =
            new MapMaker().weakKeys().makeMap();

    private SpentSoFar(Optional<LocalDate> day, Predicate<ActionId> isOutOfSight) {
        this.day = day;
        this.isOutOfSight = isOutOfSight;
    }

    /** By all that the plan says. */
    public static SpentSoFar byAllTold() {
        return byAllTold(action -> false);
    }

    /** @param isOutOfSight of which action more is told than an audience may see: nothing is said of what it has cost in all */
    static SpentSoFar byAllTold(Predicate<ActionId> isOutOfSight) {
        return new SpentSoFar(Optional.empty(), isOutOfSight);
    }

    /** Without what is told of a time that ends after the day, for that is not known yet. */
    public static SpentSoFar by(LocalDate day) {
        return by(day, action -> false);
    }

    /** @param isOutOfSight as above */
    static SpentSoFar by(LocalDate day, Predicate<ActionId> isOutOfSight) {
        return new SpentSoFar(Optional.of(day), isOutOfSight);
    }

    /**
     * A sum for each unit, by unit; as written where only the action's own line says it. Empty where nobody does, which is not
     * the same as nothing, and where the audience may see only a part of what is told.
     */
    public ImmutableList<Quantity> on(Action action) {
        if (isOutOfSight(action)) {
            return ImmutableList.of();
        }
        if (!isReturned(action)) {
            return action.spent().map(ImmutableList::of).orElse(ImmutableList.of());
        }
        return sums(tallies(action));
    }

    /** Whether the audience may see only a part of what is told that an action has cost, or nothing of it. */
    boolean isOutOfSight(Action action) {
        return isOutOfSight.test(action.id());
    }

    /** Of several sums the one in the unit of the action's budget, or else the first; none where nobody says any. */
    public Optional<Quantity> mainOn(Action action) {
        ImmutableList<Quantity> sums = on(action);
        if (sums.size() < 2) {
            return sums.stream().findFirst();
        }
        return Account.sums(action)
                .flatMap(set -> sums.stream()
                        .filter(sum -> sum.unit().equals(set.amount().unit())))
                .findFirst()
                .or(() -> sums.stream().findFirst());
    }

    /** A sum that is added to an earlier total to date of the same teller, and that could as well be the new total. */
    public Optional<NumberAfterTotal> numberAfterTotal(Action action) {
        if (!isReturned(action) || isOutOfSight(action)) {
            return Optional.empty();
        }
        return tallies(action).values().stream()
                .flatMap(tally -> NumberAfterTotal.of(tally).stream())
                .findFirst();
    }

    /**
     * What each agency says that it has spent on any of these actions, in progress and returns from it: of its own part
     * alone, whatever the plan says of the whole. No entry for one that tells of no money.
     */
    public ImmutableMap<AgencyId, Sums> byTeller(Iterable<Action> actions) {
        ListMultimap<AgencyId, Quantity> told =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (Action action : actions) {
            if (isReturned(action) && !isOutOfSight(action)) {
                Multimaps.index(toldByAgencies(action), each -> each.from().orElseThrow())
                        .asMap()
                        .forEach((agency, own) -> told.putAll(agency, sums(tallies(own.stream()))));
            }
        }
        return told.asMap().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, each -> Sums.of(each.getValue().stream())));
    }

    private List<Told> toldByAgencies(Action action) {
        return inProgress(action).filter(told -> told.from().isPresent()).toList();
    }

    private static ImmutableList<Quantity> sums(ImmutableSortedMap<String, Tally> byUnit) {
        return byUnit.entrySet().stream()
                .map(each -> Quantity.of(each.getValue().total().over(), each.getKey()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableSortedMap<String, Tally> tallies(Action action) {
        return tallies.computeIfAbsent(action, each -> {
            Stream<Told> stated = each.spent().stream()
                    .map(sum -> new Told(Optional.empty(), Optional.empty(), new Reading.Amount(sum)));
            return tallies(Stream.concat(stated, inProgress(each)));
        });
    }

    private static ImmutableSortedMap<String, Tally> tallies(Stream<Told> told) {
        ImmutableListMultimap<String, Told> byUnit = told.sorted(Told.ORDER)
                .distinct()
                .collect(ImmutableListMultimap.toImmutableListMultimap(each -> unit(each.value()), each -> each));
        return ImmutableSortedMap.copyOf(Maps.asMap(byUnit.keySet(), unit -> tally(byUnit.get(unit), unit)));
    }

    private Stream<Told> inProgress(Action action) {
        return action.progress().stream()
                .filter(entry -> entry.spent().isPresent() && LastTold.isKnown(entry, day.orElse(LocalDate.MAX)))
                .map(entry -> new Told(
                        entry.when(), entry.from(), reading(entry.spent().orElseThrow())));
    }

    /** Whether progress tells of money; of most actions it doesn't. */
    public static boolean isReturned(Action action) {
        for (Progress entry : action.progress()) {
            if (entry.spent().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Tally tally(ImmutableList<Told> told, String unit) {
        return Tally.of(Readings.of(told, Optional.of(unit), Readings.Ratio.AS_PART, ANY_TIME)
                .numbers());
    }

    private static Reading.Value reading(Spending spent) {
        return spent.isToDate() ? new Reading.ToDate(spent.sum()) : new Reading.Amount(spent.sum());
    }

    private static String unit(Reading.Value value) {
        return value instanceof Reading.ToDate total
                ? total.total().unit()
                : ((Reading.Amount) value).number().unit();
    }
}
