package org.csplan.core.diagnostic;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourcePosition;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;

/**
 * A finding: what is wrong, where, and what to do about it.
 *
 * @param message one sentence in the reader's words, without a full stop
 * @param help what to do; absent where the message says it all
 * @param subject the part of the plan; absent where there is no plan yet
 * @param place absent for a plan that was not read from a text, and for a file that could not be read
 * @param related other places that belong to it, such as the first of two that clash, each with a label
 * @param mend what mends it; absent where a person has to decide
 * @param line of the subject, where the finding is about that alone
 */
public record Diagnostic(
        DiagnosticCode code,
        Severity severity,
        String message,
        Optional<String> help,
        Optional<Subject> subject,
        Optional<Place> place,
        ImmutableList<Place> related,
        Optional<Mend> mend,
        Optional<Line> line) {

    /** By file in the order given, then by place in it, then by code; findings without a place first. */
    public static Comparator<Diagnostic> inSourceOrder(ImmutableList<SourceText> files) {
        Map<SourceText, Integer> order = new HashMap<>();
        files.forEach(file -> order.putIfAbsent(file, order.size()));
        return Comparator.<Diagnostic>comparingInt(found -> found.place()
                        .map(at -> order.getOrDefault(at.source(), -1))
                        .orElse(-1))
                .thenComparingInt(
                        found -> found.place().map(at -> at.span().start()).orElse(-1))
                .thenComparing(found -> found.code().id());
    }

    /** For logs: {@code warning[overdue]: action 1.2 was due March 2020 and is not done}. */
    @Override
    public String toString() {
        return severity.word() + "[" + code.id() + "]: " + message;
    }

    public static Diagnostic of(DiagnosticCode code, String message) {
        return new Diagnostic(
                code,
                code.severity(),
                message,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** About a part of a plan, with what to do. */
    public static Diagnostic of(DiagnosticCode code, Subject about, String message, String help) {
        return new Diagnostic(
                code,
                code.severity(),
                message,
                Optional.of(help),
                Optional.of(about),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, left for a person to mend. */
    public Diagnostic withoutMend() {
        return mend.isEmpty()
                ? this
                : new Diagnostic(code, severity, message, help, subject, place, related, Optional.empty(), line);
    }

    /** The same, but this grave. */
    public Diagnostic graded(Severity other) {
        return severity == other
                ? this
                : new Diagnostic(code, other, message, help, subject, place, related, mend, line);
    }

    public Diagnostic at(Place where) {
        return new Diagnostic(code, severity, message, help, subject, Optional.of(where), related, mend, line);
    }

    /**
     * The same in another state of its text, in which all that it names stands so much further on.
     *
     * @param changed has the words that it names as they were; all of its places and edits are in that text
     */
    public Diagnostic in(SourceText changed, int by) {
        return new Diagnostic(
                code,
                severity,
                message,
                help,
                subject,
                place.map(at -> at.in(changed, by)),
                related.stream().map(at -> at.in(changed, by)).collect(ImmutableList.toImmutableList()),
                mend.map(what -> what.in(changed, by)),
                line);
    }

    public Diagnostic about(Subject part) {
        return new Diagnostic(code, severity, message, help, Optional.of(part), place, related, mend, line);
    }

    /** The same, about a line of its subject. */
    public Diagnostic on(Line ofSubject) {
        return new Diagnostic(code, severity, message, help, subject, place, related, mend, Optional.of(ofSubject));
    }

    public Diagnostic help(String words) {
        return new Diagnostic(code, severity, message, Optional.of(words), subject, place, related, mend, line);
    }

    public Diagnostic with(Place other) {
        return new Diagnostic(
                code,
                severity,
                message,
                help,
                subject,
                place,
                ImmutableList.<Place>builder().addAll(related).add(other).build(),
                mend,
                line);
    }

    public Diagnostic mendedBy(Mend what) {
        return new Diagnostic(code, severity, message, help, subject, place, related, Optional.of(what), line);
    }

    /**
     * Mended by lines in place of what it is at, which stand as far from the margin; not mended where something else stands on
     * that line before it.
     *
     * @param lines at least one, without line ends
     */
    public Diagnostic mendedByLines(List<String> lines) {
        Place at = place.orElseThrow();
        SourceText source = at.source();
        SourcePosition begin = source.position(at.span().start());
        String before = source.slice(
                new SourceSpan(source.lineSpan(begin.line()).start(), at.span().start()));
        return CharMatcher.whitespace().matchesAllOf(before)
                ? mendedBy(Joiner.on("\n" + before).join(lines))
                : this;
    }

    /** Mended by putting these words where it stands, or, if they are none, by taking away what stands there. */
    public Diagnostic mendedBy(String replacement) {
        Place at = place.orElseThrow();
        return mendedBy(new Mend.Edits(ImmutableList.of(new Edit(at.source(), at.span(), replacement))));
    }

    /** The changes to texts that mend it; empty if a person has to decide, or if it is not known where it stands. */
    public ImmutableList<Edit> edits() {
        return mend.map(what -> what instanceof Mend.Edits texts ? texts.edits() : ImmutableList.<Edit>of())
                .orElse(ImmutableList.of());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
