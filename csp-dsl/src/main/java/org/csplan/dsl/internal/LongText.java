package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.StatementSyntax;

/**
 * Reads a text stretch by stretch, several at a time: the words of one are forgotten before those of many others are there,
 * so that reading needs no more memory than what is kept of it.
 */
final class LongText {

    /** Of UTF-16 units, about. The words of a shorter one fit into a processor's cache no better. */
    static final int STRETCH = 1 << 16;

    private static final ImmutableList<Keyword> STATEMENTS = Arrays.stream(Keyword.values())
            .filter(keyword -> keyword.role() == Keyword.Role.STATEMENT)
            .collect(ImmutableList.toImmutableList());

    private final SourceText source;
    private final ImmutableList<Stretch> stretches;

    private LongText(SourceText source, int length) {
        this.source = source;
        this.stretches = stretches(source, length);
    }

    /**
     * What is read of the text, as if it were read at once; none if it is short, or if that can't be told.
     *
     * @param length of which the stretches are at least, but for the last
     */
    static Optional<PlanReader.Result> read(SourceText source, int length) {
        LongText text = new LongText(source, length);
        return text.stretches.size() < 2 ? Optional.empty() : text.read();
    }

    private Optional<PlanReader.Result> read() {
        List<Stretch.Reading> alone =
                stretches.parallelStream().map(Stretch::read).toList();
        List<PlanReader.Result> read = new ArrayList<>(stretches.size());
        int at = 0;
        while (at < stretches.size()) {
            Stretch.Reading next = alone.get(at);
            int count = 1;
            // What looked like a fence may stand in prose. Of what can't be read alone for another reason, more can't
            // either.
            while (next.reachesBeyond()) {
                count = Math.min(2 * count, stretches.size() - at);
                next = new Stretch(
                                source,
                                stretches.get(at).from(),
                                stretches.get(at + count - 1).to())
                        .read();
            }
            if (next.read().isEmpty()) {
                return Optional.empty();
            }
            read.add(next.read().get());
            at += count;
        }
        return Optional.of(joined(read));
    }

    private PlanReader.Result joined(List<PlanReader.Result> read) {
        ImmutableList<ClauseSyntax> strays = read.get(0).syntax().strays();
        ImmutableList.Builder<StatementSyntax> statements = ImmutableList.builder();
        ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
        for (PlanReader.Result each : read) {
            statements.addAll(each.syntax().statements());
            found.addAll(each.found());
        }
        return new PlanReader.Result(new PlanSyntax(source, strays, statements.build()), found.build(), true);
    }

    private static ImmutableList<Stretch> stretches(SourceText source, int length) {
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        int end = source.text().length();
        int from = 0;
        while (from < end) {
            int to = fence(source.text(), from + length);
            stretches.add(new Stretch(source, from, to));
            from = to;
        }
        return stretches.build();
    }

    /** Where the first line after a place begins that looks like a fence; the text's end if none does. */
    private static int fence(String text, int after) {
        int lineEnd = text.indexOf('\n', after);
        while (lineEnd >= 0 && !isFence(text, lineEnd + 1)) {
            lineEnd = text.indexOf('\n', lineEnd + 1);
        }
        return lineEnd < 0 ? text.length() : lineEnd + 1;
    }

    private static boolean isFence(String text, int start) {
        for (Keyword statement : STATEMENTS) {
            if (Stretch.isFence(text, start, statement)) {
                return true;
            }
        }
        return false;
    }
}
