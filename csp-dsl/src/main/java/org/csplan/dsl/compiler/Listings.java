package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Parsed;

/** What lies in the folders of a plan; each is looked into once, however many lines name it. */
final class Listings {

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private final SourceLoader loader;
    private final Map<Folder, ImmutableList<String>> files = new HashMap<>();
    private final Map<FileName, ImmutableList<String>> fitting = new HashMap<>();
    private final Map<Folder, ImmutableMap<String, Parsed.Problem>> unlisted = new HashMap<>();
    private final Map<String, ImmutableList<String>> misnamed = new HashMap<>();
    private final Map<String, ImmutableSet<String>> folders = new HashMap<>();

    /** @param name from the plan's folder */
    private record Folder(String name, boolean withSubfolders) {}

    Listings(SourceLoader loader) {
        this.loader = loader;
    }

    /** The files that fit a pattern, in the order of their names. */
    ImmutableList<String> fitting(FileName pattern) {
        return fitting.computeIfAbsent(
                pattern,
                next -> files(next.folder(), next.reachesSubfolders()).stream()
                        .filter(next::fits)
                        .sorted()
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Of the folders in which files may lie that fit a pattern, those that nobody can look into, and why. */
    ImmutableMap<String, Parsed.Problem> unlisted(FileName pattern) {
        return ImmutableMap.copyOf(Maps.filterKeys(
                unlisted.computeIfAbsent(
                        new Folder(pattern.folder(), pattern.reachesSubfolders()),
                        next -> loader.unlisted(next.name(), next.withSubfolders())),
                pattern::reaches));
    }

    /** As {@link SourceLoader#misnamed}. */
    ImmutableList<String> misnamed(String folder) {
        return misnamed.computeIfAbsent(folder, loader::misnamed);
    }

    /**
     * The name, or pattern, that was probably meant by one that leads to nothing: each step of the way that is not there
     * replaced by the nearest one that is. A step that differs in its figures only, such as that of another year, is
     * another folder.
     */
    Optional<FileName> meant(FileName written, Candidates candidates) {
        Deque<String> steps = new ArrayDeque<>(written.steps());
        String at = "";
        while (steps.size() > 1 && !FileName.isPattern(steps.element())) {
            Optional<String> step = step(at + steps.remove(), folders(at), candidates);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            at = step.get() + "/";
        }
        if (steps.size() > 1 || FileName.isPattern(steps.element())) {
            return Optional.of(new FileName(at + String.join("/", steps))).filter(meant -> !meant.equals(written));
        }
        String last = at + steps.element();
        String folder = at;
        return step(last, files(at), candidates)
                .or(() -> step(last, folders(folder), candidates).map(inner -> inner + "/*.csp"))
                .map(FileName::new);
    }

    private static Optional<String> step(String wanted, ImmutableSet<String> there, Candidates candidates) {
        return there.contains(wanted)
                ? Optional.of(wanted)
                : Suggestions.nearest(wanted, candidates.of(there))
                        .filter(near -> DIGITS.retainFrom(near).equals(DIGITS.retainFrom(wanted)))
                        .filter(near -> isNear(bare(wanted), bare(near)));
    }

    /** Of short names all are near where folders and the ending count, which are the same. */
    private static boolean isNear(String wanted, String near) {
        return wanted.equals(near)
                || Suggestions.nearest(wanted, ImmutableList.of(near)).isPresent();
    }

    /** The name alone, without folders and without what names of plans end in. */
    private static String bare(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return FileEnding.isOfPlan(last) ? last.substring(0, last.length() - FileEnding.ENDING.length()) : last;
    }

    private ImmutableSet<String> files(String start) {
        return ImmutableSet.copyOf(ImmutableList.sortedCopyOf(files(folder(start), false)));
    }

    private ImmutableList<String> files(String folder, boolean withSubfolders) {
        return files.computeIfAbsent(
                new Folder(folder, withSubfolders), next -> loader.list(next.name(), next.withSubfolders()));
    }

    private ImmutableSet<String> folders(String start) {
        return folders.computeIfAbsent(
                folder(start), folder -> ImmutableSet.copyOf(ImmutableList.sortedCopyOf(loader.folders(folder))));
    }

    private static String folder(String start) {
        return CharMatcher.is('/').trimTrailingFrom(start);
    }
}
