package org.csplan.render.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.core.analysis.Account;
import org.csplan.core.analysis.AgencySummary;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.ObjectiveCoverage;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.model.Action;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Milestone;
import org.csplan.render.view.Report;

/**
 * Of which elements of a report the plan has more than its audience may see, and in which fields. Nobody may tell them that there
 * is none of it, or so few.
 */
final class OutOfSight {

    static final OutOfSight NOTHING = new OutOfSight(ImmutableSetMultimap.of());

    private static final ImmutableList<List<String>> ACTIONS_FOR = ImmutableList.of(
            List.of("coverage", "actions"), List.of("coverage", "throughPriorities"), List.of("coverage", "carried"));
    private static final ImmutableList<List<String>> MEASURED_BY = ImmutableList.of(
            List.of("coverage", "measures"),
            List.of("coverage", "measuresWithTarget"),
            List.of("measures"),
            List.of("milestones"));
    private static final ImmutableList<List<String>> TOLD = ImmutableList.of(List.of("progress"), List.of("standing"));
    private static final ImmutableList<List<String>> MONEY = Stream.of(
                    "spent",
                    "spentInOthers",
                    "left",
                    "leftInOthers",
                    "overspent",
                    "overspentInOthers",
                    "spentUnbudgeted")
            .map(List::of)
            .collect(ImmutableList.toImmutableList());
    private static final ImmutableList<List<String>> LED = ImmutableList.of(List.of("load"));
    private static final ImmutableList<List<String>> JUDGED = ImmutableList.of(List.of("attainment"));
    private static final ImmutableList<List<String>> REACHED = ImmutableList.of(List.of("done"));

    /** By the name of the element: paths of fields, or what they lie in. */
    private final ImmutableSetMultimap<List<String>, List<String>> paths;

    private OutOfSight(ImmutableSetMultimap<List<String>, List<String>> paths) {
        this.paths = paths;
    }

    static OutOfSight of(Report report, ElementKind kind) {
        return report.analysis().map(all -> of(all, kind)).orElse(NOTHING);
    }

    private static OutOfSight of(PlanAnalysis all, ElementKind kind) {
        ImmutableSetMultimap.Builder<List<String>, List<String>> paths = ImmutableSetMultimap.builder();
        switch (kind) {
            case AIMS, PRIORITIES -> {
                for (ObjectiveCoverage coverage : all.coverage().objectives()) {
                    ElementId id = coverage.objective().id();
                    if (coverage.hasMore()) {
                        paths.putAll(name(id), ACTIONS_FOR);
                    }
                    addParts(id, all, paths);
                    // Of what is for it a part may be hidden whole, and with it what that may cost and has cost.
                    boolean mayCostMore = coverage.hasMore()
                            || all.finances()
                                    .byPriority()
                                    .getOrDefault(id, Account.NONE)
                                    .spentOutOfSight();
                    if (mayCostMore) {
                        paths.putAll(name(id), MONEY);
                        paths.put(name(id), List.of("budget"));
                    }
                }
            }
            case ACTIONS -> {
                all.plan().actions().forEach(action -> addParts(action.id(), all, paths));
                all.finances().spentOutOfSight().forEach(action -> paths.putAll(name(action.id()), MONEY));
            }
            case AGENCIES -> {
                for (AgencySummary agency : all.summary().agencies()) {
                    if (agency.load().hasMore()) {
                        paths.putAll(name(agency.load().agency().id()), LED);
                    }
                }
            }
            case MEASURES -> {
                for (Attainment attainment : all.attainments().all()) {
                    if (attainment.isHeldBack()) {
                        paths.putAll(
                                name(
                                        attainment.owner(),
                                        attainment.measure().id().value()),
                                JUDGED);
                    }
                }
            }
            case MILESTONES -> {
                for (Action action : all.plan().actions()) {
                    for (Milestone step : action.milestonesAsTold()) {
                        if (all.isReachedOutOfSight(action.id(), step)) {
                            paths.putAll(name(action.id(), step.id().value()), REACHED);
                        }
                    }
                }
            }
        }
        return new OutOfSight(paths.build());
    }

    private static void addParts(
            ElementId id, PlanAnalysis all, ImmutableSetMultimap.Builder<List<String>, List<String>> paths) {
        if (all.isMeasuredByMore(id)) {
            paths.putAll(name(id), MEASURED_BY);
        }
        if (all.isHeldBack(id)) {
            paths.putAll(name(id), TOLD);
        }
    }

    private static List<String> name(ElementId id) {
        return List.of("", "", id.value());
    }

    private static List<String> name(ElementId owner, String id) {
        return List.of(owner.kind(), owner.value(), id);
    }

    private static List<String> name(Node.Members element) {
        return element.member("of")
                .filter(Node.Members.class::isInstance)
                .map(Node.Members.class::cast)
                .map(owner -> List.of(said(owner, "kind"), said(owner, "id"), said(element, "id")))
                .orElseGet(() -> List.of("", "", said(element, "id")));
    }

    private static String said(Node.Members element, String member) {
        return element.member(member).map(Node::shown).orElse("");
    }

    /** Whether what a condition finds in an element may not be so, for all that the audience can know. */
    boolean mayUndo(Condition condition, Node.Members element) {
        return !paths.isEmpty() && paths.get(name(element)).stream().anyMatch(condition::isUndoneByMore);
    }

    /** Whether there is more of a field in an element. */
    boolean isMoreOf(List<String> field, Node.Members element) {
        return !paths.isEmpty()
                && paths.get(name(element)).stream()
                        .anyMatch(path -> path.size() <= field.size()
                                && field.subList(0, path.size()).equals(path));
    }
}
