package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;

/**
 * A colour of the screen.
 *
 * @param rgb red, green and blue, eight bits each
 */
public record Colour(int rgb) {

    public static final Colour WHITE = new Colour(0xFFFFFF);
    public static final Colour BLACK = new Colour(0);

    private static final CharMatcher HEX = CharMatcher.inRange('0', '9')
            .or(CharMatcher.inRange('a', 'f'))
            .or(CharMatcher.inRange('A', 'F'))
            .precomputed();

    public Colour {
        checkArgument(rgb >= 0 && rgb <= 0xFFFFFF, "a colour has 24 bits");
    }

    /** What the words say: {@code #0b4654}. */
    public static Parsed<Colour> parse(String words) {
        String digits = words.startsWith("#") ? words.substring(1) : "";
        if (digits.length() != 6 || !HEX.matchesAllOf(digits)) {
            return Parsed.failure(
                    "\"" + words + "\" is no colour that can be shown",
                    "write # and six digits or letters from a to f, as in \"#0b4654\"; whoever designed your logo knows"
                            + " them");
        }
        return Parsed.of(new Colour(Integer.parseInt(digits, 16)));
    }

    /** As the plan language and pages write it: {@code #0b4654}. */
    public String words() {
        return "#" + Ascii.toLowerCase(String.format("%06X", rgb));
    }
}
