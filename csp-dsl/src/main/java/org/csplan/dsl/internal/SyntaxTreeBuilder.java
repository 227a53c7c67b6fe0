package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.RuleNode;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.NameSyntax;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.ReferenceSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.TextSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;
import org.csplan.dsl.syntax.YardstickSyntax;
import org.csplan.dsl.syntax.YardstickSyntax.TimingSyntax;
import org.jspecify.annotations.Nullable;

/**
 * The parser's tree as syntax records. It implements the generated interface itself, so that a new alternative of the
 * grammar does not compile until it is handled here.
 */
final class SyntaxTreeBuilder implements PlanParserVisitor<Object> {

    private final SourceText source;
    private final LineMessages messages;
    private final LineErrors errors;
    private final ImmutableList.Builder<Diagnostic> found;

    SyntaxTreeBuilder(
            SourceText source, LineMessages messages, LineErrors errors, ImmutableList.Builder<Diagnostic> found) {
        this.source = source;
        this.messages = messages;
        this.errors = errors;
        this.found = found;
    }

    // Lines

    @Override
    public PlanSyntax visitPlanFile(PlanParser.PlanFileContext file) {
        ImmutableList<ClauseSyntax> strays = clauses(file.clauseLine());
        ImmutableList.Builder<StatementSyntax> statements = ImmutableList.builder();
        for (PlanParser.StatementContext statement : file.statement()) {
            statements.add(visitStatement(statement));
        }
        return new PlanSyntax(source, strays, statements.build());
    }

    @Override
    public StatementSyntax visitStatement(PlanParser.StatementContext statement) {
        boolean whole = !takeError(statement.heading().getStart(), statement.end());
        StatementSyntax heading = (StatementSyntax) statement.heading().accept(this);
        return new StatementSyntax(
                heading.keyword(),
                heading.heading(),
                heading.keywordSpan(),
                heading.name(),
                heading.kind(),
                whole,
                clauses(statement.clauseLine()));
    }

    private ImmutableList<ClauseSyntax> clauses(List<PlanParser.ClauseLineContext> lines) {
        ImmutableList.Builder<ClauseSyntax> clauses = ImmutableList.builder();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).clause() instanceof PlanParser.StrayClauseContext) {
                int end = i + 1;
                while (end < lines.size() && lines.get(end).clause() instanceof PlanParser.StrayClauseContext) {
                    end++;
                }
                clauses.add(strayLines(lines.subList(i, end)));
                i = end - 1;
            } else {
                clauses.add(visitClauseLine(lines.get(i)));
            }
        }
        return clauses.build();
    }

    /** Lines that begin with nothing we know; several in a row are usually one mistake, such as pasted prose. */
    private ClauseSyntax strayLines(List<PlanParser.ClauseLineContext> lines) {
        Token first = lines.get(0).getStart();
        if (first.getType() == PlanLexer.OPEN_TEXT || first.getType() == PlanLexer.OPEN_BLOCK) {
            found.add(messages.of(new LineError(first, KeywordTokens.NONE), first));
        } else {
            found.add(messages.unknownLine(span(lines.get(0).clause()), lines.size()));
        }
        return new ClauseSyntax.Unread(
                span(first, lines.get(lines.size() - 1).clause().getStop()), Optional.empty());
    }

    @Override
    public ClauseSyntax visitClauseLine(PlanParser.ClauseLineContext line) {
        Token first = line.getStart();
        if (takeError(first, line.end())) {
            return new ClauseSyntax.Unread(
                    span(first, line.clause().getStop()), KeywordTokens.keyword(first.getType()));
        }
        return (ClauseSyntax) line.clause().accept(this);
    }

    /** Whether the line could not be read, which is then reported. */
    private boolean takeError(Token first, PlanParser.@Nullable EndContext end) {
        LineError next = errors.errors().peek();
        if (next == null
                || end == null
                || next.at().getTokenIndex() > end.getStart().getTokenIndex()) {
            return false;
        }
        errors.errors().remove();
        found.add(messages.of(next, first));
        return true;
    }

    // Headings

    @Override
    public StatementSyntax visitPlanHeading(PlanParser.PlanHeadingContext heading) {
        return statement(Keyword.PLAN, heading, heading.name(), null);
    }

    @Override
    public StatementSyntax visitAgencyHeading(PlanParser.AgencyHeadingContext heading) {
        return statement(Keyword.AGENCY, heading, heading.name(), heading.anyWord());
    }

    @Override
    public StatementSyntax visitAimHeading(PlanParser.AimHeadingContext heading) {
        return statement(Keyword.AIM, heading, heading.name(), null);
    }

    @Override
    public StatementSyntax visitPriorityHeading(PlanParser.PriorityHeadingContext heading) {
        return statement(Keyword.PRIORITY, heading, heading.name(), null);
    }

    @Override
    public StatementSyntax visitActionHeading(PlanParser.ActionHeadingContext heading) {
        return statement(Keyword.ACTION, heading, heading.name(), null);
    }

    @Override
    public StatementSyntax visitTermHeading(PlanParser.TermHeadingContext heading) {
        return statement(Keyword.TERM, heading, heading.name(), null);
    }

    private StatementSyntax statement(
            Keyword keyword,
            ParserRuleContext heading,
            PlanParser.@Nullable NameContext name,
            PlanParser.@Nullable AnyWordContext kind) {
        return new StatementSyntax(
                keyword,
                span(heading),
                span(heading.getStart(), heading.getStart()),
                name == null ? new NameSyntax(ImmutableList.of(), Optional.empty()) : visitName(name),
                kind == null || kind.getChildCount() == 0 ? Optional.empty() : Optional.of(visitAnyWord(kind)),
                true,
                ImmutableList.of());
    }

    // Clauses

    @Override
    public ClauseSyntax visitPeriodClause(PlanParser.PeriodClauseContext clause) {
        return new ClauseSyntax.Period(span(clause), visitWhen(clause.when()));
    }

    @Override
    public ClauseSyntax visitIntroClause(PlanParser.IntroClauseContext clause) {
        return new ClauseSyntax.Intro(span(clause), visitText(clause.text()));
    }

    @Override
    public ClauseSyntax visitForClause(PlanParser.ForClauseContext clause) {
        return new ClauseSyntax.References(span(clause), Keyword.FOR, visitReferences(clause.references()));
    }

    @Override
    public ClauseSyntax visitLeadClause(PlanParser.LeadClauseContext clause) {
        return new ClauseSyntax.References(span(clause), Keyword.LEAD, visitReferences(clause.references()));
    }

    @Override
    public ClauseSyntax visitWithClause(PlanParser.WithClauseContext clause) {
        return new ClauseSyntax.References(span(clause), Keyword.WITH, visitReferences(clause.references()));
    }

    @Override
    public ClauseSyntax visitDueClause(PlanParser.DueClauseContext clause) {
        return new ClauseSyntax.Due(span(clause), visitWhen(clause.when()));
    }

    @Override
    public ClauseSyntax visitNoteClause(PlanParser.NoteClauseContext clause) {
        return new ClauseSyntax.Note(span(clause), visitText(clause.text()));
    }

    @Override
    public ClauseSyntax visitMeasureClause(PlanParser.MeasureClauseContext clause) {
        Optional<YardstickSyntax> yardstick =
                Optional.ofNullable(clause.yardstick()).map(against -> (YardstickSyntax) against.accept(this));
        return new ClauseSyntax.Measure(span(clause), visitMeasureName(clause.measureName()), yardstick);
    }

    @Override
    public ClauseSyntax visitProgressClause(PlanParser.ProgressClauseContext clause) {
        ImmutableList.Builder<WordSyntax> words = ImmutableList.builder();
        clause.entry().anyWord().forEach(word -> words.add(visitAnyWord(word)));
        ImmutableList.Builder<TextSyntax> texts = ImmutableList.builder();
        clause.entry().text().forEach(text -> texts.add(visitText(text)));
        return new ClauseSyntax.Progress(span(clause), words.build(), texts.build());
    }

    @Override
    public ClauseSyntax visitStrayClause(PlanParser.StrayClauseContext clause) {
        return new ClauseSyntax.Unread(span(clause), Optional.empty());
    }

    // What a measure is measured against

    @Override
    public YardstickSyntax visitCountYardstick(PlanParser.CountYardstickContext against) {
        return new YardstickSyntax.Count(visitQuantity(against.quantity()), timing(against.timing()));
    }

    @Override
    public YardstickSyntax visitChangeYardstick(PlanParser.ChangeYardstickContext against) {
        Optional<QuantitySyntax> from = Optional.empty();
        Optional<QuantitySyntax> to = Optional.empty();
        for (int i = 1; i < against.getChildCount(); i++) {
            if (against.getChild(i) instanceof PlanParser.QuantityContext quantity) {
                if (against.getChild(i - 1) == against.FROM()) {
                    from = Optional.of(visitQuantity(quantity));
                } else {
                    to = Optional.of(visitQuantity(quantity));
                }
            }
        }
        return new YardstickSyntax.Change(keyword(against.getStart()), from, to, timing(against.timing()));
    }

    @Override
    public YardstickSyntax visitMaintainYardstick(PlanParser.MaintainYardstickContext against) {
        return new YardstickSyntax.Maintain(
                Optional.ofNullable(against.quantity()).map(this::visitQuantity), timing(against.timing()));
    }

    @Override
    public YardstickSyntax visitBoundYardstick(PlanParser.BoundYardstickContext against) {
        Keyword side = against.LEAST() == null ? Keyword.MOST : Keyword.LEAST;
        return new YardstickSyntax.Bound(side, visitQuantity(against.quantity()), timing(against.timing()));
    }

    @Override
    public YardstickSyntax visitRecurringYardstick(PlanParser.RecurringYardstickContext against) {
        return new YardstickSyntax.Recurring(
                keyword(against.getStart()),
                Optional.empty(),
                Optional.ofNullable(against.quantity()).map(this::visitQuantity),
                timing(against.timing()));
    }

    @Override
    public YardstickSyntax visitEveryYardstick(PlanParser.EveryYardstickContext against) {
        return new YardstickSyntax.Recurring(
                Keyword.EVERY,
                Optional.of(visitPlainWord(against.plainWord())),
                Optional.ofNullable(against.quantity()).map(this::visitQuantity),
                timing(against.timing()));
    }

    @Override
    public YardstickSyntax visitDeliveredYardstick(PlanParser.DeliveredYardstickContext against) {
        return new YardstickSyntax.Delivered(timing(against.timing()));
    }

    private Optional<TimingSyntax> timing(PlanParser.@Nullable TimingContext timing) {
        return Optional.ofNullable(timing).map(this::visitTiming);
    }

    @Override
    public TimingSyntax visitTiming(PlanParser.TimingContext timing) {
        return new TimingSyntax(keyword(timing.getStart()), visitWhen(timing.when()));
    }

    // Parts of lines

    @Override
    public NameSyntax visitName(PlanParser.NameContext name) {
        ImmutableList.Builder<WordSyntax> words = ImmutableList.builder();
        name.nameWord().forEach(word -> words.add(visitNameWord(word)));
        return new NameSyntax(words.build(), text(name.text()));
    }

    @Override
    public NameSyntax visitMeasureName(PlanParser.MeasureNameContext name) {
        ImmutableList.Builder<WordSyntax> words = ImmutableList.builder();
        name.measureWord().forEach(word -> words.add(visitMeasureWord(word)));
        return new NameSyntax(words.build(), text(name.text()));
    }

    @Override
    public ImmutableList<ReferenceSyntax> visitReferences(PlanParser.ReferencesContext references) {
        ImmutableList.Builder<ReferenceSyntax> list = ImmutableList.builder();
        for (PlanParser.ReferenceContext reference : references.reference()) {
            list.addAll(visitReference(reference));
        }
        return list.build();
    }

    /** More than one where digits and commas look like a large number: {@code 1,200} names 1 and 200. */
    @Override
    public ImmutableList<ReferenceSyntax> visitReference(PlanParser.ReferenceContext reference) {
        if (reference.text() != null) {
            TextSyntax text = visitText(reference.text());
            return ImmutableList.of(new ReferenceSyntax(text.value(), text.span(), true));
        }
        WordSyntax word = visitAnyWord(reference.anyWord());
        if (word.text().indexOf(',') < 0) {
            return ImmutableList.of(new ReferenceSyntax(word.text(), word.span(), false));
        }
        ImmutableList.Builder<ReferenceSyntax> parts = ImmutableList.builder();
        int start = word.span().start();
        for (String part : word.text().split(",", -1)) {
            parts.add(new ReferenceSyntax(part, new SourceSpan(start, start + part.length()), false));
            start += part.length() + 1;
        }
        return parts.build();
    }

    @Override
    public WordsSyntax visitWhen(PlanParser.WhenContext when) {
        return words(when);
    }

    @Override
    public QuantitySyntax visitQuantity(PlanParser.QuantityContext quantity) {
        ImmutableList.Builder<WordSyntax> words = ImmutableList.builder();
        quantity.plainWord().forEach(word -> words.add(visitPlainWord(word)));
        return new QuantitySyntax(span(quantity), words.build(), text(quantity.text()));
    }

    private Optional<TextSyntax> text(PlanParser.@Nullable TextContext text) {
        return text == null || text.getChildCount() == 0 ? Optional.empty() : Optional.of(visitText(text));
    }

    @Override
    public TextSyntax visitText(PlanParser.TextContext text) {
        String written = text.getStart().getText();
        String value = text.getStart().getType() == PlanLexer.BLOCK
                ? BlockText.of(written.substring(3, written.length() - 3))
                : written.substring(1, written.length() - 1);
        return new TextSyntax(value, span(text));
    }

    @Override
    public WordSyntax visitPlainWord(PlanParser.PlainWordContext word) {
        return word(word);
    }

    @Override
    public WordSyntax visitNameWord(PlanParser.NameWordContext word) {
        return word(word);
    }

    @Override
    public WordSyntax visitMeasureWord(PlanParser.MeasureWordContext word) {
        return word(word);
    }

    @Override
    public WordSyntax visitAnyWord(PlanParser.AnyWordContext word) {
        return word(word);
    }

    private WordSyntax word(ParserRuleContext word) {
        Token token = word.getStart();
        String text = token.getText();
        return new WordSyntax(
                token.getType() == PlanLexer.QUOTED_ID ? text.substring(1, text.length() - 1) : text, span(word));
    }

    private WordsSyntax words(ParserRuleContext words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.getChildCount(); i++) {
            text.append(i == 0 ? "" : " ").append(words.getChild(i).getText());
        }
        return new WordsSyntax(text.toString(), span(words));
    }

    private static Keyword keyword(Token token) {
        return KeywordTokens.keyword(token.getType()).orElseThrow();
    }

    private static SourceSpan span(ParserRuleContext part) {
        return span(part.getStart(), part.getStop());
    }

    /** A part that stopped before it began has no last token. */
    private static SourceSpan span(Token first, @Nullable Token last) {
        int start = first.getStartIndex();
        return new SourceSpan(start, Math.max(start, last == null ? start : last.getStopIndex() + 1));
    }

    // Rules whose parents take their tokens; nothing visits them.

    @Override
    public Object visitEnd(PlanParser.EndContext end) {
        throw notVisited(end);
    }

    @Override
    public Object visitEntry(PlanParser.EntryContext entry) {
        throw notVisited(entry);
    }

    @Override
    public Object visitKeyword(PlanParser.KeywordContext keyword) {
        throw notVisited(keyword);
    }

    @Override
    public Object visitLineKeyword(PlanParser.LineKeywordContext keyword) {
        throw notVisited(keyword);
    }

    @Override
    public Object visitMeasureKeyword(PlanParser.MeasureKeywordContext keyword) {
        throw notVisited(keyword);
    }

    @Override
    public Object visitInnerKeyword(PlanParser.InnerKeywordContext keyword) {
        throw notVisited(keyword);
    }

    @Override
    public Object visitStrayStart(PlanParser.StrayStartContext start) {
        throw notVisited(start);
    }

    @Override
    public Object visitAnything(PlanParser.AnythingContext anything) {
        throw notVisited(anything);
    }

    @Override
    public Object visit(ParseTree tree) {
        return tree.accept(this);
    }

    @Override
    public Object visitChildren(RuleNode node) {
        throw notVisited(node);
    }

    @Override
    public Object visitTerminal(TerminalNode node) {
        throw notVisited(node);
    }

    @Override
    public Object visitErrorNode(ErrorNode node) {
        throw notVisited(node);
    }

    private static IllegalStateException notVisited(ParseTree node) {
        return new IllegalStateException(
                "nothing is built from " + node.getClass().getSimpleName());
    }
}
