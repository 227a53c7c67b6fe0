package org.csplan.render.list;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Quantity;
import org.csplan.render.csv.CsvTable;
import org.csplan.render.json.JsonRows;
import org.csplan.render.json.text.JsonText;
import org.csplan.render.text.TextTable;
import org.csplan.render.view.Report;
import tools.jackson.core.JsonGenerator;

/**
 * Elements of a plan, or of several, that fulfil conditions, in some order, as a report shows them. All formats show the
 * same.
 */
public final class Listing {

    /** Whose element it is, where there are several plans. */
    private static final Field PLAN = new Field(
            ImmutableList.of("plan"),
            Field.Type.TEXT,
            Field.Besides.NOTHING,
            ImmutableSet.of(),
            false,
            ImmutableSet.of());

    private static final String AMOUNT = "amount";

    private static final ImmutableList<String> BUDGET = ImmutableList.of("budget");

    private static final ImmutableList<String> FUND = ImmutableList.of("budget", "fund");

    /** Of all that an action's budget has, from whatever fund. */
    private static final ImmutableSet<String> OF_ALL_FUNDS =
            ImmutableSet.of("spent", "spentInOthers", "left", "leftInOthers", "overspent", "overspentInOthers");

    private final ElementKind kind;
    private final Optional<PlanId> plan;
    private final ImmutableList<Node.Members> elements;
    private final ImmutableList<Condition> conditions;
    private final ImmutableList<Listing> parts;
    private final Optional<ImmutableList<Field>> columns;
    private final ImmutableSet<Asked> asked;
    private final ImmutableSetMultimap<Asked, Asked.Known> known;
    private final ImmutableList<String> leftOut;

    /**
     * @param plan absent if the elements are of several
     * @param conditions in the words of one plan, whose years may begin otherwise than those of another
     * @param parts those of each plan; empty if there is but one
     * @param known the values that there are of what is asked for, of whatever element
     * @param leftOut remarks on what is probably meant, too
     */
    private Listing(
            ElementKind kind,
            Optional<PlanId> plan,
            ImmutableList<Node.Members> elements,
            ImmutableList<Condition> conditions,
            ImmutableList<Listing> parts,
            Optional<ImmutableList<Field>> columns,
            ImmutableSet<Asked> asked,
            ImmutableSetMultimap<Asked, Asked.Known> known,
            ImmutableList<String> leftOut) {
        this.kind = kind;
        this.plan = plan;
        this.elements = elements;
        this.conditions = conditions;
        this.parts = parts;
        this.columns = columns;
        this.asked = asked;
        this.known = known;
        this.leftOut = leftOut;
    }

    /**
     * Those elements that fulfil all of the conditions.
     *
     * @param conditions of this kind; none for all elements
     * @param columns what is shown of each; absent for the usual
     */
    public static Listing of(
            Report report,
            ElementKind kind,
            ImmutableList<Condition> conditions,
            Order order,
            Optional<ImmutableList<Field>> columns) {
        ImmutableList.Builder<Node.Members> elements = ImmutableList.builder();
        ImmutableSet<Asked> asked = conditions.stream()
                .flatMap(condition -> condition.asked().stream())
                .collect(toImmutableSet());
        SetMultimap<Asked, Asked.Known> known = LinkedHashMultimap.create();
        ImmutableList<ThroughPriorities> through = ThroughPriorities.of(report, kind, conditions);
        JsonRows.of(report, kind, row -> {
            Node.Members element = Nodes.read(row);
            asked.forEach(each -> each.look(element, found -> known.put(each, found)));
            if (conditions.stream().allMatch(condition -> condition.fits(element))) {
                elements.add(element);
            } else {
                through.forEach(each -> each.look(element));
            }
        });
        return new Listing(
                kind,
                Optional.of(report.plan().id()),
                order.sorted(elements.build()),
                conditions,
                ImmutableList.of(),
                columns,
                asked,
                ImmutableSetMultimap.copyOf(known),
                through.stream().flatMap(ThroughPriorities::remark).collect(toImmutableList()));
    }

    /**
     * The elements of several plans, each with the id of its plan before all else, under {@code plan}.
     *
     * @param listings of one kind, with the same conditions and columns, one at least
     */
    public static Listing together(ImmutableList<Listing> listings, Order order) {
        Listing first = listings.get(0);
        ImmutableList<Node.Members> elements = listings.stream()
                .flatMap(listing -> listing.elements.stream().map(element -> ofPlan(listing.plan, element)))
                .collect(toImmutableList());
        ImmutableSetMultimap.Builder<Asked, Asked.Known> known = ImmutableSetMultimap.builder();
        listings.forEach(listing -> known.putAll(listing.known));
        return new Listing(
                first.kind,
                Optional.empty(),
                order.sorted(elements),
                first.conditions,
                listings,
                first.columns,
                first.asked,
                known.build(),
                listings.stream()
                        .flatMap(listing -> listing.leftOut.stream())
                        .distinct()
                        .collect(toImmutableList()));
    }

    private static Node.Members ofPlan(Optional<PlanId> plan, Node.Members element) {
        ImmutableMap.Builder<String, Node> members = ImmutableMap.builder();
        plan.ifPresent(id -> members.put(PLAN.name(), new Node.Text(id.value())));
        return new Node.Members(members.putAll(element.members()).buildOrThrow());
    }

    /**
     * What the values of a field come to, for each unit by itself, in the order in which units come first, plan by plan;
     * empty if there are none. What is not known adds nothing. Where an element has several of what lies on the way to
     * the field, only those count that fulfil {@link #narrowing}. What is {@link #undivided} is left out.
     *
     * @param field of numbers
     */
    public ImmutableList<Quantity> sums(Field field) {
        return sums(field, false);
    }

    /**
     * What a sum leaves out because it is of an action with several funds, of which not all are asked for: which part of it is
     * of those nobody says.
     */
    public ImmutableList<Quantity> undivided(Field field) {
        return sums(field, true);
    }

    /** How many elements add something to {@link #sums(Field)}; of the others nothing is said, or what is undivided. */
    public long counted(Field field) {
        return valuesOfEach(field, false)
                .filter(values -> !Field.sums(values).isEmpty())
                .count();
    }

    private ImmutableList<Quantity> sums(Field field, boolean undivided) {
        List<Node> values = valuesOfEach(field, undivided).flatMap(List::stream).toList();
        return Field.sums(values).entrySet().stream()
                .map(sum -> Quantity.of(sum.getValue(), sum.getKey()))
                .collect(toImmutableList());
    }

    /** What each element adds to the sum, or to what it leaves out. */
    private Stream<List<Node>> valuesOfEach(Field field, boolean undivided) {
        // A bare amount has its unit beside it.
        int last = field.path().size() - 1;
        List<String> path =
                last > 0 && field.path().get(last).equals(AMOUNT) ? field.path().subList(0, last) : field.path();
        return (parts.isEmpty() ? Stream.of(this) : parts.stream()).flatMap(part -> {
            ImmutableList<Condition> narrowing = part.narrowing(field);
            return part.elements.stream()
                    .filter(element -> isUndivided(field, element, narrowing) == undivided)
                    .map(element -> values(element, path, narrowing));
        });
    }

    private static boolean isUndivided(Field field, Node.Members element, ImmutableList<Condition> narrowing) {
        return isOfAllFunds(field)
                && Field.of(element, BUDGET).stream()
                        .filter(part -> Field.number(part).isPresent())
                        .anyMatch(part -> !narrowing.stream().allMatch(condition -> condition.fits(part, BUDGET)));
    }

    private static boolean isOfAllFunds(Field field) {
        return OF_ALL_FUNDS.contains(field.path().get(0));
    }

    /**
     * The conditions that ask something of what a field is part of, where an element may have several of these; for what is of
     * all funds, those that ask for funds.
     */
    public ImmutableList<Condition> narrowing(Field field) {
        List<String> first = field.path().subList(0, 1);
        return conditions.stream()
                .filter(condition ->
                        isOfAllFunds(field) ? condition.isAbout(FUND) : field.isList() && condition.isAbout(first))
                .collect(toImmutableList());
    }

    private static List<Node> values(Node.Members element, List<String> path, ImmutableList<Condition> narrowing) {
        List<Node> nodes = List.of(element);
        for (int depth = 0; depth < path.size(); depth++) {
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

    /**
     * A line for each value that was asked for and that no element has, fulfilling the other conditions or not, and for each aim
     * that actions serve that do not name it.
     */
    public ImmutableList<String> remarks() {
        return Stream.concat(asked.stream().flatMap(each -> each.remark(known.get(each)).stream()), leftOut.stream())
                .collect(toImmutableList());
    }

    /** How many elements there are. */
    public int size() {
        return elements.size();
    }

    /** As a table of plain characters, lines ended by {@code \n}; columns of which nothing is said are left out. */
    public String text(int width) {
        ImmutableList<Field> shown = withPlan(columns.orElseGet(() -> usual().stream()
                .filter(field ->
                        elements.stream().anyMatch(element -> !field.of(element).isEmpty()))
                .collect(toImmutableList())));
        if (shown.isEmpty() || elements.isEmpty()) {
            return "";
        }
        return TextTable.orRows(rows(shown), width);
    }

    /**
     * As CSV.
     *
     * @param table for spreadsheets or for programs
     */
    public void csv(CsvTable table, Writer out) throws IOException {
        table.write(rows(withPlan(columns.orElseGet(this::usual))), out);
    }

    private ImmutableList<Field> withPlan(ImmutableList<Field> fields) {
        return plan.isPresent()
                ? fields
                : ImmutableList.<Field>builder().add(PLAN).addAll(fields).build();
    }

    /** As a JSON list: each element whole, or, where columns are named, an object of these. */
    public void json(Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartArray();
            elements.forEach(element -> write(element, json));
            json.writeEndArray();
        });
    }

    private void write(Node.Members element, JsonGenerator json) {
        if (columns.isEmpty()) {
            Nodes.write(element, json);
            return;
        }
        json.writeStartObject();
        for (Field field : withPlan(columns.get())) {
            ImmutableList<Node> values = field.of(element);
            if (field.isList()) {
                json.writeName(field.name());
                Nodes.write(new Node.Items(values), json);
            } else if (!values.isEmpty()) {
                json.writeName(field.name());
                Nodes.write(values.get(0), json);
            }
        }
        json.writeEndObject();
    }

    private ImmutableList<ImmutableList<String>> rows(ImmutableList<Field> fields) {
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(fields.stream().map(Field::name).collect(toImmutableList()));
        for (Node.Members element : elements) {
            rows.add(fields.stream().map(field -> field.shown(element)).collect(toImmutableList()));
        }
        return ImmutableList.copyOf(rows);
    }

    /** What tells elements apart, and what is asked for most often. */
    private ImmutableList<Field> usual() {
        Stream<String> names = switch (kind) {
            case AIMS -> Stream.of("id", "text", "coverage.actions");
            case PRIORITIES -> Stream.of("id", "text", "supports", "coverage.actions");
            case ACTIONS -> Stream.of("id", "title", "leads", "dueNow", "standing.declared.label", "standing.computed");
            case AGENCIES -> Stream.of("id", "name", "load.leads", "load.supports");
            case MEASURES -> Stream.of("of.id", "text", "attainment.value", "target", "attainment.verdict");
            case MILESTONES -> Stream.of("of.id", "id", "text", "due", "done");
        };
        Fields fields = Fields.of(kind);
        Function<String, Field> field = name -> fields.field(name).orElseThrow();
        return names.map(field).collect(toImmutableList());
    }
}
