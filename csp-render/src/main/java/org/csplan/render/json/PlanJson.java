package org.csplan.render.json;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Budget;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.Citation;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Field;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Move;
import org.csplan.core.model.Note;
import org.csplan.core.model.PageSettings;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Status;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.render.json.text.JsonText;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a plan's parts, each by a method of its own, in the order in which {@code plan.schema.json} tells of them. A
 * measure's kind decides which members it has.
 */
final class PlanJson implements Measure.Visitor<JsonGenerator> {

    private final JsonGenerator json;

    PlanJson(JsonGenerator json) {
        this.json = json;
    }

    void write(ActionPlan plan, Visibility audience) {
        json.writeStartObject();
        text("format", JsonReport.FORMAT);
        text("version", JsonReport.VERSION);
        text("audience", audience.word());
        head(plan);
        list("agencies", plan.agencies(), this::agency);
        list("aims", plan.aims(), this::aim);
        list("priorities", plan.priorities(), this::priority);
        list("actions", plan.actions(), this::action);
        list("terms", plan.terms(), this::term);
        json.writeEndObject();
    }

    private void head(ActionPlan plan) {
        json.writeObjectPropertyStart("plan");
        text("id", plan.id().value());
        text("title", plan.title());
        plan.language().ifPresent(language -> text("language", language));
        plan.partnership().ifPresent(partnership -> text("partnership", partnership));
        plan.area().ifPresent(area -> text("area", area));
        plan.contact().ifPresent(this::contact);
        plan.period().ifPresent(period -> when("period", period));
        plan.published().ifPresent(published -> when("published", published));
        plan.review().ifPresent(review -> when("review", review));
        json.writeNumberProperty("yearStart", plan.yearStart().getValue());
        plan.intro().ifPresent(intro -> text("intro", intro));
        ids("leads", plan.leads());
        plan.reporting().ifPresent(this::reporting);
        list("cites", plan.citations(), this::citation);
        list("measures", plan.measures(), this::measure);
        list("progress", plan.progress(), this::progress);
        json.writeObjectPropertyStart("names");
        plan.names().forEach((kind, name) -> text(kind.word(), name));
        json.writeEndObject();
        list("statuses", plan.statuses(), this::status);
        if (!plan.page().equals(PageSettings.USUAL)) {
            page(plan.page());
        }
        list("checks", plan.checks(), this::setting);
        json.writeEndObject();
    }

    private void page(PageSettings page) {
        json.writeObjectPropertyStart("page");
        page.name().ifPresent(name -> text("name", name));
        page.logo().ifPresent(file -> text("logo", file));
        page.colour().ifPresent(colour -> text("colour", colour.words()));
        json.writeEndObject();
    }

    private void setting(CheckSetting setting) {
        json.writeStartObject();
        text("rule", setting.rule());
        text("level", setting.level().word());
        setting.element().ifPresent(element -> {
            text("kind", element.kind());
            text("id", element.value());
        });
        setting.because().ifPresent(reason -> text("because", reason));
        json.writeEndObject();
    }

    private void citation(Citation citation) {
        json.writeStartObject();
        text("kind", citation.kind().word());
        text("title", citation.title());
        citation.when().ifPresent(when -> when("when", when));
        json.writeEndObject();
    }

    private void agency(Agency agency) {
        json.writeStartObject();
        text("id", agency.id().value());
        text("name", agency.name());
        agency.kind().ifPresent(kind -> text("kind", kind.word()));
        agency.url().ifPresent(url -> text("url", url));
        agency.contact().ifPresent(this::contact);
        json.writeEndObject();
    }

    private void aim(Aim aim) {
        json.writeStartObject();
        text("id", aim.id().value());
        text("text", aim.text());
        list("covers", aim.covers(), this::text);
        story(aim.notes(), aim.measures(), aim.progress());
        json.writeEndObject();
    }

    private void priority(Priority priority) {
        json.writeStartObject();
        text("id", priority.id().value());
        text("text", priority.text());
        ids("supports", priority.supports());
        list("strands", priority.strands(), strand -> text(strand.word()));
        priority.period().ifPresent(period -> when("period", period));
        story(priority.notes(), priority.measures(), priority.progress());
        json.writeEndObject();
    }

    private void action(Action action) {
        json.writeStartObject();
        text("id", action.id().value());
        text("title", action.title());
        text("visible", action.visibility().word());
        ids("aims", action.aims());
        ids("priorities", action.priorities());
        ids("leads", action.leads());
        ids("partners", action.partners());
        action.owner().ifPresent(owner -> text("owner", owner));
        action.contact().ifPresent(this::contact);
        timetable(action.timetable());
        list("budget", action.budget(), this::budget);
        action.spent().ifPresent(spent -> quantity("spent", spent));
        action.reporting().ifPresent(this::reporting);
        list("milestones", action.milestones(), this::milestone);
        list("risks", action.risks(), this::text);
        list("dependsOn", action.dependsOn(), this::dependency);
        ids("continues", action.continues());
        ids("replaces", action.replaces());
        list("tags", action.tags(), this::text);
        list("fields", action.fields(), this::field);
        story(action.notes(), action.measures(), action.progress());
        json.writeEndObject();
    }

    private void timetable(Timetable timetable) {
        timetable.start().ifPresent(start -> when("start", start));
        timetable.due().ifPresent(this::due);
        list("moves", timetable.moves(), this::move);
        timetable.done().ifPresent(done -> when("done", done));
        timetable.closed().ifPresent(closed -> {
            json.writeObjectPropertyStart("closed");
            when("when", closed.when());
            closed.because().ifPresent(because -> text("because", because));
            json.writeEndObject();
        });
    }

    private void due(Due due) {
        json.writeObjectPropertyStart("due");
        if (due instanceof Due.At) {
            text("kind", "at");
        } else if (due instanceof Due.Provisionally) {
            text("kind", "provisional");
        } else if (due instanceof Due.Every) {
            text("kind", "every");
        } else if (due instanceof Due.Ongoing) {
            text("kind", "ongoing");
        } else {
            text("kind", "tbc");
        }
        text("text", due.words());
        due.when().ifPresent(this::days);
        if (due instanceof Due.Every every) {
            often(every.recurrence());
        }
        json.writeEndObject();
    }

    private void move(Move move) {
        json.writeStartObject();
        when("to", move.to());
        move.because().ifPresent(because -> text("because", because));
        json.writeEndObject();
    }

    private void budget(Budget budget) {
        json.writeStartObject();
        if (budget instanceof Budget.Sum sum) {
            text("kind", "sum");
            amount(sum.amount());
            sum.fund().ifPresent(fund -> text("fund", fund));
        } else {
            text("kind", budget instanceof Budget.Nil ? "none" : "other");
            text("text", budget.words());
        }
        json.writeEndObject();
    }

    private void milestone(Milestone milestone) {
        json.writeStartObject();
        text("id", milestone.id().value());
        text("text", milestone.text());
        text("visible", milestone.visibility().word());
        milestone.due().ifPresent(this::due);
        milestone.done().ifPresent(done -> when("done", done));
        ids("leads", milestone.leads());
        json.writeEndObject();
    }

    private void dependency(Dependency dependency) {
        json.writeStartObject();
        if (dependency instanceof Dependency.OnAction on) {
            text("action", on.action().value());
        } else {
            text("text", ((Dependency.OnText) dependency).text());
        }
        json.writeEndObject();
    }

    private void field(Field field) {
        json.writeStartObject();
        text("name", field.name());
        text("text", field.text());
        json.writeEndObject();
    }

    /** What aims, priorities and actions all have. */
    private void story(ImmutableList<Note> notes, ImmutableList<Measure> measures, ImmutableList<Progress> progress) {
        list("notes", notes, this::note);
        list("measures", measures, this::measure);
        list("progress", progress, this::progress);
    }

    private void contact(Contact contact) {
        json.writeObjectPropertyStart("contact");
        text("text", contact.text());
        text("visible", contact.visibility().word());
        json.writeEndObject();
    }

    private void reporting(Reporting reporting) {
        json.writeObjectPropertyStart("reported");
        text("text", reporting.words());
        if (reporting instanceof Reporting.InQuarters in) {
            list("quarters", in.quarters().asList(), json::writeNumber);
        } else {
            text("frequency", ((Reporting.Every) reporting).frequency().word());
        }
        json.writeEndObject();
    }

    private <T> void list(String name, ImmutableList<T> items, Consumer<? super T> item) {
        json.writeArrayPropertyStart(name);
        items.forEach(item);
        json.writeEndArray();
    }

    private void ids(String name, ImmutableList<? extends ElementId> ids) {
        list(name, ids, id -> text(id.value()));
    }

    private void note(Note note) {
        json.writeStartObject();
        text("text", note.text());
        text("visible", note.visibility().word());
        json.writeEndObject();
    }

    private void measure(Measure measure) {
        json.writeStartObject();
        measure.accept(this);
        json.writeEndObject();
    }

    @Override
    public JsonGenerator statement(Measure.Statement measure) {
        return measure("statement", measure);
    }

    @Override
    public JsonGenerator count(Measure.Count measure) {
        measure("count", measure);
        figure("target", measure.target());
        return timing(measure);
    }

    @Override
    public JsonGenerator level(Measure.Level measure) {
        measure("level", measure);
        text("goal", measure.goal().words());
        measure.baseline().ifPresent(baseline -> figure("baseline", baseline));
        measure.target().ifPresent(target -> figure("target", target));
        timing(measure);
        measure.tolerance().ifPresent(tolerance -> quantity("tolerance", tolerance));
        list("datedTargets", measure.datedTargets(), this::datedTarget);
        return json;
    }

    @Override
    public JsonGenerator recurring(Measure.Recurring measure) {
        measure("recurring", measure);
        recurrence(measure.recurrence());
        measure.at().ifPresent(at -> figure("at", at));
        return timing(measure);
    }

    @Override
    public JsonGenerator deliverable(Measure.Deliverable measure) {
        measure("deliverable", measure);
        return timing(measure);
    }

    @Override
    public JsonGenerator tracked(Measure.Tracked measure) {
        return measure("tracked", measure);
    }

    private JsonGenerator measure(String kind, Measure measure) {
        Measure.About about = measure.about();
        text("kind", kind);
        text("id", about.id().value());
        about.tier().ifPresent(tier -> text("tier", tier.word()));
        text("text", about.text());
        text("visible", about.visibility().word());
        about.source().ifPresent(source -> text("source", source));
        about.reporting().ifPresent(this::reporting);
        ids("leads", about.leads());
        about.partOf().ifPresent(whole -> text("partOf", whole.value()));
        return json;
    }

    private void datedTarget(Measure.DatedTarget target) {
        json.writeStartObject();
        text("goal", target.goal().words());
        figure("target", target.target());
        timing(target.timing());
        json.writeEndObject();
    }

    private void recurrence(Recurrence recurrence) {
        json.writeObjectPropertyStart("every");
        text("text", recurrence.words());
        often(recurrence);
        json.writeEndObject();
    }

    private void often(Recurrence recurrence) {
        text("frequency", recurrence.frequency().word());
        recurrence.month().ifPresent(month -> json.writeNumberProperty("month", month.getValue()));
    }

    private JsonGenerator timing(Measure measure) {
        measure.timing().ifPresent(this::timing);
        return json;
    }

    private void timing(Timing timing) {
        json.writeObjectPropertyStart("when");
        text("text", timing.words());
        text("bound", timing.bound().word());
        days(timing.when());
        json.writeEndObject();
    }

    private void progress(Progress entry) {
        json.writeStartObject();
        entry.when().ifPresent(when -> when("when", when));
        entry.from().ifPresent(agency -> text("from", agency.value()));
        entry.status().ifPresent(status -> {
            json.writeName("status");
            status(status);
        });
        entry.share().ifPresent(share -> number("share", share));
        list("readings", entry.readings(), this::reading);
        entry.text().ifPresent(text -> text("text", text));
        text("visible", entry.visibility().word());
        json.writeEndObject();
    }

    private void status(Status status) {
        json.writeStartObject();
        text("word", status.word());
        text("label", status.label());
        text("meaning", status.meaning().word());
        json.writeEndObject();
    }

    private void reading(Reading reading) {
        json.writeStartObject();
        text("measure", reading.measure().value());
        Reading.Value value = reading.value();
        if (value instanceof Reading.Amount amount) {
            text("kind", "amount");
            quantity("number", amount.number());
        } else if (value instanceof Reading.ToDate toDate) {
            text("kind", "to-date");
            quantity("number", toDate.total());
        } else if (value instanceof Reading.Ratio ratio) {
            text("kind", "ratio");
            quantity("number", ratio.part());
            quantity("of", ratio.whole());
        } else if (value instanceof Reading.Compared compared) {
            text("kind", "compared");
            quantity("number", compared.number());
            quantity("against", compared.yearBefore());
        } else {
            text("kind", "done");
        }
        text("text", value.words());
        json.writeEndObject();
    }

    private void term(Term term) {
        json.writeStartObject();
        text("term", term.term());
        text("meaning", term.meaning());
        json.writeEndObject();
    }

    private void when(String name, When when) {
        json.writeObjectPropertyStart(name);
        text("text", when.words());
        days(when);
        json.writeEndObject();
    }

    private void days(When when) {
        text("from", when.from().toString());
        text("to", when.to().toString());
    }

    private void figure(String name, Figure figure) {
        if (figure instanceof Quantity quantity) {
            quantity(name, quantity);
            return;
        }
        json.writeObjectPropertyStart(name);
        text("text", figure.words());
        json.writeBooleanProperty("tbc", true);
        json.writeEndObject();
    }

    private void quantity(String name, Quantity quantity) {
        json.writeObjectPropertyStart(name);
        amount(quantity);
        json.writeEndObject();
    }

    private void amount(Quantity quantity) {
        text("text", quantity.words());
        number("amount", quantity.amount());
        if (!quantity.unit().isEmpty()) {
            text("unit", quantity.unit());
        }
    }

    private void number(String name, BigDecimal number) {
        json.writeName(name);
        // As digits: 5.20 keeps its places, and no amount passes through floating point.
        json.writeNumber(number.toPlainString());
    }

    private JsonGenerator text(String name, String text) {
        return JsonText.member(json, name, text);
    }

    private JsonGenerator text(String text) {
        return JsonText.text(json, text);
    }
}
