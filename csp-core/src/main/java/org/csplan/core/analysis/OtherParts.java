package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.csplan.core.analysis.Change.Part;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Note;
import org.csplan.core.model.Priority;

/**
 * What things have beside what changes of it are told one by one. Of a change in one of these no more is told than that
 * there was one.
 */
final class OtherParts {

    static final ImmutableMap<Part, Function<ActionPlan, ?>> OF_PLAN =
            ImmutableMap.<Part, Function<ActionPlan, ?>>builder()
                    .put(Part.PARTNERSHIP, ActionPlan::partnership)
                    .put(Part.AREA, ActionPlan::area)
                    .put(Part.CONTACT, plan -> words(plan.contact()))
                    .put(Part.PUBLISHED, ActionPlan::published)
                    .put(Part.REVIEW, ActionPlan::review)
                    .put(Part.YEAR_START, ActionPlan::yearStart)
                    .put(Part.INTRODUCTION, ActionPlan::intro)
                    .put(Part.LEADS, ActionPlan::leads)
                    .put(Part.REPORTING, ActionPlan::reporting)
                    .put(Part.SOURCES, ActionPlan::citations)
                    .put(Part.NAMES, ActionPlan::names)
                    .put(Part.STATUSES, ActionPlan::statuses)
                    .put(Part.GLOSSARY, ActionPlan::terms)
                    .put(Part.LANGUAGE, ActionPlan::language)
                    .put(Part.PAGE, ActionPlan::page)
                    .put(Part.CHECKS, ActionPlan::checks)
                    .buildOrThrow();

    static final ImmutableMap<Part, Function<Agency, ?>> OF_AGENCY = ImmutableMap.of(
            Part.KIND, Agency::kind, Part.WEB_ADDRESS, Agency::url, Part.CONTACT, agency -> words(agency.contact()));

    static final ImmutableMap<Part, Function<Aim, ?>> OF_AIM =
            ImmutableMap.of(Part.COVERS, Aim::covers, Part.NOTES, aim -> words(aim.notes()));

    static final ImmutableMap<Part, Function<Priority, ?>> OF_PRIORITY = ImmutableMap.of(
            Part.SUPPORTS, Priority::supports,
            Part.STRANDS, Priority::strands,
            Part.PERIOD, Priority::period,
            Part.NOTES, priority -> words(priority.notes()));

    static final ImmutableMap<Part, Function<Action, ?>> OF_ACTION = ImmutableMap.<Part, Function<Action, ?>>builder()
            .put(Part.PARTNERS, Action::partners)
            .put(Part.OWNER, Action::owner)
            .put(Part.CONTACT, action -> words(action.contact()))
            .put(Part.START, action -> action.timetable().start())
            .put(Part.REPORTING, Action::reporting)
            .put(Part.RISKS, Action::risks)
            .put(Part.DEPENDS_ON, Action::dependsOn)
            .put(Part.NOTES, action -> words(action.notes()))
            .put(Part.TAGS, Action::tags)
            .put(Part.FIELDS, Action::fields)
            .put(Part.VISIBILITY, Action::visibility)
            .buildOrThrow();

    static final ImmutableMap<Part, Function<Measure, ?>> OF_MEASURE =
            ImmutableMap.<Part, Function<Measure, ?>>builder()
                    .put(Part.TIER, measure -> measure.about().tier())
                    .put(Part.SOURCE, measure -> measure.about().source())
                    .put(Part.REPORTING, measure -> measure.about().reporting())
                    .put(Part.LEADS, measure -> measure.about().leads())
                    .put(Part.PART_OF, measure -> measure.about().partOf())
                    .put(Part.VISIBILITY, measure -> measure.about().visibility())
                    .buildOrThrow();

    static final ImmutableMap<Part, Function<Milestone, ?>> OF_MILESTONE =
            ImmutableMap.of(Part.LEADS, Milestone::leads, Part.VISIBILITY, Milestone::visibility);

    private OtherParts() {}

    // Of a contact or a note it is no change who else may see it.

    private static Optional<String> words(Optional<Contact> contact) {
        return contact.map(Contact::text);
    }

    private static List<String> words(List<Note> notes) {
        return Lists.transform(notes, Note::text);
    }

    /** Those that differ; absent if all are as they were. */
    static <T> Optional<Reason> changed(ImmutableMap<Part, Function<T, ?>> parts, T was, T is) {
        ImmutableList<Part> changed = parts.entrySet().stream()
                .filter(part ->
                        !part.getValue().apply(was).equals(part.getValue().apply(is)))
                .map(Map.Entry::getKey)
                .collect(toImmutableList());
        return changed.isEmpty() ? Optional.empty() : Optional.of(Reason.of(Wording.NAMED, changed));
    }
}
