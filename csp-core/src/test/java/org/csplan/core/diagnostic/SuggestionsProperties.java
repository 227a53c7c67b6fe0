package org.csplan.core.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SuggestionsProperties {

    @Property
    void aSuggestionIsACandidateAndNotTheWordItself(@ForAll String word, @ForAll List<String> candidates) {
        Suggestions.nearest(word, candidates).ifPresent(found -> {
            assertTrue(candidates.contains(found));
            assertNotEquals(word, found);
        });
    }

    @Property
    void aSuggestionIsNearAndNoOtherCandidateIsNearer(
            @ForAll("words") String word, @ForAll("candidates") List<String> candidates) {
        Suggestions.nearest(word, candidates).ifPresent(name -> {
            assertTrue(distance(word, name) <= reach(name));
            for (String other : candidates) {
                assertTrue(other.equals(word)
                        || distance(word, other) >= distance(word, name)
                        || distance(word, other) > reach(other));
            }
        });
    }

    @Property
    void oneSlipInALongWordIsAlwaysMended(
            @ForAll("longWords") String meant, @ForAll int place, @ForAll("words") String typed) {
        int at = Math.floorMod(place, meant.length());
        String word =
                meant.substring(0, at) + typed.substring(0, Math.min(1, typed.length())) + meant.substring(at + 1);

        assertEquals(
                word.equals(meant) ? Optional.empty() : Optional.of(meant),
                Suggestions.nearest(word, List.of("something-else-altogether", meant)));
    }

    @Property
    void whatSharesNoLetterIsNotGuessedAt(@ForAll("words") String word, @ForAll("candidates") List<String> candidates) {
        List<String> far = candidates.stream()
                .map(name -> name.replace('a', 'x').replace('b', 'y').replace('c', 'z'))
                .toList();

        assertEquals(Optional.empty(), Suggestions.nearest(word, far));
    }

    @Property
    void aCandidateThatIsFurtherOffChangesNothing(
            @ForAll("words") String word, @ForAll("candidates") List<String> candidates) {
        List<String> more = ImmutableList.<String>builder()
                .addAll(candidates)
                .add("something-else-altogether")
                .build();

        assertEquals(Suggestions.nearest(word, candidates), Suggestions.nearest(word, more));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> longWords() {
        return Arbitraries.strings().withChars("abc").ofMinLength(4).ofMaxLength(8);
    }

    @Provide
    Arbitrary<List<String>> candidates() {
        return Arbitraries.strings()
                .withChars("abc")
                .ofMinLength(2)
                .ofMaxLength(8)
                .list()
                .ofMaxSize(6);
    }

    /** One wrong letter in three, and one in any case. */
    private static int reach(String name) {
        return Math.max(1, (name.length() + 1) / 3);
    }

    /** Letters to change, drop, add or swap with their neighbour, no letter twice. */
    private static int distance(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Math.max(one.length(), other.length());
        }
        int last = one.length() - 1;
        int otherLast = other.length() - 1;
        String shorter = one.substring(0, last);
        String otherShorter = other.substring(0, otherLast);
        if (one.charAt(last) == other.charAt(otherLast)) {
            return distance(shorter, otherShorter);
        }
        int least = Math.min(
                distance(shorter, otherShorter), Math.min(distance(shorter, other), distance(one, otherShorter)));
        boolean swapped = last > 0
                && otherLast > 0
                && one.charAt(last) == other.charAt(otherLast - 1)
                && one.charAt(last - 1) == other.charAt(otherLast);
        return 1
                + (swapped
                        ? Math.min(least, distance(one.substring(0, last - 1), other.substring(0, otherLast - 1)))
                        : least);
    }
}
