package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import org.csplan.core.analysis.StatusCounts;
import org.csplan.core.model.Status.Meaning;
import org.csplan.render.words.Wording;

/**
 * How many actions stand how, as parts of a bar.
 *
 * @param said what tells it: {@code As reported}
 * @param key by what actions are filtered for it: {@code told} or {@code computed}
 * @param segments one after the other, none of no action; those of which nothing is known come last
 */
public record StatusBar(String said, String key, ImmutableList<Segment> segments) {

    /** In a narrower one a number has no room. */
    private static final int LEAST_SHARE_FOR_A_NUMBER = 25;

    /** Of actions of which nothing is known, as the filter says it. */
    static final String UNKNOWN = "unknown";

    /**
     * Actions that stand alike.
     *
     * @param word of the scale that all plans share, or {@code unknown}
     * @param from where it begins, in per cent of the bar
     * @param width in per cent of the bar
     * @param middle in per cent of the bar
     * @param hasRoom whether its number has room in it
     */
    public record Segment(
            String word, String label, int count, String from, String width, String middle, boolean hasRoom) {}

    /** How many actions it is of. */
    public int actions() {
        return segments.stream().mapToInt(Segment::count).sum();
    }

    /** What is reported, then what is computed; each only if it is known of any action. */
    static ImmutableList<StatusBar> of(StatusCounts counts, Wording words) {
        ImmutableList.Builder<StatusBar> bars = ImmutableList.builder();
        if (!counts.declared().isEmpty()) {
            bars.add(of("told", words, counts.declared(), counts.actions()));
        }
        if (!counts.computed().isEmpty()) {
            bars.add(of("computed", words, counts.computed(), counts.actions()));
        }
        return bars.build();
    }

    private static StatusBar of(String key, Wording words, Multiset<Meaning> counts, int whole) {
        ImmutableList.Builder<Segment> segments = ImmutableList.builder();
        int from = 0;
        for (Meaning meaning : counts.elementSet()) {
            int count = counts.count(meaning);
            segments.add(segment(meaning.word(), Wording.capital(words.word(meaning)), count, from, whole));
            from += count;
        }
        if (from < whole) {
            segments.add(segment(UNKNOWN, words.say("bar." + key + ".unknown"), whole - from, from, whole));
        }
        return new StatusBar(words.say("bar." + key), key, segments.build());
    }

    private static Segment segment(String word, String label, int count, int from, int whole) {
        return new Segment(
                word,
                label,
                count,
                Percent.of(from, whole),
                Percent.of(count, whole),
                Percent.of(2L * from + count, 2L * whole),
                (long) count * LEAST_SHARE_FOR_A_NUMBER >= whole);
    }
}
