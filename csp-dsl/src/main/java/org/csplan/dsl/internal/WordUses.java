package org.csplan.dsl.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.csplan.core.model.Status;
import org.csplan.dsl.syntax.Keyword;

/** Words that begin a line and are taken for others: which one is meant, as the rest of the line tells. */
final class WordUses {

    private static final Pattern OBJECTIVE_ID = Pattern.compile("(?:[A-Za-z]|[A-Za-z]{0,2}\\d[\\d.]*),?");

    /** In the place of an agency, so that a time alone is taken for a head. */
    private static final String NOBODY = "nobody ";

    private final MendedTokens tokens;

    /** The kind of the statement that the line belongs to; none above the first. */
    private int statement = Token.INVALID_TYPE;

    /** How far it is indented. */
    private int margin;

    WordUses(MendedTokens tokens) {
        this.tokens = tokens;
    }

    /** @param first of the line that begins the statement to which the lines belong from here on */
    void beginStatement(Token first) {
        statement = first.getType();
        margin = first.getCharPositionInLine();
    }

    /**
     * Whether a label such as {@code Priority:}, indented below an action, says what that is for: a new aim or priority stands
     * further left, or has its text.
     */
    boolean isFor(int first, int last, Keyword meaning) {
        int next = tokens.next(last);
        return LabelOfObjective.isOne(meaning)
                && inAction()
                && tokens.get(first).getCharPositionInLine() > margin
                && next < tokens.size()
                && tokens.get(next).getType() == PlanLexer.WORD
                && !tokens.lineHas(last, PlanLexer.TEXT);
    }

    /**
     * Whether a line such as {@code priority ASB}, indented below an action, or {@code aim 1} below a priority, says what that is
     * for: it has ids alone.
     */
    private boolean namesObjectives(int at, Keyword keyword) {
        boolean inPriority = isIn(PlanLexer.PRIORITY) && keyword == Keyword.AIM;
        if (!LabelOfObjective.isOne(keyword)
                || !(inAction() || inPriority)
                || tokens.get(at).getCharPositionInLine() <= margin) {
            return false;
        }
        int next = tokens.next(at);
        if (tokens.get(next).getType() != PlanLexer.WORD) {
            return false;
        }
        int after = tokens.next(next);
        return after == tokens.lineEnd(at) || tokens.get(after).getType() == PlanLexer.COMMA;
    }

    /**
     * Progress, where the line tells what has happened below an action: {@code update} with a text and without an agency,
     * or {@code status} with a word alone. And below an action with or for, where it names who supports it or what it supports.
     * For or supports, where it names aims or priorities alone.
     */
    Keyword used(int at, Keyword keyword) {
        if (keyword == Keyword.SUPPORTS && inAction()) {
            return namesObjective(tokens.next(at)) ? Keyword.FOR : Keyword.WITH;
        }
        if (namesObjectives(at, keyword)) {
            return inAction() ? Keyword.FOR : Keyword.SUPPORTS;
        }
        if (keyword != Keyword.UPDATE && keyword != Keyword.STATUS) {
            return keyword;
        }
        boolean indented = tokens.get(at).getCharPositionInLine() > 0;
        int next = tokens.next(at);
        int type = next < tokens.size() ? tokens.get(next).getType() : Token.EOF;
        boolean tellsText = keyword == Keyword.UPDATE && type == PlanLexer.TEXT;
        boolean tellsStatus = keyword == Keyword.STATUS
                && hasProgress()
                && indented
                && (type == PlanLexer.WORD || KeywordTokens.keyword(type).isPresent())
                && !tokens.lineHas(next, PlanLexer.IS)
                && (Status.of(tokens.get(next).getText()).isPresent() || !tokens.lineHas(next, PlanLexer.TEXT));
        return tellsText || tellsStatus ? Keyword.PROGRESS : keyword;
    }

    /** Whether it looks like the id of an aim or a priority and not like an agency's: a letter, or a number. */
    private boolean namesObjective(int at) {
        return at < tokens.size()
                && tokens.get(at).getText() != null
                && OBJECTIVE_ID.matcher(tokens.get(at).getText()).matches();
    }

    /** The same of a line whose first word is the label of a cell, as {@code update:} and {@code Status -} are. */
    Keyword told(int at, Keyword keyword) {
        boolean indented = tokens.get(at).getCharPositionInLine() > 0;
        boolean tells = switch (keyword) {
            case UPDATE -> inAction() && !tokens.lineHas(at, PlanLexer.FROM) && (indented || time(at).isEmpty());
            case STATUS -> hasProgress() && indented && !tokens.lineHas(at, PlanLexer.IS);
            default -> false;
        };
        return tells ? Keyword.PROGRESS : used(at, keyword);
    }

    /** What time the line says after its word, as the head of a return does. */
    Optional<String> time(int at) {
        String said = tokens.words(tokens.next(at), tokens.lineEnd(at));
        return ReturnHead.of(NOBODY + said).flatMap(ReturnHead::time);
    }

    /** Whether the line stands below a statement of this type, or begins the next one. */
    boolean isIn(int type) {
        return statement == type;
    }

    private boolean inAction() {
        return isIn(PlanLexer.ACTION);
    }

    /** Whether a status that is told below the statement is its progress, and no word of the plan's scale. */
    private boolean hasProgress() {
        return inAction() || statement == PlanLexer.AIM || statement == PlanLexer.PRIORITY;
    }
}
