package org.csplan.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csplan.core.analysis.Change;
import org.csplan.core.analysis.Verdict;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.Citation;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Status;
import org.csplan.core.model.Strand;
import org.csplan.core.model.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Messages ENGLISH = Messages.of(PageLanguage.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameMessages(PageLanguage language) {
        assertEquals(ENGLISH.asked(), Messages.of(language).asked());
    }

    @ParameterizedTest
    @EnumSource
    void eachMessageHasTheSameGapsInEveryLanguage(PageLanguage language) {
        Messages messages = Messages.of(language);

        for (String asked : ENGLISH.asked()) {
            assertEquals(ENGLISH.gaps(asked), messages.gaps(asked), asked);
            assertEquals(ENGLISH.isCounted(asked), messages.isCounted(asked), asked);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFormBesideANumberIsOneOfTheLanguageAndSaysTheNumber(PageLanguage language) {
        Messages messages = Messages.of(language);
        Set<String> forms = IntStream.range(0, 200)
                .mapToObj(number -> Plural.of(language, number).of(""))
                .collect(Collectors.toSet());

        messages.byKey().forEach((key, message) -> {
            int form = key.indexOf('_');
            if (form >= 0) {
                assertTrue(forms.contains(key.substring(form)), key);
                assertEquals(messages.gaps(key.substring(0, form)), Messages.gapsOf(message), key);
                assertTrue(Messages.gapsOf(message).contains(0), key);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "999|999",
                "1000|1,000",
                "-999|-999",
                "-1000|-1,000",
                "1234567|1,234,567",
                "-9223372036854775808|-9,223,372,036,854,775,808"
            })
    void figuresStandInThrees(long number, String written) {
        assertEquals(written, Wording.in(PageLanguage.ENGLISH).number(number));
    }

    /** A blank at an end would be lost, or would be one too many. */
    @ParameterizedTest
    @EnumSource
    void everyMessageIsReadAsItIsWritten(PageLanguage language) {
        Messages messages = Messages.of(language);
        Wording wording = Wording.in(language);

        messages.byKey().forEach((key, message) -> {
            assertEquals(message.strip(), message, key);
            assertEquals(Phrase.parse(message), wording.phrase(key), key);
        });
    }

    @Test
    void whatIsNotThereIsABug() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Wording.in(PageLanguage.WELSH).say("no-such-message"));
    }

    static Stream<Enum<?>> constants() {
        return Stream.of(
                        AgencyKind.values(),
                        Change.Kind.values(),
                        Change.Part.values(),
                        CheckSetting.Level.values(),
                        Citation.Kind.values(),
                        Measure.Goal.values(),
                        MeasureTier.values(),
                        Recurrence.Frequency.values(),
                        Severity.values(),
                        Status.Meaning.values(),
                        Strand.values(),
                        Verdict.values(),
                        Visibility.values(),
                        org.csplan.core.analysis.Wording.values())
                .flatMap(Stream::of);
    }

    /** No constant goes without a word, and no word is left of a constant that has gone. */
    @Test
    void everyConstantThatThePageSaysHasAWord() {
        Set<String> families = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        for (Enum<?> constant : constants().toList()) {
            keys.add(Wording.key(constant));
            families.add(Wording.key(constant).replaceFirst("\\..*", "."));
        }

        assertEquals(
                keys,
                ENGLISH.asked().stream()
                        .filter(key -> families.stream().anyMatch(key::startsWith))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What the page says in English is what the plan language and the other outputs say. */
    @Test
    void inEnglishAConstantIsCalledAsEverywhere() {
        Wording english = Wording.in(PageLanguage.ENGLISH);

        for (Status.Meaning meaning : Status.Meaning.values()) {
            assertEquals(meaning.word().replace('-', ' '), english.word(meaning));
        }
        for (Verdict verdict : Verdict.values()) {
            assertEquals(verdict.words(), english.word(verdict));
        }
        for (AgencyKind kind : AgencyKind.values()) {
            assertEquals(kind.word(), english.word(kind));
        }
        for (Change.Kind kind : Change.Kind.values()) {
            assertEquals(kind.word(), english.word(kind));
        }
        for (Change.Part part : Change.Part.values()) {
            assertEquals(part.words(), english.word(part));
        }
        for (Citation.Kind kind : Citation.Kind.values()) {
            assertEquals(kind.word().replace('-', ' '), english.word(kind));
        }
        for (MeasureTier tier : MeasureTier.values()) {
            assertEquals(tier.word().replace('-', ' '), english.word(tier));
        }
        for (Severity severity : Severity.values()) {
            assertEquals(severity.word(), english.word(severity));
        }
        for (CheckSetting.Level level : CheckSetting.Level.values()) {
            assertEquals(level.word(), english.word(level));
        }
    }

    @Test
    void aNumberHasTheFormThatTheLanguageGivesIt() {
        List<String> days = new ArrayList<>();
        for (long number : List.of(0L, 1L, 2L, 3L, 6L, 1_200L)) {
            days.add(Wording.in(PageLanguage.WELSH).counted("days", number));
        }

        assertEquals(List.of("0 diwrnod", "1 diwrnod", "2 ddiwrnod", "3 diwrnod", "6 diwrnod", "1,200 diwrnod"), days);
        assertEquals("1 day", Wording.in(PageLanguage.ENGLISH).counted("days", 1));
        assertEquals("1,200 days", Wording.in(PageLanguage.ENGLISH).counted("days", 1_200));
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("cy-GB"));
            assertEquals("Timeline", Wording.in(PageLanguage.ENGLISH).say("timeline"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals("Llinell amser", Wording.in(PageLanguage.WELSH).say("timeline"));
            assertEquals("ar y trywydd iawn", Wording.in(PageLanguage.WELSH).word(Status.Meaning.ON_TRACK));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Short ones have to stand beside each other along the timeline. */
    @ParameterizedTest
    @EnumSource
    void monthsAreShortenedToAFewLetters(PageLanguage language) {
        Map<String, String> months = Messages.of(language).byKey().subMap("short.month.", "short.month/");

        assertEquals(12, months.size());
        months.forEach((key, month) -> assertTrue(month.length() <= 4, month));
    }
}
