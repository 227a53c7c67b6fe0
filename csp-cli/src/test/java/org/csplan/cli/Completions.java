package org.csplan.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Visibility;
import org.csplan.dsl.Explanations;
import org.csplan.render.list.RowKind;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What shells offer while somebody types the command, made from what it says of itself in its help. */
final class Completions {

    private static final String MADE = "# Made from the help of the command; run CommandFilesTest to make it anew.\n";

    private static final String EVERY_COMMAND = "";
    private static final ImmutableList<String> PROFILES =
            PlanChecks.profiles().stream().map(PlanChecks::name).collect(toImmutableList());
    private static final ImmutableList<String> CODES =
            Explanations.load().codes().stream().sorted().collect(toImmutableList());

    /** By command and by option or parameter, what may stand there, where that is one of some known words. */
    private static final ImmutableTable<String, String, ImmutableList<String>> WORDS =
            ImmutableTable.<String, String, ImmutableList<String>>builder()
                    .put(
                            EVERY_COMMAND,
                            "--audience",
                            Arrays.stream(Visibility.values())
                                    .map(Visibility::word)
                                    .collect(toImmutableList()))
                    .put(
                            EVERY_COMMAND,
                            "--fail-on",
                            Arrays.stream(Severity.values()).map(Severity::word).collect(toImmutableList()))
                    .put(EVERY_COMMAND, "--profile", PROFILES)
                    .put(EVERY_COMMAND, "--findings", PROFILES)
                    .put(EVERY_COMMAND, "--rule", CODES)
                    .put(EVERY_COMMAND, "--as-of", ImmutableList.of("today"))
                    .put(EVERY_COMMAND, "--view", ImmutableList.of("full", "board", "agency=", "priority="))
                    .put("render", "--format", ImmutableList.of("html", "csv", "json"))
                    .put("list", "--format", ImmutableList.of("table", "csv", "json"))
                    .put("diff", "--format", ImmutableList.of("text", "csv", "json"))
                    .put("check", "--format", ImmutableList.of("text", "json", "sarif", "github"))
                    .put(
                            "list",
                            "WHAT",
                            Arrays.stream(RowKind.values()).map(RowKind::word).collect(toImmutableList()))
                    .put("explain", "CODE", CODES)
                    .buildOrThrow();

    private final CommandSpec csp;
    private final List<CommandSpec> commands;

    Completions(CommandLine csp) {
        this.csp = csp.getCommandSpec();
        this.commands = csp.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .toList();
    }

    private static Optional<ImmutableList<String>> words(CommandSpec command, ArgSpec argument) {
        String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        return Optional.ofNullable(WORDS.get(command.name(), name))
                .or(() -> Optional.ofNullable(WORDS.get(EVERY_COMMAND, name)));
    }

    private static boolean isFile(ArgSpec argument) {
        return argument.paramLabel().contains("FILE") || argument.paramLabel().contains("FOLDER");
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    private static String firstSentence(String... description) {
        String whole = Joiner.on(' ').join(description);
        int end = whole.indexOf(". ");
        return end < 0 ? whole.replaceFirst("\\.$", "") : whole.substring(0, end);
    }

    // bash

    /** As picocli makes it, which the command line is read by; it changes the command line. */
    String bash() {
        for (CommandSpec command : commands) {
            for (OptionSpec option : ImmutableList.copyOf(command.options())) {
                words(command, option).ifPresent(words -> {
                    command.remove(option);
                    command.addOption(OptionSpec.builder(option)
                            .completionCandidates(words)
                            .build());
                });
            }
            for (PositionalParamSpec parameter : ImmutableList.copyOf(command.positionalParameters())) {
                words(command, parameter).ifPresent(words -> {
                    command.remove(parameter);
                    command.addPositional(PositionalParamSpec.builder(parameter)
                            .completionCandidates(words)
                            .build());
                });
            }
        }
        // It would say when it was made, and with which version of picocli.
        return Splitter.on('\n')
                .splitToStream(AutoComplete.bash(csp.name(), csp.commandLine()).replace("\r\n", "\n"))
                .filter(line -> !line.matches("# (Date|Version):.*|# generated by .*"))
                .map(String::stripTrailing)
                .collect(joining("\n"));
    }

    // fish

    String fish() {
        StringBuilder script = new StringBuilder(MADE);
        String first = "__fish_use_subcommand";
        commands.forEach(command -> script.append("complete -c csp -f -n ")
                .append(first)
                .append(" -a ")
                .append(command.name())
                .append(" -d ")
                .append(quoted(firstSentence(command.usageMessage().description())))
                .append('\n'));
        csp.options().forEach(option -> fish(script, first, csp, option));
        for (CommandSpec command : commands) {
            String after = "'__fish_seen_subcommand_from " + command.name() + "'";
            for (PositionalParamSpec parameter : command.positionalParameters()) {
                words(command, parameter)
                        .ifPresent(words -> script.append("complete -c csp -n ")
                                .append(after)
                                .append(" -a ")
                                .append(quoted(Joiner.on(' ').join(words)))
                                .append('\n'));
            }
            command.options().forEach(option -> fish(script, after, command, option));
        }
        return script.toString();
    }

    private static void fish(StringBuilder script, String when, CommandSpec command, OptionSpec option) {
        script.append("complete -c csp -n ").append(when);
        for (String name : option.names()) {
            script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        Optional<ImmutableList<String>> words = words(command, option);
        if (words.isPresent()) {
            script.append(" -x -a ").append(quoted(Joiner.on(' ').join(words.get())));
        } else if (takesValue(option)) {
            script.append(isFile(option) ? " -r -F" : " -x");
        }
        script.append(" -d ")
                .append(quoted(firstSentence(option.description())))
                .append('\n');
    }

    // zsh

    String zsh() {
        StringBuilder script = new StringBuilder("#compdef csp\n" + MADE);
        script.append("_csp() {\n  local context state state_descr line\n  typeset -A opt_args\n  local -a commands\n");
        script.append("  commands=(\n");
        commands.forEach(command -> script.append("    ")
                .append(quoted(command.name() + ":"
                        + firstSentence(command.usageMessage().description()).replace(":", "\\:")))
                .append('\n'));
        script.append("  )\n  _arguments -C");
        csp.options().forEach(option -> script.append(zsh(csp, option)));
        script.append(" \\\n    '1: :->command' '*:: :->words'\n  case $state in\n");
        script.append("    command) _describe -t commands command commands ;;\n");
        script.append("    words)\n      case $words[1] in\n");
        for (CommandSpec command : commands) {
            script.append("        ").append(command.name()).append(")\n          _arguments");
            command.options().forEach(option -> script.append(zsh(command, option)));
            command.positionalParameters().forEach(parameter -> script.append(zsh(command, parameter)));
            script.append(" ;;\n");
        }
        return script.append("      esac ;;\n  esac\n}\n_csp \"$@\"\n").toString();
    }

    private static String zsh(CommandSpec command, OptionSpec option) {
        List<String> names = Arrays.asList(option.names());
        String explained =
                "[" + firstSentence(option.description()).replace("[", "\\[").replace("]", "\\]") + "]";
        String value = takesValue(option) ? ":" + label(option) + ":" + values(command, option) : "";
        boolean again = option.isMultiValue();
        return names.stream()
                .map(name -> again ? "*" + name : "(" + Joiner.on(' ').join(names) + ")" + name)
                .map(name -> takesValue(option) && name.contains("--") ? name + "=" : name)
                .map(name -> " \\\n            " + quoted(name + explained + value))
                .collect(joining());
    }

    private static String zsh(CommandSpec command, PositionalParamSpec parameter) {
        String place = parameter.isMultiValue()
                ? "*"
                : String.valueOf(parameter.index().min() + 1);
        return " \\\n            " + quoted(place + ":" + label(parameter) + ":" + values(command, parameter));
    }

    private static String label(ArgSpec argument) {
        return Ascii.toLowerCase(argument.paramLabel());
    }

    private static String values(CommandSpec command, ArgSpec argument) {
        return words(command, argument)
                .map(words -> "(" + Joiner.on(' ').join(words) + ")")
                .orElse(isFile(argument) || argument.isPositional() ? "_files" : " ");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
