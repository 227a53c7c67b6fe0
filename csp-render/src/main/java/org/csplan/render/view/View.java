package org.csplan.render.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.AgencyLoad;
import org.csplan.core.analysis.AgencySummary;
import org.csplan.core.analysis.OwnedMeasure;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.Priority;
import org.csplan.render.view.Report.AgencyRow;

/** What part of a report a page is to show. What is not in the view is not in the page at all. */
public sealed interface View {

    /** What a page may consist of, beside its head and how the plan stands. */
    enum Section {
        /** What happened of late. */
        CHANGES,
        INTRODUCTION,
        OBJECTIVES,
        /** Measures of the plan itself. */
        MEASURES,
        /** The table of actions, each with all that the plan says of it. */
        ACTIONS,
        TIMELINE,
        /** Gaps, and what serves what. */
        COVERAGE,
        /** What is set aside and was spent. */
        MONEY,
        AGENCIES,
        GLOSSARY
    }

    /** What the view consists of. */
    ImmutableSet<Section> sections();

    /** The report with what is in the view alone. */
    Report partOf(Report report);

    default boolean shows(Section section) {
        return sections().contains(section);
    }

    /** Everything. */
    record Full() implements View {

        // Asked for with every row of a page.
        private static final ImmutableSet<Section> ALL = Sets.immutableEnumSet(ImmutableList.copyOf(Section.values()));

        @Override
        public ImmutableSet<Section> sections() {
            return ALL;
        }

        @Override
        public Report partOf(Report report) {
            return report;
        }
    }

    /** How the whole plan stands, without the table of all actions. */
    record Board() implements View {
        @Override
        public ImmutableSet<Section> sections() {
            return Sets.immutableEnumSet(
                    Section.CHANGES,
                    Section.INTRODUCTION,
                    Section.OBJECTIVES,
                    Section.MEASURES,
                    Section.TIMELINE,
                    Section.MONEY,
                    Section.AGENCIES,
                    Section.GLOSSARY);
        }

        @Override
        public Report partOf(Report report) {
            return report;
        }
    }

    /**
     * What one agency leads and supports, and the aims and priorities that this is for or that it has measures of.
     *
     * @param agency of the plan
     */
    record OfAgency(AgencyId agency) implements View {
        @Override
        public ImmutableSet<Section> sections() {
            return sectionsOfPart();
        }

        @Override
        public Report partOf(Report report) {
            AgencyRow row = report.agencies().stream()
                    .filter(each -> each.agency().id().equals(agency))
                    .findFirst()
                    .orElseThrow();
            Optional<AgencyLoad> load = report.analysis()
                    .flatMap(analysis -> analysis.summary(agency))
                    .map(AgencySummary::load);
            Stream<ElementId> milestones = load.stream()
                    .flatMap(all -> all.milestones().stream())
                    .map(milestone -> milestone.action().id());
            ImmutableSet<ElementId> measured = load.stream()
                    .flatMap(all -> all.measures().stream())
                    .map(OwnedMeasure::owner)
                    .collect(ImmutableSet.toImmutableSet());
            // It also sees the actions of which it answers for a part alone.
            Stream<ElementId> whole =
                    Stream.concat(row.leads().stream(), row.supports().stream()).map(Action::id);
            ImmutableSet<ElementId> actions = Streams.concat(whole, milestones, measured.stream())
                    .filter(ActionId.class::isInstance)
                    .collect(ImmutableSet.toImmutableSet());
            ImmutableSet<ObjectiveId> served = report.actions().stream()
                    .filter(each -> actions.contains(each.action().id()))
                    .flatMap(each -> each.objectives().stream())
                    .map(Objective::id)
                    .collect(ImmutableSet.toImmutableSet());
            return report.only(
                    action -> actions.contains(action.id()),
                    objective -> served.contains(objective.id()) || measured.contains(objective.id()),
                    each -> each.id().equals(agency));
        }
    }

    /**
     * An aim or a priority, the actions that are for it, and the agencies that lead or support them.
     *
     * @param objective of the plan
     */
    record OfObjective(ObjectiveId objective) implements View {
        @Override
        public ImmutableSet<Section> sections() {
            return sectionsOfPart();
        }

        @Override
        public Report partOf(Report report) {
            ImmutableSet<ActionId> ids = report.links().actionsServing(objective).stream()
                    .map(Action::id)
                    .collect(ImmutableSet.toImmutableSet());
            ImmutableSet<ElementId> supported = report.plan().priorities().stream()
                    .filter(priority -> priority.id().equals(objective))
                    .map(Priority::supports)
                    .flatMap(ImmutableList::stream)
                    .collect(ImmutableSet.toImmutableSet());
            ImmutableSet<Agency> agencies = report.agencies().stream()
                    .filter(row -> Stream.concat(row.leads().stream(), row.supports().stream())
                            .anyMatch(action -> ids.contains(action.id())))
                    .map(AgencyRow::agency)
                    .collect(ImmutableSet.toImmutableSet());
            return report.only(
                    action -> ids.contains(action.id()),
                    each -> each.id().equals(objective) || supported.contains(each.id()),
                    agencies::contains);
        }
    }

    private static ImmutableSet<Section> sectionsOfPart() {
        return Sets.immutableEnumSet(
                Section.CHANGES,
                Section.OBJECTIVES,
                Section.ACTIONS,
                Section.TIMELINE,
                Section.AGENCIES,
                Section.GLOSSARY);
    }
}
