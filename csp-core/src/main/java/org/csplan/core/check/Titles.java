package org.csplan.core.check;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csplan.core.analysis.FoldedTitle;
import org.csplan.core.model.Action;

/** Whether two titles mean the same action. */
final class Titles {

    private Titles() {}

    /** Of the actions with one title the first by its id; by the titles as they are folded. */
    static Map<String, Action> firstByTitle(List<CheckedPart> parts) {
        Map<String, Action> first = new HashMap<>();
        for (CheckedPart part : parts) {
            part.action().ifPresent(checked -> first.merge(checked.title(), checked.action(), Titles::firstById));
        }
        return first;
    }

    private static Action firstById(Action one, Action other) {
        return one.id().value().compareTo(other.id().value()) <= 0 ? one : other;
    }

    /** Whether they share no more than a third of the words that they use. */
    static boolean areOfDifferentThings(Action one, Action other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        long all = Sets.union(first, second).size();
        return all > 0 && 3L * Sets.intersection(first, second).size() <= all;
    }

    private static Set<String> words(Action action) {
        return ImmutableSet.copyOf(Splitter.on(' ').omitEmptyStrings().split(FoldedTitle.of(action)));
    }
}
