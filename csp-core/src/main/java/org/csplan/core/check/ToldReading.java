package org.csplan.core.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.When;

/** A reading of a measure, and the entry of progress that tells it. */
record ToldReading(Progress entry, Reading.Value value) {

    private record Days(LocalDate from, LocalDate to) {}

    /** Whether any entries but one tell readings, so that some of them may be for the same days. */
    static boolean areSeveral(List<Progress> progress) {
        int entries = 0;
        for (Progress entry : progress) {
            entries += entry.readings().isEmpty() ? 0 : 1;
        }
        return entries > 1;
    }

    /** The readings of a measure that have a time, together those for the same days; each in the order of the progress. */
    static Collection<List<ToldReading>> byTime(MeasureId measure, List<Progress> progress) {
        Map<Days, List<ToldReading>> byTime = new LinkedHashMap<>(0);
        for (Progress entry : progress) {
            for (Reading reading : entry.readings()) {
                if (reading.measure().equals(measure) && entry.when().isPresent()) {
                    When when = entry.when().get();
                    byTime.computeIfAbsent(new Days(when.from(), when.to()), any -> new ArrayList<>(1))
                            .add(new ToldReading(entry, reading.value()));
                }
            }
        }
        return byTime.values();
    }

    When when() {
        return entry.when().orElseThrow();
    }

    /** Whether one agency tells both, or the plan itself. */
    static boolean isOfSameTeller(ToldReading one, ToldReading other) {
        return one.entry.from().equals(other.entry.from());
    }

    /** Whether they say something else than each other; {@code 28} and {@code 28%} of one measure don't. */
    boolean differsFrom(ToldReading other) {
        Optional<BigDecimal> otherNumber = other.number();
        return number().flatMap(mine -> otherNumber.map(its -> mine.compareTo(its) != 0))
                .orElseGet(() -> !value.words().equals(other.value.words()));
    }

    private Optional<BigDecimal> number() {
        if (value instanceof Reading.Amount amount) {
            return Optional.of(amount.number().amount());
        }
        if (value instanceof Reading.Compared compared) {
            return Optional.of(compared.number().amount());
        }
        return value instanceof Reading.ToDate toDate
                ? Optional.of(toDate.total().amount())
                : Optional.empty();
    }

    /** As in {@code 12 visits, as Fire told, and 14 visits, as Police told}; of one teller {@code 12 visits and 14 visits}. */
    static String words(ToldReading one, ToldReading other) {
        return isOfSameTeller(one, other)
                ? one.value.words() + " and " + other.value.words()
                : one.words() + ", and " + other.words();
    }

    private String words() {
        return value.words() + ", as "
                + entry.from().map(agency -> agency + " told").orElse("the plan itself says");
    }
}
