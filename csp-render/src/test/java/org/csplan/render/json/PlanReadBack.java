package org.csplan.render.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
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
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Note;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Status;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the plan again from its JSON, by another parser than ours: what it finds, a reader of the format can find. */
final class PlanReadBack {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PlanReadBack() {}

    static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    static ActionPlan plan(String json) {
        JsonNode document = parse(json);
        JsonNode plan = document.required("plan");
        return new ActionPlan(
                PlanId.of(text(plan, "id")),
                text(plan, "title"),
                optional(plan, "period").map(PlanReadBack::when),
                optionalText(plan, "intro"),
                list(document, "agencies", PlanReadBack::agency),
                list(document, "aims", aim -> Aim.of(text(aim, "id"), text(aim, "text"))),
                list(document, "priorities", priority -> Priority.of(text(priority, "id"), text(priority, "text"))),
                list(document, "actions", PlanReadBack::action),
                list(document, "terms", term -> new Term(text(term, "term"), text(term, "meaning"))));
    }

    private static Agency agency(JsonNode agency) {
        return new Agency(
                AgencyId.of(text(agency, "id")),
                text(agency, "name"),
                optionalText(agency, "kind").map(kind -> named(AgencyKind.values(), AgencyKind::word, kind)));
    }

    private static Action action(JsonNode action) {
        return new Action(
                ActionId.of(text(action, "id")),
                text(action, "title"),
                list(action, "aims", id -> AimId.of(id.stringValue())),
                list(action, "priorities", id -> PriorityId.of(id.stringValue())),
                list(action, "leads", id -> AgencyId.of(id.stringValue())),
                list(action, "partners", id -> AgencyId.of(id.stringValue())),
                optional(action, "due").map(PlanReadBack::when),
                list(action, "notes", note -> new Note(text(note, "text"))),
                list(action, "measures", PlanReadBack::measure),
                list(action, "progress", PlanReadBack::progress));
    }

    private static Measure measure(JsonNode measure) {
        Measure.About about = new Measure.About(
                MeasureId.of(text(measure, "id")),
                optionalText(measure, "tier").map(tier -> named(MeasureTier.values(), MeasureTier::word, tier)),
                text(measure, "text"));
        Optional<Timing> timing = optional(measure, "when").map(PlanReadBack::timing);
        return switch (text(measure, "kind")) {
            case "statement" -> new Measure.Statement(about);
            case "count" -> new Measure.Count(about, quantity(measure.required("target")), timing);
            case "level" ->
                new Measure.Level(
                        about,
                        named(Measure.Goal.values(), Measure.Goal::words, text(measure, "goal")),
                        optional(measure, "baseline").map(PlanReadBack::quantity),
                        optional(measure, "target").map(PlanReadBack::quantity),
                        timing);
            case "recurring" ->
                new Measure.Recurring(
                        about,
                        recurrence(measure.required("every")),
                        optional(measure, "at").map(PlanReadBack::quantity),
                        timing);
            case "deliverable" -> new Measure.Deliverable(about, timing);
            default -> throw new AssertionError("unknown kind: " + measure);
        };
    }

    private static Progress progress(JsonNode entry) {
        return new Progress(
                optional(entry, "when").map(PlanReadBack::when),
                optional(entry, "status").map(PlanReadBack::status),
                optionalText(entry, "text"));
    }

    private static Status status(JsonNode status) {
        return new Status(
                text(status, "word"),
                text(status, "label"),
                named(Status.Meaning.values(), Status.Meaning::word, text(status, "meaning")));
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

    private static Quantity quantity(JsonNode quantity) {
        return new Quantity(
                quantity.required("amount").decimalValue(),
                optionalText(quantity, "unit").orElse(""),
                text(quantity, "text"));
    }

    private static Recurrence recurrence(JsonNode every) {
        return new Recurrence(
                named(Recurrence.Frequency.values(), Recurrence.Frequency::word, text(every, "frequency")),
                optional(every, "month").map(month -> Month.of(month.intValue())));
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
