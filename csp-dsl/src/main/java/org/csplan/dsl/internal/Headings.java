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
            "%");

    private static final CharMatcher COLON = CharMatcher.is(':');

    private static final Splitter CELLS = Splitter.on('\t').trimResults().omitEmptyStrings();

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
        if (!ofPart && (alone || !headsColumns(start))) {
            return false;
        }
        int end = tokens.lineEnd(start);
        SourceSpan line =
                new SourceSpan(first.getStartIndex(), tokens.get(end - 1).getStopIndex() + 1);
        found.add(ofPart ? messages.heading(line) : messages.columns(line));
        tokens.hide(start, Math.min(end + 1, tokens.size() - 1));
        return true;
    }

    private static boolean isPart(String word) {
        return PARTS.contains(Ascii.toLowerCase(COLON.trimTrailingFrom(word)));
    }

    /** Whether the words between tabs are all such as head columns; a line of a plan does not begin with a capital. */
    private boolean headsColumns(int start) {
        int tab = start;
        while (tab < start + CellLabels.MOST_WORDS - 1
                && tab + 1 < tokens.size()
                && tokens.get(tab + 1).getType() != PlanLexer.NEWLINE
                && !endsCell(tab)) {
            tab++;
        }
        if (!Character.isUpperCase(tokens.get(start).getText().charAt(0)) || !endsCell(tab)) {
            return false;
        }
        Token first = tokens.get(start);
        Token last = tokens.get(tokens.lineEnd(start) - 1);
        String line = source.text().substring(first.getStartIndex(), last.getStopIndex() + 1);
        List<String> cells = CELLS.splitToList(line);
        return cells.size() > 1 && cells.stream().allMatch(Headings::headsColumn);
    }

    private boolean endsCell(int at) {
        int after = tokens.get(at).getStopIndex() + 1;
        return after < source.text().length() && source.text().charAt(after) == '\t';
    }

    private static boolean headsColumn(String cell) {
        String label = COLON.trimTrailingFrom(Ascii.toLowerCase(cell));
        return COLUMNS.contains(label)
                || CellLabels.meaning(label).isPresent()
                || Keyword.of(label).filter(Keyword::beginsLine).isPresent();
    }
}
