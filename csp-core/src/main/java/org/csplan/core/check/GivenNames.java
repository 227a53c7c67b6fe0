package org.csplan.core.check;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Common given names of Britain and Ireland that are not common words or places too, and the titles of persons; not those of
 * office, such as Cllr, whose holders are public.
 */
final class GivenNames {

    private static final ImmutableSet<String> NAMES = load();
    private static final ImmutableSet<String> TITLES =
            ImmutableSet.of("Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Professor", "Revd", "Sgt", "Insp");

    private GivenNames() {}

    /** Whether the word, with its capital, is one of them, after which a surname stands. */
    static boolean leadToSurname(String word) {
        return NAMES.contains(word) || TITLES.contains(word);
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    private static ImmutableSet<String> load() {
        try {
            String list = Resources.toString(
                    Resources.getResource(GivenNames.class, "given-names.txt"), StandardCharsets.UTF_8);
            return ImmutableSet.copyOf(
                    Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split(list));
        } catch (IOException e) {
            throw new UncheckedIOException("csp was not built whole: the list of given names is missing", e);
        }
    }
}
