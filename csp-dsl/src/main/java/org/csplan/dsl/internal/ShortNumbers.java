package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers whose thousands or millions are a letter: {@code £5k}, {@code 1.2m}. */
public final class ShortNumbers {

    private static final Pattern SHORT = Pattern.compile("([£€$]?) ?([0-9]+(?:\\.[0-9]+)?) ?([kKmM])\\b(.*)");

    /** More digits than any such number has. */
    private static final int LONGEST = 9;

    private ShortNumbers() {}

    /** {@code £5,000} for {@code £5k}, with what stands after it; none where the words begin with no such number. */
    public static Optional<String> inFull(String words) {
        Matcher matcher = SHORT.matcher(words);
        if (!matcher.matches() || matcher.group(2).length() > LONGEST) {
            return Optional.empty();
        }
        int places = Ascii.equalsIgnoreCase(matcher.group(3), "k") ? 3 : 6;
        BigDecimal whole = new BigDecimal(matcher.group(2)).scaleByPowerOfTen(places);
        if (whole.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) + String.format(Locale.ROOT, "%,.0f", whole) + matcher.group(4));
    }
}
