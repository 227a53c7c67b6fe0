package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticCode;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.LanguageCode;

/** Gathers what is wrong while a plan is compiled; each file of the plan notes it at its own places. */
final class Findings {

    private final SourceText source;
    private final List<Diagnostic> found;
    private final IdRegister ids;
    private final Candidates candidates;

    private Findings(SourceText source, List<Diagnostic> found, IdRegister ids, Candidates candidates) {
        this.source = source;
        this.found = found;
        this.ids = ids;
        this.candidates = candidates;
    }

    /** Of a plan that begins in this file. */
    static Findings of(SourceText source) {
        return new Findings(source, new ArrayList<>(), new IdRegister(), new Candidates());
    }

    /** Gathers into the same, for another file of the same plan. */
    Findings in(SourceText other) {
        return new Findings(other, found, ids, candidates);
    }

    /** For what is compiled without the rest: it is told here alone whether anything was found. */
    Findings apart() {
        return new Findings(source, new ArrayList<>(), new IdRegister(), Candidates.none());
    }

    Place place(SourceSpan span) {
        return Place.of(source, span);
    }

    /** What was given an id so far. */
    IdRegister ids() {
        return ids;
    }

    /** What misspelt names may be compared with. */
    Candidates candidates() {
        return candidates;
    }

    SourceText source() {
        return source;
    }

    /** Whether nothing but blanks stands between one part of the text and the next. */
    boolean isFollowedBy(SourceSpan first, SourceSpan next) {
        return first.end() <= next.start()
                && CharMatcher.whitespace().matchesAllOf(source.slice(new SourceSpan(first.end(), next.start())));
    }

    void add(DiagnosticCode code, SourceSpan span, String message, String help) {
        add(Diagnostic.of(code, message).at(place(span)).help(help));
    }

    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Puts others in place of what was found in a file before more was known. */
    void replace(ImmutableList<Diagnostic> others, ImmutableList<Diagnostic> instead) {
        Set<Diagnostic> old = Sets.newIdentityHashSet();
        old.addAll(others);
        found.removeIf(old::contains);
        found.addAll(instead);
    }

    /** The value that words say; without one, or in doubt, that is noted with this code. */
    <T> Optional<T> take(Parsed<T> parsed, SourceSpan span, LanguageCode failure, LanguageCode doubt) {
        parsed.problem().ifPresent(problem -> {
            Diagnostic found = Diagnostic.of(parsed.toOptional().isPresent() ? doubt : failure, problem.message())
                    .at(place(span))
                    .help(problem.help());
            add(problem.instead().map(found::mendedBy).orElse(found));
        });
        return parsed.toOptional();
    }

    /** How often so far something was found, or a name led nowhere, in whichever file; it never falls. */
    int doubts() {
        return found.size() + ids.doubts();
    }

    /** Of all files of the plan. */
    boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** Of all files of the plan, by file in this order and then by place. */
    ImmutableList<Diagnostic> inSourceOrder(ImmutableList<SourceText> files) {
        // The order makes a table of texts, each with all of its characters.
        return found.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.sortedCopyOf(Diagnostic.inSourceOrder(files), found);
    }
}
