package org.csplan.core.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Measure;
import org.csplan.core.model.When;

/** What other tests may rely on when they try plans of this domain. */
class PlanDomainProperties {

    /** Not all plans are nearly empty: what readers of plans have to get right is there often enough. */
    @Property(tries = 1000)
    @Domain(PlanDomain.class)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyPartOfAPlanComesUp(@ForAll ActionPlan plan) {
        collect(
                "measure",
                plan.actions().stream().anyMatch(action -> !action.measures().isEmpty()));
        collect(
                "part of another",
                plan.actions().stream()
                        .flatMap(action -> action.measures().stream())
                        .anyMatch(measure -> measure.about().partOf().isPresent()));
        collect(
                "dated target",
                plan.actions().stream()
                        .flatMap(action -> action.measures().stream())
                        .anyMatch(measure -> measure instanceof Measure.Level
                                && !measure.datedTargets().isEmpty()));
        collect(
                "target on the way of a count",
                plan.actions().stream()
                        .flatMap(action -> action.measures().stream())
                        .anyMatch(measure -> measure instanceof Measure.Count
                                && !measure.datedTargets().isEmpty()));
        collect(
                "return",
                plan.actions().stream()
                        .flatMap(action -> action.progress().stream())
                        .anyMatch(entry -> entry.from().isPresent()));
        collect(
                "reading",
                plan.actions().stream()
                        .flatMap(action -> action.progress().stream())
                        .anyMatch(entry -> !entry.readings().isEmpty()));
        collect(
                "dependency",
                plan.actions().stream()
                        .flatMap(action -> action.dependsOn().stream())
                        .anyMatch(Dependency.OnAction.class::isInstance));
        collect(
                "milestone",
                plan.actions().stream().anyMatch(action -> !action.milestones().isEmpty()));
        collect("setting", !plan.checks().isEmpty());
        collect("own scale", !plan.statuses().isEmpty());
        collect("own year", plan.yearStart() != When.USUAL_YEAR_START);
        collect(
                "told of an aim",
                plan.objectives().stream().anyMatch(aim -> !aim.progress().isEmpty()));
    }

    @Property(tries = 300)
    @Domain(PlanDomain.class)
    void noActionWaitsForItself(@ForAll ActionPlan plan) {
        for (int i = 0; i < plan.actions().size(); i++) {
            Action action = plan.actions().get(i);
            int last = action.dependsOn().stream()
                    .flatMap(dependency -> dependency instanceof Dependency.OnAction on
                            ? plan.actions().stream()
                                    .filter(other -> other.id().equals(on.action()))
                                    .map(plan.actions()::indexOf)
                            : Optional.<Integer>empty().stream())
                    .reduce(-1, Math::max);
            assertEquals(Math.min(last, i - 1), last);
        }
    }

    private static void collect(String what, boolean present) {
        Statistics.label(what)
                .collect(present)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }
}
