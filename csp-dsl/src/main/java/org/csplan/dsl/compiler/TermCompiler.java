package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
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

    static ImmutableList<Term> compile(List<WrittenStatement> statements) {
        Map<String, Place> seen = new HashMap<>();
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        statements.forEach(statement ->
                compile(statement.syntax(), seen, statement.findings()).ifPresent(terms::add));
        return terms.build();
    }

    /** @param seen the terms so far, to which this one is added */
    private static Optional<Term> compile(StatementSyntax statement, Map<String, Place> seen, Findings findings) {
        NameSyntax name = statement.name();
        if (!statement.isWhole()) {
            return Optional.empty();
        }
        if (name.words().size() > 1 && name.text().isEmpty()) {
            SourceSpan meaning = name.words()
                    .get(1)
                    .span()
                    .to(name.words().get(name.words().size() - 1).span());
            findings.add(
                    LanguageCode.MISSING_QUOTES,
                    meaning,
                    "the meaning of a term stands in quotes",
                    "write term " + name.words().get(0).text() + " \""
                            + findings.source().slice(meaning) + "\"");
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
        if (!isTerm(term.text())) {
            findings.add(
                    LanguageCode.BAD_ID,
                    term.span(),
                    "this can't be a term",
                    "a term is a word that can be seen and typed, as in: " + Keyword.TERM.example());
            return Optional.empty();
        }
        Place before = seen.putIfAbsent(
                CharMatcher.whitespace().trimAndCollapseFrom(term.text(), ' '), findings.place(term.span()));
        if (before != null) {
            findings.add(Diagnostic.of(LanguageCode.DUPLICATE_ID, "the term " + term.text() + " is explained twice")
                    .at(findings.place(term.span()))
                    .with(before.labelled("it was explained here first"))
                    .help("keep one of the two"));
            return Optional.empty();
        }
        return Declarations.text(name.text().get(), findings).map(meaning -> new Term(term.text(), meaning));
    }

    /** Whether the word has something to see in it, and nothing that is no part of a text. */
    private static boolean isTerm(String word) {
        return !CharMatcher.javaIsoControl().matchesAnyOf(word)
                && !CharMatcher.whitespace().matchesAllOf(word);
    }
}
