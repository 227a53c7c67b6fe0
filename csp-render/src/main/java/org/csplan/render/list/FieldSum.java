package org.csplan.render.list;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Quantity;
import org.csplan.render.json.text.JsonText;
import org.csplan.render.words.Vocabulary;
import org.csplan.render.words.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What the values of a field come to in a listing. What is not known adds nothing. Where an element has several of what lies on
 * the way to the field, only those count that the conditions ask for.
 */
public final class FieldSum {

    private static final String AMOUNT = "amount";
    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String MEASURES = "measures";
    private static final String PART_OF = "partOf";

    private static final ImmutableList<String> BUDGET = ImmutableList.of("budget");
    private static final ImmutableList<String> FUND = ImmutableList.of("budget", "fund");

    /** Of all that an action's budget has, from whatever fund. */
    private static final ImmutableSet<String> OF_ALL_FUNDS = ImmutableSet.of(
            "spent", "spentInOthers", "left", "leftInOthers", "overspent", "overspentInOthers", "spentUnbudgeted");

    private static final String NO_BUDGET = "none";

    /** The kinds of measures whose numbers add up, those of different times as those of different measures. */
    private static final ImmutableSet<String> ADDING_UP = ImmutableSet.of("count", "recurring");

    private final Field field;
    private final RowKind kind;
    private final ImmutableList<Condition> narrowing;
    private final int outOfSight;
    private final Vocabulary vocabulary;
    private final List<Node> values = new ArrayList<>();
    private final List<Node> undivided = new ArrayList<>();
    private int size;
    private int counted;
    private int levels;
    private int parts;
    private int free;
    private boolean isWithOthers;

    private FieldSum(
            Field field, RowKind kind, ImmutableList<Condition> narrowing, int outOfSight, Vocabulary vocabulary) {
        this.outOfSight = outOfSight;
        this.vocabulary = vocabulary;
        this.field = field;
        this.kind = kind;
        this.narrowing = narrowing;
    }

    /**
     * @param plans the elements of each plan that are listed
     * @param outOfSight of how many of them there is more than the audience may see
     */
    static FieldSum of(
            Field field,
            RowKind kind,
            ImmutableList<Condition> conditions,
            ImmutableList<ImmutableList<Node.Members>> plans,
            int outOfSight,
            Vocabulary vocabulary) {
        FieldSum sum = new FieldSum(field, kind, narrowing(field, conditions), outOfSight, vocabulary);
        plans.forEach(sum::add);
        return sum;
    }

    /**
     * The conditions that ask something of what a field is part of, where an element may have several of these; for what is of
     * all funds, those that ask for funds.
     */
    private static ImmutableList<Condition> narrowing(Field field, ImmutableList<Condition> conditions) {
        List<String> first = field.path().subList(0, 1);
        return conditions.stream()
                .filter(Condition::narrows)
                .filter(condition ->
                        isOfAllFunds(field) ? condition.isAbout(FUND) : field.isList() && condition.isAbout(first))
                .collect(toImmutableList());
    }

    private static boolean isOfAllFunds(Field field) {
        return OF_ALL_FUNDS.contains(field.path().get(0));
    }

    private void add(ImmutableList<Node.Members> elements) {
        // A bare amount has its unit beside it.
        int last = field.path().size() - 1;
        List<String> path =
                last > 0 && field.path().get(last).equals(AMOUNT) ? field.path().subList(0, last) : field.path();
        size += elements.size();
        if (kind == RowKind.MEASURES) {
            addMeasures(elements, path, 0);
            return;
        }
        boolean isOfMeasures = path.get(0).equals(MEASURES) && path.size() > 1;
        for (Node.Members element : elements) {
            if (isOfMeasures) {
                addMeasures(members(values(element, path.subList(0, 1))), path, 1);
                continue;
            }
            List<Node> said = saidWithOthers(element, path);
            if (Field.sums(said).isEmpty()) {
                free += isFree(said, path) ? 1 : 0;
                continue;
            }
            if (isUndivided(element)) {
                undivided.addAll(said);
            } else {
                counted++;
                values.addAll(said);
            }
        }
    }

    /** A measure that adds up, and what it adds. */
    private record Adding(List<String> name, List<Node> said) {}

    /** @param from how much of the path leads to the measures */
    private void addMeasures(List<Node.Members> measures, List<String> path, int from) {
        List<Adding> adding = new ArrayList<>();
        for (Node.Members measure : measures) {
            List<Node> said = values(measure, path, from);
            if (!Field.sums(said).isEmpty()) {
                if (ADDING_UP.contains(said(measure, KIND)) && !areShares(said)) {
                    adding.add(new Adding(name(measure, ID), said));
                } else {
                    levels++;
                }
            }
        }
        ImmutableSet<List<String>> names = adding.stream().map(Adding::name).collect(toImmutableSet());
        Map<List<String>, List<String>> wholes = new HashMap<>();
        measures.forEach(measure -> wholes.put(name(measure, ID), name(measure, PART_OF)));
        int before = counted;
        for (Adding measure : adding) {
            if (isCounted(wholes.get(measure.name()), names, wholes)) {
                parts++;
            } else {
                counted++;
                values.addAll(measure.said());
            }
        }
        // Of an element with several measures it is the element that counts.
        counted = from > 0 ? Math.min(counted, before + 1) : counted;
    }

    /** Whether a whole adds something, or what it is itself a part of. */
    private static boolean isCounted(
            @Nullable List<String> whole, Set<List<String>> names, Map<List<String>, List<String>> wholes) {
        Set<List<String>> seen = new HashSet<>();
        for (List<String> next = whole; next != null && seen.add(next); next = wholes.get(next)) {
            if (names.contains(next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areShares(List<Node> said) {
        return Field.sums(said).keySet().stream().allMatch(unit -> unit.startsWith("%"));
    }

    private static List<Node.Members> members(List<Node> nodes) {
        return nodes.stream()
                .filter(Node.Members.class::isInstance)
                .map(Node.Members.class::cast)
                .toList();
    }

    /** A measure's own name, or that of another one, which is a name only with that of what it belongs to. */
    private static List<String> name(Node.Members measure, String member) {
        Optional<Node.Members> owner =
                measure.member("of").filter(Node.Members.class::isInstance).map(Node.Members.class::cast);
        return ImmutableList.of(
                owner.map(of -> said(of, KIND)).orElse(""),
                owner.map(of -> said(of, ID)).orElse(""),
                said(measure, member));
    }

    private static String said(Node.Members element, String member) {
        return element.member(member).map(Node::shown).orElse("");
    }

    private List<Node> saidWithOthers(Node.Members element, List<String> path) {
        List<Node> said = values(element, path);
        Optional<String> others = Field.inOthers(path);
        if (others.isEmpty()) {
            return said;
        }
        List<Node> beside = values(element, List.of(others.get()));
        isWithOthers |= !beside.isEmpty();
        return Stream.concat(said.stream(), beside.stream()).toList();
    }

    /** Whether it is said of an action that it costs nothing. */
    private static boolean isFree(List<Node> said, List<String> path) {
        return path.equals(BUDGET)
                && !said.isEmpty()
                && members(said).stream().allMatch(part -> said(part, KIND).equals(NO_BUDGET));
    }

    private boolean isUndivided(Node.Members element) {
        return isOfAllFunds(field)
                && Field.of(element, BUDGET).stream()
                        .filter(part -> Field.number(part).isPresent())
                        .anyMatch(part -> !narrowing.stream().allMatch(condition -> condition.fits(part, BUDGET)));
    }

    private List<Node> values(Node.Members element, List<String> path) {
        return values(element, path, 0);
    }

    /** @param from how much of the path leads to the element */
    private List<Node> values(Node.Members element, List<String> path, int from) {
        List<Node> nodes = List.of(element);
        for (int depth = from; depth < path.size(); depth++) {
            String name = path.get(depth);
            List<String> way = path.subList(0, depth + 1);
            nodes = nodes.stream()
                    .flatMap(node -> Field.each(node, name))
                    .filter(node -> narrowing.stream()
                            .allMatch(condition -> !condition.isAbout(way) || condition.fits(node, way)))
                    .toList();
        }
        return nodes;
    }

    /** A sentence for a reader: of what it is the sum, what it comes to, of how many rows, and what is left out and why. */
    public String words() {
        String sum = values.isEmpty() ? ofNothing() : words(values);
        StringBuilder line = new StringBuilder(
                narrowing.isEmpty()
                        ? vocabulary.say("list.sum", field.name(), sum)
                        : vocabulary.say("list.sum.where", field.name(), asked(), sum));
        List<String> remarks = remarks();
        if (!remarks.isEmpty()) {
            line.append(" (").append(Joiner.on("; ").join(remarks)).append(')');
        }
        if (!undivided.isEmpty()) {
            line.append("; ").append(vocabulary.say("list.sum.undivided", words(undivided)));
        }
        List<String> leftOut = new ArrayList<>();
        if (levels > 0) {
            leftOut.add(vocabulary.say("list.sum.levels", vocabulary.count(ElementKind.MEASURES, levels)));
        }
        if (parts > 0) {
            leftOut.add(vocabulary.wording().counted("list.sum.parts", parts));
        }
        leftOut.stream()
                .reduce((one, other) -> vocabulary.say("list.sum.and", one, other))
                .ifPresent(all -> line.append("; ").append(vocabulary.say("list.sum.left-out", all)));
        return line.toString();
    }

    /** What it comes to in each unit, of how many elements, and the sentence that says what else is to be known of it. */
    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("field", field.name());
        json.writeName("amounts");
        json.writeStartArray();
        for (Map.Entry<String, BigDecimal> amount : Field.sums(values).entrySet()) {
            Quantity sum = Quantity.of(amount.getValue(), amount.getKey());
            json.writeStartObject();
            JsonText.member(json, "text", sum.words());
            json.writeName("amount");
            json.writeNumber(sum.amount().toPlainString());
            if (!sum.unit().isEmpty()) {
                JsonText.member(json, "unit", sum.unit());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("of", counted);
        JsonText.member(json, "text", words());
        json.writeEndObject();
    }

    private String asked() {
        return narrowing.stream()
                .map(Condition::words)
                .reduce((one, other) -> vocabulary.say("and", one, other))
                .orElseThrow();
    }

    private String ofNothing() {
        if (levels > 0) {
            return vocabulary.say("list.sum.nothing-adds-up");
        }
        if (outOfSight > 0) {
            return vocabulary.say("money.not-shown");
        }
        return vocabulary.say(free > 0 ? "list.sum.no-money" : "list.sum.unknown");
    }

    /**
     * A sum of some of the rows alone says of how many, lest it is taken for that of all; one with what stands in another
     * field says so.
     */
    private List<String> remarks() {
        Wording wording = vocabulary.wording();
        List<String> remarks = new ArrayList<>();
        if (counted > 0 && counted < size) {
            remarks.add(vocabulary.say(
                    "list.sum.of", wording.number(counted), wording.number(size), kind.several(vocabulary)));
        }
        if (free > 0) {
            remarks.add(wording.counted("list.sum.free", free));
        }
        if (outOfSight > 0) {
            remarks.add(vocabulary.say("list.sum.out-of-sight", wording.number(outOfSight), wording.number(size)));
        }
        if (kind == RowKind.PRIORITIES && field.isMoney() && counted > 1) {
            remarks.add(
                    vocabulary.say("list.sum.each-priority", vocabulary.names().several(ElementKind.ACTIONS)));
        }
        if (isWithOthers) {
            remarks.add(vocabulary.say("list.sum.with", field.path().get(0) + Field.IN_OTHERS));
        }
        return remarks;
    }

    /** For each unit by itself, in the order in which units come first. */
    private static String words(List<Node> values) {
        return Field.sums(values).entrySet().stream()
                .map(sum -> Quantity.of(sum.getValue(), sum.getKey()).words())
                .collect(Collectors.joining(", "));
    }
}
