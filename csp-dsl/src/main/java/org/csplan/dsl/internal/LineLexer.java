package org.csplan.dsl.internal;

import java.util.Optional;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.csplan.dsl.syntax.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * Reads what no regular rule can: a line goes on after a comma, unless the next line clearly begins something new; and
 * prose is closed by as many quotes as opened it.
 */
abstract class LineLexer extends Lexer {

    /** What can follow a keyword without a blank between. */
    private static final String TOUCHING = "\"“#`";

    private int lastType = Token.EOF;
    private boolean inUpdate;

    /** @param input a {@link Utf16Stream} */
    LineLexer(CharStream input) {
        super(input);
    }

    @Override
    public Token nextToken() {
        skipGaps();
        Token next = read();
        boolean beginsLine = lastType == PlanLexer.NEWLINE || lastType == Token.EOF;
        if (beginsLine && KeywordTokens.isStatement(next)) {
            inUpdate = next.getType() == PlanLexer.UPDATE;
        }
        if (next.getType() == PlanLexer.OPEN_BLOCK) {
            closeBlock((CommonToken) next, beginsLine);
        }
        if (next.getType() == PlanLexer.NEWLINE && lastType == PlanLexer.COMMA && goesOn()) {
            ((CommonToken) next).setChannel(Token.HIDDEN_CHANNEL);
        } else if (next.getChannel() == Token.DEFAULT_CHANNEL) {
            lastType = next.getType();
        }
        return next;
    }

    // Blanks, texts and words are most of a plan. The rules BLANK, TEXT, WORD and those of the keywords say what
    // they are; here they are read without the automaton, which takes several times as long, above all for what
    // is not ASCII.

    private Token read() {
        int text = textLength();
        if (text > 0) {
            return token(PlanLexer.TEXT, null, text);
        }
        int word = wordLength();
        if (word == 0) {
            return super.nextToken();
        }
        if (word > WordTable.LONGEST) {
            return token(PlanLexer.WORD, null, word);
        }
        String written = ((Utf16Stream) _input).text(_input.index(), _input.index() + word);
        return token(KeywordTokens.typeOf(written), written, word);
    }

    private void skipGaps() {
        int length = 0;
        while (isGap(_input.LA(length + 1))) {
            length++;
        }
        if (length > 0) {
            pass(length);
        }
    }

    /** How long the text is that begins here; 0 if none does, or if it may be something longer. */
    private int textLength() {
        int opening = _input.LA(1);
        if (opening != '"' && opening != '“') {
            return 0;
        }
        int closing = opening == '"' ? '"' : '”';
        int length = 2;
        int c = _input.LA(length);
        while (c != closing && c != IntStream.EOF && !isLineEnd(c)) {
            length++;
            c = _input.LA(length);
        }
        boolean mayBeBlock = opening == '"' && length == 2;
        return c == closing && !mayBeBlock ? length : 0;
    }

    /** How long the word is that begins here; 0 if none does, or if it may be a number with commas. */
    private int wordLength() {
        int length = 0;
        while (isCharacter(_input.LA(length + 1))) {
            length++;
        }
        boolean mayBeGrouped = length > 0
                && _input.LA(length + 1) == ','
                && isDigit(_input.LA(length))
                && isDigit(_input.LA(length + 2));
        return mayBeGrouped ? 0 : length;
    }

    private Token token(int type, @Nullable String text, int length) {
        int start = _input.index();
        int column = getCharPositionInLine();
        pass(length);
        return _factory.create(
                _tokenFactorySourcePair,
                type,
                text,
                Token.DEFAULT_CHANNEL,
                start,
                start + length - 1,
                getLine(),
                column);
    }

    private void pass(int length) {
        _input.seek(_input.index() + length);
        setCharPositionInLine(getCharPositionInLine() + length);
    }

    /**
     * Makes the opening a whole block, if what closes it follows. Quotes that look as if they opened prose themselves
     * close nothing, nor do quotes at the beginning of a line open any: one pair forgotten would turn all prose below it
     * inside out.
     */
    private void closeBlock(CommonToken opening, boolean beginsLine) {
        int quotes = opening.getStopIndex() - opening.getStartIndex() + 1;
        int run = 0;
        int lineStart = 0;
        for (int ahead = 1; _input.LA(ahead) != IntStream.EOF; ahead++) {
            int c = _input.LA(ahead);
            if (c == '\n' || c == '\r') {
                if (beginsLine) {
                    return;
                }
                lineStart = ahead + 1;
            }
            run = c == '"' ? run + 1 : 0;
            if (run == quotes) {
                if (lineStart > 0 && opensAnother(lineStart, ahead)) {
                    return;
                }
                int end = _input.index() + ahead;
                opening.setType(PlanLexer.BLOCK);
                opening.setStopIndex(end - 1);
                _input.seek(end);
                return;
            }
        }
    }

    /**
     * Whether the quotes end a line such as {@code note """} and what follows is no line of a plan. Below updates, whose
     * lines may begin with any word, that can't be told.
     */
    private boolean opensAnother(int lineStart, int lastQuote) {
        int after = lastQuote + 1;
        while (isGap(_input.LA(after))) {
            after++;
        }
        if (inUpdate || !isLineEnd(_input.LA(after)) || !isKeywordAt(lineStart, TOUCHING)) {
            return false;
        }
        while (_input.LA(after) != IntStream.EOF) {
            while (isGap(_input.LA(after)) || isLineEnd(_input.LA(after))) {
                after++;
            }
            if (_input.LA(after) != '#') {
                return _input.LA(after) != IntStream.EOF && !isKeywordAt(after, TOUCHING);
            }
            while (_input.LA(after) != IntStream.EOF && !isLineEnd(_input.LA(after))) {
                after++;
            }
        }
        return false;
    }

    @Override
    public void reset() {
        super.reset();
        lastType = Token.EOF;
        inUpdate = false;
    }

    /** Whether what follows a comma at the end of a line belongs to that line; in a return some keywords do. */
    private boolean goesOn() {
        return keywordAt(1, "")
                .filter(keyword -> !inUpdate || !(keyword == Keyword.SPENT || keyword == Keyword.MILESTONE))
                .isEmpty();
    }

    private boolean isKeywordAt(int ahead, String touching) {
        return keywordAt(ahead, touching).isPresent();
    }

    /**
     * The next word from there on, if it is one that begins a line.
     *
     * @param touching what may follow it without a blank
     */
    private Optional<Keyword> keywordAt(int ahead, String touching) {
        int at = ahead;
        while (isGap(_input.LA(at))) {
            at++;
        }
        StringBuilder word = new StringBuilder();
        for (int c = _input.LA(at); (c >= 'a' && c <= 'z') || c == '-'; c = _input.LA(at)) {
            word.append((char) c);
            at++;
        }
        int after = _input.LA(at);
        boolean ends = isGap(after) || isLineEnd(after) || after == IntStream.EOF || touching.indexOf(after) >= 0;
        return ends ? Keyword.of(word.toString()).filter(Keyword::beginsLine) : Optional.empty();
    }

    /** As the grammar's rule of that name. */
    private static boolean isCharacter(int c) {
        return switch (c) {
            case IntStream.EOF, '\r', '\n', '"', '“', ',', '#', '=', '`' -> false;
            default -> !isGap(c);
        };
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    /** As the grammar's rule of that name. */
    private static boolean isGap(int c) {
        return c == ' '
                || c == '\t'
                || c == '\f'
                || c == 0xA0
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000
                || c == 0xFEFF;
    }
}
