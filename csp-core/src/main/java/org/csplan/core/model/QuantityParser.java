package org.csplan.core.model;

import java.math.BigDecimal;

/** Reads numbers with units as officers write them. */
public final class QuantityParser {

    /** More digits than any count of a partnership has, few enough to calculate with at once. */
    private static final int MOST_DIGITS = 30;

    private static final int LONGEST = 40;
    private static final int SHORTENED = 30;

    static final String CURRENCIES = "£€$";
    private static final String EXAMPLES = "write a number and what it counts, as in 300 visits, 75%, 5.2 or £12,500";

    private QuantityParser() {}

    /**
     * A currency sign or none, a number (digits, commas between thousands, a decimal point), then a unit of any words or
     * none. Only the digits 0 to 9 make a number. Blanks of any kind count as one, invisible characters as none.
     */
    public static Parsed<Quantity> parse(String words) {
        String folded = Folded.words(words);
        if (folded.isEmpty()) {
            return Parsed.failure("a number is missing", EXAMPLES);
        }
        int at = 0;
        boolean negative = false;
        if (folded.charAt(0) == '-' || folded.charAt(0) == '−') {
            negative = true;
            at++;
        }
        String currency = "";
        if (at < folded.length() && CURRENCIES.indexOf(folded.charAt(at)) >= 0) {
            currency = folded.substring(at, at + 1);
            at++;
        }
        int start = at;
        while (at < folded.length() && isNumberPart(folded, at)) {
            at++;
        }
        String number = folded.substring(start, at);
        if (number.isEmpty() || !isDigit(number.charAt(0))) {
            return Parsed.failure("\"" + shortened(folded) + "\" is not a number", EXAMPLES);
        }
        if (!isWellGrouped(number)) {
            return Parsed.failure(
                    "\"" + shortened(number) + "\" is not a number",
                    "commas stand between thousands and one point before decimals, as in 12,500 or 5.2");
        }
        String digits = number.replace(",", "");
        int count = digits.replace(".", "").length();
        if (count > MOST_DIGITS) {
            return Parsed.failure("this number has " + count + " digits", "a number has at most " + MOST_DIGITS);
        }
        if (!endsNumber(folded, at)) {
            return Parsed.failure(
                    "\"" + shortened(folded) + "\" is not one number",
                    "write one number and its unit with a blank between, and commas between thousands, as in 12,500 visits");
        }
        String rest = folded.substring(at).strip();
        if (!currency.isEmpty() && rest.isEmpty()) {
            rest = currency;
        } else if (!currency.isEmpty()) {
            rest = currency + " " + rest;
        }
        BigDecimal amount = new BigDecimal(digits);
        return Parsed.of(new Quantity(negative ? amount.negate() : amount, rest, folded));
    }

    private static boolean isNumberPart(String text, int at) {
        char c = text.charAt(at);
        boolean separates = (c == ',' || c == '.') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return isDigit(c) || separates;
    }

    /** Whether what follows can be a unit, and is no further part of a number such as {@code 2-3}, {@code 10k}. */
    private static boolean endsNumber(String text, int at) {
        if (at == text.length() || text.charAt(at) == '%' || text.charAt(at) == '‰') {
            return true;
        }
        if (text.charAt(at) == ' ') {
            return !isDigit(text.charAt(at + 1));
        }
        return Character.isLetter(text.charAt(at)) && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isWellGrouped(String number) {
        int point = number.indexOf('.');
        if (point >= 0 && (number.indexOf('.', point + 1) >= 0 || number.indexOf(',', point) >= 0)) {
            return false;
        }
        String whole = point < 0 ? number : number.substring(0, point);
        int comma = whole.indexOf(',');
        if (comma < 0) {
            return true;
        }
        boolean grouped = comma <= 3 && (whole.length() - comma) % 4 == 0;
        for (int i = comma; grouped && i < whole.length(); i++) {
            grouped = ((i - comma) % 4 == 0) == (whole.charAt(i) == ',');
        }
        return grouped;
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isLowSurrogate(words.charAt(SHORTENED)) ? SHORTENED - 1 : SHORTENED;
        return words.substring(0, end) + "…";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
