package org.csplan.render.html.page;

import static java.util.stream.Collectors.joining;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.csplan.core.model.Colour;

/**
 * The page's one style sheet.
 *
 * @param text as the page holds it
 * @param source what a content security policy calls it: its hash
 */
public record Stylesheet(String text, String source) {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** Reads the sheet that lies beside a class, and leaves out its comments and indents. */
    public static Stylesheet read(Class<?> beside, String name) {
        String css;
        try {
            css = Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Browsers hash what they have parsed, in which every line end is \n.
        return of(COMMENT.matcher(css)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(joining("\n")));
    }

    private static Stylesheet of(String css) {
        byte[] hash = Hashing.sha256().hashString(css, StandardCharsets.UTF_8).asBytes();
        return new Stylesheet(css, "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    /** The sheet in the colour of a partnership. */
    public Stylesheet in(Colour colour) {
        return of(text + "\n" + new Palette(colour).css());
    }

    /** For the page: style sheets are no text of a plan, and are not escaped. */
    public Content css() {
        return output -> output.writeContent(text);
    }
}
