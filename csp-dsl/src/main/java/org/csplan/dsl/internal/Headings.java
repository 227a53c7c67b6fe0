package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;

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
            "budgets");

    /** What heads a column besides the words of the language and what people write for them. */
    private static final ImmutableSet<String> COLUMNS = ImmutableSet.of(
            "ref",
            "ref.",
            "no",
            "no.",
            "id",
            "baseline",
            "current",
            "actual",
            "latest",
            "actions",
            "measures",
            "reading",
            "reference",
            "commentary",
            "narrative",
            "agencies",
            "%");

    /** Of the heads of a table; what is longer heads nothing. */
    private static final int LONGEST_HEAD = 400;

    /** What stands below the heads of a table whose columns have upright lines between them. */
    private static final CharMatcher RULE = CharMatcher.anyOf("|:- ");

    private static final CharMatcher COLON = CharMatcher.is(':');

    private static final CharMatcher BETWEEN_CELLS = CharMatcher.anyOf("\t|");

    private static final CharMatcher BEFORE_CELLS = BETWEEN_CELLS.or(CharMatcher.is(' '));

    private static final Splitter CELLS =
            Splitter.on(BETWEEN_CELLS).trimResults().omitEmptyStrings();

    private final SourceText source;
    private final MendedTokens tokens;
    private final SpellingMessages messages;
    private final ImmutableList.Builder<Diagnostic> found;

    Headings(
            SourceText source,
            MendedTokens tokens,
            SpellingMessages messages,
            ImmutableList.Builder<Diagnostic> found) {
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
        int next = tokens.get(start + 1).getType();
        boolean alone = next == PlanLexer.NEWLINE || next == Token.EOF;
        boolean ofPart = alone && !(inUpdate && first.getCharPositionInLine() > 0) && isPart(first.getText());
        if (!ofPart && !headsColumns(start)) {
            return false;
        }
        int end = tokens.lineEnd(start);
        if (ofPart) {
            found.add(messages.heading(line(start, end)));
        } else {
            int below = Math.min(end + 1, tokens.size() - 1);
            int endBelow = tokens.lineEnd(below);
            boolean ruled = endBelow > below && isRule(source.slice(line(below, endBelow)));
            found.add(messages.columns(
                    ruled
                            ? ImmutableList.of(line(start, end), line(below, endBelow))
                            : ImmutableList.of(line(start, end))));
            end = ruled ? endBelow : end;
        }
        tokens.hide(start, Math.min(end + 1, tokens.size() - 1));
        return true;
    }

    private static boolean isRule(String line) {
        return RULE.matchesAllOf(line) && line.contains("--");
    }

    private SourceSpan line(int start, int end) {
        return new SourceSpan(
                tokens.get(start).getStartIndex(), tokens.get(end - 1).getStopIndex() + 1);
    }

    private static boolean isPart(String word) {
        return PARTS.contains(Ascii.toLowerCase(COLON.trimTrailingFrom(word)));
    }

    /**
     * Whether the words between tabs or upright lines are all such as head columns; a line of a plan does not begin with
     * a capital.
     */
    private boolean headsColumns(int start) {
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
        int end = tokens.lineEnd(start);
        if (end == start || tokens.get(end - 1).getStopIndex() >= most) {
            return false;
        }
        List<String> cells = CELLS.splitToList(source.slice(line(start, end)));
        return cells.size() > 1 && cells.stream().allMatch(Headings::headsColumn);
    }

    private static boolean headsColumn(String cell) {
        String label = COLON.trimTrailingFrom(Ascii.toLowerCase(cell));
        return COLUMNS.contains(label)
                || CellLabels.meaning(label).isPresent()
                || Keyword.of(label).filter(Keyword::beginsLine).isPresent();
    }
}
