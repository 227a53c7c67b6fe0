/** The table: one row an action, for spreadsheets and for programs. */
@NullMarked
package org.csplan.render.csv;

import org.jspecify.annotations.NullMarked;
