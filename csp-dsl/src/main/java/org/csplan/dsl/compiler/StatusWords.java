package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
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
