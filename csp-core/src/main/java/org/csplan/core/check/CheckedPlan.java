package org.csplan.core.check;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.analysis.Attainments;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.CriticalChain;
import org.csplan.core.analysis.Finances;
import org.csplan.core.analysis.FoldedTitle;
import org.csplan.core.analysis.FormerActions;
import org.csplan.core.analysis.LargePlan;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.Returns;
import org.csplan.core.analysis.ReturnsDue;
import org.csplan.core.analysis.Schedule;
import org.csplan.core.analysis.SpentSoFar;
import org.csplan.core.analysis.Stage;
import org.csplan.core.analysis.Standing;
import org.csplan.core.analysis.Standings;
import org.csplan.core.analysis.Workload;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.When;

/**
 * A plan with all that rules ask about it. What is computed is computed when a rule first asks for it, and once for all
 * rules. For use by one thread at a time or by several.
 */
public final class CheckedPlan {

    private final ActionPlan plan;
    private final Optional<PlanAnalysis> analysis;
    private final Optional<ActionPlan> previous;
    private final Optional<ActionPlan> laterNamedAsPrevious;
    private final Supplier<Optional<PlanAnalysis>> analysisBefore;
    private final Supplier<Optional<FormerActions>> formerActions;
    private final Supplier<PlanLinks> links;
    private final Supplier<Coverage> coverage;
    private final Supplier<Workload> workload;
    private final Supplier<Finances> finances;
    private final Supplier<ImmutableList<CheckedPart>> parts;
    private final Supplier<Map<String, Action>> firstByTitle;
    private final SpentSoFar spent;

    private CheckedPlan(ActionPlan plan, Optional<PlanAnalysis> analysis, Optional<ActionPlan> previous) {
        this.plan = plan;
        this.analysis = analysis;
        Predicate<ActionPlan> isLater = before -> before.period().isPresent()
                && plan.period().isPresent()
                && before.period().get().from().isAfter(plan.period().get().from());
        this.previous = previous.filter(isLater.negate());
        this.laterNamedAsPrevious = previous.filter(isLater);
        this.analysisBefore = Suppliers.memoize(() -> this.previous.flatMap(CheckedPlan::atItsEnd));
        this.formerActions = Suppliers.memoize(() -> this.previous.map(before -> FormerActions.of(before, plan)));
        this.links = of(PlanAnalysis::links, () -> PlanLinks.of(plan));
        this.coverage = of(PlanAnalysis::coverage, () -> Coverage.of(plan, links()));
        this.workload = of(PlanAnalysis::workload, () -> Workload.of(plan, links()));
        this.finances = of(PlanAnalysis::finances, () -> Finances.of(plan, links()));
        this.parts = Suppliers.memoize(this::checkedParts);
        this.spent = analysis.map(PlanAnalysis::spent).orElseGet(SpentSoFar::byAllTold);
        this.firstByTitle = Suppliers.memoize(() -> Titles.firstByTitle(parts()));
    }

    private static Optional<PlanAnalysis> atItsEnd(ActionPlan before) {
        return Stream.concat(AsOf.of(before).stream(), before.period().map(When::to).stream())
                .max(Comparator.naturalOrder())
                .map(day -> PlanAnalysis.of(before, day));
    }

    /** What the analysis has, or where there is no day, what can be known without one. */
    private <T> Supplier<T> of(Function<PlanAnalysis, T> part, Supplier<T> undated) {
        return analysis.isPresent() ? () -> part.apply(analysis.get()) : Suppliers.memoize(undated::get);
    }

    /**
     * @param day by whose end the plan is looked at; absent if none is known, and then what depends on it isn't checked
     * @param previous the plan that this one follows; absent if it isn't known
     */
    public static CheckedPlan of(ActionPlan plan, Optional<LocalDate> day, Optional<ActionPlan> previous) {
        return new CheckedPlan(plan, day.map(known -> PlanAnalysis.of(plan, known)), previous);
    }

    /** As its plan is by its day, with no plan before it. Rules and whoever else has the analysis share what it computes. */
    public static CheckedPlan of(PlanAnalysis analysis) {
        return new CheckedPlan(analysis.plan(), Optional.of(analysis), Optional.empty());
    }

    /** As the plan is by the day that {@link AsOf} says, with no plan before it. */
    public static CheckedPlan of(ActionPlan plan) {
        return of(plan, AsOf.of(plan), Optional.empty());
    }

    public ActionPlan plan() {
        return plan;
    }

    public Optional<LocalDate> day() {
        return analysis.map(PlanAnalysis::day);
    }

    /** Absent as well if the plan that was named is of a later time than this one, for then it says nothing of what was. */
    public Optional<ActionPlan> previous() {
        return previous;
    }

    /** What was named as the plan before, and begins later than this one. */
    Optional<ActionPlan> laterNamedAsPrevious() {
        return laterNamedAsPrevious;
    }

    /** How the plan before stood at the end of its period; absent where there is none, or it says no day. */
    Optional<PlanAnalysis> analysisBefore() {
        return analysisBefore.get();
    }

    /** What each action was in the plan before; absent where there is none. */
    Optional<FormerActions> formerActions() {
        return formerActions.get();
    }

    public PlanLinks links() {
        return links.get();
    }

    public Coverage coverage() {
        return coverage.get();
    }

    public Workload workload() {
        return workload.get();
    }

    public Finances finances() {
        return finances.get();
    }

    /** Absent where there is no day; so are {@code attainments}, {@code chain}, {@code standings} and {@code returns}. */
    public Optional<Schedule> schedule() {
        return analysis.map(PlanAnalysis::schedule);
    }

    public Optional<Attainments> attainments() {
        return analysis.map(PlanAnalysis::attainments);
    }

    public Optional<CriticalChain> chain() {
        return analysis.map(PlanAnalysis::chain);
    }

    public Optional<Standings> standings() {
        return analysis.map(PlanAnalysis::standings);
    }

    public Optional<ReturnsDue> returns() {
        return analysis.map(PlanAnalysis::returns);
    }

    /** The plan itself, its agencies, its aims, its priorities and its actions, in the plan's order. */
    ImmutableList<CheckedPart> parts() {
        return parts.get();
    }

    /** The texts that everyone may see and that a rule may have something to say of, in the plan's order. */
    Stream<PublicText> publicTexts() {
        return parts().stream().filter(part -> !part.texts().isEmpty()).flatMap(part -> part.texts().stream());
    }

    /** Actions that are still to be done by the day; where there is none, by all that the plan says. */
    Stream<Action> openActions() {
        return parts().stream()
                .flatMap(part -> part.action().stream())
                .filter(CheckedAction::isOpen)
                .map(CheckedAction::action);
    }

    /** Of the actions with the same title, the first by its id: the one that the others are told to be like. */
    Action firstWithSameTitle(CheckedAction action) {
        return requireNonNull(firstByTitle.get().get(action.title()));
    }

    /** Absent where there is no day. */
    Optional<Standing> standing(CheckedAction action) {
        return standings().map(all -> all.ofActions().get(action.place()));
    }

    /** What actions have cost by the day; where there is none, by all that the plan says. */
    SpentSoFar spent() {
        return spent;
    }

    /** The time over which an element's measures count where they name none: a priority may have its own, others have the plan's. */
    Optional<When> period(ElementId owner) {
        return (owner instanceof PriorityId priority ? links().priority(priority) : Optional.<Priority>empty())
                .flatMap(Priority::period)
                .or(plan::period);
    }

    /** Whether more is told of an action than the audience whose plan it is may see. */
    boolean isHeldBack(Action action) {
        return analysis.isPresent() && analysis.get().isHeldBack(action.id());
    }

    /** Whether a measure or a milestone of an action is hidden from that audience. */
    boolean isMeasuredByMore(Action action) {
        return analysis.isPresent() && analysis.get().isMeasuredByMore(action.id());
    }

    /** Whether a milestone is reached, as only what that audience may not see tells. */
    boolean isReachedOutOfSight(Action action, Milestone milestone) {
        return analysis.isPresent() && analysis.get().isReachedOutOfSight(action.id(), milestone);
    }

    Stage stage(Action action) {
        return analysis.isPresent()
                ? Stage.of(action, plan.period(), analysis.get().day())
                : Stage.of(action);
    }

    /** Of an action of the plan before, at the end of its period. */
    Stage stageBefore(Action old) {
        return analysisBefore()
                .map(before -> Stage.of(old, before.plan().period(), before.day()))
                .orElseGet(() -> Stage.of(old));
    }

    private ImmutableList<CheckedPart> checkedParts() {
        Optional<ReturnsDue> due = returns();
        ImmutableList.Builder<CheckedPart> checked = ImmutableList.builder();
        checked.add(CheckedPart.of(plan, due.map(ReturnsDue::ofPlan).orElse(ImmutableList.of())));
        for (Agency agency : plan.agencies()) {
            checked.add(CheckedPart.of(agency));
        }
        ImmutableList<Objective> objectives = plan.objectives();
        for (int at = 0; at < objectives.size(); at++) {
            checked.add(CheckedPart.of(objectives.get(at), returns(due.map(ReturnsDue::ofObjectives), at)));
        }
        Streams.mapWithIndex(LargePlan.each(plan, plan.actions()), (action, place) -> {
                    int at = (int) place;
                    return CheckedPart.of(
                            checkedAction(requireNonNull(action), at), returns(due.map(ReturnsDue::ofActions), at));
                })
                .forEachOrdered(checked::add);
        return checked.build();
    }

    private static ImmutableList<Returns> returns(Optional<ImmutableList<ImmutableList<Returns>>> due, int place) {
        return due.isPresent() ? due.get().get(place) : ImmutableList.of();
    }

    private CheckedAction checkedAction(Action action, int place) {
        return new CheckedAction(
                place,
                action,
                FoldedTitle.of(action),
                stage(action),
                CheckedMeasure.allOf(action.id(), action.measures()));
    }
}
