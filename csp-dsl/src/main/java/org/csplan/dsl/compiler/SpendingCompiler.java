package org.csplan.dsl.compiler;

import java.util.Optional;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.Spending;
import org.csplan.core.model.When;
import org.csplan.dsl.internal.NumberUse;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.ReadingSyntax;

/** From what a progress entry says of money, as in {@code spent £500}, to what was spent. */
final class SpendingCompiler {

    private static final String SPENT = Keyword.SPENT.word() + " ";

    private final NumberCompiler numbers;
    private final Findings findings;

    SpendingCompiler(NumberCompiler numbers, Findings findings) {
        this.numbers = numbers;
        this.findings = findings;
    }

    /** What was spent; none if nothing is said of it, or what can't be, which is then reported. */
    Optional<Spending> compile(EntrySyntax entry, Optional<When> when, EntryOwner owner) {
        if (entry.spent().isEmpty()) {
            return Optional.empty();
        }
        entry.spent().stream()
                .skip(1)
                .forEach(second -> findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        second.span(),
                        "this entry says twice what was spent",
                        "write what it comes to, once"));
        ReadingSyntax told = entry.spent().get(0);
        String sum = told.number().orElseThrow().text();
        if (!(owner.id() instanceof ActionId)) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    told.span(),
                    "what was spent is told of an action, and this is about "
                            + owner.id().kind() + " " + owner.id().value(),
                    "tell it in an entry of the action that it was spent on");
            return Optional.empty();
        }
        if (when.isEmpty()) {
            findings.add(
                    LanguageCode.INCOMPLETE_LINE,
                    told.span(),
                    "what was spent is told with the time in which it was, and this entry has none",
                    "write the time, as in: progress Q1 2026/27 " + SPENT + sum);
            return Optional.empty();
        }
        if (told.relation().isPresent() && !isToDate(told)) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    told.span(),
                    "what was spent is one sum, for the time of the entry or to date",
                    "write " + SPENT + sum + ", or " + SPENT + sum
                            + " to date; what may be spent stands after \"budget\", below the action");
            return Optional.empty();
        }
        return numbers.sum(told.number().get(), NumberUse.SPENT)
                .filter(money -> {
                    boolean isLess = money.amount().signum() < 0;
                    if (isLess) {
                        findings.add(
                                LanguageCode.BAD_NUMBER,
                                told.span(),
                                "no less than nothing can be spent",
                                "where money came back, write what was spent in all by now, as in: " + SPENT
                                        + "£450 to date");
                    }
                    return !isLess;
                })
                .map(money -> new Spending(money, isToDate(told)));
    }

    private static boolean isToDate(ReadingSyntax told) {
        return told.toWhat().filter(word -> word.text().equals("date")).isPresent();
    }
}
