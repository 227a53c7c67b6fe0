package org.csplan.dsl.internal;

import java.util.List;

/** What a block of prose says. */
public final class BlockText {

    private BlockText() {}

    /**
     * The lines between the quotes, without the indentation that all of them share; the opening and the closing line, if nothing else is on
     * them, are no part of it. Line ends become {@code \n}.
     */
    public static String of(String block) {
        int quotes = 0;
        while (block.charAt(quotes) == '"' && quotes < block.length() / 2) {
            quotes++;
        }
        String between = block.substring(quotes, block.length() - quotes);
        List<String> lines = between.lines().toList();
        int indentation = Integer.MAX_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                indentation = Math.min(indentation, indentation(line));
            }
        }
        StringBuilder text = new StringBuilder(between.length());
        for (String line : lines) {
            String rest = line.substring(Math.min(indentation, indentation(line)));
            text.append(rest.stripTrailing()).append('\n');
        }
        return text.toString().strip();
    }

    private static int indentation(String line) {
        int blanks = 0;
        while (blanks < line.length() && (line.charAt(blanks) == ' ' || line.charAt(blanks) == '\t')) {
            blanks++;
        }
        return blanks;
    }
}
