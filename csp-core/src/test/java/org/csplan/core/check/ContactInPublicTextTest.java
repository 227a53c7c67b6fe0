package org.csplan.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Citation;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Term;
import org.csplan.core.model.Visibility;
import org.junit.jupiter.api.Test;

class ContactInPublicTextTest {

    @Test
    void looksAtWhatAnActionWaitsForAndWhoPaysForIt() {
        assertEquals(
                List.of(mail("fund@x.org"), mail("kind@x.org"), mail("grant@x.org")),
                found(plan().action(Action.builder("1", "Talks")
                        .budget(new Budget.Sum(Quantity.of("£5"), Optional.of("fund@x.org")))
                        .budget(new Budget.Other("In kind: kind@x.org"))
                        .dependsOn(new Dependency.OnText("A grant, ask grant@x.org"))
                        .build())));
    }

    @Test
    void looksAtWhereTheNumbersOfAMeasureComeFrom() {
        Measure measure = Measure.of("visits", "Visits").from("Ask data@x.org").statement();

        assertEquals(
                List.of(mail("data@x.org")),
                found(plan().action(
                                Action.builder("1", "Talks").measure(measure).build())));
    }

    @Test
    void looksAtWhatThePlanSaysOfItselfAndItsWords() {
        assertEquals(
                List.of(
                        mail("csp@x.org"),
                        mail("area@x.org"),
                        mail("survey@x.org"),
                        mail("term@x.org"),
                        mail("agency@x.org"),
                        mail("aim@x.org")),
                found(plan().partnership("Partnership, csp@x.org")
                        .area("Area, area@x.org")
                        .citation(new Citation(Citation.Kind.CONSULTATION, "Survey by survey@x.org", Optional.empty()))
                        .term(new Term("DA", "Domestic abuse, ask term@x.org"))
                        .agency(new Agency(
                                AgencyId.of("Fire"),
                                "Fire",
                                Optional.empty(),
                                Optional.of("mailto:agency@x.org"),
                                Optional.empty()))
                        .aim(new Aim(
                                AimId.of("A"),
                                "Safe",
                                ImmutableList.of("What aim@x.org says"),
                                ImmutableList.of(),
                                ImmutableList.of(),
                                ImmutableList.of()))));
    }

    @Test
    void letsContactsBeAndWhatIsNotPublic() {
        assertEquals(
                List.of(),
                found(plan().contact(new Contact("csp@x.org", Visibility.PUBLIC))
                        .action(Action.builder("1", "Talks")
                                .visibleTo(Visibility.PARTNERS)
                                .dependsOn(new Dependency.OnText("A grant, ask grant@x.org"))
                                .build())));
    }

    private static ActionPlan.Builder plan() {
        return ActionPlan.builder("Plan");
    }

    private static String mail(String address) {
        return "the e-mail address " + address + " stands in a public text";
    }

    private static List<String> found(ActionPlan.Builder plan) {
        return new ContactInPublicText()
                .find(CheckedPlan.of(plan.build(), Optional.empty(), Optional.empty()))
                .map(Diagnostic::message)
                .toList();
    }
}
