package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Status;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;

/** Mends the ends of lines and of their parts, where a semicolon or a brace stands as in other languages. */
final class LineEnds {

    /** An id, an equals sign and a number are no less. */
    private static final int FEWEST_OF_READING = 3;

    /** What ends a part of a plan that a brace opened. */
    private static final Pattern CLOSING = Pattern.compile("[};]*}[};]*");

    private static final CharMatcher LINE_ENDS = CharMatcher.anyOf("\r\n");

    private static final Pattern TAGS = Pattern.compile("(?:#\\p{L}[\\p{L}\\p{N}_-]*[ \\t]*)+");

    private final SourceText source;
    private final MendedTokens tokens;
    private final SpellingMessages messages;
    private final ImmutableList.Builder<Diagnostic> found;

    LineEnds(
            SourceText source,
            MendedTokens tokens,
            SpellingMessages messages,
            ImmutableList.Builder<Diagnostic> found) {
        this.source = source;
        this.tokens = tokens;
        this.messages = messages;
        this.found = found;
    }

    /** Reports the semicolons between the readings of an entry once, and reads on as if commas stood there. */
    void mendSemicolons(int start, int end, boolean inUpdate) {
        if (end - start < FEWEST_OF_READING || !(inUpdate || tokens.get(start).getType() == PlanLexer.PROGRESS)) {
            return;
        }
        List<Integer> marked = new ArrayList<>();
        boolean reads = false;
        for (int i = start + 1; i < end; i++) {
            Token token = tokens.get(i);
            reads |= token.getType() == PlanLexer.EQUALS;
            boolean isWord = token.getType() == PlanLexer.WORD || token.getType() == PlanLexer.GROUPED;
            if (isWord
                    && token.getChannel() == Token.DEFAULT_CHANNEL
                    && token.getText().endsWith(";")) {
                // What is said after it may be prose, which stands in quotes.
                if (!isPartOfEntry(tokens.next(i), end)) {
                    return;
                }
                marked.add(i);
            }
        }
        if (!reads || marked.isEmpty()) {
            return;
        }
        boolean ends = tokens.next(marked.get(marked.size() - 1)) >= end;
        found.add(messages.semicolons(marked.stream().map(tokens::get).toList(), ends));
        for (int at : marked) {
            WritableToken word = (WritableToken) tokens.get(at);
            String bare = word.getText().substring(0, word.getText().length() - 1);
            if (bare.isEmpty()) {
                tokens.hide(at, at + 1);
            } else {
                word.setText(bare);
                word.setType(word.getType() == PlanLexer.WORD ? KeywordTokens.typeOf(bare) : word.getType());
            }
        }
    }

    /** Whether a reading, a text or a status begins here, or the line ends. */
    private boolean isPartOfEntry(int at, int end) {
        return at >= end
                || tokens.get(at).getType() == PlanLexer.TEXT
                || tokens.get(tokens.next(at)).getType() == PlanLexer.EQUALS
                || Status.of(tokens.get(at).getText()).isPresent();
    }

    /**
     * Asks about {@code green #1 issue is staffing} and {@code visits = 64 #q1}: a remark is hardly meant where nothing else is
     * told in words.
     */
    void doubtRemark(int start, int end, boolean inUpdate) {
        if (end <= start || !(inUpdate || tokens.get(start).getType() == PlanLexer.PROGRESS)) {
            return;
        }
        int remark = tokens.get(end).getStartIndex();
        String text = source.text();
        if (remark + 1 < text.length()
                && text.charAt(remark) == '#'
                && (Character.isDigit(text.charAt(remark + 1)) || isTags(text, remark))
                && !tokens.lineHas(start, PlanLexer.TEXT)) {
            found.add(messages.remarkAfterSign(new SourceSpan(remark, remark + 2)));
        }
    }

    /** Whether all words up to the end of the line are such as {@code #q1}. */
    private static boolean isTags(String text, int from) {
        int end = LINE_ENDS.indexIn(text, from);
        return TAGS.matcher(text).region(from, end < 0 ? text.length() : end).matches();
    }

    /** Takes away a brace and a semicolon, with which other languages end a line. */
    void mendEnd(int last, int lineStart) {
        if (last < lineStart) {
            return;
        }
        boolean isAlone =
                last == lineStart && CLOSING.matcher(tokens.get(last).getText()).matches();
        boolean opens = last > lineStart
                && tokens.get(last).getText().equals("{")
                && KeywordTokens.beginsLine(tokens.get(lineStart));
        if (isAlone || opens) {
            found.add(messages.brace(tokens.get(last)));
            tokens.hide(last, last + 1);
            return;
        }
        if (last <= lineStart || !KeywordTokens.beginsLine(tokens.get(lineStart))) {
            return;
        }
        WritableToken word = (WritableToken) tokens.get(last);
        boolean isWord = word.getType() == PlanLexer.WORD || word.getType() == PlanLexer.GROUPED;
        if (isWord
                && word.getChannel() == Token.DEFAULT_CHANNEL
                && word.getText().endsWith(";")) {
            found.add(messages.semicolon(word));
            word.setText(word.getText().substring(0, word.getText().length() - 1));
            if (word.getText().isEmpty()) {
                tokens.hide(last, last + 1);
            }
        }
    }
}
