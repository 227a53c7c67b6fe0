package org.csplan.render.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.util.function.Consumer;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.render.json.text.JsonText;
import org.csplan.render.view.Report;

/**
 * The elements of a plan one by one, each as a JSON document. Their members are those that they have within the whole;
 * a measure or a milestone, which is known by its id only within its owner, begins with {@code of}: the {@code kind} and
 * the {@code id} of the plan, the aim, the priority or the action that it belongs to. The {@code leads} of an action, a
 * milestone or a measure are those who lead it, though only its action or the plan may name them.
 */
public final class JsonRows {

    private JsonRows() {}

    /** Gives all elements of a kind, in the plan's order; measures of the plan, of aims, of priorities, of actions. */
    public static void of(Report report, ElementKind kind, Consumer<String> rows) {
        ActionPlan plan = report.plan();
        PlanLinks links = report.links();
        switch (kind) {
            case AIMS -> plan.aims().forEach(aim -> rows.accept(row(report, links, json -> json.aim(aim))));
            case PRIORITIES ->
                plan.priorities().forEach(priority -> rows.accept(row(report, links, json -> json.priority(priority))));
            case ACTIONS ->
                plan.actions().forEach(action -> rows.accept(row(report, links, json -> json.action(action))));
            case AGENCIES ->
                plan.agencies().forEach(agency -> rows.accept(row(report, links, json -> json.agency(agency))));
            case MEASURES -> {
                plan.measures()
                        .forEach(measure -> rows.accept(row(report, links, json -> json.row(plan.id(), measure))));
                for (Objective owner : Iterables.concat(plan.aims(), plan.priorities())) {
                    owner.measures()
                            .forEach(measure -> rows.accept(row(report, links, json -> json.row(owner.id(), measure))));
                }
                for (Action owner : plan.actions()) {
                    owner.measures()
                            .forEach(measure -> rows.accept(row(report, links, json -> json.row(owner, measure))));
                }
            }
            case MILESTONES -> {
                for (Action owner : plan.actions()) {
                    owner.milestonesAsTold()
                            .forEach(milestone -> rows.accept(row(report, links, json -> json.row(owner, milestone))));
                }
            }
        }
    }

    /** Gives what measures were found to be, in the plan's order of what has them, and of each as it was told. */
    public static void readings(Report report, Consumer<String> rows) {
        ActionPlan plan = report.plan();
        readings(plan.id(), plan.measures(), plan.progress(), report, rows);
        for (Objective owner : Iterables.concat(plan.aims(), plan.priorities())) {
            readings(owner.id(), owner.measures(), owner.progress(), report, rows);
        }
        for (Action owner : plan.actions()) {
            readings(owner.id(), owner.measures(), owner.progress(), report, rows);
        }
    }

    private static void readings(
            ElementId owner,
            ImmutableList<Measure> measures,
            ImmutableList<Progress> progress,
            Report report,
            Consumer<String> rows) {
        ImmutableMap<MeasureId, Measure> known = Maps.uniqueIndex(measures, Measure::id);
        for (Progress entry : progress) {
            for (Reading reading : entry.readings()) {
                Measure measure = requireNonNull(known.get(reading.measure()));
                rows.accept(row(report, report.links(), json -> json.row(owner, measure, entry, reading)));
            }
        }
    }

    private static String row(Report report, PlanLinks links, Consumer<PlanJson> content) {
        return JsonText.of(json -> content.accept(PlanJson.ofRow(json, report, links)));
    }
}
