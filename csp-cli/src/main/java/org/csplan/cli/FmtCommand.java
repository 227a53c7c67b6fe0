package org.csplan.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.format.PlanFormatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays plans out. */
@Command(
        name = "fmt",
        description =
                "Lays plans out as this manual does: indented, aligned, with one blank between words. What they say"
                        + " and every remark stay as they are. A plan with a line that cannot be read is left alone.",
        customSynopsis = "csp fmt [--check] [--diff] FILE...",
        sortOptions = false)
final class FmtCommand implements Callable<Integer> {

    private static final int LINES_AROUND = 3;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A plan, or a folder of plans; - reads standard input and prints it.")
    private final List<String> files = new ArrayList<>();

    @Option(names = "--check", description = "Only says which plans are not laid out so; exit code 1 if there are any.")
    private boolean check;

    @Option(names = "--diff", description = "Only shows what would change.")
    private boolean diff;

    FmtCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (files.contains(PlanFile.STANDARD_INPUT) && files.size() > 1) {
            throw new ParameterException(spec.commandLine(), "- stands alone: standard input is one plan");
        }
        int worst = ExitCode.OK;
        for (NamedFile file : NamedFile.all(files, terminal::note)) {
            try {
                worst = Math.max(worst, format(file.name()));
            } catch (FileProblem problem) {
                terminal.complain(problem.line());
                worst = ExitCode.FILES;
            }
        }
        return worst;
    }

    private int format(String file) throws FileProblem {
        boolean piped = file.equals(PlanFile.STANDARD_INPUT);
        Limits limits = terminal.limits().orElseThrow();
        SourceText source = PlanFile.of(file).read(terminal);
        Optional<String> formatted = PlanFormatter.format(source, limits);
        if (formatted.isEmpty()) {
            terminal.show(PlanLanguage.compile(source, SourceLoader.of(ImmutableMap.of(), limits))
                    .diagnostics());
            terminal.complain(source.name() + " is left as it is: first mend the lines that cannot be read");
            return ExitCode.ERRORS;
        }
        boolean changed = !formatted.get().equals(source.text());
        if (diff) {
            showDiff(source, formatted.get());
        }
        if (check) {
            if (changed) {
                terminal.say(source.name());
            }
            return changed ? ExitCode.ERRORS : ExitCode.OK;
        }
        if (piped && !diff) {
            terminal.out().print(formatted.get());
        } else if (changed && !diff) {
            try (OutputFiles written = new OutputFiles()) {
                written.replace(PlanFile.of(file).path(), source, formatted.get());
                written.finish();
            }
        }
        return ExitCode.OK;
    }

    private void showDiff(SourceText source, String formatted) {
        List<String> before = source.text().lines().toList();
        List<String> after = formatted.lines().toList();
        UnifiedDiffUtils.generateUnifiedDiff(
                        source.name(), source.name(), before, DiffUtils.diff(before, after), LINES_AROUND)
                .forEach(line -> terminal.out().print(line + "\n"));
    }
}
