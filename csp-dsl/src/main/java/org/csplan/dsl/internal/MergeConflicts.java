package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.LanguageCode;

/**
 * The marks that version control leaves where two people changed the same lines. Of the versions between them the first
 * is read, so that what the others repeat is not reported as well.
 */
final class MergeConflicts {

    private static final int MARK_LENGTH = 7;

    private enum Mark {
        FIRST('<'),
        BASE('|'),
        DIVIDER('='),
        END('>');

        private final String letters;

        Mark(char letter) {
            this.letters = Character.toString(letter).repeat(MARK_LENGTH);
        }
    }

    private record MarkedLine(Mark mark, SourceSpan line) {}

    private final SourceText source;
    private final ReadableText readable;
    private final ImmutableList.Builder<Diagnostic> found;

    private MergeConflicts(ReadableText readable, ImmutableList.Builder<Diagnostic> found) {
        this.source = readable.source();
        this.readable = readable;
        this.found = found;
    }

    /** Hides the marks and all versions but the first, and says so. */
    static void hide(ReadableText readable, ImmutableList.Builder<Diagnostic> found) {
        if (mayBeIn(readable.source().text())) {
            new MergeConflicts(readable, found).find();
        }
    }

    /** Whether there are marks in a text that make a conflict, should they stand at the beginnings of lines. */
    static boolean mayBeIn(String text) {
        return text.contains(Mark.FIRST.letters) || text.contains(Mark.END.letters);
    }

    private void find() {
        List<MarkedLine> marks = marks();
        int next = 0;
        while (next < marks.size()) {
            int end = next + (marks.get(next).mark() == Mark.END ? 0 : 1);
            while (end < marks.size() && isBetween(marks.get(end).mark())) {
                end++;
            }
            boolean ended = end < marks.size() && marks.get(end).mark() == Mark.END;
            // Lines of equals signs alone may be prose.
            if (ended || marks.get(next).mark() == Mark.FIRST) {
                conflict(marks.subList(next, ended ? end + 1 : end), ended);
            }
            next = ended ? end + 1 : end;
        }
    }

    private static boolean isBetween(Mark mark) {
        return mark == Mark.BASE || mark == Mark.DIVIDER;
    }

    private void conflict(List<MarkedLine> marks, boolean ended) {
        SourceSpan first = marks.get(0).line();
        SourceSpan last = marks.get(marks.size() - 1).line();
        Diagnostic conflict = Diagnostic.of(
                        LanguageCode.MERGE_CONFLICT, "two versions of these lines stand here one after the other")
                .at(Place.of(source, first).labelled("they begin here"))
                .help("keep the version that is right, and take away the other one and the lines of <, = and > signs");
        found.add(marks.size() > 1 ? conflict.with(Place.of(source, last).labelled("and end here")) : conflict);
        marks.forEach(mark -> readable.hide(mark.line()));
        if (ended) {
            marks.stream()
                    .filter(mark -> isBetween(mark.mark()))
                    .findFirst()
                    .ifPresent(divider -> readable.hide(divider.line().to(last)));
        }
    }

    private List<MarkedLine> marks() {
        List<MarkedLine> marks = new ArrayList<>();
        for (int number = 1; number <= source.lineCount(); number++) {
            SourceSpan line = source.lineSpan(number);
            for (Mark mark : Mark.values()) {
                if (isMarked(line, mark)) {
                    marks.add(new MarkedLine(mark, line));
                }
            }
        }
        return marks;
    }

    private boolean isMarked(SourceSpan line, Mark mark) {
        int end = line.start() + MARK_LENGTH;
        return source.text().startsWith(mark.letters, line.start())
                && (line.end() == end || (line.end() > end && source.text().charAt(end) == ' '));
    }
}
