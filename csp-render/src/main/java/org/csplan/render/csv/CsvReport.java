package org.csplan.render.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;

/**
 * The actions as a table: RFC 4180, a row of titles, then one row an action.
 *
 * <p>Every plan has the same columns in the same places, also where it says nothing there: first Ref, Action, Aim/priority,
 * Lead agency (where an action names none, those of the plan), Output/outcome measure, Progress (when, who tells it, status,
 * share complete and text).
 *
 * <p>Then Partners, Owner, Contact, Start, Due, Moved to (with the reasons), Done, Closed (likewise), Status and
 * Complete (by what is told of the latest time), Milestones, Budget, Spent, Reported, Risks, Depends on, Continues,
 * Replaces, Notes, Targets (the numbers and times of measures, each after its measure's id), Readings (likewise) and
 * Tags.
 *
 * <p>What is computed by the end of the report's day follows: Computed (the status, and why), Days overdue (of the action
 * itself), Attainment (of measures: each after its id, how far it has come, the verdict and why) and As of (the day).
 *
 * <p>Findings come next where they are wanted. Last comes a column for each field, titled with its name; if that is the
 * title of any other column, be it in this table or not, {@code (field)} follows.
 *
 * <p>Several values in a cell stand with {@code "; "} between them, notes and progress as their CommonMark.
 *
 * <p>Rows end in {@code \r\n}, as the standard has it, for which this format is the exception among the renderers; line
 * ends within a cell stay {@code \n}. Half of a surrogate pair, which no file can hold, becomes U+FFFD.
 */
public final class CsvReport implements ReportRenderer {

    private final CsvTable table;

    private CsvReport(CsvTable table) {
        this.table = table;
    }

    /**
     * For people: opens well in a spreadsheet, and opens safely. The file starts with a byte-order mark, and what a
     * spreadsheet would take for a formula is defused:
     *
     * <ul>
     *   <li>a cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, one of their full-width forms
     *       ({@code ＝＋－＠}), a tab or a line end gets an apostrophe before it, quotation marks and invisible characters
     *       before them disregarded; a cell that is a number and no more, such as {@code -5.2}, stays one;
     *   <li>where such a character follows a semicolon, a tab or a line end within a cell, a blank comes between, for
     *       there a spreadsheet begins a cell that splits at semicolons instead of commas, as it does in many countries.
     *       A list in CommonMark stays one.
     * </ul>
     *
     * <p>Otherwise an agency's progress text such as {@code =HYPERLINK(…)} could send a reader's data away.
     */
    public static CsvReport forSpreadsheets() {
        return new CsvReport(CsvTable.forSpreadsheets());
    }

    /** For programs: no byte-order mark, and every text as the plan has it. Not safe to open in a spreadsheet. */
    public static CsvReport plain() {
        return new CsvReport(CsvTable.plain());
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        ImmutableList<Column> columns = Columns.of(report);
        List<Consumer<Cell>> titles = Lists.transform(columns, column -> cell -> cell.value(column.title()));
        Iterable<List<Consumer<Cell>>> actions = Iterables.transform(
                report.actions(),
                action -> Lists.transform(
                        columns, column -> cell -> column.content().fill(cell, action)));
        table.write(Iterables.concat(List.of(titles), actions), (cell, filling) -> filling.accept(cell), out);
    }
}
