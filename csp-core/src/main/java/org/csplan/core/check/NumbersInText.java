package org.csplan.core.check;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a unit that stand in prose. */
final class NumbersInText {

    // It looks ahead first, for looking back at every letter takes long.
    private static final Pattern NUMBER =
            Pattern.compile("(?=\\d)(?<![\\w.,/£])(\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,9})?)\\s?");

    private NumbersInText() {}

    /** Those that are followed by the unit; none for a unit that has no letter or sign. */
    static ImmutableSet<BigDecimal> of(String text, String unit) {
        if (unit.isBlank()) {
            return ImmutableSet.of();
        }
        ImmutableSet.Builder<BigDecimal> numbers = ImmutableSet.builder();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (isAt(text, number.end(), unit)) {
                numbers.add(new BigDecimal(number.group(1).replace(",", "")).stripTrailingZeros());
            }
        }
        return numbers.build();
    }

    private static boolean isAt(String text, int at, String unit) {
        int end = at + unit.length();
        return text.regionMatches(true, at, unit, 0, unit.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
