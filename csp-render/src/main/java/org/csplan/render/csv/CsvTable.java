package org.csplan.render.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Rows of cells as RFC 4180 has them. Rows end in {@code \r\n}; half of a surrogate pair, which no file can hold, becomes
 * U+FFFD.
 */
public final class CsvTable {

    /** Without it, spreadsheets on Windows read the file in an older encoding: – and £ become other characters. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Some spreadsheets split at semicolons and tabs, too; between quotes they don't. */
    private static final QuoteStrategy QUOTED_WHERE_SPLIT = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int column, String cell) {
            return cell.indexOf(';') >= 0 || cell.indexOf('\t') >= 0;
        }
    };

    private final boolean forSpreadsheets;

    private CsvTable(boolean forSpreadsheets) {
        this.forSpreadsheets = forSpreadsheets;
    }

    /** For people: what a spreadsheet would run is defused, as {@link CsvReport#forSpreadsheets()} says. */
    public static CsvTable forSpreadsheets() {
        return new CsvTable(true);
    }

    /** For programs: no byte-order mark, and every text as it is. Not safe to open in a spreadsheet. */
    public static CsvTable plain() {
        return new CsvTable(false);
    }

    /** Writes rows of texts, the titles first; the writer is left open and unflushed. */
    public void write(Iterable<? extends List<String>> rows, Writer out) throws IOException {
        write(rows, (cell, text) -> cell.value(text), out);
    }

    /** Writes rows of what fills a cell each. */
    <T> void write(Iterable<? extends List<T>> rows, BiConsumer<Cell, T> filling, Writer out) throws IOException {
        if (forSpreadsheets) {
            out.write(BYTE_ORDER_MARK);
        }
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QUOTED_WHERE_SPLIT)
                .build(new KeptOpen(out))) {
            Cell cell = new Cell();
            for (List<T> row : rows) {
                CsvWriter.CsvWriterRecord written = csv.writeRecord();
                for (T each : row) {
                    cell.clear();
                    filling.accept(cell, each);
                    written.writeField(forSpreadsheets ? cell.defused() : cell.plain());
                }
                written.endRecord();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What the CSV writer flushes and closes when it is done, while the writer behind stays as it is. */
    private static final class KeptOpen extends FilterWriter {

        KeptOpen(Writer out) {
            super(out);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
