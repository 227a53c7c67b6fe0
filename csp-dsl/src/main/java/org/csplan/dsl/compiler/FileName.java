package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What {@code use} names: one file, or with {@code *}, {@code ?} or a folder {@code **} all files that fit.
 *
 * @param path from the plan's folder, with {@code /} between folders and no {@code ..}
 */
record FileName(String path) {

    private static final String ANY_FOLDERS = "**";

    /**
     * The way from the plan's folder to what a file in it names; nothing if that leads out of the plan's folder.
     *
     * @param from the file that names it
     * @param written relative to that file
     */
    static Optional<FileName> resolve(String from, String written) {
        if (written.startsWith("/") || written.startsWith("~") || written.matches("[A-Za-z]:.*")) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>(Splitter.on('/').splitToList(from));
        steps.remove(steps.size() - 1);
        for (String step : Splitter.on('/').omitEmptyStrings().split(written)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return Optional.empty();
                }
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return Optional.of(new FileName(Joiner.on('/').join(steps)));
    }

    boolean isPattern() {
        return path.indexOf('*') >= 0 || path.indexOf('?') >= 0;
    }

    /** Of a pattern, the folder below which all that fits it lies. */
    String folder() {
        int end = 0;
        for (int i = 0; i < path.length() && path.charAt(i) != '*' && path.charAt(i) != '?'; i++) {
            if (path.charAt(i) == '/') {
                end = i;
            }
        }
        return path.substring(0, end);
    }

    /** Whether what fits a pattern may lie deeper than in its folder. */
    boolean reachesSubfolders() {
        String folder = folder();
        return path.indexOf('/', folder.isEmpty() ? 0 : folder.length() + 1) >= 0;
    }

    /** Whether a file is one that the pattern fits; hidden files, such as those of an editor, never are. */
    Predicate<String> fitting() {
        List<String> steps = Splitter.on('/').splitToList(path);
        StringBuilder regex = new StringBuilder();
        for (String step : steps.subList(0, steps.size() - 1)) {
            regex.append(step.equals(ANY_FOLDERS) ? "(?:[^/.~][^/]*/)*" : name(step) + "/");
        }
        return Pattern.compile(regex + name(steps.get(steps.size() - 1))).asMatchPredicate();
    }

    private static String name(String step) {
        StringBuilder regex = new StringBuilder("(?![.~])");
        for (int i = 0; i < step.length(); i++) {
            char c = step.charAt(i);
            regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
        }
        return regex.toString();
    }
}
