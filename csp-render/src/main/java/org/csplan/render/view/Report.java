package org.csplan.render.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.analysis.Audience;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.LastTold;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Picture;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.Visibility;

/**
 * The whole of what the outputs show. Each format only writes it down, so that they cannot disagree. All lists are in
 * the plan's order.
 *
 * @param aims the plan's aims with their actions
 * @param priorities the plan's priorities with their actions
 * @param audience whom it is for; nothing else of the plan is in it
 * @param logo stands at the head of pages; absent where the plan has none, or nobody has fetched it
 * @param used what the plan says that a plan need not say; what is absent is invisible in every output
 */
public record Report(
        ActionPlan plan,
        ImmutableList<ObjectiveRow> aims,
        ImmutableList<ObjectiveRow> priorities,
        ImmutableList<ActionRow> actions,
        ImmutableList<AgencyRow> agencies,
        Coverage coverage,
        Visibility audience,
        Optional<Picture> logo,
        ImmutableSet<Part> used) {

    /** What only some plans say of their actions. */
    public enum Part {
        LINKS,
        LEADS,
        PARTNERS,
        OWNER,
        CONTACT,
        START,
        DUE,
        MOVES,
        DONE,
        CLOSED,
        MILESTONES,
        BUDGET,
        SPENT,
        REPORTING,
        RISKS,
        DEPENDENCIES,
        CONTINUES,
        REPLACES,
        NOTES,
        MEASURES,
        /** Measures with something to reach. */
        TARGETS,
        PROGRESS,
        STATUS,
        /** How much is complete. */
        SHARE,
        READINGS,
        TAGS
    }

    /** An aim or a priority, and the actions that are for it. */
    public record ObjectiveRow(Objective objective, ImmutableList<Action> actions) {}

    /**
     * An action, its references followed.
     *
     * @param number its place in the plan, from 1
     * @param objectives the aims, then the priorities, that it is for
     */
    public record ActionRow(
            int number,
            Action action,
            ImmutableList<Objective> objectives,
            ImmutableList<Agency> leads,
            ImmutableList<Agency> partners) {

        public boolean isFor(Objective objective) {
            return objectives.contains(objective);
        }

        /** How it stands by what is told of the latest time. */
        public Optional<Status> lastStatus() {
            return LastTold.status(action.progress()).map(LastTold::value);
        }

        /** How much of it is complete, in per cent, by what is told of the latest time. */
        public Optional<BigDecimal> lastShare() {
            return LastTold.share(action.progress()).map(LastTold::value);
        }
    }

    /** An agency, and what it answers for and helps with. */
    public record AgencyRow(Agency agency, ImmutableList<Action> leads, ImmutableList<Action> supports) {}

    /** The plan as the public may see it. */
    public static Report of(ActionPlan plan) {
        return of(plan, Visibility.PUBLIC);
    }

    /** The plan as this audience may see it; nothing else is in the report. */
    public static Report of(ActionPlan whole, Visibility audience) {
        ActionPlan plan = Audience.of(whole, audience);
        PlanLinks links = PlanLinks.of(plan);
        ImmutableList.Builder<ActionRow> actions =
                ImmutableList.builderWithExpectedSize(plan.actions().size());
        Set<Part> used = EnumSet.noneOf(Part.class);
        int number = 0;
        for (Action action : plan.actions()) {
            number++;
            actions.add(new ActionRow(
                    number,
                    action,
                    objectives(action, links),
                    agencies(action.leads(), links),
                    agencies(action.partners(), links)));
            addUsed(action, used);
        }
        return new Report(
                plan,
                rows(plan.aims(), links),
                rows(plan.priorities(), links),
                actions.build(),
                plan.agencies().stream()
                        .map(agency -> new AgencyRow(
                                agency, links.actionsLedBy(agency.id()), links.actionsSupportedBy(agency.id())))
                        .collect(ImmutableList.toImmutableList()),
                Coverage.of(plan, links),
                audience,
                Optional.empty(),
                ImmutableSet.copyOf(used));
    }

    /** The same, with this picture at the head of pages. */
    public Report with(Optional<Picture> picture) {
        return new Report(plan, aims, priorities, actions, agencies, coverage, audience, picture, used);
    }

    public boolean uses(Part part) {
        return used.contains(part);
    }

    /** How many measures the actions have. */
    public int measureCount() {
        return actions.stream().mapToInt(row -> row.action().measures().size()).sum();
    }

    /** How many actions have progress reported. */
    public int actionsWithProgress() {
        return (int) actions.stream()
                .filter(row -> !row.action().progress().isEmpty())
                .count();
    }

    private static ImmutableList<ObjectiveRow> rows(ImmutableList<? extends Objective> objectives, PlanLinks links) {
        return objectives.stream()
                .map(objective -> new ObjectiveRow(objective, links.actionsFor(objective.id())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Objective> objectives(Action action, PlanLinks links) {
        ImmutableList.Builder<Objective> objectives = ImmutableList.builder();
        for (AimId aim : action.aims()) {
            objectives.add(links.aim(aim).orElseThrow());
        }
        for (PriorityId priority : action.priorities()) {
            objectives.add(links.priority(priority).orElseThrow());
        }
        return objectives.build();
    }

    private static ImmutableList<Agency> agencies(ImmutableList<AgencyId> ids, PlanLinks links) {
        ImmutableList.Builder<Agency> agencies = ImmutableList.builderWithExpectedSize(ids.size());
        for (AgencyId id : ids) {
            agencies.add(links.agency(id).orElseThrow());
        }
        return agencies.build();
    }

    private static void addUsed(Action action, Set<Part> used) {
        addIf(!action.aims().isEmpty() || !action.priorities().isEmpty(), Part.LINKS, used);
        addIf(!action.leads().isEmpty(), Part.LEADS, used);
        addIf(!action.partners().isEmpty(), Part.PARTNERS, used);
        addIf(action.owner().isPresent(), Part.OWNER, used);
        addIf(action.contact().isPresent(), Part.CONTACT, used);
        addIf(action.timetable().start().isPresent(), Part.START, used);
        addIf(action.timetable().due().isPresent(), Part.DUE, used);
        addIf(!action.timetable().moves().isEmpty(), Part.MOVES, used);
        addIf(action.timetable().done().isPresent(), Part.DONE, used);
        addIf(action.timetable().closed().isPresent(), Part.CLOSED, used);
        addIf(!action.milestones().isEmpty(), Part.MILESTONES, used);
        addIf(!action.budget().isEmpty(), Part.BUDGET, used);
        addIf(action.spent().isPresent(), Part.SPENT, used);
        addIf(action.reporting().isPresent(), Part.REPORTING, used);
        addIf(!action.risks().isEmpty(), Part.RISKS, used);
        addIf(!action.dependsOn().isEmpty(), Part.DEPENDENCIES, used);
        addIf(!action.continues().isEmpty(), Part.CONTINUES, used);
        addIf(!action.replaces().isEmpty(), Part.REPLACES, used);
        addIf(!action.tags().isEmpty(), Part.TAGS, used);
        addIf(!action.notes().isEmpty(), Part.NOTES, used);
        addIf(!action.measures().isEmpty(), Part.MEASURES, used);
        addIf(
                action.measures().stream()
                        .anyMatch(measure ->
                                !(measure instanceof Measure.Statement) && !(measure instanceof Measure.Tracked)),
                Part.TARGETS,
                used);
        addIf(!action.progress().isEmpty(), Part.PROGRESS, used);
        for (Progress entry : action.progress()) {
            addIf(entry.status().isPresent(), Part.STATUS, used);
            addIf(entry.share().isPresent(), Part.SHARE, used);
            addIf(!entry.readings().isEmpty(), Part.READINGS, used);
        }
    }

    private static void addIf(boolean present, Part part, Set<Part> used) {
        if (present) {
            used.add(part);
        }
    }
}
