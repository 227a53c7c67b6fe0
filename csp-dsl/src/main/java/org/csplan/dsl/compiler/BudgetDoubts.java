package org.csplan.dsl.compiler;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.UnitAdvice;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.TextSyntax;
import org.jspecify.annotations.Nullable;

/** Asks about the budgets of an action that can hardly all be meant, for their sums are added up. */
final class BudgetDoubts {

    /** What a line says that has a sum. */
    private record Said(String amount, Optional<String> fund) {}

    private final Map<Said, ClauseSyntax.Budget> bySum = new HashMap<>();

    /** The first line by whether it says that there is none. */
    private final Map<Boolean, ClauseSyntax.Budget> first = new HashMap<>();

    private BudgetDoubts() {}

    static void doubt(List<ClauseSyntax> clauses, Findings findings) {
        @Nullable BudgetDoubts doubts = null;
        for (ClauseSyntax clause : clauses) {
            if (clause instanceof ClauseSyntax.Budget budget) {
                if (isBelowNothing(budget)) {
                    findings.add(
                            LanguageCode.UNCLEAR_NUMBER,
                            budget.span(),
                            "a budget is not less than nothing",
                            "take the minus away; what a budget was cut by is told in a note");
                }
                doubtFund(budget, findings);
                // Most actions have none, and each is asked.
                doubts = doubts == null ? new BudgetDoubts() : doubts;
                doubts.against(budget).ifPresent(other -> report(other, budget, findings));
            }
        }
    }

    /** {@code £2,000 "In kind"}: a text after a sum is its unit, and hardly anybody pays in one. */
    private static void doubtFund(ClauseSyntax.Budget budget, Findings findings) {
        Optional<QuantitySyntax> sum = budget.amount()
                .filter(amount -> budget.text().isEmpty()
                        && amount.words().size() == 1
                        && SpendingCompiler.isSum(amount.words().get(0).text()));
        sum.flatMap(QuantitySyntax::unit)
                .filter(unit -> !UnitAdvice.isPart(unit.value()))
                .ifPresent(unit -> {
                    String written = sum.get().words().get(0).text() + " from "
                            + findings.source().slice(unit.span());
                    findings.add(Diagnostic.of(
                                    LanguageCode.UNCLEAR_NUMBER,
                                    "\"" + unit.value()
                                            + "\" is read as the unit of the sum; who pays stands after from")
                            .at(findings.place(sum.get().span()))
                            .help("write budget " + written)
                            .mendedBy(written));
                });
    }

    /** The first budget above that speaks against this one. */
    private Optional<ClauseSyntax.Budget> against(ClauseSyntax.Budget budget) {
        Optional<ClauseSyntax.Budget> same = budget.amount()
                .map(amount -> new Said(amount.text(), budget.text().map(TextSyntax::value)))
                .flatMap(said -> Optional.ofNullable(bySum.putIfAbsent(said, budget)));
        Optional<ClauseSyntax.Budget> other = Optional.ofNullable(first.get(!isNil(budget)));
        first.putIfAbsent(isNil(budget), budget);
        return Stream.of(same, other)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(above -> above.span().start()));
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
