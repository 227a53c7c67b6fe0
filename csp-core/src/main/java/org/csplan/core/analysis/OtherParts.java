package org.csplan.core.analysis;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Priority;

/**
 * What things have beside what changes of it are told one by one, by the names that officers have for it. Of a change in
 * one of these no more is told than that there was one.
 */
final class OtherParts {

    private static final Joiner LIST = Joiner.on(", ");

    static final ImmutableMap<String, Function<ActionPlan, ?>> OF_PLAN =
            ImmutableMap.<String, Function<ActionPlan, ?>>builder()
                    .put("partnership", ActionPlan::partnership)
                    .put("area", ActionPlan::area)
                    .put("contact", ActionPlan::contact)
                    .put("published", ActionPlan::published)
                    .put("review", ActionPlan::review)
                    .put("year start", ActionPlan::yearStart)
                    .put("introduction", ActionPlan::intro)
                    .put("leads", ActionPlan::leads)
                    .put("reporting", ActionPlan::reporting)
                    .put("sources", ActionPlan::citations)
                    .put("names", ActionPlan::names)
                    .put("statuses", ActionPlan::statuses)
                    .put("glossary", ActionPlan::terms)
                    .put("language", ActionPlan::language)
                    .put("page", ActionPlan::page)
                    .put("checks", ActionPlan::checks)
                    .buildOrThrow();

    static final ImmutableMap<String, Function<Agency, ?>> OF_AGENCY =
            ImmutableMap.of("kind", Agency::kind, "web address", Agency::url, "contact", Agency::contact);

    static final ImmutableMap<String, Function<Aim, ?>> OF_AIM =
            ImmutableMap.of("what it covers", Aim::covers, "notes", Aim::notes);

    static final ImmutableMap<String, Function<Priority, ?>> OF_PRIORITY = ImmutableMap.of(
            "aims that it supports", Priority::supports,
            "strands", Priority::strands,
            "period", Priority::period,
            "notes", Priority::notes);

    static final ImmutableMap<String, Function<Action, ?>> OF_ACTION =
            ImmutableMap.<String, Function<Action, ?>>builder()
                    .put("partners", Action::partners)
                    .put("owner", Action::owner)
                    .put("contact", Action::contact)
                    .put("start", action -> action.timetable().start())
                    .put("reporting", Action::reporting)
                    .put("risks", Action::risks)
                    .put("what it depends on", Action::dependsOn)
                    .put("notes", Action::notes)
                    .put("tags", Action::tags)
                    .put("fields", Action::fields)
                    .put("who may see it", Action::visibility)
                    .buildOrThrow();

    static final ImmutableMap<String, Function<Measure, ?>> OF_MEASURE =
            ImmutableMap.<String, Function<Measure, ?>>builder()
                    .put("tier", measure -> measure.about().tier())
                    .put("source", measure -> measure.about().source())
                    .put("reporting", measure -> measure.about().reporting())
                    .put("leads", measure -> measure.about().leads())
                    .put("what it is part of", measure -> measure.about().partOf())
                    .put("who may see it", measure -> measure.about().visibility())
                    .buildOrThrow();

    static final ImmutableMap<String, Function<Milestone, ?>> OF_MILESTONE =
            ImmutableMap.of("leads", Milestone::leads, "who may see it", Milestone::visibility);

    private OtherParts() {}

    /** The names of those that differ; none if all are as they were. */
    static <T> Optional<String> changed(ImmutableMap<String, Function<T, ?>> parts, T was, T is) {
        String names = LIST.join(parts.entrySet().stream()
                .filter(part ->
                        !part.getValue().apply(was).equals(part.getValue().apply(is)))
                .map(Map.Entry::getKey)
                .iterator());
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
