package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Status;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;

/** Lines that only head what stands below them: a part of a document, or the columns of a table. */
final class Headings {

    /** What heads a part of a plan on paper. */
    private static final ImmutableSet<String> PARTS = ImmutableSet.of(
            "agencies",
            "organisations",
            "partners",
            "aims",
            "goals",
            "themes",
            "objectives",
            "priorities",
            "actions",
            "tasks",
            "activities",
            "projects",
            "initiatives",
            "measures",
            "indicators",
            "kpis",
            "outputs",
            "outcomes",
            "milestones",
            "risks",
            "notes",
            "terms",
            "statuses",
            "updates",
            "returns",
            "budgets",
            "glossary",
            "abbreviations",
            "acronyms",
            "definitions");

    /** What heads prose, before the words for who wrote it. */
    private static final ImmutableSet<String> OF_PROSE = ImmutableSet.of("foreword", "introduction", "preface");

    private static final ImmutableSet<String> SIGNED = ImmutableSet.of("by", "from");

    /** Of a chapter. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){0,3}[.):]?");

    /** Of the heads of a table; what is longer heads nothing. */
    private static final int LONGEST_HEAD = 400;

    /** Of those below a line that may head columns. */
    private static final int MOST_LINES_LOOKED_AT = 20;

    /** What stands below the heads of a table whose columns have upright lines between them. */
    private static final CharMatcher RULE = CharMatcher.anyOf("|+:-= ");

    private static final CharMatcher MARKS_OF_RULE = CharMatcher.anyOf("|+");

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private static final CharMatcher HEADING_NOTHING = DIGITS.or(CharMatcher.anyOf("?!.-–—"));

    private static final CharMatcher COLON = CharMatcher.is(':');

    private static final CharMatcher BETWEEN_CELLS = CharMatcher.anyOf("\t|");

    private static final CharMatcher BEFORE_CELLS = BETWEEN_CELLS.or(CharMatcher.anyOf(" *"));

    private static final Splitter CELLS =
            Splitter.on(BETWEEN_CELLS).trimResults().omitEmptyStrings();

    /** What spreadsheets write between cells. */
    private static final String SEPARATORS = ";,";

    private final SourceText source;
    private final MendedTokens tokens;
    private final SpellingMessages messages;
    private final ImmutableList.Builder<Diagnostic> found;
    private final MeasureColumns measures;

    private ImmutableList<String> columns = ImmutableList.of();

    private char separator = '\t';

    /** The lines of the head of the table whose rows stand here. */
    private ImmutableList<SourceSpan> pending = ImmutableList.of();

    /** The first row of which it is not certain what it says. */
    private Optional<SourceSpan> unsure = Optional.empty();

    /** What heads a column of which nobody knows what it tells, which may be how things stood once. */
    private Optional<String> unknown = Optional.empty();

    /** What is found in the rows below it, which are all mended or none: half of a table helps nobody. */
    private final List<Diagnostic> rows = new ArrayList<>();

    /** Whether a row below it was read, and so told by its help what becomes of it. */
    private boolean isRead;

    Headings(
            SourceText source,
            MendedTokens tokens,
            SpellingMessages messages,
            ImmutableList.Builder<Diagnostic> found,
            MeasureColumns measures) {
        this.measures = measures;
        this.source = source;
        this.tokens = tokens;
        this.messages = messages;
        this.found = found;
    }

    /**
     * Reports and takes away a line that heads something.
     *
     * @param inUpdate whether the line belongs to a return, where an indented one begins with an id
     */
    boolean hide(int start, boolean inUpdate) {
        Token first = tokens.get(start);
        if (first.getType() != PlanLexer.WORD) {
            return false;
        }
        boolean ofPart = !(inUpdate && first.getCharPositionInLine() > 0)
                && (isAlone(start)
                        ? isPart(start)
                        : isSignedProse(start) || (!inUpdate && isNumbered(start) && isPart(start + 1)));
        if (!ofPart && !headsColumns(start) && !isHeadOfRows(start, inUpdate)) {
            return false;
        }
        if (ofPart) {
            int end = tokens.lineEnd(start);
            found.add(messages.heading(line(start, end)));
            tokens.hide(start, Math.min(end + 1, tokens.size() - 1));
            return true;
        }
        int end = tokens.paperEnd(start);
        SourceSpan head = line(start, end);
        endTable();
        columns = columns(source.slice(head));
        unknown = unknown(columns);
        separator = separator(source.slice(head));
        if (isRuleBelow(start)) {
            int below = end + 1;
            end = tokens.paperEnd(below);
            pending = ImmutableList.of(head, line(below, end));
        } else {
            pending = ImmutableList.of(head);
        }
        tokens.hide(start, Math.min(end + 1, tokens.size() - 1));
        return true;
    }

    /** Whether a line is drawn below the heads of a table with upright lines, or between its rows. */
    static boolean isRule(String line) {
        return RULE.matchesAllOf(line)
                && (line.contains("--") || line.contains("=="))
                && MARKS_OF_RULE.matchesAnyOf(line);
    }

    /** Whether such a line is of a grid, in which one is drawn below every row. */
    static boolean isRuleOfGrid(String line) {
        return line.startsWith("+") && isRule(line);
    }

    /** What heads the columns of the table whose rows stand here, in small letters; nothing where none is known. */
    ImmutableList<String> columns() {
        return columns;
    }

    /**
     * A row stands here, below the heads if there are any.
     *
     * @param line in which it begins
     * @param cells in small letters, which may be heads that nobody knows
     */
    void row(SourceSpan line, TableRow row, List<String> cells) {
        isRead = true;
        if (row.written().isEmpty() && unsure.isEmpty()) {
            unsure = Optional.of(line);
        }
        // A row of which little can be read must not stand for the heads that are known.
        if (row.mayBeHead() && cells.stream().noneMatch(Headings::headsNothing)) {
            columns = ImmutableList.copyOf(cells);
        }
    }

    /**
     * The row of the table that stands here, below the heads if there are any.
     *
     * @param whole whether nothing stands beside the cells, such as a remark
     */
    TableRow rowOf(List<String> cells, boolean whole) {
        TableRow row = TableRow.of(cells, columns, whole, measures);
        if (row.written().isEmpty() && unknown.isEmpty()) {
            unknown = notRead(cells);
        }
        return row;
    }

    /** The column of a measure's numbers of which a row has one that is none of its own, or is another one of the same. */
    private Optional<String> notRead(List<String> cells) {
        Set<String> read = new HashSet<>();
        String owner = TableRow.plain(cells.get(0));
        for (int i = 1; i < Math.min(columns.size(), cells.size()); i++) {
            String head = columns.get(i);
            if (!ColumnHead.heads(head) && measures.isNamed(head) && !TableRow.isEmpty(cells.get(i))) {
                Optional<String> reading = measures.reading(owner, head, TableRow.plain(cells.get(i)));
                if (reading.isEmpty()
                        || !read.add(reading.get().substring(0, reading.get().indexOf('=')))) {
                    return Optional.of(head);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a cell has what no column is called, such as a number, a dash or {@code ?}. */
    private static boolean headsNothing(String cell) {
        return !cell.isEmpty() && HEADING_NOTHING.matchesAllOf(cell);
    }

    /** Reports what is found in a row, or in a line that is drawn between rows. */
    void report(Diagnostic row) {
        if (pending.isEmpty()) {
            found.add(row);
        } else {
            rows.add(row);
        }
    }

    /** No row of the table follows. Its head stays as it is while it may be needed to tell what a row says. */
    void endTable() {
        rows.forEach(row -> found.add(unsure.isPresent() ? row.withoutMend() : row));
        rows.clear();
        if (!pending.isEmpty()) {
            found.add(messages.columns(pending, unsure, unknown.filter(label -> !isRead || unsure.isPresent())));
        }
        pending = ImmutableList.of();
        columns = ImmutableList.of();
        unsure = Optional.empty();
        unknown = Optional.empty();
        isRead = false;
    }

    /** What separates the cells of the table whose rows stand here. */
    char separator() {
        return separator;
    }

    /** What separates the cells in the head of a table. */
    private static char separator(String line) {
        if (line.indexOf('|') >= 0) {
            return '|';
        }
        if (line.indexOf('\t') < 0) {
            if (line.indexOf(';') >= 0) {
                return ';';
            }
            if (line.indexOf(',') >= 0) {
                return ',';
            }
        }
        return '\t';
    }

    private static ImmutableList<String> columns(String line) {
        char mark = separator(line);
        String cells = mark == '|' ? CharMatcher.is('|').trimFrom(line) : line;
        return Splitter.on(mark).splitToStream(cells).map(Headings::label).collect(ImmutableList.toImmutableList());
    }

    /** Whether a line drawn below it says that it heads a table with upright lines, whatever its columns are called. */
    private boolean isHeadOfRows(int start, boolean inUpdate) {
        if (!inUpdate || !isRuleBelow(start) || isGridBelow(start)) {
            return false;
        }
        SourceSpan line = line(start, tokens.paperEnd(start));
        return line.length() <= LONGEST_HEAD
                && source.slice(line).indexOf('|') >= 0
                && columns(source.slice(line)).stream()
                        .allMatch(head -> DIGITS.matchesNoneOf(head)
                                && Status.of(head).isEmpty()
                                && CharMatcher.anyOf("\"“=").matchesNoneOf(head));
    }

    /** In a grid a line is drawn below every row, and so says nothing once the heads are known. */
    private boolean isGridBelow(int start) {
        int below = Math.min(tokens.paperEnd(start) + 1, tokens.size() - 1);
        return !columns.isEmpty() && tokens.get(below).getText().indexOf('+') >= 0;
    }

    private boolean isRuleBelow(int start) {
        int below = Math.min(tokens.paperEnd(start) + 1, tokens.size() - 1);
        int end = tokens.paperEnd(below);
        return end > below
                && RULE.matches(tokens.get(below).getText().charAt(0))
                && isRule(source.slice(line(below, end)));
    }

    private SourceSpan line(int start, int end) {
        return new SourceSpan(
                tokens.get(start).getStartIndex(), tokens.get(end - 1).getStopIndex() + 1);
    }

    /** {@code Foreword by the Chair}, which is no text that introduces the plan. */
    private boolean isSignedProse(int start) {
        return tokens.get(start).getCharPositionInLine() == 0
                && OF_PROSE.contains(Ascii.toLowerCase(tokens.get(start).getText()))
                && SIGNED.contains(tokens.get(start + 1).getText())
                && !tokens.lineHas(start, PlanLexer.TEXT);
    }

    /** Whether a word heads a part of a document, or prose that is not its text in quotes. */
    private boolean isPart(int at) {
        String word = Ascii.toLowerCase(COLON.trimTrailingFrom(tokens.get(at).getText()));
        return PARTS.contains(word) || (OF_PROSE.contains(word) && !isTextBelow(at));
    }

    private boolean isTextBelow(int at) {
        int below = at + 1;
        while (tokens.get(below).getType() == PlanLexer.NEWLINE) {
            below++;
        }
        return switch (tokens.get(below).getType()) {
            case PlanLexer.TEXT, PlanLexer.BLOCK, PlanLexer.OPEN_TEXT, PlanLexer.OPEN_BLOCK -> true;
            default -> false;
        };
    }

    /** {@code 1. Introduction} */
    private boolean isNumbered(int start) {
        return NUMBER.matcher(tokens.get(start).getText()).matches()
                && tokens.get(start + 1).getType() == PlanLexer.WORD
                && isAlone(start + 1);
    }

    /** Whether the line ends after a word. */
    private boolean isAlone(int at) {
        int next = tokens.get(at + 1).getType();
        return next == PlanLexer.NEWLINE || next == Token.EOF;
    }

    /**
     * Whether the words between tabs or upright lines are all such as head columns; a line of a plan does not begin with
     * a capital.
     */
    boolean headsColumns(int start) {
        int from = tokens.get(start).getStartIndex();
        int most = Math.min(source.text().length(), from + LONGEST_HEAD);
        int cell = from;
        while (cell < most && BEFORE_CELLS.matches(source.text().charAt(cell))) {
            cell++;
        }
        // What most lines fail is asked first.
        if (cell == most || !Character.isUpperCase(source.text().charAt(cell))) {
            return false;
        }
        int end = tokens.paperEnd(start);
        if (end == start || tokens.get(end - 1).getStopIndex() >= most) {
            return false;
        }
        String line = source.slice(line(start, end));
        if (SEPARATORS.indexOf(separator(line)) >= 0) {
            List<String> labels = columns(line);
            // Words with commas between them may be a sentence.
            return labels.size() > 1
                    && ColumnHead.ID.isMeantBy(labels.get(0))
                    && (areHeads(labels) || headsRowsBelow(labels, line, end));
        }
        List<String> labels = Lists.transform(CELLS.splitToList(line), Headings::label);
        return labels.size() > 1 && (areHeads(labels) || headsRowsBelow(labels, line, end));
    }

    /** Whether a line heads columns of which one may tell anything. */
    boolean hasUnknownColumn(int start) {
        return headsColumns(start)
                && unknown(columns(source.slice(line(start, tokens.paperEnd(start)))))
                        .isPresent();
    }

    private Optional<String> unknown(List<String> labels) {
        return labels.stream()
                .filter(label -> !label.isEmpty() && !ColumnHead.heads(label) && !measures.isNamed(label))
                .findFirst();
    }

    /** All of them, or those of what the rows are about and of something else, and then any words of the agency's own. */
    private static boolean areHeads(List<String> labels) {
        long known = labels.stream().filter(ColumnHead::heads).count();
        return known == labels.size() || (known > 1 && ColumnHead.ID.isMeantBy(labels.get(0)));
    }

    /** Whether what is told of stands in the first column, and a line below has an id there and as many cells at most. */
    private boolean headsRowsBelow(List<String> labels, String head, int end) {
        if (isProse(head)
                || !ColumnHead.ID.isMeantBy(labels.get(0))
                || labels.stream().anyMatch(label -> DIGITS.matchesAnyOf(label) || headsNothing(label))) {
            return false;
        }
        int begin = end + 1;
        for (int lines = 0; lines < MOST_LINES_LOOKED_AT && begin < tokens.size(); lines++) {
            int last = tokens.paperEnd(begin);
            if (last == begin) {
                return false;
            }
            SourceSpan row = line(begin, last);
            String written = row.length() > LONGEST_HEAD ? "" : source.slice(row);
            List<String> cells =
                    separator(written) != separator(head) || isProse(written) ? List.of() : columns(written);
            if (cells.size() > 1 && cells.size() <= labels.size() && MailLines.isRef(cells.get(0))) {
                return true;
            }
            begin = last + 1;
        }
        return false;
    }

    /** {@code No, nothing new}, whose mark parts no cells. */
    private static boolean isProse(String line) {
        char mark = separator(line);
        return SEPARATORS.indexOf(mark) >= 0 && line.contains(mark + " ");
    }

    private static String label(String cell) {
        return COLON.trimTrailingFrom(Ascii.toLowerCase(TableRow.plain(cell)));
    }
}
