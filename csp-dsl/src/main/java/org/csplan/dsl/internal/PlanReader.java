package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.StatementSyntax;

/** Text to syntax. A line that can't be read costs that line alone and one message. */
public final class PlanReader {

    private PlanReader() {}

    /**
     * What came of reading a text.
     *
     * @param found the mistakes, in no particular order
     */
    public record Result(PlanSyntax syntax, ImmutableList<Diagnostic> found) {}

    /** The text in pieces, as the reader sees them. */
    public static ImmutableList<Lexeme> lexemes(SourceText source) {
        PlanLexer lexer = new PlanLexer(new Utf16Stream(source.text(), source.name()));
        lexer.removeErrorListeners();
        ImmutableList.Builder<Lexeme> lexemes = ImmutableList.builder();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            lexemes.add(new Lexeme(kind(token), token.getText(), KeywordTokens.keyword(token.getType())));
        }
        return lexemes.build();
    }

    private static Lexeme.Kind kind(Token token) {
        boolean hidden = token.getChannel() != Token.DEFAULT_CHANNEL;
        return switch (token.getType()) {
            case PlanLexer.NEWLINE -> hidden ? Lexeme.Kind.CONTINUATION : Lexeme.Kind.LINE_END;
            case PlanLexer.COMMENT -> Lexeme.Kind.COMMENT;
            case PlanLexer.TEXT -> Lexeme.Kind.TEXT;
            case PlanLexer.BLOCK -> Lexeme.Kind.BLOCK;
            case PlanLexer.COMMA -> Lexeme.Kind.COMMA;
            case PlanLexer.GROUPED -> Lexeme.Kind.GROUPED;
            case PlanLexer.WORD, PlanLexer.QUOTED_ID -> Lexeme.Kind.WORD;
            default -> KeywordTokens.keyword(token.getType()).isPresent() ? Lexeme.Kind.WORD : Lexeme.Kind.OTHER;
        };
    }

    public static Result read(SourceText source) {
        return OtherFormat.of(source.text())
                .map(format -> noPlan(source, format))
                .orElseGet(() -> readPlan(source));
    }

    private static Result noPlan(SourceText source, String format) {
        return new Result(
                new PlanSyntax(source, ImmutableList.of(), ImmutableList.of()),
                ImmutableList.of(new SpellingMessages(source).otherFormat(format)));
    }

    private static Result readPlan(SourceText source) {
        MergeConflicts conflicts = MergeConflicts.in(source);
        PlanLexer lexer = new PlanLexer(new Utf16Stream(conflicts.readable(), source.name()));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
        found.addAll(conflicts.found());
        SpellingMessages spelling = new SpellingMessages(source);
        new OpenQuotes(source, tokens).hide();
        new HiddenCharacters(conflicts.readable(), tokens, spelling, found).mend();
        new LineSpelling(tokens, spelling, found).mend();
        // The first token may be hidden by now.
        tokens.seek(0);

        PlanParser parser = new PlanParser(tokens);
        parser.removeErrorListeners();
        LineErrors errors = new LineErrors();
        parser.setErrorHandler(errors);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        SyntaxTreeBuilder builder =
                new SyntaxTreeBuilder(source, new LineMessages(source, tokens), spelling, errors, found);
        ImmutableList<ClauseSyntax> strays = builder.visitBeforeStatements(parser.beforeStatements());
        ImmutableList.Builder<StatementSyntax> statements = ImmutableList.builder();
        while (tokens.LA(1) != Token.EOF) {
            statements.add(builder.visitStatement(parser.statement()));
        }
        return new Result(new PlanSyntax(source, strays, statements.build()), found.build());
    }
}
