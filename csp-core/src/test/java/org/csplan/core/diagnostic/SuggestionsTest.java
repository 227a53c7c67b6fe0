package org.csplan.core.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    private static final List<String> AGENCIES =
            List.of("EDC", "Police", "Fire", "Watford-FC", "Youth-Offending-Team", "E", "NHS");

    @ParameterizedTest
    @CsvSource({
        "Polcie, Police",
        "Polic, Police",
        "Policee, Police",
        "Pxlice, Police",
        "oPlice, Police",
        "Pollice, Police",
        "Fier, Fire",
        "EDD, EDC",
        "ECD, EDC",
        "Youth-Ofending-Taem, Youth-Offending-Team"
    })
    void aSlipOfThePenIsMended(String word, String meant) {
        assertNearest(meant, word);
    }

    @Test
    void ofNamesAsNearTheOneWithTheSameLettersIsMeant() {
        assertEquals(Optional.of("due"), Suggestions.nearest("ude", List.of("use", "due", "ode")));
        assertEquals(Optional.of("use"), Suggestions.nearest("ude", List.of("use", "ode")));
    }

    @ParameterizedTest
    @CsvSource({
        "police, Police",
        "POLICE, Police",
        "watford-fc, Watford-FC",
        "WatfordFC, Watford-FC",
        "Watford_FC, Watford-FC",
        "Watford FC, Watford-FC",
        "nhs, NHS",
        "n-h-s, NHS"
    })
    void lettersOfEitherCaseAndHyphensMakeNoDifference(String word, String meant) {
        assertNearest(meant, word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "D", "X", "3", "-", "Probation", "Fine-dining", "Ambulance", "Plc", "EFGH", "日本"})
    void whatIsNearToNothingIsNotGuessedAt(String word) {
        assertEquals(Optional.empty(), Suggestions.nearest(word, AGENCIES));
    }

    @Test
    void aNameOfFiveLettersMayHaveTwoWrongOnesAndAShorterOne() {
        assertEquals(Optional.of("trust"), Suggestions.nearest("trxxt", List.of("trust")));
        assertEquals(Optional.of("fire"), Suggestions.nearest("fixe", List.of("fire")));
        assertEquals(Optional.empty(), Suggestions.nearest("fixx", List.of("fire")));
        assertEquals(Optional.of("EDC"), Suggestions.nearest("EXC", List.of("EDC")));
        assertEquals(Optional.empty(), Suggestions.nearest("EXX", List.of("EDC")));
    }

    @Test
    void aWordOfMoreThanEightyLettersIsNearToNothing() {
        String longest = "a".repeat(79);

        assertEquals(Optional.of(longest + "c"), Suggestions.nearest(longest + "b", List.of(longest + "c")));
        assertEquals(Optional.empty(), Suggestions.nearest(longest + "bb", List.of(longest + "bc")));
    }

    @Test
    void aNameOfTwoLettersIsFoundWhereOneIsWrong() {
        assertEquals(Optional.of("GP"), Suggestions.nearest("GO", List.of("GP")));
        assertEquals(Optional.of("GP"), Suggestions.nearest("PG", List.of("GP")));
    }

    @Test
    void aLetterAloneIsOnlyItselfInTheOtherCase() {
        assertNearest("E", "e");
        assertEquals(Optional.empty(), Suggestions.nearest("E1", List.of("E", "1", "A")));
        assertEquals(Optional.empty(), Suggestions.nearest("E", List.of("E1", "EA", "F")));
    }

    @Test
    void aWordIsNotASuggestionForItself() {
        assertEquals(Optional.empty(), Suggestions.nearest("Fire", List.of("Fire")));
        assertEquals(Optional.of("fire"), Suggestions.nearest("Fire", List.of("Fire", "fire")));
    }

    @Test
    void theNearestIsTakenAndOfEqualsTheFirst() {
        assertEquals(Optional.of("visits"), Suggestions.nearest("vists", List.of("vestal", "visits", "visit")));
        assertEquals(Optional.of("talks"), Suggestions.nearest("talk", List.of("walk-it", "talks", "stalk")));
        assertEquals(Optional.of("walks"), Suggestions.nearest("xalks", List.of("walks", "talks")));
        assertEquals(Optional.of("talks"), Suggestions.nearest("xalks", List.of("talks", "walks")));
    }

    @Test
    void amongNoneThereIsNoNearest() {
        assertEquals(Optional.empty(), Suggestions.nearest("Police", List.of()));
    }

    private static void assertNearest(String meant, String word) {
        assertEquals(Optional.of(meant), Suggestions.nearest(word, AGENCIES));
    }
}
