package org.csplan.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command as a whole. */
@Command(
        name = "csp",
        description = "Action plans as text: checked, and turned into a web page, a table and data.",
        customSynopsis = {
            "csp new [FOLDER]",
            "       csp render FILE...",
            "       csp show FILE",
            "       csp list WHAT FILE...",
            "       csp diff BEFORE AFTER",
            "       csp check FILE...",
            "       csp fmt FILE...",
            "       csp explain [CODE]"
        },
        sortOptions = false,
        versionProvider = Csp.Version.class,
        subcommands = {
            NewCommand.class,
            RenderCommand.class,
            ShowCommand.class,
            ListCommand.class,
            DiffCommand.class,
            CheckCommand.class,
            FmtCommand.class,
            ExplainCommand.class
        },
        commandListHeading = "Commands:%n",
        footer = {
            "",
            "To begin: csp render examples/st-albans-2019-20/plan.csp",
            "Exit code: 0 no errors, 1 errors in a plan, 2 wrong usage, 3 a file that",
            "cannot be read or written."
        })
public final class Csp implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The version that was built. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"csp " + number().orElse("(not built from a release)")};
        }

        /** Its number; absent where the classes did not come from a jar. */
        static Optional<String> number() {
            return Optional.ofNullable(Csp.class.getPackage().getImplementationVersion());
        }
    }

    public static void main(String[] args) {
        int code = run(Terminal.system(System.getenv()), args);
        System.exit(code);
    }

    /** Runs the command as the shell would; returns its exit code. */
    static int run(Terminal terminal, String... args) {
        CommandLine command = new CommandLine(new Csp(), new Commands(terminal));
        addOptions(command);
        command.setOut(writer(terminal.out()));
        command.setErr(writer(terminal.err()));
        command.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.outColoured() ? Ansi.ON : Ansi.OFF));
        command.setUsageHelpAutoWidth(false);
        // An @ begins a file's name like any letter.
        command.setExpandAtFiles(false);
        command.setParameterExceptionHandler((mistake, words) -> wrongUsage(mistake, terminal));
        command.setExecutionExceptionHandler((fault, at, result) -> report(fault, terminal));
        int code = execute(command, terminal, args);
        return terminal.outFailure()
                .filter(failure -> !isReaderGone(failure))
                .map(failure -> report(FileProblem.writing("standard output", failure), terminal))
                .orElse(code);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "a command is missing: new, render, show, list, diff, check, fmt or explain");
    }

    private static void addOptions(CommandLine command) {
        OptionSpec.Builder help =
                OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this help.");
        command.getSubcommands().values().forEach(each -> each.getCommandSpec().addOption(help.build()));
        command.getCommandSpec().addOption(help.build());
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Shows the version.")
                        .build());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int execute(CommandLine command, Terminal terminal, String... args) {
        try {
            return command.execute(args);
        } catch (OutOfMemoryError e) {
            terminal.complain("this takes more memory than Java was given;"
                    + " to give it more, set the environment variable CSP_JAVA_OPTS to -Xmx4g, for instance");
            return ExitCode.FILES;
        }
    }

    private static int wrongUsage(ParameterException mistake, Terminal terminal) {
        terminal.complain(WrongUsage.message(mistake));
        terminal.note("Try: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int report(Exception fault, Terminal terminal) {
        if (fault instanceof FileProblem problem) {
            terminal.complain(problem.line());
            return ExitCode.FILES;
        }
        terminal.complain("this is a fault in csp, not in your plan. Please report it with the plan and these lines:");
        fault.printStackTrace(terminal.err());
        return ExitCode.FILES;
    }

    /** One such as "head" that wants no more, and so misses nothing. */
    private static boolean isReaderGone(IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        return reason.contains("Broken pipe") || reason.contains("pipe is being closed");
    }

    /** Makes the commands, each with the terminal that it writes to. */
    private record Commands(Terminal terminal) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == NewCommand.class) {
                return type.cast(new NewCommand(terminal));
            }
            if (type == RenderCommand.class) {
                return type.cast(new RenderCommand(terminal));
            }
            if (type == ShowCommand.class) {
                return type.cast(new ShowCommand(terminal));
            }
            if (type == ListCommand.class) {
                return type.cast(new ListCommand(terminal));
            }
            if (type == DiffCommand.class) {
                return type.cast(new DiffCommand(terminal));
            }
            if (type == CheckCommand.class) {
                return type.cast(new CheckCommand(terminal));
            }
            if (type == FmtCommand.class) {
                return type.cast(new FmtCommand(terminal));
            }
            if (type == ExplainCommand.class) {
                return type.cast(new ExplainCommand(terminal));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
