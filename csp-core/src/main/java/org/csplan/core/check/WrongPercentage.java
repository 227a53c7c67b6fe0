package org.csplan.core.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;

/** A text gives a part of a whole and a percentage that isn't theirs. A council's report printed 64 of 114 as 55%. */
final class WrongPercentage implements TextCheck {

    @Override
    public String id() {
        return "wrong-percentage";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    private static final Pattern SHARE = Pattern.compile("(?<![\\d.,/])(\\d{1,7})\\s?(?:/|of|out of)\\s?(\\d{1,7})"
            + "[ ,]{0,3}(?:[(=]|or|that is)\\s?(\\d{1,3}(?:\\.\\d{1,3})?)\\s?%");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void find(PublicText text, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (text.signs().hasPercent()) {
            find(text, findings);
        }
    }

    private void find(PublicText text, Consumer<Diagnostic> findings) {
        Matcher share = SHARE.matcher(text.words());
        while (share.find()) {
            BigDecimal whole = new BigDecimal(share.group(2));
            BigDecimal said = new BigDecimal(share.group(3));
            if (whole.signum() > 0) {
                BigDecimal right =
                        new BigDecimal(share.group(1)).multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
                if (right.subtract(said).abs().compareTo(BigDecimal.ONE) >= 0) {
                    findings.accept(found(
                            text.subject(),
                            share.group(1) + " of " + share.group(2) + " is " + right.toPlainString() + "%, not "
                                    + share.group(3) + "%",
                            "mend the numbers, or write the reading as " + share.group(1) + " of " + share.group(2)
                                    + " and let csp reckon"));
                }
            }
        }
    }
}
