package org.csplan.render.list;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.PlanId;
import org.csplan.render.csv.CsvTable;
import org.csplan.render.json.text.JsonText;
import org.csplan.render.text.TextTable;
import org.csplan.render.view.Report;
import org.csplan.render.words.Names;
import org.csplan.render.words.Vocabulary;
import tools.jackson.core.JsonGenerator;

/**
 * Elements of a plan, or of several, that fulfil conditions, in some order, as a report shows them. All formats show the
 * same.
 */
public final class Listing {

    /** Of which each item is an object that no cell of a table has room for. */
    private static final String RETURNS = "returns";

    /** Whose element it is, where there are several plans. */
    private static final Field PLAN = new Field(
            ImmutableList.of("plan"),
            Field.Type.TEXT,
            Field.Besides.NOTHING,
            ImmutableSet.of(),
            false,
            false,
            ImmutableSet.of());

    /** The message of the page that is the head of each of the usual columns, but for those of elements. */
    private static final ImmutableMap<String, String> USUAL_HEADS = ImmutableMap.<String, String>builder()
            .put(PLAN.name(), "list.plan")
            .put("id", "list.id")
            .put("of.id", "list.of")
            .put("supports", "objective.supports")
            .put("leads", "actions.lead")
            .put("load.leads", "agencies.leads")
            .put("load.supports", "agencies.supports")
            .put("dueNow", "actions.due")
            .put("due", "actions.due")
            .put("done", "timetable.done")
            .put("standing.declared.label", "filter.told")
            .put("standing.computed", "filter.computed")
            .put("attainment.value", "trend.value")
            .put("target", "list.target")
            .put("attainment.verdict", "list.verdict")
            .put("when", "list.when")
            .put("from", "list.from")
            .buildOrThrow();

    /** Parts of a usual column's words, which programs need by themselves. */
    private static final ImmutableSet<String> FOR_PROGRAMS = ImmutableSet.of("number.amount", "number.unit");

    private final RowKind kind;
    private final Optional<PlanId> plan;
    private final ImmutableList<Node.Members> elements;
    private final ImmutableList<Condition> conditions;
    private final ImmutableList<Listing> parts;
    private final Optional<ImmutableList<Field>> columns;
    private final ImmutableSet<Asked> asked;
    private final ImmutableSetMultimap<Asked, Asked.Known> known;
    private final ImmutableList<String> leftOut;
    private final OutOfSight outOfSight;
    private final Vocabulary vocabulary;

    /**
     * @param plan absent if the elements are of several
     * @param conditions in the words of one plan, whose years may begin otherwise than those of another
     * @param parts those of each plan; empty if there is but one
     * @param known the values that there are of what is asked for, of whatever element
     * @param leftOut remarks on what is probably meant, too, and on what may be
     * @param outOfSight of one plan; of several their parts know it
     */
    private Listing(
            RowKind kind,
            Optional<PlanId> plan,
            ImmutableList<Node.Members> elements,
            ImmutableList<Condition> conditions,
            ImmutableList<Listing> parts,
            Optional<ImmutableList<Field>> columns,
            ImmutableSet<Asked> asked,
            ImmutableSetMultimap<Asked, Asked.Known> known,
            ImmutableList<String> leftOut,
            OutOfSight outOfSight,
            Vocabulary vocabulary) {
        this.kind = kind;
        this.plan = plan;
        this.elements = elements;
        this.conditions = conditions;
        this.parts = parts;
        this.columns = columns;
        this.asked = asked;
        this.known = known;
        this.leftOut = leftOut;
        this.outOfSight = outOfSight;
        this.vocabulary = vocabulary;
    }

    /**
     * Those elements that fulfil all of the conditions, for all that the audience of the report can know.
     *
     * @param conditions of this kind; none for all elements
     * @param columns what is shown of each; absent for the usual
     */
    public static Listing of(
            Report report,
            RowKind kind,
            ImmutableList<Condition> conditions,
            Order order,
            Optional<ImmutableList<Field>> columns) {
        List<Node.Members> elements = new ArrayList<>();
        ImmutableSet<Asked> asked = conditions.stream()
                .flatMap(condition -> condition.asked().stream())
                .collect(toImmutableSet());
        SetMultimap<Asked, Asked.Known> known = LinkedHashMultimap.create();
        Vocabulary vocabulary = Vocabulary.of(report.plan());
        ImmutableList<ThroughPriorities> through = kind.element()
                .map(elementKind -> ThroughPriorities.of(report, elementKind, conditions))
                .orElse(ImmutableList.of());
        OutOfSight outOfSight = kind.element()
                .map(elementKind -> OutOfSight.of(report, elementKind))
                .orElse(OutOfSight.NOTHING);
        List<Node.Members> unsure = new ArrayList<>();
        Multiset<Condition> inOtherUnits = LinkedHashMultiset.create();
        kind.rows(report, row -> {
            Node.Members element = Nodes.read(row);
            asked.forEach(each -> each.look(element, found -> known.put(each, found)));
            conditions.stream()
                    .filter(condition -> condition.comparesNothing(element)
                            && conditions.stream().allMatch(each -> each.equals(condition) || each.fits(element)))
                    .forEach(inOtherUnits::add);
            if (conditions.stream().allMatch(condition -> condition.fits(element))) {
                boolean isSure = conditions.stream().noneMatch(condition -> outOfSight.mayUndo(condition, element));
                (isSure ? elements : unsure).add(element);
            } else {
                through.forEach(each -> each.look(element));
            }
        });
        return new Listing(
                kind,
                Optional.of(report.plan().id()),
                order.sorted(ImmutableList.copyOf(elements)),
                conditions,
                ImmutableList.of(),
                columns,
                asked,
                ImmutableSetMultimap.copyOf(known),
                Streams.concat(
                                through.stream().flatMap(each -> each.remark(vocabulary)),
                                inOtherUnits.elementSet().stream()
                                        .map(condition -> vocabulary.say(
                                                "list.in-other-units",
                                                condition.words(),
                                                kind.count(vocabulary, inOtherUnits.count(condition)))),
                                unsure.isEmpty()
                                        ? Stream.of()
                                        : Stream.of(vocabulary.say(
                                                "list.out-of-sight", kind.count(vocabulary, unsure.size()))))
                        .collect(toImmutableList()),
                outOfSight,
                vocabulary);
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
                        .collect(toImmutableList()),
                OutOfSight.NOTHING,
                listings.stream()
                        .map(listing -> listing.vocabulary)
                        .reduce((one, other) -> one.saysTheSameAs(other) ? one : one.usualWith(other))
                        .orElseThrow());
    }

    private static Node.Members ofPlan(Optional<PlanId> plan, Node.Members element) {
        ImmutableMap.Builder<String, Node> members = ImmutableMap.builder();
        plan.ifPresent(id -> members.put(PLAN.name(), new Node.Text(id.value())));
        return new Node.Members(members.putAll(element.members()).buildOrThrow());
    }

    /**
     * What the values of a field come to.
     *
     * @param field of numbers
     */
    public FieldSum sum(Field field) {
        return FieldSum.of(
                field,
                kind,
                conditions,
                parts.isEmpty()
                        ? ImmutableList.of(elements)
                        : parts.stream().map(part -> part.elements).collect(toImmutableList()),
                parts.isEmpty()
                        ? outOfSight(field)
                        : parts.stream()
                                .mapToInt(part -> part.outOfSight(field))
                                .sum(),
                vocabulary);
    }

    /** Of how many elements the plan has more of a field than the audience may see. */
    private int outOfSight(Field field) {
        return Math.toIntExact(elements.stream()
                .filter(element -> outOfSight.isMoreOf(field.path(), element))
                .count());
    }

    /**
     * A line for each value that was asked for and that no element has, fulfilling the other conditions or not, and for each aim
     * that actions serve that do not name it.
     */
    public ImmutableList<String> remarks() {
        return Stream.concat(
                        asked.stream().flatMap(each -> each.remark(known.get(each), vocabulary).stream()),
                        leftOut.stream())
                .collect(toImmutableList());
    }

    /** How many elements there are. */
    public int size() {
        return elements.size();
    }

    /** As a table of plain characters, lines ended by {@code \n}; columns of which nothing is said are left out. */
    public String text(int width) {
        ImmutableList<Field> shown = withPlan(columns.orElseGet(() -> usual().stream()
                .filter(field -> !FOR_PROGRAMS.contains(field.name())
                        && elements.stream()
                                .anyMatch(element -> !field.of(element).isEmpty()))
                .collect(toImmutableList())));
        if (shown.isEmpty() || elements.isEmpty()) {
            return "";
        }
        return TextTable.orRows(rows(shown.stream().map(this::head).collect(toImmutableList()), shown, cells()), width);
    }

    /** What programs and conditions call it, but in usual columns what the page says in another language. */
    private BiFunction<Field, Node.Members, String> cells() {
        SpokenCell spoken = new SpokenCell(vocabulary.wording(), vocabulary.words());
        return columns.isPresent() || vocabulary.wording().language() == PageLanguage.ENGLISH
                ? (field, element) -> field.name().equals(RETURNS) ? spoken.returns(element) : field.shown(element)
                : spoken::shown;
    }

    /** What was asked for by its name keeps that; the usual columns are called as on the page. */
    private String head(Field field) {
        if (columns.isPresent()) {
            return field.name();
        }
        Names names = vocabulary.names();
        return switch (field.name()) {
            case "text", "title", "name" -> kind.label(vocabulary);
            case "measure.text" -> names.label(ElementKind.MEASURES);
            case "coverage.actions" -> names.heading(ElementKind.ACTIONS);
            default -> vocabulary.say(requireNonNull(USUAL_HEADS.get(field.name())));
        };
    }

    /**
     * How many there are, and as of when, each day once, on a line.
     *
     * @param days of the plans; empty for one that says none
     */
    public String footer(Set<Optional<LocalDate>> days) {
        String several = kind.several(vocabulary);
        String count = switch (size()) {
            case 0 -> vocabulary.say("list.none", several);
            case 1 -> "\n" + vocabulary.say("list.one", several);
            default -> "\n" + kind.count(vocabulary, size());
        };
        Optional<String> known = days.stream()
                .flatMap(Optional::stream)
                .map(vocabulary.wording()::day)
                .reduce((first, next) -> vocabulary.say("and", first, next));
        String undated = vocabulary.say(days.size() == 1 ? "list.no-day" : "list.no-day.one");
        return count
                + known.map(day -> ", " + vocabulary.say("list.as-of", day)).orElse("")
                + (days.contains(Optional.empty()) ? "; " + undated : "")
                + "\n";
    }

    /**
     * As CSV, with the names of fields in its first row, whatever the plan's words are: programs look for them.
     *
     * @param table for spreadsheets or for programs
     */
    public void csv(CsvTable table, Writer out) throws IOException {
        ImmutableList<Field> shown = withPlan(columns.orElseGet(this::usual));
        table.write(rows(shown.stream().map(Field::name).collect(toImmutableList()), shown, Field::shown), out);
    }

    /**
     * A line for each row, with a tab between whole values, the columns those of CSV: for programs that read line by line. There is
     * no line of names, and a tab or a line end within a value is a blank.
     */
    public void lines(Writer out) throws IOException {
        ImmutableList<Field> shown = withPlan(columns.orElseGet(this::usual));
        for (Node.Members element : elements) {
            String line = shown.stream()
                    .map(field -> CharMatcher.javaIsoControl().replaceFrom(field.shown(element), ' '))
                    .collect(Collectors.joining("\t"));
            out.write(line + "\n");
        }
    }

    private ImmutableList<Field> withPlan(ImmutableList<Field> fields) {
        return plan.isPresent()
                ? fields
                : ImmutableList.<Field>builder().add(PLAN).addAll(fields).build();
    }

    /**
     * As a JSON list: each element whole, or, where columns are named, an object of all of these. Where fields are added up, as an
     * object that has this list and the sums.
     *
     * @param added fields of numbers
     */
    public void json(ImmutableList<Field> added, Writer out) throws IOException {
        JsonText.write(out, json -> {
            if (added.isEmpty()) {
                elements(json);
                return;
            }
            json.writeStartObject();
            json.writeName(kind.word());
            elements(json);
            json.writeName("sums");
            json.writeStartArray();
            added.forEach(field -> sum(field).write(json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void elements(JsonGenerator json) {
        json.writeStartArray();
        elements.forEach(element -> write(element, json));
        json.writeEndArray();
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
            } else if (values.isEmpty()) {
                json.writeNullProperty(field.name());
            } else {
                json.writeName(field.name());
                Nodes.write(values.get(0), json);
            }
        }
        json.writeEndObject();
    }

    private ImmutableList<ImmutableList<String>> rows(
            ImmutableList<String> heads, ImmutableList<Field> fields, BiFunction<Field, Node.Members, String> cells) {
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(heads);
        for (Node.Members element : elements) {
            rows.add(fields.stream().map(field -> cells.apply(field, element)).collect(toImmutableList()));
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
            case READINGS -> Stream.of("of.id", "measure.text", "when", "text", "number.amount", "number.unit", "from");
        };
        Fields fields = Fields.of(kind);
        Function<String, Field> field = name -> fields.field(name).orElseThrow();
        return names.map(field).collect(toImmutableList());
    }
}
