package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.PlanSyntax;

/** Text to syntax. A line that can't be read costs that line alone and one message. */
public final class PlanReader {

    private PlanReader() {}

    /**
     * What came of reading a text.
     *
     * @param found the mistakes, in no particular order
     */
    public record Result(PlanSyntax syntax, ImmutableList<Diagnostic> found) {}

    public static Result read(SourceText source) {
        PlanLexer lexer = new PlanLexer(new Utf16Stream(source.text(), source.name()));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
        LineMessages messages = new LineMessages(source, tokens);
        new LineSpelling(tokens, messages, found).mend();

        PlanParser parser = new PlanParser(tokens);
        parser.removeErrorListeners();
        LineErrors errors = new LineErrors();
        parser.setErrorHandler(errors);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        PlanParser.PlanFileContext tree = parser.planFile();
        PlanSyntax syntax = new SyntaxTreeBuilder(source, messages, errors, found).visitPlanFile(tree);
        return new Result(syntax, found.build());
    }
}
