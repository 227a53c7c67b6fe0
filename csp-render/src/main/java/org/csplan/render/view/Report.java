package org.csplan.render.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.Audience;
import org.csplan.core.analysis.Changes;
import org.csplan.core.analysis.ChangesBetween;
import org.csplan.core.analysis.ChangesSince;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.LastTold;
import org.csplan.core.analysis.Overdue;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.SpentSoFar;
import org.csplan.core.analysis.Standing;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.ElementId;
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
 * @param analysis what is computed of the plan as this audience may see it, by the end of a day; absent where nobody
 *     names a day and the plan says none, and then nothing computed is shown
 * @param audience whom it is for; nothing else of the plan is in it
 * @param changes what changed of late that this audience may know of; absent unless it was asked for
 * @param findings what rules find in the plan as this audience may see it; absent unless they were asked for
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
        Optional<PlanAnalysis> analysis,
        Visibility audience,
        Optional<Changes> changes,
        Optional<PlanFindings> findings,
        Optional<Picture> logo,
        ImmutableSet<Part> used) {

    /** What only some plans say of their actions. */
    public enum Part {
        LINKS,
        LEADS,
        PARTNERS,
        DUE,
        MEASURES,
        PROGRESS
    }

    /** An aim or a priority, and the actions that are for it. */
    public record ObjectiveRow(Objective objective, ImmutableList<Action> actions) {

        /** Of these actions those that serve an aim through its priorities alone; none of a priority. */
        public ImmutableList<Action> throughPriorities() {
            return objective instanceof Aim aim
                    ? only(actions, action -> !action.aims().contains(aim.id()))
                    : ImmutableList.of();
        }
    }

    /**
     * An action, its references followed.
     *
     * @param objectives the aims, then the priorities, that it is for
     * @param standing how it stands by the end of the report's day; absent where nothing is computed
     * @param attainments of its measures, in their order; none where nothing is computed
     * @param overdue what of it is not done though its time is over, the longest overdue first
     */
    public record ActionRow(
            Action action,
            ImmutableList<Objective> objectives,
            ImmutableList<Agency> leads,
            ImmutableList<Agency> partners,
            Optional<Standing> standing,
            ImmutableList<Attainment> attainments,
            ImmutableList<Overdue> overdue) {

        public boolean isFor(Objective objective) {
            return objectives.contains(objective);
        }

        private ActionRow forOnly(Predicate<Objective> wanted) {
            return new ActionRow(
                    action,
                    objectives.stream().filter(wanted).collect(ImmutableList.toImmutableList()),
                    leads,
                    partners,
                    standing,
                    attainments,
                    overdue);
        }

        /** How it stands by what is told of the latest time that is over by the report's day. */
        public Optional<Status> lastStatus() {
            return standing.map(Standing::declared)
                    .orElseGet(() -> LastTold.status(action.progress()).map(LastTold::value));
        }

        /** How much of it is complete, in per cent, by what is told of the latest time that is over by then. */
        public Optional<BigDecimal> lastShare() {
            return standing.map(Standing::share)
                    .orElseGet(() -> LastTold.share(action.progress()).map(LastTold::value));
        }

        /** How many days it has been overdue by the report's day, as a whole; empty where it is not. */
        public OptionalLong overdueDays() {
            return overdue.stream()
                    .filter(each -> each.commitment() instanceof Commitment.OfAction)
                    .mapToLong(Overdue::days)
                    .findFirst();
        }
    }

    /** An agency, and what it answers for and helps with. */
    public record AgencyRow(Agency agency, ImmutableList<Action> leads, ImmutableList<Action> supports) {}

    /** The plan as the public may see it, by the end of the day that it says itself. */
    public static Report of(ActionPlan plan) {
        return of(plan, Visibility.PUBLIC);
    }

    /** The plan as this audience may see it, by the end of the day that it says itself; see {@link AsOf}. */
    public static Report of(ActionPlan whole, Visibility audience) {
        ActionPlan plan = Audience.of(whole, audience);
        return of(plan, whole, audience, AsOf.of(plan));
    }

    /**
     * The plan as this audience may see it; nothing else is in the report.
     *
     * @param day by whose end all that is computed is so
     */
    public static Report of(ActionPlan whole, Visibility audience, LocalDate day) {
        return of(Audience.of(whole, audience), whole, audience, Optional.of(day));
    }

    private static Report of(ActionPlan plan, ActionPlan whole, Visibility audience, Optional<LocalDate> day) {
        // From the plan as the audience may see it, so that no number tells of what is hidden.
        Optional<PlanAnalysis> analysis = day.map(by -> PlanAnalysis.of(plan, whole, by));
        PlanLinks links = links(plan, analysis);
        Optional<ImmutableList<Standing>> standings =
                analysis.map(all -> all.standings().ofActions());
        Optional<ImmutableList<ImmutableList<Attainment>>> attainments =
                analysis.map(all -> all.attainments().ofActions());
        ImmutableList.Builder<ActionRow> actions =
                ImmutableList.builderWithExpectedSize(plan.actions().size());
        Set<Part> used = EnumSet.noneOf(Part.class);
        for (int at = 0; at < plan.actions().size(); at++) {
            int place = at;
            Action action = plan.actions().get(at);
            ActionRow row = new ActionRow(
                    action,
                    objectives(action, links),
                    agencies(action.leads(), links),
                    agencies(action.partners(), links),
                    standings.map(all -> all.get(place)),
                    attainments.map(all -> all.get(place)).orElse(ImmutableList.of()),
                    analysis.map(all -> all.overdue(action.id())).orElse(ImmutableList.of()));
            actions.add(row);
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
                analysis.map(all -> all.summary().coverage()).orElseGet(() -> Coverage.of(plan, whole, links)),
                analysis,
                audience,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableSet.copyOf(used));
    }

    /** The same, with this picture at the head of pages. */
    public Report with(Optional<Picture> picture) {
        return with(changes, findings, picture);
    }

    /**
     * The same, with what happened between a day and the report's that the audience may know of.
     *
     * @param whole the plan with what is hidden from the audience
     * @throws IllegalArgumentException if the report has no day, or none after this one
     */
    public Report withChangesSince(LocalDate since, ActionPlan whole) {
        LocalDate until = analysis.map(PlanAnalysis::day)
                .orElseThrow(() -> new IllegalArgumentException("nothing is computed of the plan"));
        return with(Optional.of(ChangesSince.of(whole, since, until, audience)), findings, logo);
    }

    /**
     * The same, with what is otherwise than it was that the audience may know of.
     *
     * @param before another state of the plan, such as that of the last meeting, or last year's, with what is hidden
     * @param whole the plan with what is hidden
     */
    public Report withChangesFrom(ActionPlan before, ActionPlan whole) {
        return with(
                Optional.of(ChangesBetween.of(before, whole, audience, analysis.map(PlanAnalysis::day))),
                findings,
                logo);
    }

    /**
     * The same, with what these rules find in it by the report's day. Nothing is found that the audience may not know of,
     * for the rules see no more of the plan than the report does.
     */
    public Report withFindings(PlanChecks checks) {
        CheckedPlan checked =
                analysis.map(CheckedPlan::of).orElseGet(() -> CheckedPlan.of(plan, Optional.empty(), Optional.empty()));
        Optional<PlanFindings> found = Optional.of(PlanFindings.of(checked, checks));
        return with(changes, found, logo);
    }

    private Report with(Optional<Changes> changed, Optional<PlanFindings> found, Optional<Picture> picture) {
        return new Report(
                plan, aims, priorities, actions, agencies, coverage, analysis, audience, changed, found, picture, used);
    }

    /** The same with these actions, aims, priorities and agencies alone; what is computed stays that of the whole plan. */
    Report only(Predicate<Action> ofActions, Predicate<Objective> ofObjectives, Predicate<Agency> ofAgencies) {
        ImmutableList<ActionRow> rows = actions.stream()
                .filter(row -> ofActions.test(row.action()))
                .map(row -> row.forOnly(ofObjectives))
                .collect(ImmutableList.toImmutableList());
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (ActionRow row : rows) {
            addUsed(row.action(), parts);
        }
        ImmutableList<ObjectiveRow> listedAims = only(aims, ofActions, ofObjectives);
        ImmutableList<ObjectiveRow> listedPriorities = only(priorities, ofActions, ofObjectives);
        ImmutableList<AgencyRow> listedAgencies = agencies.stream()
                .filter(row -> ofAgencies.test(row.agency()))
                .map(row -> new AgencyRow(row.agency(), only(row.leads(), ofActions), only(row.supports(), ofActions)))
                .collect(ImmutableList.toImmutableList());
        Stream<ElementId> listed = Streams.concat(
                rows.stream().map(row -> row.action().id()),
                Stream.concat(listedAims.stream(), listedPriorities.stream())
                        .map(row -> row.objective().id()),
                listedAgencies.stream().map(row -> row.agency().id()));
        ImmutableSet<ElementId> ids = listed.collect(ImmutableSet.toImmutableSet());
        return new Report(
                plan,
                listedAims,
                listedPriorities,
                rows,
                listedAgencies,
                coverage,
                analysis,
                audience,
                changes.map(all -> all.about(ids)),
                findings.map(found -> found.about(ids)),
                logo,
                ImmutableSet.copyOf(parts));
    }

    private static ImmutableList<ObjectiveRow> only(
            ImmutableList<ObjectiveRow> rows, Predicate<Action> ofActions, Predicate<Objective> ofObjectives) {
        return rows.stream()
                .filter(row -> ofObjectives.test(row.objective()))
                .map(row -> new ObjectiveRow(row.objective(), only(row.actions(), ofActions)))
                .collect(ImmutableList.toImmutableList());
    }

    private static <T> ImmutableList<T> only(ImmutableList<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    /** What the elements of the plan name, found by id; gathered anew for each who asks where nothing is computed. */
    public PlanLinks links() {
        return links(plan, analysis);
    }

    /** What actions have cost by the report's day; where there is none, by all that the plan says. */
    public SpentSoFar spent() {
        return analysis.map(PlanAnalysis::spent).orElse(SpentSoFar.byAllTold());
    }

    private static PlanLinks links(ActionPlan plan, Optional<PlanAnalysis> analysis) {
        return analysis.map(PlanAnalysis::links).orElseGet(() -> PlanLinks.of(plan));
    }

    /** What was told last of an action in words, of times that are over by the report's day; none where nobody wrote any. */
    public ImmutableList<Progress> lastWords(Action action) {
        return LastTold.words(action.progress(), analysis.map(PlanAnalysis::day).orElse(LocalDate.MAX));
    }

    public boolean uses(Part part) {
        return used.contains(part);
    }

    /** How many measures the actions have. */
    public int measureCount() {
        return actions.stream().mapToInt(row -> row.action().measures().size()).sum();
    }

    /** How many actions have progress reported, be it for others to see alone. */
    public int actionsWithProgress() {
        return (int) actions.stream()
                .map(ActionRow::action)
                .filter(action -> !action.progress().isEmpty()
                        || analysis.filter(all -> all.isHeldBack(action.id())).isPresent())
                .count();
    }

    private static ImmutableList<ObjectiveRow> rows(ImmutableList<? extends Objective> objectives, PlanLinks links) {
        return objectives.stream()
                .map(objective -> new ObjectiveRow(objective, links.actionsServing(objective.id())))
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
        addIf(action.timetable().due().isPresent(), Part.DUE, used);
        addIf(!action.measures().isEmpty(), Part.MEASURES, used);
        addIf(!action.progress().isEmpty(), Part.PROGRESS, used);
    }

    private static void addIf(boolean present, Part part, Set<Part> used) {
        if (present) {
            used.add(part);
        }
    }
}
