package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.EditedPlan;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.syntax.Keyword;

class PlanLanguageProperties {

    @Property
    void noTextMakesTheCompilerFail(@ForAll String text) {
        assertSound(PlanLanguage.compile("plan.csp", text));
    }

    @Property(tries = 3000)
    void noHeapOfWordsMakesTheCompilerFail(@ForAll("heaps") String text) {
        assertSound(PlanLanguage.compile("plan.csp", text));
    }

    @Property
    void theSameTextAlwaysGivesTheSame(@ForAll("heaps") String text) {
        assertEquals(
                PlanLanguage.compile("p", text).diagnostics(),
                PlanLanguage.compile("p", text).diagnostics());
    }

    @Property
    void anUnreadableLineCostsThatLineAlone(@ForAll("unreadable") String line, @ForAll Random random) {
        List<String> lines = new ArrayList<>(List.of(
                "plan p",
                "aim A",
                "agency EDC",
                "action a",
                "  for A",
                "  lead EDC",
                "action b",
                "  due 2020",
                "term T \"t\""));
        int statements = read(lines).syntax().get(0).statements().size();
        lines.add(random.nextInt(lines.size() + 1), line);
        EditedPlan broken = read(lines);
        assertEquals(statements, broken.syntax().get(0).statements().size());
        ImmutableList<Diagnostic> found = broken.compilation().diagnostics();
        assertEquals(1, found.size(), found::toString);
    }

    private static EditedPlan read(List<String> lines) {
        return EditedPlan.of(SourceText.of("p", String.join("\n", lines)), SourceLoader.none());
    }

    @Property
    void theOrderOfStatementsChangesNothingButTheOrder(@ForAll Random random) {
        List<String> statements = new ArrayList<>(List.of(
                "plan p\n", "aim A\n", "aim B\n", "priority 1\n", "agency EDC\n", "action a\n for A, 1\n lead EDC\n"));
        java.util.Collections.shuffle(statements, random);
        Compilation shuffled = PlanLanguage.compile("p", String.join("", statements));
        assertEquals(List.of(), shuffled.diagnostics());
        assertEquals(1, shuffled.plan().orElseThrow().actions().get(0).leads().size());
    }

    private static void assertSound(Compilation compiled) {
        assertEquals(compiled.hasErrors(), compiled.plan().isEmpty());
        int last = -1;
        for (Diagnostic found : compiled.diagnostics()) {
            Place place = found.place().orElseThrow();
            assertTrue(place.span().end() <= place.source().text().length());
            assertTrue(place.span().start() >= last, "findings come in the order of the text");
            last = place.span().start();
            String printed = DiagnosticPrinter.plain().print(found);
            assertTrue(printed.startsWith(found.severity().word()));
            assertTrue(printed.endsWith("\n"));
        }
    }

    @Provide
    Arbitrary<String> heaps() {
        Arbitrary<String> keywords = Arbitraries.of(Keyword.class).map(Keyword::word);
        Arbitrary<String> pieces = Arbitraries.of(
                "\n",
                "\n",
                "\n  ",
                "\r\n",
                "\"",
                "\"text\"",
                "“text”",
                "“",
                "”",
                "\"\"\"",
                "\"\"\"\nprose\n\"\"\"",
                "`",
                "`id`",
                ",",
                "=",
                "#",
                "# remark\n",
                "A",
                "1",
                "1,200",
                "12,5",
                "£5,000",
                "75%",
                "2019/20",
                "31 June",
                "Q5",
                "tbc",
                "agnecy",
                "Police",
                "update 2020 from A",
                "\n  A\tone two",
                "'''",
                ";",
                "\t",
                "\u00A0",
                "\u200B",
                "\uFEFF",
                "\uD83D\uDE00",
                "\uD83D",
                "\0",
                "\u202E");
        Arbitrary<String> word = Arbitraries.oneOf(keywords, pieces);
        return Combinators.combine(word.list().ofMaxSize(60), Arbitraries.of(" ", " ", " ", ""))
                .as((words, between) -> String.join(between, words));
    }

    @Provide
    Arbitrary<String> unreadable() {
        return Arbitraries.of(
                "  %%% nothing known",
                "\"a text alone\"",
                "= 3",
                ", ,",
                "\"never closed",
                "“never closed",
                "wombat \"me\"",
                "by March 2020",
                "`quoted` words",
                "2019",
                "is",
                "\"\"\"prose\"\"\"",
                "\u202Eabc");
    }
}
