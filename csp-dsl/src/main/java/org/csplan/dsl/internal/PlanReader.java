package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceSpan;
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
     * @param found the mistakes, in no particular order; each stands within the lines of one statement if the text is
     *     separable
     * @param isSeparable whether each statement was read from its own lines alone, so that it would be read the same
     *     whatever the others say
     */
    public record Result(PlanSyntax syntax, ImmutableList<Diagnostic> found, boolean isSeparable) {}

    /** The text in pieces, as the reader sees them. */
    public static ImmutableList<Lexeme> lexemes(SourceText source) {
        PlanLexer lexer = new PlanLexer(new Utf16Stream(source.text(), source.name()));
        lexer.removeErrorListeners();
        ImmutableList.Builder<Lexeme> lexemes = ImmutableList.builder();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            lexemes.add(new Lexeme(
                    kind(token),
                    token.getText(),
                    KeywordTokens.keyword(token.getType()),
                    new SourceSpan(token.getStartIndex(), token.getStopIndex() + 1)));
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
            case PlanLexer.OPEN_TEXT, PlanLexer.OPEN_BLOCK -> Lexeme.Kind.OPEN;
            case PlanLexer.COMMA -> Lexeme.Kind.COMMA;
            case PlanLexer.GROUPED -> Lexeme.Kind.GROUPED;
            case PlanLexer.WORD, PlanLexer.QUOTED_ID -> Lexeme.Kind.WORD;
            default -> KeywordTokens.keyword(token.getType()).isPresent() ? Lexeme.Kind.WORD : Lexeme.Kind.OTHER;
        };
    }

    /** @param longestLine UTF-16 units that a line may have to be read */
    public static Result read(SourceText source, int longestLine) {
        return OtherFormat.of(source.text())
                .map(format -> noPlan(source, format))
                .orElseGet(() -> readPlan(source, longestLine));
    }

    /**
     * What is found once the measures of the plan are known; empty where that says no more than before. The syntax is the
     * same, for what stands in a table is no part of it.
     *
     * @param before what came of reading the text without them
     */
    public static Optional<ImmutableList<Diagnostic>> foundWith(
            Result before, int longestLine, Supplier<MeasureColumns> measures) {
        if (before.found().stream().noneMatch(SpellingMessages::isOfUncertainTable)) {
            return Optional.empty();
        }
        SourceText source = before.syntax().source();
        ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
        ReadableText readable = readable(source, longestLine, found);
        return Optional.of(found.addAll(parse(source, readable.text(), tokens(source, readable.text()), measures.get())
                        .found())
                .build());
    }

    private static Result noPlan(SourceText source, String format) {
        return new Result(
                new PlanSyntax(source, ImmutableList.of(), ImmutableList.of()),
                ImmutableList.of(new SpellingMessages(source).otherFormat(format)),
                false);
    }

    private static Result readPlan(SourceText source, int longestLine) {
        ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
        ReadableText readable = readable(source, longestLine, found);
        if (!readable.isWhole()) {
            Result read = readAtOnce(source, readable.text());
            return new Result(read.syntax(), found.addAll(read.found()).build(), false);
        }
        // A short text comes to the same either way, and most runs need not load what reads long ones.
        return source.text().length() > LongText.STRETCH
                ? LongText.read(source, LongText.STRETCH).orElseGet(() -> readAtOnce(source, source.text()))
                : readAtOnce(source, source.text());
    }

    private static ReadableText readable(SourceText source, int longestLine, ImmutableList.Builder<Diagnostic> found) {
        ReadableText readable = new ReadableText(source);
        new LongLines(longestLine).hide(readable, found);
        MergeConflicts.hide(readable, found);
        return readable;
    }

    /** @param text of the source, without what is not to be read */
    static Result readAtOnce(SourceText source, String text) {
        return parse(source, text, tokens(source, text));
    }

    private static CommonTokenStream tokens(SourceText source, String text) {
        PlanLexer lexer = new PlanLexer(new Utf16Stream(text, source.name()));
        lexer.removeErrorListeners();
        return new CommonTokenStream(lexer);
    }

    /**
     * Reads the pieces of a text, or of some of its lines.
     *
     * @param written what the pieces are of
     */
    static Result parse(SourceText source, String written, CommonTokenStream tokens) {
        return parse(source, written, tokens, MeasureColumns.NONE);
    }

    private static Result parse(SourceText source, String written, CommonTokenStream tokens, MeasureColumns measures) {
        ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
        tokens.fill();
        countColumnsAfterReturns(source.text(), tokens);
        SpellingMessages spelling = new SpellingMessages(source);
        OpenQuotes quotes = new OpenQuotes(source, tokens);
        boolean separable = !quotes.reachFar();
        quotes.hide();
        new HiddenCharacters(written, tokens, spelling, found).mend();
        new LineSpelling(source, tokens, spelling, new MailLines(source, tokens, measures), found, measures).mend();
        // The first token may be hidden by now.
        tokens.seek(0);

        PlanParser parser = new PlanParser(tokens);
        parser.removeErrorListeners();
        LineErrors errors = new LineErrors();
        parser.setErrorHandler(errors);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        SyntaxTreeBuilder builder = new SyntaxTreeBuilder(source, new LineMessages(source, tokens), errors, found);
        ImmutableList<ClauseSyntax> strays = builder.visitBeforeStatements(parser.beforeStatements());
        ImmutableList.Builder<StatementSyntax> statements = ImmutableList.builder();
        while (tokens.LA(1) != Token.EOF) {
            statements.add(builder.visitStatement(parser.statement()));
        }
        return new Result(new PlanSyntax(source, strays, statements.build()), found.build(), separable);
    }

    /** ANTLR counts on where a line ends in a carriage return alone, as on old Macs. */
    private static void countColumnsAfterReturns(String text, CommonTokenStream tokens) {
        int start = -1;
        for (Token token : tokens.getTokens()) {
            if (token.getType() == PlanLexer.BLOCK || token.getType() == PlanLexer.OPEN_BLOCK) {
                // After its line ends ANTLR counts anew.
                start = -1;
            }
            if (start >= 0) {
                ((WritableToken) token).setCharPositionInLine(token.getStartIndex() - start);
            }
            if (token.getType() == PlanLexer.NEWLINE) {
                int next = token.getStopIndex() + 1;
                start = text.charAt(next - 1) == '\r' ? next : -1;
            }
        }
    }
}
