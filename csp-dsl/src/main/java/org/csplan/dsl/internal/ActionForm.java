package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.csplan.core.source.SourceSpan;

/**
 * What a form tells of one action, a label and what belongs to it in each of its lines: {@code Action: 1.1}, and below it
 * {@code Status: amber}. It is as a row of a table, whose heads are the labels. Where the form was a table of two columns, one mark
 * that parts cells stands in each of its lines in place of the colon.
 *
 * @param said what it says, which is made only when it is asked for: most ask where the form ends
 * @param lines over which it goes
 * @param after where the line after it begins
 * @param unknown the first line of it with a label for which a return has no place
 */
record ActionForm(Supplier<TableRow> said, SourceSpan lines, int after, Optional<SourceSpan> unknown) {

    private static final String ID = "ref";

    /** What is longer is no label. */
    private static final int LONGEST_LABEL = 40;

    /** Of one action; what follows is left to be read as it stands. */
    private static final int MOST_LINES = 12;

    /** Of lines that go on with a comment. */
    private static final int MOST_MORE = 20;

    /** What stands between a label and what belongs to it. */
    private static final CharMatcher MARKS = CharMatcher.anyOf(":\t|;,");

    private static final CharMatcher BARS = CharMatcher.anyOf("| \t");

    private static final CharMatcher COLON = CharMatcher.is(':');

    private static final CharMatcher SPREADSHEET = CharMatcher.anyOf(",;");

    /** What a line has before its mark, in small letters, and behind it. */
    private record Labelled(String label, char mark, String rest, boolean quoted) {

        /** Whether it says one thing: another mark may begin a further cell, but a comma before a blank is one of prose. */
        boolean isOneCell() {
            return switch (mark) {
                case ':' -> true;
                case ',' ->
                    quoted || (rest.indexOf('"') < 0 && rest.replace(", ", "").indexOf(',') < 0);
                case ';' -> quoted || (rest.indexOf('"') < 0 && rest.indexOf(';') < 0);
                default -> rest.indexOf(mark) < 0;
            };
        }
    }

    /** The form that begins in a line; none where none does. */
    static Optional<ActionForm> at(MailLines mail, int first) {
        Optional<String> id = id(mail, first);
        int next = id.isPresent() ? nextLine(mail, first) : first;
        if (id.isEmpty() || next == first) {
            return Optional.empty();
        }
        // Among other labels those of a form are known as such by that of the action alone.
        Optional<Labelled> named = labelled(mail.lineOfWords(first));
        char mark = named.or(() -> labelled(mail.lineOfWords(next)))
                .map(Labelled::mark)
                .orElse(':');
        if (!(named.isPresent() ? isOther(mail, next, mark) : isTold(mail, next, mark))) {
            return Optional.empty();
        }
        return read(mail, first, id.get(), mark, named.isPresent());
    }

    private static Optional<ActionForm> read(MailLines mail, int first, String id, char mark, boolean named) {
        boolean tells = false;
        List<String> heads = new ArrayList<>(List.of(ID));
        List<String> cells = new ArrayList<>(List.of(id));
        boolean whole = !mail.hasRemark(first);
        Optional<SourceSpan> unknown = Optional.empty();
        int last = first;
        int next = nextLine(mail, first);
        while (heads.size() < MOST_LINES && (named ? isOther(mail, next, mark) : isTold(mail, next, mark))) {
            tells |= isTold(mail, next, mark);
            Labelled line = labelled(mail.line(next)).orElseThrow();
            StringBuilder cell = new StringBuilder(line.rest());
            if (unknown.isEmpty()
                    && !ColumnHead.hasPlace(line.label())
                    && !line.rest().isEmpty()
                    && mail.measures().reading(id, line.label(), line.rest()).isEmpty()) {
                unknown = Optional.of(mail.span(next));
            }
            whole &= !mail.hasRemark(next) && line.isOneCell();
            last = next;
            next = nextLine(mail, next);
            for (int more = 0; more < MOST_MORE && isMore(mail, line, last, next); more++) {
                cell.append(' ').append(mail.text(mail.span(next)));
                whole &= !mail.hasRemark(next);
                last = next;
                next = nextLine(mail, next);
            }
            heads.add(line.label());
            cells.add(cell.toString());
        }
        if (!tells) {
            return Optional.empty();
        }
        boolean certain = whole;
        int end = last;
        // What is drawn below it is no line of it.
        int after = mail.nextLine(end);
        int below = next;
        return Optional.of(new ActionForm(
                () -> TableRow.of(cells, heads, certain && endsAt(mail, end, below), mail.measures()),
                mail.span(first).to(mail.span(last)),
                after,
                unknown));
    }

    TableRow row() {
        return said.get();
    }

    /** Whether a line has the label of something that is told of an action, or of the action itself. */
    static boolean isLine(MailLines mail, int first) {
        return isTold(mail, first, ':') || at(mail, first).isPresent();
    }

    /** The line below, or that below what is drawn between rows. */
    private static int nextLine(MailLines mail, int first) {
        int next = mail.nextLine(first);
        while (!mail.isEnd(next) && Headings.isRule(mail.lineOrNone(next))) {
            next = mail.nextLine(next);
        }
        return next;
    }

    /** Whether a line goes on with what stands behind the label of a comment. */
    private static boolean isMore(MailLines mail, Labelled line, int last, int next) {
        return ColumnHead.TOLD.isMeantBy(line.label())
                && line.mark() != '|'
                && labelled(mail.lineOfWords(next))
                        .filter(other -> other.mark() == line.mark())
                        .isEmpty()
                && !beginsForm(mail, next)
                && mail.goesOnWithWords(last, next);
    }

    /** Whether nothing stands right below it that may go on with what its last line tells. */
    private static boolean endsAt(MailLines mail, int last, int next) {
        return mail.isEnd(next)
                || !mail.isRightBelow(last, next)
                || mail.beginsStatement(next)
                || mail.tells(next)
                || beginsForm(mail, next);
    }

    /** Whether a line has the id of an action and the line below it a label; what the form holds is not looked at. */
    private static boolean beginsForm(MailLines mail, int first) {
        return id(mail, first).isPresent()
                && labelled(mail.lineOfWords(nextLine(mail, first))).isPresent();
    }

    /** The id in {@code Action: 1.1}, or that is all there is of a line. */
    private static Optional<String> id(MailLines mail, int first) {
        String line = mail.lineOfWords(first);
        Optional<Labelled> labelled = labelled(line);
        if (labelled.isEmpty()) {
            return MailLines.isRef(line) ? Optional.of(line) : Optional.empty();
        }
        return labelled.filter(said -> ColumnHead.ID.isMeantBy(said.label()) && said.isOneCell())
                // Beside another label it heads a column.
                .filter(said -> said.mark() == ':' || !ColumnHead.heads(Ascii.toLowerCase(said.rest())))
                .map(Labelled::rest)
                .filter(id -> !id.isEmpty() && CharMatcher.whitespace().matchesNoneOf(id));
    }

    /** A line with a label, which neither begins another form nor heads a return. */
    private static boolean isOther(MailLines mail, int first, char mark) {
        return labelled(mail.lineOfWords(first))
                        .filter(line -> line.mark() == mark && !ColumnHead.ID.isMeantBy(line.label()))
                        .isPresent()
                && mail.agency(first).isEmpty()
                && mail.time(first).isEmpty();
    }

    private static boolean isTold(MailLines mail, int first, char mark) {
        return labelled(mail.lineOfWords(first))
                .filter(line -> line.mark() == mark && ColumnHead.isTold(line.label()))
                .isPresent();
    }

    /** None where no mark stands behind a label; behind any other than a colon words must be such as head a column. */
    private static Optional<Labelled> labelled(String line) {
        boolean barred = line.startsWith("|");
        String bare = barred ? BARS.trimFrom(line) : line;
        int at = barred ? bare.indexOf('|') : MARKS.indexIn(bare);
        if (at > 0 && at <= LONGEST_LABEL && bare.charAt(at) != ':') {
            String label = TableRow.plain(COLON.trimTrailingFrom(TableRow.plain(bare.substring(0, at))));
            if (begins(label) && ColumnHead.heads(Ascii.toLowerCase(label))) {
                char mark = bare.charAt(at);
                String cell = cell(bare.substring(at + 1), mark);
                boolean quoted = isQuoted(cell, mark);
                return Optional.of(new Labelled(
                        Ascii.toLowerCase(label), mark, quoted ? cell.substring(1, cell.length() - 1) : cell, quoted));
            }
        }
        int colon = bare.indexOf(':');
        return !barred && colon > 0 && colon <= LONGEST_LABEL && begins(bare)
                ? Optional.of(new Labelled(
                        Ascii.toLowerCase(bare.substring(0, colon).strip()),
                        ':',
                        bare.substring(colon + 1).strip(),
                        false))
                : Optional.empty();
    }

    private static boolean begins(String label) {
        return !label.isEmpty() && (Character.isUpperCase(label.charAt(0)) || label.charAt(0) == '%');
    }

    /** Without the marks of empty cells behind it. */
    private static String cell(String rest, char mark) {
        return CharMatcher.is(mark)
                .or(CharMatcher.anyOf(" \t"))
                .trimTrailingFrom(rest)
                .strip();
    }

    /** Whether it has the quotes that a spreadsheet puts around a cell with its mark in it. */
    private static boolean isQuoted(String cell, char mark) {
        return SPREADSHEET.matches(mark)
                && cell.length() > 2
                && cell.indexOf('"') == 0
                && cell.indexOf('"', 1) == cell.length() - 1;
    }
}
