package org.csplan.dsl.compiler;

import java.util.Collection;
import java.util.Optional;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.dsl.syntax.LookAlikes;

/** What someone probably meant who wrote a name that there is not. */
final class Meant {

    private Meant() {}

    /** The name itself; none if nothing is near. */
    static Optional<String> name(String word, Collection<String> names) {
        return LookAlikes.of(word, names).or(() -> Suggestions.nearest(word, names));
    }

    /** The help for a message; none if nothing is near. */
    static Optional<String> help(String word, Collection<String> names) {
        return LookAlikes.of(word, names)
                .map(name -> "it looks like " + name + ", but one of its letters is another; type it again: " + name)
                .or(() -> Suggestions.nearest(word, names).map(near -> "did you mean " + near + "?"));
    }
}
