package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import org.csplan.core.model.Status;
import org.csplan.core.model.Status.Meaning;

/**
 * What people write for the statuses that all plans share, as one word with hyphens. A plan may have a word of its own for
 * one of them, or use one of these words for something else.
 */
public final class OtherStatuses {

    /** By what they come to; of one that is late nobody says anything but that it is off its track. */
    private static final ImmutableMap<Meaning, ImmutableSet<String>> WORDS = ImmutableMap.of(
            Meaning.ON_TRACK,
            ImmutableSet.of(
                    "g", "ongoing", "started", "on-schedule", "on-target", "underway", "under-way", "in-progress"),
            Meaning.AT_RISK,
            ImmutableSet.of("a", "yellow", "orange"),
            Meaning.OFF_TRACK,
            ImmutableSet.of(
                    "r",
                    "slipped",
                    "slipping",
                    "delayed",
                    "late",
                    "behind",
                    "behind-schedule",
                    "not-on-track",
                    "overdue"),
            Meaning.DONE,
            ImmutableSet.of("b", "complete", "completed", "finished", "blue"),
            Meaning.PAUSED,
            ImmutableSet.of("on-hold", "held", "suspended"),
            Meaning.NOT_STARTED,
            ImmutableSet.of("not-yet-started", "not-begun"),
            Meaning.DROPPED,
            ImmutableSet.of("cancelled", "stopped", "abandoned", "withdrawn", "closed"));

    private static final ImmutableMap<String, Meaning> BY_WORD = byWord();

    private OtherStatuses() {}

    private static ImmutableMap<String, Meaning> byWord() {
        ImmutableMap.Builder<String, Meaning> meanings = ImmutableMap.builder();
        WORDS.forEach((meaning, words) -> words.forEach(word -> meanings.put(word, meaning)));
        // What a status comes to is a word for it as well, where the usual scale calls it by a colour.
        Arrays.stream(Meaning.values())
                .filter(meaning ->
                        meaning != Meaning.LATE && Status.of(meaning.word()).isEmpty())
                .forEach(meaning -> meanings.put(meaning.word(), meaning));
        return meanings.buildOrThrow();
    }

    /** What a word, or several with hyphens between them, means where the usual scale calls it otherwise. */
    public static Optional<Meaning> meaning(String word) {
        return Optional.ofNullable(BY_WORD.get(Ascii.toLowerCase(word)));
    }

    /** What the usual scale calls what words mean, whether blanks or hyphens stand between them. */
    static Optional<String> usual(String words) {
        String joined = words.replace(' ', '-');
        if (Status.of(joined).isPresent()) {
            return Optional.of(joined);
        }
        return meaning(joined)
                .flatMap(meaning -> Status.USUAL_SCALE.stream()
                        .filter(status -> status.meaning() == meaning)
                        .map(Status::word)
                        .findFirst());
    }
}
