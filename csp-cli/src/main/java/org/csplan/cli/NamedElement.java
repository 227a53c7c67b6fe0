package org.csplan.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.ElementId;

/** Finds what a reader names on the command line by its id. */
final class NamedElement {

    private static final int SHORTEST = 3;

    private NamedElement() {}

    /**
     * The first of this id.
     *
     * @param name in full, for readers may know a thing by its name alone
     * @param kind in words, as in {@code agency}
     * @throws WrongCall if none has it; it says which name is near, else all names
     */
    static <T> T of(
            String word,
            List<T> all,
            Function<T, ElementId> id,
            Function<T, String> name,
            String kind,
            String several) {
        for (T each : all) {
            if (id.apply(each).value().equals(word)) {
                return each;
            }
        }
        List<String> ids = all.stream().map(each -> id.apply(each).value()).toList();
        String help = ids.isEmpty()
                ? "the plan has none"
                : Suggestions.nearest(word, ids)
                        .or(() -> named(word, all, name)
                                .map(each -> id.apply(each).value()))
                        .map(near -> "did you mean " + near + "?")
                        .orElse(several + " are " + String.join(", ", ids));
        throw new WrongCall("no " + kind + " is called " + word + "; " + help);
    }

    /** The only one whose name holds the word; of a shorter word that says nothing. */
    private static <T> Optional<T> named(String word, List<T> all, Function<T, String> name) {
        String part = word.toLowerCase(Locale.ROOT);
        List<T> named = all.stream()
                .filter(each -> part.length() >= SHORTEST)
                .filter(each -> name.apply(each).toLowerCase(Locale.ROOT).contains(part))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
