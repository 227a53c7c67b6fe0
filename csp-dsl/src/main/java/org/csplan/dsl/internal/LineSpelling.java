package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;

/**
 * Mends the beginnings of lines before they are parsed, so that one wrong letter costs one message and not a message for
 * every line that follows from it.
 */
final class LineSpelling {

    /** What word processors and people put before the lines of a list; some fonts keep theirs in a private place. */
    static final CharMatcher BULLETS = CharMatcher.anyOf("•·●○◦▪■□►‣⁃→➔➢➤»›✓✔*-–—\uF0A7\uF0B7\uF0D8\uF0FC");

    /** The bullet of the second level in Word, which is a small letter of a font like any other. */
    private static final String LETTER_BULLET = "o";

    private static final Pattern NUMBERING =
            Pattern.compile("\\(?([0-9]{1,3}(\\.[0-9]{1,3})*|[a-zA-Z]|[ivx]{1,4})[.)]");

    private final MendedTokens tokens;
    private final SpellingMessages messages;
    private final MailLines mail;
    private final ImmutableList.Builder<Diagnostic> found;
    private final WordUses uses;
    private final FirstWords words;
    private final ReturnLines returns;
    private final Headings headings;
    private final LineEnds ends;
    private final PeriodSpelling periods;
    private final LinesBelowParts below;

    LineSpelling(
            SourceText source,
            CommonTokenStream tokens,
            SpellingMessages messages,
            MailLines mail,
            ImmutableList.Builder<Diagnostic> found,
            MeasureColumns measures) {
        this.tokens = new MendedTokens(tokens);
        this.messages = messages;
        this.mail = mail;
        this.found = found;
        this.uses = new WordUses(this.tokens);
        this.words = new FirstWords(this.tokens, messages, uses, found);
        this.headings = new Headings(source, this.tokens, messages, found, measures);
        this.returns = new ReturnLines(this.tokens, messages, mail, headings, found);
        this.ends = new LineEnds(source, this.tokens, messages, found);
        this.below = new LinesBelowParts(messages, found);
        this.periods = new PeriodSpelling(source, this.tokens, found);
    }

    void mend() {
        int lineStart = 0;
        boolean inUpdate = false;
        // Also below the head of a return that is not read.
        boolean inReturn = false;
        // Whether the update says when or from whom.
        boolean headed = false;
        int margin = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                continue;
            }
            if (token.getType() == PlanLexer.NEWLINE && tokens.areHidden(lineStart, i)) {
                // No line is empty once it is read.
                tokens.hide(i, i + 1);
                lineStart = i + 1;
            } else if (token.getType() == PlanLexer.NEWLINE || token.getType() == Token.EOF) {
                ends.doubtRemark(lineStart, i, inUpdate);
                ends.mendSemicolons(lineStart, i, inUpdate);
                ends.mendEnd(i - 1, lineStart);
                if (token.getType() == PlanLexer.NEWLINE && tokens.areHidden(lineStart, i)) {
                    tokens.hide(i, i + 1);
                }
                lineStart = i + 1;
            } else if (i == lineStart && mail.after(i, inReturn) > i) {
                lineStart = hideMail(i, mail.after(i, inReturn));
                i = lineStart - 1;
                // What is told in an e-mail of another quarter is not told in the update above it.
                inUpdate &= !returns.isOfOther();
            } else if (i == lineStart && inReturn && mail.afterSignature(i) > i) {
                lineStart = hideMail(i, mail.afterSignature(i));
                i = lineStart - 1;
            } else if (i == lineStart && mail.afterGreeting(i) > i) {
                lineStart = hideGreeting(i);
                i = lineStart - 1;
            } else if (i == lineStart && !inUpdate && returns.hideTableInMail(i)) {
                i = lastHidden(i);
                lineStart = i + 1;
                inReturn = true;
            } else if (i == lineStart && headings.hide(i, inUpdate)) {
                i = lastHidden(i);
                lineStart = i + 1;
            } else if (i == lineStart && (returns.hideReturn(i) || (!inUpdate && returns.hideToldInMail(i)))) {
                i = lastHidden(i);
                lineStart = i + 1;
                inUpdate = false;
                inReturn = true;
            } else if (i == lineStart && (inUpdate ? returns.hideRow(i) : hidePeriod(i))) {
                i = lastHidden(i);
                lineStart = i + 1;
            } else if (i == lineStart) {
                // Below an update that says neither when nor from whom, the line is no less likely the next action's.
                boolean ofReturn = inUpdate && (headed || !returns.beginsWithKind(i));
                int first = mendBeginning(i, ofReturn);
                if (KeywordTokens.isStatement(tokens.get(first))) {
                    headings.endTable();
                    boolean updates = tokens.get(first).getType() == PlanLexer.UPDATE;
                    Optional<String> time = updates ? uses.time(first) : Optional.empty();
                    headed = time.isPresent() || tokens.lineHas(first, PlanLexer.FROM);
                    returns.beginStatement(time);
                    uses.beginStatement(tokens.get(first));
                }
                if (tokens.get(first).getType() == PlanLexer.UPDATE) {
                    returns.joinName(first);
                } else if (tokens.get(first).getType() == PlanLexer.PLAN) {
                    periods.mendHead(first, tokens.lineEnd(first));
                }
                below.look(tokens.get(first));
                returns.reportDeclared(tokens.get(first), inUpdate, margin);
                margin = tokens.get(first).getType() == PlanLexer.UPDATE
                        ? tokens.get(first).getCharPositionInLine()
                        : margin;
                inUpdate = KeywordTokens.isStatement(tokens.get(first))
                        ? tokens.get(first).getType() == PlanLexer.UPDATE
                        : inUpdate;
                inReturn = KeywordTokens.isStatement(tokens.get(first)) ? inUpdate : inReturn;
            }
        }
        headings.endTable();
    }

    /** Returns where the line begins, after a bullet that was taken away. */
    private int mendBeginning(int first, boolean inUpdate) {
        boolean bullet = isBullet(first, inUpdate);
        if (bullet) {
            found.add(messages.bullet(tokens.get(first)));
            tokens.hide(first, first + 1);
        }
        int after = bullet ? first + 1 : first;
        int start = inUpdate ? returns.mendBold(after) : after;
        if (inUpdate && returns.mendEntry(start)) {
            return start + 1;
        }
        if (inUpdate && returns.mendId(start)) {
            return start;
        }
        words.mend(start, inUpdate);
        return start;
    }

    /** Where the lines end that begin here and were taken away. */
    private int lastHidden(int first) {
        int last = first;
        while (tokens.get(last + 1).getChannel() != Token.DEFAULT_CHANNEL) {
            last++;
        }
        return last;
    }

    private boolean hidePeriod(int start) {
        return uses.isIn(PlanLexer.PLAN) && periods.hideLine(start, tokens.lineEnd(start));
    }

    /** Reports and takes away the lines of an e-mail that begin here; returns where the line after them begins. */
    private int hideMail(int first, int after) {
        List<SourceSpan> lines = new ArrayList<>();
        boolean holds = false;
        for (int line = first; line < after; line = mail.nextLine(line)) {
            boolean heads = returns.noteSubject(line) && returns.isHeadToComplete(after);
            // As a remark it would no longer say of what time the return is.
            if (!heads) {
                lines.add(mail.span(line));
            }
            holds |= mail.holdsReturn(line);
        }
        boolean returned = holds;
        Optional<MailLines.Quoted> quoted =
                returned ? mail.quoted(first, after, isRightBelowUpdate(first)) : Optional.empty();
        if (!lines.isEmpty()) {
            found.add(quoted.map(told -> messages.quotedReturn(lines, told))
                    .orElseGet(() -> messages.mail(lines, returned)));
        }
        tokens.hide(first, after);
        return after;
    }

    /** Whether nothing but empty lines stands between a line and the update above it. */
    private boolean isRightBelowUpdate(int first) {
        int above = first - 1;
        while (above >= 0 && tokens.get(above).getType() == PlanLexer.NEWLINE) {
            above--;
        }
        while (above > 0 && tokens.get(above - 1).getType() != PlanLexer.NEWLINE) {
            above--;
        }
        return above >= 0 && tokens.get(above).getType() == PlanLexer.UPDATE;
    }

    /** Reports and takes away a greeting; returns where the line begins without it. */
    private int hideGreeting(int first) {
        int told = mail.afterGreeting(first);
        SourceSpan greeting = new SourceSpan(
                tokens.get(first).getStartIndex(), tokens.get(told - 1).getStopIndex() + 1);
        found.add(messages.greeting(greeting, mail.span(told)));
        tokens.hide(first, told);
        return told;
    }

    /** Whether the line begins with a bullet or a number, and would begin rightly without it. */
    private boolean isBullet(int at, boolean inUpdate) {
        Token token = tokens.get(at);
        if (token.getType() != PlanLexer.WORD || at + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(at + 1);
        String text = token.getText();
        boolean bullet = text.length() == 1 && BULLETS.matchesAllOf(text);
        if (inUpdate) {
            return bullet && next.getType() == PlanLexer.WORD;
        }
        boolean begins = KeywordTokens.beginsLine(next)
                || next.getType() == PlanLexer.TARGET
                || (next.getType() == PlanLexer.WORD
                        && FirstWords.meant(next.getText()).isPresent());
        return begins
                && (bullet
                        || text.equals(LETTER_BULLET)
                        || NUMBERING.matcher(text).matches());
    }
}
