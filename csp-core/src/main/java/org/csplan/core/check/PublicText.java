package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Dependency;
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
 * A text of the plan that everyone may see, whatever output shows it. How to reach someone is no such text: who writes a
 * contact means it.
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
        texts.addNames(plan);
        plan.citations().forEach(cited -> texts.addAside(Subject.of(plan.id()), cited.title()));
        plan.terms().forEach(term -> texts.addAside(Subject.of(plan.id()), term.term() + ": " + term.meaning()));
        texts.addMeasures(measures);
        texts.addProgress(plan.id(), plan.progress());
        return texts.found.build();
    }

    /** Those of an agency with such a sign. */
    static ImmutableList<PublicText> allOf(Agency agency) {
        Gathering texts = new Gathering();
        texts.addName(agency.id(), agency.name());
        agency.url().ifPresent(url -> texts.addName(agency.id(), url));
        return texts.found.build();
    }

    /** Those of an aim or a priority with such a sign. */
    static ImmutableList<PublicText> allOf(Objective objective, List<CheckedMeasure> measures) {
        Gathering texts = new Gathering();
        texts.add(objective.id(), objective.text());
        if (objective instanceof Aim aim) {
            aim.covers().forEach(covered -> texts.addAside(Subject.of(aim.id()), covered));
        }
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
            for (Budget budget : action.budget()) {
                add(id, budget);
            }
            for (Dependency dependency : action.dependsOn()) {
                if (dependency instanceof Dependency.OnText on) {
                    addAside(Subject.of(id), on.text());
                }
            }
            addMeasures(checked.measures());
            addProgress(id, action.progress());
        }

        void add(ActionId owner, Budget budget) {
            if (budget instanceof Budget.Sum sum) {
                sum.fund().ifPresent(fund -> addName(owner, fund));
            } else if (budget instanceof Budget.Other other) {
                addAside(Subject.of(owner), other.text());
            }
        }

        /** What the plan calls its place, those whose plan it is, and other things. */
        void addNames(ActionPlan plan) {
            plan.partnership().ifPresent(name -> addName(plan.id(), name));
            plan.area().ifPresent(name -> addName(plan.id(), name));
            plan.page().name().ifPresent(name -> addName(plan.id(), name));
            plan.names().values().forEach(name -> {
                addName(plan.id(), name.several());
                name.one().ifPresent(one -> addName(plan.id(), one));
            });
            plan.statuses().forEach(status -> addName(plan.id(), status.label()));
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
                if (isPublic(measure.about().visibility())) {
                    add(checked.subject(), measure.text(), checked.signs());
                    measure.about().source().ifPresent(source -> addAside(checked.subject(), source));
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
            add(Subject.of(owner), words, TextSigns.of(words));
        }

        /** A text that is no prose: abbreviations and numbers in it say what they say in the register that it names. */
        void addAside(Subject subject, String words) {
            add(subject, words, TextSigns.of(words).ofContactsAndPersons());
        }

        /** The name of a body or a place, which may be called after a person. */
        void addName(ElementId owner, String words) {
            add(Subject.of(owner), words, TextSigns.of(words).ofContacts());
        }

        private void add(Subject subject, String words, TextSigns signs) {
            if (signs.areOfPublicText()) {
                found.add(new PublicText(subject, words, signs));
            }
        }
    }
}
