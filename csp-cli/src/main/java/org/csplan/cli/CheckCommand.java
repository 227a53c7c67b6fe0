package org.csplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.model.ActionPlan;
import org.csplan.dsl.compiler.Compilation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is wrong with plans and writes nothing. */
@Command(
        name = "check",
        description = "Says what is wrong with plans, where, and what to do about it. Changes nothing.",
        customSynopsis = "csp check FILE...",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A plan in the plan language.")
    private final List<String> files = new ArrayList<>();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DiagnosticPrinter printer = Terminal.printer(terminal.outColoured());
        List<Diagnostic> all = new ArrayList<>();
        int read = 0;
        for (String file : files) {
            try {
                Compilation compilation = PlanFile.of(file).compile();
                compilation.diagnostics().forEach(found -> terminal.out().print(printer.print(found) + "\n"));
                compilation.plan().ifPresent(plan -> terminal.say(file + ": " + contents(plan)));
                all.addAll(compilation.diagnostics());
                read++;
            } catch (FileProblem problem) {
                terminal.complain(problem.line());
            }
        }
        int unread = files.size() - read;
        if (read > 0) {
            terminal.say(counted(read, "plan") + " checked: "
                    + DiagnosticPrinter.summary(all).orElse("nothing found wrong")
                    + (unread == 0 ? "" : "; " + counted(unread, "file") + " not checked"));
        }
        if (unread > 0) {
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
