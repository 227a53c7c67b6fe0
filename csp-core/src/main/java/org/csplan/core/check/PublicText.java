package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.core.analysis.Audience;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Note;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Visibility;

/**
 * A text of the plan that everyone may see. How to reach someone is no such text: who writes a contact means it.
 *
 * @param subject the part of the plan that it belongs to
 */
record PublicText(Subject subject, String words) {

    static ImmutableList<PublicText> allOf(ActionPlan whole) {
        ActionPlan plan = Audience.of(whole, Visibility.PUBLIC);
        ImmutableList.Builder<PublicText> texts = ImmutableList.builder();
        add(texts, plan.id(), Stream.of(plan.title()));
        add(texts, plan.id(), plan.intro().stream());
        addMeasures(texts, plan.id(), plan.measures());
        addProgress(texts, plan.id(), plan.progress());
        for (Objective objective : plan.objectives()) {
            add(texts, objective.id(), Stream.of(objective.text()));
            add(texts, objective.id(), objective.notes().stream().map(Note::text));
            addMeasures(texts, objective.id(), objective.measures());
            addProgress(texts, objective.id(), objective.progress());
        }
        for (Action action : plan.actions()) {
            add(texts, action.id(), Stream.of(action.title()));
            add(texts, action.id(), action.owner().stream());
            add(texts, action.id(), action.risks().stream());
            add(texts, action.id(), action.notes().stream().map(Note::text));
            add(texts, action.id(), action.milestones().stream().map(Milestone::text));
            addMeasures(texts, action.id(), action.measures());
            addProgress(texts, action.id(), action.progress());
        }
        return texts.build();
    }

    private static void addMeasures(ImmutableList.Builder<PublicText> texts, ElementId owner, List<Measure> measures) {
        measures.forEach(measure -> texts.add(new PublicText(Subject.of(owner, measure.id()), measure.text())));
    }

    private static void addProgress(ImmutableList.Builder<PublicText> texts, ElementId owner, List<Progress> progress) {
        add(texts, owner, progress.stream().flatMap(entry -> entry.text().stream()));
    }

    private static void add(ImmutableList.Builder<PublicText> texts, ElementId owner, Stream<String> words) {
        words.forEach(text -> texts.add(new PublicText(Subject.of(owner), text)));
    }
}
