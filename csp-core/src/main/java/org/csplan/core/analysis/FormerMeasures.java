package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;

/**
 * What each measure of a later state of something was in an earlier one: the measure with its id; else the one that is gone and
 * is of its kind and in its words but for their years, as {@code 300 visits in 2025/26} for {@code 300 visits in 2026/27}. Where
 * either state has several of that kind in those words nobody can tell which was which, and none was any.
 */
final class FormerMeasures {

    /** As in {@code 2025}, {@code 2025/26}, {@code 2025-2026}. */
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\d])(?:19|20)\\d\\d(?:[/–-](?:\\d\\d){1,2})?(?![\\p{L}\\d])");

    private final Map<MeasureId, Measure> former = new HashMap<>();
    private final Map<MeasureId, Measure> gone = new LinkedHashMap<>();

    /** What a measure says whatever the year. */
    private record OfAnyYear(Class<?> kind, String text) {

        static OfAnyYear of(Measure measure) {
            return new OfAnyYear(
                    measure.getClass(), YEAR.matcher(measure.text()).replaceAll("?"));
        }
    }

    private FormerMeasures(List<Measure> was, List<Measure> is) {
        was.forEach(measure -> gone.put(measure.id(), measure));
        List<Measure> fresh = new ArrayList<>();
        for (Measure measure : is) {
            Measure same = gone.remove(measure.id());
            if (same == null) {
                fresh.add(measure);
            } else {
                former.put(measure.id(), same);
            }
        }
        if (!gone.isEmpty() && !fresh.isEmpty()) {
            findOfOtherYears(fresh, Multimaps.index(was, OfAnyYear::of), Multimaps.index(is, OfAnyYear::of));
        }
    }

    /** Of the measures of one owner in either state. */
    static FormerMeasures of(List<Measure> was, List<Measure> is) {
        return new FormerMeasures(was, is);
    }

    private void findOfOtherYears(
            List<Measure> fresh,
            ImmutableListMultimap<OfAnyYear, Measure> then,
            ImmutableListMultimap<OfAnyYear, Measure> now) {
        for (Measure measure : fresh) {
            OfAnyYear words = OfAnyYear.of(measure);
            if (then.get(words).size() == 1 && now.get(words).size() == 1) {
                Measure other = then.get(words).get(0);
                // With the same words and another id it was made another measure by hand.
                if (!other.text().equals(measure.text()) && gone.remove(other.id()) != null) {
                    former.put(measure.id(), other);
                }
            }
        }
    }

    /** Empty for what is new. */
    Optional<Measure> of(MeasureId later) {
        return Optional.ofNullable(former.get(later));
    }

    /** Those that no later one was, in the order of the earlier state. */
    ImmutableList<Measure> gone() {
        return ImmutableList.copyOf(gone.values());
    }
}
