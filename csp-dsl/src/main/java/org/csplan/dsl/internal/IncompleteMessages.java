package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** What is missing where a line ends too early. */
final class IncompleteMessages {

    /** Words within a line that something has to follow, whatever the line itself asks for. */
    private static final ImmutableSet<Keyword> PARTS = ImmutableSet.of(
            Keyword.FROM,
            Keyword.BY,
            Keyword.IS,
            Keyword.EVERY,
            Keyword.PROVISIONALLY,
            Keyword.BECAUSE,
            Keyword.LEAD,
            Keyword.VISIBLE);

    private final LineTokens tokens;

    IncompleteMessages(LineTokens tokens) {
        this.tokens = tokens;
    }

    Diagnostic of(Token first) {
        Token last = tokens.lastBeforeEnd(first);
        Optional<Keyword> before = KeywordTokens.keyword(last.getType());
        if (last.getType() == PlanLexer.DONE && first.getType() == PlanLexer.MILESTONE) {
            return missing(last, "after \"done\" the day is missing on which that was", OrderMessages.DONE_MILESTONE);
        }
        if (last.getType() == PlanLexer.COMMA) {
            return Diagnostic.of(LanguageCode.INCOMPLETE_LINE, "after the comma another name is missing")
                    .at(tokens.place(after(last)))
                    .help("add the name, or take the comma away");
        }
        if (last.getType() == PlanLexer.EQUALS) {
            return missing(last, "after the equals sign a number is missing", "progress Q1 2026/27 visits = 31");
        }
        Keyword line = KeywordTokens.keyword(first.getType()).orElse(Keyword.PROGRESS);
        Optional<Keyword> part = before.filter(word -> isPart(word, last, line, first));
        if (part.isPresent()) {
            return missing(
                    last,
                    "\"" + part.get().word() + "\" is followed by " + takes(part.get(), line),
                    example(part.get(), line));
        }
        Keyword keyword = before.map(inner -> LineTokens.speaker(inner, first)).orElse(line);
        return missing(last, "\"" + keyword.word() + "\" is followed by " + keyword.takes(), keyword.example());
    }

    private Diagnostic missing(Token last, String message, String example) {
        return Diagnostic.of(LanguageCode.INCOMPLETE_LINE, message)
                .at(tokens.place(after(last)).labelled("it is missing"))
                .help("as in: " + example);
    }

    private static SourceSpan after(Token last) {
        return new SourceSpan(last.getStopIndex() + 1, last.getStopIndex() + 1);
    }

    /** Whether all that the line itself asks for is there, and what its last word asks for is not. */
    private static boolean isPart(Keyword word, Token last, Keyword line, Token first) {
        boolean follows =
                line == Keyword.DUE || line == Keyword.PROGRESS || last.getTokenIndex() > first.getTokenIndex() + 1;
        return follows && line != Keyword.MEASURE && PARTS.contains(word);
    }

    private static String takes(Keyword part, Keyword line) {
        if (part == Keyword.FROM) {
            return line == Keyword.BUDGET ? "who pays, in quotes" : "the id of an agency";
        }
        return part == Keyword.IS && line == Keyword.STATUS ? "what it comes to" : part.takes();
    }

    private static String example(Keyword part, Keyword line) {
        if (part == Keyword.FROM && line == Keyword.PROGRESS) {
            return "progress Q1 2026/27 from Fire green";
        }
        if (part == Keyword.EVERY && line == Keyword.DUE) {
            return "due every November";
        }
        return line.example().contains(" " + part.word() + " ") ? line.example() : part.example();
    }
}
