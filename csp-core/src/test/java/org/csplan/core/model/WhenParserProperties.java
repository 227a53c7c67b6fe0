package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.Parsed.Problem;

class WhenParserProperties {

    @Property
    void noTextThrows(@ForAll String words, @ForAll Month yearStart) {
        assertReadsOrTellsWhy(words, yearStart);
    }

    @Property(tries = 5000)
    void noHeapOfTheRightWordsThrows(@ForAll("heaps") String words, @ForAll Month yearStart) {
        assertReadsOrTellsWhy(words, yearStart);
    }

    @Property
    void aDayWrittenIsReadAsItself(@ForAll("days") LocalDate day, @ForAll Month yearStart) {
        assertEquals(Parsed.of(When.day(day)), WhenParser.parse(WhenParser.write(day), yearStart));
        assertEquals(Parsed.of(new When(day, day, day.toString())), WhenParser.parse(day.toString(), yearStart));
    }

    @Property
    void theQuartersOfAYearMakeItUp(@ForAll("years") String year, @ForAll Month yearStart) {
        assertMakeUp(year, Stream.of("Q1 ", "Q2 ", "Q3 ", "Q4 "), yearStart);
    }

    @Property
    void theHalvesOfAYearMakeItUp(@ForAll("years") String year, @ForAll Month yearStart) {
        assertMakeUp(year, Stream.of("H1 ", "H2 "), yearStart);
    }

    @Property
    void theThirdsOfATimeMakeItUp(@ForAll("times") String time, @ForAll Month yearStart) {
        assertMakeUp(time, Stream.of("early ", "mid ", "late "), yearStart);
    }

    @Property
    void aTimeStartsAndEndsWithItsStartAndItsEnd(@ForAll("times") String time, @ForAll Month yearStart) {
        When whole = read(time, yearStart);

        assertEquals(whole.from(), read("start of " + time, yearStart).from());
        assertEquals(whole.to(), read("end of " + time, yearStart).to());
        assertTrue(whole.days().encloses(read("start of " + time, yearStart).days()));
        assertTrue(whole.days().encloses(read("end of " + time, yearStart).days()));
    }

    @Property
    void aRangeSpansItsEndsOrIsRefused(
            @ForAll("times") String one, @ForAll("times") String other, @ForAll Month yearStart) {
        When first = read(one, yearStart);
        When last = read(other, yearStart);
        Parsed<When> range = WhenParser.parse(one + " to " + other, yearStart);

        if (last.to().isBefore(first.from())) {
            assertTrue(range.toOptional().isEmpty());
        } else {
            assertEquals(Optional.of(new When(first.from(), last.to(), one + " to " + other)), range.toOptional());
            // A year such as 2019/20 is doubted where years start in January.
            assertTrue(yearStart == Month.JANUARY || range.problem().isEmpty());
        }
    }

    @Property
    void foldingBlanksChangesNothing(
            @ForAll("heaps") String words, @ForAll("blanks") String blank, @ForAll Month yearStart) {
        String spread = blank + words.replace(" ", blank) + blank;

        assertEquals(WhenParser.parse(words, yearStart), WhenParser.parse(spread, yearStart));
    }

    @Property
    void readingTheWordsKeptGivesTheSameTime(@ForAll("heaps") String words, @ForAll Month yearStart) {
        WhenParser.parse(words, yearStart)
                .toOptional()
                .ifPresent(when -> assertEquals(when, read(when.words(), yearStart)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2200, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> years() {
        return Arbitraries.integers().between(1900, 2200).flatMap(year -> Arbitraries.of(year + "", planYear(year)));
    }

    /** Whole months that have a start, an end and thirds. */
    @Provide
    Arbitrary<String> times() {
        Arbitrary<String> parts = Arbitraries.of(
                "", "Q1 ", "Q2 ", "Q3 ", "Q4 ", "H1 ", "H2 ", "spring ", "winter ", "May ", "Feb ", "December ");
        return parts.flatMap(part -> years().map(year -> part + year));
    }

    /** Texts made of what times are made of, so that many are nearly right and some are. */
    @Provide
    Arbitrary<String> heaps() {
        Arbitrary<String> pieces = Arbitraries.of(
                "2019",
                "2020",
                "19",
                "20",
                "1",
                "5",
                "31",
                "09",
                "12",
                "11/12",
                "2019/20",
                "2019-20",
                "06/25",
                "Q2",
                "H1",
                "Q",
                "May",
                "Feb",
                "September",
                "Septembr",
                "spring",
                "winter",
                "to",
                "of",
                "the",
                "end",
                "early",
                "mid",
                "-",
                "–",
                "/",
                ".",
                ",",
                "'",
                "30th",
                "0",
                "999999999999",
                "é",
                "💥",
                "٣");
        return pieces.list()
                .ofMaxSize(9)
                .flatMap(words -> Arbitraries.of(" ", " ", "").map(between -> String.join(between, words)));
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of(' ', '\t', '\r', '\n', '\u00A0', '\u2003', '\u202F', '\u3000')
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(blanks -> blanks.stream().map(String::valueOf).reduce("", String::concat));
    }

    private static String planYear(int year) {
        int next = (year + 1) % 100;
        return year + (next < 10 ? "/0" : "/") + next;
    }

    private static When read(String words, Month yearStart) {
        return WhenParser.parse(words, yearStart).orElseThrow();
    }

    private static void assertMakeUp(String whole, Stream<String> parts, Month yearStart) {
        When time = read(whole, yearStart);
        List<When> times = parts.map(part -> read(part + whole, yearStart)).toList();

        assertEquals(time.from(), times.get(0).from());
        assertEquals(time.to(), times.get(times.size() - 1).to());
        for (int i = 1; i < times.size(); i++) {
            assertEquals(times.get(i - 1).to().plusDays(1), times.get(i).from());
        }
    }

    private static void assertReadsOrTellsWhy(String words, Month yearStart) {
        Parsed<When> parsed = WhenParser.parse(words, yearStart);

        parsed.toOptional().ifPresent(when -> assertFalse(when.to().isBefore(when.from())));
        assertTrue(parsed.toOptional().isPresent() || parsed.problem().isPresent());
        parsed.problem().ifPresent(WhenParserProperties::assertTellsInALine);
    }

    private static void assertTellsInALine(Problem problem) {
        assertFalse(problem.message().isBlank());
        assertFalse(problem.message().endsWith("."));
        assertFalse(problem.help().isBlank());
        assertFalse(problem.help().endsWith("."));
        assertTrue((problem.message() + problem.help()).indexOf('\n') < 0);
        assertTrue(problem.message().length() < 300);
    }
}
