package org.csplan.core.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.When;

/**
 * All that is computed of a plan by the end of a day, in a time that grows with the plan's size. Each thing is computed
 * when it is first asked for, and once, by one thread or several. It is of this plan alone: for an audience, analyse the
 * plan as that audience may see it, so that no number tells of what is hidden.
 */
public final class PlanAnalysis {

    private final ActionPlan plan;
    private final LocalDate day;
    private final SpentSoFar spent;
    private final Supplier<PlanLinks> links;
    private final Supplier<Coverage> coverage;
    private final Supplier<Workload> workload;
    private final Supplier<Finances> finances;
    private final Supplier<Attainments> attainments;
    private final Supplier<Standings> standings;
    private final Supplier<Schedule> schedule;
    private final Supplier<CriticalChain> chain;
    private final Supplier<ReturnsDue> returns;
    private final Supplier<Rounds> rounds;
    private final Supplier<HeldBack> held;
    private final Supplier<HiddenParts> hidden;
    private final Supplier<PlanSummary> summary;
    private final Supplier<ImmutableMap<Subject, Attainment>> bySubject;
    private final Supplier<ImmutableListMultimap<ElementId, Overdue>> overdueByOwner;
    private final Supplier<ImmutableListMultimap<ElementId, DoneLate>> doneLateByOwner;
    private final Supplier<ImmutableMap<ObjectiveId, ObjectiveSummary>> objectives;
    private final Supplier<ImmutableMap<AgencyId, AgencySummary>> agencies;

    private PlanAnalysis(
            ActionPlan plan,
            LocalDate day,
            Supplier<Rounds> rounds,
            Supplier<HeldBack> held,
            Supplier<HiddenParts> hidden,
            Supplier<ReturnsDue> returns) {
        checkArgument(
                day.getYear() >= 1 && day.getYear() <= When.LAST_YEAR,
                "%s is not in the years 1 to %s",
                day,
                When.LAST_YEAR);
        this.plan = plan;
        this.day = day;
        this.rounds = Suppliers.memoize(rounds::get);
        this.held = Suppliers.memoize(held::get);
        this.hidden = Suppliers.memoize(hidden::get);
        this.spent = SpentSoFar.by(day, action -> this.held.get().isSpending(action));
        this.links = Suppliers.memoize(() -> PlanLinks.of(plan));
        this.coverage = Suppliers.memoize(() -> Coverage.of(plan, links(), this.hidden.get()));
        this.workload = Suppliers.memoize(() -> Workload.of(plan, links(), this.hidden.get()));
        this.finances = Suppliers.memoize(() -> Finances.of(plan, links(), spent()));
        this.attainments = Suppliers.memoize(() -> Attainments.of(plan, this.held.get(), day));
        this.standings = Suppliers.memoize(() -> Standings.of(plan, attainments(), this.rounds.get(), this.held.get()));
        this.schedule = Suppliers.memoize(() -> Schedule.of(plan, this.rounds.get(), this.held.get(), day));
        this.chain = Suppliers.memoize(() -> CriticalChain.of(plan, links(), this.held.get(), day));
        this.returns = Suppliers.memoize(returns::get);
        this.summary = Suppliers.memoize(this::summarised);
        this.bySubject = Suppliers.memoize(() -> Maps.uniqueIndex(
                attainments().all(),
                each -> Subject.of(each.owner(), each.measure().id())));
        this.doneLateByOwner = Suppliers.memoize(() ->
                Multimaps.index(schedule().doneLate(), each -> each.commitment().owner()));
        this.overdueByOwner = Suppliers.memoize(() ->
                Multimaps.index(schedule().overdue(), each -> each.commitment().owner()));
        this.objectives = Suppliers.memoize(() -> Maps.uniqueIndex(
                Iterables.concat(summary().aims(), summary().priorities()),
                each -> each.coverage().objective().id()));
        this.agencies = Suppliers.memoize(() -> Maps.uniqueIndex(
                summary().agencies(), each -> each.load().agency().id()));
    }

    /** @param day in the years 1 to 9999; see {@link AsOf} where nobody names one */
    public static PlanAnalysis of(ActionPlan plan, LocalDate day) {
        return new PlanAnalysis(
                plan,
                day,
                () -> Rounds.of(plan),
                () -> HeldBack.NOTHING,
                () -> HiddenParts.NONE,
                () -> ReturnsDue.of(plan, day));
    }

    /**
     * Of a plan as an {@link Audience} may see it: nothing tells of what is hidden, but an agency that told of it has reported,
     * and a measure of which it is told is not judged by the rest.
     *
     * @param plan as {@link Audience#of} shows it
     * @param whole the plan with what is hidden
     */
    public static PlanAnalysis of(ActionPlan plan, ActionPlan whole, LocalDate day) {
        checkArgument(
                plan.actions().size() <= whole.actions().size(), "what is seen has more actions than the whole plan");
        return new PlanAnalysis(
                plan,
                day,
                () -> Rounds.of(plan, whole),
                () -> HeldBack.of(plan, whole, day),
                () -> HiddenParts.of(plan, whole),
                () -> ReturnsDue.of(plan, whole, day));
    }

    /** The plan that it is of. */
    public ActionPlan plan() {
        return plan;
    }

    /** The day by whose end all of it is so. */
    public LocalDate day() {
        return day;
    }

    public PlanLinks links() {
        return links.get();
    }

    /** Which aims and priorities the actions are for; of any day. */
    public Coverage coverage() {
        return coverage.get();
    }

    /** Who does what; of any day. */
    public Workload workload() {
        return workload.get();
    }

    /** What actions have cost by the day. */
    public SpentSoFar spent() {
        return spent;
    }

    /** What it costs, and has cost by the day. */
    public Finances finances() {
        return finances.get();
    }

    /** How far each measure has come. */
    public Attainments attainments() {
        return attainments.get();
    }

    /** How each action, aim and priority stands. */
    public Standings standings() {
        return standings.get();
    }

    /** What is due when. */
    public Schedule schedule() {
        return schedule.get();
    }

    /** What waits for what. */
    public CriticalChain chain() {
        return chain.get();
    }

    /** What should have been told by now. */
    public ReturnsDue returns() {
        return returns.get();
    }

    /**
     * The agencies besides the one that owes it that have told of an action for this time, in the order in which they began to tell
     * of it; none where readings of a measure are owed.
     */
    public ImmutableList<AgencyId> otherTellers(Returns due, When time) {
        return due.subject().measure().isEmpty() && due.subject().element() instanceof ActionId id
                ? links().action(id)
                        .map(action -> ToldDays.of(action.progress(), day).othersThan(due.agency(), time))
                        .orElse(ImmutableList.of())
                : ImmutableList.of();
    }

    /** Whether more is told of the plan, an aim, a priority or an action than the audience that it is for may see. */
    public boolean isHeldBack(ElementId owner) {
        return held.get().isAnythingOf(owner);
    }

    /** Whether an aim, a priority or an action has a measure or a milestone that the audience may not see, or an action that has. */
    public boolean isMeasuredByMore(ElementId owner) {
        return hidden.get().measured().contains(owner);
    }

    /** How far a measure has come; none for a measure that the plan doesn't have. */
    public Optional<Attainment> attainment(Subject measure) {
        return Optional.ofNullable(bySubject.get().get(measure));
    }

    /**
     * What of an action, an aim, a priority or the plan itself is not done though its time is over, milestones and
     * deliverables as well, the longest overdue first.
     */
    public ImmutableList<Overdue> overdue(ElementId owner) {
        return overdueByOwner.get().get(owner);
    }

    /** What was done late of an action: the action itself and its milestones, in this order; nothing of anything else. */
    public ImmutableList<DoneLate> doneLate(ActionId action) {
        return doneLateByOwner.get().get(action);
    }

    /**
     * Of an action that is due again and again the time that it is to be done by now: the first that it missed since it was last
     * told to be done, else the next; none for all others, for what is due weekly, and beyond the plan's period.
     */
    public Optional<When> roundNow(Action action) {
        return rounds.get().missed(action, day).or(() -> rounds.get().next(action, day));
    }

    /** Whether a milestone of an action is reached, as only what the audience may not see tells. */
    public boolean isReachedOutOfSight(ActionId action, Milestone milestone) {
        return held.get().isReached(action, milestone);
    }

    /** Whether a milestone of an action is not done though its time is over, and for how long. */
    public Optional<Overdue> overdue(ActionId action, Milestone milestone) {
        return overdue(action).stream()
                .filter(overdue -> overdue.commitment() instanceof Commitment.OfMilestone of
                        && of.milestone().equals(milestone))
                .findFirst();
    }

    /** The whole plan, and each of its aims, priorities and agencies. */
    public PlanSummary summary() {
        return summary.get();
    }

    /** An aim or a priority; none for an id that the plan doesn't have. */
    public Optional<ObjectiveSummary> summary(ObjectiveId objective) {
        return Optional.ofNullable(objectives.get().get(objective));
    }

    /** None for an id that the plan doesn't have. */
    public Optional<AgencySummary> summary(AgencyId agency) {
        return Optional.ofNullable(agencies.get().get(agency));
    }

    private PlanSummary summarised() {
        compute();
        Situations situations = Situations.of(this);
        ImmutableList<ObjectiveSummary> ofObjectives = LargePlan.each(
                        plan, coverage().objectives())
                .map(objective -> summarised(objective, situations))
                .collect(toImmutableList());
        ImmutableListMultimap<AgencyId, Returns> byAgency = byAgency(returns().all());
        ImmutableMap<AgencyId, Sums> spentByTeller = spent.byTeller(plan.actions());
        return new PlanSummary(
                day,
                milestones(),
                attainments().all().size(),
                situations.whole(),
                coverage(),
                schedule(),
                chain(),
                finances(),
                ofObjectives.subList(0, plan.aims().size()),
                ofObjectives.subList(plan.aims().size(), ofObjectives.size()),
                LargePlan.each(plan, workload().agencies())
                        .map(load -> new AgencySummary(
                                load,
                                situations.of(load.agency().id()),
                                byAgency.get(load.agency().id()),
                                spentByTeller.getOrDefault(load.agency().id(), Sums.NONE)))
                        .collect(toImmutableList()),
                returns().all());
    }

    /** What the summary is made of. */
    private void compute() {
        // First, for several threads reckon them together, and of the others some wait for them.
        attainments();
        ImmutableList<Runnable> parts = ImmutableList.of(
                this::standings,
                this::schedule,
                this::returns,
                this::workload,
                this::coverage,
                this::finances,
                this::chain);
        LargePlan.each(plan, parts).forEach(Runnable::run);
    }

    private ObjectiveSummary summarised(ObjectiveCoverage objective, Situations situations) {
        ObjectiveId id = objective.objective().id();
        return new ObjectiveSummary(objective, standings().of(id), situations.of(id));
    }

    private int milestones() {
        int milestones = 0;
        for (Action action : plan.actions()) {
            milestones += action.milestones().size();
        }
        return milestones;
    }

    private static ImmutableListMultimap<AgencyId, Returns> byAgency(List<Returns> returns) {
        ImmutableListMultimap.Builder<AgencyId, Returns> byAgency = ImmutableListMultimap.builder();
        for (Returns due : returns) {
            if (due.agency().isPresent()) {
                byAgency.put(due.agency().get(), due);
            }
        }
        return byAgency.build();
    }
}
