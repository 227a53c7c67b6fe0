package org.csplan.core.model;

import java.math.BigDecimal;

/** Writes numbers with their units, so that {@link QuantityParser} reads the same again. */
final class QuantityWords {

    private static final int PENCE = 2;
    private static final int GROUP = 3;

    private QuantityWords() {}

    static String of(BigDecimal amount, String unit) {
        String sign = amount.signum() < 0 ? "-" : "";
        if (isMoney(unit)) {
            return sign + unit.charAt(0) + digits(withPence(amount.abs())) + unit.substring(1);
        }
        String number = sign + digits(amount.abs());
        boolean joined = unit.isEmpty() || unit.charAt(0) == '%' || unit.charAt(0) == '‰';
        return joined ? number + unit : number + " " + unit;
    }

    static boolean isMoney(String unit) {
        return !unit.isEmpty() && QuantityParser.CURRENCIES.indexOf(unit.charAt(0)) >= 0;
    }

    /** £2,495.5 is no sum that anyone writes. */
    private static BigDecimal withPence(BigDecimal sum) {
        return sum.scale() == 1 ? sum.setScale(PENCE) : sum;
    }

    private static String digits(BigDecimal amount) {
        String plain = amount.toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        if (whole <= GROUP) {
            return plain;
        }
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < whole; at++) {
            if (at > 0 && (whole - at) % GROUP == 0) {
                digits.append(',');
            }
            digits.append(plain.charAt(at));
        }
        return digits.append(plain, whole, plain.length()).toString();
    }
}
