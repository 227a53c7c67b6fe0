package org.csplan.render.view;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes a report down in one format. The same report always gives the same characters, with the line ends of the format
 * and not of the platform.
 */
public interface ReportRenderer {

    /** The format's name, which is also the ending of its files: {@code html}. */
    String format();

    /**
     * Writes the whole report, which is to be encoded as UTF-8, and neither flushes nor closes.
     *
     * @throws IOException if the writer does
     */
    void render(Report report, Writer out) throws IOException;
}
