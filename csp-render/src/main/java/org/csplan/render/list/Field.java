package org.csplan.render.list;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be known of an element, by the names that the JSON output has for it.
 *
 * @param path from outside to inside
 * @param type how its values compare
 * @param besides what it may say that is no such value
 * @param values the only ones that it may have; empty where it may have any
 * @param isList whether an element may have several values
 * @param isItselfList whether it is a list, and not only what each of a list has
 * @param parts what it is made of and has no words for as a whole; empty for all others
 */
public record Field(
        ImmutableList<String> path,
        Type type,
        Besides besides,
        ImmutableSet<String> values,
        boolean isList,
        boolean isItselfList,
        ImmutableSet<String> parts) {

    /** Has what a partnership itself keeps, under names of its own. */
    static final String OF_THEIR_OWN = "fields";

    private static final ImmutableSet<String> MONEY =
            ImmutableSet.of("budget", "spent", "left", "overspent", "spentUnbudgeted");

    /** Ends the name of what has money in other units than that of an action's budget. */
    static final String IN_OTHERS = "InOthers";

    private static final ImmutableSet<String> WITH_OTHERS = ImmutableSet.of("spent", "left", "overspent");

    /** How values compare. */
    public enum Type {
        /** By the last day of a time. */
        DAY,
        /** By a number, whatever its unit. */
        NUMBER,
        /** By the alphabet, small letters like capitals. */
        TEXT
    }

    /** What may be said in place of a time or a number. */
    public enum Besides {
        NOTHING,
        /** As a due date does: that it recurs, has no end, is provisional or yet to be agreed. */
        DUE,
        /** That the number is yet to be agreed. */
        TO_BE_CONFIRMED,
        /** Any words, as a budget does. */
        ANYTHING
    }

    /** As people name it, with dots between. */
    public String name() {
        return Joiner.on('.').join(path);
    }

    /** Its values in one element, which may be many where a list is on the way; none where nothing is said. */
    ImmutableList<Node> of(Node.Members element) {
        return of(element, path);
    }

    /** The same, and of money also what stands beside it in other units. */
    ImmutableList<Node> inAllUnits(Node.Members element) {
        ImmutableList<Node> values = of(element);
        return inOthers(path)
                .map(others ->
                        Stream.concat(values.stream(), each(element, others)).collect(ImmutableList.toImmutableList()))
                .orElse(values);
    }

    /** What has the money of a field in other units; none where it is no such money. */
    static Optional<String> inOthers(List<String> path) {
        return path.size() == 1 && WITH_OTHERS.contains(path.get(0))
                ? Optional.of(path.get(0) + IN_OTHERS)
                : Optional.empty();
    }

    /** What lies at the end of a path that begins in a value; the value itself where the path has no parts. */
    static ImmutableList<Node> of(Node from, List<String> path) {
        Stream<Node> nodes = Stream.of(from);
        for (String name : path) {
            nodes = nodes.flatMap(node -> each(node, name));
        }
        return nodes.collect(ImmutableList.toImmutableList());
    }

    /** The values of one of a value's members. */
    static Stream<Node> each(Node node, String name) {
        return node instanceof Node.Members members
                ? members.member(name).or(() -> named(members, name)).stream().flatMap(Node::each)
                : Stream.empty();
    }

    /** Whether it is what a partnership itself keeps under a name of its own. */
    boolean isOfTheirOwn() {
        // What they keep are many, and have a name and a text each; one of them is one.
        return path.size() > 1 && path.get(0).equals(OF_THEIR_OWN) && !isList;
    }

    /** Its name without that of what it is part of. */
    String ownName() {
        return path.get(path.size() - 1);
    }

    /** Of what a partnership itself keeps what else an element has; none of all other fields. */
    ImmutableList<Field> besidesIt(Node.Members element) {
        return isOfTheirOwn()
                ? each(element, OF_THEIR_OWN)
                        .filter(Node.Members.class::isInstance)
                        .flatMap(own -> ((Node.Members) own).member("name").stream())
                        .map(Node::shown)
                        .filter(name -> !name.equals(path.get(1)))
                        .map(name -> new Field(
                                ImmutableList.of(OF_THEIR_OWN, name),
                                type,
                                besides,
                                values,
                                isList,
                                isItselfList,
                                parts))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /** What a partnership keeps under a name of its own: the text beside this name. */
    private static Optional<Node> named(Node.Members members, String name) {
        return members.member("name").filter(own -> own.shown().equals(name)).flatMap(own -> members.member("text"));
    }

    /** Its values as a reader sees them, with {@code "; "} between; empty where nothing is said. */
    String shown(Node.Members element) {
        return of(element).stream().map(Node::shown).collect(Collectors.joining("; "));
    }

    /** What one of its values is compared by; none where it has no such part, as what is due is ongoing. */
    Optional<Comparable<?>> key(Node value) {
        return switch (type) {
            case DAY -> day(value).map(day -> day);
            case NUMBER -> number(value).map(number -> number);
            case TEXT -> Optional.of(value.shown().toLowerCase(Locale.ROOT));
        };
    }

    static Optional<LocalDate> day(Node value) {
        Optional<Node> day = value instanceof Node.Members time ? time.member("to") : Optional.of(value);
        return day.map(Node::shown).map(LocalDate::parse);
    }

    /** Where a time begins; none where it is said by one day. */
    static Optional<LocalDate> firstDay(Node value) {
        return value instanceof Node.Members time
                ? time.member("from").map(Node::shown).map(LocalDate::parse)
                : Optional.empty();
    }

    static Optional<BigDecimal> number(Node value) {
        Optional<Node> number = value instanceof Node.Members sum ? sum.member("amount") : Optional.of(value);
        return number.filter(Node.Figure.class::isInstance).map(known -> ((Node.Figure) known).number());
    }

    /** Whether it is a sum of money, be it in parts, as a budget from several funds. */
    boolean isMoney() {
        return path.size() == 1 && MONEY.contains(path.get(0));
    }

    /**
     * What values come to, for each unit by itself, in the order in which units come first. What is not known adds nothing; a
     * bare number has no unit.
     */
    static Map<String, BigDecimal> sums(Iterable<Node> values) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Node value : values) {
            number(value).ifPresent(number -> sums.merge(unit(value), number, BigDecimal::add));
        }
        return sums;
    }

    /** The unit of a number; empty for a bare one. */
    static String unit(Node value) {
        return value instanceof Node.Members quantity
                ? quantity.member("unit").map(Node::shown).orElse("")
                : "";
    }
}
