package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.When;

/**
 * A plan without what it tells of later than a day, to hold what it tells now against it. Left out are progress of a time that was
 * not over by that day, and that an action was done or closed, or a milestone reached, at such a time. What has no time
 * stays: a plan does not say when it was written, agreed, re-worded or moved.
 */
public final class ToldUntil {

    private final LocalDate day;

    private ToldUntil(LocalDate day) {
        this.day = day;
    }

    /** The plan as far as it tells of times that were over by the end of the day. */
    public static ActionPlan of(ActionPlan plan, LocalDate day) {
        return new ToldUntil(day).told(plan);
    }

    private ActionPlan told(ActionPlan plan) {
        return new ActionPlan(
                plan.id(),
                plan.title(),
                plan.period(),
                plan.intro(),
                plan.partnership(),
                plan.area(),
                plan.contact(),
                plan.published(),
                plan.review(),
                plan.leads(),
                plan.yearStart(),
                plan.reporting(),
                plan.citations(),
                plan.measures(),
                told(plan.progress()),
                plan.names(),
                plan.statuses(),
                plan.agencies(),
                plan.aims().stream().map(this::told).collect(toImmutableList()),
                plan.priorities().stream().map(this::told).collect(toImmutableList()),
                plan.actions().stream().map(this::told).collect(toImmutableList()),
                plan.terms(),
                plan.language(),
                plan.page(),
                plan.checks());
    }

    private Aim told(Aim aim) {
        return new Aim(aim.id(), aim.text(), aim.covers(), aim.notes(), aim.measures(), told(aim.progress()));
    }

    private Priority told(Priority priority) {
        return new Priority(
                priority.id(),
                priority.text(),
                priority.supports(),
                priority.strands(),
                priority.period(),
                priority.notes(),
                priority.measures(),
                told(priority.progress()));
    }

    private Action told(Action action) {
        Timetable times = action.timetable();
        return new Action(
                action.id(),
                action.title(),
                action.aims(),
                action.priorities(),
                action.leads(),
                action.partners(),
                action.owner(),
                action.contact(),
                new Timetable(
                        times.start(),
                        times.due(),
                        times.moves(),
                        told(times.done()),
                        times.closed().filter(closure -> closure.when().isOverBy(day))),
                action.budget(),
                action.spent(),
                action.reporting(),
                action.measures(),
                action.milestones().stream().map(this::told).collect(toImmutableList()),
                action.risks(),
                action.dependsOn(),
                action.continues(),
                action.replaces(),
                action.notes(),
                told(action.progress()),
                action.tags(),
                action.fields(),
                action.visibility());
    }

    private Milestone told(Milestone milestone) {
        return new Milestone(
                milestone.id(),
                milestone.text(),
                milestone.due(),
                told(milestone.done()),
                milestone.leads(),
                milestone.visibility());
    }

    private ImmutableList<Progress> told(ImmutableList<Progress> progress) {
        return progress.stream()
                .filter(entry -> entry.when().isEmpty() || entry.when().get().isOverBy(day))
                .collect(toImmutableList());
    }

    private Optional<When> told(Optional<When> ended) {
        return ended.filter(when -> when.isOverBy(day));
    }
}
