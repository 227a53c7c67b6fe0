package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;

/** Words of the plan as messages show them. */
public final class Excerpts {

    private static final int LONGEST = 40;
    private static final int SHORTENED = 30;

    private Excerpts() {}

    /** A part of a text with one blank for each stretch of blanks and ends of lines. */
    public static String onOneLine(SourceText source, SourceSpan part) {
        return CharMatcher.whitespace().collapseFrom(source.slice(part), ' ');
    }

    /** The first line, cut where it is long. */
    static String shortened(String text) {
        String line = text.lines().findFirst().orElse("").strip().replace('\t', ' ');
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
