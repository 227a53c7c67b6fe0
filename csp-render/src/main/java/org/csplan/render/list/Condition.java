package org.csplan.render.list;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * What an element has to fulfil. Where a field has several values one of them is enough, but {@code !=} wants none of
 * them to be equal. {@code field=} wants a field of which nothing is said, {@code field!=} one of which something is.
 * Small letters are like capitals.
 *
 * <p>A time is before another if it ends before the other begins, after it if it ends after the other ends, and equal if
 * it ends within it.
 */
public final class Condition {

    /** Longer ones before those that they begin with. */
    private enum Operator {
        NOT("!="),
        AT_MOST("<="),
        AT_LEAST(">="),
        EQUAL("="),
        BELOW("<"),
        ABOVE(">"),
        CONTAINS("~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    private static final CharMatcher SIGNS = CharMatcher.anyOf("!=<>~");

    private final Field field;
    private final Operator operator;
    private final String operand;
    private final Predicate<Node> holds;

    private Condition(Field field, Operator operator, String operand, Predicate<Node> holds) {
        this.field = field;
        this.operator = operator;
        this.operand = operand;
        this.holds = holds;
    }

    static Parsed<Condition> parse(String words, Fields fields, Month yearStart) {
        int at = SIGNS.indexIn(words);
        Optional<Operator> operator = at < 0
                ? Optional.empty()
                : Arrays.stream(Operator.values())
                        .filter(each -> words.startsWith(each.sign, at))
                        .findFirst();
        if (operator.isEmpty()) {
            return Parsed.failure(
                    words + " is no condition", "write a field, one of = != < > ~ and a value, as in leads=Police");
        }
        Parsed<Field> field = fields.field(words.substring(0, at));
        String operand = words.substring(at + operator.get().sign.length()).strip();
        return field instanceof Parsed.Failure<Field> failure
                ? new Parsed.Failure<>(failure.why())
                : of(field.orElseThrow(), operator.get(), operand, yearStart);
    }

    private static Parsed<Condition> of(Field field, Operator operator, String operand, Month yearStart) {
        boolean asksWhether = operator == Operator.EQUAL || operator == Operator.NOT;
        if (operand.isEmpty()) {
            return asksWhether
                    ? Parsed.of(new Condition(field, operator, operand, value -> true))
                    : Parsed.failure(
                            "after " + field.name() + operator.sign + " a value is missing",
                            field.name() + "= asks for those without one");
        }
        if (!field.parts().isEmpty()) {
            return Fields.partsWanted(field);
        }
        if (operator == Operator.CONTAINS) {
            String part = operand.toLowerCase(Locale.ROOT);
            return Parsed.of(new Condition(
                    field,
                    operator,
                    operand,
                    value -> value.shown().toLowerCase(Locale.ROOT).contains(part)));
        }
        if (!field.values().isEmpty()) {
            Optional<String> known = field.values().stream()
                    .filter(value -> value.equalsIgnoreCase(operand))
                    .findFirst();
            if (known.isEmpty()) {
                return Parsed.failure(
                        field.name() + " is never " + operand,
                        Suggestions.nearest(operand, field.values())
                                .map(near -> "did you mean " + near + "?")
                                .orElseGet(() -> "it may be " + Joiner.on(", ").join(field.values())));
            }
        }
        return switch (field.type()) {
            case DAY -> ofDay(field, operator, operand, yearStart);
            case NUMBER -> ofNumber(field, operator, operand);
            case TEXT ->
                Parsed.of(new Condition(
                        field,
                        operator,
                        operand,
                        value -> holds(operator, value.shown().compareToIgnoreCase(operand))));
        };
    }

    private static Parsed<Condition> ofDay(Field field, Operator operator, String operand, Month yearStart) {
        Parsed<When> read = WhenParser.parse(operand, yearStart);
        if (read.toOptional().isEmpty()) {
            return isEquality(operator)
                    ? Parsed.of(new Condition(
                            field, operator, operand, value -> value.shown().equalsIgnoreCase(operand)))
                    : Parsed.failure(
                            field.name() + " is a time and " + operand + " is none",
                            "write one as in 2020-03-31, March 2020 or Q1 2019/20");
        }
        When when = read.orElseThrow();
        return Parsed.of(new Condition(
                field,
                operator,
                operand,
                value -> Field.day(value)
                        .filter(day -> holds(operator, day, when))
                        .isPresent()));
    }

    private static boolean holds(Operator operator, LocalDate day, When when) {
        return switch (operator) {
            case BELOW -> day.isBefore(when.from());
            case AT_LEAST -> !day.isBefore(when.from());
            case ABOVE -> day.isAfter(when.to());
            case AT_MOST -> !day.isAfter(when.to());
            case EQUAL, NOT, CONTAINS -> !day.isBefore(when.from()) && !day.isAfter(when.to());
        };
    }

    private static Parsed<Condition> ofNumber(Field field, Operator operator, String operand) {
        Optional<BigDecimal> number = QuantityParser.parse(operand).toOptional().map(quantity -> quantity.amount());
        if (number.isEmpty()) {
            return isEquality(operator)
                    ? Parsed.of(new Condition(
                            field, operator, operand, value -> value.shown().equalsIgnoreCase(operand)))
                    : Parsed.failure(
                            field.name() + " is a number and " + operand + " is none", "write one as in 75 or 75%");
        }
        return Parsed.of(new Condition(
                field,
                operator,
                operand,
                value -> Field.number(value)
                        .filter(found -> holds(operator, found.compareTo(number.get())))
                        .isPresent()));
    }

    private static boolean isEquality(Operator operator) {
        return operator == Operator.EQUAL || operator == Operator.NOT;
    }

    /** By how a value compares with the operand; of {@code !=}, whether they are equal. */
    private static boolean holds(Operator operator, int compared) {
        return switch (operator) {
            case BELOW -> compared < 0;
            case AT_MOST -> compared <= 0;
            case ABOVE -> compared > 0;
            case AT_LEAST -> compared >= 0;
            case EQUAL, NOT, CONTAINS -> compared == 0;
        };
    }

    boolean fits(Node.Members element) {
        ImmutableList<Node> values = field.of(element);
        boolean isAny = values.stream().anyMatch(holds);
        if (operand.isEmpty()) {
            return values.isEmpty() == (operator == Operator.EQUAL);
        }
        return isAny != (operator == Operator.NOT);
    }
}
