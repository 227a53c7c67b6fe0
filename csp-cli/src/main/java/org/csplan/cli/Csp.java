package org.csplan.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command as a whole. */
@Command(
        name = "csp",
        description = "Action plans as text: checked, and turned into a web page, a table and data.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Csp.Version.class,
        subcommands = {RenderCommand.class, CheckCommand.class, ExplainCommand.class},
        footer = {
            "",
            "To begin: csp render examples/st-albans-2019-20/plan.csp",
            "Exit code: 0 no errors, 1 errors in a plan, 2 wrong usage, 3 a file that cannot be read or written."
        })
public final class Csp implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The version that was built. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Csp.class.getPackage().getImplementationVersion())
                    .orElse("(not built from a release)");
            return new String[] {"csp " + version};
        }
    }

    public static void main(String[] args) {
        int code = run(Terminal.system(System.getenv()), args);
        System.exit(code);
    }

    /** Runs the command as the shell would; returns its exit code. */
    static int run(Terminal terminal, String... args) {
        CommandLine command = new CommandLine(new Csp(), new Commands(terminal));
        command.setOut(new PrintWriter(terminal.out(), true));
        command.setErr(new PrintWriter(terminal.err(), true));
        command.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.outColoured() ? Ansi.ON : Ansi.OFF));
        command.setUsageHelpAutoWidth(false);
        command.setParameterExceptionHandler((mistake, words) -> wrongUsage(mistake, terminal));
        command.setExecutionExceptionHandler((fault, at, result) -> report(fault, terminal));
        int code = command.execute(args);
        // A reader that has gone, such as "head", wants no more; any other failed write is one.
        return terminal.out().checkError() && code == ExitCode.OK ? ExitCode.FILES : code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: render, check or explain");
    }

    private static int wrongUsage(ParameterException mistake, Terminal terminal) {
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        terminal.complain(mistake.getMessage());
        terminal.err().print("Try: " + command + " --help\n");
        return ExitCode.USAGE;
    }

    private static int report(Exception fault, Terminal terminal) {
        if (fault instanceof FileProblem problem) {
            terminal.complain(problem.getMessage());
            return ExitCode.FILES;
        }
        terminal.complain("this is a fault in csp, not in your plan. Please report it with the plan and these lines:");
        fault.printStackTrace(terminal.err());
        return ExitCode.FILES;
    }

    /** Makes the commands, each with the terminal that it writes to. */
    private record Commands(Terminal terminal) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == RenderCommand.class) {
                return type.cast(new RenderCommand(terminal));
            }
            if (type == CheckCommand.class) {
                return type.cast(new CheckCommand(terminal));
            }
            if (type == ExplainCommand.class) {
                return type.cast(new ExplainCommand(terminal));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
