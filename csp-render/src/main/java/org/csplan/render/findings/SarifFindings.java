package org.csplan.render.findings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourcePosition;
import org.csplan.render.json.text.JsonText;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as SARIF 2.1.0, the form in which tools that look for mistakes tell each other of them
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). It holds no date and no path but those given.
 */
public final class SarifFindings implements FindingsWriter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Supplier<Tool> tool;

    /** @param tool the rules of which are those of the document; findings of other kinds add theirs */
    public SarifFindings(Tool tool) {
        this(() -> tool);
    }

    /** @param tool asked for when findings are written */
    SarifFindings(Supplier<Tool> tool) {
        this.tool = tool;
    }

    @Override
    public String format() {
        return "sarif";
    }

    @Override
    public void write(Iterator<CheckedFile> files, int most, Writer out) throws IOException {
        Findings findings = Findings.of(files, most);
        Tool named = tool.get();
        ImmutableList<Rule> rules = rules(named, findings);
        JsonText.write(out, json -> new Log(json, rules).write(named, findings));
    }

    private static ImmutableList<Rule> rules(Tool tool, Findings findings) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        tool.rules().forEach(rule -> byId.put(rule.code().id(), rule));
        findings.all().forEach(found -> byId.putIfAbsent(found.code().id(), new Rule(found.code(), "")));
        return ImmutableList.copyOf(byId.values());
    }

    /** The parts of the document, each written by a method of its own. */
    private static final class Log {

        private final JsonGenerator json;
        private final ImmutableList<Rule> rules;
        private final Map<String, Integer> indexes = new LinkedHashMap<>();

        Log(JsonGenerator json, ImmutableList<Rule> rules) {
            this.json = json;
            this.rules = rules;
            rules.forEach(rule -> indexes.put(rule.code().id(), indexes.size()));
        }

        void write(Tool tool, Findings findings) {
            json.writeStartObject();
            text("$schema", SCHEMA);
            text("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(tool);
            text("language", "en-GB");
            text("columnKind", "utf16CodeUnits");
            list("newlineSequences", ImmutableList.of("\r\n", "\n", "\r"));
            invocation(findings);
            artifacts(findings);
            json.writeArrayPropertyStart("results");
            for (CheckedFile file : findings.shown()) {
                file.found().forEach(found -> result(found, file));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }

        private void tool(Tool tool) {
            json.writeObjectPropertyStart("tool");
            json.writeObjectPropertyStart("driver");
            text("name", tool.name());
            JsonText.member(json, "version", tool.version());
            json.writeArrayPropertyStart("rules");
            rules.forEach(this::rule);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void rule(Rule rule) {
            json.writeStartObject();
            text("id", rule.code().id());
            rule.firstSentence().ifPresent(sentence -> message("shortDescription", sentence, Optional.empty()));
            rule.firstParagraph().ifPresent(paragraph -> message("fullDescription", paragraph, Optional.empty()));
            json.writeObjectPropertyStart("defaultConfiguration");
            text("level", level(rule.code().severity()));
            json.writeEndObject();
            if (!rule.explanation().isEmpty()) {
                message("help", rule.plainExplanation(), Optional.of(rule.explanation()));
            }
            json.writeEndObject();
        }

        private void invocation(Findings findings) {
            json.writeArrayPropertyStart("invocations");
            json.writeStartObject();
            json.writeBooleanProperty("executionSuccessful", findings.unread().isEmpty());
            json.writeArrayPropertyStart("toolExecutionNotifications");
            if (findings.unshown() > 0) {
                json.writeStartObject();
                text("level", "warning");
                message("message", findings.unshown() + " more findings are not in this document", Optional.empty());
                json.writeEndObject();
            }
            for (CheckedFile file : findings.unread()) {
                json.writeStartObject();
                text("level", "error");
                message("message", file.problem().orElseThrow(), Optional.empty());
                json.writeArrayPropertyStart("locations");
                json.writeStartObject();
                physicalLocation(file.name(), Optional.empty());
                json.writeEndObject();
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        }

        /** The plans that were checked, so that those without a finding are named as well. */
        private void artifacts(Findings findings) {
            ImmutableSet<String> uris = findings.checked().stream()
                    .map(file -> FileUri.of(file.name()))
                    .collect(ImmutableSet.toImmutableSet());
            json.writeArrayPropertyStart("artifacts");
            for (String uri : uris) {
                json.writeStartObject();
                json.writeObjectPropertyStart("location");
                text("uri", uri);
                json.writeEndObject();
                list("roles", ImmutableList.of("analysisTarget"));
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void result(Diagnostic found, CheckedFile file) {
            json.writeStartObject();
            text("ruleId", found.code().id());
            json.writeNumberProperty(
                    "ruleIndex", indexes.getOrDefault(found.code().id(), -1));
            text("level", level(found.severity()));
            String help = found.help().map(words -> "\nhelp: " + words).orElse("");
            message("message", found.message() + help, Optional.empty());
            json.writeArrayPropertyStart("locations");
            json.writeStartObject();
            physicalLocation(found.place().map(place -> place.source().name()).orElse(file.name()), found.place());
            found.subject().ifPresent(this::logicalLocation);
            label(found.place().flatMap(Place::label));
            json.writeEndObject();
            json.writeEndArray();
            related(found.related());
            if (!found.edits().isEmpty()) {
                fix(found.edits());
            }
            json.writeEndObject();
        }

        /** Section 3.55: one fix, with all of its changes to each file. */
        private void fix(List<Edit> edits) {
            json.writeArrayPropertyStart("fixes");
            json.writeStartObject();
            json.writeArrayPropertyStart("artifactChanges");
            Map<String, List<Edit>> byFile = edits.stream()
                    .collect(Collectors.groupingBy(
                            edit -> FileUri.of(edit.source().name()), LinkedHashMap::new, Collectors.toList()));
            byFile.forEach((uri, changes) -> {
                json.writeStartObject();
                json.writeObjectPropertyStart("artifactLocation");
                text("uri", uri);
                json.writeEndObject();
                json.writeArrayPropertyStart("replacements");
                changes.forEach(this::replacement);
                json.writeEndArray();
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        }

        private void replacement(Edit edit) {
            json.writeStartObject();
            region("deletedRegion", Place.of(edit.source(), edit.span()));
            json.writeObjectPropertyStart("insertedContent");
            text("text", edit.replacement());
            json.writeEndObject();
            json.writeEndObject();
        }

        private void related(List<Place> places) {
            json.writeArrayPropertyStart("relatedLocations");
            int id = 0;
            for (Place place : places) {
                json.writeStartObject();
                // No two of them may be equal, and two places may.
                json.writeNumberProperty("id", id++);
                physicalLocation(place.source().name(), Optional.of(place));
                label(place.label());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void physicalLocation(String file, Optional<Place> place) {
            json.writeObjectPropertyStart("physicalLocation");
            json.writeObjectPropertyStart("artifactLocation");
            text("uri", FileUri.of(file));
            json.writeEndObject();
            place.ifPresent(where -> region("region", where));
            json.writeEndObject();
        }

        private void region(String name, Place place) {
            SourcePosition start = place.start();
            SourcePosition end = place.end();
            json.writeObjectPropertyStart(name);
            json.writeNumberProperty("startLine", start.line());
            json.writeNumberProperty("startColumn", start.column());
            json.writeNumberProperty("endLine", end.line());
            json.writeNumberProperty("endColumn", end.column());
            json.writeEndObject();
        }

        private void logicalLocation(Subject subject) {
            json.writeArrayPropertyStart("logicalLocations");
            json.writeStartObject();
            text("fullyQualifiedName", fullId(subject));
            text(
                    "kind",
                    subject.measure().isPresent()
                            ? "measure"
                            : subject.element().kind());
            json.writeEndObject();
            json.writeEndArray();
        }

        /** As an update names it: the element's id, and for a measure a dot and the measure's. */
        private static String fullId(Subject subject) {
            String element = subject.element().value();
            return subject.measure()
                    .map(measure -> element + "." + measure.value())
                    .orElse(element);
        }

        private void label(Optional<String> label) {
            label.ifPresent(words -> message("message", words, Optional.empty()));
        }

        private void message(String name, String text, Optional<String> markdown) {
            json.writeObjectPropertyStart(name);
            text("text", literal(text));
            JsonText.member(json, "markdown", markdown.map(Log::literal));
            json.writeEndObject();
        }

        /** Braces would be places to fill in (section 3.11.5), and so stand twice. */
        private static String literal(String text) {
            return text.replace("{", "{{").replace("}", "}}");
        }

        private void list(String name, List<String> texts) {
            json.writeArrayPropertyStart(name);
            texts.forEach(text -> JsonText.text(json, text));
            json.writeEndArray();
        }

        private void text(String name, String text) {
            JsonText.member(json, name, text);
        }

        private static String level(Severity severity) {
            return switch (severity) {
                case ERROR -> "error";
                case WARNING -> "warning";
                case INFO -> "note";
            };
        }
    }
}
