package org.csplan.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
                    + " by others. What is laid out otherwise is no change."
        },
        customSynopsis = "csp diff [--format FORMAT] [--audience WHO] BEFORE AFTER",
        sortOptions = false)
final class DiffCommand implements PlainCommand {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The plan as it was, such as at the last meeting.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "The plan as it is.")
    private String after = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text, csv or json. Text if nothing is said.")
    private String format = "text";

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
    public boolean takeOption(String option, String value) {
        if (option.equals("--format")) {
            format = value;
            return true;
        }
        return audience.takeOption(option, value);
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
        return !after.isEmpty();
    }

    @Override
    public Integer call() throws FileProblem {
        Format chosen = Formats.of(Arrays.asList(Format.values()), Format::word).named(format);
        Visibility visibility = audience.visibility();
        Optional<ActionPlan> was = PlanFile.of(before).plan(terminal);
        Optional<ActionPlan> is = PlanFile.of(after).plan(terminal);
        if (was.isEmpty() || is.isEmpty()) {
            return ExitCode.ERRORS;
        }
        ChangeList changes = ChangeList.between(was.get(), is.get(), visibility);
        switch (chosen) {
            case TEXT -> terminal.print(to -> to.write(changes.text(terminal.width())));
            case CSV -> terminal.print(to -> changes.csv(CsvTable.forSpreadsheets(), to));
            case JSON -> terminal.print(changes::json);
        }
        return ExitCode.OK;
    }
}
