package org.csplan.render.findings;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/**
 * What came of checking plans.
 *
 * @param files in the order in which they were named
 */
public record Findings(ImmutableList<CheckedFile> files) {

    /** The findings of every file, those of one file together. */
    public Stream<Diagnostic> all() {
        return files.stream().flatMap(file -> file.found().stream());
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
