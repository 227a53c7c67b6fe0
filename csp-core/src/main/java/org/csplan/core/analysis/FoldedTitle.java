package org.csplan.core.analysis;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Set;
import org.csplan.core.model.Action;

/** An action's title in the form in which titles are compared. */
public final class FoldedTitle {

    /** A matcher of its own, for one made of a predicate would box each letter. */
    private static final CharMatcher NO_LETTER = new CharMatcher() {
        @Override
        public boolean matches(char letter) {
            return !Character.isLetterOrDigit(letter);
        }
    };

    private FoldedTitle() {}

    /** In small letters, its words one blank apart. */
    public static String of(Action action) {
        return NO_LETTER.trimAndCollapseFrom(action.title().toLowerCase(Locale.ROOT), ' ');
    }

    /** Whether two titles share no more than a third of the words that they use: then they are hardly of one action. */
    public static boolean areOfDifferentThings(Action one, Action other) {
        if (one.title().equals(other.title())) {
            return false;
        }
        Set<String> first = words(one);
        Set<String> second = words(other);
        long all = Sets.union(first, second).size();
        return all > 0 && 3L * Sets.intersection(first, second).size() <= all;
    }

    /** Whether they share two thirds of the words that they use at least: then they may well be of one action. */
    public static boolean areAlike(Action one, Action other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        return 3L * Sets.intersection(first, second).size()
                >= 2L * Sets.union(first, second).size();
    }

    private static ImmutableSet<String> words(Action action) {
        return ImmutableSet.copyOf(Splitter.on(' ').omitEmptyStrings().split(of(action)));
    }
}
