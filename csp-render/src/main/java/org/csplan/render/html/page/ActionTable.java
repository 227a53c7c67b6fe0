package org.csplan.render.html.page;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.Standing;
import org.csplan.core.model.Action;
import org.csplan.core.model.Status;
import org.csplan.render.view.Report.ActionRow;
import org.csplan.render.view.Report.Part;
import org.csplan.render.view.View.Section;

/** What the table of actions has, and what its rows are found by. */
public final class ActionTable {

    /** What has a column of its own beside the action, its leads and its times, where the plan says it. */
    private static final ImmutableSet<Part> COLUMNS =
            ImmutableSet.of(Part.LINKS, Part.PARTNERS, Part.MEASURES, Part.PROGRESS);

    private final Page page;
    private final ActionFilter filter;

    ActionTable(Page page, ActionFilter filter) {
        this.page = page;
        this.filter = filter;
    }

    /** How many columns the table of actions has. */
    public int columns() {
        return 1
                + (page.hasLeads() ? 1 : 0)
                + (page.hasTimes() ? 1 : 0)
                + (int) COLUMNS.stream().filter(page.report()::uses).count();
    }

    /** Whether an action says anything beside what the columns of the plan hold. */
    public boolean hasDetails(Action action) {
        return action.owner().isPresent()
                || action.contact().isPresent()
                || !page.money().spent(action).isEmpty()
                || action.reporting().isPresent()
                || !action.budget().isEmpty()
                || !action.milestones().isEmpty()
                || !action.risks().isEmpty()
                || !action.dependsOn().isEmpty()
                || !action.continues().isEmpty()
                || !action.replaces().isEmpty()
                || !action.tags().isEmpty()
                || !action.fields().isEmpty();
    }

    /** Whether the table of actions is so long that one looks for something in it. */
    public boolean isFiltered() {
        return page.has(Section.ACTIONS) && page.report().actions().size() > 1;
    }

    /** What the table of actions can be filtered by. */
    public ActionFilter filter() {
        return filter;
    }

    /** What the filter finds an action by. */
    public ActionFilter.Keys keys(ActionRow row) {
        PlanLinks links = page.links();
        return filter.keys(row, links.aimsServedBy(row.action()), links.leads(row.action()));
    }

    /**
     * The status that was computed, if it is news beside what is told: it differs, or it is late. That an action was done or
     * closed stands with its dates, and of what is paused nothing but lateness is news.
     */
    public Optional<Status.Meaning> computed(ActionRow row) {
        Optional<Status.Meaning> told = row.lastStatus().map(Status::meaning);
        Optional<Status.Meaning> found = row.standing().flatMap(Standing::computed);
        boolean isOver =
                found.equals(Optional.of(Status.Meaning.DONE)) || found.equals(Optional.of(Status.Meaning.DROPPED));
        boolean isPaused = told.equals(Optional.of(Status.Meaning.PAUSED))
                && row.overdueDays().isEmpty();
        if (told.isPresent() && (isOver || isPaused)) {
            return Optional.empty();
        }
        return found.filter(computed -> !told.equals(Optional.of(computed))
                || computed == Status.Meaning.LATE
                || row.overdueDays().isPresent());
    }
}
