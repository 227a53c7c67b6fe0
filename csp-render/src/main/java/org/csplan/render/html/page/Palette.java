package org.csplan.render.html.page;

import java.util.function.IntUnaryOperator;
import org.csplan.core.model.Colour;

/**
 * A partnership's colour as a page uses it: as it is for the head, and as near to it as can be read for what can be
 * followed. Contrasts are those of WCAG 2.2 (success criterion 1.4.3, and "contrast ratio" and "relative luminance"
 * among its definitions).
 */
record Palette(Colour colour) {

    /** A little more than the 4.5 that is asked for, since text stands on tinted grounds as well. */
    private static final double ENOUGH = 5;

    private static final Colour NIGHT = new Colour(0x12181C);
    private static final int STEPS = 32;

    /** The rules that take the place of the page's own colours. */
    String css() {
        String head = "--band:" + colour.words() + ";--on-band:" + on(colour).words();
        Colour day = readable(Colour.WHITE, part -> part - part / 8 - 1);
        Colour night = readable(NIGHT, part -> part + (255 - part) / 8 + 1);
        return ":root{" + head + ";" + accent(day) + "}\n@media screen and (prefers-color-scheme: dark){:root{" + head
                + ";" + accent(night) + "}}";
    }

    private static String accent(Colour accent) {
        return "--accent:" + accent.words() + ";--on-accent:" + on(accent).words();
    }

    /** Black or white, whichever is read more easily on this ground. */
    private static Colour on(Colour ground) {
        return contrast(Colour.WHITE, ground) >= contrast(Colour.BLACK, ground) ? Colour.WHITE : Colour.BLACK;
    }

    /** The colour, changed step by step until it can be read on the ground. */
    private Colour readable(Colour ground, IntUnaryOperator step) {
        Colour next = colour;
        for (int i = 0; i < STEPS && contrast(next, ground) < ENOUGH; i++) {
            next = each(next, step);
        }
        return next;
    }

    private static Colour each(Colour colour, IntUnaryOperator step) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = step.applyAsInt(colour.rgb() >> shift & 0xFF);
            rgb |= Math.min(255, Math.max(0, part)) << shift;
        }
        return new Colour(rgb);
    }

    /** From 1, for the same colour, to 21, for black and white. */
    static double contrast(Colour one, Colour other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Colour colour) {
        return 0.2126 * linear(colour.rgb() >> 16 & 0xFF)
                + 0.7152 * linear(colour.rgb() >> 8 & 0xFF)
                + 0.0722 * linear(colour.rgb() & 0xFF);
    }

    /** StrictMath, for the same page on every machine. */
    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
