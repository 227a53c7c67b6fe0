package org.csplan.core.analysis;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;

/** Which actions of an earlier plan a later one has under another id, as far as their titles tell. */
public final class Renumbering {

    /** Those whose id is gone or stands for something else, by their titles; of several with one title the first. */
    private final ImmutableMap<String, Action> lost;

    private final ImmutableMap<ActionId, String> titlesBefore;
    private final Multiset<String> titles;

    private Renumbering(
            ImmutableMap<String, Action> lost, ImmutableMap<ActionId, String> titlesBefore, Multiset<String> titles) {
        this.lost = lost;
        this.titlesBefore = titlesBefore;
        this.titles = titles;
    }

    /** @param links of the later plan */
    public static Renumbering between(ActionPlan before, ActionPlan after, PlanLinks links) {
        // Of actions with one title, the one that is still there must not hide the one that is lost.
        Map<String, Action> lost = new LinkedHashMap<>();
        ImmutableMap.Builder<ActionId, String> titlesBefore = ImmutableMap.builder();
        Multiset<String> titles = HashMultiset.create();
        for (Action action : before.actions()) {
            String title = FoldedTitle.of(action);
            titles.add(title);
            titlesBefore.put(action.id(), title);
            boolean isThere = links.action(action.id())
                    .filter(later -> !FoldedTitle.areOfDifferentThings(action, later))
                    .isPresent();
            if (!isThere) {
                lost.putIfAbsent(title, action);
            }
        }
        for (Action action : after.actions()) {
            titles.add(FoldedTitle.of(action));
        }
        return new Renumbering(ImmutableMap.copyOf(lost), titlesBefore.buildOrThrow(), titles);
    }

    /**
     * The earlier action whose id is gone, or stands for something else, and whose title a later one has; empty if that one had its title before.
     *
     * @param action of the later plan
     */
    public Optional<Action> former(Action action) {
        String title = FoldedTitle.of(action);
        return title.equals(titlesBefore.get(action.id())) ? Optional.empty() : Optional.ofNullable(lost.get(title));
    }

    /** Whether no other action of either plan has the title, so that it can only be the former one. */
    public boolean isAlone(Action action) {
        return titles.count(FoldedTitle.of(action)) == 2;
    }

    /** Whether the earlier plan has another action, or the same, under the id of this one. */
    boolean isKnown(ActionId id) {
        return titlesBefore.containsKey(id);
    }
}
