package org.csplan.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page that {@code man csp} shows, made from what the command says of itself in its help. */
final class ManualPage {

    private static final ImmutableMap<String, String> EXIT_STATUS = ImmutableMap.of(
            "0", "No errors; there may have been warnings.",
            "1", "A plan has errors, or findings as grave as --fail-on says.",
            "2", "The command was not called rightly.",
            "3", "A file could not be read or written.");

    private static final ImmutableMap<String, String> ENVIRONMENT = ImmutableMap.of(
            "JAVA_HOME", "The Java to run with, version 17 or newer.",
            "CSP_JAVA_OPTS", "More options for Java, such as -Xmx4g for very large plans.",
            "CSP_LIMITS", "How much a plan may take up, where that is more than usual, such as size=400M,files=50000.",
            "COLUMNS", "How wide tables may be.",
            "NO_COLOR", "Where it is set, nothing is coloured.",
            "XDG_CACHE_HOME", "Where an archive for a quicker start is kept if csp was installed by somebody else.");

    private static final String BESIDE_USAGE = " ".repeat("Usage: ".length());

    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    /** In the language of {@code man}. */
    static String of(CommandLine csp) {
        ManualPage manual = new ManualPage();
        manual.head(csp.getCommandSpec());
        manual.line(".SH COMMANDS");
        csp.getSubcommands().values().forEach(command -> manual.command(command.getCommandSpec()));
        manual.line(".SH EXIT STATUS");
        EXIT_STATUS.forEach(manual::entry);
        manual.line(".SH ENVIRONMENT");
        ENVIRONMENT.forEach(manual::entry);
        return manual.page.toString();
    }

    private void head(CommandSpec csp) {
        line(".\\\" Made from the help of the command; run CommandFilesTest to make it anew.");
        line(".TH CSP 1 \"\" csp \"User Commands\"");
        line(".SH NAME");
        line("csp \\- " + plain(Joiner.on(' ').join(csp.usageMessage().description())));
        line(".SH SYNOPSIS");
        asItStands(csp.usageMessage().customSynopsis());
    }

    private void command(CommandSpec command) {
        line(".SS csp " + command.name());
        asItStands(command.usageMessage().customSynopsis());
        line(".PP");
        line(plain(Joiner.on(' ').join(command.usageMessage().description())));
        command.positionalParameters().forEach(parameter -> entry(parameter.paramLabel(), said(parameter)));
        command.options().forEach(option -> entry(names(option), said(option)));
        if (command.usageMessage().footer().length > 0) {
            line(".PP");
            asItStands(command.usageMessage().footer());
        }
    }

    private static String said(ArgSpec described) {
        return Joiner.on(' ').join(described.description());
    }

    private static String names(OptionSpec option) {
        return Joiner.on(", ").join(ImmutableList.copyOf(option.names()))
                + (option.arity().max() > 0 ? "=" + option.paramLabel() : "");
    }

    private void entry(String name, String description) {
        line(".TP");
        line(plain(name));
        line(plain(description));
    }

    private void asItStands(String... lines) {
        line(".nf");
        for (String each : lines) {
            if (!each.isBlank()) {
                // In the help the first line stands after "Usage: ".
                line(plain(each.startsWith(BESIDE_USAGE) ? each.substring(BESIDE_USAGE.length()) : each));
            }
        }
        line(".fi");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    /** A line that begins with a full stop or an apostrophe would be a command. */
    private static String plain(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
