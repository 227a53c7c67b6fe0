package org.csplan.core.analysis;

import java.math.BigDecimal;

/** How a measure stands on a day. */
public enum Verdict {

    /** What was to be reached is reached, or missed within its tolerance, and can't be lost any more or its time is over. */
    MET("met"),

    /** There is time left, and at this pace it will be reached; or it is where it should be and has to stay there. */
    ON_COURSE("on course"),

    /** Somewhat behind what was expected by now; or missed by little when the time was over. */
    AT_RISK("at risk"),

    /** Far behind what was expected by now, overdue, or clearly missed. */
    OFF_COURSE("off course"),

    /** There should be readings, and there are none that count. */
    NO_DATA("no data"),

    /** There is nothing to judge it by: words only, no number agreed, no period, or its time is still to come. */
    NOT_JUDGED("not judged");

    /**
     * From this share on of what was expected by now a measure is on course. A tenth is what a year makes good in five
     * weeks, and readings vary by as much for no reason; so it is no news for a board.
     */
    public static final BigDecimal ON_COURSE_FROM = new BigDecimal("0.90");

    /**
     * From this share on it is at risk, below it off course. A quarter missing is three months of a year's work, and
     * three months late is where partnerships' own scales turn red: Rotherham's year-ahead plan tells "under three
     * months late" from what "will miss by three months or more".
     */
    public static final BigDecimal AT_RISK_FROM = new BigDecimal("0.75");

    /**
     * How far a level that is to be maintained may be from its number where the plan names no tolerance, as a share of
     * that number. No level comes out the same twice; a twentieth is what plans that do name one allow.
     */
    public static final BigDecimal USUAL_TOLERANCE = new BigDecimal("0.05");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As outputs write it. */
    public String words() {
        return words;
    }

    /** Whether it is at risk or off course. */
    public boolean isBehind() {
        return this == AT_RISK || this == OFF_COURSE;
    }

    /** While there is time, by the share of what was expected by now. */
    static Verdict ofPace(Fraction share) {
        if (share.isAtLeast(Fraction.of(ON_COURSE_FROM))) {
            return ON_COURSE;
        }
        return share.isAtLeast(Fraction.of(AT_RISK_FROM)) ? AT_RISK : OFF_COURSE;
    }

    /** When the time is over, by the share of what was to be reached. */
    static Verdict ofEnd(Fraction share) {
        if (share.isAtLeast(Fraction.ONE)) {
            return MET;
        }
        return share.isAtLeast(Fraction.of(ON_COURSE_FROM)) ? AT_RISK : OFF_COURSE;
    }
}
