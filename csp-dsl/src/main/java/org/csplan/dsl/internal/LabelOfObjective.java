package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.util.Optional;
import org.csplan.dsl.syntax.Keyword;

/** {@code Priority: 1} below an action, which says what that is for. */
public final class LabelOfObjective {

    private LabelOfObjective() {}

    /** Whether words that stand where {@code for} should mean an aim or a priority. */
    public static boolean isOne(String words) {
        String label = CharMatcher.is(':').trimTrailingFrom(Ascii.toLowerCase(words));
        return isOne(CellLabels.meaning(label).or(() -> FirstWords.meant(label)));
    }

    private static boolean isOne(Optional<Keyword> meaning) {
        return meaning.filter(LabelOfObjective::isOne).isPresent();
    }

    static boolean isOne(Keyword meaning) {
        return meaning == Keyword.AIM || meaning == Keyword.PRIORITY;
    }
}
