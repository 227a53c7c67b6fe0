package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMultiset;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.dsl.format.PlanPrinter;

/** A text that is read stretch by stretch says what it says when it is read at once. */
class LongTextProperties {

    @Property(tries = 1500)
    void aHeapOfWordsReadInStretchesIsTheOneReadAtOnce(
            @ForAll("heaps") String text, @ForAll @IntRange(min = 1, max = 60) int length) {
        assertReadAlike(text, length);
    }

    @Property(tries = 1000)
    void soAreStatements(@ForAll("statements") String text, @ForAll @IntRange(min = 1, max = 200) int length) {
        assertReadAlike(text, length);
    }

    @Property(tries = 250)
    @Domain(PlanDomain.class)
    @Domain(DomainContext.Global.class)
    void aPlanWithoutMistakesIsReadInStretchesWhereItHasAFence(
            @ForAll ActionPlan plan, @ForAll @IntRange(min = 1, max = 500) int length) {
        String text = PlanPrinter.print(plan);
        Optional<PlanReader.Result> read = assertReadAlike(text, length);
        assertTrue(read.isPresent() || text.indexOf("\naction ", length) < 0, text);
    }

    private static Optional<PlanReader.Result> assertReadAlike(String text, int length) {
        SourceText source = SourceText.of("plan.csp", text);
        Optional<PlanReader.Result> read = LongText.read(source, length);
        if (read.isPresent()) {
            PlanReader.Result atOnce = PlanReader.readAtOnce(source, text);
            assertEquals(atOnce.syntax(), read.get().syntax());
            assertEquals(
                    ImmutableMultiset.copyOf(atOnce.found()),
                    ImmutableMultiset.copyOf(read.get().found()));
            assertEquals(atOnce.isSeparable(), read.get().isSeparable());
        }
        return read;
    }

    @Provide
    Arbitrary<String> heaps() {
        return PlanTexts.heaps();
    }

    @Provide
    Arbitrary<String> statements() {
        return PlanTexts.statements();
    }
}
