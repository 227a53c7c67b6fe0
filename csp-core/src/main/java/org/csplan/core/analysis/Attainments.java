package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final ImmutableListMultimap<ElementId, Attainment> byOwner;
    private final ImmutableMap<Subject, Reckoning> changing;

    private Attainments(
            LocalDate day,
            ImmutableListMultimap<ElementId, Attainment> byOwner,
            ImmutableMap<Subject, Reckoning> changing) {
        this.day = day;
        this.byOwner = byOwner;
        this.changing = changing;
    }

    /** @param day see {@link AsOf} where nobody names one */
    public static Attainments of(ActionPlan plan, LocalDate day) {
        Gathering gathering = new Gathering(day);
        Optional<Span> period = plan.period().map(Span::of);
        gathering.add(plan.id(), period, plan.measures(), plan.progress());
        for (Objective objective : plan.objectives()) {
            Optional<When> own = objective instanceof Priority priority ? priority.period() : Optional.empty();
            gathering.add(
                    objective.id(), own.map(Span::of).or(() -> period), objective.measures(), objective.progress());
        }
        for (Action action : plan.actions()) {
            gathering.add(action.id(), period, action.measures(), action.progress());
        }
        return new Attainments(day, gathering.byOwner.build(), gathering.changing.buildOrThrow());
    }

    /** Reckons the measures of one owner after the other. */
    private static final class Gathering {

        private final LocalDate day;
        private final ImmutableListMultimap.Builder<ElementId, Attainment> byOwner = ImmutableListMultimap.builder();
        private final ImmutableMap.Builder<Subject, Reckoning> changing = ImmutableMap.builder();

        Gathering(LocalDate day) {
            this.day = day;
        }

        void add(ElementId owner, Optional<Span> period, List<Measure> measures, List<Progress> progress) {
            if (measures.isEmpty()) {
                return;
            }
            ImmutableListMultimap<MeasureId, Told> told = Told.by(day, progress);
            for (Measure measure : measures) {
                Reckoning reckoning = new Reckoning(owner, period, day, told.get(measure.id()));
                byOwner.put(owner, measure.accept(reckoning));
                if (reckoning.told().size() > 1) {
                    changing.put(Subject.of(owner, measure.id()), reckoning);
                }
            }
        }
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

    /**
     * What a measure had come to by the end of each of the latest times that are told of it, the earliest first; none
     * where it is told of less than twice. It is reckoned when it is asked for.
     */
    public ImmutableList<PastValue> past(ElementId owner, Measure measure) {
        Reckoning reckoning = changing.get(Subject.of(owner, measure.id()));
        return reckoning == null ? ImmutableList.of() : PastValue.of(reckoning, measure);
    }
}
