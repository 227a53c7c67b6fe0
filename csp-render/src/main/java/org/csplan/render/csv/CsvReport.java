package org.csplan.render.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.csplan.render.view.Report;
import org.csplan.render.view.Report.ActionRow;
import org.csplan.render.view.ReportRenderer;

/**
 * The actions as a table: RFC 4180, a row of titles, then one row an action.
 *
 * <p>The first columns are always there: Ref, Action, Aim/priority, Lead agency (where an action names none, those of
 * the plan), Output/outcome measure, Progress (when, who tells it, status, share complete and text).
 *
 * <p>Those after them are there where the plan uses them: Partners, Owner, Contact, Start, Due, Moved to and Closed (with
 * their reasons), Done, Status and Complete (by what is told of the latest time), Milestones, Budget, Spent, Reported,
 * Risks, Depends on, Continues, Replaces, Notes, Targets (the numbers and times of measures, each after its measure's
 * id), Readings (likewise) and Tags.
 *
 * <p>Last comes a column for each field, titled with its name; if another column has that title, {@code (field)} follows.
 *
 * <p>Several values in a cell stand with {@code "; "} between them, notes and progress as their CommonMark.
 *
 * <p>Rows end in {@code \r\n}, as the standard has it, for which this format is the exception among the renderers; line
 * ends within a cell stay {@code \n}. Half of a surrogate pair, which no file can hold, becomes U+FFFD.
 */
public final class CsvReport implements ReportRenderer {

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

    private CsvReport(boolean forSpreadsheets) {
        this.forSpreadsheets = forSpreadsheets;
    }

    /**
     * For people: opens well in a spreadsheet, and opens safely. The file starts with a byte-order mark, and what a
     * spreadsheet would take for a formula is defused:
     *
     * <ul>
     *   <li>a cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, one of their full-width forms
     *       ({@code ＝＋－＠}), a tab or a line end gets an apostrophe before it, quotation marks and invisible characters
     *       before them disregarded. A number such as {@code -5} is no exception, for formulas may begin so;
     *   <li>where such a character follows a semicolon, a tab or a line end within a cell, a blank comes between, for
     *       there a spreadsheet begins a cell that splits at semicolons instead of commas, as it does in many countries.
     *       A list in CommonMark stays one.
     * </ul>
     *
     * <p>Otherwise an agency's progress text such as {@code =HYPERLINK(…)} could send a reader's data away.
     */
    public static CsvReport forSpreadsheets() {
        return new CsvReport(true);
    }

    /** For programs: no byte-order mark, and every text as the plan has it. Not safe to open in a spreadsheet. */
    public static CsvReport plain() {
        return new CsvReport(false);
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        if (forSpreadsheets) {
            out.write(BYTE_ORDER_MARK);
        }
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QUOTED_WHERE_SPLIT)
                .build(new KeptOpen(out))) {
            write(report, csv);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Report report, CsvWriter csv) {
        ImmutableList<Column> columns = Columns.of(report);
        Cell cell = new Cell();
        CsvWriter.CsvWriterRecord titles = csv.writeRecord();
        for (Column column : columns) {
            cell.clear();
            cell.value(column.title());
            titles.writeField(text(cell));
        }
        titles.endRecord();
        for (ActionRow action : report.actions()) {
            CsvWriter.CsvWriterRecord row = csv.writeRecord();
            for (Column column : columns) {
                cell.clear();
                column.content().fill(cell, action);
                row.writeField(text(cell));
            }
            row.endRecord();
        }
    }

    private String text(Cell cell) {
        return forSpreadsheets ? cell.defused() : cell.plain();
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
