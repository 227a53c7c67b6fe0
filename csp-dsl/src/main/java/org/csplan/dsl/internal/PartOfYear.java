package org.csplan.dsl.internal;

/** A quarter or a half of a year, written without the year as in {@code Q2} and {@code H1}. */
public final class PartOfYear {

    /** For patterns of which it is a part; a half that no year has may be meant for a quarter. */
    static final String PATTERN = "[QqHh][1-4]";

    private PartOfYear() {}

    public static boolean isOne(String word) {
        return isQuarter(word) || (isNumbered(word) && (word.charAt(0) == 'H' || word.charAt(0) == 'h'));
    }

    public static boolean isQuarter(String word) {
        return isNumbered(word) && (word.charAt(0) == 'Q' || word.charAt(0) == 'q');
    }

    private static boolean isNumbered(String word) {
        return word.length() == 2 && word.charAt(1) >= '1' && word.charAt(1) <= '4';
    }
}
