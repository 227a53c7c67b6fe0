package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Spending;

/**
 * What actions have cost by the end of a day. What progress tells of it adds up as the readings of a count do, which
 * {@link Tally} explains: an agency tells of its own part, the plan of the whole, a total to date stands for all before it,
 * and nothing is counted twice. What the action's own line says has no time, so it counts where it is more than that.
 *
 * @param day entries about a time that ends later are not known yet; absent if all count
 */
public record SpentSoFar(Optional<LocalDate> day) {

    /** By all that the plan says. */
    public static final SpentSoFar ALL = new SpentSoFar(Optional.empty());

    private static final Window ANY_TIME = new Window(Optional.empty(), Optional.empty());

    public static SpentSoFar by(LocalDate day) {
        return new SpentSoFar(Optional.of(day));
    }

    /**
     * A sum for each unit, by unit; as written where only the action's own line says it. Empty where nobody does, which is not
     * the same as nothing.
     */
    public ImmutableList<Quantity> on(Action action) {
        if (!isReturned(action)) {
            return action.spent().map(ImmutableList::of).orElse(ImmutableList.of());
        }
        ImmutableListMultimap<String, Told> byUnit = byUnit(action);
        return byUnit.keySet().stream()
                .sorted()
                .map(unit -> Quantity.of(tally(byUnit.get(unit), unit).total().over(), unit))
                .collect(ImmutableList.toImmutableList());
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
        if (!isReturned(action)) {
            return Optional.empty();
        }
        ImmutableListMultimap<String, Told> byUnit = byUnit(action);
        return byUnit.keySet().stream()
                .sorted()
                .flatMap(unit -> NumberAfterTotal.of(tally(byUnit.get(unit), unit)).stream())
                .findFirst();
    }

    private ImmutableListMultimap<String, Told> byUnit(Action action) {
        return Stream.<Told>concat(
                        action.spent().stream()
                                .map(sum -> new Told(Optional.empty(), Optional.empty(), new Reading.Amount(sum))),
                        action.progress().stream()
                                .filter(entry ->
                                        entry.spent().isPresent() && LastTold.isKnown(entry, day.orElse(LocalDate.MAX)))
                                .map(entry -> new Told(
                                        entry.when(),
                                        entry.from(),
                                        reading(entry.spent().orElseThrow()))))
                .sorted(Told.ORDER)
                .distinct()
                .collect(ImmutableListMultimap.toImmutableListMultimap(each -> unit(each.value()), each -> each));
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
