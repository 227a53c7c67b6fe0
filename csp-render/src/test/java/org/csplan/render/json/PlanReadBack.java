package org.csplan.render.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.Citation;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Colour;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Field;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Move;
import org.csplan.core.model.Note;
import org.csplan.core.model.OwnName;
import org.csplan.core.model.PageSettings;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Strand;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the plan again from its JSON, by another parser than ours: what it finds, a reader of the format can find. */
public final class PlanReadBack {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PlanReadBack() {}

    static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    public static ActionPlan plan(String json) {
        JsonNode document = parse(json);
        JsonNode plan = document.required("plan");
        return new ActionPlan(
                PlanId.of(text(plan, "id")),
                text(plan, "title"),
                optional(plan, "period").map(time -> when(time, text(time, "text"))),
                optionalText(plan, "intro"),
                optionalText(plan, "partnership"),
                optionalText(plan, "area"),
                optional(plan, "contact").map(PlanReadBack::contact),
                optional(plan, "published").map(PlanReadBack::when),
                optional(plan, "review").map(PlanReadBack::when),
                ids(plan, "leads", AgencyId::of),
                Month.of(plan.required("yearStart").intValue()),
                optional(plan, "reported").map(PlanReadBack::reporting),
                list(plan, "cites", PlanReadBack::citation),
                list(plan, "measures", PlanReadBack::measure),
                list(plan, "progress", PlanReadBack::progress),
                plan.required("names")
                        .propertyStream()
                        .filter(name -> Arrays.stream(ElementKind.values())
                                .noneMatch(kind -> kind.one().equals(name.getKey())))
                        .collect(ImmutableMap.toImmutableMap(
                                name -> named(ElementKind.values(), ElementKind::word, name.getKey()),
                                name -> new OwnName(
                                        name.getValue().stringValue(),
                                        optionalText(
                                                plan.required("names"),
                                                named(ElementKind.values(), ElementKind::word, name.getKey())
                                                        .one())))),
                list(plan, "statuses", PlanReadBack::status),
                list(document, "agencies", PlanReadBack::agency),
                list(document, "aims", PlanReadBack::aim),
                list(document, "priorities", PlanReadBack::priority),
                list(document, "actions", PlanReadBack::action),
                list(document, "terms", term -> new Term(text(term, "term"), text(term, "meaning"))),
                optionalText(plan, "language"),
                optional(plan, "page").map(PlanReadBack::page).orElse(PageSettings.USUAL),
                list(plan, "checks", PlanReadBack::setting));
    }

    private static PageSettings page(JsonNode page) {
        return new PageSettings(
                optionalText(page, "name"),
                optionalText(page, "logo"),
                optionalText(page, "colour").map(colour -> Colour.parse(colour).orElseThrow()));
    }

    private static CheckSetting setting(JsonNode setting) {
        return new CheckSetting(
                text(setting, "rule"),
                named(CheckSetting.Level.values(), CheckSetting.Level::word, text(setting, "level")),
                optionalText(setting, "kind").map(kind -> element(kind, text(setting, "id"))),
                optionalText(setting, "because"));
    }

    private static ElementId element(String kind, String id) {
        return switch (kind) {
            case "agency" -> AgencyId.of(id);
            case "aim" -> AimId.of(id);
            case "priority" -> PriorityId.of(id);
            default -> ActionId.of(id);
        };
    }

    private static Citation citation(JsonNode citation) {
        return new Citation(
                named(Citation.Kind.values(), Citation.Kind::word, text(citation, "kind")),
                text(citation, "title"),
                optional(citation, "when").map(PlanReadBack::when));
    }

    private static Agency agency(JsonNode agency) {
        return new Agency(
                AgencyId.of(text(agency, "id")),
                text(agency, "name"),
                optionalText(agency, "kind").map(kind -> named(AgencyKind.values(), AgencyKind::word, kind)),
                optionalText(agency, "url"),
                optional(agency, "contact").map(PlanReadBack::contact));
    }

    private static Aim aim(JsonNode aim) {
        return new Aim(
                AimId.of(text(aim, "id")),
                text(aim, "text"),
                list(aim, "covers", JsonNode::stringValue),
                list(aim, "notes", PlanReadBack::note),
                list(aim, "measures", PlanReadBack::measure),
                list(aim, "progress", PlanReadBack::progress));
    }

    private static Priority priority(JsonNode priority) {
        return new Priority(
                PriorityId.of(text(priority, "id")),
                text(priority, "text"),
                ids(priority, "supports", AimId::of),
                list(priority, "strands", strand -> named(Strand.values(), Strand::word, strand.stringValue())),
                optional(priority, "period").map(PlanReadBack::when),
                list(priority, "notes", PlanReadBack::note),
                list(priority, "measures", PlanReadBack::measure),
                list(priority, "progress", PlanReadBack::progress));
    }

    private static Action action(JsonNode action) {
        return new Action(
                ActionId.of(text(action, "id")),
                text(action, "title"),
                ids(action, "aims", AimId::of),
                ids(action, "priorities", PriorityId::of),
                ids(action, "leads", AgencyId::of),
                ids(action, "partners", AgencyId::of),
                optionalText(action, "owner"),
                optional(action, "contact").map(PlanReadBack::contact),
                new Timetable(
                        optional(action, "start").map(PlanReadBack::when),
                        optional(action, "due").map(PlanReadBack::due),
                        list(
                                action,
                                "moves",
                                move -> new Move(due(move.required("to")), optionalText(move, "because"))),
                        optional(action, "done").map(PlanReadBack::when),
                        optional(action, "closed")
                                .map(closed ->
                                        new Closure(when(closed.required("when")), optionalText(closed, "because")))),
                list(action, "budget", PlanReadBack::budget),
                optional(action, tellsOfMoney(action) ? "spentStated" : "spent").map(PlanReadBack::quantity),
                optional(action, "reported").map(PlanReadBack::reporting),
                list(action, "measures", PlanReadBack::measure),
                list(action, "milestones", PlanReadBack::milestone),
                list(action, "risks", JsonNode::stringValue),
                list(action, "dependsOn", PlanReadBack::dependency),
                ids(action, "continues", ActionId::of),
                ids(action, "replaces", ActionId::of),
                list(action, "notes", PlanReadBack::note),
                list(action, "progress", PlanReadBack::progress),
                list(action, "tags", JsonNode::stringValue),
                list(action, "fields", field -> new Field(text(field, "name"), text(field, "text"))),
                visible(action));
    }

    private static Due due(JsonNode due) {
        String words = text(due, "text");
        return switch (text(due, "kind")) {
            case "at" -> new Due.At(when(due, words));
            case "provisional" -> new Due.Provisionally(when(due, words.substring("provisionally ".length())));
            case "every" -> new Due.Every(recurrence(due));
            case "ongoing" -> new Due.Ongoing();
            case "tbc" -> new Due.ToBeConfirmed();
            default -> throw new AssertionError("unknown kind: " + due);
        };
    }

    private static Budget budget(JsonNode budget) {
        return switch (text(budget, "kind")) {
            case "sum" -> new Budget.Sum(quantity(budget), optionalText(budget, "fund"));
            case "none" -> new Budget.Nil();
            case "other" -> new Budget.Other(text(budget, "text"));
            default -> throw new AssertionError("unknown kind: " + budget);
        };
    }

    private static Milestone milestone(JsonNode milestone) {
        return new Milestone(
                MilestoneId.of(text(milestone, "id")),
                text(milestone, "text"),
                optional(milestone, "due").map(PlanReadBack::due),
                optional(milestone, "done")
                        .filter(done -> !milestone.has("told"))
                        .map(PlanReadBack::when),
                ids(milestone, "leads", AgencyId::of),
                visible(milestone));
    }

    private static Dependency dependency(JsonNode dependency) {
        return optionalText(dependency, "action")
                .<Dependency>map(id -> new Dependency.OnAction(ActionId.of(id)))
                .orElseGet(() -> new Dependency.OnText(text(dependency, "text")));
    }

    private static Contact contact(JsonNode contact) {
        return new Contact(text(contact, "text"), visible(contact));
    }

    private static Note note(JsonNode note) {
        return new Note(text(note, "text"), visible(note));
    }

    private static Reporting reporting(JsonNode reporting) {
        return optional(reporting, "quarters")
                .<Reporting>map(quarters -> new Reporting.InQuarters(quarters.valueStream()
                        .map(JsonNode::intValue)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))))
                .orElseGet(() -> new Reporting.Every(frequency(reporting)));
    }

    private static Measure measure(JsonNode measure) {
        Measure.About about = new Measure.About(
                MeasureId.of(text(measure, "id")),
                optionalText(measure, "tier").map(tier -> named(MeasureTier.values(), MeasureTier::word, tier)),
                text(measure, "text"),
                optionalText(measure, "source"),
                optional(measure, "reported").map(PlanReadBack::reporting),
                ids(measure, "leads", AgencyId::of),
                optionalText(measure, "partOf").map(MeasureId::of),
                visible(measure));
        Optional<Timing> timing = optional(measure, "when").map(PlanReadBack::timing);
        return switch (text(measure, "kind")) {
            case "statement" -> new Measure.Statement(about);
            case "count" ->
                new Measure.Count(
                        about,
                        figure(measure.required("target")),
                        timing,
                        measure.has("datedTargets")
                                ? list(
                                        measure,
                                        "datedTargets",
                                        target -> new Measure.CountTarget(
                                                figure(target.required("target")), timing(target.required("when"))))
                                : ImmutableList.of());
            case "level" ->
                new Measure.Level(
                        about,
                        goal(measure),
                        optional(measure, "baseline").map(PlanReadBack::figure),
                        optional(measure, "baselineTime").map(PlanReadBack::when),
                        optional(measure, "target").map(PlanReadBack::figure),
                        timing,
                        optional(measure, "tolerance").map(PlanReadBack::quantity),
                        list(
                                measure,
                                "datedTargets",
                                target -> new Measure.LevelTarget(
                                        goal(target),
                                        figure(target.required("target")),
                                        timing(target.required("when")))));
            case "recurring" ->
                new Measure.Recurring(
                        about,
                        recurrence(measure.required("every")),
                        optional(measure, "at").map(PlanReadBack::figure),
                        timing);
            case "deliverable" -> new Measure.Deliverable(about, timing);
            case "tracked" -> new Measure.Tracked(about);
            default -> throw new AssertionError("unknown kind: " + measure);
        };
    }

    private static Measure.Goal goal(JsonNode owner) {
        return named(Measure.Goal.values(), Measure.Goal::words, text(owner, "goal"));
    }

    private static boolean tellsOfMoney(JsonNode action) {
        return list(action, "progress", entry -> entry.has("spent")).contains(true);
    }

    private static Progress progress(JsonNode entry) {
        return new Progress(
                optional(entry, "when").map(PlanReadBack::when),
                optionalText(entry, "from").map(AgencyId::of),
                optional(entry, "status").map(PlanReadBack::status),
                optional(entry, "share").map(JsonNode::decimalValue),
                list(entry, "readings", PlanReadBack::reading),
                entry.has("milestones") ? ids(entry, "milestones", MilestoneId::of) : ImmutableList.of(),
                optional(entry, "spent")
                        .map(spent -> new Spending(
                                quantity(spent.required("number")),
                                text(spent, "kind").equals("to-date"))),
                optionalText(entry, "text"),
                visible(entry));
    }

    private static Reading reading(JsonNode reading) {
        Optional<Quantity> number = optional(reading, "number").map(PlanReadBack::quantity);
        Reading.Value value = switch (text(reading, "kind")) {
            case "amount" -> new Reading.Amount(number.orElseThrow());
            case "to-date" -> new Reading.ToDate(number.orElseThrow());
            case "ratio" -> new Reading.Ratio(number.orElseThrow(), quantity(reading.required("of")));
            case "compared" -> new Reading.Compared(number.orElseThrow(), quantity(reading.required("against")));
            case "done" -> new Reading.Delivered();
            default -> throw new AssertionError("unknown kind: " + reading);
        };
        return new Reading(MeasureId.of(text(reading, "measure")), value);
    }

    private static Status status(JsonNode status) {
        return new Status(
                text(status, "word"),
                text(status, "label"),
                named(Status.Meaning.values(), Status.Meaning::word, text(status, "meaning")));
    }

    private static Visibility visible(JsonNode owner) {
        return named(Visibility.values(), Visibility::word, text(owner, "visible"));
    }

    private static When when(JsonNode when) {
        return when(when, text(when, "text"));
    }

    private static Timing timing(JsonNode timing) {
        Timing.Bound bound = named(Timing.Bound.values(), Timing.Bound::word, text(timing, "bound"));
        return new Timing(
                bound, when(timing, text(timing, "text").substring(bound.word().length() + 1)));
    }

    private static When when(JsonNode days, String words) {
        return new When(LocalDate.parse(text(days, "from")), LocalDate.parse(text(days, "to")), words);
    }

    private static Figure figure(JsonNode figure) {
        return figure.has("tbc") ? new Figure.ToBeConfirmed(text(figure, "text")) : quantity(figure);
    }

    private static Quantity quantity(JsonNode quantity) {
        return new Quantity(
                quantity.required("amount").decimalValue(),
                optionalText(quantity, "unit").orElse(""),
                text(quantity, "text"));
    }

    private static Recurrence recurrence(JsonNode every) {
        return new Recurrence(frequency(every), optional(every, "month").map(month -> Month.of(month.intValue())));
    }

    private static Recurrence.Frequency frequency(JsonNode owner) {
        return named(Recurrence.Frequency.values(), Recurrence.Frequency::word, text(owner, "frequency"));
    }

    private static String text(JsonNode owner, String name) {
        return owner.required(name).stringValue();
    }

    private static Optional<JsonNode> optional(JsonNode owner, String name) {
        return Optional.ofNullable(owner.get(name));
    }

    private static Optional<String> optionalText(JsonNode owner, String name) {
        return optional(owner, name).map(JsonNode::stringValue);
    }

    private static <T> ImmutableList<T> ids(JsonNode owner, String name, Function<String, T> id) {
        return list(owner, name, node -> id.apply(node.stringValue()));
    }

    private static <T> ImmutableList<T> list(JsonNode owner, String name, Function<JsonNode, T> item) {
        return owner.required(name).valueStream().map(item).collect(toImmutableList());
    }

    private static <T> T named(T[] values, Function<T, String> word, String wanted) {
        return Stream.of(values)
                .filter(value -> word.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
