package org.csplan.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.internal.Lexeme;
import org.csplan.dsl.internal.PlanReader;

class PlanFormatterProperties {

    @Property(tries = 300)
    @Domain(PlanDomain.class)
    void formattingChangesNothingThatThePlanSays(@ForAll ActionPlan plan, @ForAll("anyRandom") Random random) {
        String untidy = untidy(PlanPrinter.print(plan), random);
        String formatted = format(untidy);
        assertEquals(
                PlanLanguage.compile("p", untidy).plan(),
                PlanLanguage.compile("p", formatted).plan(),
                untidy);
    }

    @Property(tries = 300)
    @Domain(PlanDomain.class)
    void formattingTwiceChangesNothingMore(@ForAll ActionPlan plan, @ForAll("anyRandom") Random random) {
        String formatted = format(untidy(PlanPrinter.print(plan), random));
        assertEquals(formatted, format(formatted));
    }

    @Property(tries = 300)
    @Domain(PlanDomain.class)
    void everyCommentIsKept(@ForAll ActionPlan plan, @ForAll("anyRandom") Random random) {
        String untidy = untidy(PlanPrinter.print(plan), random);
        assertEquals(comments(untidy), comments(format(untidy)), untidy);
    }

    @Provide
    Arbitrary<Random> anyRandom() {
        return Arbitraries.randoms();
    }

    private static String format(String text) {
        return PlanFormatter.format(SourceText.of("p", text)).orElseThrow(() -> new AssertionError(text));
    }

    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        for (Lexeme lexeme : PlanReader.lexemes(SourceText.of("p", text))) {
            switch (lexeme.kind()) {
                case LINE_END, CONTINUATION, COMMENT ->
                    lexeme.text()
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(comments::add);
                default -> {}
            }
        }
        comments.sort(Comparator.naturalOrder());
        return comments;
    }

    /** The text with other blanks between its pieces, and comments where there may be some. */
    private static String untidy(String text, Random random) {
        StringBuilder untidy = new StringBuilder(random.nextInt(4) == 0 ? "\n# at the top\n\n" : "");
        int remarks = 0;
        for (Lexeme lexeme : PlanReader.lexemes(SourceText.of("p", text))) {
            untidy.append(" ".repeat(random.nextInt(3))).append(lexeme.text().strip());
            switch (lexeme.kind()) {
                case LINE_END -> {
                    if (random.nextInt(5) == 0) {
                        untidy.append("   # remark ").append(remarks++);
                    }
                    untidy.append('\n');
                    for (int i = random.nextInt(3); i > 0; i--) {
                        untidy.append(random.nextBoolean() ? "" : "  # remark " + remarks++)
                                .append('\n');
                    }
                }
                case COMMA -> untidy.append(random.nextInt(6) == 0 ? " # remark " + remarks++ + "\n" : " ");
                default -> untidy.append(' ');
            }
        }
        String result = untidy.toString();
        // A comma before a line break goes on only if no keyword follows.
        Assume.that(
                PlanReader.read(SourceText.of("p", result), Limits.standard().line())
                        .found()
                        .isEmpty());
        return result;
    }
}
