package org.csplan.core.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number: one decimal over another, since a third has no decimals that end. Rounded only to be shown.
 *
 * @param under above zero
 */
record Fraction(BigDecimal over, BigDecimal under) implements Comparable<Fraction> {

    static final Fraction ZERO = of(BigDecimal.ZERO);
    static final Fraction ONE = of(BigDecimal.ONE);

    Fraction {
        checkArgument(under.signum() != 0, "nothing can be divided by zero");
        if (under.signum() < 0) {
            over = over.negate();
            under = under.negate();
        }
    }

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    static Fraction of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    static Fraction of(long part, long whole) {
        return new Fraction(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    Fraction plus(Fraction other) {
        return under.compareTo(other.under) == 0
                ? new Fraction(over.add(other.over), under)
                : new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction negated() {
        return new Fraction(over.negate(), under);
    }

    Fraction absolute() {
        return new Fraction(over.abs(), under);
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    /** @throws IllegalArgumentException if the other is zero */
    Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    int signum() {
        return over.signum();
    }

    boolean isAtLeast(Fraction other) {
        return compareTo(other) >= 0;
    }

    Fraction max(Fraction other) {
        return isAtLeast(other) ? this : other;
    }

    /** Whether it has no part of a one. */
    boolean isWhole() {
        return over.stripTrailingZeros().scale() <= 0 && under.compareTo(BigDecimal.ONE) == 0;
    }

    /** The nearest whole number that way. */
    Fraction whole(RoundingMode way) {
        return of(over.divide(under, 0, way));
    }

    /** Half up, without zeros at the end. */
    BigDecimal rounded(int places) {
        BigDecimal rounded = over.divide(under, places, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
