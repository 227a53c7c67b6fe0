package org.csplan.render.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How one field of an element compares with another: numbers in each unit by themselves, of money all that is in a currency, and
 * times by when they begin and end.
 *
 * @param holds of how the one compares with the other
 * @param turned whether it holds where that is so of none
 */
record Comparison(Field field, IntPredicate holds, boolean turned, Field other) {

    private static final String NO_BUDGET = "none";

    boolean fits(Node.Members element) {
        return isSo(element) != turned;
    }

    private boolean isSo(Node.Members element) {
        ImmutableList<Node> ones = field.inAllUnits(element);
        ImmutableList<Node> others = other.inAllUnits(element);
        if (field.type() == Field.Type.DAY) {
            return ones.stream().anyMatch(one -> others.stream().anyMatch(each -> isSo(one, each)));
        }
        if (field.isMoney()) {
            return isSo(sums(ones, others), sums(others, ones));
        }
        return ones.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(each -> isSo(Field.sums(ImmutableList.of(one)), Field.sums(ImmutableList.of(each)))));
    }

    private boolean isSo(Map<String, BigDecimal> ones, Map<String, BigDecimal> others) {
        return ones.entrySet().stream()
                .anyMatch(one -> Optional.ofNullable(others.get(one.getKey()))
                        .filter(each -> holds.test(one.getValue().compareTo(each)))
                        .isPresent());
    }

    /** What ends before the other begins is less, what ends after the other ends is more, and the rest is equal. */
    private boolean isSo(Node one, Node each) {
        Optional<LocalDate> end = Field.day(one);
        Optional<LocalDate> otherEnd = Field.day(each);
        if (end.isEmpty() || otherEnd.isEmpty()) {
            return false;
        }
        LocalDate begin = Field.firstDay(each).orElse(otherEnd.get());
        return holds.test(end.get().isBefore(begin) ? -1 : end.get().isAfter(otherEnd.get()) ? 1 : 0);
    }

    /** What costs nothing has a budget of 0 in whatever is spent. */
    private static Map<String, BigDecimal> sums(ImmutableList<Node> values, ImmutableList<Node> others) {
        Map<String, BigDecimal> sums = Field.sums(values);
        boolean isFree = !values.isEmpty()
                && values.stream()
                        .allMatch(value -> value instanceof Node.Members part
                                && part.member("kind")
                                        .filter(kind -> kind.shown().equals(NO_BUDGET))
                                        .isPresent());
        if (isFree) {
            Field.sums(others).keySet().forEach(unit -> sums.put(unit, BigDecimal.ZERO));
        }
        return sums;
    }

    /** Whether both are known, and in no unit both. */
    boolean isInOtherUnits(Node.Members element) {
        if (field.type() != Field.Type.NUMBER) {
            return false;
        }
        ImmutableList<Node> ones = field.inAllUnits(element);
        ImmutableList<Node> others = other.inAllUnits(element);
        Map<String, BigDecimal> sums = sums(ones, others);
        Map<String, BigDecimal> otherSums = sums(others, ones);
        return !sums.isEmpty()
                && !otherSums.isEmpty()
                && Sets.intersection(sums.keySet(), otherSums.keySet()).isEmpty();
    }
}
