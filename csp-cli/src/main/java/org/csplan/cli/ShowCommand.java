package org.csplan.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.analysis.AgencySummary;
import org.csplan.core.analysis.ObjectiveSummary;
import org.csplan.core.analysis.PlanSummary;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.render.text.SummaryText;
import org.csplan.render.view.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sums a plan up for those who have ten seconds. */
@Command(
        name = "show",
        description = "Sums a plan up: how it stands, where gaps are, what is late and who has not reported.",
        customSynopsis = "csp show [--as-of DAY] [--audience WHO] [--priority ID | --agency ID] FILE",
        sortOptions = false)
final class ShowCommand implements PlainCommand {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A plan in the plan language.")
    private String file = "";

    @Option(names = "--priority", paramLabel = "ID", description = "Sums up one priority or aim, as the plan calls it.")
    private Optional<String> objective = Optional.empty();

    @Option(names = "--agency", paramLabel = "ID", description = "Sums up one agency, as the plan calls it.")
    private Optional<String> agency = Optional.empty();

    @Mixin
    private final AsOfDay asOf = new AsOfDay();

    @Mixin
    private final ForAudience audience = new ForAudience();

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean takeOption(String option, String value) {
        switch (option) {
            case "--priority" -> objective = Optional.of(value);
            case "--agency" -> agency = Optional.of(value);
            default -> {
                return asOf.takeOption(option, value) || audience.takeOption(option, value);
            }
        }
        return true;
    }

    @Override
    public boolean takeWord(String word) {
        boolean first = file.isEmpty();
        file = word;
        return first;
    }

    @Override
    public boolean isComplete() {
        return !file.isEmpty();
    }

    @Override
    public Integer call() throws FileProblem {
        Visibility visibility = audience.visibility();
        asOf.named(terminal::today);
        if (objective.isPresent() && agency.isPresent()) {
            throw new WrongCall("--priority and --agency can't be asked for at once");
        }
        Optional<ActionPlan> whole = PlanFile.of(file).plan(terminal);
        if (whole.isEmpty()) {
            return ExitCode.ERRORS;
        }
        Report report = asOf.report(whole.get(), visibility, terminal::today);
        if (report.analysis().isEmpty()) {
            throw new WrongCall(file + " says no day by its progress, publication or period;"
                    + " name one, as in --as-of 2027-03-31");
        }
        String text = text(report);
        terminal.print(to -> to.write(text));
        return ExitCode.OK;
    }

    private String text(Report report) {
        PlanSummary summary = report.analysis().orElseThrow().summary();
        if (objective.isPresent()) {
            ImmutableList<ObjectiveSummary> objectives = ImmutableList.<ObjectiveSummary>builder()
                    .addAll(summary.priorities())
                    .addAll(summary.aims())
                    .build();
            ObjectiveSummary found = NamedElement.of(
                    objective.get(),
                    objectives,
                    each -> each.coverage().objective().id(),
                    each -> each.coverage().objective().text(),
                    "priority or aim",
                    "priorities and aims");
            return SummaryText.of(report, terminal.width(), found);
        }
        if (agency.isPresent()) {
            AgencySummary found = NamedElement.of(
                    agency.get(),
                    summary.agencies(),
                    each -> each.load().agency().id(),
                    each -> each.load().agency().name(),
                    "agency",
                    "agencies");
            return SummaryText.of(report, terminal.width(), found);
        }
        return SummaryText.of(report, terminal.width());
    }
}
