package org.csplan.fuzz;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.csplan.core.model.ActionPlan;
import org.csplan.render.csv.CsvReport;

/** The rows of a table have equally many cells, and none of them is a formula. */
public final class TableTarget {

    private TableTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Input.plan(data).ifPresent(TableTarget::check);
    }

    private static void check(ActionPlan plan) {
        List<CsvRecord> rows;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(Rendered.by(CsvReport.forSpreadsheets(), plan))) {
            rows = reader.stream().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        for (CsvRecord row : rows) {
            Law.holds(
                    row.getFieldCount() == rows.get(0).getFieldCount(), () -> "a row has more or fewer cells: " + row);
            for (String cell : row.getFields()) {
                Law.holds(
                        cell.isEmpty() || "=+@\t\r".indexOf(cell.charAt(0)) < 0, () -> "a cell is a formula: " + cell);
            }
        }
    }
}
