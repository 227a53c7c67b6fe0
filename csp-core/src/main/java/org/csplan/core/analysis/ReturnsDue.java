package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Closure;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.When;

/**
 * Who should have told something by the end of a day, and what of it was not told, of the plan, each aim, priority and action.
 *
 * <p>Progress of an action is due as often as the action says, else as the plan says, from each agency that leads it, be
 * it that the action names them or that they lead the plan. Readings are due of each measure that says itself how often,
 * from those whose it is, else from those who lead its owner; the measures of the plan itself, of which nothing can be
 * told, are left out. The times are those of {@link ReportingCalendar}. None is due that is over before the action
 * starts, or begins after it was done or closed; without a period of the plan none is due at all.
 *
 * <p>A time is told of by an entry that shares a day with it, known by the day, from that agency or of the plan itself:
 * a return for half a year covers both its quarters, and a note of one day its month. An entry without a time covers
 * nothing.
 */
public final class ReturnsDue {

    /** What is looked at where nothing is agreed. */
    private static final Reporting USUALLY = new Reporting.Every(Frequency.QUARTERLY);

    private final ImmutableList<Returns> all;
    private final OfOwners<Returns> ofOwners;

    private ReturnsDue(OfOwners<Returns> ofOwners) {
        this.all = ofOwners.all();
        this.ofOwners = ofOwners;
    }

    /** @param day see {@link AsOf} where nobody names one */
    public static ReturnsDue of(ActionPlan plan, LocalDate day) {
        return of(plan, ImmutableMap.of(), day);
    }

    /**
     * What is due of a plan as an {@link Audience} may see it. What is hidden from them is told all the same, so it is not
     * missing.
     *
     * @param whole the plan with what is hidden
     */
    public static ReturnsDue of(ActionPlan plan, ActionPlan whole, LocalDate day) {
        return of(plan, HeldBack.progress(plan, whole), day);
    }

    /** @param held all progress of what has any that is hidden */
    private static ReturnsDue of(
            ActionPlan plan, ImmutableMap<ElementId, ImmutableList<Progress>> held, LocalDate day) {
        ReportingCalendar calendar = new ReportingCalendar(plan.period(), plan.yearStart(), day);
        ImmutableList.Builder<ImmutableList<Returns>> ofOwners = ImmutableList.builder();
        ofOwners.add(new Owner(calendar, day, plan.leads(), true, time -> true)
                .addReadings(plan.id(), plan.measures(), told(plan.id(), plan.progress(), held))
                .owed());
        for (Objective objective : plan.objectives()) {
            ofOwners.add(new Owner(calendar, day, plan.leads(), true, time -> true)
                    .addReadings(objective.id(), objective.measures(), told(objective.id(), objective.progress(), held))
                    .owed());
        }
        LargePlan.each(plan, plan.actions())
                .map(action -> of(action, told(action.id(), action.progress(), held), plan, calendar, day))
                .forEachOrdered(ofOwners::add);
        return new ReturnsDue(new OfOwners<>(ofOwners.build(), plan.actions().size()));
    }

    private static ImmutableList<Returns> of(
            Action action, ImmutableList<Progress> told, ActionPlan plan, ReportingCalendar calendar, LocalDate day) {
        ImmutableList<AgencyId> leads = action.leads().isEmpty() ? plan.leads() : action.leads();
        boolean open = Stage.of(action, told, plan.period(), day) == Stage.OPEN;
        return new Owner(calendar, day, leads, open, time -> isOpen(action.timetable(), time))
                .addProgress(action, action.reporting().or(plan::reporting), told)
                .addReadings(action.id(), action.measures(), told)
                .owed();
    }

    private static ImmutableList<Progress> told(
            ElementId owner, ImmutableList<Progress> seen, ImmutableMap<ElementId, ImmutableList<Progress>> held) {
        return held.getOrDefault(owner, seen);
    }

    /**
     * Of the plan, each aim and each priority the readings that are due; then of each action its progress and the readings of its
     * measures; each from the agencies in their order. What is not due yet for any time is not in it.
     */
    public ImmutableList<Returns> all() {
        return all;
    }

    /** Those of the plan itself. */
    public ImmutableList<Returns> ofPlan() {
        return ofOwners.ofPlan();
    }

    /** A list for each aim, then for each priority, in the plan's order; empty where nothing is due. */
    public ImmutableList<ImmutableList<Returns>> ofObjectives() {
        return ofOwners.ofObjectives();
    }

    /** A list for each action, in the plan's order; empty where nothing is due. */
    public ImmutableList<ImmutableList<Returns>> ofActions() {
        return ofOwners.ofActions();
    }

    private static boolean isOpen(Timetable timetable, When time) {
        Optional<When> start = timetable.start();
        Optional<When> end = timetable.closed().isPresent() ? timetable.closed().map(Closure::when) : timetable.done();
        boolean isBefore = start.isPresent() && time.isBefore(start.get());
        boolean isAfter = end.isPresent() && end.get().isBefore(time);
        return !isBefore && !isAfter;
    }

    /** The plan itself, an aim, a priority or an action, and what is owed of it. */
    private static final class Owner {
        private final ReportingCalendar calendar;
        private final LocalDate day;
        private final ImmutableList<AgencyId> leads;
        private final boolean open;
        private final Predicate<When> isOpen;
        private final ImmutableList.Builder<Returns> owed = ImmutableList.builder();

        Owner(
                ReportingCalendar calendar,
                LocalDate day,
                ImmutableList<AgencyId> leads,
                boolean open,
                Predicate<When> isOpen) {
            this.calendar = calendar;
            this.day = day;
            this.leads = leads;
            this.open = open;
            this.isOpen = isOpen;
        }

        ImmutableList<Returns> owed() {
            return owed.build();
        }

        Owner addProgress(Action action, Optional<Reporting> agreed, ImmutableList<Progress> told) {
            add(Subject.of(action.id()), agreed.orElse(USUALLY), agreed.isPresent(), leads, ToldDays.of(told, day));
            return this;
        }

        Owner addReadings(ElementId owner, ImmutableList<Measure> measures, ImmutableList<Progress> progress) {
            for (Measure measure : measures) {
                Optional<Reporting> agreed = measure.about().reporting();
                if (agreed.isPresent()) {
                    ImmutableList<AgencyId> own = measure.about().leads();
                    add(
                            Subject.of(owner, measure.id()),
                            agreed.get(),
                            true,
                            own.isEmpty() ? leads : own,
                            ToldDays.of(telling(progress, measure), day));
                }
            }
            return this;
        }

        private static List<Progress> telling(ImmutableList<Progress> progress, Measure measure) {
            return progress.stream()
                    .filter(entry -> entry.readings().stream()
                            .anyMatch(reading -> reading.measure().equals(measure.id())))
                    .toList();
        }

        private void add(
                Subject subject, Reporting reporting, boolean agreed, ImmutableList<AgencyId> tellers, ToldDays told) {
            ImmutableList<When> due = only(calendar.due(reporting), isOpen);
            if (due.isEmpty()) {
                return;
            }
            if (tellers.isEmpty()) {
                owed.add(new Returns(
                        subject, Optional.empty(), reporting, agreed, open, due, missing(due, Optional.empty(), told)));
            }
            for (AgencyId teller : tellers) {
                Optional<AgencyId> agency = Optional.of(teller);
                owed.add(new Returns(subject, agency, reporting, agreed, open, due, missing(due, agency, told)));
            }
        }

        private static ImmutableList<When> missing(ImmutableList<When> due, Optional<AgencyId> agency, ToldDays told) {
            return told.isEmpty() ? due : only(due, time -> !told.include(agency, time));
        }

        /** The list itself where all of it is wanted. */
        private static ImmutableList<When> only(ImmutableList<When> times, Predicate<When> wanted) {
            for (int at = 0; at < times.size(); at++) {
                if (!wanted.test(times.get(at))) {
                    return ImmutableList.<When>builder()
                            .addAll(times.subList(0, at))
                            .addAll(Iterables.filter(times.subList(at + 1, times.size()), wanted::test))
                            .build();
                }
            }
            return times;
        }
    }
}
