package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;

/** Hides what follows from a quote that has no partner, so that it costs one message. */
final class OpenQuotes {

    /** Nobody breaks a text in quotes into more lines than this. */
    private static final int MOST_LINES = 40;

    /** Nor writes longer prose than this, in words. */
    private static final int MOST_WORDS = 2000;

    /** As many apostrophes stand before prose and after it, or more. */
    private static final int FENCE = 3;

    private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'‘’");
    private static final CharMatcher CLOSING_MARKS = CharMatcher.anyOf(".,;!?)");

    private final SourceText source;
    private final CommonTokenStream tokens;

    OpenQuotes(SourceText source, CommonTokenStream tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /**
     * Whether something stands here for whose other end is looked beyond the statement that it stands in: prose that is
     * open, or words that may be prose between apostrophes.
     */
    boolean reachFar() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getType() == PlanLexer.OPEN_BLOCK || isFence(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFence(Token token) {
        return token.getType() == PlanLexer.WORD
                && APOSTROPHES.matches(first(token))
                && token.getText().length() >= FENCE
                && APOSTROPHES.matchesAllOf(token.getText());
    }

    void hide() {
        int lineStart = 0;
        boolean hasText = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                continue;
            }
            if (i > lineStart && CurlyProse.isOpening(token) && hideCurlyProse(i, lineStart)) {
                continue;
            }
            switch (token.getType()) {
                case PlanLexer.NEWLINE -> {
                    lineStart = i + 1;
                    hasText = false;
                }
                case PlanLexer.TEXT -> hasText = true;
                case PlanLexer.OPEN_TEXT -> {
                    if (i > lineStart && !hasText && closesNothing(i)) {
                        hide(i, i + 1);
                    } else {
                        hideRestOfText(i);
                    }
                }
                case PlanLexer.OPEN_BLOCK -> {
                    if (i == lineStart) {
                        hideProseBefore(i);
                    } else {
                        i = hideProse(i, lineStart);
                    }
                }
                case Token.EOF -> {}
                default -> {
                    if (i > lineStart
                            && APOSTROPHES.matches(first(token))
                            && APOSTROPHES.matchesAllOf(token.getText())) {
                        hideProseInApostrophes(i);
                    }
                }
            }
        }
    }

    private char first(Token token) {
        return source.text().charAt(token.getStartIndex());
    }

    // A quote at the end of a text that has none at its beginning

    private boolean closesNothing(int quote) {
        Token at = tokens.get(quote);
        return isLone(at) && tokens.get(quote - 1).getStopIndex() + 1 == at.getStartIndex();
    }

    private static boolean isLone(Token openText) {
        return openText.getText().strip().length() == 1;
    }

    // A text that goes on over the next lines

    private void hideRestOfText(int opening) {
        boolean curly = tokens.get(opening).getText().startsWith("“");
        int lines = 0;
        for (int i = opening + 1; i < tokens.size() && lines <= MOST_LINES; i++) {
            Token token = tokens.get(i);
            if (token.getType() == PlanLexer.NEWLINE && token.getChannel() == Token.DEFAULT_CHANNEL) {
                lines++;
                if (KeywordTokens.isStatement(tokens.get(i + 1))) {
                    return;
                }
            } else if (token.getType() == PlanLexer.TEXT || token.getType() == PlanLexer.BLOCK) {
                return;
            } else if (closes(token, curly)) {
                hide(opening + 1, i + 1);
                return;
            } else if (token.getType() == PlanLexer.OPEN_TEXT) {
                return;
            }
        }
    }

    private static boolean closes(Token token, boolean curly) {
        return curly
                ? CLOSING_MARKS.trimTrailingFrom(token.getText()).endsWith("”")
                : token.getType() == PlanLexer.OPEN_TEXT && isLone(token);
    }

    // Prose between three curly quotes

    /** Whether it has an end, before which nothing else seems to begin. */
    private boolean hideCurlyProse(int opening, int lineStart) {
        Optional<SourceSpan> prose = CurlyProse.at(source, tokens.get(opening).getStartIndex());
        int margin = column(tokens.get(lineStart));
        int next = opening + 1;
        while (prose.isPresent()
                && next < tokens.size()
                && tokens.get(next).getStartIndex() < prose.get().end()) {
            Token token = tokens.get(next);
            boolean begins = token.getType() == PlanLexer.NEWLINE
                    && KeywordTokens.beginsLine(tokens.get(next + 1))
                    && (KeywordTokens.isStatement(tokens.get(next + 1)) || column(tokens.get(next + 1)) <= margin);
            if (begins || token.getType() == Token.EOF) {
                return false;
            }
            next++;
        }
        boolean whole = prose.isPresent()
                && tokens.get(next - 1).getStopIndex() + 1 == prose.get().end();
        if (whole) {
            ((WritableToken) tokens.get(opening)).setType(PlanLexer.OPEN_TEXT);
            hide(opening + 1, next);
        }
        return whole;
    }

    // Prose between three apostrophes

    private void hideProseInApostrophes(int opening) {
        String fence = tokens.get(opening).getText();
        int last = Math.min(tokens.size(), opening + MOST_WORDS);
        for (int i = opening + 1; i < last && fence.length() >= FENCE; i++) {
            if (tokens.get(i).getText().equals(fence)) {
                hide(opening + 1, i + 1);
                return;
            }
        }
    }

    // Prose that never ends, or never began

    /**
     * Hides what follows an opening that is never closed, for all of it may be prose: up to the next line that begins a
     * statement, or a clause if the prose stands deeper than those. Returns the index of the last token hidden.
     */
    private int hideProse(int opening, int lineStart) {
        int margin = column(tokens.get(lineStart));
        int end = opening + 1;
        while (tokens.get(end).getType() != PlanLexer.NEWLINE && tokens.get(end).getType() != Token.EOF) {
            end++;
        }
        boolean deeper = end + 1 < tokens.size() && column(tokens.get(end + 1)) > margin;
        while (end < tokens.size() && !endsProse(end, margin, deeper)) {
            end++;
        }
        hide(opening + 1, end);
        return end - 1;
    }

    private boolean endsProse(int at, int margin, boolean deeper) {
        Token token = tokens.get(at);
        if (token.getType() != PlanLexer.NEWLINE) {
            return token.getType() == Token.EOF;
        }
        Token next = tokens.get(at + 1);
        boolean begins = deeper ? KeywordTokens.beginsLine(next) : KeywordTokens.isStatement(next);
        return next.getType() == Token.EOF || (begins && column(next) <= margin);
    }

    /** Hides the lines between a word that takes a text and quotes that close what was not opened. */
    private void hideProseBefore(int closing) {
        for (int i = closing - 2; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.getChannel() != Token.DEFAULT_CHANNEL || token.getType() == PlanLexer.NEWLINE) {
                continue;
            }
            boolean beginsLine = i == 0 || tokens.get(i - 1).getType() == PlanLexer.NEWLINE;
            boolean endsLine = tokens.get(i + 1).getType() == PlanLexer.NEWLINE;
            boolean takesText = KeywordTokens.keyword(token.getType())
                    .filter(OpenQuotes::takesProse)
                    .isPresent();
            if (beginsLine && endsLine && takesText) {
                hide(i + 1, closing);
                return;
            }
            if (closing - i > MOST_WORDS || (beginsLine && KeywordTokens.isStatement(token))) {
                return;
            }
        }
    }

    private static boolean takesProse(Keyword keyword) {
        return switch (keyword) {
            case INTRO, NOTE, RISK, SOURCE, AREA, CONTACT -> true;
            default -> false;
        };
    }

    private int column(Token token) {
        return source.position(Math.min(token.getStartIndex(), source.text().length()))
                .column();
    }

    private void hide(int from, int to) {
        for (int i = from; i < to; i++) {
            ((WritableToken) tokens.get(i)).setChannel(Token.HIDDEN_CHANNEL);
        }
    }
}
