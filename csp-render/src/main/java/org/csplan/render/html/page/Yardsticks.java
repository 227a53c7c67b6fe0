package org.csplan.render.html.page;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.csplan.render.words.Phrase;
import org.csplan.render.words.Wording;

/** Tells when a measure's yardstick would only repeat its text. */
final class Yardsticks {

    private static final CharMatcher BLANK = CharMatcher.whitespace();
    private static final CharMatcher PUNCTUATION =
            CharMatcher.anyOf(".,;:!?()\"'“”‘’").precomputed();

    private static final Splitter BETWEEN_WORDS =
            Splitter.on(BLANK).trimResults(PUNCTUATION).omitEmptyStrings();

    /** What a yardstick says that is no news: the same words stand in every one of its kind. */
    private final ImmutableSet<String> connecting;

    Yardsticks(Wording wording) {
        this.connecting = Stream.of(
                        "yardstick.count",
                        "yardstick.delivered",
                        "yardstick.from",
                        "yardstick.to",
                        "yardstick.at",
                        "bound.by",
                        "bound.during")
                .flatMap(key -> wording.phrase(key).pieces().stream())
                .flatMap(piece -> piece instanceof Phrase.Text text
                        ? BETWEEN_WORDS.splitToStream(lowerCase(text.text()))
                        : Stream.of())
                .collect(toImmutableSet());
    }

    /**
     * Whether a yardstick says a number, a time or a direction that the measure's text doesn't: {@code target 300 visits
     * during 2019/20} is no news beside the text {@code 300 visits during 2019/20}.
     */
    boolean areNews(String yardstick, String text) {
        String known = lowerCase(text);
        for (String word : BETWEEN_WORDS.split(lowerCase(yardstick))) {
            if (!connecting.contains(word) && !hasWord(known, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (begins(text, at) && ends(text, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but punctuation stands between this place and the blank before it. */
    private static boolean begins(String text, int place) {
        int before = place - 1;
        while (before >= 0 && PUNCTUATION.matches(text.charAt(before))) {
            before--;
        }
        return before < 0 || BLANK.matches(text.charAt(before));
    }

    /** Whether nothing but punctuation stands between this place and the next blank. */
    private static boolean ends(String text, int place) {
        int after = place;
        while (after < text.length() && PUNCTUATION.matches(text.charAt(after))) {
            after++;
        }
        return after == text.length() || BLANK.matches(text.charAt(after));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
