package org.csplan.render.html.page;

import static java.util.stream.Collectors.joining;

import com.google.common.escape.Escaper;
import com.google.common.escape.Escapers;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.model.Colour;
import org.csplan.render.words.Wording;

/**
 * The page's style sheet, or its script. Comments and indents are left out.
 *
 * @param text as the page holds it
 * @param source what a content security policy calls it: its hash
 */
public record Embedded(String text, String source) {

    private static final Pattern COMMENT_OF_STYLE = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** Only whole lines are comments: two slashes may stand within a text. */
    private static final Pattern COMMENT_OF_SCRIPT = Pattern.compile("(?m)^\\s*//.*$");

    private static final Pattern MESSAGE = Pattern.compile("\"\\{([a-z.-]+)}\"");

    private static final Escaper IN_QUOTES =
            Escapers.builder().addEscape('"', "\\\"").addEscape('\\', "\\\\").build();

    /** Reads the style sheet that lies beside a class. */
    public static Embedded style(Class<?> beside, String name) {
        return of(bare(COMMENT_OF_STYLE.matcher(read(beside, name)).replaceAll("")));
    }

    /** Reads the script that lies beside a class. */
    public static Embedded script(Class<?> beside, String name) {
        return of(bare(COMMENT_OF_SCRIPT.matcher(read(beside, name)).replaceAll("")));
    }

    private static String read(Class<?> beside, String name) {
        try {
            return Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Browsers hash what they have parsed, in which every line end is \n.
    private static String bare(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(joining("\n"));
    }

    private static Embedded of(String text) {
        byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return new Embedded(text, "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    /** The style sheet in the colour of a partnership. */
    public Embedded in(Colour colour) {
        return of(text + "\n" + new Palette(colour).css());
    }

    /** The style sheet with the page's words in it, where it has {@code "{key}"}. */
    public Embedded in(Wording words) {
        return of(
                MESSAGE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(quoted(words.say(found.group(1))))));
    }

    private static String quoted(String words) {
        return '"' + IN_QUOTES.escape(words) + '"';
    }

    /** For the page: this is no text of a plan, and is not escaped. */
    public Content content() {
        return output -> output.writeContent(text);
    }
}
