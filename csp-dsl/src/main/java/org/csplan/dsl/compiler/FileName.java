package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** The way to it from a file that names it; the reverse of {@link #resolve}. */
    String from(String file) {
        List<String> own = steps();
        List<String> other = Splitter.on('/').splitToList(file);
        int common = 0;
        while (common < Math.min(own.size(), other.size()) - 1
                && own.get(common).equals(other.get(common))) {
            common++;
        }
        return "../".repeat(other.size() - 1 - common) + Joiner.on('/').join(own.subList(common, own.size()));
    }

    boolean isPattern() {
        return isPattern(path);
    }

    /** Whether a step of a way stands for all that fit it. */
    static boolean isPattern(String step) {
        return step.indexOf('*') >= 0 || step.indexOf('?') >= 0;
    }

    /** The folders on the way, then the file. */
    List<String> steps() {
        return Splitter.on('/').splitToList(path);
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

    /** Whether files may fit the pattern that lie in this folder, or below it. */
    boolean reaches(String folder) {
        List<String> pattern = steps();
        List<String> inner = folder.isEmpty() ? List.of() : Splitter.on('/').splitToList(folder);
        for (int i = 0; i < inner.size(); i++) {
            if (i >= pattern.size() - 1) {
                return false;
            }
            if (pattern.get(i).equals(ANY_FOLDERS)) {
                return true;
            }
            if (!fits(pattern.get(i), inner.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the pattern fits a file; hidden files, such as those of an editor, it never fits. */
    boolean fits(String file) {
        List<String> pattern = steps();
        List<String> name = Splitter.on('/').splitToList(file);
        int at = 0;
        int step = 0;
        // Where the last ** stood, and what it takes in so far: only that one ever has to take in more.
        int anyFolders = -1;
        int taken = 0;
        while (step < name.size()) {
            boolean last = at == pattern.size() - 1;
            if (at < pattern.size() && !last && pattern.get(at).equals(ANY_FOLDERS)) {
                anyFolders = at;
                taken = step;
                at++;
            } else if (at < pattern.size() && fits(pattern.get(at), name.get(step))) {
                at++;
                step++;
            } else if (anyFolders >= 0 && !isHidden(name.get(taken))) {
                taken++;
                at = anyFolders + 1;
                step = taken;
            } else {
                return false;
            }
        }
        return at == pattern.size();
    }

    static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~");
    }

    /** The same for one step of the way, in which only the last * ever has to take in more. */
    private static boolean fits(String pattern, String name) {
        if (isHidden(name)) {
            return false;
        }
        int at = 0;
        int letter = 0;
        int any = -1;
        int taken = 0;
        while (letter < name.length()) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
            if (wanted == '*') {
                any = at;
                taken = letter;
                at++;
            } else if (at < pattern.length() && (wanted == '?' || wanted == name.charAt(letter))) {
                at++;
                letter++;
            } else if (any >= 0) {
                taken++;
                at = any + 1;
                letter = taken;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
