package org.csplan.dsl.compiler;

import org.csplan.core.diagnostic.Place;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.StatementSyntax;

/**
 * A statement and the file that it stands in.
 *
 * @param file the name of that file, from the plan's folder
 * @param findings where what is wrong with it is noted
 */
record WrittenStatement(StatementSyntax syntax, String file, Findings findings) {

    Keyword keyword() {
        return syntax.keyword();
    }

    /** The line that it begins with. */
    Place place() {
        return findings.place(syntax.heading());
    }
}
