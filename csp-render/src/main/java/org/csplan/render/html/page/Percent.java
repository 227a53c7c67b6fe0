package org.csplan.render.html.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of a width as a chart writes them: {@code 33.33%}. */
final class Percent {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    private Percent() {}

    /** @param whole above zero */
    static String of(long part, long whole) {
        return BigDecimal.valueOf(part)
                        .multiply(WHOLE)
                        .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
