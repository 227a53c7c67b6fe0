package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/**
 * How far every measure of a plan has come by the end of a day. What is told of times that end later is not known yet.
 */
public final class Attainments {

    private final LocalDate day;
    private final ImmutableList<Attainment> all;
    private final OfOwners<Attainment> ofOwners;
    private final Supplier<ImmutableMap<ElementId, ImmutableList<Attainment>>> byOwner;
    private final Supplier<ImmutableMap<Subject, Reckoning>> changing;

    private Attainments(LocalDate day, List<Reckoned> reckoned, int actions) {
        this.day = day;
        ImmutableList.Builder<Changing> changes = ImmutableList.builder();
        for (Reckoned own : reckoned) {
            changes.addAll(own.changing());
        }
        this.ofOwners =
                new OfOwners<>(reckoned.stream().map(Reckoned::attainments).collect(toImmutableList()), actions);
        this.all = ofOwners.all();
        this.byOwner = Suppliers.memoize(() -> byOwner(ofOwners.each()));
        ImmutableList<Changing> changing = changes.build();
        this.changing = Suppliers.memoize(
                () -> changing.stream().collect(ImmutableMap.toImmutableMap(Changing::measure, Changing::reckoning)));
    }

    /** @param day see {@link AsOf} where nobody names one */
    public static Attainments of(ActionPlan plan, LocalDate day) {
        return of(plan, HeldBack.NOTHING, day);
    }

    /** @param held what is hidden of the plan, which is seen as an audience may see it */
    static Attainments of(ActionPlan plan, HeldBack held, LocalDate day) {
        Optional<Span> period = plan.period().map(Span::of);
        List<Reckoned> reckoned = new ArrayList<>();
        reckoned.add(Reckoned.of(plan.id(), period, day, held, plan.measures(), plan.progress()));
        for (Objective objective : plan.objectives()) {
            reckoned.add(Reckoned.of(objective, period, held, day));
        }
        LargePlan.each(plan, plan.actions())
                .map(action -> Reckoned.of(action, period, held, day))
                .forEachOrdered(reckoned::add);
        return new Attainments(day, reckoned, plan.actions().size());
    }

    /** Those of one aim or priority. */
    static ImmutableList<Attainment> of(Objective objective, ActionPlan plan, HeldBack held, LocalDate day) {
        return Reckoned.of(objective, plan.period().map(Span::of), held, day).attainments();
    }

    /** Those of one action. */
    static ImmutableList<Attainment> of(Action action, ActionPlan plan, HeldBack held, LocalDate day) {
        return Reckoned.of(action, plan.period().map(Span::of), held, day).attainments();
    }

    private static ImmutableMap<ElementId, ImmutableList<Attainment>> byOwner(
            ImmutableList<ImmutableList<Attainment>> ofOwners) {
        ImmutableMap.Builder<ElementId, ImmutableList<Attainment>> byOwner = ImmutableMap.builder();
        for (ImmutableList<Attainment> own : ofOwners) {
            if (!own.isEmpty()) {
                byOwner.put(own.get(0).owner(), own);
            }
        }
        return byOwner.buildOrThrow();
    }

    /** What has more than one reading. */
    private record Changing(MeasureId id, Reckoning reckoning) {

        Subject measure() {
            return Subject.of(reckoning.owner(), id);
        }
    }

    /** The measures of one owner. */
    private record Reckoned(ImmutableList<Attainment> attainments, ImmutableList<Changing> changing) {

        private static final Reckoned NONE = new Reckoned(ImmutableList.of(), ImmutableList.of());

        static Reckoned of(Objective objective, Optional<Span> period, HeldBack held, LocalDate day) {
            Optional<When> own = objective instanceof Priority priority ? priority.period() : Optional.empty();
            return of(
                    objective.id(),
                    own.map(Span::of).or(() -> period),
                    day,
                    held,
                    objective.measures(),
                    objective.progress());
        }

        static Reckoned of(Action action, Optional<Span> period, HeldBack held, LocalDate day) {
            return of(action.id(), period, day, held, action.measures(), action.progress());
        }

        static Reckoned of(
                ElementId owner,
                Optional<Span> period,
                LocalDate day,
                HeldBack held,
                List<Measure> measures,
                List<Progress> progress) {
            if (measures.isEmpty()) {
                return NONE;
            }
            ImmutableListMultimap<MeasureId, Told> told = Told.by(day, progress);
            ImmutableList.Builder<Attainment> attainments = ImmutableList.builderWithExpectedSize(measures.size());
            ImmutableList.Builder<Changing> changing = ImmutableList.builderWithExpectedSize(0);
            for (Measure measure : measures) {
                boolean isHidden = held.isReading(owner, measure.id());
                Reckoning reckoning = new Reckoning(owner, period, day, told.get(measure.id()), isHidden);
                Attainment attainment = measure.accept(reckoning);
                boolean isPart = isHidden
                        // Of what may be done or dropped by now nobody asks what is delivered.
                        || (measure instanceof Measure.Deliverable && attainment.overdue() && held.isStatus(owner));
                attainments.add(isPart ? attainment.heldBack() : attainment);
                // A part of what was told says nothing of how it went.
                if (reckoning.told().size() > 1 && !isPart) {
                    changing.add(new Changing(measure.id(), reckoning));
                }
            }
            return new Reckoned(attainments.build(), changing.build());
        }
    }

    /** The day by whose end all of it is so. */
    public LocalDate day() {
        return day;
    }

    /** Those of the plan itself, then of its aims, priorities and actions, each in the plan's order. */
    public ImmutableList<Attainment> all() {
        return all;
    }

    /** Those of the plan itself. */
    ImmutableList<Attainment> ofPlan() {
        return ofOwners.ofPlan();
    }

    /** Those of each aim, then of each priority, they and their measures in the plan's order. */
    ImmutableList<ImmutableList<Attainment>> ofObjectives() {
        return ofOwners.ofObjectives();
    }

    /** Those of each action, the actions and their measures in the plan's order. */
    public ImmutableList<ImmutableList<Attainment>> ofActions() {
        return ofOwners.ofActions();
    }

    /** Those of the plan, an aim, a priority or an action, in the plan's order; none for an id that the plan doesn't have. */
    public ImmutableList<Attainment> of(ElementId owner) {
        ImmutableList<Attainment> own = byOwner.get().get(owner);
        return own == null ? ImmutableList.of() : own;
    }

    /**
     * What a measure had come to by the end of each of the latest times that are told of it, the earliest first; none
     * where it is told of less than twice. It is reckoned when it is asked for.
     */
    public ImmutableList<PastValue> past(ElementId owner, Measure measure) {
        Reckoning reckoning = changing.get().get(Subject.of(owner, measure.id()));
        return reckoning == null ? ImmutableList.of() : PastValue.of(reckoning, measure);
    }

    /** What a count or a level is to come to on its way; none of a measure that nothing is told of. */
    public ImmutableList<TargetOnTheWay> onTheWay(ElementId owner, Measure measure) {
        Reckoning reckoning = changing.get().get(Subject.of(owner, measure.id()));
        if (reckoning != null && measure instanceof Measure.Count count) {
            return CountPath.within(count, reckoning.period())
                    .map(CountPath::onTheWay)
                    .orElse(ImmutableList.of());
        }
        return reckoning != null && measure instanceof Measure.Level level
                ? TargetOnTheWay.of(level)
                : ImmutableList.of();
    }

    /** The plan's own total to date of a measure, where agencies told of more. It is reckoned when it is asked for. */
    public Optional<LowTotal> lowTotal(ElementId owner, Measure measure) {
        return Optional.ofNullable(changing.get().get(Subject.of(owner, measure.id())))
                .flatMap(reckoning -> LowTotal.of(reckoning, measure));
    }

    /** A number of a measure that is added to a total to date, and may be a new total. It is reckoned when it is asked for. */
    public Optional<NumberAfterTotal> numberAfterTotal(ElementId owner, Measure measure) {
        return Optional.ofNullable(changing.get().get(Subject.of(owner, measure.id())))
                .flatMap(reckoning -> NumberAfterTotal.of(reckoning, measure));
    }
}
