package org.csplan.core.check;

import java.util.Arrays;

/**
 * What a glance at a text shows: signs without which a rule has nothing to find in it. Most texts have none, and to look for
 * all of them at once takes less than to look for one by a pattern.
 *
 * @param bits one for each sign
 */
record TextSigns(int bits) {

    static final TextSigns NONE = new TextSigns(0);

    private static final int AT = 1;
    private static final int MANY_DIGITS = 1 << 1;
    private static final int PERCENT = 1 << 2;
    private static final int CAPITALS = 1 << 3;
    private static final int CAPITAL_IN_BRACKETS = 1 << 4;
    private static final int NAME = 1 << 5;
    private static final int DIGIT = 1 << 6;
    private static final int OPEN_TARGET = 1 << 7;

    /** Those without which rules about public texts have nothing to find. */
    private static final int OF_PUBLIC_TEXTS = AT | MANY_DIGITS | PERCENT | CAPITALS | CAPITAL_IN_BRACKETS | NAME;

    private static final int OF_CONTACTS = AT | MANY_DIGITS;

    /** The fewest that a telephone number has. */
    private static final int DIGITS_OF_A_NUMBER = 10;

    private static final byte NOTHING = 0;
    private static final byte SEEN_DIGIT = 1;
    private static final byte SEEN_CAPITAL = 2;
    private static final byte SEEN_SMALL_B = 3;
    private static final byte SEEN_PERCENT = 4;
    private static final byte SEEN_AT = 5;
    private static final byte SEEN_QUESTION = 6;
    private static final byte SEEN_HALF = 7;

    /** What each ASCII character is seen as; of the others {@link #seenBeyondAscii} tells. */
    private static final byte[] SEEN = new byte[128];

    static {
        Arrays.fill(SEEN, '0', '9' + 1, SEEN_DIGIT);
        Arrays.fill(SEEN, 'A', 'Z' + 1, SEEN_CAPITAL);
        SEEN['b'] = SEEN_SMALL_B;
        SEEN['%'] = SEEN_PERCENT;
        SEEN['@'] = SEEN_AT;
        SEEN['?'] = SEEN_QUESTION;
    }

    static TextSigns of(String text) {
        int bits = 0;
        int digits = 0;
        boolean isSplit = false;
        boolean areCapitalsSeen = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            byte seen = letter < SEEN.length ? SEEN[letter] : seenBeyondAscii(letter);
            if (seen == NOTHING) {
                continue;
            }
            switch (seen) {
                case SEEN_DIGIT -> digits++;
                case SEEN_CAPITAL -> {
                    areCapitalsSeen |= at > 0 && Character.isUpperCase(text.charAt(at - 1));
                    bits |= ofCapital(text, at);
                }
                case SEEN_SMALL_B -> bits |= isOpeningBefore(text, at) ? OPEN_TARGET : 0;
                case SEEN_PERCENT -> bits |= PERCENT;
                case SEEN_AT -> bits |= AT;
                case SEEN_QUESTION -> bits |= OPEN_TARGET;
                case SEEN_HALF -> isSplit = true;
                default -> throw new AssertionError(seen);
            }
        }
        if ((areCapitalsSeen || isSplit) && text.chars().anyMatch(Character::isLowerCase)) {
            bits |= CAPITALS;
        }
        if (digits > 0) {
            bits |= digits >= DIGITS_OF_A_NUMBER ? DIGIT | MANY_DIGITS : DIGIT;
        }
        if (isSplit) {
            // Of a letter's two halves neither shows whether it is a capital.
            bits |= CAPITAL_IN_BRACKETS | NAME;
        }
        return bits == 0 ? NONE : new TextSigns(bits);
    }

    private static byte seenBeyondAscii(char letter) {
        if (Character.isSurrogate(letter)) {
            return SEEN_HALF;
        }
        return Character.isUpperCase(letter) ? SEEN_CAPITAL : NOTHING;
    }

    /** What a capital shows by what stands before it. */
    private static int ofCapital(String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        int bits = text.charAt(at) == 'B' && isOpeningBefore(text, at) ? OPEN_TARGET : 0;
        if (before == '(') {
            return bits | CAPITAL_IN_BRACKETS;
        }
        return before == ' ' && isGivenNameBefore(text, at - 1) ? bits | NAME : bits;
    }

    private static boolean isGivenNameBefore(String text, int end) {
        int start = end - 1;
        while (start > 0 && Character.isLowerCase(text.charAt(start))) {
            start--;
        }
        return start >= 0
                && start < end - 1
                && Character.isUpperCase(text.charAt(start))
                && GivenNames.leadToSurname(text.substring(start, end));
    }

    /** Whether {@code tb}, as in "tbc", or {@code o b}, as in "to be agreed", ends here. */
    private static boolean isOpeningBefore(String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : 0;
        return before == 't'
                || before == 'T'
                || (before == ' ' && at > 1 && (text.charAt(at - 2) == 'o' || text.charAt(at - 2) == 'O'));
    }

    /** Those alone that a contact has. */
    TextSigns ofContacts() {
        return only(OF_CONTACTS);
    }

    /** Those alone that a contact or the name of a person has. */
    TextSigns ofContactsAndPersons() {
        return only(OF_CONTACTS | NAME);
    }

    private TextSigns only(int signs) {
        return has(signs) ? new TextSigns(bits & signs) : NONE;
    }

    /** Whether a rule about public texts may find something. */
    boolean areOfPublicText() {
        return has(OF_PUBLIC_TEXTS);
    }

    /** A digit from 0 to 9. */
    boolean hasDigit() {
        return has(DIGIT);
    }

    /** What stands where a target is yet to be agreed: {@code ?}, {@code tb} or {@code o b}. */
    boolean hasOpenTarget() {
        return has(OPEN_TARGET);
    }

    /** An {@code @}. */
    boolean hasAt() {
        return has(AT);
    }

    /** As many digits as a telephone number. */
    boolean hasManyDigits() {
        return has(MANY_DIGITS);
    }

    /** A {@code %}. */
    boolean hasPercent() {
        return has(PERCENT);
    }

    /** Two capitals side by side, in a text that has small letters as well. */
    boolean hasCapitals() {
        return has(CAPITALS);
    }

    /** A capital right after a bracket. */
    boolean hasCapitalInBrackets() {
        return has(CAPITAL_IN_BRACKETS);
    }

    /** A common given name or a title before another word with a capital. */
    boolean hasName() {
        return has(NAME);
    }

    private boolean has(int sign) {
        return (bits & sign) != 0;
    }
}
