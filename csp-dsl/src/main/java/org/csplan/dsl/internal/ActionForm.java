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
 * {@code Status: amber}. It is as a row of a table, whose heads are the labels.
 *
 * @param said what it says, which is made only when it is asked for: most ask where the form ends
 * @param lines over which it goes
 * @param after where the line after it begins
 */
record ActionForm(Supplier<TableRow> said, SourceSpan lines, int after) {

    private static final String ID = "ref";

    /** What is longer is no label. */
    private static final int LONGEST_LABEL = 40;

    /** Of one action; what follows is left to be read as it stands. */
    private static final int MOST_LINES = 12;

    /** Of lines that go on with a comment. */
    private static final int MOST_MORE = 20;

    /** The form that begins in a line; none where none does. */
    static Optional<ActionForm> at(MailLines mail, int first) {
        Optional<String> id = id(mail, first);
        int next = id.isPresent() ? mail.nextLine(first) : first;
        // Among other labels those of a form are known as such by that of the action alone.
        boolean labelled = label(mail.lineOfWords(first)).isPresent();
        if (id.isEmpty() || next == first || !(labelled ? isOther(mail, next) : isTold(mail, next))) {
            return Optional.empty();
        }
        boolean tells = false;
        List<String> heads = new ArrayList<>(List.of(ID));
        List<String> cells = new ArrayList<>(List.of(id.get()));
        boolean whole = !mail.hasRemark(first);
        int last = first;
        while (heads.size() < MOST_LINES && (labelled ? isOther(mail, next) : isTold(mail, next))) {
            tells |= isTold(mail, next);
            String line = mail.line(next);
            String head = label(line).orElseThrow();
            StringBuilder cell = new StringBuilder(line.substring(line.indexOf(':') + 1));
            whole &= !mail.hasRemark(next);
            last = next;
            next = mail.nextLine(next);
            for (int more = 0; more < MOST_MORE && isMore(mail, head, last, next); more++) {
                cell.append(' ').append(mail.text(mail.span(next)));
                whole &= !mail.hasRemark(next);
                last = next;
                next = mail.nextLine(next);
            }
            heads.add(head);
            cells.add(cell.toString());
        }
        if (!tells) {
            return Optional.empty();
        }
        boolean certain = whole;
        int end = last;
        int after = next;
        return Optional.of(new ActionForm(
                () -> TableRow.of(cells, heads, certain && endsAt(mail, end, after)),
                mail.span(first).to(mail.span(last)),
                next));
    }

    TableRow row() {
        return said.get();
    }

    /** Whether a line has the label of something that is told of an action, or of the action itself. */
    static boolean isLine(MailLines mail, int first) {
        return isTold(mail, first) || at(mail, first).isPresent();
    }

    /** Whether a line goes on with what stands behind the label of a comment. */
    private static boolean isMore(MailLines mail, String head, int last, int next) {
        return ColumnHead.TOLD.isMeantBy(head)
                && label(mail.lineOfWords(next)).isEmpty()
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
                && label(mail.lineOfWords(mail.nextLine(first))).isPresent();
    }

    /** The id in {@code Action: 1.1}, or that is all there is of a line. */
    private static Optional<String> id(MailLines mail, int first) {
        String line = mail.lineOfWords(first);
        Optional<String> label = label(line);
        String id = label.isPresent() ? line.substring(line.indexOf(':') + 1).strip() : line;
        boolean named = label.filter(ColumnHead.ID::isMeantBy).isPresent()
                && !id.isEmpty()
                && CharMatcher.whitespace().matchesNoneOf(id);
        return named || (label.isEmpty() && MailLines.isRef(line)) ? Optional.of(id) : Optional.empty();
    }

    /** A line with a label, which neither begins another form nor heads a return. */
    private static boolean isOther(MailLines mail, int first) {
        return label(mail.lineOfWords(first))
                        .filter(label -> !ColumnHead.ID.isMeantBy(label))
                        .isPresent()
                && mail.agency(first).isEmpty()
                && mail.time(first).isEmpty();
    }

    private static boolean isTold(MailLines mail, int first) {
        return label(mail.lineOfWords(first)).filter(ColumnHead::isTold).isPresent();
    }

    /** What stands before the colon, in small letters. */
    private static Optional<String> label(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && colon <= LONGEST_LABEL && (Character.isUpperCase(line.charAt(0)) || line.charAt(0) == '%')
                ? Optional.of(Ascii.toLowerCase(line.substring(0, colon).strip()))
                : Optional.empty();
    }
}
