package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers that are written in words: {@code twenty-five}, {@code one thousand two hundred and six}. */
public final class SpelledNumbers {

    private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();
    private static final Splitter HYPHENS = Splitter.on('-');

    private static final ImmutableList<String> TO_NINETEEN = ImmutableList.of(
            "no",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final ImmutableList<String> TENS =
            ImmutableList.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final ImmutableMap<String, Integer> MULTIPLES =
            ImmutableMap.of("dozen", 12, "hundred", 100, "thousand", 1_000, "million", 1_000_000);

    /** Words that a number and its unit do not have between them. */
    private static final ImmutableSet<String> NO_UNITS = ImmutableSet.of(
            "or",
            "plus",
            "more",
            "fewer",
            "less",
            "off",
            "third",
            "thirds",
            "quarter",
            "quarters",
            "half",
            "halves",
            "fifth",
            "fifths",
            "tenth",
            "tenths");

    private static final int LARGEST = 999_999_999;

    /** What was read so far: whole thousands and millions, and what the next such word would multiply. */
    private long whole;

    private long part;
    private int words;

    /** The last such word: after thousands no more thousands follow, and no millions. */
    private int before = Integer.MAX_VALUE;

    private SpelledNumbers() {}

    /**
     * The words with figures for the number that they begin with: {@code 300 visits} for {@code three hundred visits}.
     * None if they begin with no number, or with what may be two.
     *
     * @param text one blank between its words
     */
    public static Optional<String> withFigures(String text) {
        List<String> all = BLANKS.splitToList(text);
        SpelledNumbers number = new SpelledNumbers();
        int end = 0;
        while (end < all.size() && number.take(all, end)) {
            end++;
        }
        // As in "two or three".
        boolean another = all.stream().skip(end).anyMatch(SpelledNumbers::isNumber);
        // As in "no more" or "two thirds".
        boolean goesOn = end < all.size() && NO_UNITS.contains(Ascii.toLowerCase(all.get(end)));
        if (number.words == 0 || another || goesOn || number.whole + number.part > LARGEST) {
            return Optional.empty();
        }
        String figures = String.format(Locale.ROOT, "%,d", number.whole + number.part);
        return Optional.of(String.join(
                " ",
                ImmutableList.<String>builder()
                        .add(figures)
                        .addAll(all.subList(end, all.size()))
                        .build()));
    }

    /** Whether the word at a place goes on with the number. */
    private boolean take(List<String> all, int at) {
        String word = Ascii.toLowerCase(all.get(at));
        boolean numberFollows = at + 1 < all.size() && isNumber(all.get(at + 1));
        if (word.equals("and")) {
            return words > 0 && part % 100 == 0 && numberFollows;
        }
        if (word.equals("a") || word.equals("an")) {
            return words == 0 && numberFollows && MULTIPLES.containsKey(Ascii.toLowerCase(all.get(at + 1)));
        }
        if (!isNumber(word)) {
            return false;
        }
        for (String step : HYPHENS.split(word)) {
            if (!take(step)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(String word) {
        int small = TO_NINETEEN.indexOf(word);
        int tens = 10 * (TENS.indexOf(word) + 2);
        Integer multiple = MULTIPLES.get(word);
        if (multiple != null) {
            long times = words == 0 ? 1 : part;
            if (times == 0 || times >= multiple || multiple >= before) {
                return false;
            }
            part = times * multiple;
            if (multiple >= 1_000) {
                before = multiple;
                whole += part;
                part = 0;
            }
        } else if (small >= 0) {
            boolean afterTens = small > 0 && small < 10 && part % 10 == 0 && part % 100 != 10;
            if (part % 100 != 0 && !afterTens) {
                return false;
            }
            part += small;
        } else if (part % 100 == 0) {
            part += tens;
        } else {
            return false;
        }
        words++;
        return true;
    }

    private static boolean isNumber(String word) {
        return HYPHENS.splitToStream(Ascii.toLowerCase(word))
                .allMatch(step -> TO_NINETEEN.contains(step) || TENS.contains(step) || MULTIPLES.containsKey(step));
    }
}
