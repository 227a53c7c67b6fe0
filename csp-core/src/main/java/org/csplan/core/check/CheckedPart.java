package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.csplan.core.analysis.Returns;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;

/**
 * The plan itself, an agency, an aim, a priority or an action, with what several rules ask of it.
 *
 * @param measures all of its own, and {@code progress} as well
 * @param action if it is one
 * @param openMeasures its measures; none of an action that is done or closed
 * @param returns what should have been told of it and its measures; none where there is no day
 * @param texts those that everyone may see and that a rule may have something to say of
 */
record CheckedPart(
        ElementId id,
        ImmutableList<Measure> measures,
        ImmutableList<Progress> progress,
        Optional<CheckedAction> action,
        ImmutableList<CheckedMeasure> openMeasures,
        ImmutableList<Returns> returns,
        ImmutableList<PublicText> texts) {

    static CheckedPart of(ActionPlan plan, ImmutableList<Returns> returns) {
        return of(plan.id(), plan.measures(), plan.progress(), returns, checked -> PublicText.allOf(plan, checked));
    }

    static CheckedPart of(Agency agency) {
        return of(
                agency.id(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                checked -> PublicText.allOf(agency));
    }

    static CheckedPart of(Objective objective, ImmutableList<Returns> returns) {
        return of(
                objective.id(),
                objective.measures(),
                objective.progress(),
                returns,
                checked -> PublicText.allOf(objective, checked));
    }

    private static CheckedPart of(
            ElementId id,
            ImmutableList<Measure> measures,
            ImmutableList<Progress> progress,
            ImmutableList<Returns> returns,
            Function<ImmutableList<CheckedMeasure>, ImmutableList<PublicText>> texts) {
        ImmutableList<CheckedMeasure> checked = CheckedMeasure.allOf(id, measures);
        return new CheckedPart(id, measures, progress, Optional.empty(), checked, returns, texts.apply(checked));
    }

    static CheckedPart of(CheckedAction checked, ImmutableList<Returns> returns) {
        return new CheckedPart(
                checked.action().id(),
                checked.action().measures(),
                checked.action().progress(),
                Optional.of(checked),
                checked.isOpen() ? checked.measures() : ImmutableList.of(),
                returns,
                PublicText.allOf(checked));
    }
}
