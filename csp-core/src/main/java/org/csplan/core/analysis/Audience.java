package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Note;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Visibility;

/**
 * A plan as someone may see it. What they may not see is not there at all, and neither is anything that names it: a
 * dependency on a hidden action, a reading of a hidden measure.
 */
public final class Audience {

    private final Visibility allowed;

    /** What is left out beside what its own visibility hides. */
    private final ImmutableSet<Part> left;

    private final ImmutableSet<ActionId> hidden;

    /** What hidden actions may be called where something continues or replaces them. */
    private final Predicate<ActionId> namesHidden;

    private Audience(
            Visibility allowed,
            ImmutableSet<Part> left,
            ImmutableSet<ActionId> hidden,
            Predicate<ActionId> namesHidden) {
        this.allowed = allowed;
        this.left = left;
        this.hidden = hidden;
        this.namesHidden = namesHidden;
    }

    /** The plan without what is not for this audience. */
    public static ActionPlan of(ActionPlan plan, Visibility allowed) {
        return of(plan, allowed, ImmutableSet.of());
    }

    /** @param left what is to be left out as well */
    static ActionPlan of(ActionPlan plan, Visibility allowed, ImmutableSet<Part> left) {
        ImmutableSet<ActionId> hidden = plan.actions().stream()
                .filter(action -> !allowed.includes(action.visibility()) || left.contains(Part.of(action.id())))
                .map(Action::id)
                .collect(ImmutableSet.toImmutableSet());
        if (hidden.isEmpty()) {
            return new Audience(allowed, left, hidden, named -> false).view(plan);
        }
        PlanLinks links = PlanLinks.of(plan);
        return new Audience(
                        allowed,
                        left,
                        hidden,
                        named -> links.actionNamedLater(named)
                                .filter(action -> hidden.contains(action.id()))
                                .isPresent())
                .view(plan);
    }

    private ActionPlan view(ActionPlan plan) {
        ImmutableList<Measure> measures = measures(plan.id(), plan.measures());
        return new ActionPlan(
                plan.id(),
                plan.title(),
                plan.period(),
                plan.intro(),
                plan.partnership(),
                plan.area(),
                contact(plan.id(), plan.contact()),
                plan.published(),
                plan.review(),
                plan.leads(),
                plan.yearStart(),
                plan.reporting(),
                plan.citations(),
                measures,
                progress(plan.id(), plan.progress(), plan.measures(), measures),
                plan.names(),
                plan.statuses(),
                map(plan.agencies(), this::view),
                map(plan.aims(), this::view),
                map(plan.priorities(), this::view),
                map(only(plan.actions(), action -> !hidden.contains(action.id())), this::view),
                plan.terms(),
                plan.language(),
                plan.page(),
                only(
                        plan.checks(),
                        setting -> setting.element()
                                .filter(element -> element instanceof ActionId action && hidden.contains(action))
                                .isEmpty()));
    }

    private Agency view(Agency agency) {
        return new Agency(
                agency.id(), agency.name(), agency.kind(), agency.url(), contact(agency.id(), agency.contact()));
    }

    private Aim view(Aim aim) {
        ImmutableList<Measure> measures = measures(aim.id(), aim.measures());
        return new Aim(
                aim.id(),
                aim.text(),
                aim.covers(),
                notes(aim.id(), aim.notes()),
                measures,
                progress(aim.id(), aim.progress(), aim.measures(), measures));
    }

    private Priority view(Priority priority) {
        ImmutableList<Measure> measures = measures(priority.id(), priority.measures());
        return new Priority(
                priority.id(),
                priority.text(),
                priority.supports(),
                priority.strands(),
                priority.period(),
                notes(priority.id(), priority.notes()),
                measures,
                progress(priority.id(), priority.progress(), priority.measures(), measures));
    }

    private Action view(Action action) {
        ImmutableList<Measure> measures = measures(action.id(), action.measures());
        Optional<Contact> contact = contact(action.id(), action.contact());
        ImmutableList<Milestone> milestones =
                only(action.milestones(), milestone -> sees(action.id(), milestone.id(), milestone.visibility()));
        ImmutableList<Dependency> dependsOn = only(
                action.dependsOn(),
                dependency -> !(dependency instanceof Dependency.OnAction on) || !hidden.contains(on.action()));
        ImmutableList<ActionId> continues = only(action.continues(), named -> !namesHidden.test(named));
        ImmutableList<ActionId> replaces = only(action.replaces(), named -> !namesHidden.test(named));
        ImmutableList<Note> notes = notes(action.id(), action.notes());
        ImmutableList<Progress> progress =
                progress(action.id(), action.progress(), action.measures(), measures, action.milestones(), milestones);
        // Most are seen whole, and are not made again. Whatever may be hidden has to be asked for here, too.
        boolean isWhole = contact.equals(action.contact())
                && measures.size() == action.measures().size()
                && milestones.size() == action.milestones().size()
                && dependsOn.size() == action.dependsOn().size()
                && continues.size() == action.continues().size()
                && replaces.size() == action.replaces().size()
                && notes.size() == action.notes().size()
                && progress.size() == action.progress().size();
        if (isWhole) {
            return action;
        }
        return new Action(
                action.id(),
                action.title(),
                action.aims(),
                action.priorities(),
                action.leads(),
                action.partners(),
                action.owner(),
                contact,
                action.timetable(),
                action.budget(),
                action.spent(),
                action.reporting(),
                measures,
                milestones,
                action.risks(),
                dependsOn,
                continues,
                replaces,
                notes,
                progress,
                action.tags(),
                action.fields(),
                action.visibility());
    }

    private Optional<Contact> contact(ElementId owner, Optional<Contact> contact) {
        return contact.filter(known -> sees(owner, known, known.visibility()));
    }

    private ImmutableList<Note> notes(ElementId owner, ImmutableList<Note> notes) {
        return only(notes, note -> sees(owner, note, note.visibility()));
    }

    private boolean sees(ElementId owner, Object item, Visibility visibility) {
        return allowed.includes(visibility) && (left.isEmpty() || !left.contains(Part.of(owner, item)));
    }

    private ImmutableList<Measure> measures(ElementId owner, ImmutableList<Measure> measures) {
        ImmutableList<Measure> seen = only(
                measures, measure -> sees(owner, measure.id(), measure.about().visibility()));
        if (seen.size() == measures.size()) {
            return measures;
        }
        ImmutableSet<MeasureId> ids = seen.stream().map(Measure::id).collect(ImmutableSet.toImmutableSet());
        return map(
                seen,
                measure -> measure.about()
                        .partOf()
                        .filter(whole -> !ids.contains(whole))
                        .map(whole -> measure.about(measure.about().standingAlone()))
                        .orElse(measure));
    }

    /** Without what entries tell of measures and milestones that are not seen. */
    private ImmutableList<Progress> progress(
            ElementId owner,
            ImmutableList<Progress> progress,
            ImmutableList<Measure> measures,
            ImmutableList<Measure> seenMeasures,
            ImmutableList<Milestone> milestones,
            ImmutableList<Milestone> seenMilestones) {
        ImmutableList<Progress> entries = only(progress, entry -> sees(owner, entry, entry.visibility()));
        if (measures.size() == seenMeasures.size() && milestones.size() == seenMilestones.size()) {
            return entries;
        }
        ImmutableSet<MeasureId> read = seenMeasures.stream().map(Measure::id).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<MilestoneId> reached =
                seenMilestones.stream().map(Milestone::id).collect(ImmutableSet.toImmutableSet());
        return entries.stream()
                .flatMap(entry -> entry
                        .only(
                                only(entry.readings(), reading -> read.contains(reading.measure())),
                                only(entry.reached(), reached::contains))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Of what has no milestones. */
    private ImmutableList<Progress> progress(
            ElementId owner,
            ImmutableList<Progress> progress,
            ImmutableList<Measure> all,
            ImmutableList<Measure> seen) {
        return progress(owner, progress, all, seen, ImmutableList.of(), ImmutableList.of());
    }

    /** The list itself, where all of it is wanted. */
    private static <T> ImmutableList<T> only(ImmutableList<T> items, Predicate<? super T> wanted) {
        for (T item : items) {
            if (!wanted.test(item)) {
                return items.stream().filter(wanted).collect(ImmutableList.toImmutableList());
            }
        }
        return items;
    }

    /** The list itself, where all of it is seen whole. */
    @SuppressWarnings("ReferenceEquality") // What is seen whole is not made again, and need not be compared.
    private static <T> ImmutableList<T> map(ImmutableList<T> items, Function<T, T> view) {
        ImmutableList.Builder<T> seen = ImmutableList.builderWithExpectedSize(items.size());
        boolean isWhole = true;
        for (T item : items) {
            T viewed = view.apply(item);
            isWhole &= viewed == item;
            seen.add(viewed);
        }
        return isWhole ? items : seen.build();
    }

    /**
     * Something that may be hidden, whoever may see it.
     *
     * @param key its id; what it says where it has none; of a contact, that it is one
     */
    record Part(ElementId owner, Object key) {

        static Part of(ActionId action) {
            return new Part(action, Action.class);
        }

        static Part of(ElementId owner, Object item) {
            return new Part(owner, key(item));
        }

        static Object key(Object item) {
            if (item instanceof Note note) {
                return new Note(note.text());
            }
            if (item instanceof Progress entry) {
                return entry.visibleTo(Visibility.PUBLIC);
            }
            return item instanceof Contact ? Contact.class : item;
        }
    }
}
