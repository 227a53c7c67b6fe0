package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Status;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LookAlikes;

/**
 * Mends the beginnings of lines before they are parsed, so that one wrong letter costs one message and not a message for
 * every line that follows from it.
 */
final class LineSpelling {

    private static final Pattern OBJECTIVE_ID = Pattern.compile("(?:[A-Za-z]|[A-Za-z]{0,2}\\d[\\d.]*),?");

    private static final ImmutableMap<String, Keyword> LINE_KEYWORDS = Arrays.stream(Keyword.values())
            .filter(Keyword::beginsLine)
            .collect(ImmutableMap.toImmutableMap(Keyword::word, keyword -> keyword));

    /** What word processors and people put before the lines of a list; some fonts keep theirs in a private place. */
    private static final CharMatcher BULLETS = CharMatcher.anyOf("•·●○◦▪■□►‣⁃→➔➢➤»›✓✔*-–—\uF0A7\uF0B7\uF0D8\uF0FC");

    /** The bullet of the second level in Word, which is a small letter of a font like any other. */
    private static final String LETTER_BULLET = "o";

    private static final Pattern NUMBERING =
            Pattern.compile("\\(?([0-9]{1,3}(\\.[0-9]{1,3})*|[a-zA-Z]|[ivx]{1,4})[.)]");

    /** The kinds of what an update tells of, which its lines name by id alone. */
    private static final ImmutableSet<String> TOLD_OF =
            ImmutableSet.of(Keyword.ACTION.word(), Keyword.AIM.word(), Keyword.PRIORITY.word());

    /** What stands apart after the label of a cell. */
    private static final ImmutableSet<String> DASHES = ImmutableSet.of("-", "–", "—", ":");

    private static final String SENT = "sent";

    private static final String DATE = "date";

    /** An id, an equals sign and a number are no less. */
    private static final int FEWEST_OF_READING = 3;

    private static final ImmutableSet<Keyword> BEFORE_NO_ID = ImmutableSet.of(
            Keyword.PERIOD,
            Keyword.INTRO,
            Keyword.PARTNERSHIP,
            Keyword.AREA,
            Keyword.CONTACT,
            Keyword.PUBLISHED,
            Keyword.REVIEW,
            Keyword.OWNER,
            Keyword.START,
            Keyword.DUE,
            Keyword.DONE,
            Keyword.BUDGET,
            Keyword.SPENT,
            Keyword.SOURCE,
            Keyword.RISK,
            Keyword.NOTE);

    private final CommonTokenStream tokens;
    private final SpellingMessages messages;
    private final MailLines mail;
    private final PeriodSpelling periods;
    private final ImmutableList.Builder<Diagnostic> found;

    /** The kind of the statement that the line belongs to; none above the first. */
    private int statement = Token.INVALID_TYPE;

    LineSpelling(
            CommonTokenStream tokens,
            SpellingMessages messages,
            MailLines mail,
            PeriodSpelling periods,
            ImmutableList.Builder<Diagnostic> found) {
        this.tokens = tokens;
        this.messages = messages;
        this.mail = mail;
        this.periods = periods;
        this.found = found;
    }

    void mend() {
        int lineStart = 0;
        boolean inUpdate = false;
        int margin = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                continue;
            }
            if (token.getType() == PlanLexer.NEWLINE || token.getType() == Token.EOF) {
                mendSemicolons(lineStart, i, inUpdate);
                mendEnd(i - 1, lineStart);
                lineStart = i + 1;
            } else if (i == lineStart && mail.after(i) > i) {
                lineStart = hideMail(i);
                i = lineStart - 1;
            } else if (i == lineStart && hideReturn(i)) {
                i = mail.nextLine(i) - 1;
                while (tokens.get(i + 1).getChannel() != Token.DEFAULT_CHANNEL) {
                    i++;
                }
                lineStart = i + 1;
                inUpdate = false;
            } else if (i == lineStart && (inUpdate ? hideRow(i) : hidePeriod(i))) {
                i = lineEnd(i);
                lineStart = i + 1;
            } else if (i == lineStart) {
                int first = mendBeginning(i, inUpdate);
                if (KeywordTokens.isStatement(tokens.get(first))) {
                    statement = tokens.get(first).getType();
                }
                if (tokens.get(first).getType() == PlanLexer.UPDATE) {
                    joinName(first);
                } else if (tokens.get(first).getType() == PlanLexer.PLAN) {
                    periods.mendHead(first, lineEnd(first));
                }
                reportDeclared(tokens.get(first), inUpdate, margin);
                margin = tokens.get(first).getType() == PlanLexer.UPDATE
                        ? tokens.get(first).getCharPositionInLine()
                        : margin;
                inUpdate = KeywordTokens.isStatement(tokens.get(first))
                        ? tokens.get(first).getType() == PlanLexer.UPDATE
                        : inUpdate;
            }
        }
    }

    /** Returns where the line begins, after a bullet that was taken away. */
    private int mendBeginning(int first, boolean inUpdate) {
        boolean bullet = isBullet(first, inUpdate);
        if (bullet) {
            found.add(messages.bullet(tokens.get(first)));
            hide(first, first + 1);
        }
        int start = bullet ? first + 1 : first;
        if (inUpdate && mendEntry(start)) {
            return start + 1;
        }
        Token word = tokens.get(start);
        Optional<Keyword> keyword = KeywordTokens.keyword(word.getType()).filter(Keyword::beginsLine);
        if (!inUpdate && mendDash(start, keyword)) {
            return start;
        }
        if (keyword.isPresent()) {
            mendUse(start, keyword.get());
        } else if (!inUpdate) {
            // The lines of an update begin with ids, which may look like anything.
            int colon = colon(start);
            if (colon > start) {
                mendLabel(start, colon);
            } else if (word.getType() == PlanLexer.WORD && !mendParts(start) && !mendPhrase(start)) {
                meant(word.getText()).ifPresent(meant -> mendKeyword(start, ofPlace(meant, start)));
            }
        }
        return start;
    }

    /** Reports and takes away the lines of an e-mail that begin here; returns where the line after them begins. */
    private int hideMail(int first) {
        int after = mail.after(first);
        List<SourceSpan> lines = new ArrayList<>();
        boolean returned = false;
        for (int line = first; line < after; line = mail.nextLine(line)) {
            lines.add(mail.span(line));
            returned |= mail.isQuotedReturn(line);
        }
        found.add(messages.mail(lines, returned));
        mail.hide(first, after);
        return after;
    }

    /**
     * Reports a line such as {@code Police return Q1 2026/27} that stands above lines of a return, and takes it away with
     * them: they belong to no statement that is there.
     */
    private boolean hideReturn(int first) {
        Token token = tokens.get(first);
        boolean begins = token.getCharPositionInLine() == 0
                && (token.getType() == PlanLexer.WORD
                        || token.getType() == PlanLexer.FROM
                        || token.getType() == PlanLexer.PROGRESS);
        int next = begins ? mail.nextLine(first) : first;
        if (!begins || !isToldBelow(next)) {
            return false;
        }
        Optional<ReturnHead> head = mail.head(first);
        // Of a word that is only misspelt, more can be read once that is mended.
        boolean misspelt = head.isPresent()
                && (head.flatMap(ReturnHead::line)
                                .filter(line -> Ascii.equalsIgnoreCase(line, mail.line(first)))
                                .isPresent()
                        || Suggestions.nearest(token.getText(), ImmutableSet.of(Keyword.UPDATE.word()))
                                .filter(word -> !Ascii.equalsIgnoreCase(word, token.getText()))
                                .isPresent());
        if (head.isEmpty() || misspelt) {
            return false;
        }
        found.add(messages.returnHead(mail.span(first), head.get()));
        int end = next;
        while (isToldBelow(end)) {
            end = mail.nextLine(end);
        }
        hide(first, end);
        return true;
    }

    /** Whether the line is indented, as those of a return are, begins with no word of the language, and ends where it ends on paper. */
    private boolean isToldBelow(int first) {
        return tokens.get(first).getType() == PlanLexer.WORD
                && tokens.get(first).getCharPositionInLine() > 0
                && mail.isOnOneLine(first);
    }

    // Entries of an update

    /**
     * Takes away the kind before the id with which an entry begins, as in {@code Action 5: green}; the line of a statement
     * has a text after its id, and nothing else.
     */
    private boolean mendEntry(int start) {
        Token kind = tokens.get(start);
        boolean named = kind.getCharPositionInLine() > 0
                && TOLD_OF.contains(CharMatcher.is(':').trimTrailingFrom(Ascii.toLowerCase(kind.getText())));
        if (!named || start + 2 >= tokens.size() || tokens.get(start + 1).getType() != PlanLexer.WORD) {
            return false;
        }
        WritableToken id = (WritableToken) tokens.get(start + 1);
        int then = tokens.get(start + 2).getType();
        boolean marked = id.getText().endsWith(":");
        boolean tells = then == PlanLexer.WORD || then == PlanLexer.DONE || (marked && then == PlanLexer.TEXT);
        if (!tells) {
            return false;
        }
        String bare = CharMatcher.is(':').trimTrailingFrom(id.getText());
        found.add(messages.kindOfEntry(kind, id, bare));
        hide(start, start + 1);
        id.setText(bare);
        return true;
    }

    /** Takes the words after {@code from} for one, so that it is told whose name it is that they are. */
    private void joinName(int update) {
        int end = lineEnd(update);
        int from = update;
        while (from < end && tokens.get(from).getType() != PlanLexer.FROM) {
            from++;
        }
        boolean several = from > update + 1 && end - from > 2;
        for (int i = from + 1; several && i < end; i++) {
            several = tokens.get(i).getType() == PlanLexer.WORD && tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL;
        }
        if (!several || !(tokens.get(from + 1) instanceof CommonToken name)) {
            return;
        }
        StringBuilder words = new StringBuilder(name.getText());
        for (int i = from + 2; i < end; i++) {
            words.append(' ').append(tokens.get(i).getText());
        }
        name.setText(words.toString());
        name.setStopIndex(tokens.get(end - 1).getStopIndex());
        hide(from + 2, end);
    }

    /** What is indented below an update reads as told by it, but would be agreed anew. */
    private void reportDeclared(Token first, boolean inUpdate, int margin) {
        boolean declares = KeywordTokens.keyword(first.getType())
                .filter(keyword -> TOLD_OF.contains(keyword.word()))
                .isPresent();
        if (inUpdate && declares && first.getCharPositionInLine() > margin) {
            found.add(messages.declaredInUpdate(first));
        }
    }

    /** Reports and takes away a line that was copied from the row of a table, of which no part would be understood. */
    private boolean hideRow(int start) {
        int end = lineEnd(start);
        boolean plain = tokens.getTokens().subList(start, end).stream().noneMatch(LineSpelling::isInNoTable);
        if (tokens.get(start).getType() != PlanLexer.WORD || end == start + 1 || !plain) {
            return false;
        }
        Optional<Diagnostic> row = messages.rowOfReturn(tokens.get(start), tokens.get(end - 1));
        row.ifPresent(found -> {
            this.found.add(found);
            hide(start, Math.min(end + 1, tokens.size() - 1));
        });
        return row.isPresent();
    }

    private boolean hidePeriod(int start) {
        return statement == PlanLexer.PLAN && periods.hideLine(start, lineEnd(start));
    }

    /** Whether it is the language's own, or an open quote, after which the next lines may be hidden. */
    private static boolean isInNoTable(Token token) {
        return switch (token.getType()) {
            case PlanLexer.TEXT, PlanLexer.OPEN_TEXT, PlanLexer.OPEN_BLOCK, PlanLexer.EQUALS -> true;
            default -> false;
        };
    }

    /** Where the line's end stands, or that of the file; a line goes on over ends that are hidden. */
    private int lineEnd(int from) {
        int end = from;
        while (tokens.get(end).getType() != Token.EOF
                && (tokens.get(end).getType() != PlanLexer.NEWLINE
                        || tokens.get(end).getChannel() != Token.DEFAULT_CHANNEL)) {
            end++;
        }
        return end;
    }

    // Bullets and numbers

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
                || (next.getType() == PlanLexer.WORD && meant(next.getText()).isPresent());
        return begins
                && (bullet
                        || text.equals(LETTER_BULLET)
                        || NUMBERING.matcher(text).matches());
    }

    // Words and labels

    /** Takes away a dash or a colon that stands apart after the word of the line: {@code Status - amber}. */
    private boolean mendDash(int start, Optional<Keyword> keyword) {
        Token word = tokens.get(start);
        // Every line is asked, and the text of a word is made only when it is asked for.
        boolean separated = start + 2 < tokens.size()
                && tokens.get(start + 1).getType() == PlanLexer.WORD
                && tokens.get(start + 1).getStartIndex()
                        == tokens.get(start + 1).getStopIndex()
                && DASHES.contains(tokens.get(start + 1).getText())
                && tokens.get(start + 2).getType() != PlanLexer.NEWLINE
                && tokens.get(start + 2).getType() != Token.EOF;
        if (!separated) {
            return false;
        }
        // After other words it may be an id.
        Optional<Keyword> begins = keyword.or(
                        () -> word.getType() == PlanLexer.WORD ? meant(word.getText()) : Optional.empty())
                .filter(meant -> precedesNoId(meant, start));
        if (begins.isEmpty()) {
            return false;
        }
        hide(start + 1, start + 2);
        if (keyword.isEmpty() && mendOngoing(start, start + 1, begins.get())) {
            return true;
        }
        Keyword used = told(start, ofPlace(begins.get(), start));
        found.add(messages.label(word, tokens.get(start + 1), used));
        ((WritableToken) word).setType(KeywordTokens.typeOf(used));
        return true;
    }

    /** Whether a dash after the word is no id there: below an action none is declared, and in lists commas follow ids. */
    private boolean precedesNoId(Keyword meant, int start) {
        boolean indented = tokens.get(start).getCharPositionInLine() > 0;
        return switch (meant) {
            case STATUS, UPDATE -> indented;
            case LEAD, WITH -> tokens.get(start + 2).getType() == PlanLexer.WORD;
            default -> BEFORE_NO_ID.contains(meant);
        };
    }

    private static Optional<Keyword> meant(String word) {
        String letters = LookAlikes.plain(CharMatcher.anyOf(":;.").trimTrailingFrom(word));
        // A word of its own, of e-mails above all.
        if (Ascii.equalsIgnoreCase(letters, SENT)) {
            return Optional.empty();
        }
        return Optional.ofNullable(LINE_KEYWORDS.get(letters))
                .or(() -> CellLabels.meaning(Ascii.toLowerCase(letters)))
                .or(() -> Suggestions.nearest(letters, LINE_KEYWORDS.keySet()).map(LINE_KEYWORDS::get));
    }

    /**
     * {@code partner Fire "Fire and Rescue"} at the margin declares an agency, and below an action names one; the date of a plan
     * is that of an action's end below an action.
     */
    private Keyword ofPlace(Keyword meant, int at) {
        if (statement == PlanLexer.PLAN && Ascii.equalsIgnoreCase(tokens.get(at).getText(), DATE)) {
            return Keyword.PUBLISHED;
        }
        boolean declares =
                meant == Keyword.WITH && tokens.get(at).getCharPositionInLine() == 0 && lineHas(at, PlanLexer.TEXT);
        return declares ? Keyword.AGENCY : meant;
    }

    private boolean lineHas(int from, int type) {
        int end = lineEnd(from);
        for (int i = from; i < end; i++) {
            if (tokens.get(i).getType() == type) {
                return true;
            }
        }
        return false;
    }

    private void mendKeyword(int at, Keyword meant) {
        if (mendOngoing(at, at, meant)) {
            return;
        }
        WritableToken word = (WritableToken) tokens.get(at);
        Keyword used = word.getText().endsWith(":") ? told(at, meant) : used(at, meant);
        found.add(messages.misspelt(word, used));
        word.setType(KeywordTokens.typeOf(used));
    }

    /** Joins a word that was written in two, such as {@code mile stone}. */
    private boolean mendParts(int start) {
        WritableToken first = (WritableToken) tokens.get(start);
        Token second = tokens.get(start + 1);
        Optional<Keyword> whole = Optional.of(second)
                .filter(part -> part.getType() == PlanLexer.WORD)
                .map(part -> LINE_KEYWORDS.get(first.getText() + part.getText()));
        whole.ifPresent(keyword -> {
            found.add(messages.label(first, second, keyword));
            hide(start + 1, start + 2);
            first.setType(KeywordTokens.typeOf(keyword));
        });
        return whole.isPresent();
    }

    /** A label of several words without a colon, such as {@code supported by Council}. */
    private boolean mendPhrase(int start) {
        StringBuilder label =
                new StringBuilder(Ascii.toLowerCase(tokens.get(start).getText()));
        int end = start;
        Optional<Keyword> meaning = Optional.empty();
        for (int i = start + 1; i < start + CellLabels.MOST_WORDS && isWordOfLine(i); i++) {
            label.append(' ').append(Ascii.toLowerCase(tokens.get(i).getText()));
            Optional<Keyword> longer = CellLabels.meaning(label.toString());
            if (longer.isPresent()) {
                meaning = longer;
                end = i;
            }
        }
        if (meaning.isPresent()) {
            mendLabel(start, end, meaning.get());
        }
        return meaning.isPresent();
    }

    private boolean isWordOfLine(int at) {
        return at < tokens.size()
                && (tokens.get(at).getType() == PlanLexer.WORD
                        || KeywordTokens.keyword(tokens.get(at).getType()).isPresent());
    }

    /** Where the label of a table's cell, such as {@code Lead agency:}, ends; before the start if there is none. */
    private int colon(int start) {
        for (int i = start; i < Math.min(tokens.size(), start + CellLabels.MOST_WORDS); i++) {
            if (!isWordOfLine(i)) {
                return -1;
            }
            if (tokens.get(i).getText().endsWith(":")) {
                return i;
            }
        }
        return -1;
    }

    /** Takes away all words of a label but the first; a label that means nothing we know stays, to be reported whole. */
    private void mendLabel(int start, int colon) {
        WritableToken first = (WritableToken) tokens.get(start);
        StringBuilder label = new StringBuilder();
        for (int i = start; i <= colon; i++) {
            label.append(i == start ? "" : " ")
                    .append(Ascii.toLowerCase(tokens.get(i).getText()));
        }
        Optional<Keyword> meaning = CellLabels.meaning(label.substring(0, label.length() - 1));
        Keyword numbered = LINE_KEYWORDS.get(Ascii.toLowerCase(first.getText()));
        if (meaning.isPresent()) {
            mendLabel(start, colon, meaning.get());
        } else if (colon == start + 1 && numbered != null && numbered.role() == Keyword.Role.STATEMENT) {
            // "Action 1:", whose number is its id.
            mendKeyword(start, numbered);
        }
    }

    /** A label such as {@code timescale}, after which nothing is said but that it goes on: no word stands before that. */
    private boolean mendOngoing(int first, int last, Keyword meaning) {
        int ongoing = meaning == Keyword.DUE ? next(last) : tokens.size();
        boolean alone = ongoing < tokens.size()
                && Ascii.equalsIgnoreCase(tokens.get(ongoing).getText(), Keyword.ONGOING.word())
                && next(ongoing) < tokens.size()
                && next(ongoing) == lineEnd(first);
        if (alone) {
            found.add(messages.ongoing(tokens.get(first), tokens.get(ongoing)));
            hide(first + 1, ongoing + 1);
            ((WritableToken) tokens.get(first)).setType(PlanLexer.ONGOING);
        }
        return alone;
    }

    private void mendLabel(int first, int last, Keyword meaning) {
        if (mendOngoing(first, last, meaning)) {
            return;
        }
        WritableToken word = (WritableToken) tokens.get(first);
        found.add(messages.label(word, tokens.get(last), meaning));
        hide(first + 1, last + 1);
        word.setType(KeywordTokens.typeOf(meaning));
    }

    // Words used for another that people take them for

    private void mendUse(int at, Keyword keyword) {
        Keyword used = used(at, keyword);
        if (used != keyword) {
            found.add(messages.misused(tokens.get(at), used));
            ((WritableToken) tokens.get(at)).setType(KeywordTokens.typeOf(used));
        }
    }

    /**
     * Progress, where the line tells what has happened below an action: {@code update} with a text and without an agency,
     * or {@code status} with a word alone. And below an action with or for, where it names who supports it or what it supports.
     */
    private Keyword used(int at, Keyword keyword) {
        if (keyword == Keyword.SUPPORTS && inAction()) {
            return namesObjective(next(at)) ? Keyword.FOR : Keyword.WITH;
        }
        if (keyword != Keyword.UPDATE && keyword != Keyword.STATUS) {
            return keyword;
        }
        boolean indented = tokens.get(at).getCharPositionInLine() > 0;
        int next = next(at);
        int type = next < tokens.size() ? tokens.get(next).getType() : Token.EOF;
        boolean tellsText = keyword == Keyword.UPDATE && type == PlanLexer.TEXT;
        boolean tellsStatus = keyword == Keyword.STATUS
                && hasProgress()
                && indented
                && (type == PlanLexer.WORD || KeywordTokens.keyword(type).isPresent())
                && !lineHas(next, PlanLexer.IS)
                && (Status.of(tokens.get(next).getText()).isPresent() || !lineHas(next, PlanLexer.TEXT));
        return tellsText || tellsStatus ? Keyword.PROGRESS : keyword;
    }

    /** Whether it looks like the id of an aim or a priority and not like an agency's: a letter, or a number. */
    private boolean namesObjective(int at) {
        return at < tokens.size()
                && tokens.get(at).getText() != null
                && OBJECTIVE_ID.matcher(tokens.get(at).getText()).matches();
    }

    /** The same of a line whose first word is the label of a cell, as {@code update:} and {@code Status -} are. */
    private Keyword told(int at, Keyword keyword) {
        boolean indented = tokens.get(at).getCharPositionInLine() > 0;
        boolean tells = switch (keyword) {
            case UPDATE -> inAction() && indented && !lineHas(at, PlanLexer.FROM);
            case STATUS -> hasProgress() && indented && !lineHas(at, PlanLexer.IS);
            default -> false;
        };
        return tells ? Keyword.PROGRESS : used(at, keyword);
    }

    private boolean inAction() {
        return statement == PlanLexer.ACTION;
    }

    /** Whether a status that is told below the statement is its progress, and no word of the plan's scale. */
    private boolean hasProgress() {
        return inAction() || statement == PlanLexer.AIM || statement == PlanLexer.PRIORITY;
    }

    /** Where the next word stands that is not hidden. */
    private int next(int at) {
        int next = at + 1;
        while (next < tokens.size() && tokens.get(next).getChannel() != Token.DEFAULT_CHANNEL) {
            next++;
        }
        return next;
    }

    // Ends of lines

    /** Reports the semicolons between the readings of an entry once, and reads on as if commas stood there. */
    private void mendSemicolons(int start, int end, boolean inUpdate) {
        if (end - start < FEWEST_OF_READING || !(inUpdate || tokens.get(start).getType() == PlanLexer.PROGRESS)) {
            return;
        }
        List<Integer> marked = new ArrayList<>();
        boolean reads = false;
        for (int i = start + 1; i < end; i++) {
            Token token = tokens.get(i);
            reads |= token.getType() == PlanLexer.EQUALS;
            boolean isWord = token.getType() == PlanLexer.WORD || token.getType() == PlanLexer.GROUPED;
            if (isWord
                    && token.getChannel() == Token.DEFAULT_CHANNEL
                    && token.getText().endsWith(";")) {
                // What is said after it may be prose, which stands in quotes.
                if (!isPartOfEntry(next(i), end)) {
                    return;
                }
                marked.add(i);
            }
        }
        if (!reads || marked.isEmpty()) {
            return;
        }
        boolean ends = next(marked.get(marked.size() - 1)) >= end;
        found.add(messages.semicolons(marked.stream().map(tokens::get).toList(), ends));
        for (int at : marked) {
            WritableToken word = (WritableToken) tokens.get(at);
            String bare = word.getText().substring(0, word.getText().length() - 1);
            if (bare.isEmpty()) {
                hide(at, at + 1);
            } else {
                word.setText(bare);
                word.setType(word.getType() == PlanLexer.WORD ? KeywordTokens.typeOf(bare) : word.getType());
            }
        }
    }

    /** Whether a reading, a text or a status begins here, or the line ends. */
    private boolean isPartOfEntry(int at, int end) {
        return at >= end
                || tokens.get(at).getType() == PlanLexer.TEXT
                || tokens.get(next(at)).getType() == PlanLexer.EQUALS
                || Status.of(tokens.get(at).getText()).isPresent();
    }

    /** Takes away a semicolon, with which other languages end a line. */
    private void mendEnd(int last, int lineStart) {
        if (last <= lineStart || !KeywordTokens.beginsLine(tokens.get(lineStart))) {
            return;
        }
        WritableToken word = (WritableToken) tokens.get(last);
        boolean isWord = word.getType() == PlanLexer.WORD || word.getType() == PlanLexer.GROUPED;
        if (isWord
                && word.getChannel() == Token.DEFAULT_CHANNEL
                && word.getText().endsWith(";")) {
            found.add(messages.semicolon(word));
            word.setText(word.getText().substring(0, word.getText().length() - 1));
            if (word.getText().isEmpty()) {
                hide(last, last + 1);
            }
        }
    }

    private void hide(int from, int to) {
        for (int i = from; i < to; i++) {
            ((WritableToken) tokens.get(i)).setChannel(Token.HIDDEN_CHANNEL);
        }
    }
}
