package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** The words of a text, for messages about one of its lines: what stands where, and beside what. */
final class LineTokens {

    /** An id, or the words of a time. */
    static final Pattern BARE_WORDS = Pattern.compile("[\\p{L}\\p{N}./-]+( [\\p{L}\\p{N}./-]+){0,5}");

    static final CharMatcher FIGURES = CharMatcher.inRange('0', '9');

    private final SourceText source;
    private final CommonTokenStream tokens;

    LineTokens(SourceText source, CommonTokenStream tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    SourceText source() {
        return source;
    }

    Token get(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    Place place(SourceSpan span) {
        return Place.of(source, span);
    }

    String toEndOfLine(Token from) {
        return CharMatcher.whitespace()
                .trimAndCollapseFrom(
                        source.text()
                                .substring(
                                        from.getStartIndex(),
                                        lastBeforeEnd(from).getStopIndex() + 1),
                        ' ');
    }

    /** Whether all from one word to another is a time. */
    boolean isTime(Token from, Token to) {
        return WhenParser.isWhen(
                CharMatcher.whitespace()
                        .trimAndCollapseFrom(
                                source.slice(new SourceSpan(from.getStartIndex(), to.getStopIndex() + 1)), ' '),
                When.USUAL_YEAR_START);
    }

    Diagnostic notUnderstood(Token at, String help) {
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, Excerpts.quoted(at.getText()) + " is not understood here")
                .at(place(at))
                .help(help);
    }

    /** Whether a token of this type stands from one place to another, both included. */
    boolean has(Token from, Token to, int type) {
        for (int i = from.getTokenIndex(); i <= to.getTokenIndex(); i++) {
            if (tokens.get(i).getType() == type) {
                return true;
            }
        }
        return false;
    }

    /**
     * The keyword that the place belongs to: the last one before it that begins a part of the line. A line of an update
     * begins with none, and reads on like a progress line.
     */
    Keyword keywordBefore(Token at, Token first) {
        for (int i = at.getTokenIndex() - 1; i > first.getTokenIndex(); i--) {
            Optional<Keyword> keyword =
                    KeywordTokens.keyword(tokens.get(i).getType()).filter(found -> !found.beginsLine());
            if (keyword.isPresent()) {
                return speaker(keyword.get(), first);
            }
        }
        return KeywordTokens.keyword(first.getType()).orElse(Keyword.PROGRESS);
    }

    /** The keyword whose example helps: the line's own, but in measures and progress the one within the line. */
    static Keyword speaker(Keyword inner, Token first) {
        return KeywordTokens.keyword(first.getType())
                .filter(Keyword::beginsLine)
                .filter(line -> line != Keyword.MEASURE && line != Keyword.PROGRESS)
                .orElse(inner);
    }

    /** Whether a text ends right before this, without a blank, as where it holds quotes of its own kind. */
    boolean touchesTextBefore(Token at) {
        int start = at.getStartIndex();
        return start > 0 && "\"”".indexOf(source.text().charAt(start - 1)) >= 0 && isAfterText(at);
    }

    SourceSpan gapBefore(Token at) {
        return new SourceSpan(tokens.get(at.getTokenIndex() - 1).getStopIndex() + 1, at.getStartIndex());
    }

    boolean isAfterText(Token at) {
        return at.getTokenIndex() > 0 && tokens.get(at.getTokenIndex() - 1).getType() == PlanLexer.TEXT;
    }

    Token lastBeforeEnd(Token first) {
        Token last = first;
        for (int i = first.getTokenIndex(); i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                if (token.getType() == PlanLexer.NEWLINE || token.getType() == Token.EOF) {
                    return last;
                }
                last = token;
            }
        }
        return last;
    }

    Place place(Token token) {
        return Place.of(source, new SourceSpan(token.getStartIndex(), token.getStopIndex() + 1));
    }

    /** A text without its quotes. */
    static String bare(Token text) {
        String written = text.getText();
        return written.substring(1, written.length() - 1);
    }

    static boolean isWord(Token token) {
        return token.getType() == PlanLexer.WORD
                || token.getType() == PlanLexer.GROUPED
                || KeywordTokens.keyword(token.getType()).isPresent();
    }
}
