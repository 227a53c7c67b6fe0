package org.csplan.render.csv;

import org.csplan.render.view.Report.ActionRow;

/**
 * A column of the table.
 *
 * @param title in the first row; no two columns have the same
 */
record Column(String title, Content content) {

    /** What a column says of an action. */
    interface Content {
        /** Puts it into an empty cell. */
        void fill(Cell cell, ActionRow row);
    }
}
