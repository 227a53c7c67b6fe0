package org.csplan.core.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csplan.core.model.Action;

/** Actions by their titles. */
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
}
