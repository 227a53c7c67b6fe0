package org.csplan.render.csv;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.Overdue;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.Standing;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Due;
import org.csplan.core.model.Field;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Note;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.When;
import org.csplan.render.csv.Column.Content;
import org.csplan.render.view.Report;
import org.csplan.render.view.Report.ActionRow;

/** What stands in the table of a report, from left to right. */
final class Columns {

    private final Report report;
    private final PlanLinks links;
    private final ImmutableList.Builder<Column> columns = ImmutableList.builder();

    /** Of all columns but those of fields, whether they are there or not, in small letters. */
    private final Set<String> titles = new LinkedHashSet<>();

    private Columns(Report report) {
        this.report = report;
        this.links = report.links();
    }

    /** The columns of every plan, findings where they are wanted, and the plan's own. */
    static ImmutableList<Column> of(Report report) {
        Columns columns = new Columns(report);
        columns.addAskedForMost();
        columns.addFurther();
        columns.addComputed();
        columns.addFindings();
        columns.addFields();
        return columns.columns.build();
    }

    private void addAskedForMost() {
        add("Ref", (cell, row) -> cell.value(row.action().id().value()));
        add("Action", (cell, row) -> cell.value(row.action().title()));
        add("Aim/priority", (cell, row) -> {
            for (Objective objective : row.objectives()) {
                cell.value(objective.id().value());
            }
        });
        add("Lead agency", (cell, row) -> fillAgencies(cell, agencies(links.leads(row.action()))));
        add("Output/outcome measure", (cell, row) -> {
            for (Measure measure : row.action().measures()) {
                cell.value(measure.text());
            }
        });
        add("Progress", (cell, row) -> {
            for (Progress entry : row.action().progress()) {
                fillProgress(cell, entry);
            }
        });
    }

    private void addFurther() {
        add("Partners", (cell, row) -> fillAgencies(cell, row.partners()));
        add("Owner", (cell, row) -> row.action().owner().ifPresent(cell::value));
        add("Contact", (cell, row) -> row.action().contact().ifPresent(contact -> cell.value(contact.text())));
        addTimes();
        add("Status", (cell, row) -> row.lastStatus().ifPresent(status -> cell.value(status.label())));
        add("Complete", (cell, row) -> row.lastShare().ifPresent(share -> cell.value(share.toPlainString() + "%")));
        add("Milestones", (cell, row) -> {
            for (Milestone milestone : row.action().milestonesAsTold()) {
                fillMilestone(cell, row.action(), milestone);
            }
        });
        add("Budget", (cell, row) -> row.action().budget().forEach(budget -> cell.value(budget.words())));
        add("Spent", (cell, row) -> report.spent().on(row.action()).forEach(sum -> cell.value(sum.words())));
        add("Reported", (cell, row) -> row.action().reporting().ifPresent(reporting -> cell.value(reporting.words())));
        add("Risks", (cell, row) -> row.action().risks().forEach(cell::value));
        add("Depends on", (cell, row) -> {
            for (Dependency dependency : row.action().dependsOn()) {
                cell.value(
                        dependency instanceof Dependency.OnAction on
                                ? on.action().value()
                                : ((Dependency.OnText) dependency).text());
            }
        });
        add("Continues", (cell, row) -> fillActions(cell, row.action().continues()));
        add("Replaces", (cell, row) -> fillActions(cell, row.action().replaces()));
        add("Notes", (cell, row) -> {
            for (Note note : row.action().notes()) {
                cell.value(note.text());
            }
        });
        add("Targets", (cell, row) -> {
            for (Measure measure : row.action().measures()) {
                fillTarget(cell, measure);
            }
        });
        add("Readings", (cell, row) -> {
            for (Progress entry : row.action().progress()) {
                fillReadings(cell, entry);
            }
        });
        add("Tags", (cell, row) -> row.action().tags().forEach(cell::value));
    }

    private void addComputed() {
        add("Computed", (cell, row) -> row.standing().ifPresent(standing -> fillStanding(cell, standing)));
        add("Days overdue", (cell, row) -> row.overdueDays().ifPresent(days -> cell.value(String.valueOf(days))));
        add("Attainment", (cell, row) -> {
            for (Attainment attainment : row.attainments()) {
                if (attainment.isJudged()) {
                    fillAttainment(cell, attainment);
                }
            }
        });
        add(
                "As of",
                (cell, row) ->
                        report.analysis().ifPresent(all -> cell.value(all.day().toString())));
    }

    private void addFindings() {
        addIf(report.findings().isPresent(), "Findings", (cell, row) -> {
            for (Diagnostic found :
                    report.findings().orElseThrow().byElement().get(row.action().id())) {
                cell.value(found.severity().word() + ": " + found.message());
            }
        });
    }

    private void addTimes() {
        add("Start", time(Timetable::start));
        add("Due", (cell, row) -> row.action().timetable().due().ifPresent(due -> cell.value(due.words())));
        add(
                "Moved to",
                (cell, row) -> row.action()
                        .timetable()
                        .moves()
                        .forEach(move -> fillReasoned(cell, move.to().words(), move.because())));
        add("Done", time(Timetable::done));
        add(
                "Closed",
                (cell, row) -> row.action()
                        .timetable()
                        .closed()
                        .ifPresent(closed -> fillReasoned(cell, closed.when().words(), closed.because())));
    }

    /** One for each field that an action has, in the order in which they come up. */
    private void addFields() {
        Set<String> names = new LinkedHashSet<>();
        for (ActionRow row : report.actions()) {
            row.action().fields().forEach(field -> names.add(field.name()));
        }
        for (String name : names) {
            boolean isTaken = titles.contains(Ascii.toLowerCase(name));
            columns.add(new Column(isTaken ? name + " (field)" : name, (cell, row) -> {
                for (Field field : row.action().fields()) {
                    if (field.name().equals(name)) {
                        cell.value(field.text());
                    }
                }
            }));
        }
    }

    private void add(String title, Content content) {
        addIf(true, title, content);
    }

    private void addIf(boolean isThere, String title, Content content) {
        // Findings keep their title from fields where they are not wanted: no field may have to change its own.
        titles.add(Ascii.toLowerCase(title));
        if (isThere) {
            columns.add(new Column(title, content));
        }
    }

    private static Content time(Function<Timetable, Optional<When>> part) {
        return (cell, row) -> part.apply(row.action().timetable()).ifPresent(when -> cell.value(when.words()));
    }

    private static void fillReasoned(Cell cell, String when, Optional<String> because) {
        cell.value(when + because.map(reason -> " (" + reason + ")").orElse(""));
    }

    private static void fillAgencies(Cell cell, ImmutableList<Agency> agencies) {
        for (Agency agency : agencies) {
            cell.value(agency.label());
        }
    }

    private static void fillActions(Cell cell, ImmutableList<ActionId> actions) {
        for (ActionId action : actions) {
            cell.value(action.value());
        }
    }

    /** {@code Q1 2019/20, Fire, Green, 40%: Walkabouts under way.}, or as much of it as the entry says. */
    private void fillProgress(Cell cell, Progress entry) {
        List<String> heading = heading(entry);
        entry.status().map(Status::label).ifPresent(heading::add);
        entry.share().ifPresent(share -> heading.add(share.toPlainString() + "%"));
        String told = joined(Joiner.on(", ").join(heading), ": ", entry.text().orElse(""));
        if (!told.isEmpty()) {
            cell.value(told);
        }
    }

    /** {@code Q1 2019/20, Fire: visits = 142 to date, events = 3, spent £500}. */
    private void fillReadings(Cell cell, Progress entry) {
        if (entry.readings().isEmpty()
                && entry.reached().isEmpty()
                && entry.spent().isEmpty()) {
            return;
        }
        List<String> readings = new ArrayList<>();
        for (Reading reading : entry.readings()) {
            readings.add(reading.measure() + " = " + reading.value().words());
        }
        entry.reached().forEach(milestone -> readings.add("milestone " + milestone + " = done"));
        entry.spent().ifPresent(spent -> readings.add("spent " + spent.words()));
        String heading = Joiner.on(", ").join(heading(entry));
        cell.value(joined(heading, ": ", Joiner.on(", ").join(readings)));
    }

    /** When and by whom it is told. */
    private List<String> heading(Progress entry) {
        List<String> heading = new ArrayList<>();
        entry.when().map(When::words).ifPresent(heading::add);
        entry.from().map(this::agency).map(Agency::label).ifPresent(heading::add);
        return heading;
    }

    private static String joined(String first, String between, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
    }

    /** {@code 1.2 Route agreed (due June 2019, overdue 92 days, Fire)}, without an id that is made from the text. */
    private void fillMilestone(Cell cell, Action action, Milestone milestone) {
        List<String> details = new ArrayList<>();
        milestone.due().map(Due::words).ifPresent(due -> details.add("due " + due));
        report.analysis()
                .flatMap(analysis -> analysis.overdue(action.id(), milestone))
                .map(Overdue::days)
                .ifPresent(days -> details.add("overdue " + days + (days == 1 ? " day" : " days")));
        milestone.done().map(When::words).ifPresent(done -> details.add("done " + done));
        agencies(milestone.leads()).forEach(lead -> details.add(lead.label()));
        boolean isNamed = !milestone.id().equals(MilestoneId.fromText(milestone.text()));
        StringBuilder value = cell.value();
        value.append(isNamed ? milestone.id() + " " : "").append(milestone.text());
        if (!details.isEmpty()) {
            value.append(" (").append(Joiner.on(", ").join(details)).append(')');
        }
    }

    private static void fillTarget(Cell cell, Measure measure) {
        if (measure instanceof Measure.Statement || measure instanceof Measure.Tracked) {
            return;
        }
        StringBuilder value = cell.value();
        value.append(measure.id().value()).append(": ").append(measure.yardstick());
        measure.datedTargets().forEach(dated -> value.append(", ").append(dated.words()));
    }

    /** {@code late: it was due by March 2020}. */
    private static void fillStanding(Cell cell, Standing standing) {
        standing.computed()
                .ifPresent(meaning -> cell.value(joined(
                        meaning.word().replace('-', ' '),
                        ": ",
                        standing.reason().words())));
    }

    /** {@code visits: 142 visits, 47.3%, on course: 142 of 300 …}, or as much of it as is known. */
    private static void fillAttainment(Cell cell, Attainment attainment) {
        List<String> parts = new ArrayList<>();
        attainment.value().map(Quantity::words).ifPresent(parts::add);
        attainment.share().map(Quantity::words).ifPresent(parts::add);
        parts.add(attainment.verdict().words());
        cell.value(attainment.measure().id() + ": "
                + joined(Joiner.on(", ").join(parts), ": ", attainment.reason().words()));
    }

    private ImmutableList<Agency> agencies(ImmutableList<AgencyId> ids) {
        return ids.stream().map(this::agency).collect(ImmutableList.toImmutableList());
    }

    private Agency agency(AgencyId id) {
        return links.agency(id).orElseThrow();
    }
}
