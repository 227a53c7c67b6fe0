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
import java.util.stream.Stream;
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
import org.csplan.render.view.Report.Part;

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

    /** The columns that every plan has, then those that this one uses, then its own. */
    static ImmutableList<Column> of(Report report) {
        Columns columns = new Columns(report);
        columns.addAlwaysThere();
        columns.addWhereUsed();
        columns.addComputed();
        columns.addFields();
        return columns.columns.build();
    }

    private void addAlwaysThere() {
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

    private void addWhereUsed() {
        addIf(Part.PARTNERS, "Partners", (cell, row) -> fillAgencies(cell, row.partners()));
        addIf(Part.OWNER, "Owner", (cell, row) -> row.action().owner().ifPresent(cell::value));
        addIf(
                Part.CONTACT,
                "Contact",
                (cell, row) -> row.action().contact().ifPresent(contact -> cell.value(contact.text())));
        addTimes();
        addIf(Part.STATUS, "Status", (cell, row) -> row.lastStatus().ifPresent(status -> cell.value(status.label())));
        addIf(
                Part.SHARE,
                "Complete",
                (cell, row) -> row.lastShare().ifPresent(share -> cell.value(share.toPlainString() + "%")));
        addIf(Part.MILESTONES, "Milestones", (cell, row) -> {
            for (Milestone milestone : row.action().milestonesAsTold()) {
                fillMilestone(cell, row.action(), milestone);
            }
        });
        addIf(
                Part.BUDGET,
                "Budget",
                (cell, row) -> row.action().budget().forEach(budget -> cell.value(budget.words())));
        addIf(
                Part.SPENT,
                "Spent",
                (cell, row) -> report.spent().on(row.action()).forEach(sum -> cell.value(sum.words())));
        addIf(
                Part.REPORTING,
                "Reported",
                (cell, row) -> row.action().reporting().ifPresent(reporting -> cell.value(reporting.words())));
        addIf(Part.RISKS, "Risks", (cell, row) -> row.action().risks().forEach(cell::value));
        addIf(Part.DEPENDENCIES, "Depends on", (cell, row) -> {
            for (Dependency dependency : row.action().dependsOn()) {
                cell.value(
                        dependency instanceof Dependency.OnAction on
                                ? on.action().value()
                                : ((Dependency.OnText) dependency).text());
            }
        });
        addIf(
                Part.CONTINUES,
                "Continues",
                (cell, row) -> fillActions(cell, row.action().continues()));
        addIf(
                Part.REPLACES,
                "Replaces",
                (cell, row) -> fillActions(cell, row.action().replaces()));
        addIf(Part.NOTES, "Notes", (cell, row) -> {
            for (Note note : row.action().notes()) {
                cell.value(note.text());
            }
        });
        addIf(Part.TARGETS, "Targets", (cell, row) -> {
            for (Measure measure : row.action().measures()) {
                fillTarget(cell, measure);
            }
        });
        addIf(Part.READINGS, "Readings", (cell, row) -> {
            for (Progress entry : row.action().progress()) {
                fillReadings(cell, entry);
            }
        });
        addIf(Part.TAGS, "Tags", (cell, row) -> row.action().tags().forEach(cell::value));
    }

    private void addComputed() {
        addIf(
                Part.COMPUTED,
                "Computed",
                (cell, row) -> row.standing().ifPresent(standing -> fillStanding(cell, standing)));
        addIf(
                Part.OVERDUE,
                "Overdue",
                (cell, row) -> row.overdueDays().ifPresent(days -> cell.value(String.valueOf(days))));
        addIf(Part.ATTAINMENT, "Attainment", (cell, row) -> {
            for (Attainment attainment : row.attainments()) {
                if (attainment.isJudged()) {
                    fillAttainment(cell, attainment);
                }
            }
        });
        boolean any = Stream.of(Part.COMPUTED, Part.OVERDUE, Part.ATTAINMENT).anyMatch(report::uses);
        addIf(report.findings().isPresent(), "Findings", (cell, row) -> {
            for (Diagnostic found :
                    report.findings().orElseThrow().byElement().get(row.action().id())) {
                cell.value(found.severity().word() + ": " + found.message());
            }
        });
        addIf(
                any && report.analysis().isPresent(),
                "As of",
                (cell, row) -> cell.value(report.analysis().orElseThrow().day().toString()));
    }

    private void addTimes() {
        addIf(Part.START, "Start", time(Timetable::start));
        addIf(Part.DUE, "Due", (cell, row) -> row.action().timetable().due().ifPresent(due -> cell.value(due.words())));
        addIf(
                Part.MOVES,
                "Moved to",
                (cell, row) -> row.action()
                        .timetable()
                        .moves()
                        .forEach(move -> fillReasoned(cell, move.to().words(), move.because())));
        addIf(Part.DONE, "Done", time(Timetable::done));
        addIf(
                Part.CLOSED,
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

    private void addIf(Part part, String title, Content content) {
        addIf(report.uses(part), title, content);
    }

    private void add(String title, Content content) {
        addIf(true, title, content);
    }

    private void addIf(boolean isThere, String title, Content content) {
        // A column that is not there keeps its title from fields: once it comes, no field may have to change its own.
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
