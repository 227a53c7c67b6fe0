package org.csplan.cli;

import java.util.List;
import java.util.function.Function;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.ElementId;

/** Finds what a reader names on the command line by its id. */
final class NamedElement {

    private NamedElement() {}

    /**
     * The first of this id.
     *
     * @param kind in words, as in {@code agency}
     * @throws WrongCall if none has it; it says which name is near, else all names
     */
    static <T> T of(String word, List<T> all, Function<T, ElementId> id, String kind, String several) {
        for (T each : all) {
            if (id.apply(each).value().equals(word)) {
                return each;
            }
        }
        List<String> ids = all.stream().map(each -> id.apply(each).value()).toList();
        String help = ids.isEmpty()
                ? "the plan has none"
                : Suggestions.nearest(word, ids)
                        .map(near -> "did you mean " + near + "?")
                        .orElse(several + " are " + String.join(", ", ids));
        throw new WrongCall("no " + kind + " is called " + word + "; " + help);
    }
}
