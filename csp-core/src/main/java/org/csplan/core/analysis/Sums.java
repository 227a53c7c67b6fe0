package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.model.Quantity;

/**
 * Sums of money, exact. What is in different units is never added: not pounds to euros, nor {@code £12,500 a year} to
 * {@code £12,500}.
 *
 * @param byUnit for each unit the sum, which may be 0 or less; no entry where nothing is said in a unit
 */
public record Sums(ImmutableSortedMap<String, BigDecimal> byUnit) {

    public static final Sums NONE = new Sums(ImmutableSortedMap.of());

    /** All of these together. */
    public static Sums of(Stream<Quantity> quantities) {
        return new Sums(quantities.collect(
                toImmutableSortedMap(Comparator.naturalOrder(), Quantity::unit, Quantity::amount, BigDecimal::add)));
    }

    /** The sum in this unit, such as {@code £}; none if nothing is said in it. */
    public Optional<BigDecimal> in(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    /** By unit; empty where nothing is said. */
    public ImmutableList<Quantity> quantities() {
        return byUnit.entrySet().stream()
                .map(sum -> Quantity.of(sum.getValue(), sum.getKey()))
                .collect(toImmutableList());
    }

    /** Each as it is written, as in {@code £2,400}, by unit; empty where nothing is said. */
    public ImmutableList<String> words() {
        return quantities().stream().map(Quantity::words).collect(toImmutableList());
    }

    public boolean isEmpty() {
        return byUnit.isEmpty();
    }
}
