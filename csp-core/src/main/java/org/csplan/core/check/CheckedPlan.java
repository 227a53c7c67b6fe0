package org.csplan.core.check;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.analysis.Attainments;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.CriticalChain;
import org.csplan.core.analysis.Finances;
import org.csplan.core.analysis.OwnedMeasure;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.Returns;
import org.csplan.core.analysis.ReturnsDue;
import org.csplan.core.analysis.Schedule;
import org.csplan.core.analysis.Stage;
import org.csplan.core.analysis.Standings;
import org.csplan.core.analysis.Workload;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;

/**
 * A plan with all that rules ask about it. What is computed is computed when a rule first asks for it, and once for all
 * rules. For use by one thread at a time or by several.
 */
public final class CheckedPlan {

    private final ActionPlan plan;
    private final Optional<LocalDate> day;
    private final Optional<ActionPlan> previous;
    private final Supplier<PlanLinks> links;
    private final Supplier<Coverage> coverage;
    private final Supplier<Workload> workload;
    private final Supplier<Finances> finances;
    private final Supplier<Optional<Schedule>> schedule;
    private final Supplier<Optional<CriticalChain>> chain;
    private final Supplier<Optional<Standings>> standings;
    private final Supplier<ImmutableList<Returns>> returns;
    private final Supplier<ImmutableList<PublicText>> publicTexts;

    private CheckedPlan(ActionPlan plan, Optional<LocalDate> day, Optional<ActionPlan> previous) {
        this.plan = plan;
        this.day = day;
        this.previous = previous;
        this.links = Suppliers.memoize(() -> PlanLinks.of(plan));
        this.coverage = Suppliers.memoize(() -> Coverage.of(plan, links()));
        this.workload = Suppliers.memoize(() -> Workload.of(plan, links()));
        this.finances = Suppliers.memoize(() -> Finances.of(plan, links()));
        this.schedule = Suppliers.memoize(() -> day.map(known -> Schedule.of(plan, known)));
        this.chain = Suppliers.memoize(() -> day.map(known -> CriticalChain.of(plan, links(), known)));
        this.standings = Suppliers.memoize(() -> day.map(known -> Standings.of(plan, Attainments.of(plan, known))));
        this.returns = Suppliers.memoize(
                () -> day.map(known -> ReturnsDue.of(plan, known)).orElse(ImmutableList.of()));
        this.publicTexts = Suppliers.memoize(() -> PublicText.allOf(plan));
    }

    /**
     * @param day by whose end the plan is looked at; absent if none is known, and then what depends on it isn't checked
     * @param previous the plan that this one follows; absent if it isn't known
     */
    public static CheckedPlan of(ActionPlan plan, Optional<LocalDate> day, Optional<ActionPlan> previous) {
        return new CheckedPlan(plan, day, previous);
    }

    /** As the plan is by the day that {@link AsOf} says, with no plan before it. */
    public static CheckedPlan of(ActionPlan plan) {
        return of(plan, AsOf.of(plan), Optional.empty());
    }

    public ActionPlan plan() {
        return plan;
    }

    public Optional<LocalDate> day() {
        return day;
    }

    public Optional<ActionPlan> previous() {
        return previous;
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

    /** Absent where there is no day; so are {@code chain} and {@code standings}. */
    public Optional<Schedule> schedule() {
        return schedule.get();
    }

    public Optional<CriticalChain> chain() {
        return chain.get();
    }

    public Optional<Standings> standings() {
        return standings.get();
    }

    /** Empty where there is no day. */
    public ImmutableList<Returns> returns() {
        return returns.get();
    }

    /** All texts that everyone may see, in the plan's order. */
    ImmutableList<PublicText> publicTexts() {
        return publicTexts.get();
    }

    /** Actions that are still to be done by the day; where there is none, by all that the plan says. */
    Stream<Action> openActions() {
        return plan.actions().stream().filter(action -> stage(action) == Stage.OPEN);
    }

    /** Those of the plan itself, of its aims and priorities, and of actions still to be done, in the plan's order. */
    Stream<OwnedMeasure> measures() {
        return Streams.concat(
                owned(plan.id(), plan.measures()),
                plan.objectives().stream().flatMap(objective -> owned(objective.id(), objective.measures())),
                openActions().flatMap(action -> owned(action.id(), action.measures())));
    }

    private static Stream<OwnedMeasure> owned(ElementId owner, ImmutableList<Measure> measures) {
        return measures.stream().map(measure -> new OwnedMeasure(owner, measure));
    }

    Stage stage(Action action) {
        return day.map(known -> Stage.of(action, known)).orElseGet(() -> Stage.of(action));
    }
}
