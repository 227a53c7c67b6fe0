package org.csplan.render.findings;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourcePosition;
import org.csplan.core.source.SourceSpan;
import org.csplan.render.json.text.JsonText;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as JSON, for programs. {@link #schema()} says what stands where. Lists are always there, empty if need be;
 * what is not known is left out, never {@code null}.
 */
public final class JsonFindings implements FindingsWriter {

    /** What the member {@code format} says, by which a reader knows what it has before it. */
    public static final String FORMAT = "csp-findings";

    /**
     * What the member {@code version} says. A later minor version only adds members, so that a reader that passes over
     * those it does not know can read it; a later major version may change or drop some.
     */
    public static final String VERSION = "1.0";

    /** The longest line that is shown, in UTF-16 units. Were there no limit, one long line would be written again and again. */
    private static final int LONGEST_LINE = 1000;

    private static final String SCHEMA = "findings.schema.json";

    public JsonFindings() {}

    @Override
    public String format() {
        return "json";
    }

    @Override
    public void write(Iterator<CheckedFile> files, int most, Writer out) throws IOException {
        Findings findings = Findings.of(files, most);
        JsonText.write(out, json -> new Document(json).write(findings));
    }

    /** The JSON Schema (2020-12) of what {@link #write} writes. */
    public static String schema() {
        return JsonText.resource(JsonFindings.class, SCHEMA);
    }

    /** The parts of the document, each written by a method of its own. */
    private record Document(JsonGenerator json) {

        void write(Findings findings) {
            json.writeStartObject();
            text("format", FORMAT);
            text("version", VERSION);
            summary(findings);
            json.writeArrayPropertyStart("files");
            findings.shown().forEach(this::file);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void summary(Findings findings) {
            json.writeObjectPropertyStart("summary");
            for (Severity severity : Severity.values()) {
                json.writeNumberProperty(severity.word(), findings.count(severity));
            }
            json.writeNumberProperty("checked", findings.checked().size());
            json.writeNumberProperty("unread", findings.unread().size());
            if (findings.unshown() > 0) {
                json.writeNumberProperty("unshown", findings.unshown());
            }
            json.writeEndObject();
        }

        private void file(CheckedFile file) {
            json.writeStartObject();
            text("file", file.name());
            json.writeBooleanProperty("checked", !file.isUnread());
            text("problem", file.problem());
            file.contents().ifPresent(this::contents);
            text("asOf", file.day().map(LocalDate::toString));
            json.writeArrayPropertyStart("findings");
            file.found().forEach(this::finding);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void contents(CheckedFile.Contents plan) {
            json.writeObjectPropertyStart("contents");
            json.writeNumberProperty("aims", plan.aims());
            json.writeNumberProperty("priorities", plan.priorities());
            json.writeNumberProperty("actions", plan.actions());
            json.writeNumberProperty("agencies", plan.agencies());
            json.writeEndObject();
        }

        private void finding(Diagnostic found) {
            json.writeStartObject();
            text("code", found.code().id());
            text("severity", found.severity().word());
            text("message", found.message());
            text("help", found.help());
            found.subject().ifPresent(this::subject);
            found.place().ifPresent(place -> {
                json.writeName("place");
                place(place);
            });
            json.writeArrayPropertyStart("related");
            found.related().forEach(this::place);
            json.writeEndArray();
            json.writeArrayPropertyStart("edits");
            found.edits().forEach(this::edit);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void subject(Subject subject) {
            json.writeObjectPropertyStart("subject");
            text("kind", subject.element().kind());
            text("id", subject.element().value());
            subject.measure().ifPresent(measure -> text("measure", measure.value()));
            json.writeEndObject();
        }

        private void edit(Edit edit) {
            json.writeStartObject();
            stretch(Place.of(edit.source(), edit.span()));
            json.writeNumberProperty("endOffset", edit.span().end());
            text("replacement", edit.replacement());
            json.writeEndObject();
        }

        private void place(Place place) {
            json.writeStartObject();
            stretch(place);
            SourcePosition start = place.start();
            SourceSpan line = place.source().lineSpan(start.line());
            if (line.length() <= LONGEST_LINE) {
                text("text", place.source().slice(line));
            }
            text("label", place.label());
            json.writeEndObject();
        }

        private void stretch(Place place) {
            SourcePosition start = place.start();
            SourcePosition end = place.end();
            text("file", place.source().name());
            json.writeNumberProperty("line", start.line());
            json.writeNumberProperty("column", start.column());
            json.writeNumberProperty("endLine", end.line());
            json.writeNumberProperty("endColumn", end.column());
            json.writeNumberProperty("offset", place.span().start());
        }

        private void text(String name, String text) {
            JsonText.member(json, name, text);
        }

        private void text(String name, Optional<String> text) {
            JsonText.member(json, name, text);
        }
    }
}
