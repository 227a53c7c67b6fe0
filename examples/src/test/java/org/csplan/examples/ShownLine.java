package org.csplan.examples;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.syntax.Keyword;

/** A line of the language, or a piece of a measure or an entry, that a table shows alone. */
record ShownLine(String line, Keyword first) {

    private static final ImmutableSet<String> OF_THE_PLAN = ImmutableSet.of(
            "period", "intro", "partnership", "area", "published", "review", "year", "cites", "call", "language");

    /** Whether it is a keyword and more, and not the keyword alone. */
    static boolean isOne(String code) {
        return code.indexOf(' ') > 0 && keyword(code).isPresent();
    }

    static ShownLine of(String code) {
        String line = code.replaceAll("\"[^\"]*…[^\"]*\"", "\"Text\"")
                .replace("check …", "check unclear-date off")
                .replace("progress …", "progress green")
                .replace("…", "\"Text\"");
        return new ShownLine(line, keyword(line).orElseThrow());
    }

    private static Optional<Keyword> keyword(String code) {
        return Keyword.of(Splitter.on(' ').splitToList(code).get(0));
    }

    /** In a plan that has what it may stand below or beside, and all that the tables name. */
    Compilation compile() {
        boolean ofThePlan = OF_THE_PLAN.contains(first.word());
        String statement = first.role() == Keyword.Role.STATEMENT ? line : "";
        // What one is called is said beside what several are.
        String beside = line.startsWith("call priority ") ? "call priorities \"Text\"\n  " : "";
        String ofThePlanOnly = ofThePlan && first != Keyword.PERIOD ? beside + line : "";
        String ofAnAction = first.role() == Keyword.Role.CLAUSE && !ofThePlan ? line : "";
        String ofAMeasure = first.role() == Keyword.Role.INNER ? "measure \"Text\" " + line : "";
        String text = """
                plan plan-2026
                  %s
                  %s
                %s
                action tables
                  measure calls "Calls" tracked
                  %s
                  %s
                action courses
                agency SADC
                agency Police
                agency Fire
                agency EBC
                aim B
                aim D
                aim E
                priority 2
                priority 3
                """.formatted(
                first == Keyword.PERIOD ? line : "period 2026/27", ofThePlanOnly, statement, ofAnAction, ofAMeasure);
        SourceLoader others = SourceLoader.of(
                ImmutableMap.of("agencies.csp", "", "returns/2026-q1-x.csp", "", "returns/2026/q2.csp", ""));
        return PlanLanguage.compile(SourceText.of("plan.csp", text), others);
    }
}
