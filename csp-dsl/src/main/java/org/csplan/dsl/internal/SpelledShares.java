package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares of a whole that are written in words: {@code half}, {@code two-thirds}. */
public final class SpelledShares {

    private static final Pattern ONE = Pattern.compile("(?:an?|one)[ -](half|third|quarter|fifth|tenth)");

    private static final ImmutableMap<String, String> SHARES = ImmutableMap.<String, String>builder()
            .put("half", "50%")
            .put("third", "33.3%")
            .put("two thirds", "66.7%")
            .put("quarter", "25%")
            .put("three quarters", "75%")
            .put("fifth", "20%")
            .put("two fifths", "40%")
            .put("three fifths", "60%")
            .put("four fifths", "80%")
            .put("tenth", "10%")
            .put("nine tenths", "90%")
            .put("all", "100%")
            .buildOrThrow();

    private SpelledShares() {}

    /** The share in per cent, to one decimal; none where the words say no share, and nothing else. */
    public static Optional<String> of(String words) {
        String small = Ascii.toLowerCase(words);
        Matcher one = ONE.matcher(small);
        return Optional.ofNullable(SHARES.get(one.matches() ? one.group(1) : small.replace('-', ' ')));
    }
}
