package org.csplan.render.json;

import com.google.common.collect.ImmutableList;
import java.io.Writer;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Note;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Status;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes a plan's parts, each by a method of its own, in the order in which {@code plan.schema.json} tells of them. A
 * measure's kind decides which members it has.
 */
final class PlanJson implements Measure.Visitor<JsonGenerator> {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            // After a failure, what was written must not be made to look whole.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator json;

    PlanJson(JsonGenerator json) {
        this.json = json;
    }

    /** A generator that indents by two blanks, ends lines with {@code \n}, and leaves the writer open and unflushed. */
    static JsonGenerator generator(Writer out) {
        return FACTORY.createGenerator(new Indented(), out);
    }

    void write(ActionPlan plan) {
        json.writeStartObject();
        text("format", JsonReport.FORMAT);
        text("version", JsonReport.VERSION);
        head(plan);
        json.writeArrayPropertyStart("agencies");
        plan.agencies().forEach(this::agency);
        json.writeEndArray();
        objectives("aims", plan.aims());
        objectives("priorities", plan.priorities());
        json.writeArrayPropertyStart("actions");
        plan.actions().forEach(this::action);
        json.writeEndArray();
        json.writeArrayPropertyStart("terms");
        plan.terms().forEach(this::term);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void head(ActionPlan plan) {
        json.writeObjectPropertyStart("plan");
        text("id", plan.id().value());
        text("title", plan.title());
        plan.period().ifPresent(period -> when("period", period));
        plan.intro().ifPresent(intro -> text("intro", intro));
        json.writeEndObject();
    }

    private void agency(Agency agency) {
        json.writeStartObject();
        text("id", agency.id().value());
        text("name", agency.name());
        agency.kind().ifPresent(kind -> text("kind", kind.word()));
        json.writeEndObject();
    }

    private void objectives(String name, ImmutableList<? extends Objective> objectives) {
        json.writeArrayPropertyStart(name);
        for (Objective objective : objectives) {
            json.writeStartObject();
            text("id", objective.id().value());
            text("text", objective.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void action(Action action) {
        json.writeStartObject();
        text("id", action.id().value());
        text("title", action.title());
        ids("aims", action.aims());
        ids("priorities", action.priorities());
        ids("leads", action.leads());
        ids("partners", action.partners());
        action.due().ifPresent(due -> when("due", due));
        json.writeArrayPropertyStart("notes");
        action.notes().forEach(this::note);
        json.writeEndArray();
        json.writeArrayPropertyStart("measures");
        for (Measure measure : action.measures()) {
            json.writeStartObject();
            measure.accept(this);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("progress");
        action.progress().forEach(this::progress);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ids(String name, ImmutableList<? extends ElementId> ids) {
        json.writeArrayPropertyStart(name);
        for (ElementId id : ids) {
            text(id.value());
        }
        json.writeEndArray();
    }

    private void note(Note note) {
        json.writeStartObject();
        text("text", note.text());
        json.writeEndObject();
    }

    @Override
    public JsonGenerator statement(Measure.Statement measure) {
        return measure("statement", measure);
    }

    @Override
    public JsonGenerator count(Measure.Count measure) {
        measure("count", measure);
        quantity("target", measure.target());
        return timing(measure);
    }

    @Override
    public JsonGenerator level(Measure.Level measure) {
        measure("level", measure);
        text("goal", measure.goal().words());
        measure.baseline().ifPresent(baseline -> quantity("baseline", baseline));
        measure.target().ifPresent(target -> quantity("target", target));
        return timing(measure);
    }

    @Override
    public JsonGenerator recurring(Measure.Recurring measure) {
        measure("recurring", measure);
        recurrence(measure.recurrence());
        measure.at().ifPresent(at -> quantity("at", at));
        return timing(measure);
    }

    @Override
    public JsonGenerator deliverable(Measure.Deliverable measure) {
        measure("deliverable", measure);
        return timing(measure);
    }

    private JsonGenerator measure(String kind, Measure measure) {
        text("kind", kind);
        text("id", measure.id().value());
        measure.tier().ifPresent(tier -> text("tier", tier.word()));
        return text("text", measure.text());
    }

    private void recurrence(Recurrence recurrence) {
        json.writeObjectPropertyStart("every");
        text("text", recurrence.words());
        text("frequency", recurrence.frequency().word());
        recurrence.month().ifPresent(month -> json.writeNumberProperty("month", month.getValue()));
        json.writeEndObject();
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
        entry.status().ifPresent(this::status);
        entry.text().ifPresent(text -> text("text", text));
        json.writeEndObject();
    }

    private void status(Status status) {
        json.writeObjectPropertyStart("status");
        text("word", status.word());
        text("label", status.label());
        text("meaning", status.meaning().word());
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

    private void quantity(String name, Quantity quantity) {
        json.writeObjectPropertyStart(name);
        text("text", quantity.words());
        json.writeName("amount");
        // As digits: 5.20 keeps its places, and no amount passes through floating point.
        json.writeNumber(quantity.amount().toPlainString());
        if (!quantity.unit().isEmpty()) {
            text("unit", quantity.unit());
        }
        json.writeEndObject();
    }

    private JsonGenerator text(String name, String text) {
        json.writeName(name);
        return text(text);
    }

    private JsonGenerator text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayNeedEscape(text.charAt(i))) {
                return json.writeRawValue(escaped(text));
            }
        }
        return json.writeString(text);
    }

    /**
     * The text between quotation marks. Besides what JSON itself wants escaped, half of a surrogate pair is, which UTF-8
     * can't hold, and the line ends U+2028 and U+2029, which end a line of script where JSON is put into one.
     */
    private static String escaped(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
        JsonStringEncoder encoder = JsonStringEncoder.getInstance();
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!mayNeedEscape(text.charAt(i))) {
                continue;
            }
            if (Character.charCount(text.codePointAt(i)) == 2) {
                i++;
                continue;
            }
            encoder.quoteAsString(text.substring(done, i), quoted);
            quoted.append("\\u").append(Integer.toHexString(text.charAt(i)));
            done = i + 1;
        }
        encoder.quoteAsString(text.substring(done), quoted);
        return quoted.append('"').toString();
    }

    private static boolean mayNeedEscape(char c) {
        return c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
    }

    /** A printer of its own for each generator, since a printer counts its depth. */
    private static final class Indented extends ObjectWriteContext.Base {

        private static final DefaultIndenter TWO_BLANKS = new DefaultIndenter("  ", "\n");

        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(TWO_BLANKS)
                    .withArrayIndenter(TWO_BLANKS);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
