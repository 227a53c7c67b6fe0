package org.csplan.render.list;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.render.json.JsonReport;

/**
 * What may be known of the elements of a kind. The schema of the JSON output says it, so that there is no second list of
 * fields.
 */
public final class Fields {

    private static final String REFERENCE = "#/$defs/";

    private static final String TODAY = "today";

    /** What a measure, a milestone or a reading has outside its owner. */
    private static final Node.Members OWNED = Nodes.read("""
            {"properties": {"of": {"properties": {
              "kind": {"enum": ["plan", "aim", "priority", "action"]}, "id": {"type": "string"}}}}}
            """);

    /** What a reading has besides: what was told with it, and of its measure what it is called. */
    private static final Node.Members READING = Nodes.read("""
            {"properties": {
              "measure": {"properties": {"id": {"type": "string"}, "text": {"type": "string"}}},
              "when": {"$ref": "#/$defs/when"},
              "from": {"type": "string"},
              "kind": {"enum": ["amount", "to-date", "ratio", "compared", "done"]},
              "number": {"$ref": "#/$defs/quantity"},
              "whole": {"$ref": "#/$defs/quantity"},
              "against": {"$ref": "#/$defs/quantity"},
              "text": {"type": "string"},
              "visible": {"$ref": "#/$defs/visible"}}}
            """);

    /** The status told last, in the partnership's words, and the one that is computed. */
    static final String DECLARED = "standing.declared.label";

    static final String COMPUTED = "standing.computed";

    /** What a part that has these is said with, or counted in. */
    private static final ImmutableSet<String> OF_WHOLE = ImmutableSet.of("text", "unit");

    /** What people call a field that the output calls otherwise; of several the first that the elements have. */
    private static final ImmutableListMultimap<String, String> CALLED = ImmutableListMultimap.<String, String>builder()
            .putAll("status", DECLARED, "attainment.verdict")
            .putAll("rag", DECLARED, "attainment.verdict")
            .putAll("meaning", "standing.declared.meaning", "attainment.verdict")
            .putAll("agency", "leads", "from")
            .put("value", "number")
            .put("unit", "number.unit")
            .put("time", "when")
            .put("lead", "leads")
            .put("priority", "priorities")
            .put("partner", "partners")
            .put("cost", "budget")
            .put("remaining", "left")
            .put("overspend", "overspent")
            .put("deadline", "due")
            .put("late", "overdue")
            .put("name", "title")
            .putAll("text", "title", "name")
            .build();

    /** Where what a partnership keeps of an action lies, each under a name of its own. */
    private static final List<String> OF_THEIR_OWN = List.of(Field.OF_THEIR_OWN);

    /** Fields that lie deeper are seldom meant. */
    private static final int DEEPEST = 3;

    private final RowKind kind;
    private final Node.Members definitions;
    private final ImmutableList<Node.Members> element;

    private Fields(RowKind kind, Node.Members definitions) {
        this.kind = kind;
        this.definitions = definitions;
        String name = switch (kind) {
            case AIMS -> "aim";
            case PRIORITIES -> "priority";
            case ACTIONS -> "action";
            case AGENCIES -> "agency";
            case MEASURES -> "measure";
            case MILESTONES -> "milestone";
            case READINGS -> "";
        };
        this.element = switch (kind) {
            case AIMS, PRIORITIES, ACTIONS, AGENCIES -> expanded(definitions.within(name));
            case MEASURES, MILESTONES ->
                ImmutableList.<Node.Members>builder()
                        .add(OWNED)
                        .addAll(expanded(definitions.within(name)))
                        .build();
            case READINGS -> ImmutableList.of(OWNED, READING);
        };
    }

    public static Fields of(RowKind kind) {
        return new Fields(kind, Nodes.read(JsonReport.schema()).within("$defs"));
    }

    /**
     * The field of this name, as in {@code due} or {@code measures.attainment.verdict}; {@code fields.ward} is what a
     * partnership itself keeps of an action under {@code ward}, whether or not any does.
     */
    public Parsed<Field> field(String name) {
        ImmutableList<Node.Members> schemas = element;
        List<String> path = new ArrayList<>();
        boolean isList = false;
        boolean isItselfList = false;
        boolean isOfTheirOwn = false;
        for (String part : parts(name.strip())) {
            ImmutableSet<String> known = names(schemas);
            if (path.equals(OF_THEIR_OWN) && !part.isEmpty() && !known.contains(part)) {
                isOfTheirOwn = true;
            } else if (!known.contains(part)) {
                return unknown(name, path, part, schemas);
            }
            path.add(part);
            schemas = members(schemas, part);
            isItselfList = schemas.stream().anyMatch(schema -> says(schema, "type", "array"));
            isList |= isItselfList;
        }
        ImmutableSet<String> parts = names(schemas);
        return Parsed.of(new Field(
                ImmutableList.copyOf(path),
                type(schemas, parts),
                besides(parts),
                values(schemas),
                isList && !isOfTheirOwn,
                isItselfList,
                parts.contains("text") ? ImmutableSet.of() : parts));
    }

    /** Between dots; the name of a field of their own may have some itself. */
    private static List<String> parts(String name) {
        String begin = Field.OF_THEIR_OWN + ".";
        return name.startsWith(begin)
                ? List.of(Field.OF_THEIR_OWN, name.substring(begin.length()))
                : Splitter.on('.').splitToList(name);
    }

    /** The field that was probably meant where there is none of a name; empty if none is near. */
    Optional<Field> near(String name) {
        ImmutableList<Node.Members> schemas = element;
        List<String> path = new ArrayList<>();
        for (String part : Splitter.on('.').split(name.strip())) {
            if (!names(schemas).contains(part)) {
                return near(path, part, schemas).flatMap(near -> field(near).toOptional());
            }
            path.add(part);
            schemas = members(schemas, part);
        }
        return Optional.empty();
    }

    /** Fields within one that has words as a whole, which have words of their own, as a budget has a fund. */
    ImmutableList<Field> textsWithin(Field field) {
        ImmutableList<Node.Members> schemas = element;
        for (String part : field.path()) {
            schemas = members(schemas, part);
        }
        return names(schemas).stream()
                .filter(part -> !OF_WHOLE.contains(part))
                .map(part -> field(field.name() + "." + part).orElseThrow())
                .filter(inner -> inner.type() == Field.Type.TEXT
                        && inner.values().isEmpty()
                        && inner.parts().isEmpty())
                .collect(toImmutableList());
    }

    private Optional<String> near(List<String> path, String part, ImmutableList<Node.Members> schemas) {
        ImmutableSet<String> known = names(schemas);
        String within = path.isEmpty() ? "" : Joiner.on('.').join(path) + ".";
        return (path.isEmpty() ? called(part, known) : Optional.<String>empty())
                .or(() -> deeper(schemas, part).map(field -> within + field))
                .or(() -> Suggestions.nearest(part, known).map(near -> within + near));
    }

    private Parsed<Field> unknown(String name, List<String> path, String part, ImmutableList<Node.Members> schemas) {
        ImmutableSet<String> known = names(schemas);
        String within = path.isEmpty() ? "" : Joiner.on('.').join(path) + ".";
        String owner = path.isEmpty() ? kind.word() + " have" : Joiner.on('.').join(path) + " has";
        if (known.isEmpty()) {
            return Parsed.failure("there is no field " + name, Joiner.on('.').join(path) + " has no parts");
        }
        return Parsed.failure(
                owner + " no field " + (part.isEmpty() ? "without a name" : part),
                near(path, part, schemas)
                        .map(near -> "did you mean " + near + "?")
                        .or(() -> path.isEmpty() ? ofOtherRows(part) : Optional.empty())
                        .orElseGet(() -> "fields are " + within
                                + Joiner.on(", " + within).join(known)
                                + (path.isEmpty() && known.containsAll(OF_THEIR_OWN)
                                        ? "; one of your own is fields." + part
                                        : "")));
    }

    private static Optional<String> ofOtherRows(String part) {
        return Arrays.stream(RowKind.values())
                .filter(other -> names(of(other).element).contains(part))
                .findFirst()
                .map(other -> other.word() + " have it, as in: csp list " + other.word() + " --where " + part + "!=");
    }

    private static Optional<String> called(String name, ImmutableSet<String> known) {
        return CALLED.get(name.toLowerCase(Locale.ROOT)).stream()
                .filter(field -> known.contains(field.substring(0, (field + ".").indexOf('.'))))
                .findFirst();
    }

    /** Where a field of this name lies within others, the least deep; empty if that may be one of several. */
    private Optional<String> deeper(ImmutableList<Node.Members> schemas, String name) {
        for (int depth = 1; depth < DEEPEST; depth++) {
            ImmutableList<String> found = deeper(schemas, name, depth);
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private ImmutableList<String> deeper(ImmutableList<Node.Members> schemas, String name, int depth) {
        if (depth == 0) {
            return names(schemas).contains(name) ? ImmutableList.of(name) : ImmutableList.of();
        }
        return names(schemas).stream()
                .flatMap(first -> deeper(members(schemas, first), name, depth - 1).stream()
                        .map(rest -> first + "." + rest))
                .collect(toImmutableList());
    }

    private ImmutableList<Node.Members> members(ImmutableList<Node.Members> schemas, String name) {
        return schemas.stream()
                .map(schema -> schema.within("properties").within(name))
                .flatMap(schema -> expanded(schema).stream())
                .collect(toImmutableList());
    }

    /** Several fields, with commas between. */
    public Parsed<ImmutableList<Field>> columns(String names) {
        Set<Field> fields = new LinkedHashSet<>();
        for (String name : Splitter.on(',').split(names)) {
            Parsed<Field> field = field(name);
            if (field instanceof Parsed.Failure<Field> failure) {
                return new Parsed.Failure<>(failure.why());
            }
            if (!fields.add(field.orElseThrow())) {
                return Parsed.failure(field.orElseThrow().name() + " is named twice", "name each field once");
            }
        }
        return Parsed.of(ImmutableList.copyOf(fields));
    }

    /** Fields to sort by, with commas between, the first one first; {@code -} before one turns it round. */
    public Parsed<Order> order(String names) {
        ImmutableList.Builder<Order.Key> keys = ImmutableList.builder();
        for (String name : Splitter.on(',').trimResults().split(names)) {
            boolean turned = name.startsWith("-");
            Parsed<Field> field = field(turned ? name.substring(1) : name);
            if (field instanceof Parsed.Failure<Field> failure) {
                return new Parsed.Failure<>(failure.why());
            }
            if (!field.orElseThrow().parts().isEmpty()) {
                return partsWanted(field.orElseThrow());
            }
            keys.add(new Order.Key(field.orElseThrow(), turned));
        }
        return Parsed.of(new Order(keys.build()));
    }

    /**
     * What an element has to fulfil, as in {@code due<April 2020} or {@code leads=Police}.
     *
     * @param yearStart the month in which the plan's years begin, for times such as {@code Q1 2019/20}
     * @param today asked only where the condition says {@code today}, as in {@code due<today}
     */
    public Parsed<Condition> condition(String words, Month yearStart, Supplier<LocalDate> today) {
        return Condition.parse(
                words,
                this,
                operand -> operand.equalsIgnoreCase(TODAY)
                        ? Parsed.of(When.day(today.get()))
                        : WhenParser.parse(operand, yearStart));
    }

    static <T> Parsed<T> partsWanted(Field field) {
        return Parsed.failure(
                field.name() + " has several parts",
                "name one of " + field.name() + "."
                        + Joiner.on(", " + field.name() + ".").join(field.parts()));
    }

    /** A schema with all that it refers to or chooses from, and for a list what its items are. */
    private ImmutableList<Node.Members> expanded(Node.Members schema) {
        ImmutableList.Builder<Node.Members> all = ImmutableList.builder();
        all.add(schema);
        schema.member("$ref")
                .map(Node::shown)
                .map(reference -> definitions.within(reference.substring(REFERENCE.length())))
                .ifPresent(definition -> all.addAll(expanded(definition)));
        schema.member("oneOf").stream()
                .flatMap(Node::each)
                .filter(Node.Members.class::isInstance)
                .forEach(choice -> all.addAll(expanded((Node.Members) choice)));
        if (schema.member("items").isPresent()) {
            all.addAll(expanded(schema.within("items")));
        }
        return all.build();
    }

    private static ImmutableSet<String> names(ImmutableList<Node.Members> schemas) {
        return schemas.stream()
                .flatMap(schema -> schema.within("properties").members().keySet().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> values(ImmutableList<Node.Members> schemas) {
        Set<String> values = new LinkedHashSet<>();
        for (Node.Members schema : schemas) {
            schema.member("enum").stream().flatMap(Node::each).map(Node::shown).forEach(values::add);
            schema.member("const").map(Node::shown).ifPresent(values::add);
            if (says(schema, "type", "boolean")) {
                values.addAll(List.of("true", "false"));
            }
        }
        return ImmutableSet.copyOf(values);
    }

    private static Field.Type type(ImmutableList<Node.Members> schemas, ImmutableSet<String> parts) {
        if (parts.contains("to") || schemas.stream().anyMatch(schema -> says(schema, "format", "date"))) {
            return Field.Type.DAY;
        }
        boolean counts = parts.contains("amount")
                || schemas.stream()
                        .anyMatch(schema -> says(schema, "type", "number") || says(schema, "type", "integer"));
        return counts ? Field.Type.NUMBER : Field.Type.TEXT;
    }

    private static Field.Besides besides(ImmutableSet<String> parts) {
        if (parts.contains("kind")) {
            return parts.contains("to") ? Field.Besides.DUE : Field.Besides.ANYTHING;
        }
        return parts.contains("tbc") ? Field.Besides.TO_BE_CONFIRMED : Field.Besides.NOTHING;
    }

    private static boolean says(Node.Members schema, String name, String word) {
        return schema.member(name).filter(said -> said.shown().equals(word)).isPresent();
    }
}
