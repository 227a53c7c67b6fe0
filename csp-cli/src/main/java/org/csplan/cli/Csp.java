package org.csplan.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.csplan.core.model.Parsed;
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
        commandListHeading = "Commands:%n",
        footer = {
            "",
            "To begin: csp render examples/st-albans-2019-20/plan.csp",
            "Exit code: 0 no errors, 1 errors in a plan, 2 wrong usage, 3 a file that",
            "cannot be read or written."
        })
public final class Csp implements Runnable {

    /** What makes each command, in the order of the help. */
    private static final ImmutableMap<String, Function<Terminal, Object>> COMMANDS =
            ImmutableMap.<String, Function<Terminal, Object>>builder()
                    .put("new", NewCommand::new)
                    .put("render", RenderCommand::new)
                    .put("show", ShowCommand::new)
                    .put("list", ListCommand::new)
                    .put("diff", DiffCommand::new)
                    .put("check", CheckCommand::new)
                    .put("fmt", FmtCommand::new)
                    .put("explain", ExplainCommand::new)
                    .buildOrThrow();

    /** What asks for help, which nothing keeps from being shown. */
    private static final ImmutableSet<String> FOR_HELP = ImmutableSet.of("-h", "--help", "-V", "--version");

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
        Optional<Parsed.Problem> noLimits = terminal.limits().problem();
        if (noLimits.isPresent()
                && Arrays.stream(args).takeWhile(word -> !word.equals("--")).noneMatch(FOR_HELP::contains)) {
            terminal.complain(LimitSettings.VARIABLE + ": " + noLimits.get().message() + "; "
                    + noLimits.get().help());
            return ExitCode.USAGE;
        }
        int code = execute(terminal, args);
        return terminal.outFailure()
                .filter(failure -> !isReaderGone(failure))
                .map(failure -> report(FileProblem.writing("standard output", failure), terminal))
                .orElse(code);
    }

    private static int execute(Terminal terminal, String... words) {
        String[] args = SortOption.joined(words);
        try {
            Optional<PlainCommand> plain = PlainCall.read(terminal, args);
            return plain.isPresent() ? call(plain.get(), args[0], terminal) : interpret(terminal, args);
        } catch (OutOfMemoryError e) {
            terminal.complain("this takes more memory than Java was given;"
                    + " to give it more, set the environment variable CSP_JAVA_OPTS to -Xmx4g, for instance");
            return ExitCode.FILES;
        }
    }

    private static int call(PlainCommand command, String name, Terminal terminal) {
        try {
            return command.call();
        } catch (WrongCall mistake) {
            return wrongUsage(mistake.line(), "csp " + name, terminal);
        } catch (FileProblem | RuntimeException fault) {
            return report(fault, terminal);
        }
    }

    /** Has picocli read the call, and answer it where it asks for help or is wrong. */
    private static int interpret(Terminal terminal, String... args) {
        CommandLine command = commandLine(terminal, args);
        command.setOut(writer(terminal.out()));
        command.setErr(writer(terminal.err()));
        command.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.outColoured() ? Ansi.ON : Ansi.OFF));
        command.setUsageHelpAutoWidth(false);
        // An @ begins a file's name like any letter.
        command.setExpandAtFiles(false);
        command.setParameterExceptionHandler((mistake, words) -> wrongUsage(
                WrongUsage.message(mistake),
                mistake.getCommandLine().getCommandSpec().qualifiedName(),
                terminal));
        command.setExecutionExceptionHandler((fault, at, result) -> fault instanceof WrongCall mistake
                ? wrongUsage(mistake.line(), at.getCommandSpec().qualifiedName(), terminal)
                : report(fault, terminal));
        return command.execute(args);
    }

    /** What is called so, with those of its commands and options that matter then; with all of them if nothing is said. */
    static CommandLine commandLine(Terminal terminal, String... args) {
        CommandLine command = new CommandLine(new Csp());
        addCommands(command, terminal, args);
        addOptions(command);
        return command;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "a command is missing: new, render, show, list, diff, check, fmt or explain");
    }

    /** The command that is asked for, or all of them where none is: making those that are not takes a good part of a short run. */
    private static void addCommands(CommandLine csp, Terminal terminal, String... args) {
        boolean asked = args.length > 0 && COMMANDS.containsKey(args[0]);
        COMMANDS.forEach((name, make) -> {
            if (!asked || name.equals(args[0])) {
                csp.addSubcommand(name, make.apply(terminal));
            }
        });
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

    private static int wrongUsage(String message, String command, Terminal terminal) {
        terminal.complain(message);
        terminal.note("Try: " + command + " --help");
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
}
