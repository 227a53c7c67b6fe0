package org.csplan.render.list;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;

/**
 * What an element has to fulfil. Where a field has several values one of them is enough, but {@code !=} wants none of
 * them to be equal. {@code field=} wants a field of which nothing is said, {@code field!=} one of which something is.
 * Small letters are like capitals. Of a list, {@code <} and {@code >} and a number ask how many there are, but of
 * times and numbers which of them there are.
 *
 * <p>A number with a unit is compared with those in that unit alone; one without is compared with all. In place of a value may
 * stand the name of another field: a number is then compared with those of that field in its own unit.
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

    private static final Pattern SEVERAL =
            Pattern.compile("(?i).*(?: or | and |\\|\\||&&) ?[a-z][a-z.]* ?(?:!=|[<>]=?|=|~).*");

    private static final String AMOUNT = "amount";

    private static final Pattern HOW_MANY = Pattern.compile("[0-9]{1,9}");

    private final String words;
    private final Field field;
    private final Predicate<ImmutableList<Node>> holds;
    private final Optional<Asked> asked;
    private final boolean isUndoneByMore;
    private final Optional<Comparison> comparison;

    /** @param holds of all the values that the field has in an element */
    private Condition(String words, Field field, Predicate<ImmutableList<Node>> holds, Optional<Asked> asked) {
        this(words, field, holds, asked, false, Optional.empty());
    }

    private Condition(
            String words,
            Field field,
            Predicate<ImmutableList<Node>> holds,
            Optional<Asked> asked,
            boolean isUndoneByMore,
            Optional<Comparison> comparison) {
        this.words = words;
        this.field = field;
        this.holds = holds;
        this.asked = asked;
        this.isUndoneByMore = isUndoneByMore;
        this.comparison = comparison;
    }

    /** That each element's own field compares so with another of its fields. */
    private static Condition comparing(Field field, Operator operator, Field other) {
        return new Condition(
                "",
                field,
                values -> false,
                Optional.empty(),
                false,
                Optional.of(
                        new Comparison(field, compared -> holds(operator, compared), operator == Operator.NOT, other)));
    }

    /** Of values one of which has to be so, or none if the operator is {@code !=}. */
    private static Parsed<Condition> ofEach(Field field, Operator operator, String operand, Predicate<Node> holds) {
        boolean mayBeMisspelt = isEquality(operator)
                && field.type() == Field.Type.TEXT
                && field.values().isEmpty();
        return ofEach(
                field, operator, holds, mayBeMisspelt ? Optional.of(Asked.whole(field, operand)) : Optional.empty());
    }

    private static Parsed<Condition> ofEach(
            Field field, Operator operator, Predicate<Node> holds, Optional<Asked> asked) {
        return Parsed.of(new Condition(
                "", field, values -> values.stream().anyMatch(holds) != (operator == Operator.NOT), asked));
    }

    /** @param times how a time in a condition is read */
    static Parsed<Condition> parse(String words, Fields fields, Function<String, Parsed<When>> times) {
        int at = SIGNS.indexIn(words);
        Optional<Operator> operator = at < 0
                ? Optional.empty()
                : Arrays.stream(Operator.values())
                        .filter(each -> words.startsWith(each.sign, at))
                        .findFirst();
        if (operator.isEmpty()) {
            return Parsed.failure(
                    words + " is no condition",
                    fields.field(words)
                            .toOptional()
                            .map(field -> field.name() + "!= asks for those with one, " + field.name()
                                    + "= for those without")
                            .orElse("write a field, one of = != < > ~ and a value, as in leads=Police"));
        }
        if (SEVERAL.matcher(words).matches()) {
            return Parsed.failure(
                    words + " is more than one condition",
                    "write --where before each that has to hold as well; for one or the other, ask twice");
        }
        Parsed<Field> field = fields.field(words.substring(0, at));
        String operand = words.substring(at + operator.get().sign.length()).strip();
        if (field instanceof Parsed.Failure<Field> failure) {
            return Parsed.failure(
                    failure.why().message(),
                    fields.near(words.substring(0, at))
                            .flatMap(near -> near(near, operator.get(), operand))
                            .orElse(failure.why().help()));
        }
        Parsed<Condition> condition = of(field.orElseThrow(), operator.get(), operand, fields, times);
        return condition.map(read -> read.of(
                words,
                fields.textsWithin(field.orElseThrow()),
                isUndoneByMore(field.orElseThrow(), operator.get(), operand)));
    }

    /** What was probably meant with the field that is near, where that is known; empty where the field's name says it all. */
    private static Optional<String> near(Field near, Operator operator, String operand) {
        if (!isEquality(operator) || operand.isEmpty()) {
            return Optional.empty();
        }
        String named = "did you mean " + near.name();
        if (!near.values().isEmpty()) {
            return Optional.of(named
                    + near(operand, near.values())
                            .map(value -> operator.sign + value + "?")
                            .orElseGet(() -> "? It may be " + Joiner.on(", ").join(near.values())));
        }
        return near.name().equals(Fields.DECLARED)
                ? Status.of(operand.toLowerCase(Locale.ROOT))
                        .map(status -> named + operator.sign + operand + " or " + Fields.COMPUTED + operator.sign
                                + status.meaning().word() + "?")
                : Optional.empty();
    }

    /** The one of a field's values that this is, that is spelt like it, or that it means in the usual words for a status. */
    private static Optional<String> near(String operand, ImmutableSet<String> values) {
        return values.stream()
                .filter(value -> value.equalsIgnoreCase(operand))
                .findFirst()
                .or(() -> Status.of(operand.toLowerCase(Locale.ROOT))
                        .map(status -> status.meaning().word())
                        .filter(values::contains))
                .or(() -> Suggestions.nearest(operand, values));
    }

    /** The same, as it was written, and looking for what it asks within its field as well. */
    private Condition of(String written, ImmutableList<Field> within, boolean undoneByMore) {
        return new Condition(
                written, field, holds, asked.map(what -> what.lookingInto(within)), undoneByMore, comparison);
    }

    /** Whether it asks that there is none, or that there are no more: what is not seen may make it untrue. */
    private static boolean isUndoneByMore(Field field, Operator operator, String operand) {
        boolean isCount = field.isItselfList() || field.isList() == (field.type() == Field.Type.TEXT);
        return switch (operator) {
            case NOT -> !operand.isEmpty() && field.isList();
            case EQUAL -> operand.isEmpty() || (field.type() == Field.Type.NUMBER && !field.isList());
            case BELOW, AT_MOST -> isCount;
            case AT_LEAST, ABOVE, CONTAINS -> false;
        };
    }

    /** Whether more of what lies at a path, or within, may make it untrue. */
    boolean isUndoneByMore(List<String> path) {
        return (isUndoneByMore && isAbout(path))
                || comparison
                        .filter(each -> isAbout(path) || isAbout(each.other(), path))
                        .isPresent();
    }

    private static Parsed<Condition> of(
            Field field, Operator operator, String operand, Fields fields, Function<String, Parsed<When>> times) {
        boolean asksWhether = operator == Operator.EQUAL || operator == Operator.NOT;
        if (operand.isEmpty()) {
            return asksWhether
                    ? Parsed.of(new Condition(
                            "", field, values -> values.isEmpty() == (operator == Operator.EQUAL), Optional.empty()))
                    : Parsed.failure(
                            "after " + field.name() + operator.sign + " a value is missing",
                            field.name() + "= asks for those without one");
        }
        if (!field.parts().isEmpty()) {
            // Of measures.attainment>80 the share may be meant: only a list itself can't be meant otherwise.
            return field.isItselfList() && !isEquality(operator) && operator != Operator.CONTAINS
                    ? ofCount(field, operator, operand)
                    : Fields.partsWanted(field);
        }
        if (operator == Operator.CONTAINS) {
            String part = operand.toLowerCase(Locale.ROOT);
            return ofEach(
                    field,
                    operator,
                    value -> value.shown().toLowerCase(Locale.ROOT).contains(part),
                    Optional.of(Asked.part(field, operand)));
        }
        if (!field.values().isEmpty()) {
            Optional<String> known = field.values().stream()
                    .filter(value -> value.equalsIgnoreCase(operand))
                    .findFirst();
            if (known.isEmpty()) {
                return Parsed.failure(
                        field.name() + " is never " + operand,
                        near(operand, field.values())
                                .map(near -> "did you mean " + near + "?")
                                .orElseGet(() -> "it may be " + Joiner.on(", ").join(field.values())));
            }
        }
        Optional<Field> other = field.type() == Field.Type.TEXT
                ? Optional.empty()
                : fields.field(operand).toOptional();
        if (other.isPresent()) {
            return ofOther(field, operator, other.get());
        }
        return switch (field.type()) {
            case DAY -> ofDay(field, operator, operand, times);
            case NUMBER -> ofNumber(field, operator, operand);
            case TEXT ->
                field.isList() && !isEquality(operator)
                        ? ofCount(field, operator, operand)
                        : ofEach(
                                field,
                                operator,
                                operand,
                                value -> holds(operator, value.shown().compareToIgnoreCase(operand)));
        };
    }

    private static boolean isBare(Field field) {
        return field.path().size() > 1
                && field.path().get(field.path().size() - 1).equals(AMOUNT);
    }

    private static String whole(Field field) {
        return isBare(field)
                ? Joiner.on('.').join(field.path().subList(0, field.path().size() - 1))
                : field.name();
    }

    private static Parsed<Condition> ofOther(Field field, Operator operator, Field other) {
        if (!other.parts().isEmpty()) {
            return Fields.partsWanted(other);
        }
        if (isBare(field) || isBare(other)) {
            String whole = whole(field) + operator.sign + whole(other);
            return Parsed.failure(
                    field.name() + operator.sign + other.name() + " would compare numbers without their units",
                    "write " + whole);
        }
        String said = what(field);
        return said.equals(what(other))
                ? Parsed.of(comparing(field, operator, other))
                : Parsed.failure(
                        field.name() + " is " + said + ", and " + other.name() + " is " + what(other),
                        "compare it with another field that is " + said + ", or with a value");
    }

    private static String what(Field field) {
        return switch (field.type()) {
            case DAY -> "a time";
            case NUMBER -> field.isMoney() ? "money" : "a number";
            case TEXT -> "a text";
        };
    }

    /** Of a time or a number that is said in words, such as {@code ongoing}, if the words are any that the plan has. */
    private static Parsed<Condition> ofWords(Field field, Operator operator, String operand) {
        return ofEach(
                field,
                operator,
                value -> value.shown().equalsIgnoreCase(operand),
                Optional.of(Asked.whole(field, operand)));
    }

    /** What is neither a time nor a number has no order in which one is below another. */
    private static Parsed<Condition> ofCount(Field field, Operator operator, String operand) {
        return HOW_MANY.matcher(operand).matches()
                ? Parsed.of(new Condition(
                        "",
                        field,
                        values -> holds(operator, Integer.compare(values.size(), Integer.parseInt(operand))),
                        Optional.empty()))
                : Parsed.failure(
                        field.name() + " is a list and " + operand + " says not how many",
                        "write a number, as in " + field.name() + operator.sign + "2");
    }

    private static Parsed<Condition> ofDay(
            Field field, Operator operator, String operand, Function<String, Parsed<When>> times) {
        Parsed<When> read = times.apply(operand);
        if (read instanceof Parsed.Failure<When> failure) {
            Optional<Parsed.Problem> problem = isEquality(operator) && field.besides() == Field.Besides.DUE
                    ? DueWords.problem(operand, times)
                    : Optional.of(failure.why());
            return problem.map(why ->
                            Parsed.<Condition>failure(field.name() + " is a time, and " + why.message(), why.help()))
                    .orElseGet(() -> ofWords(field, operator, operand));
        }
        When when = read.orElseThrow();
        return ofEach(
                field,
                operator,
                operand,
                value -> Field.day(value)
                        .filter(day -> holds(operator, day, when))
                        .isPresent());
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
        Optional<Quantity> number = QuantityParser.parse(operand).toOptional();
        if (number.isEmpty()) {
            return isEquality(operator) && mayBeWords(field, operand)
                    ? ofWords(field, operator, operand)
                    : Parsed.failure(
                            field.name() + " is a number and " + operand + " is none",
                            "write one in figures, as in 75, 75% or £5,000");
        }
        String wanted = number.get().unit();
        if (field.isMoney() && !wanted.isEmpty() && !number.get().isMoney()) {
            return Parsed.failure(
                    field.name() + " is money, and " + operand + " is "
                            + (number.get().isPercentage() ? "a share" : "none"),
                    "write a sum, as in " + field.name() + operator.sign + "£5,000");
        }
        Predicate<BigDecimal> amount =
                found -> holds(operator, found.compareTo(number.get().amount()));
        Optional<Asked> asked = wanted.isEmpty() ? Optional.empty() : Optional.of(Asked.unit(field, wanted));
        return field.isMoney()
                ? ofSum(field, operator, wanted, amount, asked)
                : ofEach(
                        field,
                        operator,
                        value -> isIn(Field.unit(value), wanted)
                                && Field.number(value).filter(amount).isPresent(),
                        asked);
    }

    /** Whether a number in one unit may be compared with one that somebody asks for in another; bare ones may with all. */
    static boolean isIn(String unit, String asked) {
        return unit.isEmpty()
                || asked.isEmpty()
                || unit.equalsIgnoreCase(asked)
                // One visit and two visits are the same, and so are 75% and 75% of homes where nobody says of what.
                || unit.equalsIgnoreCase(asked + "s")
                || asked.equalsIgnoreCase(unit + "s")
                || (asked.equals("%") && unit.startsWith("%"));
    }

    /** Of money all that an element has in a currency, from whatever fund; {@code =} may also ask for one of its sums. */
    private static Parsed<Condition> ofSum(
            Field field, Operator operator, String wanted, Predicate<BigDecimal> holds, Optional<Asked> asked) {
        return Parsed.of(new Condition(
                "",
                field,
                values -> (Field.sums(values).entrySet().stream()
                                        .anyMatch(sum -> isIn(sum.getKey(), wanted) && holds.test(sum.getValue()))
                                || (isEquality(operator)
                                        && values.stream()
                                                .filter(value -> isIn(Field.unit(value), wanted))
                                                .flatMap(value -> Field.number(value).stream())
                                                .anyMatch(holds)))
                        != (operator == Operator.NOT),
                asked));
    }

    private static boolean mayBeWords(Field field, String operand) {
        return switch (field.besides()) {
            case ANYTHING -> true;
            case TO_BE_CONFIRMED -> operand.toLowerCase(Locale.ROOT).startsWith("tbc");
            case DUE, NOTHING -> false;
        };
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

    /** A value that the field is to have, or not to have, where it may be misspelt; none for all other conditions. */
    Optional<Asked> asked() {
        return asked;
    }

    boolean fits(Node.Members element) {
        return comparison.map(each -> each.fits(element)).orElseGet(() -> holds.test(field.inAllUnits(element)));
    }

    /** Whether an element has both of two fields that are compared, and in no unit both. */
    boolean comparesNothing(Node.Members element) {
        return comparison
                .filter(each -> !each.turned() && each.isInOtherUnits(element))
                .isPresent();
    }

    /** Whether it asks something of what lies at a path, or within. */
    boolean isAbout(List<String> path) {
        return isAbout(field, path);
    }

    private static boolean isAbout(Field field, List<String> path) {
        return path.size() <= field.path().size()
                && field.path().subList(0, path.size()).equals(path);
    }

    /** Whether it asks for one of several things that an element has; a comparison is of the whole element. */
    boolean narrows() {
        return comparison.isEmpty();
    }

    /** Whether one of several things at a path fulfils it, of which {@link #fits} wants but one. */
    boolean fits(Node item, List<String> path) {
        return holds.test(
                Field.of(item, field.path().subList(path.size(), field.path().size())));
    }

    /** As somebody wrote it. */
    public String words() {
        return words;
    }
}
