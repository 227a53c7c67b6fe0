package org.csplan.dsl.internal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary texts that somebody may have written as a plan, most of them with mistakes. */
public final class PlanTexts {

    private PlanTexts() {}

    /** Lines that break or bend what stands around them. */
    public static Arbitrary<String> lines() {
        return Arbitraries.of(
                "",
                "action",
                "action ",
                " action a",
                "actoin c \"C\"",
                "Action: d",
                "- action e \"E\"",
                "update \"told below an action\"",
                "status monitoring",
                "  status green",
                "  lead Fire,",
                "  lead Fire, Nobody",
                "  depends on a, b",
                "  depends on \"the money\"",
                "  note \"\"\"",
                "    \"\"\"",
                "  note \"\"\"one line\"\"\"",
                "  note '''",
                "  note \"never closed",
                "  closed\"",
                "<<<<<<< mine",
                "=======",
                ">>>>>>> theirs",
                "wombat \"me\"",
                "  %%% nothing known",
                "a green \"Two held.\"",
                "  a.m = 5",
                "  5. green",
                "{\"a\": 1}",
                "<html",
                "# a remark",
                "check repeated-update off",
                "  year starts January",
                "  period 2027/28",
                "  measure m \"M\" target 5 by March 2027",
                "  measure m \"M\" at",
                "  progress Q1 2026/27 green m = 3",
                "use \"returns/part.csp\"",
                "use \"plan.csp\"",
                "use \"nowhere.csp\"");
    }

    public static Arbitrary<String> statements() {
        return statements(6);
    }

    public static Arbitrary<String> statements(int most) {
        return statement().list().ofMinSize(1).ofMaxSize(most).map(all -> String.join("", all));
    }

    private static Arbitrary<String> statement() {
        return Arbitraries.of(
                "plan p \"P\"\n  period 2026/27\n",
                "plan q\n  year starts January\n  lead Fire\n",
                "agency Fire \"Fire and Rescue\" is fire\n",
                "agency Police\n  url \"https://www.example.org\"\n",
                "agency \"Women's Aid\"\n",
                "agency Fi're \"Fire\"\n",
                "aim A \"To protect\"\n",
                "priority 1 \"To focus\"\n  supports A\n  measure x \"X\" target 3\n",
                "priority a \"Like an action\"\n",
                "action a \"A\"\n  for A, 1\n  lead Fire\n  measure m \"M\" target 30 visits during 2026/27\n",
                "action b \"B\"\n  depends on a\n  milestone m \"M\" by June 2026\n  progress Q1 2026/27 green\n",
                "action \"Without an id\"\n  lead Fire, Police\n  note \"\"\"\n    Prose\n\n    action by action.\n    \"\"\"\n",
                "action \"Without an id\"\n  with Fi're\n  due 31 June 2026\n",
                "action c\n  lead m, Nobody\n  for B,\n",
                "action d \"D\"\n  depends on e\naction e \"E\"\n  depends on d\n",
                "update Q1 2026/27 from Fire\n  a green m = 4 \"Held.\"\n  b amber\n",
                "update Q2 2026/27 from Police\n  a.m = 5\n  without-an-id red\n  c green\n",
                "status monitoring \"Monitoring\" is on-track\n",
                "term CPN \"Community Protection Notice\"\n",
                "report\n  name \"Exampleton\"\n",
                "# A remark.\n\n");
    }

    /** Most of what is written in most plans. */
    public static Arbitrary<String> plans() {
        return statements(6)
                .map(more ->
                        "plan p \"P\"\n  period 2026/27\nagency Fire \"Fire and Rescue\"\nagency Police\naim A \"To protect\"\n"
                                + "action a \"A\"\n  lead Fire\n  measure m \"M\" target 30 visits during 2026/27\n\n"
                                + more
                                + "action last \"Last\"\n  lead Police\n  depends on a\n");
    }

    /** Words and lines in any order. */
    public static Arbitrary<String> heaps() {
        Arbitrary<String> words = Arbitraries.of(
                "plan",
                "agency",
                "action",
                "update",
                "note",
                "lead",
                "measure",
                "due",
                "progress",
                "Fire",
                "a",
                "m",
                "1",
                "2026/27",
                "\n",
                "\n",
                "\n",
                "\n  ",
                "\r\n",
                "\"text\"",
                "\"",
                "\"\"\"",
                "“",
                "”",
                "`",
                ",",
                "=",
                "#");
        return Combinators.combine(
                        Arbitraries.oneOf(words, lines(), statement()).list().ofMaxSize(30),
                        Arbitraries.of(" ", " ", "\n", ""))
                .as((pieces, between) -> String.join(between, pieces));
    }
}
