package org.csplan.fuzz;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.diagnostic.Place;
import org.csplan.dsl.compiler.Compilation;

/** What holds always, or is a fault in csp. */
final class Law {

    private Law() {}

    static void holds(boolean law, Supplier<String> said) {
        if (!law) {
            throw new AssertionError(said.get());
        }
    }

    /** Whatever was read, there is an answer, and each part of it can be shown. */
    static void holdsOf(Compilation compilation) {
        ImmutableList<Diagnostic> found = compilation.diagnostics();
        holds(
                compilation.plan().isPresent() != found.stream().anyMatch(Diagnostic::isError),
                () -> "no plan, no error");
        for (Diagnostic next : found) {
            holds(!next.message().isBlank(), () -> next.code() + " says nothing");
            next.place().ifPresent(place -> holdsOf(place, next));
            next.related().forEach(place -> holdsOf(place, next));
            String printed = DiagnosticPrinter.plain().print(next);
            holds(printed.length() < 20_000, () -> next.code() + " takes " + printed.length() + " characters");
        }
    }

    private static void holdsOf(Place place, Diagnostic found) {
        holds(
                place.span().end() <= place.source().text().length(),
                () -> found.code() + " stands behind the end of " + place.source());
    }
}
