package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.SyntaxPart;

/**
 * Reads a text that was read before in another state: only the statements that changed. Where it can't be told that
 * the others are read as they were, all of it is read.
 */
public final class Rereading {

    private final PlanReader.Result old;
    private final SourceText source;
    private final int longestLine;

    private Rereading(PlanReader.Result old, SourceText source, int longestLine) {
        this.old = old;
        this.source = source;
        this.longestLine = longestLine;
    }

    /**
     * What came of reading a text again.
     *
     * @param before how many statements at the beginning of the text are those that were there
     * @param after how many at its end are, but for their places
     */
    public record Result(PlanReader.Result read, int before, int after) {}

    /**
     * The same as {@link PlanReader#read}, with what was taken over.
     *
     * @param old what came of reading the text in another state, or another text
     */
    public static Result read(PlanReader.Result old, SourceText source, int longestLine) {
        return new Rereading(old, source, longestLine).read();
    }

    /**
     * What has to be read again of the old text.
     *
     * @param first the statement that it begins with; none stands before it if that is the first one
     * @param next the statement that follows it; as many as there are if none does
     * @param from where it begins in the text
     * @param to where it ends in the old text
     */
    private record Changed(int first, int next, int from, int to) {}

    private Result read() {
        if (old.syntax().source().equals(source)) {
            return new Result(old, old.syntax().statements().size(), 0);
        }
        Changed changed = changed();
        return old.isSeparable()
                ? reread(changed).map(read -> joined(read, changed)).orElseGet(this::readAll)
                : readAll();
    }

    private Result readAll() {
        return new Result(PlanReader.read(source, longestLine), 0, 0);
    }

    private Changed changed() {
        String text = old.syntax().source().text();
        int begin = commonStart(text, source.text());
        int end = text.length() - commonEnd(text, source.text(), begin);
        ImmutableList<StatementSyntax> statements = old.syntax().statements();
        int first = statements.size() - 1;
        while (first >= 0 && !(isFence(statements.get(first)) && wordEnd(statements.get(first)) < begin)) {
            first--;
        }
        int next = first + 1;
        while (next < statements.size() && !(isFence(statements.get(next)) && start(statements.get(next)) > end)) {
            next++;
        }
        return new Changed(
                Math.max(first, 0),
                next,
                first < 0 ? 0 : start(statements.get(first)),
                next == statements.size() ? text.length() : start(statements.get(next)));
    }

    /** By how much all that follows the change moves. */
    private int by() {
        return source.text().length() - old.syntax().source().text().length();
    }

    private static int start(StatementSyntax statement) {
        return statement.keywordSpan().start();
    }

    private static int wordEnd(StatementSyntax statement) {
        return start(statement) + statement.keyword().word().length();
    }

    private boolean isFence(StatementSyntax statement) {
        return Stretch.isFence(old.syntax().source().text(), start(statement), statement.keyword());
    }

    /** What came of reading the change alone; nothing if it can't be told that this is enough. */
    private Optional<PlanReader.Result> reread(Changed changed) {
        Stretch stretch = new Stretch(source, changed.from(), changed.to() + by());
        String written = stretch.text();
        if (OtherFormat.of(source.text()).isPresent()
                || MergeConflicts.mayBeIn(written)
                || written.length() > longestLine) {
            return Optional.empty();
        }
        return stretch.read().read();
    }

    private Result joined(PlanReader.Result read, Changed changed) {
        ImmutableList<StatementSyntax> statements = old.syntax().statements();
        boolean toEnd = changed.next() == statements.size();
        ImmutableList.Builder<StatementSyntax> all = ImmutableList.builderWithExpectedSize(statements.size());
        all.addAll(statements.subList(0, changed.first()));
        all.addAll(read.syntax().statements());
        all.addAll(SyntaxPart.shifted(statements.subList(changed.next(), statements.size()), by()));
        ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
        for (Diagnostic each : old.found()) {
            int start = each.place().orElseThrow().span().start();
            if (start < changed.from()) {
                found.add(each.in(source, 0));
            } else if (start >= changed.to() && !toEnd) {
                found.add(each.in(source, by()));
            }
        }
        found.addAll(read.found());
        PlanSyntax syntax = new PlanSyntax(
                source,
                changed.from() == 0 ? read.syntax().strays() : old.syntax().strays(),
                all.build());
        return new Result(
                new PlanReader.Result(syntax, found.build(), true),
                changed.first(),
                statements.size() - changed.next());
    }

    private static int commonStart(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int at = 0;
        while (at < most && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** @param from as much at the beginning is common already */
    private static int commonEnd(String one, String other, int from) {
        int most = Math.min(one.length(), other.length()) - from;
        int length = 0;
        while (length < most && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return length;
    }
}
