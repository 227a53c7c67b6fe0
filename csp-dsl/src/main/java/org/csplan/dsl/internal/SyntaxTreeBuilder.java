package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
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
import org.csplan.dsl.syntax.DueSyntax;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.NameSyntax;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.ReferenceSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.TextSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;
import org.csplan.dsl.syntax.YardstickSyntax;
import org.csplan.dsl.syntax.YardstickSyntax.LimitsSyntax;
import org.csplan.dsl.syntax.YardstickSyntax.TimingSyntax;
import org.jspecify.annotations.Nullable;

/**
 * The parser's tree as syntax records. It implements the generated interface itself, so that a new alternative of the
 * grammar does not compile until it is handled here.
 */
final class SyntaxTreeBuilder implements PlanParserVisitor<Object> {

    private static final CharMatcher CURRENCIES = CharMatcher.anyOf("£€$");

    private final SourceText source;
    private final LineMessages messages;
    private final UnknownLineMessages unknown;
    private final LineErrors errors;
    private final ImmutableList.Builder<Diagnostic> found;

    SyntaxTreeBuilder(
            SourceText source, LineMessages messages, LineErrors errors, ImmutableList.Builder<Diagnostic> found) {
        this.source = source;
        this.messages = messages;
        this.unknown = new UnknownLineMessages(source);
        this.errors = errors;
        this.found = found;
    }

    // Lines

    @Override
    public PlanSyntax visitPlanFile(PlanParser.PlanFileContext file) {
        ImmutableList<ClauseSyntax> strays = visitBeforeStatements(file.beforeStatements());
        ImmutableList.Builder<StatementSyntax> statements = ImmutableList.builder();
        for (PlanParser.StatementContext statement : file.statement()) {
            statements.add(visitStatement(statement));
        }
        return new PlanSyntax(source, strays, statements.build());
    }

    @Override
    public ImmutableList<ClauseSyntax> visitBeforeStatements(PlanParser.BeforeStatementsContext lines) {
        return clauses(lines.clauseLine(), Keyword.PLAN);
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
                heading.when(),
                heading.from(),
                whole,
                clauses(statement.clauseLine(), heading.keyword()));
    }

    /** @param owner begins the statement that the lines stand below, or where none does what they would belong to */
    private ImmutableList<ClauseSyntax> clauses(List<PlanParser.ClauseLineContext> lines, Keyword owner) {
        // A line that begins with no keyword may name what it is about.
        boolean hasEntries = owner == Keyword.UPDATE;
        ImmutableList.Builder<ClauseSyntax> clauses = ImmutableList.builder();
        boolean inUnknown = false;
        for (int i = 0; i < lines.size(); i++) {
            int readings = hasEntries ? 0 : readingsBelowProgress(lines, i);
            if (readings > 0) {
                clauses.add(strayReadings(lines.subList(i - 1, i + readings)));
                i += readings - 1;
            } else if (isStray(lines.get(i), hasEntries)) {
                int end = i + 1;
                boolean isRow = isRowOfTable(lines.get(i));
                while (end < lines.size()
                        && isStray(lines.get(end), hasEntries)
                        && isRow == isRowOfTable(lines.get(end))
                        && unknown.listedKind(span(lines.get(end).clause())).isEmpty()) {
                    end++;
                }
                clauses.add(strayLines(lines.subList(i, end), owner));
                inUnknown |= end == i + 1 && looksLikeStatement(lines.get(i));
                i = end - 1;
            } else if (inUnknown) {
                clauses.add(unread(visitClauseLine(lines.get(i)), lines.get(i)));
            } else {
                clauses.add(visitClauseLine(lines.get(i)));
            }
        }
        return clauses.build();
    }

    private static boolean isStray(PlanParser.ClauseLineContext line, boolean hasEntries) {
        return line.clause() instanceof PlanParser.StrayClauseContext
                || (!hasEntries && line.clause() instanceof PlanParser.EntryClauseContext);
    }

    /** How many lines there each tell a number of the entry of progress right above them. */
    private static int readingsBelowProgress(List<PlanParser.ClauseLineContext> lines, int first) {
        int end = first;
        if (first > 0 && lines.get(first - 1).clause() instanceof PlanParser.ProgressClauseContext) {
            while (end < lines.size()
                    && lines.get(end).clause() instanceof PlanParser.EntryClauseContext entry
                    && entry.EQUALS() != null) {
                end++;
            }
        }
        return end - first;
    }

    /** Below prose a table is another mistake. */
    private boolean isRowOfTable(PlanParser.ClauseLineContext line) {
        return UnknownLineMessages.isRowOfTable(source.slice(span(line.clause())));
    }

    /**
     * Whether the line begins a statement of a kind that we don't know: at the margin, with a text. What stands below it
     * belongs to that, and not to the statement above.
     */
    private static boolean looksLikeStatement(PlanParser.ClauseLineContext line) {
        return line.clause() instanceof PlanParser.EntryClauseContext entry
                && line.getStart().getCharPositionInLine() == 0
                && entry.entryPart().stream().anyMatch(part -> part.text() != null);
    }

    private ClauseSyntax unread(ClauseSyntax read, PlanParser.ClauseLineContext line) {
        return new ClauseSyntax.Unread(
                read.span(), KeywordTokens.keyword(line.getStart().getType()));
    }

    /** Lines that begin with nothing we know; several in a row are usually one mistake, such as pasted prose. */
    private ClauseSyntax strayLines(List<PlanParser.ClauseLineContext> lines, Keyword owner) {
        Token first = lines.get(0).getStart();
        ClauseSyntax unread = unread(lines);
        if (first.getType() == PlanLexer.OPEN_TEXT || first.getType() == PlanLexer.OPEN_BLOCK) {
            found.add(messages.of(new LineError(first, KeywordTokens.NONE), first));
        } else {
            ImmutableList<SourceSpan> spans =
                    lines.stream().map(line -> span(line.clause())).collect(ImmutableList.toImmutableList());
            found.add(unknown.listed(spans)
                    .orElseGet(() -> unknown.unknownLine(spans.get(0), first, lines.size(), owner)));
        }
        return unread;
    }

    /** Lines of which nothing is read, and something else is said than that they could not be. */
    private ClauseSyntax unread(List<PlanParser.ClauseLineContext> lines) {
        lines.forEach(line -> dropError(line.end()));
        return new ClauseSyntax.Unread(
                span(
                        lines.get(0).getStart(),
                        lines.get(lines.size() - 1).clause().getStop()),
                Optional.empty());
    }

    /** @param lines an entry of progress, and below it the numbers that belong to it */
    private ClauseSyntax strayReadings(List<PlanParser.ClauseLineContext> lines) {
        found.add(unknown.readingsBelowProgress(
                lines.stream().map(line -> span(line.clause())).toList()));
        return unread(lines.subList(1, lines.size()));
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
        Optional<LineError> error = nextError(end);
        error.ifPresent(next -> found.add(messages.of(next, first)));
        return error.isPresent();
    }

    /** Forgets that the line could not be read, for something else is said of it. */
    private void dropError(PlanParser.@Nullable EndContext end) {
        nextError(end);
    }

    private Optional<LineError> nextError(PlanParser.@Nullable EndContext end) {
        LineError next = errors.errors().peek();
        boolean isInLine = next != null
                && end != null
                && next.at().getTokenIndex() <= end.getStart().getTokenIndex();
        return isInLine ? Optional.of(errors.errors().remove()) : Optional.empty();
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
    public StatementSyntax visitUpdateHeading(PlanParser.UpdateHeadingContext heading) {
        return new StatementSyntax(
                Keyword.UPDATE,
                span(heading),
                span(heading.getStart(), heading.getStart()),
                new NameSyntax(ImmutableList.of(), Optional.empty()),
                Optional.empty(),
                Optional.ofNullable(heading.when())
                        .filter(SyntaxTreeBuilder::isWhole)
                        .map(this::visitWhen),
                Optional.ofNullable(heading.reference())
                        .filter(SyntaxTreeBuilder::isWhole)
                        .map(from -> visitReference(from).get(0)),
                true,
                ImmutableList.of());
    }

    /** Whether the part of a line was read to its end. */
    private static boolean isWhole(ParserRuleContext part) {
        return part.exception == null
                && part.getChildCount() > 0
                && part.getRuleContexts(ParserRuleContext.class).stream().allMatch(SyntaxTreeBuilder::isWhole);
    }

    @Override
    public StatementSyntax visitStatusHeading(PlanParser.StatusHeadingContext heading) {
        return statement(Keyword.STATUS, heading, heading.name(), heading.anyWord());
    }

    @Override
    public StatementSyntax visitTermHeading(PlanParser.TermHeadingContext heading) {
        return statement(Keyword.TERM, heading, heading.name(), null);
    }

    @Override
    public StatementSyntax visitUseHeading(PlanParser.UseHeadingContext heading) {
        Optional<TextSyntax> file = Optional.ofNullable(heading.text())
                .filter(SyntaxTreeBuilder::isWhole)
                .map(this::visitText);
        return statement(Keyword.USE, heading, new NameSyntax(ImmutableList.of(), file), Optional.empty());
    }

    @Override
    public StatementSyntax visitReportHeading(PlanParser.ReportHeadingContext heading) {
        return statement(
                Keyword.REPORT, heading, new NameSyntax(ImmutableList.of(), Optional.empty()), Optional.empty());
    }

    private StatementSyntax statement(
            Keyword keyword,
            ParserRuleContext heading,
            PlanParser.@Nullable NameContext name,
            PlanParser.@Nullable AnyWordContext kind) {
        return statement(
                keyword,
                heading,
                name == null ? new NameSyntax(ImmutableList.of(), Optional.empty()) : visitName(name),
                kind == null || !isWhole(kind) ? Optional.empty() : Optional.of(visitAnyWord(kind)));
    }

    private StatementSyntax statement(
            Keyword keyword, ParserRuleContext heading, NameSyntax name, Optional<WordSyntax> kind) {
        return new StatementSyntax(
                keyword,
                span(heading),
                span(heading.getStart(), heading.getStart()),
                name,
                kind,
                Optional.empty(),
                Optional.empty(),
                true,
                ImmutableList.of());
    }

    // Clauses

    @Override
    public ClauseSyntax visitTimeClause(PlanParser.TimeClauseContext clause) {
        return new ClauseSyntax.Time(span(clause), keyword(clause.getStart()), visitWhen(clause.when()));
    }

    @Override
    public ClauseSyntax visitTextClause(PlanParser.TextClauseContext clause) {
        return new ClauseSyntax.Text(
                span(clause), keyword(clause.getStart()), visitText(clause.text()), visible(clause.visible()));
    }

    @Override
    public ClauseSyntax visitYearClause(PlanParser.YearClauseContext clause) {
        return words(clause, ImmutableList.of(clause.plainWord()));
    }

    @Override
    public ClauseSyntax visitLanguageClause(PlanParser.LanguageClauseContext clause) {
        return words(clause, ImmutableList.of(clause.plainWord()));
    }

    @Override
    public ClauseSyntax visitLookClause(PlanParser.LookClauseContext clause) {
        return new ClauseSyntax.Text(
                span(clause), keyword(clause.getStart()), visitText(clause.text()), Optional.empty());
    }

    @Override
    public ClauseSyntax visitCheckClause(PlanParser.CheckClauseContext clause) {
        return new ClauseSyntax.Check(
                span(clause),
                visitPlainWord(clause.plainWord(0)),
                visitPlainWord(clause.plainWord(1)),
                because(clause.because()));
    }

    @Override
    public ClauseSyntax visitCitesClause(PlanParser.CitesClauseContext clause) {
        return new ClauseSyntax.Cites(
                span(clause),
                visitPlainWord(clause.plainWord()),
                visitText(clause.text()),
                Optional.ofNullable(clause.when()).map(this::visitWhen));
    }

    @Override
    public ClauseSyntax visitCallClause(PlanParser.CallClauseContext clause) {
        return new ClauseSyntax.Named(
                span(clause), Keyword.CALL, visitAnyWord(clause.anyWord()), visitText(clause.text()));
    }

    @Override
    public ClauseSyntax visitCoversClause(PlanParser.CoversClauseContext clause) {
        return new ClauseSyntax.Covers(
                span(clause), clause.text().stream().map(this::visitText).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ClauseSyntax visitStrandClause(PlanParser.StrandClauseContext clause) {
        return words(clause, clause.plainWord());
    }

    @Override
    public ClauseSyntax visitReferencesClause(PlanParser.ReferencesClauseContext clause) {
        return new ClauseSyntax.References(
                span(clause), keyword(clause.getStart()), visitReferences(clause.references()));
    }

    @Override
    public ClauseSyntax visitDueClause(PlanParser.DueClauseContext clause) {
        return new ClauseSyntax.Due(span(clause), due(clause.due()));
    }

    @Override
    public ClauseSyntax visitOngoingClause(PlanParser.OngoingClauseContext clause) {
        return new ClauseSyntax.Ongoing(span(clause));
    }

    @Override
    public ClauseSyntax visitMovedClause(PlanParser.MovedClauseContext clause) {
        return new ClauseSyntax.Change(
                span(clause), Keyword.MOVED, visitWhen(clause.when()), because(clause.because()));
    }

    @Override
    public ClauseSyntax visitClosedClause(PlanParser.ClosedClauseContext clause) {
        return new ClauseSyntax.Change(
                span(clause), Keyword.CLOSED, visitWhen(clause.when()), because(clause.because()));
    }

    @Override
    public ClauseSyntax visitBudgetClause(PlanParser.BudgetClauseContext clause) {
        return new ClauseSyntax.Budget(
                span(clause), Optional.ofNullable(clause.quantity()).map(this::visitQuantity), text(clause.text()));
    }

    @Override
    public ClauseSyntax visitSpentClause(PlanParser.SpentClauseContext clause) {
        return new ClauseSyntax.Spent(span(clause), visitQuantity(clause.quantity()));
    }

    @Override
    public ClauseSyntax visitReportedClause(PlanParser.ReportedClauseContext clause) {
        if (clause.frequency() == null) {
            return words(clause, clause.plainWord());
        }
        return new ClauseSyntax.Words(span(clause), Keyword.REPORTED, ImmutableList.of(word(clause.frequency())));
    }

    @Override
    public ClauseSyntax visitDependsClause(PlanParser.DependsClauseContext clause) {
        return new ClauseSyntax.References(span(clause), Keyword.DEPENDS, visitReferences(clause.references()));
    }

    @Override
    public ClauseSyntax visitMilestoneClause(PlanParser.MilestoneClauseContext clause) {
        return new ClauseSyntax.Milestone(
                span(clause),
                visitMilestoneName(clause.milestoneName()),
                Optional.ofNullable(clause.due()).map(this::due),
                Optional.ofNullable(clause.when()).map(this::visitWhen),
                ledBy(clause.ledBy()),
                visible(clause.visible()));
    }

    @Override
    public ClauseSyntax visitFieldClause(PlanParser.FieldClauseContext clause) {
        return new ClauseSyntax.Named(
                span(clause), Keyword.FIELD, visitAnyWord(clause.anyWord()), visitText(clause.text()));
    }

    @Override
    public ClauseSyntax visitVisibleClause(PlanParser.VisibleClauseContext clause) {
        return new ClauseSyntax.Words(span(clause), Keyword.VISIBLE, ImmutableList.of(visitAnyWord(clause.anyWord())));
    }

    @Override
    public ClauseSyntax visitProgressClause(PlanParser.ProgressClauseContext clause) {
        return new ClauseSyntax.Progress(span(clause), entry(clause.entry().entryPart()));
    }

    @Override
    public ClauseSyntax visitMeasureClause(PlanParser.MeasureClauseContext clause) {
        Optional<YardstickSyntax> yardstick =
                Optional.ofNullable(clause.yardstick()).map(against -> (YardstickSyntax) against.accept(this));
        return new ClauseSyntax.Measure(
                span(clause),
                visitMeasureName(clause.measureName()),
                yardstick,
                ledBy(clause.ledBy()),
                visible(clause.visible()));
    }

    @Override
    public ClauseSyntax visitDatedTargetClause(PlanParser.DatedTargetClauseContext clause) {
        Keyword side = clause.LEAST() != null ? Keyword.LEAST : Keyword.MOST;
        return new ClauseSyntax.DatedTarget(
                span(clause),
                clause.TARGET() != null ? Keyword.TARGET : side,
                visitQuantity(clause.quantity()),
                timing(clause.timing()));
    }

    @Override
    public ClauseSyntax visitPartClause(PlanParser.PartClauseContext clause) {
        return new ClauseSyntax.Words(span(clause), Keyword.PART, ImmutableList.of(visitAnyWord(clause.anyWord())));
    }

    @Override
    public ClauseSyntax visitEntryClause(PlanParser.EntryClauseContext clause) {
        WordSyntax name = word(clause.entryName());
        Optional<ReadingSyntax> reading =
                Optional.ofNullable(clause.readingValue()).map(value -> reading(span(clause), name, value));
        return new ClauseSyntax.Entry(span(clause), name, reading, entry(clause.entryPart()));
    }

    @Override
    public ClauseSyntax visitStrayClause(PlanParser.StrayClauseContext clause) {
        return new ClauseSyntax.Unread(span(clause), Optional.empty());
    }

    private ClauseSyntax words(ParserRuleContext clause, List<PlanParser.PlainWordContext> words) {
        return new ClauseSyntax.Words(
                span(clause),
                keyword(clause.getStart()),
                words.stream().map(this::visitPlainWord).collect(ImmutableList.toImmutableList()));
    }

    private Optional<TextSyntax> because(PlanParser.@Nullable BecauseContext because) {
        return because == null ? Optional.empty() : Optional.of(visitText(because.text()));
    }

    private Optional<WordSyntax> visible(PlanParser.@Nullable VisibleContext visible) {
        return visible == null ? Optional.empty() : Optional.of(visitAnyWord(visible.anyWord()));
    }

    private static ImmutableList<ReferenceSyntax> ledBy(PlanParser.@Nullable LedByContext ledBy) {
        ImmutableList.Builder<ReferenceSyntax> agencies = ImmutableList.builder();
        if (ledBy != null) {
            ledBy.agent().forEach(agent -> agencies.addAll(references(word(agent))));
        }
        return agencies.build();
    }

    private EntrySyntax entry(List<PlanParser.EntryPartContext> parts) {
        ImmutableList.Builder<WordSyntax> words = ImmutableList.builder();
        ImmutableList.Builder<ReadingSyntax> readings = ImmutableList.builder();
        ImmutableList.Builder<ReadingSyntax> reached = ImmutableList.builder();
        ImmutableList.Builder<ReadingSyntax> spent = ImmutableList.builder();
        ImmutableList.Builder<TextSyntax> texts = ImmutableList.builder();
        ImmutableList.Builder<WordSyntax> visible = ImmutableList.builder();
        ImmutableList.Builder<ReferenceSyntax> tellers = ImmutableList.builder();
        for (PlanParser.EntryPartContext part : parts) {
            if (part.entryWord() != null) {
                words.add(word(part.entryWord()));
            } else if (part.reading() != null) {
                PlanParser.ReadingContext reading = part.reading();
                readings.add(reading(span(reading), word(reading.entryWord()), reading.readingValue()));
            } else if (part.reached() != null) {
                PlanParser.ReachedContext milestone = part.reached();
                reached.add(reading(span(milestone), word(milestone.milestoneWord()), milestone.readingValue()));
            } else if (part.spending() != null) {
                spending(part.spending()).ifPresentOrElse(spent::add, () -> words.addAll(leaves(part.spending())));
            } else if (part.text() != null) {
                texts.add(visitText(part.text()));
            } else if (part.teller() != null) {
                tellers.addAll(references(visitAnyWord(part.teller().anyWord())));
            } else {
                visible(part.visible()).ifPresent(visible::add);
            }
        }
        return new EntrySyntax(
                words.build(),
                readings.build(),
                reached.build(),
                spent.build(),
                texts.build(),
                tellers.build(),
                visible.build());
    }

    /** None where no sum follows, as in {@code spent the day on it} and {@code spent 3 hours in schools}. */
    private Optional<ReadingSyntax> spending(PlanParser.SpendingContext spending) {
        ReadingSyntax told = reading(span(spending), word(spending.SPENT().getSymbol()), spending.readingValue());
        return Optional.of(told)
                .filter(read ->
                        read.number().filter(number -> isSum(number.words())).isPresent());
    }

    /** A number alone may lack its currency, which is said then. */
    private static boolean isSum(List<WordSyntax> words) {
        String first = words.get(0).text();
        return LineTokens.FIGURES.matchesAnyOf(first) && (words.size() == 1 || CURRENCIES.matchesAnyOf(first));
    }

    private static ImmutableList<WordSyntax> leaves(ParseTree part) {
        if (part instanceof TerminalNode terminal) {
            return ImmutableList.of(word(terminal.getSymbol()));
        }
        ImmutableList.Builder<WordSyntax> words = ImmutableList.builder();
        for (int i = 0; i < part.getChildCount(); i++) {
            words.addAll(leaves(part.getChild(i)));
        }
        return words.build();
    }

    private ReadingSyntax reading(SourceSpan span, WordSyntax measure, PlanParser.ReadingValueContext value) {
        ReadingSyntax read = (ReadingSyntax) value.accept(this);
        return new ReadingSyntax(span, measure, read.number(), read.relation(), read.other(), read.toWhat());
    }

    @Override
    public ReadingSyntax visitDeliveredValue(PlanParser.DeliveredValueContext value) {
        return ReadingSyntax.delivered(span(value), word(value));
    }

    @Override
    public ReadingSyntax visitNumberValue(PlanParser.NumberValueContext value) {
        Optional<Keyword> relation = value.OF() != null
                ? Optional.of(Keyword.OF)
                : value.AGAINST() != null
                        ? Optional.of(Keyword.AGAINST)
                        : value.TO() != null ? Optional.of(Keyword.TO) : Optional.empty();
        return new ReadingSyntax(
                span(value),
                word(value),
                Optional.of(visitReadingNumber(value.readingNumber(0))),
                relation,
                Optional.ofNullable(value.readingNumber(1)).map(this::visitReadingNumber),
                Optional.ofNullable(value.plainWord()).map(this::visitPlainWord));
    }

    // When something is due

    private DueSyntax due(PlanParser.DueContext due) {
        return (DueSyntax) due.accept(this);
    }

    @Override
    public DueSyntax visitDueAt(PlanParser.DueAtContext due) {
        return new DueSyntax.At(visitWhen(due.when()));
    }

    @Override
    public DueSyntax visitDueProvisionally(PlanParser.DueProvisionallyContext due) {
        return new DueSyntax.Provisionally(span(due), visitWhen(due.when()));
    }

    @Override
    public DueSyntax visitDueEvery(PlanParser.DueEveryContext due) {
        return new DueSyntax.Every(span(due), visitPlainWord(due.plainWord()));
    }

    @Override
    public DueSyntax visitDueFrequently(PlanParser.DueFrequentlyContext due) {
        return new DueSyntax.Frequently(span(due), keyword(due.getStart()));
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
        return new YardstickSyntax.Change(keyword(against.getStart()), from, to, limits(against.limit()));
    }

    @Override
    public YardstickSyntax visitMaintainYardstick(PlanParser.MaintainYardstickContext against) {
        return new YardstickSyntax.Maintain(
                Optional.ofNullable(against.quantity()).map(this::visitQuantity), limits(against.limit()));
    }

    @Override
    public YardstickSyntax visitBoundYardstick(PlanParser.BoundYardstickContext against) {
        Keyword side = against.LEAST() == null ? Keyword.MOST : Keyword.LEAST;
        return new YardstickSyntax.Bound(side, visitQuantity(against.quantity()), limits(against.limit()));
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

    @Override
    public YardstickSyntax visitTrackedYardstick(PlanParser.TrackedYardstickContext against) {
        return new YardstickSyntax.Tracked();
    }

    private LimitsSyntax limits(List<PlanParser.LimitContext> limits) {
        ImmutableList.Builder<TimingSyntax> timings = ImmutableList.builder();
        ImmutableList.Builder<QuantitySyntax> tolerances = ImmutableList.builder();
        for (PlanParser.LimitContext limit : limits) {
            if (limit.timing() != null) {
                timings.add(visitTiming(limit.timing()));
            } else {
                tolerances.add(visitQuantity(limit.tolerance().quantity()));
            }
        }
        return new LimitsSyntax(timings.build(), tolerances.build());
    }

    private Optional<TimingSyntax> timing(PlanParser.@Nullable TimingContext timing) {
        return Optional.ofNullable(timing).map(this::visitTiming);
    }

    @Override
    public TimingSyntax visitTiming(PlanParser.TimingContext timing) {
        return new TimingSyntax(span(timing), keyword(timing.getStart()), visitWhen(timing.when()));
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
    public NameSyntax visitMilestoneName(PlanParser.MilestoneNameContext name) {
        ImmutableList.Builder<WordSyntax> words = ImmutableList.builder();
        name.milestoneWord().forEach(word -> words.add(word(word)));
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
        return references(visitAnyWord(reference.anyWord()));
    }

    private static ImmutableList<ReferenceSyntax> references(WordSyntax word) {
        if (word.text().indexOf(',') < 0) {
            return ImmutableList.of(new ReferenceSyntax(word.text(), word.span(), false));
        }
        ImmutableList.Builder<ReferenceSyntax> parts = ImmutableList.builder();
        int start = word.span().start();
        for (String part : Splitter.on(',').split(word.text())) {
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
        return new QuantitySyntax(span(quantity), numberWords(quantity), text(quantity.text()));
    }

    @Override
    public QuantitySyntax visitReadingNumber(PlanParser.ReadingNumberContext number) {
        return new QuantitySyntax(span(number), numberWords(number), Optional.empty());
    }

    private static ImmutableList<WordSyntax> numberWords(ParserRuleContext number) {
        ImmutableList.Builder<WordSyntax> words = ImmutableList.builder();
        for (int i = 0; i < number.getChildCount(); i++) {
            ParseTree child = number.getChild(i);
            if (child instanceof TerminalNode terminal) {
                words.add(word(terminal.getSymbol()));
            } else if (!(child instanceof PlanParser.TextContext)) {
                words.add(word((ParserRuleContext) child));
            }
        }
        return words.build();
    }

    private Optional<TextSyntax> text(PlanParser.@Nullable TextContext text) {
        return text == null || text.getChildCount() == 0 ? Optional.empty() : Optional.of(visitText(text));
    }

    @Override
    public TextSyntax visitText(PlanParser.TextContext text) {
        String written = text.getStart().getText();
        String value = text.getStart().getType() == PlanLexer.BLOCK
                ? BlockText.of(written)
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

    private static WordSyntax word(ParserRuleContext word) {
        return word(word.getStart());
    }

    private static WordSyntax word(Token token) {
        String text = token.getText();
        return new WordSyntax(
                token.getType() == PlanLexer.QUOTED_ID ? text.substring(1, text.length() - 1) : text,
                span(token, token));
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
    public Object visitEntry(PlanParser.EntryContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitEntryPart(PlanParser.EntryPartContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitTeller(PlanParser.TellerContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitReading(PlanParser.ReadingContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitSpending(PlanParser.SpendingContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitReached(PlanParser.ReachedContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitBecause(PlanParser.BecauseContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitVisible(PlanParser.VisibleContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitLimit(PlanParser.LimitContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitTolerance(PlanParser.ToleranceContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitFrequency(PlanParser.FrequencyContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitMilestoneWord(PlanParser.MilestoneWordContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitEntryName(PlanParser.EntryNameContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitEntryWord(PlanParser.EntryWordContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitLedBy(PlanParser.LedByContext part) {
        throw notVisited(part);
    }

    @Override
    public Object visitAgent(PlanParser.AgentContext part) {
        throw notVisited(part);
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
    public Object visitUnitKeyword(PlanParser.UnitKeywordContext part) {
        throw notVisited(part);
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
