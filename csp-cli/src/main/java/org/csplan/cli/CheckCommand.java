package org.csplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.model.ActionPlan;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with plans and writes nothing. */
@Command(
        name = "check",
        description = "Says what is wrong with plans, where, and what to do about it. Changes nothing.",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A plan in the plan language.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DiagnosticPrinter printer = Terminal.printer(terminal.outColoured());
        List<Diagnostic> all = new ArrayList<>();
        boolean unread = false;
        for (String file : files) {
            try {
                Compilation compilation = PlanLanguage.compile(PlanFile.read(PlanFile.path(file)));
                compilation.diagnostics().forEach(found -> terminal.out().print(printer.print(found) + "\n"));
                compilation.plan().ifPresent(plan -> terminal.out().print(file + ": " + contents(plan) + "\n"));
                all.addAll(compilation.diagnostics());
            } catch (FileProblem problem) {
                terminal.complain(problem.getMessage());
                unread = true;
            }
        }
        String checked = counted(files.size(), "plan") + " checked: ";
        terminal.out().print(checked + DiagnosticPrinter.summary(all).orElse("nothing found wrong") + "\n");
        if (unread) {
            return ExitCode.FILES;
        }
        return all.stream().anyMatch(Diagnostic::isError) ? ExitCode.ERRORS : ExitCode.OK;
    }

    private static String contents(ActionPlan plan) {
        return counted(plan.aims().size(), "aim")
                + ", "
                + (plan.priorities().size() == 1
                        ? "1 priority"
                        : plan.priorities().size() + " priorities")
                + ", " + counted(plan.actions().size(), "action")
                + ", "
                + (plan.agencies().size() == 1 ? "1 agency" : plan.agencies().size() + " agencies");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
