package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csplan.core.analysis.FirstFew;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.ActionId;
import org.csplan.dsl.syntax.LanguageCode;

/** Finds the actions that wait for each other, so that none of them could ever begin. */
final class DependencyCircles {

    /** A longer circle is cut short in its message. */
    private static final int MOST_SHOWN = 12;

    private final Map<ActionId, Map<ActionId, Place>> dependencies = new LinkedHashMap<>();

    /** @param place where the action says that it waits for the other */
    void add(ActionId action, ActionId other, Place place) {
        dependencies.computeIfAbsent(action, key -> new LinkedHashMap<>()).put(other, place);
    }

    /** Reports each circle once, where it closes. */
    void report(Findings findings) {
        Set<ActionId> finished = new HashSet<>();
        for (ActionId start : dependencies.keySet()) {
            if (!finished.contains(start)) {
                follow(start, finished, findings);
            }
        }
    }

    /** Follows dependencies without recursion, for a chain may be as long as the plan. */
    private void follow(ActionId start, Set<ActionId> finished, Findings findings) {
        List<ActionId> path = new ArrayList<>();
        Map<ActionId, Integer> depth = new HashMap<>();
        List<List<ActionId>> open = new ArrayList<>();
        enter(start, path, depth, open);
        while (!path.isEmpty()) {
            List<ActionId> next = open.get(open.size() - 1);
            ActionId at = path.get(path.size() - 1);
            if (next.isEmpty()) {
                open.remove(open.size() - 1);
                path.remove(path.size() - 1);
                depth.remove(at);
                finished.add(at);
                continue;
            }
            ActionId other = next.remove(next.size() - 1);
            Integer from = depth.get(other);
            if (from != null) {
                report(path.subList(from, path.size()), other, findings);
            } else if (!finished.contains(other)) {
                enter(other, path, depth, open);
            }
        }
    }

    private void enter(ActionId action, List<ActionId> path, Map<ActionId, Integer> depth, List<List<ActionId>> open) {
        depth.put(action, path.size());
        path.add(action);
        open.add(new ArrayList<>(dependencies.getOrDefault(action, Map.of()).keySet()));
    }

    private void report(List<ActionId> circle, ActionId closing, Findings findings) {
        ActionId last = circle.get(circle.size() - 1);
        Diagnostic found = Diagnostic.of(
                        LanguageCode.CIRCLE, "these actions wait for each other: " + shown(circle) + " → " + closing)
                .help("take away one of the lines that make the circle");
        Place place = dependencies.getOrDefault(last, Map.of()).get(closing);
        findings.add(place == null ? found : found.at(place));
    }

    /** The circle, or the beginning of a very long one. */
    private static String shown(List<ActionId> circle) {
        int leftOut = FirstFew.leftOut(circle, MOST_SHOWN);
        return Joiner.on(" → ").join(FirstFew.of(circle, MOST_SHOWN)) + (leftOut > 0 ? " → " + leftOut + " more" : "");
    }
}
