package org.csplan.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class TextTableProperties {

    @Example
    void columnsOfNumbersStandToTheRight() {
        assertEquals(
                """
                Agency   Leads
                Council     15
                Fire         6
                """,
                TextTable.of(List.of(List.of("Agency", "Leads"), List.of("Council", "15"), List.of("Fire", "6")), 80));
    }

    @Example
    void whatIsTooLongGoesOnInTheNextLine() {
        assertEquals(
                """
                Id  Title
                1   Joint response to
                    street drinking
                """,
                TextTable.of(List.of(List.of("Id", "Title"), List.of("1", "Joint response to street drinking")), 21));
    }

    @Example
    void idsKeepTheirWordsWholeWhereThereIsRoomAndAreBrokenAfterHyphens() {
        assertEquals(
                """
                Id             Title
                drug-and-      More people
                alcohol-       know of the
                safeguarding   services
                """,
                TextTable.of(
                        List.of(
                                List.of("Id", "Title"),
                                List.of("drug-and-alcohol-safeguarding", "More people know of the services")),
                        29));
    }

    @Example
    void aTableInWhichWordsWouldBeBrokenIsWrittenRowByRow() {
        List<List<String>> rows = List.of(
                List.of("Id", "Title", "Lead", "Partners"),
                List.of("1.1", "Neighbourhood meetings", "Council", "Constabulary"),
                List.of("1.2", "Newsletter", "Council", ""));

        assertEquals("""
                Id        1.1
                Title     Neighbourhood meetings
                Lead      Council
                Partners  Constabulary

                Id        1.2
                Title     Newsletter
                Lead      Council
                """, TextTable.orRows(rows, 34));
        assertEquals(TextTable.of(rows, 80), TextTable.orRows(rows, 80));
    }

    @Example
    void nothingReachesTheTerminalThatItWouldObey() {
        assertEquals("A\n\uFFFD[31mred\n", TextTable.of(List.of(List.of("A"), List.of("\u001B[31mred")), 80));
    }

    @Property(tries = 200)
    void noLineIsLongerThanItMayBeAndNoLetterIsLost(@ForAll @Size(min = 1, max = 4) List<String> cells) {
        String table = TextTable.of(List.of(cells), 40);
        assertTrue(table.lines().allMatch(line -> Lines.length(line) <= 40), table);
        assertEquals(letters(cells.stream()), letters(table.lines()));
    }

    /** Sorted, for cells that go on in several lines stand beside each other. */
    private static String letters(Stream<String> texts) {
        return texts.flatMapToInt(String::codePoints)
                .filter(c -> c < 128 && Character.isLetterOrDigit(c))
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
