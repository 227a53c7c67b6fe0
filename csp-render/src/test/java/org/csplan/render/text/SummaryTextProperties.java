package org.csplan.render.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.analysis.AgencySummary;
import org.csplan.core.analysis.ObjectiveSummary;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.render.view.Report;

class SummaryTextProperties {

    @Provide
    Arbitrary<ActionPlan> plans() {
        return PlanDomain.plans();
    }

    @Provide
    Arbitrary<When> times() {
        return PlanDomain.times();
    }

    private static final Pattern GAP = Pattern.compile("\\{[0-9]\\}");

    /** Each message that it says is there, with all that stands in its gaps. */
    @Property(tries = 200)
    void anyPlanIsSummedUp(@ForAll("plans") ActionPlan plan, @ForAll("times") When when, @ForAll Visibility audience) {
        LocalDate day = when.to();
        Report report = Report.of(plan, audience, day);
        PlanAnalysis analysis = report.analysis().orElseThrow();

        boolean hasOwn = GAP.matcher(plan.toString()).find();
        assertTrue(hasOwn || isWhole(SummaryText.of(report, 80)));
        for (AgencySummary each : analysis.summary().agencies()) {
            assertTrue(hasOwn || isWhole(SummaryText.of(report, 80, each)));
        }
        for (ObjectiveSummary each : analysis.summary().priorities()) {
            assertTrue(hasOwn || isWhole(SummaryText.of(report, 80, each)));
        }
    }

    private static boolean isWhole(String text) {
        return !text.isBlank() && !GAP.matcher(text).find();
    }
}
