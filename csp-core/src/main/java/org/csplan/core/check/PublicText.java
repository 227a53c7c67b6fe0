package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Closure;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Field;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Move;
import org.csplan.core.model.Note;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Visibility;

/**
 * A text of the plan that everyone may see. How to reach someone is no such text: who writes a contact means it.
 *
 * @param subject the part of the plan that it belongs to
 * @param signs what a glance at it shows
 */
record PublicText(Subject subject, String words, TextSigns signs) {

    /** Those of the plan itself with a sign that a rule looks for: in the others none has anything to find. */
    static ImmutableList<PublicText> allOf(ActionPlan plan, List<CheckedMeasure> measures) {
        Gathering texts = new Gathering();
        texts.add(plan.id(), plan.title());
        plan.intro().ifPresent(intro -> texts.add(plan.id(), intro));
        texts.addMeasures(measures);
        texts.addProgress(plan.id(), plan.progress());
        return texts.found.build();
    }

    /** Those of an aim or a priority with such a sign. */
    static ImmutableList<PublicText> allOf(Objective objective, List<CheckedMeasure> measures) {
        Gathering texts = new Gathering();
        texts.add(objective.id(), objective.text());
        texts.addNotes(objective.id(), objective.notes());
        texts.addMeasures(measures);
        texts.addProgress(objective.id(), objective.progress());
        return texts.found.build();
    }

    /** Those of an action with such a sign; none if the action is not public. */
    static ImmutableList<PublicText> allOf(CheckedAction checked) {
        Gathering texts = new Gathering();
        if (isPublic(checked.action().visibility())) {
            texts.add(checked);
        }
        return texts.found.build();
    }

    private static boolean isPublic(Visibility visibility) {
        return Visibility.PUBLIC.includes(visibility);
    }

    /** Gathers the texts of one part after the other. */
    private static final class Gathering {
        private final ImmutableList.Builder<PublicText> found = ImmutableList.builder();

        void add(CheckedAction checked) {
            Action action = checked.action();
            ActionId id = action.id();
            add(id, action.title());
            action.owner().ifPresent(owner -> add(id, owner));
            for (String risk : action.risks()) {
                add(id, risk);
            }
            addNotes(id, action.notes());
            for (Milestone milestone : action.milestones()) {
                if (isPublic(milestone.visibility())) {
                    add(id, milestone.text());
                }
            }
            for (Move move : action.timetable().moves()) {
                move.because().ifPresent(reason -> add(id, reason));
            }
            action.timetable().closed().flatMap(Closure::because).ifPresent(reason -> add(id, reason));
            for (Field field : action.fields()) {
                add(id, field.text());
            }
            addMeasures(checked.measures());
            addProgress(id, action.progress());
        }

        void addNotes(ElementId owner, List<Note> notes) {
            for (Note note : notes) {
                if (isPublic(note.visibility())) {
                    add(owner, note.text());
                }
            }
        }

        void addMeasures(List<CheckedMeasure> measures) {
            for (CheckedMeasure checked : measures) {
                Measure measure = checked.measure();
                if (checked.signs().areOfPublicText()
                        && isPublic(measure.about().visibility())) {
                    found.add(new PublicText(checked.subject(), measure.text(), checked.signs()));
                }
            }
        }

        void addProgress(ElementId owner, List<Progress> progress) {
            for (Progress entry : progress) {
                if (entry.text().isPresent() && isPublic(entry.visibility())) {
                    add(owner, entry.text().get());
                }
            }
        }

        void add(ElementId owner, String words) {
            TextSigns signs = TextSigns.of(words);
            if (signs.areOfPublicText()) {
                found.add(new PublicText(Subject.of(owner), words, signs));
            }
        }
    }
}
