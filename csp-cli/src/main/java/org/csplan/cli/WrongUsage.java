package org.csplan.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import org.csplan.core.diagnostic.Suggestions;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong in calling the command, in a line for those who don't know its jargon. */
final class WrongUsage {

    /** With what picocli's message of a value ends that is no number. */
    private static final String NO_NUMBER = " is not an int";

    private WrongUsage() {}

    static String message(ParameterException mistake) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (mistake instanceof MissingParameterException missing) {
            return missing(missing.getMissing().get(0), command);
        }
        if (mistake instanceof OverwrittenOptionException twice) {
            return longestName(twice.getOverwritten()) + " is given twice";
        }
        String message = String.valueOf(mistake.getMessage());
        if (message.endsWith(NO_NUMBER)) {
            return longestName(mistake.getArgSpec()) + " needs a number of 0 or more; " + mistake.getValue()
                    + " is none";
        }
        // Ours already speak so; of picocli's others only those about options that take no value are left.
        return Ascii.toLowerCase(message.substring(0, 1)) + message.substring(1);
    }

    private static String unmatched(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            ImmutableList<String> options = command.optionsMap().keySet().stream()
                    .filter(name -> name.startsWith("--"))
                    .collect(ImmutableList.toImmutableList());
            return "there is no option " + word + nearest(word, options, "options");
        }
        if (command.subcommands().isEmpty()) {
            return word + " is one word too many";
        }
        if (word.endsWith(".csp") || isThere(word)) {
            return "a command is missing before " + word + ", as in: csp render " + word;
        }
        return "there is no command " + word
                + nearest(word, command.subcommands().keySet(), "commands");
    }

    private static String missing(ArgSpec missing, CommandSpec command) {
        if (missing instanceof OptionSpec) {
            String label = Ascii.toLowerCase(missing.paramLabel());
            return "after " + longestName(missing)
                    + (label.endsWith("s") ? " " + label + " are" : " a " + label + " is") + " missing";
        }
        String as = ", as in: " + command.qualifiedName();
        boolean asksWhat = command.positionalParameters().size() > 1;
        return switch (missing.paramLabel()) {
            case "FILE" -> "no file is named" + as + (asksWhat ? " actions" : "") + " plan.csp";
            case "BEFORE", "AFTER" ->
                "two plans are compared: the one before and the one after" + as + " before.csp plan.csp";
            default -> "it is not said what to " + command.name() + as + " actions plan.csp";
        };
    }

    private static String longestName(ArgSpec option) {
        return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
    }

    private static String nearest(String word, Collection<String> names, String kind) {
        return Suggestions.nearest(word, names)
                .map(name -> "; did you mean " + name + "?")
                .orElse("; " + kind + " are " + String.join(", ", names));
    }

    private static boolean isThere(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
