package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Status;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;

/** Mends the lines of a return, whose entries begin with ids rather than words of the language. */
final class ReturnLines {

    /** Of the head of a form. */
    private static final int MOST_LABELS = 8;

    /** Over which a cell goes; more are no row of a table. */
    private static final int MOST_LINES = 20;

    /** The kinds of what an update tells of, which its lines name by id alone. */
    private static final ImmutableSet<String> TOLD_OF =
            ImmutableSet.of(Keyword.ACTION.word(), Keyword.AIM.word(), Keyword.PRIORITY.word());

    /** What stands around bold words where an e-mail was made plain text, or one of it around others that stand out. */
    private static final String BOLD = "**";

    private static final String ITALIC = "*";

    /** Its colon stands before the stars that close it or behind them. */
    private static final Pattern BOLD_LABEL = Pattern.compile(
            "(\\*{1,2})[^\\s*\"“=](?:[^*\"“=\\r\\n]{0,40}[^\\s*])?(?:(?<=:)(?=\\1)|(?=\\1:))(\\1)(?!\\*)");

    private static final int OPENING = 1;
    private static final int CLOSING = 2;

    private static final CharMatcher LINE_ENDS = CharMatcher.anyOf("\r\n");

    private static final Splitter TABS = Splitter.on('\t').trimResults();

    /** {@code 1.1: 27 patrols, last quarter 22}, which tells something of an action, whatever it is. */
    private static final Pattern REF_WITH_COLON = Pattern.compile("[A-Za-z]{0,3}[0-9]{1,3}\\.[0-9]{1,3}[a-z]?:\\s");

    /** Words after which a status may stand by itself, or that begin something with an id of its own. */
    private static final ImmutableSet<Integer> TELLING_STATUS = ImmutableSet.of(
            PlanLexer.PROGRESS,
            PlanLexer.STATUS,
            PlanLexer.TERM,
            PlanLexer.UPDATE,
            PlanLexer.DONE,
            PlanLexer.CLOSED,
            PlanLexer.MOVED,
            PlanLexer.MILESTONE,
            PlanLexer.MEASURE,
            PlanLexer.NOTE,
            PlanLexer.TAG,
            PlanLexer.CHECK,
            PlanLexer.PLAN,
            PlanLexer.AGENCY,
            PlanLexer.AIM,
            PlanLexer.PRIORITY,
            PlanLexer.ACTION,
            PlanLexer.FIELD);

    /** What progress is told of, by its id. */
    private static final ImmutableSet<Integer> OWNERS =
            ImmutableSet.of(PlanLexer.ACTION, PlanLexer.AIM, PlanLexer.PRIORITY);

    private final MendedTokens tokens;
    private final Supplier<ImmutableSet<String>> wordsAsIds = Suppliers.memoize(this::wordsAsIds);
    private final SpellingMessages messages;
    private final MailLines mail;
    private final Headings headings;
    private final ImmutableList.Builder<Diagnostic> found;

    /** What the subject of the e-mail says in which the lines stand. */
    private Optional<ReturnHead> subject = Optional.empty();

    /** What time the update says below which the lines stand. */
    private Optional<String> updated = Optional.empty();

    private boolean isOfOther;

    private SourceSpan subjectLine = new SourceSpan(0, 0);

    ReturnLines(
            MendedTokens tokens,
            SpellingMessages messages,
            MailLines mail,
            Headings headings,
            ImmutableList.Builder<Diagnostic> found) {
        this.tokens = tokens;
        this.messages = messages;
        this.mail = mail;
        this.headings = headings;
        this.found = found;
    }

    /**
     * Reports a line such as {@code Police return Q1 2026/27} that stands above lines of a return, and takes it away with
     * them: they belong to no statement that is there.
     */
    boolean hideReturn(int first) {
        Token token = tokens.get(first);
        boolean begins = token.getCharPositionInLine() == 0
                && (token.getType() == PlanLexer.WORD
                        || token.getType() == PlanLexer.FROM
                        || token.getType() == PlanLexer.PROGRESS);
        if (begins && hideLabels(first)) {
            return true;
        }
        int next = begins ? mail.nextLine(first) : first;
        boolean ofActions = begins && ActionForm.at(mail, next).isPresent();
        if (!begins
                || !(isToldBelow(next)
                        || ofActions
                        || mail.tells(next)
                        || mail.tellsBelowHead(next)
                        || mail.isRow(next)
                        || headings.headsColumns(next))) {
            return false;
        }
        Optional<ReturnHead> head = mail.head(first);
        Optional<String> time = head.flatMap(ReturnHead::time);
        boolean certain = time.isPresent()
                && (ReturnHead.names(mail.line(first))
                        || ((ofActions || mail.tells(next)) && ReturnHead.isOfQuarter(time.get())));
        if (!isToldBelow(next) && !certain) {
            return false;
        }
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
        hide(first, mail.span(first), next, head.get(), ImmutableList.of(), Optional.empty(), false);
        return true;
    }

    /** Whether a line of an e-mail says of what quarter the return in it is. */
    boolean noteSubject(int line) {
        Optional<ReturnHead> said = mail.subject(line);
        if (mail.isSubject(line)) {
            // Another e-mail begins.
            endMail();
        }
        if (said.isPresent()) {
            subject = said;
            subjectLine = mail.span(line);
            isOfOther = said.flatMap(ReturnHead::time)
                    .filter(time -> updated.filter(above -> !ReturnHead.mayBeSame(time, above))
                            .isPresent())
                    .isPresent();
        }
        return said.isPresent();
    }

    /** @param time of the update below which the lines stand; none where they stand below none, or it says none */
    void beginStatement(Optional<String> time) {
        updated = time;
        endMail();
    }

    /** Whether the lines stand in an e-mail whose subject says another time than the update above it. */
    boolean isOfOther() {
        return isOfOther;
    }

    /** What follows is of no e-mail. */
    private void endMail() {
        subject = Optional.empty();
        isOfOther = false;
    }

    /** Whether the lines of a return begin below an e-mail whose subject says all of it but from whom it is. */
    boolean isHeadToComplete(int next) {
        return subject.filter(head -> head.line().isEmpty()).isPresent() && isToldInMail(next);
    }

    private boolean isToldInMail(int first) {
        return mail.tells(first)
                || headings.headsColumns(first)
                || (isWord(first)
                        && mail.isOnOneLine(first)
                        && REF_WITH_COLON.matcher(mail.line(first)).lookingAt())
                // Below an update a line of words can be nothing else.
                || (isOfOther && isWord(first) && mail.isOnOneLine(first) && mail.after(first, true) == first);
    }

    /** Lines of a return below those of the e-mail in which it came, where its subject alone says what it is. */
    boolean hideToldInMail(int first) {
        if (subject.isEmpty() || !(isToldInMail(first) || mail.isRow(first))) {
            return false;
        }
        int end = endOfReturn(first, true);
        ReturnHead head = subject.get();
        SourceSpan lines = new SourceSpan(
                mail.span(first).start(),
                Math.max(mail.span(first).end(), tokens.get(end).getStartIndex()));
        Diagnostic without = head.line().isPresent()
                ? messages.returnWithoutHead(mail.span(first), lines, head)
                : messages.returnHead(subjectLine, ImmutableList.of(), mail.span(first), head);
        // What its rows tell is first for whoever knows all of its columns.
        found.add(headings.hasUnknownColumn(first) ? without.withoutMend() : without);
        tokens.hide(first, end);
        endMail();
        return true;
    }

    /** The same where it begins with the head of a table, which still says then what stands in the columns. */
    boolean hideTableInMail(int first) {
        return subject.isPresent() && headings.headsColumns(first) && hideToldInMail(first);
    }

    /** {@code Agency: Police} above lines of a return, among other lines of a form, of which one may say its time. */
    private boolean hideLabels(int first) {
        Optional<String> agency = Optional.empty();
        Optional<String> time = Optional.empty();
        int head = first;
        ImmutableList.Builder<SourceSpan> labels = ImmutableList.builder();
        Optional<SourceSpan> telling = Optional.empty();
        int next = first;
        int timed = first;
        Optional<String> other = Optional.empty();
        for (int count = 0;
                count < MOST_LABELS
                        && (mail.isLabel(next)
                                || mail.time(next).isPresent()
                                || mail.agency(next).isPresent())
                        && ActionForm.at(mail, next).isEmpty();
                count++) {
            Optional<String> named = mail.agency(next);
            if (named.isPresent() && agency.isPresent()) {
                // The next form begins.
                break;
            }
            Optional<String> said = mail.time(next);
            noteSubject(next);
            if (named.isEmpty() && said.isEmpty() && mail.tellsBehindLabel(next)) {
                SourceSpan line = mail.span(next);
                telling = telling.or(() -> Optional.of(line));
            }
            if (named.isPresent()) {
                agency = named;
                head = next;
            } else {
                Optional<String> before = time;
                boolean differs =
                        said.isPresent() && before.isPresent() && !ReturnHead.areSame(before.get(), said.get());
                if (differs && other.isEmpty()) {
                    other = said;
                }
                timed = said.isPresent() && (before.isEmpty() || differs) ? next : timed;
                time = before.or(() -> said);
                labels.add(mail.span(next));
            }
            next = mail.nextLine(next);
        }
        // What a label says goes before the subject of the e-mail.
        time = time.or(() -> subject.flatMap(ReturnHead::time));
        // Of two times nobody can tell which is meant.
        Optional<String> certain = other.isEmpty() ? time : Optional.empty();
        boolean dated = certain.filter(said -> !PartOfYear.isOne(said)).isPresent();
        ReturnHead said = new ReturnHead(certain, dated, agency.orElse(""));
        boolean isForm = agency.isPresent() && time.isPresent();
        boolean told = mail.tells(next)
                || (time.isPresent()
                        && (headings.headsColumns(next)
                                || (agency.isPresent() && (mail.tellsBelowForm(next) || mail.isRow(next)))
                                || ActionForm.at(mail, next).isPresent()));
        SourceSpan line = mail.span(agency.isPresent() ? head : timed);
        if (told && isForm && other.isPresent()) {
            found.add(messages.returnHeadOfTimes(mail.span(timed), said.helpOfTimes(time.get(), other.get())));
            tokens.hide(first, endOfReturn(next, true));
            return true;
        }
        if (next > first && told && (agency.isPresent() || time.isPresent())) {
            hide(first, line, next, said, labels.build(), telling, isForm);
            return true;
        }
        // A time of a whole year may be the period of a plan.
        boolean form =
                agency.isPresent() && time.filter(ReturnHead::isOfQuarter).isPresent();
        if (form) {
            found.add(
                    other.isPresent()
                            ? messages.returnHeadOfTimes(mail.span(timed), said.helpOfTimes(time.get(), other.get()))
                            : messages.headAlone(
                                    line,
                                    mail.lineOfWords(next).isEmpty() ? Optional.empty() : Optional.of(mail.span(next)),
                                    said));
            tokens.hide(first, next);
        }
        return form;
    }

    /** Where the lines of a return end of which the first begins here. */
    private int endOfReturn(int first, boolean inForm) {
        int end = afterForm(first);
        while (isOfReturn(end, inForm)) {
            end = afterForm(end);
        }
        return end;
    }

    /** Where the line after a form of one action begins, whatever labels it has; of another line the one after it. */
    private int afterForm(int first) {
        return ActionForm.at(mail, first).map(ActionForm::after).orElseGet(() -> mail.nextLine(first));
    }

    private boolean isOfReturn(int first, boolean inForm) {
        return isToldBelow(first)
                || isToldInMail(first)
                || mail.isRow(first)
                || (inForm ? mail.tellsBelowForm(first) : mail.tellsBelowHead(first))
                || ActionForm.isLine(mail, first);
    }

    /**
     * @param first where what heads the return begins
     * @param line in place of which its head is written
     * @param next where the first line of the return begins
     * @param labels around its head
     * @param telling the first of them that tells something, which must not become a remark
     * @param inForm whether both the agency and the time are said above the lines
     */
    private void hide(
            int first,
            SourceSpan line,
            int next,
            ReturnHead head,
            ImmutableList<SourceSpan> labels,
            Optional<SourceSpan> telling,
            boolean inForm) {
        int last = next;
        int end = afterForm(next);
        while (isOfReturn(end, inForm)) {
            last = end;
            end = afterForm(end);
        }
        SourceSpan below = mail.span(next)
                .to(ActionForm.at(mail, last).map(ActionForm::lines).orElse(mail.span(last)));
        found.add(
                telling.isPresent()
                        ? messages.returnHeadTelling(line, telling.get(), head)
                        : messages.returnHead(line, labels, below, head));
        tokens.hide(first, end);
    }

    /** Whether the line is indented, as those of a return are, begins with no word of the language, and ends where it ends on paper. */
    private boolean isToldBelow(int first) {
        return tokens.get(first).getType() == PlanLexer.WORD
                && tokens.get(first).getCharPositionInLine() > 0
                && mail.isOnOneLine(first);
    }

    /**
     * Takes away what makes the first words of a line bold in an e-mail: {@code **b** green} and {@code **action b**}. Where the
     * marks stand otherwise nothing is touched, for they may be a number that is kept back.
     *
     * @return where the line begins without it
     */
    int mendBold(int start) {
        if (!(tokens.get(start) instanceof CommonToken first) || !isWord(start)) {
            return start;
        }
        String mark = first.getText().startsWith(BOLD) ? BOLD : ITALIC;
        int length = mark.length();
        if (first.getText().equals(mark) || marks(first, mark, 0) != 0) {
            return start;
        }
        int lineEnd = tokens.lineEnd(start);
        int at = start;
        while (at < lineEnd && marks(tokens.get(at), mark, at == start ? length : 0) < 0) {
            at++;
        }
        if (at == lineEnd || !isWord(at) || !(tokens.get(at) instanceof CommonToken last)) {
            return start;
        }
        boolean apart = at > start && tokens.get(at - 1).getType() == PlanLexer.TEXT;
        int least = at == start ? length + 1 : apart ? 0 : 1;
        // A colon after the marks goes with them, as it would be taken away from the id next.
        int marks = length + (last.getText().endsWith(mark + ":") ? 1 : 0);
        int closing = last.getText().length() - marks;
        if (closing < least || marks(last, mark, at == start ? length : 0) != closing) {
            return start;
        }
        int from = first.getStartIndex();
        int to = last.getStopIndex() + 1;
        first.setText(first.getText().substring(length));
        last.setText(last.getText().substring(0, last.getText().length() - marks));
        first.setStartIndex(from + length);
        last.setStopIndex(to - marks - 1);
        // Without its marks a kind would begin a statement.
        boolean named = at > start && isWord(start + 1) && isKind(first);
        int begin = named ? tokens.get(start + 1).getStartIndex() : first.getStartIndex();
        if (named) {
            tokens.hide(start, start + 1);
        }
        if (last.getText().isEmpty()) {
            tokens.hide(at, at + 1);
        }
        found.add(messages.bold(
                new SourceSpan(from, to),
                ImmutableList.of(new SourceSpan(from, begin), new SourceSpan(to - marks, to))));
        return named ? start + 1 : start;
    }

    /** Where in a word exactly these stars stand, from a place on; -1 where none do, and its length where more do. */
    private static int marks(Token word, String mark, int from) {
        String text = word.getText();
        int at = text.indexOf(mark, from);
        return at < 0 || !text.startsWith(ITALIC, at + mark.length()) ? at : text.length();
    }

    private static boolean isKind(Token word) {
        return TOLD_OF.contains(CharMatcher.is(':').trimTrailingFrom(Ascii.toLowerCase(word.getText())));
    }

    /** Whether the line begins at the margin with a kind such as {@code Action}, as that of a statement does. */
    boolean beginsWithKind(int start) {
        return tokens.get(start).getCharPositionInLine() == 0 && isWord(start) && isKind(tokens.get(start));
    }

    private boolean isWord(int at) {
        return tokens.get(at).getType() == PlanLexer.WORD && tokens.get(at).getChannel() == Token.DEFAULT_CHANNEL;
    }

    /**
     * Takes away the kind before the id with which an entry begins, as in {@code Action 5: green}; the line of a statement
     * has a text after its id, and nothing else.
     */
    boolean mendEntry(int start) {
        Token kind = tokens.get(start);
        boolean indented = kind.getCharPositionInLine() > 0;
        // At the margin a word of the language begins a statement, but one in capitals begins nothing.
        boolean named = (indented || kind.getType() == PlanLexer.WORD) && isKind(kind);
        if (!named || start + 2 >= tokens.size() || tokens.get(start + 1).getType() != PlanLexer.WORD) {
            return false;
        }
        WritableToken id = (WritableToken) tokens.get(start + 1);
        int then = tokens.get(start + 2).getType();
        boolean marked = id.getText().endsWith(":") && indented;
        if (!Character.isLetterOrDigit(id.getText().codePointAt(0))) {
            return false;
        }
        boolean tells = then == PlanLexer.WORD
                || then == PlanLexer.DONE
                || then == PlanLexer.IS
                || (marked && then == PlanLexer.TEXT);
        if (!tells) {
            return false;
        }
        String bare = CharMatcher.is(':').trimTrailingFrom(id.getText());
        found.add(messages.kindOfEntry(kind, id, bare));
        tokens.hide(start, start + 1);
        id.setText(bare);
        return true;
    }

    /**
     * Takes a word of the language at the beginning of an entry for the id that it is, as in {@code review amber "Late."}. A line
     * that may say something of its own is one only where something of the plan is declared by that word.
     */
    boolean mendId(int start) {
        Token word = tokens.get(start);
        Token next = tokens.get(Math.min(tokens.size() - 1, start + 1));
        boolean tells = next.getChannel() == Token.DEFAULT_CHANNEL
                && (next.getType() == PlanLexer.WORD || next.getType() == PlanLexer.DONE)
                && Status.of(next.getText()).isPresent();
        boolean isId = tells
                && KeywordTokens.beginsLine(word)
                && (!TELLING_STATUS.contains(word.getType()) || isDeclared(word.getText()));
        if (!isId) {
            return false;
        }
        found.add(messages.wordAsId(word));
        ((WritableToken) word).setType(PlanLexer.WORD);
        return true;
    }

    /** Whether an action, an aim or a priority of this text has a word of the language for its id. */
    private boolean isDeclared(String word) {
        return wordsAsIds.get().contains(word);
    }

    private ImmutableSet<String> wordsAsIds() {
        ImmutableSet.Builder<String> words = ImmutableSet.builder();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (OWNERS.contains(tokens.get(i).getType())
                    && KeywordTokens.keyword(tokens.get(i + 1).getType()).isPresent()) {
                words.add(tokens.get(i + 1).getText());
            }
        }
        return words.build();
    }

    /** Takes the words after {@code from} for one, so that it is told whose name it is that they are. */
    void joinName(int update) {
        int end = tokens.lineEnd(update);
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
        tokens.hide(from + 2, end);
    }

    /** What is indented below an update reads as told by it, but would be agreed anew. */
    void reportDeclared(Token first, boolean inUpdate, int margin) {
        boolean declares = KeywordTokens.keyword(first.getType())
                .filter(keyword -> TOLD_OF.contains(keyword.word()))
                .isPresent();
        if (inUpdate && declares && first.getCharPositionInLine() > margin) {
            found.add(messages.declaredInUpdate(first));
        }
    }

    /** Reports and takes away a line that was copied from the row of a table, of which no part would be understood. */
    boolean hideRow(int start) {
        return hideForm(start)
                || hideSeparatedRow(start)
                || hideBarredRow(start)
                || hideTabbedRow(start)
                || hideBoxes(start)
                || hideLabelled(start)
                || hideBoldLabels(start);
    }

    /** {@code 1.1 Status: amber Comment: 12 patrols held} */
    private boolean hideLabelled(int start) {
        if (!isWord(start) || !mail.isOnOneLine(start)) {
            return false;
        }
        Optional<TableRow> row = LabelledLine.of(mail.line(start), !mail.hasRemark(start));
        row.ifPresent(told -> {
            found.add(messages.labelledLine(mail.span(start), told));
            tokens.hide(start, mail.nextLine(start));
        });
        return row.isPresent();
    }

    /** A line with bold labels after its id, such as {@code 1.1 **Status:** amber}, that would be read with their stars. */
    private boolean hideBoldLabels(int start) {
        if (!isWord(start) || !mail.isOnOneLine(start)) {
            return false;
        }
        ImmutableList.Builder<SourceSpan> stars = ImmutableList.builder();
        SourceSpan line = mail.span(start);
        String text = mail.text(line);
        int end = tokens.paperEnd(start);
        for (int i = start + 1; i < end; i++) {
            Token token = tokens.get(i);
            if (token.getType() != PlanLexer.WORD || !token.getText().startsWith(ITALIC)) {
                continue;
            }
            Matcher label = BOLD_LABEL.matcher(text).region(token.getStartIndex() - line.start(), text.length());
            if (label.lookingAt()) {
                stars.add(span(line, label.start(OPENING), label.end(OPENING)));
                stars.add(span(line, label.start(CLOSING), label.end(CLOSING)));
            }
        }
        ImmutableList<SourceSpan> all = stars.build();
        if (!all.isEmpty()) {
            found.add(messages.boldLabels(line, all));
            tokens.hide(start, mail.nextLine(start));
        }
        return !all.isEmpty();
    }

    private static SourceSpan span(SourceSpan line, int from, int to) {
        return new SourceSpan(line.start() + from, line.start() + to);
    }

    private boolean hideForm(int start) {
        Optional<ActionForm> form = ActionForm.at(mail, start);
        form.ifPresent(told -> {
            found.add(messages.formOfAction(mail.span(start), told));
            tokens.hide(start, told.after());
        });
        return form.isPresent();
    }

    /** A line with boxes to tick, of which an empty one would be read like the words beside it. */
    private boolean hideBoxes(int start) {
        if (tokens.get(start).getType() != PlanLexer.WORD || !mail.isOnOneLine(start)) {
            return false;
        }
        int end = tokens.paperEnd(start);
        boolean boxed = tokens.between(start + 1, Math.max(start + 1, end)).stream()
                .anyMatch(token -> token.getType() == PlanLexer.WORD && TickedBoxes.begin(token.getText()));
        if (!boxed) {
            return false;
        }
        SourceSpan line = mail.span(start);
        TickedBoxes boxes = TickedBoxes.of(mail.text(line));
        found.add(messages.boxes(line, boxes, mail.hasRemark(start)));
        tokens.hide(start, mail.nextLine(start));
        return true;
    }

    /** A row as a spreadsheet writes it, with quotes around cells of which some go over several lines. */
    private boolean hideSeparatedRow(int start) {
        if (!isWord(start)) {
            return false;
        }
        SourceSpan line = mail.span(start);
        boolean headed = !headings.columns().isEmpty() && headings.separator() != '|';
        String written = mail.text(line);
        Optional<Character> mark = headed
                        && separates(headings.separator(), written)
                        // Without quotes the tabs alone say what the cells are.
                        && (headings.separator() != '\t' || written.contains("\t\""))
                ? Optional.of(headings.separator())
                : SeparatedRow.separator(written);
        Optional<SeparatedRow> row = mark.flatMap(separator -> SeparatedRow.at(mail.text(), line.start(), separator))
                .filter(cells -> cells.cells().size() > 1);
        row.ifPresent(cells -> {
            SourceSpan span = new SourceSpan(line.start(), cells.end());
            TableRow told = headings.rowOf(cells.cells(), cells.whole());
            headings.report(
                    LINE_ENDS.matchesAnyOf(mail.text(span))
                            ? messages.rowOfLines(line, span, told)
                            : messages.rowOfReturn(span, told));
            headings.row(line, told, lowerCase(cells.cells()));
            int end = start;
            while (tokens.get(end).getType() != Token.EOF && tokens.get(end).getStopIndex() < cells.end()) {
                end++;
            }
            tokens.hide(start, mail.nextLine(end));
        });
        return row.isPresent();
    }

    /** Whether a mark stands behind something, and in no text between quotes. */
    private static boolean separates(char mark, String line) {
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == mark && !isQuoted) {
                return i > 0;
            }
            isQuoted ^= c == '"';
        }
        return false;
    }

    private boolean hideTabbedRow(int start) {
        int end = tokens.lineEnd(start);
        boolean plain =
                tokens.between(start, end).stream().noneMatch(ReturnLines::isInNoTable) || holdsQuotes(start, end);
        // What may well be written like that is no row, unless it stands below heads.
        if (tokens.get(start).getType() != PlanLexer.WORD
                || end == start + 1
                || !(plain || !headings.columns().isEmpty())) {
            return false;
        }
        SourceSpan line = new SourceSpan(
                tokens.get(start).getStartIndex(), tokens.get(end - 1).getStopIndex() + 1);
        List<String> cells = TABS.splitToList(mail.text(line));
        if (cells.size() < 2) {
            return false;
        }
        TableRow row = headings.rowOf(cells, tokens.paperEnd(start) == end && !mail.hasRemark(start));
        // Without words the line may well be written like that.
        if (row.told().isEmpty() && headings.columns().isEmpty()) {
            return false;
        }
        report(line, row, cells);
        tokens.hide(start, Math.min(end + 1, tokens.size() - 1));
        return true;
    }

    /** {@code 1.2	amber	He said "no"}, whose quotes stand within a cell, which one of the language does not have. */
    private boolean holdsQuotes(int start, int end) {
        boolean texts = tokens.between(start, end).stream().anyMatch(token -> token.getType() == PlanLexer.TEXT)
                && tokens.between(start, end).stream()
                        .noneMatch(token -> token.getType() != PlanLexer.TEXT && isInNoTable(token));
        return texts
                && TABS.splitToStream(mail.text(mail.span(start)))
                        .skip(1)
                        .noneMatch(cell -> CharMatcher.anyOf("\"“").indexIn(cell) == 0);
    }

    /** A row whose cells have upright lines between them, or a line that is drawn between such rows. */
    private boolean hideBarredRow(int start) {
        Token first = tokens.get(start);
        // What most lines fail is asked first.
        if (first.getType() != PlanLexer.WORD || !mayBeBarred(start)) {
            return false;
        }
        int end = tokens.paperEnd(start);
        SourceSpan line = mail.span(start);
        if (Headings.isRule(mail.text(line))) {
            headings.report(messages.ruleOfTable(line));
            tokens.hide(start, mail.nextLine(start));
            return true;
        }
        List<String> cells = barred(start, end, line);
        boolean outer = first.getText().startsWith("|");
        boolean named = !cells.isEmpty()
                && (outer || CharMatcher.whitespace().matchesNoneOf(cells.get(0).strip()));
        if (cells.size() < 2 || !named || !mail.isOnOneLine(start)) {
            return false;
        }
        if (outer && !cells.get(0).isBlank() && goesOn(mail.nextLine(start))) {
            hideRowOfLines(start, cells);
            return true;
        }
        report(line, headings.rowOf(cells, !mail.hasRemark(start)), cells);
        tokens.hide(start, mail.nextLine(start));
        return true;
    }

    /** Whether the line is a row whose first cell alone is empty, and so goes on with the cells above. */
    private boolean goesOn(int start) {
        if (!tokens.get(start).getText().startsWith("|") || !mail.isOnOneLine(start)) {
            return false;
        }
        List<String> cells = barred(start, tokens.paperEnd(start), mail.span(start));
        return cells.size() > 1
                && cells.get(0).isBlank()
                && cells.stream().anyMatch(cell -> !cell.isBlank())
                && !Headings.isRule(mail.line(start));
    }

    /** A row whose cells go over several lines: they are joined where a line drawn below says that it is one. */
    private void hideRowOfLines(int start, List<String> first) {
        List<String> cells = new ArrayList<>(first);
        boolean certain = !mail.hasRemark(start);
        int last = start;
        int next = mail.nextLine(start);
        for (int lines = 1; goesOn(next); lines++) {
            int end = tokens.paperEnd(next);
            certain = certain
                    && lines < MOST_LINES
                    && !mail.hasRemark(next)
                    && mail.isRightBelow(last, next)
                    && join(cells, barred(next, end, mail.span(next)));
            last = next;
            next = mail.nextLine(next);
        }
        // Without it the lines may be rows of their own, of one action.
        certain = certain
                && next != last
                && Headings.isRuleOfGrid(mail.lineOrNone(next))
                && mail.isRightBelow(last, next);
        SourceSpan line = mail.span(start);
        TableRow row = headings.rowOf(cells, certain);
        headings.report(messages.rowOfLines(line, line.to(mail.span(last)), row));
        headings.row(line, row, lowerCase(cells));
        tokens.hide(start, mail.nextLine(last));
    }

    /** Adds the words of the one cell that holds some to the same cell above; false where there is more to it. */
    private static boolean join(List<String> cells, List<String> more) {
        int only = -1;
        for (int i = 0; i < more.size(); i++) {
            if (!more.get(i).isBlank() && only >= 0) {
                return false;
            }
            only = more.get(i).isBlank() ? only : i;
        }
        if (more.size() > cells.size() || cells.get(only).isBlank()) {
            return false;
        }
        String above = cells.get(only).strip();
        String below = more.get(only).strip();
        cells.set(only, above + " " + below);
        // A word that was parted, and what may be the item of a list.
        return !above.endsWith("-") && Character.isLetterOrDigit(below.codePointAt(0));
    }

    private void report(SourceSpan line, TableRow row, List<String> cells) {
        headings.report(messages.rowOfReturn(line, row));
        headings.row(line, row, lowerCase(cells));
    }

    private static List<String> lowerCase(List<String> cells) {
        return cells.stream().map(cell -> Ascii.toLowerCase(cell.strip())).toList();
    }

    /** Whether the first two words of a line are such as a table with upright lines begins with. */
    private boolean mayBeBarred(int start) {
        String first = tokens.get(start).getText();
        return first.indexOf('|') >= 0
                || first.startsWith("+-")
                || (first.equals("+") && tokens.get(start + 1).getType() == PlanLexer.EQUALS)
                || (first.indexOf('-') == 0 && Headings.isRule(mail.line(start)))
                || tokens.get(start + 1).getText().startsWith("|");
    }

    /** The cells between upright lines that stand in no text. */
    private List<String> barred(int start, int end, SourceSpan line) {
        List<String> cells = new ArrayList<>();
        int from = line.start();
        for (int i = start; i < end; i++) {
            Token token = tokens.get(i);
            if (token.getType() == PlanLexer.TEXT || token.getType() == PlanLexer.QUOTED_ID) {
                continue;
            }
            for (int at = token.getText().indexOf('|');
                    at >= 0;
                    at = token.getText().indexOf('|', at + 1)) {
                int bar = token.getStartIndex() + at;
                if (bar > line.start()) {
                    cells.add(mail.text(new SourceSpan(from, bar)));
                }
                from = bar + 1;
            }
        }
        String last = mail.text(new SourceSpan(from, line.end()));
        if (!last.isBlank()) {
            cells.add(last);
        }
        return cells;
    }

    /** Whether it is the language's own, or an open quote, after which the next lines may be hidden. */
    private static boolean isInNoTable(Token token) {
        return switch (token.getType()) {
            case PlanLexer.TEXT, PlanLexer.OPEN_TEXT, PlanLexer.OPEN_BLOCK, PlanLexer.EQUALS -> true;
            default -> false;
        };
    }
}
