package org.csplan.render.findings;

import java.io.IOException;
import java.io.Writer;

/** Writes findings in one format. What comes out depends on the findings alone. */
public interface FindingsWriter {

    /** What the format is called where a reader chooses one, such as {@code json}. */
    String format();

    /**
     * Writes all findings, those of each file in the order given, and leaves the writer open and unflushed.
     *
     * @throws IOException if the writer can't be written to
     */
    void write(Findings findings, Writer out) throws IOException;
}
