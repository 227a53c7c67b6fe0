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

    @Property(tries = 10)
    @Domain(PlanDomain.class)
    void thePageOfAnyPlanIsValid(@ForAll ActionPlan plan) throws IOException {
        assertEquals(List.of(), HtmlValidator.shared().faults(ExamplePage.rendered(plan)));
    }
}
