package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.Optional;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Status;
import org.csplan.dsl.internal.OtherStatuses;
import org.csplan.dsl.syntax.Keyword;

/** The statuses of a plan, by their words and by what else people call them. */
final class StatusScale {

    private static final ImmutableSet<String> LATE =
            ImmutableSet.of("late", "delayed", "overdue", "behind", "behind-schedule");

    private final ImmutableMap<String, Status> byWord;

    StatusScale(ImmutableList<Status> scale) {
        this.byWord = Maps.uniqueIndex(scale, Status::word);
    }

    /** In the order of the scale. */
    ImmutableSet<String> words() {
        return byWord.keySet();
    }

    boolean has(String word) {
        return byWord.containsKey(word);
    }

    Optional<Status> of(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** The word of the scale, whatever its capitals. */
    Optional<String> spelled(String word) {
        return words().stream().filter(known -> known.equalsIgnoreCase(word)).findFirst();
    }

    /** The status that the words of a text are, and nothing else; none where they only mean the same. */
    Optional<Status> named(String text) {
        String joined = joined(text);
        return byWord.values().stream()
                .filter(status -> status.word().equalsIgnoreCase(joined)
                        || isLabel(joined, status)
                        || status.meaning().word().equals(joined))
                // Of two words of one meaning the one that is named, or is called so, goes before the one that is
                // meant.
                .min(Comparator.comparingInt(
                        status -> status.word().equalsIgnoreCase(joined) ? 0 : isLabel(joined, status) ? 1 : 2));
    }

    private static boolean isLabel(String joined, Status status) {
        return joined(status.label()).equals(joined);
    }

    /**
     * Whether the words name what a status comes to, as {@code on track} does, and no other one of the scale does:
     * any other words for it are somebody's own.
     */
    boolean isOnlyOne(String word, String named) {
        String meaning = joined(named);
        return of(word).filter(status -> status.meaning().word().equals(meaning))
                        .isPresent()
                && byWord.values().stream()
                                .filter(status -> status.meaning().word().equals(meaning))
                                .count()
                        == 1;
    }

    /** Whether the words are what the plan itself calls this status, and no other one is, means or is called the same. */
    boolean isCalled(String word, String named) {
        String label = joined(named);
        return of(word).filter(status -> isLabel(label, status)).isPresent()
                && byWord.values().stream()
                                .filter(status -> isLabel(label, status)
                                        || status.word().equalsIgnoreCase(label)
                                        || status.meaning().word().equals(label))
                                .count()
                        == 1;
    }

    /** Whether the word can stand in an entry as it is. */
    static boolean isPlain(String word) {
        return Keyword.of(word).filter(keyword -> keyword != Keyword.DONE).isEmpty();
    }

    /** The status that a word was probably meant to be: spelled nearly so, or meaning the same on the scale of all. */
    Optional<String> meant(String word) {
        return named(word).map(Status::word).or(() -> same(word)).or(() -> Suggestions.nearest(word, byWord.keySet()));
    }

    /** The status that a word means, or several with hyphens between them, whatever the scale calls it. */
    Optional<String> same(String word) {
        String small = Ascii.toLowerCase(word);
        // A partnership that has a word for what is late means that, and others rate it red.
        return meaning(LATE.contains(small) ? Status.Meaning.LATE.word() : small)
                .or(() -> meaning(
                        OtherStatuses.meaning(small).map(Status.Meaning::word).orElse(small)));
    }

    private Optional<String> meaning(String meaning) {
        return byWord.values().stream()
                .filter(status -> status.meaning().word().equals(meaning))
                .map(Status::word)
                .findFirst();
    }

    /** The words of a text as one word, as those of statuses are written. */
    static String joined(String text) {
        return plain(text).replace(' ', '-');
    }

    /** The words of a text in the form in which statuses and milestones are compared. */
    static String plain(String text) {
        return CharMatcher.anyOf(".:;,").trimTrailingFrom(Ascii.toLowerCase(text.strip()));
    }
}
