package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
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
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.dsl.format.PlanPrinter;
import org.csplan.dsl.internal.PlanTexts;

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
        return plan.compilation().sources().stream()
                .anyMatch(file -> file.name().equals(name));
    }

    private static void assertLikeNew(EditedPlan edited, Map<String, String> texts, Limits limits) {
        PlanCompiler.Result anew = PlanCompiler.compile(
                source(PLAN, texts), SourceLoader.of(ImmutableMap.copyOf(texts), limits), KeptWork.none());
        Compilations.assertAlike(anew.compilation(), edited.compilation());
        assertEquals(anew.syntax(), edited.syntax());
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
                PlanTexts.lines(),
                PlanTexts.statements(2));
    }

    @Provide
    Arbitrary<String> statements() {
        return PlanTexts.statements();
    }

    @Provide
    Arbitrary<String> plans() {
        return PlanTexts.plans();
    }

    @Provide
    Arbitrary<String> heaps() {
        return PlanTexts.heaps();
    }
}
