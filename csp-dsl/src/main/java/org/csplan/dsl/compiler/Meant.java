package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.LookAlikes;
import org.csplan.dsl.syntax.WordSyntax;

/** What someone probably meant who wrote a name that there is not. */
final class Meant {

    private static final int MOST_SHOWN = 8;

    private Meant() {}

    /** The name itself; none if nothing is near. */
    static Optional<String> name(String word, Collection<String> names) {
        return LookAlikes.of(word, names).or(() -> Suggestions.nearest(word, names));
    }

    /**
     * That a word is the name of no part of what it is told of, with those that there are.
     *
     * @param kind of part: {@code measure}
     */
    static Diagnostic unknown(LanguageCode code, String kind, WordSyntax word, List<String> ids, Findings findings) {
        String choice = ids.isEmpty()
                ? "there are no " + kind + "s here"
                : kind + "s are " + Joiner.on(", ").join(ids.subList(0, Math.min(MOST_SHOWN, ids.size())));
        Diagnostic unknown = Diagnostic.of(code, "no " + kind + " here is called " + word.text())
                .at(findings.place(word.span()).labelled(choice));
        return help(word.text(), ids).map(unknown::help).orElse(unknown);
    }

    /** The help for a message; none if nothing is near. */
    static Optional<String> help(String word, Collection<String> names) {
        return LookAlikes.of(word, names)
                .map(name -> "it looks like " + name + ", but one of its letters is another; type it again: " + name)
                .or(() -> Suggestions.nearest(word, names).map(near -> "did you mean " + near + "?"));
    }
}
