package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.csplan.dsl.compiler.Compilation;
import org.junit.jupiter.api.Test;

/** Prose whose lines look like lines of the plan. */
class ProseTest {

    @Test
    void quotesThatEndALineOfProseLikeAClauseCloseTheProse() {
        Compilation compiled = PlanLanguage.compile("plan.csp", """
                plan p
                action a
                  note \"""
                    Whoever visits leaves a
                    note \"""
                  # the plan goes on

                  due March 2027
                """);
        assertEquals(List.of(), compiled.diagnostics());
        assertEquals(
                "Whoever visits leaves a\nnote",
                compiled.plan().orElseThrow().actions().get(0).notes().get(0).text());
    }

    @Test
    void theyDoSoInAnUpdateWhoseLinesMayBeginWithAnyWord() {
        Compilation compiled = PlanLanguage.compile("plan.csp", """
                plan p
                agency Fire
                action a
                action b
                update Q2 2026/27 from Fire
                  a green \"""
                    Whoever visits leaves a
                    note \"""
                  b green
                """);
        assertEquals(List.of(), compiled.diagnostics());
    }

    @Test
    void linesOfSignsAreNoConflictInProseWithoutALineOfItsOwnKind() {
        Compilation compiled = PlanLanguage.compile("plan.csp", """
                plan p
                  intro \"""
                Our aims
                =======
                We agreed them.
                \"""
                """);
        assertEquals(List.of(), compiled.diagnostics());
        assertEquals(
                "Our aims\n=======\nWe agreed them.",
                compiled.plan().orElseThrow().intro().orElseThrow());
    }
}
