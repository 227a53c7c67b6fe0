package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementIdTest {

    static Stream<Function<String, Object>> kindsOfIds() {
        return Stream.of(PlanId::of, AgencyId::of, AimId::of, PriorityId::of, ActionId::of, MeasureId::of);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "1",
                "1.2",
                "E3",
                "007",
                "street-drinking",
                "2019-burglary",
                "2019-09-30",
                "a_b",
                "-",
                ".",
                "_",
                "-5",
                "azAZ09",
                "Ynys-Môn",
                "e\u0301",
                "日本",
                "\uD835\uDC9C",
                "٣"
            })
    void lettersDigitsHyphensDotsAndUnderscoresMakeAnId(String word) {
        assertTrue(ElementId.isValid(word));
        assertEquals(word, AgencyId.of(word).value());
        assertEquals(word, AgencyId.of(word).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\tb",
                "a\n",
                "\u00A0",
                "a,b",
                "SADC/Police",
                "A&E",
                "a:b",
                "\"a\"",
                "`a`",
                "a'b",
                "#a",
                "(a)",
                "£5",
                "75%",
                "a\u200Bb",
                "\uFEFFa",
                "\u202Ea",
                "\uD83D\uDE00",
                "\uD83D",
                "\0",
                "a–b",
                "½",
                "a[",
                "a\u007F",
                "a\u0080"
            })
    void nothingElseDoes(String word) {
        assertFalse(ElementId.isValid(word));
    }

    @ParameterizedTest
    @MethodSource("kindsOfIds")
    void noKindOfIdTakesAWordThatIsNone(Function<String, Object> of) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> of.apply("A&E"));

        assertEquals("an id is letters, digits, '-', '_' and '.', not \"A&E\"", refused.getMessage());
    }

    @ParameterizedTest
    @MethodSource("kindsOfIds")
    void idsOfOneKindAreEqualWhenTheirWordsAre(Function<String, Object> of) {
        assertEquals(of.apply("A"), of.apply("A"));
        assertEquals(of.apply("A").hashCode(), of.apply("A").hashCode());
        assertNotEquals(of.apply("A"), of.apply("a"));
    }

    @Test
    void idsOfTwoKindsAreNeverEqual() {
        assertNotEquals((Object) AimId.of("A"), PriorityId.of("A"));
        assertNotEquals((Object) ActionId.of("A"), AgencyId.of("A"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deliver safe and well visits        | deliver-safe-and-well-visits
            “Rough” nights: begging, & drinking | rough-nights-begging-drinking
            Council’s plan                      | councils-plan
            Action Plan 2019/20                 | action-plan-2019-20
            3.5% less – by March                | 3-5-less-by-march
            already-an-id_1.2                   | already-an-id-1-2
            ÅRHUS École                         | århus-école
            '  blanks   around  '               | blanks-around
            İstanbul IĞDIR                      | istanbul-iğdir
            日本 語                              | 日本-語
            \uD83D\uDC6E police \uD83D\uDE00    | police
            """)
    void aTitleGivesItsWordsInLowerCaseWithHyphens(String title, String id) {
        assertEquals(id, ActionId.fromTitle(title).value());
    }

    @Test
    void anApostropheDoesNotPartAWord() {
        assertEquals("residents-survey", ActionId.fromTitle("Residents' survey").value());
        assertEquals("dont", ActionId.fromTitle("Don't").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "…", "\uD83D\uDE00", "'", "-", "\uD83D", "\n"})
    void aTitleWithoutLettersAndDigitsGivesX(String title) {
        assertEquals("x", ActionId.fromTitle(title).value());
    }

    @Test
    void aLongTitleIsCutWhereAWordEnds() {
        String title =
                "To tackle all crime through effective prevention and detection and the prosecution of offenders";

        assertEquals(
                "to-tackle-all-crime-through-effective-prevention-and",
                ActionId.fromTitle(title).value());
    }

    @Test
    void aTitleOfJustTheLengthIsKeptWhole() {
        String sixty = "a".repeat(29) + " " + "b".repeat(30);

        assertEquals(sixty.replace(' ', '-'), ActionId.fromTitle(sixty).value());
        assertEquals("a".repeat(29), ActionId.fromTitle(sixty + "b").value());
        assertEquals(sixty.replace(' ', '-'), ActionId.fromTitle(sixty + " c").value());
    }

    @Test
    void aWordLongerThanAnIdIsCutWithinButNeverWithinACharacter() {
        String letter = "\uD835\uDC9C";

        assertEquals("a".repeat(60), ActionId.fromTitle("a".repeat(80)).value());
        assertEquals(letter.repeat(30), ActionId.fromTitle(letter.repeat(80)).value());
        assertEquals(
                "a" + letter.repeat(29),
                ActionId.fromTitle("a" + letter.repeat(80)).value());
    }

    @Test
    void idsOfOneKindAreInTheOrderOfTheirWords() {
        assertTrue(PlanId.of("a").compareTo(PlanId.of("b")) < 0);
        assertTrue(AgencyId.of("b").compareTo(AgencyId.of("a")) > 0);
        assertTrue(AimId.of("A").compareTo(AimId.of("B")) < 0);
        assertTrue(PriorityId.of("10").compareTo(PriorityId.of("2")) < 0);
        assertTrue(ActionId.of("walks").compareTo(ActionId.of("talks")) > 0);
        assertTrue(MeasureId.of("visits").compareTo(MeasureId.of("walks")) < 0);
        assertTrue(MilestoneId.of("1.1").compareTo(MilestoneId.of("1")) > 0);
    }

    @Test
    void anIdSaysOfWhatKindItIs() {
        assertEquals("plan", PlanId.of("x").kind());
        assertEquals("agency", AgencyId.of("x").kind());
        assertEquals("aim", AimId.of("x").kind());
        assertEquals("priority", PriorityId.of("x").kind());
        assertEquals("action", ActionId.of("x").kind());
    }

    @Test
    void aMilestoneIsAStepOfOneWhoseIdItBeginsWithAndADot() {
        assertTrue(MilestoneId.of("1.2").isWithin(MilestoneId.of("1")));
        assertTrue(MilestoneId.of("1.2.3").isWithin(MilestoneId.of("1")));
        assertFalse(MilestoneId.of("1").isWithin(MilestoneId.of("1")));
        assertFalse(MilestoneId.of("12").isWithin(MilestoneId.of("1")));
        assertFalse(MilestoneId.of("1").isWithin(MilestoneId.of("1.2")));
    }

    @Test
    void everyKindOfIdIsMadeAlike() {
        assertEquals("watford-fc", PlanId.fromTitle("Watford FC").value());
        assertEquals("watford-fc", AgencyId.fromName("Watford FC").value());
        assertEquals("watford-fc", AimId.fromText("Watford FC").value());
        assertEquals("watford-fc", PriorityId.fromText("Watford FC").value());
        assertEquals("watford-fc", MeasureId.fromText("Watford FC").value());
        assertEquals("watford-fc", MilestoneId.fromText("Watford FC").toString());
        assertEquals("watford-fc", PlanId.fromTitle("Watford FC").toString());
    }
}
