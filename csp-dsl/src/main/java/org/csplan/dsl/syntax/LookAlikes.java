package org.csplan.dsl.syntax;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;

/**
 * Words that look like others and are not: with a Greek or Cyrillic letter for a Latin one, a dash for a hyphen, or a
 * character that nobody sees. They come from other programs, by copying.
 */
public final class LookAlikes {

    private static final CharMatcher HIDDEN = CharMatcher.forPredicate(c -> Character.getType(c) == Character.FORMAT);

    private static final ImmutableMap<Character, Character> PLAIN = plainLetters();

    private LookAlikes() {}

    /** The word in the letters that it seems to be written in. */
    public static String plain(String word) {
        if (CharMatcher.ascii().matchesAllOf(word)) {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        String seen = HIDDEN.removeFrom(word);
        for (int i = 0; i < seen.length(); i++) {
            char c = seen.charAt(i);
            plain.append(PLAIN.getOrDefault(c, c).charValue());
        }
        return plain.toString();
    }

    /** The first of the names that looks like the word and is another; none if the word is a name itself. */
    public static Optional<String> of(String word, Collection<String> names) {
        String plain = plain(word);
        return names.contains(word)
                ? Optional.empty()
                : names.stream().filter(name -> plain(name).equals(plain)).findFirst();
    }

    private static ImmutableMap<Character, Character> plainLetters() {
        String written = "АВЕЅІЈКМНОРСТХУаеіјорсухѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο‐‑‒–—−";
        String plain = "ABESIJKMHOPCTXYaeijopcyxsABEZHIKMNOPTYXo------";
        ImmutableMap.Builder<Character, Character> letters = ImmutableMap.builder();
        for (int i = 0; i < written.length(); i++) {
            letters.put(written.charAt(i), plain.charAt(i));
        }
        return letters.buildOrThrow();
    }
}
