package org.csplan.render.findings;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Shortlist;

/**
 * What came of checking plans.
 *
 * @param files in the order in which they were named
 * @param most how many findings of a file are written, at least 1; all are counted
 */
public record Findings(ImmutableList<CheckedFile> files, int most) {

    public Findings {
        checkArgument(most > 0, "at most %s findings", most);
    }

    /** All of them are written. */
    public Findings(ImmutableList<CheckedFile> files) {
        this(files, Integer.MAX_VALUE);
    }

    /** What came of files that are checked one after the other; they all are when this returns. */
    public static Findings of(Iterator<CheckedFile> files, int most) {
        return new Findings(ImmutableList.copyOf(files), most);
    }

    /** The findings of every file, those of one file together. */
    public Stream<Diagnostic> all() {
        return files.stream().flatMap(file -> file.found().stream());
    }

    /** The files, each with those of its findings that are written: of too many the gravest, as {@link Shortlist} says. */
    public ImmutableList<CheckedFile> shown() {
        return files.stream().map(file -> file.shown(most)).collect(ImmutableList.toImmutableList());
    }

    /** How many findings are not written. */
    public int unshown() {
        return files.stream()
                .mapToInt(file -> Math.max(0, file.found().size() - most))
                .sum();
    }

    /** How many findings are as grave as that. */
    public int count(Severity severity) {
        return (int) all().filter(found -> found.severity() == severity).count();
    }

    /** The files that could be read. */
    public ImmutableList<CheckedFile> checked() {
        return files.stream().filter(file -> !file.isUnread()).collect(ImmutableList.toImmutableList());
    }

    /** The files that could not be read. */
    public ImmutableList<CheckedFile> unread() {
        return files.stream().filter(CheckedFile::isUnread).collect(ImmutableList.toImmutableList());
    }
}
