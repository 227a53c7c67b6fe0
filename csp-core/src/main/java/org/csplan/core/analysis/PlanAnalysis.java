package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;

/**
 * All that is computed of a plan by the end of a day, each thing once, in a time that grows with the plan's size. It is
 * of this plan alone: for an audience, analyse the plan as that audience may see it, so that no number tells of what is
 * hidden.
 */
public final class PlanAnalysis {

    private final ActionPlan plan;
    private final PlanLinks links;
    private final Attainments attainments;
    private final Standings standings;
    private final Schedule schedule;
    private final ImmutableMap<Subject, Attainment> bySubject;
    private final ImmutableMap<ActionId, Moved> moved;
    private final ImmutableListMultimap<ElementId, Overdue> overdueByOwner;
    private final ImmutableListMultimap<ElementId, Commitment> dueNextByOwner;
    private final ImmutableListMultimap<AgencyId, Overdue> overdueByAgency;
    private final ImmutableListMultimap<AgencyId, Commitment> dueNextByAgency;
    private final PlanSummary summary;
    private final ImmutableMap<ObjectiveId, ObjectiveSummary> objectives;
    private final ImmutableMap<AgencyId, AgencySummary> agencies;

    private PlanAnalysis(ActionPlan plan, LocalDate day) {
        this.plan = plan;
        this.links = PlanLinks.of(plan);
        this.attainments = Attainments.of(plan, day);
        this.standings = Standings.of(plan, attainments);
        this.schedule = Schedule.of(plan, day);
        this.bySubject = Maps.uniqueIndex(
                attainments.all(),
                each -> Subject.of(each.owner(), each.measure().id()));
        this.moved = Maps.uniqueIndex(schedule.moved(), each -> each.action().id());
        this.overdueByOwner =
                by(schedule.overdue(), each -> Stream.of(each.commitment().owner()));
        this.dueNextByOwner = by(schedule.dueNext(), each -> Stream.of(each.owner()));
        this.overdueByAgency = by(schedule.overdue(), each -> agencies(each.commitment()));
        this.dueNextByAgency = by(schedule.dueNext(), this::agencies);
        this.summary = summarised(day);
        this.objectives = Maps.uniqueIndex(
                Iterables.concat(summary.aims(), summary.priorities()),
                each -> each.coverage().objective().id());
        this.agencies = Maps.uniqueIndex(
                summary.agencies(), each -> each.load().agency().id());
    }

    /** @param day in the years 1 to 9999; see {@link AsOf} where nobody names one */
    public static PlanAnalysis of(ActionPlan plan, LocalDate day) {
        return new PlanAnalysis(plan, day);
    }

    /** The plan that it is of. */
    public ActionPlan plan() {
        return plan;
    }

    /** The day by whose end all of it is so. */
    public LocalDate day() {
        return attainments.day();
    }

    public PlanLinks links() {
        return links;
    }

    /** How far each measure has come. */
    public Attainments attainments() {
        return attainments;
    }

    /** How each action, aim and priority stands. */
    public Standings standings() {
        return standings;
    }

    /** How far a measure has come; none for a measure that the plan doesn't have. */
    public Optional<Attainment> attainment(Subject measure) {
        return Optional.ofNullable(bySubject.get(measure));
    }

    /**
     * What of an action, an aim, a priority or the plan itself is not done though its time is over, milestones and
     * deliverables as well, the longest overdue first.
     */
    public ImmutableList<Overdue> overdue(ElementId owner) {
        return overdueByOwner.get(owner);
    }

    /** The whole plan, and each of its aims, priorities and agencies. */
    public PlanSummary summary() {
        return summary;
    }

    /** An aim or a priority; none for an id that the plan doesn't have. */
    public Optional<ObjectiveSummary> summary(ObjectiveId objective) {
        return Optional.ofNullable(objectives.get(objective));
    }

    /** None for an id that the plan doesn't have. */
    public Optional<AgencySummary> summary(AgencyId agency) {
        return Optional.ofNullable(agencies.get(agency));
    }

    private PlanSummary summarised(LocalDate day) {
        Coverage coverage = Coverage.of(plan, links);
        ImmutableList<Returns> returns = ReturnsDue.of(plan, day);
        ImmutableListMultimap<AgencyId, Returns> byAgency = by(returns, each -> each.agency().stream());
        return new PlanSummary(
                day,
                plan.actions().stream()
                        .mapToInt(action -> action.milestones().size())
                        .sum(),
                attainments.all().size(),
                Situation.of(
                        plan.actions(),
                        attainments.all(),
                        standings.all().stream(),
                        schedule.overdue().stream(),
                        schedule.dueNext().stream(),
                        schedule.moved().stream(),
                        standings),
                coverage,
                schedule,
                CriticalChain.of(plan, links, day),
                Finances.of(plan, links),
                coverage.objectives().subList(0, plan.aims().size()).stream()
                        .map(this::summarised)
                        .collect(toImmutableList()),
                coverage
                        .objectives()
                        .subList(plan.aims().size(), coverage.objectives().size())
                        .stream()
                        .map(this::summarised)
                        .collect(toImmutableList()),
                Workload.of(plan, links).agencies().stream()
                        .map(load -> summarised(load, byAgency.get(load.agency().id())))
                        .collect(toImmutableList()),
                returns);
    }

    private ObjectiveSummary summarised(ObjectiveCoverage coverage) {
        Objective objective = coverage.objective();
        ImmutableList<ElementId> owners = Streams.concat(
                        Stream.<ElementId>of(objective.id()),
                        coverage.actions().stream().map(Action::id))
                .collect(toImmutableList());
        return new ObjectiveSummary(
                coverage,
                standings.of(objective.id()),
                Situation.of(
                        coverage.actions(),
                        gathered(owners, attainments::of),
                        owners.stream().flatMap(owner -> standings.of(owner).stream()),
                        owners.stream().flatMap(owner -> overdueByOwner.get(owner).stream()),
                        owners.stream().flatMap(owner -> dueNextByOwner.get(owner).stream()),
                        moved(coverage.actions()),
                        standings));
    }

    private AgencySummary summarised(AgencyLoad load, ImmutableList<Returns> returns) {
        AgencyId agency = load.agency().id();
        return new AgencySummary(
                load,
                Situation.of(
                        load.leads(),
                        load.measures().stream()
                                .map(owned -> Subject.of(
                                        owned.owner(), owned.measure().id()))
                                .flatMap(measure -> attainment(measure).stream())
                                .collect(toImmutableList()),
                        load.leads().stream().flatMap(action -> standings.of(action.id()).stream()),
                        overdueByAgency.get(agency).stream(),
                        dueNextByAgency.get(agency).stream(),
                        moved(load.leads()),
                        standings),
                returns);
    }

    private Stream<Moved> moved(List<Action> actions) {
        return actions.stream().flatMap(action -> Optional.ofNullable(moved.get(action.id())).stream());
    }

    /** Who answers for it: those whom it names, else those who lead the action that it belongs to. */
    private Stream<AgencyId> agencies(Commitment commitment) {
        ImmutableList<AgencyId> named = commitment.leads();
        if (!named.isEmpty() || !(commitment.owner() instanceof ActionId action)) {
            return named.stream();
        }
        return links.action(action).stream().flatMap(owner -> links.leads(owner).stream());
    }

    private static <T> ImmutableList<T> gathered(List<ElementId> owners, Function<ElementId, List<T>> part) {
        return owners.stream().flatMap(owner -> part.apply(owner).stream()).collect(toImmutableList());
    }

    private static <K, V> ImmutableListMultimap<K, V> by(List<V> values, Function<V, Stream<K>> keys) {
        ImmutableListMultimap.Builder<K, V> by = ImmutableListMultimap.builder();
        for (V value : values) {
            keys.apply(value).forEach(key -> by.put(key, value));
        }
        return by.build();
    }
}
