package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.time.Month;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.BoundWords;
import org.csplan.dsl.internal.NumberUse;
import org.csplan.dsl.internal.SumAdvice;
import org.csplan.dsl.internal.UnitAdvice;
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

    private static final Pattern POINT_FOR_THOUSANDS =
            Pattern.compile("([£€$]?[1-9][0-9]{0,2})\\.([0-9]{3})((?: .*)?)");

    private final Month yearStart;
    private final Findings findings;
    /** What was read of words without quotes and left nothing to say. */
    private final Map<NumberUse, RememberedWords<Quantity>> known = new EnumMap<>(NumberUse.class);

    /** @param yearStart the month in which the plan's years start */
    NumberCompiler(Month yearStart, Findings findings) {
        this.yearStart = yearStart;
        this.findings = findings;
    }

    /** A number, or {@code tbc} for one that is not agreed. */
    Optional<Figure> figure(QuantitySyntax number, NumberUse use) {
        if (Ascii.equalsIgnoreCase(number.words().get(0).text(), TO_BE_CONFIRMED)) {
            return Optional.of(new Figure.ToBeConfirmed(number.text()));
        }
        return quantity(number, use).map(quantity -> quantity);
    }

    Optional<Quantity> quantity(QuantitySyntax number, NumberUse use) {
        if (isQuoted(number)) {
            return read(number, use);
        }
        String written = number.text();
        RememberedWords<Quantity> ofUse = known.computeIfAbsent(use, key -> new RememberedWords<>());
        Optional<Quantity> before = ofUse.of(written);
        if (before.isPresent()) {
            return before;
        }
        int doubts = findings.doubts();
        Optional<Quantity> read = read(number, use);
        if (findings.doubts() == doubts) {
            read.ifPresent(quantity -> ofUse.remember(written, quantity));
        }
        return read;
    }

    private Optional<Quantity> read(QuantitySyntax number, NumberUse use) {
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
        Parsed<Quantity> read = QuantityParser.parse(number.text());
        Optional<UnitAdvice.Wrong> wrong = read.toOptional()
                .filter(parsed -> !isQuoted(number))
                .flatMap(parsed -> UnitAdvice.of(parsed, use, yearStart));
        if (wrong.isPresent()) {
            report(number, wrong.get());
            return Optional.empty();
        }
        doubtThousands(number, read.toOptional(), use);
        if (reportedBound(number, use) || reportedWordOfUnit(number, use)) {
            return Optional.empty();
        }
        Parsed<Quantity> helped = read.toOptional().isPresent()
                ? read
                : read.helped(advice(number.text(), use))
                        .mendedBy(isQuoted(number) ? Optional.empty() : NumberAdvice.rewritten(number.text(), use));
        return findings.take(helped, number.span(), LanguageCode.BAD_NUMBER, LanguageCode.BAD_NUMBER);
    }

    /** {@code £2.000}: nobody pays tenths of a penny, and nobody does a part of a visit. */
    private void doubtThousands(QuantitySyntax number, Optional<Quantity> read, NumberUse use) {
        boolean whole = use == NumberUse.COUNT || read.filter(Quantity::isMoney).isPresent();
        if (whole && read.isPresent()) {
            doubtThousands(number);
        }
    }

    /** Of what is counted whole. */
    void doubtThousands(QuantitySyntax number) {
        Matcher point = POINT_FOR_THOUSANDS.matcher(number.text());
        if (point.matches()) {
            findings.add(
                    LanguageCode.UNCLEAR_NUMBER,
                    number.span(),
                    number.text() + " has a point, as before decimals, where it may stand for thousands",
                    "write " + point.group(1) + "," + point.group(2) + point.group(3) + " if that is meant");
        }
    }

    private static Optional<String> advice(String words, NumberUse use) {
        Optional<String> sum = use.isSum()
                ? SumAdvice.instead(words, use == NumberUse.BUDGET ? Keyword.BUDGET : Keyword.SPENT)
                : Optional.empty();
        boolean noNumber = words.chars().noneMatch(c -> c >= '0' && c <= '9');
        return sum.or(() -> NumberAdvice.instead(words, use))
                .or(() -> Optional.of("write a sum, as in: " + use.example()).filter(help -> use.isSum() && noNumber));
    }

    private void report(QuantitySyntax number, UnitAdvice.Wrong wrong) {
        Diagnostic found = Diagnostic.of(LanguageCode.BAD_NUMBER, wrong.message())
                .at(findings.place(number.span()))
                .help(wrong.help());
        findings.add(wrong.instead().map(found::mendedBy).orElse(found));
    }

    /** A number and the time after it, where its unit should stand. */
    Optional<UnitAdvice.DatedNumber> dated(QuantitySyntax number) {
        return isQuoted(number)
                ? Optional.empty()
                : QuantityParser.parse(number.text())
                        .toOptional()
                        .flatMap(parsed -> UnitAdvice.dated(parsed, yearStart));
    }

    /** As {@link #dated}; and a time in brackets between a number and its unit in quotes, {@code 240 (2025/26) "thefts"}. */
    Optional<UnitAdvice.DatedNumber> datedBaseline(QuantitySyntax number) {
        boolean bracketed = number.unit().isPresent()
                && number.words().size() > 1
                && number.words().get(1).text().startsWith("(");
        return dated(bracketed ? new QuantitySyntax(number.span(), number.words(), Optional.empty()) : number);
    }

    /** Whoever quotes a unit says that it is one. */
    boolean isQuoted(QuantitySyntax number) {
        if (number.unit().isPresent()) {
            return true;
        }
        for (WordSyntax word : number.words().subList(1, number.words().size())) {
            if (findings.source().text().charAt(word.span().start()) == '`') {
                return true;
            }
        }
        return false;
    }

    /** Whether the words are a bound where a number is wanted, which is then reported. */
    private boolean reportedBound(QuantitySyntax number, NumberUse use) {
        Optional<BoundWords> bound =
                use.isTarget() && !isQuoted(number) ? BoundWords.of(number.text()) : Optional.empty();
        bound.ifPresent(said -> findings.add(
                LanguageCode.BAD_NUMBER,
                number.span(),
                "a number is wanted here, and no bound",
                use == NumberUse.COUNT
                        ? said.insteadOfTarget()
                        : "write " + said.number().words()));
        return bound.isPresent();
    }

    /** Whether a word where the unit stands can be no part of one, which is then reported. */
    private boolean reportedWordOfUnit(QuantitySyntax number, NumberUse use) {
        for (WordSyntax word : number.words().subList(1, number.words().size())) {
            if (QuantitySyntax.isShare(word.text())) {
                findings.add(
                        LanguageCode.BAD_NUMBER,
                        word.span(),
                        "this is a second number where the unit of the first one stands",
                        "write one number and its unit, and a measure of its own for the other one");
                return true;
            }
            if (QuantitySyntax.isPartOfTime(word.text())) {
                findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        word.span(),
                        word.text() + " looks like a time, but stands where the unit does",
                        "write by or during before a time, as in: " + use.example());
                return true;
            }
        }
        return false;
    }

    /** A sum of money. */
    Optional<Quantity> sum(QuantitySyntax number, NumberUse use) {
        return quantity(number, use).filter(sum -> {
            if (!sum.isMoney()) {
                findings.add(
                        LanguageCode.BAD_NUMBER,
                        number.span(),
                        "\"" + number.text() + "\" is no sum of money",
                        number.text().equals("0") ? "write £0" : "write it with its currency, as in £5,000");
            }
            return sum.isMoney();
        });
    }

    /**
     * A sum that was spent, which is not less than nothing.
     *
     * @param told all that tells it
     * @param isOfTime whether it is told for a time, and not as what the action has cost in all
     */
    Optional<Quantity> spent(QuantitySyntax number, SourceSpan told, boolean isOfTime) {
        return sum(number, NumberUse.SPENT).filter(money -> {
            boolean isLess = money.amount().signum() < 0;
            if (isLess) {
                findings.add(
                        LanguageCode.BAD_NUMBER,
                        told,
                        "no less than nothing can be spent",
                        isOfTime
                                ? "where money came back, write what was spent in all by now, without it, as in:"
                                        + " spent £450 to date; where an earlier entry was wrong, mend that"
                                : "write what was spent in all, without what came back, as in: spent £450");
            }
            return !isLess;
        });
    }

    /** Whether the words of a budget say that there is none. */
    static boolean saysNothing(String amount) {
        return NOTHING.contains(Ascii.toLowerCase(amount));
    }

    Optional<Budget> budget(ClauseSyntax.Budget budget) {
        if (budget.amount().isEmpty()) {
            return budget.text()
                    .flatMap(text -> Declarations.text(text, findings))
                    .map(Budget.Other::new);
        }
        QuantitySyntax amount = budget.amount().get();
        if (budget.text().isEmpty() && saysNothing(amount.text())) {
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
        return sum(amount, NumberUse.BUDGET).map(sum -> new Budget.Sum(sum, fund));
    }
}
