package org.csplan.render.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

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
        if (field.isMoney()) {
            ImmutableList<Node> ones = field.inAllUnits(element);
            ImmutableList<Node> others = other.inAllUnits(element);
            return isSo(sums(ones, others), sums(others, ones));
        }
        // What several things have is held against what the same one has: when a milestone was done and when it was
        // due.
        int shared = shared(field.path(), other.path());
        return Field.of(element, field.path().subList(0, shared)).stream()
                .anyMatch(owner -> within(field, shared, owner)
                        .anyMatch(one -> within(other, shared, owner)
                                .anyMatch(each ->
                                        field.type() == Field.Type.DAY ? isSo(one, each) : isNumberSo(one, each))));
    }

    private static Stream<Node> within(Field field, int depth, Node owner) {
        return Field.of(owner, field.path().subList(depth, field.path().size())).stream();
    }

    /** How many members of their paths lead to what both are of. */
    private static int shared(List<String> path, List<String> other) {
        int shared = 0;
        while (shared < Math.min(path.size(), other.size()) - 1
                && path.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }

    /** A number without a unit is held against one in any. */
    private boolean isNumberSo(Node one, Node each) {
        Optional<BigDecimal> number = Field.number(one);
        Optional<BigDecimal> otherNumber = Field.number(each);
        return number.isPresent()
                && otherNumber.isPresent()
                && Condition.isIn(Field.unit(one), Field.unit(each))
                && holds.test(number.get().compareTo(otherNumber.get()));
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
        return !ones.isEmpty()
                && !others.isEmpty()
                && (field.isMoney()
                        ? areOfOthers(sums(ones, others), sums(others, ones))
                        : ones.stream()
                                .noneMatch(one -> others.stream()
                                        .anyMatch(each -> Condition.isIn(Field.unit(one), Field.unit(each)))));
    }

    private static boolean areOfOthers(Map<String, BigDecimal> sums, Map<String, BigDecimal> others) {
        return !sums.isEmpty()
                && !others.isEmpty()
                && Sets.intersection(sums.keySet(), others.keySet()).isEmpty();
    }
}
