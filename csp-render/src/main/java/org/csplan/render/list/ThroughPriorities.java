package org.csplan.render.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.Aim;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.render.view.Report;
import org.csplan.render.words.Vocabulary;

/**
 * The actions that a condition on aims leaves out, for they name none themselves: they serve the aim through a priority, and
 * whoever asks for its actions probably means them, too.
 */
final class ThroughPriorities {

    private static final ImmutableList<String> AIMS = ImmutableList.of("aims");

    private final ImmutableList<Condition> conditions;
    private final Condition condition;
    private final Aim aim;
    private final ImmutableMap<String, Action> actions;
    private final Report report;
    private final List<Action> leftOut = new ArrayList<>();

    private ThroughPriorities(
            ImmutableList<Condition> conditions, Condition condition, Report.ObjectiveRow row, Aim aim, Report report) {
        this.conditions = conditions;
        this.condition = condition;
        this.aim = aim;
        this.actions =
                Maps.uniqueIndex(row.throughPriorities(), action -> action.id().value());
        this.report = report;
    }

    /** For each condition that asks for actions that name an aim of the report. */
    static ImmutableList<ThroughPriorities> of(Report report, ElementKind kind, ImmutableList<Condition> conditions) {
        if (kind != ElementKind.ACTIONS) {
            return ImmutableList.of();
        }
        return conditions.stream()
                .flatMap(condition -> condition.asked().stream()
                        .filter(asked -> asked.field().path().equals(AIMS) && !asked.isPart())
                        .flatMap(asked -> report.aims().stream()
                                .filter(row -> row.objective() instanceof Aim aim
                                        && aim.id().value().equalsIgnoreCase(asked.value()))
                                .map(row -> new ThroughPriorities(
                                        conditions, condition, row, (Aim) row.objective(), report))))
                .collect(ImmutableList.toImmutableList());
    }

    /** @param element that does not fulfil all of the conditions */
    void look(Node.Members element) {
        Action action = actions.get(element.member("id").map(Node::shown).orElse(""));
        if (action != null && conditions.stream().allMatch(each -> each.equals(condition) || each.fits(element))) {
            leftOut.add(action);
        }
    }

    /** One line, with what asks for those that are left out; none if nothing is. */
    Stream<String> remark(Vocabulary vocabulary) {
        if (leftOut.isEmpty()) {
            return Stream.of();
        }
        Set<PriorityId> served =
                leftOut.stream().flatMap(action -> action.priorities().stream()).collect(Collectors.toSet());
        Optional<String> priority = report.priorities().stream()
                .map(Report.ObjectiveRow::objective)
                .flatMap(objective -> objective instanceof Priority named ? Stream.of(named) : Stream.of())
                .filter(named -> named.supports().contains(aim.id()) && served.contains(named.id()))
                .map(named -> named.id().value())
                .findFirst();
        String known = vocabulary.say(
                "list.through",
                condition.words(),
                aim.id().value(),
                vocabulary.names().any(ElementKind.PRIORITIES),
                vocabulary.count(ElementKind.ACTIONS, leftOut.size()));
        return Stream.of(priority.map(id -> known + "; " + vocabulary.say("list.through.ask", id))
                .orElse(known));
    }
}
