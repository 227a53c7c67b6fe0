package org.csplan.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {

    private static final SourceText SOURCE = SourceText.of("plan.csp", "lead EDC, Polcie");

    @Test
    void editsAreMadeWhereTheyStandInWhateverOrderTheyCome() {
        assertEquals(
                "lead Council, Police and Fire",
                Edit.apply(SOURCE, List.of(edit(16, 16, " and Fire"), edit(10, 16, "Police"), edit(5, 8, "Council"))));
    }

    @Test
    void wordsAreTakenAwayAndPutIn() {
        assertEquals("lead Polcie", Edit.apply(SOURCE, List.of(edit(5, 10, ""))));
        assertEquals("the lead EDC, Polcie", Edit.apply(SOURCE, List.of(edit(0, 0, "the "))));
    }

    @Test
    void newLinesEndAsTheOthersDo() {
        SourceText windows = SourceText.of("plan.csp", "lead EDC\r\ndue May 2026\r\n");
        SourceSpan lead = new SourceSpan(0, 8);

        assertEquals(
                "for A\r\nlead EDC",
                new Edit(windows, lead, "for A\nlead EDC").withLineEndsOfText().replacement());
        assertEquals(
                "for A\r\nlead EDC",
                new Edit(windows, lead, "for A\r\nlead EDC")
                        .withLineEndsOfText()
                        .replacement());
        assertEquals(
                "for A\nlead EDC",
                new Edit(SOURCE, lead, "for A\nlead EDC").withLineEndsOfText().replacement());
    }

    @Test
    void editsMayTouch() {
        assertEquals("lead Fire; Polcie", Edit.apply(SOURCE, List.of(edit(5, 8, "Fire"), edit(8, 9, ";"))));
    }

    @Test
    void ofEditsThatOverlapTheFirstIsMade() {
        assertEquals("lead X Polcie", Edit.apply(SOURCE, List.of(edit(7, 16, "Y"), edit(5, 9, "X"))));
    }

    @Test
    void ofEditsAtOnePlaceTheShorterIsMade() {
        assertEquals("lead Fire, EDC, Polcie", Edit.apply(SOURCE, List.of(edit(5, 8, "X"), edit(5, 5, "Fire, "))));
        assertEquals("lead A, EDC, Polcie", Edit.apply(SOURCE, List.of(edit(5, 5, "A, "), edit(5, 5, "B, "))));
    }

    @Test
    void editsOfOtherTextsLeaveThisOneAsItIs() {
        SourceText other = SourceText.of("other.csp", SOURCE.text());

        assertEquals(SOURCE.text(), Edit.apply(SOURCE, List.of(new Edit(other, new SourceSpan(0, 4), "with"))));
        assertEquals(SOURCE.text(), Edit.apply(SOURCE, List.of()));
    }

    private static Edit edit(int start, int end, String replacement) {
        return new Edit(SOURCE, new SourceSpan(start, end), replacement);
    }
}
