package org.csplan.core.analysis;

import java.util.List;
import java.util.Optional;
import org.csplan.core.analysis.Readings.Found;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.When;

/**
 * The plan's own total to date, where it is less than what agencies' readings of times up to its end come to. It holds
 * all the same, see {@link Tally}.
 *
 * @param when the time of the total
 * @param told the total as the plan says it
 * @param ofAgencies what the agencies' readings come to
 */
public record LowTotal(When when, Reading.Value told, Quantity ofAgencies) {

    /** Of a count and of what is held again and again; none of other measures. */
    static Optional<LowTotal> of(Reckoning reckoning, Measure measure) {
        List<Found> numbers = Readings.added(reckoning, measure);
        return Tally.latestTotal(numbers.stream()
                        .filter(number -> number.told().from().isEmpty()
                                && number.told().when().isPresent()))
                .flatMap(total -> below(total, numbers));
    }

    private static Optional<LowTotal> below(Found total, List<Found> numbers) {
        Tally ofAgencies = Tally.of(numbers.stream()
                .filter(number -> number.told().from().isPresent()
                        && number.told().when().isPresent()
                        && !number.told().end().isAfter(total.told().end()))
                .toList());
        return ofAgencies.total().compareTo(total.number()) > 0
                ? Optional.of(new LowTotal(
                        total.told().when().orElseThrow(),
                        total.told().value(),
                        Quantity.of(ofAgencies.total().over(), total.unit())))
                : Optional.empty();
    }
}
