package org.csplan.render.html.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.csplan.core.model.Colour;

class PaletteProperties {

    /** What WCAG 2.2 asks of text (success criterion 1.4.3). */
    private static final double READABLE = 4.5;

    private static final Colour NIGHT = new Colour(0x12181C);

    @Property(tries = 2000)
    void whateverTheColourAllTextCanBeRead(@ForAll @IntRange(max = 0xFFFFFF) int rgb) {
        String css = new Palette(new Colour(rgb)).css();
        int night = css.indexOf("@media");
        assertReadable(css.substring(0, night), Colour.WHITE, rgb);
        assertReadable(css.substring(night), NIGHT, rgb);
    }

    private static void assertReadable(String css, Colour page, int rgb) {
        assertEquals(new Colour(rgb), colour("--band", css));
        assertContrast(colour("--on-band", css), colour("--band", css));
        assertContrast(colour("--accent", css), page);
        assertContrast(colour("--on-accent", css), colour("--accent", css));
    }

    private static void assertContrast(Colour text, Colour ground) {
        double contrast = Palette.contrast(text, ground);
        assertTrue(contrast >= READABLE, () -> text.words() + " on " + ground.words() + ": " + contrast);
    }

    private static Colour colour(String name, String css) {
        Matcher value = Pattern.compile(name + ":(#[0-9a-f]{6})").matcher(css);
        assertTrue(value.find(), css);
        return Colour.parse(value.group(1)).orElseThrow();
    }

    @Example
    void contrastIsThatOfTheStandard() {
        assertEquals(21, Palette.contrast(Colour.BLACK, Colour.WHITE), 1e-9);
        assertEquals(1, Palette.contrast(NIGHT, NIGHT), 1e-9);
        // The grey that is known as the lightest one readable on white.
        assertEquals(4.54, Palette.contrast(new Colour(0x767676), Colour.WHITE), 0.005);
    }

    @Example
    void aColourThatCanBeReadIsTakenAsItIs() {
        assertTrue(new Palette(new Colour(0x0B4654)).css().contains("--accent:#0b4654;--on-accent:#ffffff"));
    }
}
