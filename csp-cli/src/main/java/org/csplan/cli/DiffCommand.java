package org.csplan.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.csplan.core.analysis.Audience;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.render.csv.CsvTable;
import org.csplan.render.list.ChangeList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed between two states of a plan. */
@Command(
        name = "diff",
        description = {
            "Says what changed between two states of a plan: what is new, done, closed, re-dated, re-rated, re-worded or led"
                    + " by others. What is laid out otherwise is no change.",
            "With --since, what happened to one plan since a day, by the times that it tells of itself."
        },
        customSynopsis = {
            "csp diff [--as-of DAY] [--format FORMAT] [--plain]",
            "                [--audience WHO] BEFORE AFTER",
            "       csp diff --since DAY [--as-of DAY] [--format FORMAT] [--plain]",
            "                [--audience WHO] PLAN"
        },
        sortOptions = false)
final class DiffCommand implements PlainCommand {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The plan as it was, such as at the last meeting.")
    private String before = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "AFTER", description = "The plan as it is.")
    private String after = "";

    @Mixin
    private final SinceDay since = new SinceDay();

    @Mixin
    private final AsOfDay asOf = new AsOfDay();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text, csv or json. Text if nothing is said.")
    private String format = "text";

    @Option(
            names = "--plain",
            description =
                    "CSV for machines: without the byte-order mark, and without the apostrophe before cells that a"
                            + " spreadsheet would run as a formula.")
    private boolean plain;

    @Mixin
    private final ForAudience audience = new ForAudience();

    /** What changes can be written as. */
    private enum Format {
        TEXT,
        CSV,
        JSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean takeSwitch(String option) {
        plain = plain || option.equals("--plain");
        return option.equals("--plain");
    }

    @Override
    public boolean takeOption(String option, String value) {
        if (option.equals("--format")) {
            format = value;
            return true;
        }
        return since.takeOption(option, value) || asOf.takeOption(option, value) || audience.takeOption(option, value);
    }

    @Override
    public boolean takeWord(String word) {
        boolean wanted = after.isEmpty();
        if (before.isEmpty()) {
            before = word;
        } else {
            after = word;
        }
        return wanted;
    }

    @Override
    public boolean isComplete() {
        return !before.isEmpty() && (since.isNamed() || !after.isEmpty());
    }

    @Override
    public Integer call() throws FileProblem {
        Format chosen = Formats.of(Arrays.asList(Format.values()), Format::word).named(format);
        if (plain && chosen != Format.CSV) {
            throw new WrongCall("--plain is for CSV; name --format csv");
        }
        Visibility visibility = audience.visibility();
        Optional<LocalDate> day = asOf.named(terminal::today);
        Optional<LocalDate> first = since.named();
        Optional<ChangeList> found = first.isPresent() ? since(first.get(), visibility) : between(visibility, day);
        if (found.isEmpty()) {
            return ExitCode.ERRORS;
        }
        ChangeList changes = found.get();
        switch (chosen) {
            case TEXT -> terminal.print(to -> to.write(changes.text(terminal.width())));
            case CSV -> terminal.print(to -> changes.csv(plain ? CsvTable.plain() : CsvTable.forSpreadsheets(), to));
            case JSON -> terminal.print(changes::json);
        }
        return ExitCode.OK;
    }

    /** Empty where a plan can't be read, which is then told. */
    private Optional<ChangeList> between(Visibility visibility, Optional<LocalDate> day) throws FileProblem {
        if (after.isEmpty()) {
            throw new WrongCall("two plans are compared: the one before and the one after, as in: csp diff before.csp"
                    + " plan.csp; or one with itself, as in: csp diff --since 2026-12-31 plan.csp");
        }
        Optional<ActionPlan> was = PlanFile.of(before).plan(terminal);
        Optional<ActionPlan> is = PlanFile.of(after).plan(terminal);
        return was.isEmpty() || is.isEmpty()
                ? Optional.empty()
                : Optional.of(ChangeList.between(was.get(), is.get(), visibility, day));
    }

    private Optional<ChangeList> since(LocalDate first, Visibility visibility) throws FileProblem {
        if (!after.isEmpty()) {
            throw new WrongCall("--since is asked of one plan; take it away to compare two");
        }
        Optional<ActionPlan> plan = PlanFile.of(before).plan(terminal);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> last = asOf.of(Audience.of(plan.get(), visibility), terminal::today);
        return Optional.of(ChangeList.since(plan.get(), first, SinceDay.after(first, last, before), visibility));
    }
}
