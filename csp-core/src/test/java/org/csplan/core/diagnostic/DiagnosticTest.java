package org.csplan.core.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.MeasureId;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourcePosition;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.SampleCode;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

    private static final SourceText PLAN = SourceText.of("plan.csp", "plan p\naim A\naim A\n");
    private static final SourceText RETURN = SourceText.of("return.csp", "update Q1 2019/20\n");

    private static final Diagnostic FOUND = Diagnostic.of(SampleCode.DUPLICATE_ID, "the id A is taken");

    @Test
    void aFindingIsAsGraveAsItsCode() {
        assertEquals(Severity.ERROR, FOUND.severity());
        assertTrue(FOUND.isError());
        assertFalse(Diagnostic.of(SampleCode.UNCLEAR_DATE, "m").isError());
        assertFalse(Diagnostic.of(SampleCode.LONG_TITLE, "m").isError());
    }

    @Test
    void whatIsAddedLeavesTheRestAsItWas() {
        Place first = Place.of(PLAN, new SourceSpan(11, 12));
        Place second = Place.of(PLAN, new SourceSpan(17, 18));
        Subject subject = Subject.of(ActionId.of("talks"), MeasureId.of("visits"));

        Diagnostic whole = FOUND.at(second).with(first).about(subject).help("give one another id");

        assertEquals(
                new Diagnostic(
                        SampleCode.DUPLICATE_ID,
                        Severity.ERROR,
                        "the id A is taken",
                        Optional.of("give one another id"),
                        Optional.of(subject),
                        Optional.of(second),
                        ImmutableList.of(first),
                        Optional.empty(),
                        Optional.empty()),
                whole);
        assertEquals(Diagnostic.of(SampleCode.DUPLICATE_ID, "the id A is taken"), FOUND);
    }

    @Test
    void whatMendsAFindingIsAnEditOfItsPlaceOrOfNothing() {
        Place second = Place.of(PLAN, new SourceSpan(17, 18));

        assertEquals(
                List.of(new Edit(PLAN, second.span(), "B")),
                FOUND.at(second).mendedBy("B").edits());
        assertEquals(List.of(), FOUND.at(second).edits());
    }

    @Test
    void aPlaceStartsAtALineAndAColumn() {
        assertEquals(
                new SourcePosition(2, 5), Place.of(PLAN, new SourceSpan(11, 12)).start());
    }

    @Test
    void findingsComeByFileThenByPlaceThenByCode() {
        Diagnostic placeless = Diagnostic.of(SampleCode.UNKNOWN_AGENCY, "no place");
        Diagnostic early = Diagnostic.of(SampleCode.DUPLICATE_ID, "early").at(Place.of(PLAN, new SourceSpan(0, 4)));
        Diagnostic late = Diagnostic.of(SampleCode.DUPLICATE_ID, "late").at(Place.of(PLAN, new SourceSpan(7, 8)));
        Diagnostic sameAsLate =
                Diagnostic.of(SampleCode.UNKNOWN_AGENCY, "same place").at(Place.of(PLAN, new SourceSpan(7, 9)));
        Diagnostic otherFile =
                Diagnostic.of(SampleCode.DUPLICATE_ID, "other file").at(Place.of(RETURN, new SourceSpan(0, 1)));

        assertEquals(
                List.of(placeless, early, late, sameAsLate, otherFile),
                Stream.of(otherFile, sameAsLate, late, placeless, early)
                        .sorted(Diagnostic.inSourceOrder(ImmutableList.of(PLAN, RETURN)))
                        .toList());
        assertEquals(
                List.of(otherFile, early),
                Stream.of(early, otherFile)
                        .sorted(Diagnostic.inSourceOrder(ImmutableList.of(RETURN, PLAN)))
                        .toList());
    }
}
