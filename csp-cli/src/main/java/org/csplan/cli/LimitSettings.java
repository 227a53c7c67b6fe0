package org.csplan.cli;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Longs;
import java.util.Optional;
import org.csplan.core.model.Parsed;
import org.csplan.dsl.compiler.Limits;

/**
 * What the environment variable {@code CSP_LIMITS} says of how much a plan may take up, such as {@code size=400M,
 * files=50000}. What it does not name stays as it is.
 */
final class LimitSettings {

    static final String VARIABLE = "CSP_LIMITS";

    private static final String HELP =
            "name size, line, files or nesting with a number, as in: size=400M,files=50000; size is at most 1G";

    private static final ImmutableMap<String, Integer> UNITS =
            ImmutableMap.of("k", 1_000, "m", 1_000_000, "g", 1_000_000_000);

    private LimitSettings() {}

    /** The limits, or what is wrong with the words. */
    static Parsed<Limits> parse(String words) {
        Limits limits = Limits.standard();
        for (String setting :
                Splitter.on(CharMatcher.anyOf(", ")).omitEmptyStrings().split(words)) {
            Optional<Limits> changed = changed(limits, setting);
            if (changed.isEmpty()) {
                return Parsed.failure(setting + " is no limit that can be set", HELP);
            }
            limits = changed.get();
        }
        return Parsed.of(limits);
    }

    private static Optional<Limits> changed(Limits limits, String setting) {
        int sign = setting.indexOf('=');
        long number = number(setting.substring(sign + 1));
        if (sign < 0 || number < 1 || number > Limits.LARGEST_SIZE) {
            return Optional.empty();
        }
        return switch (setting.substring(0, sign)) {
            case "size" -> Optional.of(limits.withSize((int) number));
            case "line" -> Optional.of(limits.withLine((int) number));
            case "files" -> Optional.of(limits.withFiles((int) number));
            case "nesting" -> Optional.of(limits.withNesting((int) number));
            default -> Optional.empty();
        };
    }

    /** The number; less than 1 if it is none. */
    private static long number(String written) {
        String unit = written.isEmpty() ? "" : written.substring(written.length() - 1);
        int factor = UNITS.getOrDefault(Ascii.toLowerCase(unit), 1);
        String digits = factor == 1 ? written : written.substring(0, written.length() - 1);
        Long number = Longs.tryParse(digits);
        return number == null || number > Limits.LARGEST_SIZE ? -1 : number * factor;
    }
}
