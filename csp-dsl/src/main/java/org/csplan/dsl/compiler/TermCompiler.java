package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.Term;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.NameSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.WordSyntax;

/** From a term line to an entry of the glossary. Unlike an id, a term may be any word. */
final class TermCompiler {

    private static final CharMatcher COLON = CharMatcher.is(':');

    /** What people put between a term and what it means. */
    private static final CharMatcher MARKS = CharMatcher.anyOf("-–—:=");

    private static final CharMatcher IN_NO_TEXT = CharMatcher.anyOf("\"“”`#\r\n");

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
        if (reportedMark(name, findings) || reportedMeaning(name, findings)) {
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

    /** {@code term ASB - "Anti-social behaviour"}. */
    private static boolean reportedMark(NameSyntax name, Findings findings) {
        boolean marked = name.words().size() == 2
                && name.text().isPresent()
                && MARKS.matchesAllOf(name.words().get(1).text());
        if (marked) {
            SourceSpan mark = name.words().get(1).span();
            SourceSpan away = new SourceSpan(name.words().get(0).span().end(), mark.end());
            findings.add(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "no mark stands between a term and its meaning")
                    .at(findings.place(mark))
                    .help("take " + findings.source().slice(mark) + " away")
                    .mendedBy(new Mend.Edits(ImmutableList.of(new Edit(findings.source(), away, "")))));
        }
        return marked;
    }

    /** {@code term ASB – Anti-social behaviour}, without quotes. */
    private static boolean reportedMeaning(NameSyntax name, Findings findings) {
        if (name.words().size() < 2 || name.text().isPresent()) {
            return false;
        }
        WordSyntax first = name.words().get(0);
        int from = name.words().size() > 2
                        && MARKS.matchesAllOf(name.words().get(1).text())
                ? 2
                : 1;
        SourceSpan meaning = name.words()
                .get(from)
                .span()
                .to(name.words().get(name.words().size() - 1).span());
        String written = findings.source().slice(meaning);
        String term = COLON.trimTrailingFrom(first.text());
        String explained = (term.isEmpty() ? first.text() : term) + " \"" + written + "\"";
        Diagnostic found = Diagnostic.of(LanguageCode.MISSING_QUOTES, "the meaning of a term stands in quotes")
                .at(findings.place(meaning))
                .help("write term " + explained);
        // Without a mark the first words may all be the term.
        boolean certain = (from == 2 || !term.equals(first.text()))
                && !term.isEmpty()
                && IN_NO_TEXT.matchesNoneOf(written)
                && findings.source().slice(first.span()).equals(first.text());
        SourceSpan whole = first.span().to(meaning);
        findings.add(
                certain
                        ? found.mendedBy(
                                new Mend.Edits(ImmutableList.of(new Edit(findings.source(), whole, explained))))
                        : found);
        return true;
    }

    /** Whether the word has something to see in it, and nothing that is no part of a text. */
    private static boolean isTerm(String word) {
        return !CharMatcher.javaIsoControl().matchesAnyOf(word)
                && !CharMatcher.whitespace().matchesAllOf(word);
    }
}
