package org.csplan.core.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.SampleCode;
import org.junit.jupiter.api.Test;

/** Findings that are kept while the text above them is edited. */
class EditedTextTest {

    private static final SourceText BEFORE = SourceText.of("plan.csp", "lead Polcie, Fire");
    private static final SourceText AFTER = SourceText.of("plan.csp", "# June\nlead Polcie, Fire");
    private static final int BY = 7;

    private static final SourceSpan WORD = new SourceSpan(5, 11);

    @Test
    void allPlacesOfAFindingMoveWithTheText() {
        Diagnostic found = Diagnostic.of(SampleCode.UNKNOWN_AGENCY, "no agency is called Polcie")
                .at(Place.of(BEFORE, WORD).labelled("agencies are Police"))
                .with(Place.of(BEFORE, new SourceSpan(13, 17)).labelled("this one is known"))
                .help("did you mean Police?")
                .mendedBy("Police");
        Diagnostic moved = found.in(AFTER, BY);
        assertEquals("Polcie", AFTER.slice(moved.place().orElseThrow().span()));
        assertEquals(Optional.of("agencies are Police"), moved.place().get().label());
        assertEquals(2, moved.place().get().start().line());
        assertEquals("Fire", AFTER.slice(moved.related().get(0).span()));
        assertEquals(ImmutableList.of(new Edit(AFTER, WORD.shifted(BY), "Police")), moved.edits());
        assertEquals(found, moved.in(BEFORE, -BY));
    }

    @Test
    void aLineToBeAddedStandsNowhereYet() {
        Diagnostic found = Diagnostic.of(SampleCode.LONG_TITLE, "the plan says no period")
                .mendedBy(new Mend.NewLine("period 2026/27"));
        assertEquals(found, found.in(AFTER, BY));
    }

    @Test
    void whatStandsWhereItStoodIsTheSame() {
        assertSame(WORD, WORD.shifted(0));
        assertEquals(new SourceSpan(3, 9), WORD.shifted(-2));
    }
}
