package org.csplan.render.csv;

import com.google.common.collect.ImmutableList;
import org.csplan.core.model.Action;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Note;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.render.view.Report;
import org.csplan.render.view.Report.ActionRow;
import org.csplan.render.view.Report.Part;

/** What stands in the table, from left to right. */
enum Column {
    REF("Ref"),
    ACTION("Action"),
    OBJECTIVES("Aim/priority"),
    LEADS("Lead agency"),
    MEASURES("Output/outcome measure"),
    PROGRESS("Progress"),
    PARTNERS("Partners"),
    DUE("Due"),
    NOTES("Notes"),
    TARGETS("Targets"),
    STATUS("Status");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The columns of this report: those that every plan has, and those that this one uses. */
    static ImmutableList<Column> of(Report report) {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        for (Column column : values()) {
            if (column.isIn(report)) {
                columns.add(column);
            }
        }
        return columns.build();
    }

    private boolean isIn(Report report) {
        return switch (this) {
            case REF, ACTION, OBJECTIVES, LEADS, MEASURES, PROGRESS -> true;
            case PARTNERS -> report.uses(Part.PARTNERS);
            case DUE -> report.uses(Part.DUE);
            case NOTES -> report.uses(Part.NOTES);
            case TARGETS -> report.uses(Part.TARGETS);
            case STATUS -> report.uses(Part.STATUS);
        };
    }

    /** Puts into an empty cell what this column says of the action. */
    void fill(Cell cell, ActionRow row) {
        Action action = row.action();
        switch (this) {
            case REF -> cell.value(action.id().value());
            case ACTION -> cell.value(action.title());
            case OBJECTIVES -> {
                for (Objective objective : row.objectives()) {
                    cell.value(objective.id().value());
                }
            }
            case LEADS -> fillAgencies(cell, row.leads());
            case MEASURES -> {
                for (Measure measure : action.measures()) {
                    cell.value(measure.text());
                }
            }
            case PROGRESS -> {
                for (Progress entry : action.progress()) {
                    fillProgress(cell, entry);
                }
            }
            case PARTNERS -> fillAgencies(cell, row.partners());
            case DUE -> action.due().ifPresent(due -> cell.value(due.words()));
            case NOTES -> {
                for (Note note : action.notes()) {
                    cell.value(note.text());
                }
            }
            case TARGETS -> {
                for (Measure measure : action.measures()) {
                    fillTarget(cell, measure);
                }
            }
            case STATUS -> fillStatus(cell, action.progress());
        }
    }

    private static void fillAgencies(Cell cell, ImmutableList<Agency> agencies) {
        for (Agency agency : agencies) {
            cell.value(agency.label());
        }
    }

    /** {@code Q1 2019/20, Green: Walkabouts under way.}, or as much of it as the entry says. */
    private static void fillProgress(Cell cell, Progress entry) {
        String when = entry.when().map(When::words).orElse("");
        String status = entry.status().map(Status::label).orElse("");
        cell.value(joined(joined(when, ", ", status), ": ", entry.text().orElse("")));
    }

    private static String joined(String first, String between, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
    }

    private static void fillTarget(Cell cell, Measure measure) {
        String yardstick = measure.yardstick();
        if (!yardstick.isEmpty()) {
            cell.value().append(measure.id().value()).append(": ").append(yardstick);
        }
    }

    private static void fillStatus(Cell cell, ImmutableList<Progress> progress) {
        for (Progress entry : progress.reverse()) {
            if (entry.status().isPresent()) {
                cell.value(entry.status().get().label());
                return;
            }
        }
    }
}
