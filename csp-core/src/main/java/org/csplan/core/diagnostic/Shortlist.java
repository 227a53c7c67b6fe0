package org.csplan.core.diagnostic;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.EnumMap;
import java.util.Map;

/**
 * Which findings are shown where there are too many to show all: the gravest, and of those that are as grave the first.
 * So a remark never takes the place of an error.
 */
public final class Shortlist {

    private final Map<Severity, Integer> places = new EnumMap<>(Severity.class);

    private Shortlist() {}

    /**
     * @param all the findings that there are
     * @param most how many of them are shown, at least 0
     */
    public static Shortlist of(Iterable<Diagnostic> all, int most) {
        checkArgument(most >= 0, "%s findings", most);
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        all.forEach(found -> counts.merge(found.severity(), 1, Integer::sum));
        Shortlist shortlist = new Shortlist();
        int left = most;
        for (Severity severity : Severity.values()) {
            int taken = Math.min(left, counts.getOrDefault(severity, 0));
            shortlist.places.put(severity, taken);
            left -= taken;
        }
        return shortlist;
    }

    /** Whether the next one is shown. Has to be asked of each of the findings once, in the order in which they are shown. */
    public boolean takes(Diagnostic next) {
        return places.merge(next.severity(), -1, Integer::sum) >= 0;
    }
}
