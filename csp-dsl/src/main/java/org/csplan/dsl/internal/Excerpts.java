package org.csplan.dsl.internal;

/** Words of the plan within a message. */
final class Excerpts {

    private static final int LONGEST = 40;
    private static final int SHORTENED = 30;

    private Excerpts() {}

    /** The first line, cut where it is long. */
    static String shortened(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isLowSurrogate(line.charAt(SHORTENED)) ? SHORTENED - 1 : SHORTENED;
        return line.substring(0, end) + "…";
    }

    /** The same in quotes, unless it begins with one. */
    static String quoted(String found) {
        return found.startsWith("\"") || found.startsWith("“") ? shortened(found) : "\"" + shortened(found) + "\"";
    }
}
