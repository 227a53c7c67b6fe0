package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.WordSyntax;

/** From written numbers to quantities and sums of money. */
final class NumberCompiler {

    private static final String TO_BE_CONFIRMED = "tbc";
    private static final ImmutableList<String> NOTHING = ImmutableList.of("none", "nil");
    private static final ImmutableList<String> NOT_APPLICABLE =
            ImmutableList.of("n/a", "na", "-", "–", "?", "tbc", "tba", "tbd");

    private final Findings findings;

    NumberCompiler(Findings findings) {
        this.findings = findings;
    }

    /** A number, or {@code tbc} for one that is not agreed. */
    Optional<Figure> figure(QuantitySyntax number) {
        if (Ascii.equalsIgnoreCase(number.words().get(0).text(), TO_BE_CONFIRMED)) {
            return Optional.of(new Figure.ToBeConfirmed(number.text()));
        }
        return quantity(number).map(quantity -> quantity);
    }

    Optional<Quantity> quantity(QuantitySyntax number) {
        for (WordSyntax word : number.words()) {
            Optional<Keyword> meant = Keyword.meantAfterNumber(word.text());
            if (meant.isPresent()) {
                findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        word.span(),
                        "\"" + word.text() + "\" is not understood here",
                        "did you mean " + meant.get().word() + "? If it belongs to the unit, put the unit in quotes");
                return Optional.empty();
            }
        }
        for (WordSyntax word : number.words().subList(1, number.words().size())) {
            if (QuantitySyntax.isShare(word.text())) {
                findings.add(
                        LanguageCode.BAD_NUMBER,
                        word.span(),
                        "this is a second number where the unit of the first one stands",
                        "write one number and its unit, and a measure of its own for the other one");
                return Optional.empty();
            }
            if (QuantitySyntax.isPartOfTime(word.text())) {
                findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        word.span(),
                        word.text() + " looks like a time, but stands where the unit does",
                        "write by or during before a time, as in: target 300 visits during 2019/20");
                return Optional.empty();
            }
        }
        Parsed<Quantity> read = QuantityParser.parse(number.text());
        Optional<String> advice =
                read.toOptional().isPresent() ? Optional.empty() : NumberAdvice.instead(number.text());
        return findings.take(read.helped(advice), number.span(), LanguageCode.BAD_NUMBER, LanguageCode.BAD_NUMBER);
    }

    /** A sum of money. */
    Optional<Quantity> sum(QuantitySyntax number) {
        return quantity(number).filter(sum -> {
            if (!sum.isMoney()) {
                findings.add(
                        LanguageCode.BAD_NUMBER,
                        number.span(),
                        "\"" + number.text() + "\" is no sum of money",
                        "write it with its currency, as in £5,000");
            }
            return sum.isMoney();
        });
    }

    Optional<Budget> budget(ClauseSyntax.Budget budget) {
        if (budget.amount().isEmpty()) {
            return budget.text()
                    .flatMap(text -> Declarations.text(text, findings))
                    .map(Budget.Other::new);
        }
        QuantitySyntax amount = budget.amount().get();
        if (budget.text().isEmpty() && NOTHING.contains(Ascii.toLowerCase(amount.text()))) {
            return Optional.of(new Budget.Nil());
        }
        if (amount.text().chars().noneMatch(c -> c >= '0' && c <= '9')) {
            findings.add(
                    LanguageCode.BAD_NUMBER,
                    amount.span(),
                    "\"" + amount.text() + "\" is no sum of money",
                    NOT_APPLICABLE.contains(Ascii.toLowerCase(amount.text()))
                            ? "write none if it costs nothing, or leave the line out until the sum is agreed"
                            : "write a sum such as £5,000, or a text in quotes: budget \"" + amount.text() + "\"");
            return Optional.empty();
        }
        Optional<String> fund = budget.text().flatMap(text -> Declarations.text(text, findings));
        return sum(amount).map(sum -> new Budget.Sum(sum, fund));
    }
}
