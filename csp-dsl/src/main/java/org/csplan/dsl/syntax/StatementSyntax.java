package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.source.SourceSpan;

/**
 * A heading line and the clauses below it.
 *
 * @param heading from the keyword to the end of the heading's last word
 * @param keywordSpan of the keyword alone
 * @param name empty for an update and for a report; of a use, the text names the file
 * @param kind the word after {@code is}
 * @param when of an update only
 * @param from the agency of an update
 * @param isWhole false if a part of the heading could not be read, which was already reported
 */
public record StatementSyntax(
        Keyword keyword,
        SourceSpan heading,
        SourceSpan keywordSpan,
        NameSyntax name,
        Optional<WordSyntax> kind,
        Optional<WordsSyntax> when,
        Optional<ReferenceSyntax> from,
        boolean isWhole,
        ImmutableList<ClauseSyntax> clauses)
        implements SyntaxPart<StatementSyntax> {
    @Override
    public StatementSyntax shifted(int by) {
        if (by == 0) {
            return this;
        }
        return new StatementSyntax(
                keyword,
                heading.shifted(by),
                keywordSpan.shifted(by),
                name.shifted(by),
                SyntaxPart.shifted(kind, by),
                SyntaxPart.shifted(when, by),
                SyntaxPart.shifted(from, by),
                isWhole,
                SyntaxPart.shifted(clauses, by));
    }
}
