package org.csplan.render.html.page;

import com.google.common.escape.Escaper;
import com.google.common.escape.Escapers;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Colour;

/**
 * A style sheet of the page, or its script.
 *
 * @param text as the page holds it
 * @param source what a content security policy calls it: its hash
 */
public record Embedded(String text, String source) {

    private static final Pattern MESSAGE = Pattern.compile("\"\\{([a-z.-]+)}\"");

    /** A title may hold what would end the string, or the style. */
    private static final Escaper IN_QUOTES = Escapers.builder()
            .addEscape('"', "\\\"")
            .addEscape('\\', "\\\\")
            .addEscape('<', "\\3c ")
            .addEscape('\n', "\\a ")
            .addEscape('\r', "\\d ")
            .addEscape('\f', "\\c ")
            .build();

    /** Reads what lies beside a class, without comments and indents and with its hash: the build leaves it so. */
    public static Embedded of(Class<?> beside, String name) {
        return of(
                read(beside, name),
                HashCode.fromString(read(beside, name + ".sha256").strip()));
    }

    // Browsers hash what they have parsed, in which every line end is \n.
    private static Embedded of(String text) {
        return of(text, Hashing.sha256().hashString(text, StandardCharsets.UTF_8));
    }

    private static Embedded of(String text, HashCode hash) {
        return new Embedded(text, "'sha256-" + Base64.getEncoder().encodeToString(hash.asBytes()) + "'");
    }

    private static String read(Class<?> beside, String name) {
        try {
            return Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the words in it that stand for a key, where it has {@code "{key}"}. */
    public Embedded with(UnaryOperator<String> words) {
        return of(MESSAGE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(quoted(words.apply(found.group(1))))));
    }

    private static String quoted(String words) {
        return '"' + IN_QUOTES.escape(HtmlCharacters.of(words)) + '"';
    }

    /** The style of a partnership's colour, to stand after the page's own. */
    public static Embedded colours(Colour colour) {
        return of(new Palette(colour).css());
    }

    /** For the page: this is no text of a plan, and is not escaped. */
    public Content content() {
        return output -> output.writeContent(text);
    }
}
