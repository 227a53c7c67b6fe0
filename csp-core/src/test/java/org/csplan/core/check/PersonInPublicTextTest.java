package org.csplan.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Quantity;
import org.junit.jupiter.api.Test;

class PersonInPublicTextTest {

    private static List<String> found(String title) {
        ActionPlan plan = ActionPlan.builder("Plan")
                .action(Action.builder("1", title).build())
                .build();
        return found(plan);
    }

    private static List<String> found(ActionPlan plan) {
        return new PersonInPublicText()
                .find(CheckedPlan.of(plan, Optional.empty(), Optional.empty()))
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void findsANameAfterARank() {
        assertEquals(List.of("Amy Pond seems to be named in a public text"), found("Sgt Amy Pond to visit the school"));
    }

    @Test
    void namesEachPersonOnceAndInTheOrderOfTheText() {
        assertEquals(
                List.of("Sarah Miller and Amy Pond seem to be named in a public text"),
                found("Sarah Miller and Amy Pond, then Sarah Miller alone"));
    }

    @Test
    void takesNoStreetForAPerson() {
        assertEquals(List.of(), found("Light Victoria Street and Albert Road"));
    }

    @Test
    void looksAtWhatIsNoProseButNotAtNamesOfFunds() {
        ActionPlan plan = ActionPlan.builder("Plan")
                .action(Action.builder("1", "Talks")
                        .budget(new Budget.Sum(Quantity.of("£5"), Optional.of("Henry Smith Charity")))
                        .budget(new Budget.Other("In kind: Amy Pond"))
                        .build())
                .build();

        assertEquals(List.of("Amy Pond seems to be named in a public text"), found(plan));
    }
}
