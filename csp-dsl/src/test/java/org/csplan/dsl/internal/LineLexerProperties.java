package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.LexerInterpreter;
import org.antlr.v4.runtime.Token;

/** What is read without the automaton is what the automaton would read. */
class LineLexerProperties {

    private record Piece(int type, int start, int stop, int line, int column, String text) {}

    @Property(tries = 3000)
    void aHeapOfWordsIsReadAsTheGrammarSays(@ForAll("heaps") String text) {
        assertReadAsTheGrammarSays(text);
    }

    @Property(tries = 5000)
    void soAreCharactersInAnyOrder(@ForAll("characters") String text) {
        assertReadAsTheGrammarSays(text);
    }

    private static void assertReadAsTheGrammarSays(String text) {
        Lexer plain = new LexerInterpreter(
                "PlanLexer.g4",
                PlanLexer.VOCABULARY,
                List.of(PlanLexer.ruleNames),
                List.of(PlanLexer.channelNames),
                List.of(PlanLexer.modeNames),
                PlanLexer._ATN,
                new Utf16Stream(text, "plan.csp"));
        assertEquals(pieces(plain), pieces(new PlanLexer(new Utf16Stream(text, "plan.csp"))), text);
    }

    /** Up to where prose begins, whose end no automaton finds. */
    private static List<Piece> pieces(Lexer lexer) {
        lexer.removeErrorListeners();
        List<Piece> pieces = new ArrayList<>();
        Token token = lexer.nextToken();
        while (token.getType() != Token.EOF
                && token.getType() != PlanLexer.OPEN_BLOCK
                && token.getType() != PlanLexer.BLOCK) {
            pieces.add(new Piece(
                    token.getType(),
                    token.getStartIndex(),
                    token.getStopIndex(),
                    token.getLine(),
                    token.getCharPositionInLine(),
                    token.getText()));
            token = lexer.nextToken();
        }
        return pieces;
    }

    @Provide
    Arbitrary<String> heaps() {
        return PlanTexts.heaps();
    }

    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.of(
                        "a",
                        "action",
                        "half-yearly",
                        "is",
                        "1",
                        "12",
                        "123",
                        ",",
                        ",",
                        "-",
                        "−",
                        "£",
                        "€",
                        ".",
                        "#",
                        "=",
                        "`",
                        "\"",
                        "\"\"",
                        "“",
                        "”",
                        "'",
                        " ",
                        "\t",
                        "\f",
                        "\r",
                        "\n",
                        "\u00A0",
                        "\u2003",
                        "\uFEFF",
                        "é",
                        "\u00AD",
                        "\uD83D\uDE00",
                        "\uD83D",
                        "\0",
                        "a-word-that-is-longer-than-most-words-are")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }
}
