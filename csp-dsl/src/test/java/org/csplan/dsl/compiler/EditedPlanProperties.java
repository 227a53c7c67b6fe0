package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.dsl.format.PlanPrinter;

/** However a plan is edited, what comes of it is what comes of its texts when they are read for the first time. */
class EditedPlanProperties {

    private static final String PLAN = "plan.csp";
    private static final String PART = "returns/part.csp";

    /** What somebody does at a place in a text. */
    enum Deed {
        PUT {
            @Override
            String in(String text, int at, String piece) {
                return text.substring(0, at) + piece + text.substring(at);
            }
        },
        PUT_LINE {
            @Override
            String in(String text, int at, String piece) {
                return PUT.in(text, lineStart(text, at), piece + "\n");
            }
        },
        PUT_OVER_LINE {
            @Override
            String in(String text, int at, String piece) {
                return text.substring(0, lineStart(text, at)) + piece + text.substring(lineEnd(text, at));
            }
        },
        TAKE {
            @Override
            String in(String text, int at, String piece) {
                return text.substring(0, at) + text.substring(Math.min(text.length(), at + piece.length()));
            }
        },
        TAKE_LINE {
            @Override
            String in(String text, int at, String piece) {
                return text.substring(0, lineStart(text, at))
                        + text.substring(Math.min(text.length(), lineEnd(text, at) + 1));
            }
        },
        JOIN_LINES {
            @Override
            String in(String text, int at, String piece) {
                int end = lineEnd(text, at);
                return text.substring(0, end) + text.substring(Math.min(text.length(), end + 1));
            }
        },
        TAKE_REST {
            @Override
            String in(String text, int at, String piece) {
                return text.substring(0, at);
            }
        },
        COPY_TO_END {
            @Override
            String in(String text, int at, String piece) {
                return text + text.substring(lineStart(text, at));
            }
        };

        abstract String in(String text, int at, String piece);

        private static int lineStart(String text, int at) {
            return text.lastIndexOf('\n', at - 1) + 1;
        }

        private static int lineEnd(String text, int at) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
    }

    /**
     * A change of one of the texts.
     *
     * @param where in the text, in thousandths of its length
     * @param undone whether it is taken back afterwards
     */
    record Change(boolean inPart, Deed deed, int where, String piece, boolean undone) {

        String of(String text) {
            return deed.in(text, where * text.length() / 1000, piece);
        }
    }

    @Property(tries = 250)
    @Domain(PlanDomain.class)
    void aPlanThatIsEditedIsTheOneThatIsReadAnew(@ForAll ActionPlan plan, @ForAll("changes") List<Change> changes) {
        assertLikeNew(ImmutableMap.of(PLAN, PlanPrinter.print(plan)), Limits.standard(), changes);
    }

    @Property(tries = 1500)
    void aHeapOfWordsThatIsEditedIsTheOneThatIsReadAnew(
            @ForAll("heaps") String text, @ForAll("changes") List<Change> changes) {
        assertLikeNew(ImmutableMap.of(PLAN, text), Limits.standard(), changes);
    }

    @Property(tries = 500)
    void soItIsOfStatements(@ForAll("plans") String text, @ForAll("changes") List<Change> changes) {
        assertLikeNew(ImmutableMap.of(PLAN, text), Limits.standard(), changes);
    }

    @Property(tries = 500)
    void soItIsOfAPlanOfFiles(
            @ForAll("plans") String text, @ForAll("statements") String part, @ForAll("changes") List<Change> changes) {
        assertLikeNew(ImmutableMap.of(PLAN, "use \"" + PART + "\"\n" + text, PART, part), Limits.standard(), changes);
    }

    @Property(tries = 200)
    void soItIsWhereLinesMustBeShort(@ForAll("plans") String text, @ForAll("changes") List<Change> changes) {
        assertLikeNew(ImmutableMap.of(PLAN, text), Limits.standard().withLine(30), changes);
    }

    private static void assertLikeNew(ImmutableMap<String, String> texts, Limits limits, List<Change> changes) {
        Map<String, String> now = new TreeMap<>(texts);
        EditedPlan edited = EditedPlan.of(source(PLAN, texts), SourceLoader.of(texts, limits));
        for (Change change : changes) {
            String name = change.inPart() && isRead(edited, PART) ? PART : PLAN;
            String before = now.getOrDefault(name, "");
            now.put(name, change.of(before));
            edited = edited.with(source(name, now));
            assertLikeNew(edited, now, limits);
            if (change.undone() && isRead(edited, name)) {
                SourceText whole = source(name, now);
                edited = edited.with(
                        new Edit(whole, new SourceSpan(0, whole.text().length()), before));
                now.put(name, before);
                assertLikeNew(edited, now, limits);
            }
        }
    }

    private static SourceText source(String name, Map<String, String> texts) {
        return SourceText.of(name, texts.getOrDefault(name, ""));
    }

    private static boolean isRead(EditedPlan plan, String name) {
        return plan.compilation().files().stream()
                .anyMatch(file -> file.source().name().equals(name));
    }

    private static void assertLikeNew(EditedPlan edited, Map<String, String> texts, Limits limits) {
        Compilation anew =
                PlanCompiler.compile(source(PLAN, texts), SourceLoader.of(ImmutableMap.copyOf(texts), limits));
        Compilation now = edited.compilation();
        assertEquals(anew.diagnostics(), now.diagnostics());
        assertEquals(anew.draft(), now.draft());
        assertEquals(anew.files(), now.files());
        assertEquals(anew.logo(), now.logo());
        for (Subject part : parts(anew.draft())) {
            assertEquals(anew.origins().of(part), now.origins().of(part), part::toString);
        }
    }

    /** All that may stand somewhere. */
    private static List<Subject> parts(ActionPlan plan) {
        List<Subject> parts = new ArrayList<>();
        parts.add(Subject.of(plan.id()));
        plan.measures().forEach(measure -> parts.add(Subject.of(plan.id(), measure.id())));
        plan.agencies().forEach(agency -> parts.add(Subject.of(agency.id())));
        for (Objective objective : plan.objectives()) {
            parts.add(Subject.of(objective.id()));
            objective.measures().forEach(measure -> parts.add(Subject.of(objective.id(), measure.id())));
        }
        for (Action action : plan.actions()) {
            parts.add(Subject.of(action.id()));
            for (Measure measure : action.measures()) {
                parts.add(Subject.of(action.id(), measure.id()));
            }
        }
        return parts;
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Boolean> seldom = Arbitraries.of(false, false, true);
        return Combinators.combine(
                        seldom,
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 1000),
                        pieces(),
                        seldom)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Arbitrary<String> pieces() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "x",
                        " ",
                        "\n",
                        "\n\n",
                        "\r\n",
                        "\r",
                        "\t",
                        ",",
                        ", ",
                        "#",
                        "# ",
                        "=",
                        "`",
                        "\"",
                        "\"\"",
                        "\"\"\"",
                        "“",
                        "”",
                        "'",
                        "'''",
                        "-",
                        "•",
                        ";",
                        ":",
                        "1",
                        "£",
                        "%",
                        "é",
                        "\u00A0",
                        "\u00AD",
                        "\uFEFF",
                        "\uD83D\uDE00",
                        "\uD83D",
                        "\0"),
                lines(),
                statementLists(2));
    }

    /** Lines that break or bend what stands around them. */
    private static Arbitrary<String> lines() {
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

    @Provide
    static Arbitrary<String> statements() {
        return statementLists(6);
    }

    private static Arbitrary<String> statementLists(int most) {
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
    @Provide
    static Arbitrary<String> plans() {
        return statementLists(6)
                .map(more ->
                        "plan p \"P\"\n  period 2026/27\nagency Fire \"Fire and Rescue\"\nagency Police\naim A \"To protect\"\n"
                                + "action a \"A\"\n  lead Fire\n  measure m \"M\" target 30 visits during 2026/27\n\n"
                                + more
                                + "action last \"Last\"\n  lead Police\n  depends on a\n");
    }

    @Provide
    Arbitrary<String> heaps() {
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
