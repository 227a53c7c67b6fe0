package org.csplan.cli;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a call in which every option is known, has its value and is given once. Of any other it reads nothing, and makes no
 * guess.
 */
final class PlainCall {

    /** Short names mean the same in each command. */
    private static final ImmutableMap<String, String> LONG_NAMES = ImmutableMap.of(
            "-f", "--format",
            "-o", "--out",
            "-w", "--where",
            "-s", "--sort",
            "-c", "--columns");

    private static final String STANDARD_STREAM = "-";

    private final String[] words;
    private final PlainCommand command;
    private final Set<String> given = new HashSet<>();
    private int next = 1;

    private PlainCall(String[] words, PlainCommand command) {
        this.words = words;
        this.command = command;
    }

    /** The command that is called, with what it was given; absent if the call is not plain. */
    static Optional<PlainCommand> read(Terminal terminal, String... words) {
        return words.length == 0
                ? Optional.empty()
                : command(words[0], terminal).filter(command -> new PlainCall(words, command).isRead());
    }

    private static Optional<PlainCommand> command(String name, Terminal terminal) {
        return switch (name) {
            case "check" -> Optional.of(new CheckCommand(terminal));
            case "diff" -> Optional.of(new DiffCommand(terminal));
            case "list" -> Optional.of(new ListCommand(terminal));
            case "render" -> Optional.of(new RenderCommand(terminal));
            case "show" -> Optional.of(new ShowCommand(terminal));
            default -> Optional.empty();
        };
    }

    private boolean isRead() {
        while (next < words.length) {
            String word = words[next++];
            boolean taken = word.startsWith("-") ? isOptionTaken(word) : !word.isEmpty() && command.takeWord(word);
            if (!taken) {
                return false;
            }
        }
        return command.isComplete();
    }

    private boolean isOptionTaken(String word) {
        int equals = word.indexOf('=');
        String written = equals < 0 ? word : word.substring(0, equals);
        String option = LONG_NAMES.getOrDefault(written, written);
        if (!given.add(option)) {
            return false;
        }
        if (equals >= 0) {
            String value = word.substring(equals + 1);
            return !value.isEmpty() && command.takeOption(option, value);
        }
        return command.takeSwitch(option)
                || (next < words.length && isNoOption(words[next]) && command.takeOption(option, words[next++]));
    }

    private static boolean isNoOption(String word) {
        return word.equals(STANDARD_STREAM) || (!word.isEmpty() && !word.startsWith("-"));
    }
}
