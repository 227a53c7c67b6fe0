package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Status;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** Finds the status that stands in words outside quotes, in one word or in several, as {@code on track}. */
final class StatusWords {

    /** What people put after a status before they go on. */
    private static final CharMatcher MARKS = CharMatcher.anyOf(":,;.-–—");

    private static final int MOST_WORDS = 3;

    /** Words that hardly say anything but how something stands; others, such as held, may be of what has happened. */
    private static final ImmutableSet<String> RATINGS =
            ImmutableSet.of("green", "amber", "red", "behind", "late", "delayed", "overdue");

    /** After these a word for a status says the opposite. */
    static final ImmutableSet<String> NO_STATUS_AFTER =
            ImmutableSet.of("not", "no", "never", "longer", "yet", "nearly", "almost", "partly", "isn't", "isn’t");

    private final StatusScale scale;
    private final Findings findings;

    StatusWords(StatusScale scale, Findings findings) {
        this.scale = scale;
        this.findings = findings;
    }

    /**
     * A status among words.
     *
     * @param word as the scale has it
     * @param marked whether a mark stands right after its words
     * @param end which word comes next
     * @param span of its words
     */
    record Said(String word, boolean marked, int end, SourceSpan span) {}

    /** Whether a word says how something stands and hardly anything else. */
    static boolean isRating(String word) {
        return RATINGS.contains(Ascii.toLowerCase(word));
    }

    /** The status that begins with that word. */
    Optional<Said> at(List<WordSyntax> words, int first) {
        int last = last(words, first);
        String all = WordsSyntax.of(words.subList(first, last + 1)).text();
        String written = MARKS.trimTrailingFrom(all);
        // One word may only mean the same, which is for a person to choose.
        Optional<String> word = last > first ? scale.named(written).map(Status::word) : scale.spelled(written);
        return word.map(status -> new Said(
                status,
                !written.equals(all),
                last + 1,
                words.get(first).span().to(words.get(last).span())));
    }

    /** After these, anywhere before, a status is not how it stands. */
    private static final ImmutableSet<String> DENIALS = ImmutableSet.<String>builder()
            .addAll(NO_STATUS_AFTER)
            .add("hardly", "far", "without", "will", "be", "being", "should")
            .build();

    /**
     * The status that some of these words say, which are not one together. A single word counts among few, for many
     * are a sentence.
     */
    Optional<String> among(List<String> words) {
        return among(words, words.size() <= MOST_WORDS);
    }

    /** As {@link #among}, but a single word is none, for after a status it mostly says what is behind or late. */
    Optional<String> phraseAmong(List<String> words) {
        return among(words, false);
    }

    private Optional<String> among(List<String> words, boolean singly) {
        int deniedFrom = 0;
        while (deniedFrom < words.size() && !DENIALS.contains(Ascii.toLowerCase(words.get(deniedFrom)))) {
            deniedFrom++;
        }
        for (int length = Math.min(MOST_WORDS, words.size() - 1); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String said = StatusScale.plain(String.join("-", words.subList(from, from + length)));
                if (from < deniedFrom && (length > 1 || (singly && RATINGS.contains(said)))) {
                    Optional<String> status = scale.spelled(said).or(() -> scale.same(said));
                    if (status.isPresent()) {
                        return status;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Where the words end that are one status together; the first alone may be one, or none. */
    private int last(List<WordSyntax> words, int first) {
        int last = first;
        for (int end = first + 1; end < words.size() && end < first + MOST_WORDS; end++) {
            boolean follows = !words.get(end).text().isBlank()
                    && findings.isFollowedBy(
                            words.get(end - 1).span(), words.get(end).span());
            if (!follows) {
                break;
            }
            String said = WordsSyntax.of(words.subList(first, end + 1)).text();
            last = scale.named(MARKS.trimTrailingFrom(said)).isPresent() ? end : last;
        }
        return last;
    }
}
