package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.EditedPlan;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.format.PlanMender;
import org.csplan.dsl.format.PlanPrinter;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.StatementSyntax;

/** One slip of the pen in a right plan costs one message, wherever it happens, and is mended without a trace, unless it is a number. */
class SlipProperties {

    /** What people do to the word that begins a line. */
    enum Slip {
        DOUBLED_LETTER {
            @Override
            String of(String word, int at) {
                return word.substring(0, at + 1) + word.substring(at);
            }
        },
        SWAPPED_LETTERS {
            @Override
            String of(String word, int at) {
                return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            }
        },
        CAPITAL {
            @Override
            String of(String word, int at) {
                return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            }
        },
        COLON {
            @Override
            String of(String word, int at) {
                return word + ":";
            }
        },
        BULLET {
            @Override
            String of(String word, int at) {
                return "• " + word;
            }
        },
        NUMBER {
            @Override
            String of(String word, int at) {
                return "1. " + word;
            }
        };

        /** @param at the place of a letter, not the last one */
        abstract String of(String word, int at);
    }

    private record Line(int start, Keyword begins) {}

    @Property(tries = 500)
    @Domain(PlanDomain.class)
    void aSlipInTheWordThatBeginsALineCostsOneMessageAndIsMended(
            @ForAll ActionPlan plan, @ForAll("slips") Slip slip, @ForAll("anyRandom") Random random) {
        String text = PlanPrinter.print(plan);
        List<Line> lines = lines(EditedPlan.of(SourceText.of("plan.csp", text), SourceLoader.none()));
        Line line = lines.get(random.nextInt(lines.size()));
        String word = line.begins().word();
        String slipped = slip.of(word, random.nextInt(word.length() - 1));
        Assume.that(!slipped.equals(word));
        // A dash is a status where a line says so; once that line is broken it is a mark between words again.
        Assume.that(plan.statuses().stream().noneMatch(status -> status.word().equals("-")));
        // What says of progress no more than the word of a status is asked about in a right plan, too.
        Assume.that(mended(text).equals(text));
        String broken = text.substring(0, line.start()) + slipped + text.substring(line.start() + word.length());

        List<Diagnostic> errors = errors(broken);
        assertEquals(1, errors.size(), () -> slipped + ": " + errors);
        assertEquals(LanguageCode.UNKNOWN_KEYWORD, errors.get(0).code());
        assertEquals(line.start(), errors.get(0).place().orElseThrow().span().start());
        // A number may be the only place where the plan says it.
        assertEquals(slip == Slip.NUMBER ? broken : text, mended(broken));
    }

    private static String mended(String text) {
        return PlanMender.mend(SourceText.of("plan.csp", text), SourceLoader.none(), Compilation::diagnostics)
                .texts()
                .getOrDefault("plan.csp", text);
    }

    @Property
    void proseThatIsNotClosedIsReportedWhereItBegins(
            @ForAll @IntRange(min = 1, max = 8) int count, @ForAll @IntRange(max = 7) int forgotten) {
        Assume.that(forgotten < count);
        StringBuilder text = new StringBuilder("plan p\n");
        int opening = 0;
        for (int i = 0; i < count; i++) {
            text.append("action a").append(i).append("\n  note ");
            opening = i == forgotten ? text.length() : opening;
            text.append("\"\"\"\n    Agreed in June.\n\n    It meets\n    action by action.\n");
            text.append(i == forgotten ? "" : "    \"\"\"\n").append("  due March 2027\n");
        }
        text.append("action last\n  depends on a0, a").append(count - 1).append('\n');

        List<Diagnostic> errors = errors(text.toString());
        assertEquals(1, errors.size(), () -> text + errors.toString());
        assertEquals(LanguageCode.OPEN_BLOCK, errors.get(0).code());
        assertEquals(opening, errors.get(0).place().orElseThrow().span().start());
    }

    private static List<Line> lines(EditedPlan read) {
        List<Line> lines = new ArrayList<>();
        for (StatementSyntax statement : read.syntax().get(0).statements()) {
            lines.add(new Line(statement.heading().start(), statement.keyword()));
            if (statement.keyword() != Keyword.UPDATE) {
                for (ClauseSyntax clause : statement.clauses()) {
                    clause.keyword()
                            .filter(Keyword::beginsLine)
                            .ifPresent(
                                    keyword -> lines.add(new Line(clause.span().start(), keyword)));
                }
            }
        }
        return lines;
    }

    private static List<Diagnostic> errors(String text) {
        return PlanLanguage.compile("plan.csp", text).diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
    }

    @Provide
    Arbitrary<Slip> slips() {
        return Arbitraries.of(Slip.class);
    }

    @Provide
    Arbitrary<Random> anyRandom() {
        return Arbitraries.randoms();
    }
}
