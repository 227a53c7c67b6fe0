package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of a plan, wherever they stand. */
class TextsTest {

    /**
     * A text that a plan may hold.
     *
     * @param kept what becomes of it there
     */
    private record Kind(String name, UnaryOperator<String> kept) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> lines() {
        return Stream.of(
                new Kind(
                        "a plan's title",
                        text -> ActionPlan.builder("p", text).build().title()),
                new Kind(
                        "an action's title",
                        text -> Action.builder("a", text).build().title()),
                new Kind("an agency's name", text -> Agency.of("EDC", text).name()),
                new Kind(
                        "an address",
                        text -> new Agency(
                                        AgencyId.of("EDC"),
                                        "Council",
                                        Optional.empty(),
                                        Optional.of(text),
                                        Optional.empty())
                                .url()
                                .orElseThrow()),
                new Kind(
                        "a partnership",
                        text -> ActionPlan.builder("p", "P")
                                .partnership(text)
                                .build()
                                .partnership()
                                .orElseThrow()),
                new Kind(
                        "an area",
                        text -> ActionPlan.builder("p", "P")
                                .area(text)
                                .build()
                                .area()
                                .orElseThrow()),
                new Kind(
                        "an owner",
                        text -> Action.builder("a", "A")
                                .owner(text)
                                .build()
                                .owner()
                                .orElseThrow()),
                new Kind(
                        "a name",
                        text -> new PageSettings(Optional.of(text), Optional.empty(), Optional.empty())
                                .name()
                                .orElseThrow()),
                new Kind(
                        "a file's name",
                        text -> new PageSettings(Optional.empty(), Optional.of(text), Optional.empty())
                                .logo()
                                .orElseThrow()),
                new Kind(
                        "what an aim covers",
                        text -> new Aim(
                                        AimId.of("A"),
                                        "Aim",
                                        ImmutableList.of(text),
                                        ImmutableList.of(),
                                        ImmutableList.of(),
                                        ImmutableList.of())
                                .covers()
                                .get(0)),
                new Kind(
                        "a reason",
                        text -> new CheckSetting(
                                        "repeated-update", CheckSetting.Level.OFF, Optional.empty(), Optional.of(text))
                                .because()
                                .orElseThrow()),
                new Kind("an aim", text -> Aim.of("A", text).text()),
                new Kind("a priority", text -> Priority.of("1", text).text()),
                new Kind("a measure", text -> Measure.of("m", text).text()),
                new Kind("a term", text -> new Term(text, "meaning").term()),
                new Kind("a term's meaning", text -> new Term("CPW", text).meaning()),
                new Kind("a status's label", text -> new Status("amber", text, Status.Meaning.AT_RISK).label()));
    }

    static Stream<Kind> prose() {
        return Stream.of(
                new Kind(
                        "a plan's introduction",
                        text -> ActionPlan.builder("p", "P")
                                .intro(text)
                                .build()
                                .intro()
                                .orElseThrow()),
                new Kind("a note", text -> new Note(text).text()),
                new Kind("a progress entry", text -> Progress.of(text).text().orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineHasOneBlankBetweenWordsAndNoneAround(Kind kind) {
        assertEquals(
                "Walkabouts in the city centre",
                kind.kept().apply("\n Walkabouts\u00A0in \t the\r\ncity\u2028\u3000centre \0"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineKeepsItsMarksAndQuotes(Kind kind) {
        String text = "“Rough” nights – £5 & 75% <b>\"ok\"</b> e\u0301 \uD83D\uDE00";

        assertEquals(text, kind.kept().apply(text));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineWithoutWordsIsRefused(Kind kind) {
        assertRefuses(kind, "", " ", "\n\t", "\u00A0", "\0\u001B");
    }

    @ParameterizedTest
    @MethodSource("prose")
    void proseKeepsItsParagraphsAndIndents(Kind kind) {
        assertEquals("One\n\n- two\n    three", kind.kept().apply("\n \nOne\r\n\r\n- two\r    three \n\n"));
    }

    @ParameterizedTest
    @MethodSource("prose")
    void proseWithoutWordsIsRefused(Kind kind) {
        assertRefuses(kind, "", " ", "\r\n\n", "\t");
    }

    private static void assertRefuses(Kind kind, String... blanks) {
        for (String blank : blanks) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> kind.kept().apply(blank));

            assertEquals(kind + " has no words", refused.getMessage());
        }
    }
}
