package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours, pictures and languages of pages. */
class LookTest {

    @Test
    void aColourIsWrittenAsItWasReadInSmallLetters() {
        assertEquals("#0b46f4", Colour.parse("#0B46f4").orElseThrow().words());
        assertEquals("#000000", Colour.BLACK.words());
        assertEquals(0xFFFFFF, Colour.parse("#ffffff").orElseThrow().rgb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "green", "#12345", "#1234567", "#12345g", "123456", "#１23456"})
    void whatIsNoColourIsAnsweredWithOne(String words) {
        assertTrue(Colour.parse(words).problem().orElseThrow().help().contains("#0b4654"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0x1000000})
    void aColourHasNoMoreThanThreeTimesEightBits(int rgb) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> new Colour(rgb));

        assertEquals("a colour has 24 bits", refused.getMessage());
    }

    @Test
    void aPictureIsKnownByItsContentNotByItsName() {
        assertEquals(
                Optional.of("image/png of 8 bytes"),
                picture("\u0089PNG\r\n\u001a\n").map(Picture::toString));
        assertEquals(
                Optional.of("data:image/jpeg;base64,/9j/AA=="),
                picture("\u00ff\u00d8\u00ff\u0000").map(Picture::dataUri));
        assertTrue(picture("<?xml version=\"1.0\"?>\n<svg/>")
                .orElseThrow()
                .dataUri()
                .startsWith("data:image/svg+xml;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "PNG", "<html>", "\u00ff\u00d8"})
    void whatPagesCannotShowIsNoPicture(String bytes) {
        assertEquals(Optional.empty(), picture(bytes));
    }

    @Test
    void picturesAreEqualWhenTheyShowTheSame() {
        assertEquals(picture("<svg/>"), picture("<svg/>"));
        assertEquals(picture("<svg/>").hashCode(), picture("<svg/>").hashCode());
        assertTrue(!picture("<svg/>").equals(picture("<svg />")));
    }

    private static Optional<Picture> picture(String bytes) {
        return Picture.of(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy", "en-GB", "zh-Hant-TW"})
    void languagesAreCalledByTheirTags(String tag) {
        assertEquals(tag, LanguageTag.parse(tag).orElseThrow());
        assertEquals(
                Optional.of(tag),
                ActionPlan.builder("Plan").language(tag).build().language());
    }

    @Test
    void aLanguageOfPagesHasAShortNameAndOneInEnglish() {
        assertEquals(Optional.of(PageLanguage.WELSH), PageLanguage.of("cy-GB"));
        assertEquals("cy", PageLanguage.WELSH.tag());
        assertEquals("Welsh", PageLanguage.WELSH.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "EN", "cy", "cy-GB"})
    void pagesHaveWordsInSomeLanguagesAndTheirVarieties(String tag) {
        assertEquals(Optional.empty(), LanguageTag.parse(tag).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ga", "fr", "cyb", "enm-x-cy"})
    void aLanguageInWhichPagesHaveNoWordsIsDoubtful(String tag) {
        assertEquals(tag, LanguageTag.parse(tag).orElseThrow());
        assertTrue(LanguageTag.parse(tag).problem().orElseThrow().help().contains("English (en), Welsh (cy)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Welsh!", "en_GB", "englishenglish", "-"})
    void whatIsNoLanguageIsAnsweredWithSome(String tag) {
        assertTrue(LanguageTag.parse(tag).problem().orElseThrow().help().contains("cy"));
        assertThrows(
                IllegalArgumentException.class,
                () -> ActionPlan.builder("Plan").language(tag).build());
    }
}
