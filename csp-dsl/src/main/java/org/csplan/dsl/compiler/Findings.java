package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticCode;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.LanguageCode;

/** Gathers what is wrong while a text is compiled. */
final class Findings {

    private final SourceText source;
    private final List<Diagnostic> found = new ArrayList<>();
    private final IdRegister ids = new IdRegister();

    Findings(SourceText source, Iterable<Diagnostic> before) {
        this.source = source;
        before.forEach(found::add);
    }

    Place place(SourceSpan span) {
        return Place.of(source, span);
    }

    /** What was given an id so far. */
    IdRegister ids() {
        return ids;
    }

    SourceText source() {
        return source;
    }

    void add(DiagnosticCode code, SourceSpan span, String message, String help) {
        add(Diagnostic.of(code, message).at(place(span)).help(help));
    }

    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** The value that words say; without one, or in doubt, that is noted with this code. */
    <T> Optional<T> take(Parsed<T> parsed, SourceSpan span, LanguageCode failure, LanguageCode doubt) {
        parsed.problem()
                .ifPresent(problem -> add(
                        parsed.toOptional().isPresent() ? doubt : failure, span, problem.message(), problem.help()));
        return parsed.toOptional();
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    ImmutableList<Diagnostic> inSourceOrder() {
        return ImmutableList.sortedCopyOf(Diagnostic.inSourceOrder(ImmutableList.of(source)), found);
    }
}
