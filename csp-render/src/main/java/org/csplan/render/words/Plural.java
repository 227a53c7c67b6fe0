package org.csplan.render.words;

import com.google.common.base.Ascii;
import org.csplan.core.model.PageLanguage;

/**
 * The forms that words take beside a number. Which number takes which is a rule of the language: the cardinal rules of
 * Unicode CLDR, for whole numbers.
 */
enum Plural {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** The key of this form of a message: {@code days_one}. */
    String of(String key) {
        return key + "_" + Ascii.toLowerCase(name());
    }

    static Plural of(PageLanguage language, long number) {
        return switch (language) {
            case ENGLISH -> number == 1 ? ONE : OTHER;
            case WELSH -> welsh(number);
        };
    }

    private static Plural welsh(long number) {
        if (number == 0) {
            return ZERO;
        }
        if (number == 1) {
            return ONE;
        }
        if (number == 2) {
            return TWO;
        }
        if (number == 3) {
            return FEW;
        }
        return number == 6 ? MANY : OTHER;
    }
}
