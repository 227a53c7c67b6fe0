package org.csplan.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts as the words in them, each as often as it stands there; what stands between the words is passed over. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static Multiset<String> of(Stream<String> texts) {
        return texts.flatMap(BETWEEN::splitAsStream)
                .filter(word -> !word.isEmpty())
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    /** Fails with the words that are missing. */
    static void assertAllIn(Stream<String> found, Stream<String> expected) {
        assertEquals(ImmutableMultiset.of(), Multisets.difference(of(expected), of(found)), "missing");
    }
}
