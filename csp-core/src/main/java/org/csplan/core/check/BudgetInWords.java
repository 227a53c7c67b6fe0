package org.csplan.core.check;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Budget;

/** A sum of money stands in the words of a budget, where no total counts it. */
final class BudgetInWords implements ActionCheck {

    private static final Pattern SUM = Pattern.compile("[£€$] ?[0-9][0-9,.]*[0-9kKmM]*");

    @Override
    public String id() {
        return "budget-in-words";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        for (int i = 0; i < action.budget().size(); i++) {
            if (action.budget().get(i) instanceof Budget.Other other) {
                int before = i;
                SUM.matcher(other.text())
                        .results()
                        .findFirst()
                        .ifPresent(any -> findings.accept(found(
                                        action.id(),
                                        "action " + action.id() + " has a budget in words, “" + other.text()
                                                + "”, which is in no total",
                                        "write the sum in full and without quotes, then where it comes from, as in: budget £85,000"
                                                + " from \"Safer Streets Fund\"")
                                .on(Line.of(Line.Kind.BUDGET, before))));
            }
        }
    }
}
