package org.csplan.cli;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Queue;
import java.util.Set;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.syntax.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file that a command was given.
 *
 * @param isPart whether it was found in a folder and begins no plan
 * @param uses the files that a plan consists of besides itself, by their real paths; empty where nobody asks
 */
record Outcome<R>(NamedFile file, boolean isPart, ImmutableSet<Path> uses, R result) {

    /** Of a file that could not be read. */
    static <R> Outcome<R> unread(NamedFile file, R result) {
        return new Outcome<>(file, false, ImmutableSet.of(), result);
    }

    static <R> Outcome<R> of(NamedFile file, Compilation compilation, R result) {
        // To find real paths takes time that is wasted on files that were named.
        return new Outcome<>(
                file, isPart(file, compilation), file.isFound() ? used(compilation) : ImmutableSet.of(), result);
    }

    /** Whether it was found in a folder, begins no plan, and is something that a plan can use. */
    static boolean isPart(NamedFile file, Compilation compilation) {
        return file.isFound() && !compilation.files().get(0).kinds().isEmpty() && beginsNoPlan(compilation);
    }

    static boolean beginsNoPlan(Compilation compilation) {
        return !compilation.files().get(0).kinds().contains(Keyword.PLAN);
    }

    private static ImmutableSet<Path> used(Compilation compilation) {
        return compilation.sources().stream()
                .skip(1)
                .map(used -> OutputFiles.realPath(Path.of(used.name())))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The same, in the same order, but for parts: those that a plan among them uses are left out, for they are dealt with
     * there, and those that none uses come last.
     */
    static <R> Iterator<Outcome<R>> withPartsLast(Iterator<Outcome<R>> all) {
        return new AbstractIterator<>() {
            private final Set<Path> used = new HashSet<>();
            private final Queue<Outcome<R>> parts = new ArrayDeque<>();

            @Override
            protected @Nullable Outcome<R> computeNext() {
                while (all.hasNext()) {
                    Outcome<R> next = all.next();
                    if (!next.isPart()) {
                        used.addAll(next.uses());
                        return next;
                    }
                    if (!isUsed(next)) {
                        parts.add(next);
                    }
                }
                while (!parts.isEmpty()) {
                    Outcome<R> part = parts.remove();
                    if (!isUsed(part)) {
                        // Of parts that use each other the first tells of all.
                        used.addAll(part.uses());
                        return part;
                    }
                }
                return endOfData();
            }

            private boolean isUsed(Outcome<R> part) {
                return used.contains(OutputFiles.realPath(Path.of(part.file().name())));
            }
        };
    }
}
