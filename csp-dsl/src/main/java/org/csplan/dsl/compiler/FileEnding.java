package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;

/** What the name of a file ends in that can be a part of a plan. */
public final class FileEnding {

    public static final String ENDING = ".csp";

    private FileEnding() {}

    /** Whether a file of this name can be a part of a plan. */
    public static boolean isOfPlan(String name) {
        return name.endsWith(ENDING);
    }

    /** Whether the name would be that of a part of a plan but for large letters, or for what an editor put after it. */
    public static boolean isMisnamed(String name) {
        String small = Ascii.toLowerCase(name);
        return !isOfPlan(name) && (small.endsWith(ENDING) || small.endsWith(ENDING + ".txt"));
    }

    /** What a misnamed file should be called. */
    public static String mended(String misnamed) {
        String start = misnamed.substring(0, Ascii.toLowerCase(misnamed).lastIndexOf(ENDING));
        return start + ENDING;
    }
}
