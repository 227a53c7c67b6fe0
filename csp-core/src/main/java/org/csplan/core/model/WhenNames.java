package org.csplan.core.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import org.csplan.core.model.WhenPhrase.Division;
import org.csplan.core.model.WhenPhrase.Portion;

/** The names that times are made of, and the one that was meant by a misspelt word. The maps' keys are in lower case. */
final class WhenNames {

    private static final ImmutableList<String> MONTH_NAMES = ImmutableList.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    static final ImmutableMap<String, Month> MONTHS = months();

    /** The month in which each begins. */
    static final ImmutableMap<String, Month> SEASONS = ImmutableMap.of(
            "spring", Month.MARCH, "summer", Month.JUNE, "autumn", Month.SEPTEMBER, "winter", Month.DECEMBER);

    static final ImmutableMap<String, Portion> PORTIONS = ImmutableMap.<String, Portion>builder()
            .put("start", Portion.START)
            .put("beginning", Portion.START)
            .put("early", Portion.EARLY)
            .put("mid", Portion.MIDDLE)
            .put("middle", Portion.MIDDLE)
            .put("late", Portion.LATE)
            .put("end", Portion.END)
            .buildOrThrow();

    static final ImmutableMap<String, Division> DIVISIONS = ImmutableMap.of(
            "q", Division.QUARTER, "quarter", Division.QUARTER, "h", Division.HALF, "half", Division.HALF);

    /** Shorter words are near to too many others. */
    private static final int SHORTEST_MISSPELT = 4;

    private WhenNames() {}

    static String of(Month month) {
        return MONTH_NAMES.get(month.getValue() - 1);
    }

    static Optional<String> nearestMonth(String word) {
        return nearest(word, MONTH_NAMES);
    }

    static Optional<String> nearestSeason(String word) {
        return nearest(word, SEASONS.keySet());
    }

    private static ImmutableMap<String, Month> months() {
        ImmutableMap.Builder<String, Month> months = ImmutableMap.builder();
        for (Month month : Month.values()) {
            String name = of(month).toLowerCase(Locale.ROOT);
            months.put(name, month);
            months.put(name.substring(0, 3), month);
        }
        // May is its own abbreviation.
        return months.put("sept", Month.SEPTEMBER).buildKeepingLast();
    }

    /** The first of the nearest names: cut short, or with a slip of the pen or two. */
    private static Optional<String> nearest(String word, Iterable<String> names) {
        if (word.length() < SHORTEST_MISSPELT) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int least = word.length() <= 5 ? 2 : 3;
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            int slips = lower.startsWith(word) ? 1 : slips(word, lower);
            if (name.length() >= SHORTEST_MISSPELT && slips < least) {
                least = slips;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** Letters left out, added, changed, or swapped with their neighbour. */
    private static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, i, j, one, other);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int fewest(int[][] slips, int i, int j, String one, String other) {
        char last = one.charAt(i - 1);
        char otherLast = other.charAt(j - 1);
        int fewest = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
        fewest = Math.min(fewest, slips[i - 1][j - 1] + (last == otherLast ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && last == other.charAt(j - 2) && otherLast == one.charAt(i - 2);
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
