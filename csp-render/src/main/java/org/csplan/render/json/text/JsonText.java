package org.csplan.render.json.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON documents that are indented by two blanks and whose lines end with {@code \n}. What is begun with
 * {@link #startLine} or {@link #startLineOfArray} stands on one line.
 */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            // After a failure, what was written must not be made to look whole.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /** What an object or an array that stands on one line is begun with, by which the printer knows it. */
    private static final Object ON_ONE_LINE = new Object();

    private JsonText() {}

    /** Writes one document and a line end; the writer is left open and unflushed. */
    public static void write(Writer out, Consumer<JsonGenerator> content) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out)) {
            content.accept(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }

    /** One document and a line end. */
    public static String of(Consumer<JsonGenerator> content) {
        StringWriter out = new StringWriter();
        try {
            write(out, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A text that was built in beside the class, such as a schema. */
    public static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins an object that stands on one line, and so must what stands in it. */
    public static void startLine(JsonGenerator json) {
        json.writeStartObject(ON_ONE_LINE);
    }

    /** Begins an array that stands on one line, and so must what stands in it. */
    public static void startLineOfArray(JsonGenerator json) {
        json.writeStartArray(ON_ONE_LINE);
    }

    /** Writes a member that is a text, or nothing; any text gives valid JSON and valid UTF-8. */
    public static void member(JsonGenerator json, String name, Optional<String> text) {
        text.ifPresent(words -> member(json, name, words));
    }

    /** Writes a member that is a text; any text gives valid JSON and valid UTF-8. */
    public static JsonGenerator member(JsonGenerator json, String name, String text) {
        json.writeName(name);
        return text(json, text);
    }

    /** Writes a text as a value; any text gives valid JSON and valid UTF-8. */
    public static JsonGenerator text(JsonGenerator json, String text) {
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
        // Nearly all text is below these.
        return c >= '\u2028' && (c <= '\u2029' || Character.isSurrogate(c));
    }

    /** A printer of its own for each generator, since a printer counts its depth. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new Lines();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /** Each member and each item on a line of its own, but for those of what stands on one line. */
    private static final class Lines extends DefaultPrettyPrinter {

        private static final long serialVersionUID = 1;

        private static final DefaultIndenter TWO_BLANKS = new DefaultIndenter("  ", "\n");

        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");

        Lines() {
            super(SEPARATORS);
            indentObjectsWith(TWO_BLANKS);
            indentArraysWith(TWO_BLANKS);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Lines();
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) {
            if (!isOnOneLine(json)) {
                super.beforeObjectEntries(json);
            }
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            if (isOnOneLine(json)) {
                json.writeRaw(", ");
            } else {
                super.writeObjectEntrySeparator(json);
            }
        }

        @Override
        public void writeEndObject(JsonGenerator json, int members) {
            if (isOnOneLine(json)) {
                _nesting--;
                json.writeRaw('}');
            } else {
                super.writeEndObject(json, members);
            }
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            if (!isOnOneLine(json)) {
                super.beforeArrayValues(json);
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            if (isOnOneLine(json)) {
                json.writeRaw(", ");
            } else {
                super.writeArrayValueSeparator(json);
            }
        }

        @Override
        public void writeEndArray(JsonGenerator json, int items) {
            if (isOnOneLine(json)) {
                _nesting--;
                json.writeRaw(']');
            } else {
                super.writeEndArray(json, items);
            }
        }

        private static boolean isOnOneLine(JsonGenerator json) {
            return json.currentValue() == ON_ONE_LINE;
        }
    }
}
