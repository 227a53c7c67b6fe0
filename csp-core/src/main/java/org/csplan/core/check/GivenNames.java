package org.csplan.core.check;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Common given names of Britain and Ireland that are not common words or places too. */
final class GivenNames {

    private static final ImmutableSet<String> NAMES = load();

    private GivenNames() {}

    /** Whether the word, with its capital, is one of them. */
    static boolean contains(String word) {
        return NAMES.contains(word);
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
