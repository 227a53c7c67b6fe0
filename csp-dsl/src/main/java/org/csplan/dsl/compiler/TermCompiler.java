package org.csplan.dsl.compiler;

import java.util.Map;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Term;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.NameSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.WordSyntax;

/** From a term line to an entry of the glossary. Unlike an id, a term may be any word. */
final class TermCompiler {

    private TermCompiler() {}

    /** @param seen the terms so far, to which this one is added */
    static Optional<Term> compile(StatementSyntax statement, Map<String, SourceSpan> seen, Findings findings) {
        NameSyntax name = statement.name();
        if (!statement.isWhole()) {
            return Optional.empty();
        }
        if (name.words().size() != 1 || name.text().isEmpty()) {
            findings.add(
                    LanguageCode.INCOMPLETE_LINE,
                    statement.heading(),
                    "after term come one abbreviation and, in quotes, its meaning",
                    "as in: " + Keyword.TERM.example());
            return Optional.empty();
        }
        WordSyntax term = name.words().get(0);
        SourceSpan before = seen.putIfAbsent(term.text(), term.span());
        if (before != null) {
            findings.add(Diagnostic.of(LanguageCode.DUPLICATE_ID, "the term " + term.text() + " is explained twice")
                    .at(findings.place(term.span()))
                    .with(findings.place(before).labelled("it was explained here first"))
                    .help("keep one of the two"));
            return Optional.empty();
        }
        return Declarations.text(name.text().get(), findings).map(meaning -> new Term(term.text(), meaning));
    }
}
