package org.csplan.render.findings;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

/** Writes findings in one format. What comes out depends on the findings alone. */
public interface FindingsWriter {

    /** What the format is called where a reader chooses one, such as {@code json}. */
    String format();

    /**
     * Writes the findings of each file in the order in which they come, and how many are not shown, and leaves the writer
     * open and unflushed. A format that needs no file once the next has come keeps none, so that thousands of plans take no
     * more memory than one.
     *
     * @param most how many findings of a file are written, at least 1: of too many the gravest, as {@link org.csplan.core.diagnostic.Shortlist}
     *     says; all are counted
     * @throws IOException if the writer can't be written to
     */
    void write(Iterator<CheckedFile> files, int most, Writer out) throws IOException;

    /**
     * Writes what came of checking plans, and leaves the writer open and unflushed.
     *
     * @throws IOException if the writer can't be written to
     */
    default void write(Findings findings, Writer out) throws IOException {
        write(findings.files().iterator(), findings.most(), out);
    }
}
