package org.csplan.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.SourceLoader;

class PlanPrinterProperties {

    @Property(tries = 500)
    @Domain(PlanDomain.class)
    void aPrintedPlanIsReadAsTheSamePlan(@ForAll ActionPlan plan) {
        String text = PlanPrinter.print(plan);
        Compilation compiled = PlanLanguage.compile(
                SourceText.of("plan.csp", text), SourceLoader.of(ImmutableMap.of(PlanDomain.LOGO, "<svg/>")));
        assertEquals(
                List.of(),
                compiled.diagnostics().stream().filter(Diagnostic::isError).toList(),
                text);
        assertEquals(Optional.of(plan), compiled.plan(), text);
    }

    @Property(tries = 200)
    @Domain(PlanDomain.class)
    void aPrintedPlanIsLaidOut(@ForAll ActionPlan plan) {
        String text = PlanPrinter.print(plan);
        assertEquals(Optional.of(text), PlanFormatter.format(SourceText.of("plan.csp", text)));
    }
}
