package org.csplan.core.analysis;

import java.util.List;
import java.util.Optional;
import org.csplan.core.analysis.Readings.Found;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.When;

/**
 * A number without {@code to date} that is added to an earlier total to date of the same teller, and that could as well be the
 * new total: it is no less, and neither is what followed it. A total does not fall, so a lesser number can but be of its own time.
 *
 * @param teller of both; absent for the plan itself
 * @param total the total to date, and its time
 * @param number the number that is added to it, and its time
 * @param together what the two come to
 */
public record NumberAfterTotal(Optional<AgencyId> teller, OfTime total, OfTime number, Quantity together) {

    /** What was read for a time. */
    public record OfTime(When when, Reading.Value value) {

        private static OfTime of(Found found) {
            return new OfTime(found.told().when().orElseThrow(), found.told().value());
        }
    }

    /** Of a count and of what is held again and again; none of other measures. */
    static Optional<NumberAfterTotal> of(Reckoning reckoning, Measure measure) {
        return of(Tally.of(Readings.added(reckoning, measure)));
    }

    static Optional<NumberAfterTotal> of(Tally tally) {
        List<Found> counted = tally.counted();
        return counted.stream()
                .filter(found -> found.isToDate() && found.told().when().isPresent())
                .flatMap(total -> after(total, counted).stream())
                .findFirst();
    }

    private static Optional<NumberAfterTotal> after(Found total, List<Found> counted) {
        List<Found> numbers = counted.stream()
                .filter(found -> !found.isToDate()
                        && found.told().from().equals(total.told().from()))
                .toList();
        if (numbers.isEmpty() || total.number().signum() == 0) {
            return Optional.empty();
        }
        Found last = total;
        for (Found number : numbers) {
            // What has the number of the year before beside it is of its own time, as that is.
            if (!number.number().isAtLeast(last.number()) || number.yearBefore().isPresent()) {
                return Optional.empty();
            }
            last = number;
        }
        Found first = numbers.get(0);
        return Optional.of(new NumberAfterTotal(
                total.told().from(),
                OfTime.of(total),
                OfTime.of(first),
                Quantity.of(total.number().plus(first.number()).over(), total.unit())));
    }
}
