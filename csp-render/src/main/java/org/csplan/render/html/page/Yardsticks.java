package org.csplan.render.html.page;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Set;
import org.csplan.core.model.Measure;

/** Tells when a measure's yardstick would only repeat its text. */
final class Yardsticks {

    private static final Splitter BETWEEN_WORDS = Splitter.on(CharMatcher.whitespace())
            .trimResults(CharMatcher.anyOf(".,;:!?()\"'“”‘’"))
            .omitEmptyStrings();

    /** What a yardstick says that is no news: the same words stand in every one of its kind. */
    private static final ImmutableSet<String> CONNECTING =
            ImmutableSet.of("target", "delivered", "from", "to", "at", "by", "during");

    private Yardsticks() {}

    /**
     * Whether it says a number, a time or a direction that the text doesn't: {@code target 300 visits during 2019/20} is
     * no news beside the text {@code 300 visits during 2019/20}.
     */
    static boolean saysMoreThanText(Measure measure) {
        Set<String> news = Sets.difference(words(measure.yardstick()), CONNECTING);
        return !words(measure.text()).containsAll(news);
    }

    private static ImmutableSet<String> words(String text) {
        return ImmutableSet.copyOf(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)));
    }
}
