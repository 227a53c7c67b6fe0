package org.csplan.dsl.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.TextSyntax;

/** Asks about the budgets of an action that can hardly all be meant, for their sums are added up. */
final class BudgetDoubts {

    private BudgetDoubts() {}

    static void doubt(List<ClauseSyntax> clauses, Findings findings) {
        // Most actions have none, and each is asked.
        List<ClauseSyntax.Budget> above = List.of();
        for (ClauseSyntax clause : clauses) {
            if (clause instanceof ClauseSyntax.Budget budget) {
                if (isBelowNothing(budget)) {
                    findings.add(
                            LanguageCode.UNCLEAR_NUMBER,
                            budget.span(),
                            "a budget is not less than nothing",
                            "take the minus away; what a budget was cut by is told in a note");
                }
                above.stream()
                        .filter(other -> isSame(other, budget) || isNil(other) != isNil(budget))
                        .findFirst()
                        .ifPresent(other -> report(other, budget, findings));
                above = above.isEmpty() ? new ArrayList<>() : above;
                above.add(budget);
            }
        }
    }

    private static void report(ClauseSyntax.Budget first, ClauseSyntax.Budget second, Findings findings) {
        SourceSpan span = second.span();
        boolean same = isSame(first, second);
        findings.add(Diagnostic.of(
                        LanguageCode.UNCLEAR_NUMBER,
                        same
                                ? "the same sum stands here a second time, and both are added"
                                : "that an action has no budget stands beside its budget")
                .at(findings.place(span))
                .with(findings.place(first.span()).labelled("the other one is here"))
                .help(
                        same
                                ? "take one of the two away, or say from which fund each is, as in £5,000 from \"Town council\""
                                : "take one of the two away"));
    }

    private static boolean isSame(ClauseSyntax.Budget one, ClauseSyntax.Budget other) {
        return one.amount().isPresent()
                && one.amount().map(QuantitySyntax::text).equals(other.amount().map(QuantitySyntax::text))
                && one.text().map(TextSyntax::value).equals(other.text().map(TextSyntax::value));
    }

    private static boolean isNil(ClauseSyntax.Budget budget) {
        return budget.text().isEmpty()
                && amount(budget).filter(NumberCompiler::saysNothing).isPresent();
    }

    private static boolean isBelowNothing(ClauseSyntax.Budget budget) {
        return amount(budget)
                .filter(said -> said.startsWith("-") || said.startsWith("–") || said.startsWith("£-"))
                .isPresent();
    }

    private static Optional<String> amount(ClauseSyntax.Budget budget) {
        return budget.amount().map(QuantitySyntax::text);
    }
}
