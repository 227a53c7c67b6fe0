package org.csplan.render.text;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.testkit.PlanDomain;

class SummaryTextProperties {

    @Provide
    Arbitrary<ActionPlan> plans() {
        return PlanDomain.plans();
    }

    @Provide
    Arbitrary<When> times() {
        return PlanDomain.times();
    }

    /** Each message that it says is there, with all that stands in its gaps. */
    @Property(tries = 200)
    void anyPlanIsSummedUp(@ForAll("plans") ActionPlan plan, @ForAll("times") When when, @ForAll Visibility audience) {
        LocalDate day = when.to();
        PlanAnalysis analysis = PlanAnalysis.of(plan, day);

        assertFalse(SummaryText.of(analysis, audience, 80).isEmpty());
        analysis.summary().agencies().forEach(each -> SummaryText.of(analysis, audience, 80, each));
        analysis.summary().priorities().forEach(each -> SummaryText.of(analysis, audience, 80, each));
    }
}
