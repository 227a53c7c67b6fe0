package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final ImmutableListMultimap<ElementId, Attainment> byOwner;

    private Attainments(LocalDate day, ImmutableListMultimap<ElementId, Attainment> byOwner) {
        this.day = day;
        this.byOwner = byOwner;
    }

    /** @param day see {@link AsOf} where nobody names one */
    public static Attainments of(ActionPlan plan, LocalDate day) {
        ImmutableListMultimap.Builder<ElementId, Attainment> byOwner = ImmutableListMultimap.builder();
        Optional<Span> period = plan.period().map(Span::of);
        byOwner.putAll(plan.id(), reckoned(plan.id(), period, day, plan.measures(), plan.progress()));
        for (Objective objective : plan.objectives()) {
            Optional<When> own = objective instanceof Priority priority ? priority.period() : Optional.empty();
            byOwner.putAll(
                    objective.id(),
                    reckoned(
                            objective.id(),
                            own.map(Span::of).or(() -> period),
                            day,
                            objective.measures(),
                            objective.progress()));
        }
        for (Action action : plan.actions()) {
            byOwner.putAll(action.id(), reckoned(action.id(), period, day, action.measures(), action.progress()));
        }
        return new Attainments(day, byOwner.build());
    }

    private static List<Attainment> reckoned(
            ElementId owner, Optional<Span> period, LocalDate day, List<Measure> measures, List<Progress> progress) {
        if (measures.isEmpty()) {
            return List.of();
        }
        ImmutableListMultimap<MeasureId, Told> told = Told.by(day, progress);
        return measures.stream()
                .map(measure -> measure.accept(new Reckoning(owner, period, day, told.get(measure.id()))))
                .toList();
    }

    /** The day by whose end all of it is so. */
    public LocalDate day() {
        return day;
    }

    /** Those of the plan itself, then of its aims, priorities and actions, each in the plan's order. */
    public ImmutableList<Attainment> all() {
        return byOwner.values().asList();
    }

    /** Those of the plan, an aim, a priority or an action, in the plan's order; none for an id that the plan doesn't have. */
    public ImmutableList<Attainment> of(ElementId owner) {
        return byOwner.get(owner);
    }
}
