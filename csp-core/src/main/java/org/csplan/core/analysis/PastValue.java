package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;

/**
 * What a measure had come to by the end of a day in the past, reckoned as it was on that day.
 *
 * @param day the last one of a time that is told of
 */
public record PastValue(LocalDate day, Quantity value) {

    /** Each is reckoned from all that was told by then, so a limit keeps the time linear; six years of quarters. */
    static final int MOST = 24;

    /**
     * By the end of each of the latest {@value #MOST} times that are told of, the earliest first. A value in another unit
     * than the last one's is left out; so are times for which there is none.
     */
    static ImmutableList<PastValue> of(Reckoning reckoning, Measure measure) {
        TreeSet<LocalDate> days = new TreeSet<>();
        reckoning.told().stream()
                .filter(told -> told.when().isPresent())
                .map(Told::end)
                .forEach(days::add);
        List<PastValue> values = new ArrayList<>();
        for (LocalDate day : Iterables.skip(days, Math.max(0, days.size() - MOST))) {
            Optional<Quantity> value = measure.accept(reckoning.by(day)).value();
            value.ifPresent(number -> values.add(new PastValue(day, number)));
        }
        return values.stream()
                .filter(past -> past.value()
                        .unit()
                        .equals(values.get(values.size() - 1).value().unit()))
                .collect(toImmutableList());
    }
}
