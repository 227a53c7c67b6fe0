package org.csplan.core.diagnostic;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that someone probably meant. */
public final class Suggestions {

    /** Nobody misspells a longer word by a letter or two, and comparing them would take long. */
    private static final int LONGEST = 80;

    private Suggestions() {}

    /**
     * The candidate nearest to the word, if it is near: equal but for case and hyphens, or at most one wrong, missing,
     * extra or swapped letter in three. Of candidates as near, one of the word's own letters, then the earliest.
     * One-letter words have no neighbours: they would all be as near.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        Optional<String> best = Optional.empty();
        String folded = fold(word);
        int most = folded.length() / 3 + 1;
        if (folded.length() < 2) {
            most = 0;
        } else if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        int bestDistance = most + 1;
        boolean bestSwaps = false;
        for (String candidate : candidates) {
            if (candidate.length() < 2 && !candidate.equalsIgnoreCase(word)) {
                continue;
            }
            String name = fold(candidate);
            if (Math.abs(name.length() - folded.length()) > bestDistance) {
                continue;
            }
            boolean swaps = hasLettersOf(name, folded);
            int nearer = swaps && !bestSwaps && best.isPresent() ? bestDistance : bestDistance - 1;
            int limit = Math.min(nearer, Math.max(1, (candidate.length() + 1) / 3));
            int distance = distance(folded, name, limit);
            if (distance <= limit && !candidate.equals(word)) {
                best = Optional.of(candidate);
                bestDistance = distance;
                bestSwaps = swaps;
            }
        }
        return best;
    }

    private static boolean hasLettersOf(String a, String b) {
        return a.length() == b.length()
                && Arrays.equals(
                        a.chars().sorted().toArray(), b.chars().sorted().toArray());
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace("_", "")
                .replace(".", "")
                .replace(" ", "");
    }

    /**
     * Letters to change, drop, add or swap with their neighbour (optimal string alignment); some number above the limit
     * as soon as it must be above.
     */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
