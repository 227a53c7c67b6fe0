package org.csplan.core.check;

import java.util.function.Consumer;
import org.csplan.core.analysis.CountPath;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Measure;

/** The targets of a count on its way do not lead to its own. */
final class TargetsOnTheWay implements MeasureCheck {

    @Override
    public String id() {
        return "targets-on-the-way";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedMeasure checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (checked.measure() instanceof Measure.Count count
                && !count.datedTargets().isEmpty()) {
            CountPath.of(count, plan.period(checked.owner()))
                    .ifPresent(
                            path -> path.misfits().forEach(found -> findings.accept(finding(checked, count, found))));
        }
    }

    private Diagnostic finding(CheckedMeasure checked, Measure.Count count, CountPath.Found found) {
        String said = "\"" + found.step().words() + "\"";
        String own = "target " + count.target().words();
        String all = found.comesTo().words();
        return switch (found.how()) {
            case OUTSIDE ->
                found(
                        checked.subject(),
                        said + " lies outside the time of " + count.id() + ", which is "
                                + count.timing()
                                        .map(timing -> timing.when().words())
                                        .orElse("the plan's period"),
                        "mend one of the two times");
            case OVERLAPS ->
                found(
                        checked.subject(),
                        said + " begins within the time of another target on the way of " + count.id(),
                        "give targets for times that follow each other, or say by when there is to be how much in all");
            case DISAGREES ->
                found(
                        checked.subject(),
                        said + " does not agree with another target on the way, by which " + count.id() + " comes to "
                                + all + " by then",
                        "take one of the two away");
            case FALLS ->
                found(
                        checked.subject(),
                        said + " is less than " + count.id()
                                + " should have come to before, and a number that adds up does not fall",
                        "say \"by\" for all that there is to be by then, \"during\" for what is to be added in that time");
            case ABOVE ->
                found(
                        checked.subject(),
                        "with " + said + " " + count.id() + " comes to " + all + ", more than its " + own,
                        "mend the numbers on the way, or the target");
            case SHORT ->
                found(
                        checked.subject(),
                        "with " + said + " " + count.id() + " comes to " + all + " in the end, and not to its " + own,
                        "mend the numbers on the way, or the target");
        };
    }
}
