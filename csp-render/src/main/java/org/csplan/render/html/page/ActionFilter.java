package org.csplan.render.html.page;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.analysis.Standing;
import org.csplan.core.model.Action;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Status;
import org.csplan.core.model.Status.Meaning;
import org.csplan.core.model.When;
import org.csplan.render.view.Report;
import org.csplan.render.view.Report.ActionRow;
import org.csplan.render.view.Report.AgencyRow;

/**
 * What the table of actions can be filtered by. Only what some action has can be chosen.
 *
 * @param agencies that lead or support any
 * @param told statuses that are told of any, on the scale that all plans share
 * @param computed statuses that are computed of any
 * @param untold whether no status is told of some, though one is of others
 * @param uncomputed whether no status is computed of some, though one is of others
 * @param times at which any is due
 * @param dueNext actions that are to be done in the next quarter, or have a part that is
 */
public record ActionFilter(
        ImmutableList<Objective> aims,
        ImmutableList<Objective> priorities,
        ImmutableList<Agency> agencies,
        ImmutableList<Meaning> told,
        ImmutableList<Meaning> computed,
        boolean untold,
        boolean uncomputed,
        ImmutableList<Time> times,
        ImmutableSet<ElementId> dueNext) {

    /** Whether a status is told or computed of any action. */
    public boolean hasStatuses() {
        return !told.isEmpty() || !computed.isEmpty();
    }

    /** When an action, or a part of it, is due, as seen from the as-of day. */
    public enum Time {
        OVERDUE("overdue"),
        NEXT("next"),
        DATED("dated"),
        UNDATED("undated");

        private final String word;

        Time(String word) {
            this.word = word;
        }

        /** As the page's address says it. */
        public String word() {
            return word;
        }
    }

    /** The gravest first. */
    private static final List<Meaning> BY_GRAVITY = List.of(
            Meaning.LATE,
            Meaning.OFF_TRACK,
            Meaning.AT_RISK,
            Meaning.PAUSED,
            Meaning.NOT_STARTED,
            Meaning.ON_TRACK,
            Meaning.DONE,
            Meaning.DROPPED);

    private static final Joiner WITH_BLANKS = Joiner.on(' ');

    static ActionFilter of(Report report) {
        Set<Meaning> told = EnumSet.noneOf(Meaning.class);
        Set<Meaning> computed = EnumSet.noneOf(Meaning.class);
        Set<Time> times = EnumSet.noneOf(Time.class);
        ImmutableSet<ElementId> dueNext = report.analysis().stream()
                .flatMap(analysis -> analysis.summary().schedule().dueNext().stream())
                .map(Commitment::owner)
                .collect(ImmutableSet.toImmutableSet());
        boolean isSomeUntold = false;
        boolean isSomeUncomputed = false;
        for (ActionRow row : report.actions()) {
            isSomeUntold |= !addTo(told, told(row));
            isSomeUncomputed |= !addTo(computed, computed(row));
            times.addAll(times(row, dueNext));
        }
        return new ActionFilter(
                served(report.aims()),
                served(report.priorities()),
                report.agencies().stream()
                        .filter(row -> !row.leads().isEmpty() || !row.supports().isEmpty())
                        .map(AgencyRow::agency)
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(told),
                ImmutableList.copyOf(computed),
                isSomeUntold && !told.isEmpty(),
                isSomeUncomputed && !computed.isEmpty(),
                ImmutableList.copyOf(times),
                dueNext);
    }

    private static ImmutableList<Objective> served(ImmutableList<Report.ObjectiveRow> rows) {
        return rows.stream()
                .filter(row -> !row.actions().isEmpty())
                .map(Report.ObjectiveRow::objective)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns whether there was one to add. */
    private static boolean addTo(Set<Meaning> statuses, Optional<Meaning> status) {
        status.ifPresent(statuses::add);
        return status.isPresent();
    }

    private static Optional<Meaning> told(ActionRow row) {
        return row.lastStatus().map(Status::meaning);
    }

    private static Optional<Meaning> computed(ActionRow row) {
        return row.standing().flatMap(Standing::computed);
    }

    private static Set<Time> times(ActionRow row, ImmutableSet<ElementId> dueNext) {
        boolean isDated = date(row).isPresent();
        Set<Time> times = EnumSet.of(isDated ? Time.DATED : Time.UNDATED);
        if (!row.overdue().isEmpty()) {
            times.add(Time.OVERDUE);
        }
        if (dueNext.contains(row.action().id())) {
            times.add(Time.NEXT);
        }
        return times;
    }

    private static Optional<LocalDate> date(ActionRow row) {
        return row.action().timetable().dueNow().flatMap(Due::when).map(When::to);
    }

    /**
     * What the page's script finds an action by; words with blanks between.
     *
     * @param date its last day, for sorting; empty where it has none
     * @param gravity of the graver of its statuses, for sorting; empty where none is known
     */
    public record Keys(
            String aims,
            String priorities,
            String agencies,
            String told,
            String computed,
            String times,
            String date,
            String gravity) {}

    /**
     * @param aims that the action serves, also through its priorities
     * @param leads of the action, or of the plan where it names none
     */
    Keys keys(ActionRow row, ImmutableList<AimId> aims, ImmutableList<AgencyId> leads) {
        Action action = row.action();
        Optional<Meaning> told = told(row);
        Optional<Meaning> computed = computed(row);
        return new Keys(
                ids(aims),
                ids(action.priorities()),
                ids(Iterables.concat(leads, action.partners())),
                told.map(Meaning::word).orElse(untold ? StatusBar.UNKNOWN : ""),
                computed.map(Meaning::word).orElse(uncomputed ? StatusBar.UNKNOWN : ""),
                WITH_BLANKS.join(Iterables.transform(times(row, dueNext), Time::word)),
                date(row).map(LocalDate::toString).orElse(""),
                Stream.concat(told.stream(), computed.stream())
                        .map(BY_GRAVITY::indexOf)
                        .min(Integer::compare)
                        .map(String::valueOf)
                        .orElse(""));
    }

    private static String ids(Iterable<? extends ElementId> ids) {
        return WITH_BLANKS.join(Iterables.transform(ids, ElementId::value));
    }
}
