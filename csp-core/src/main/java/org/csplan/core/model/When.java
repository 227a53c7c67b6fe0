package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.Month;

/**
 * A time as people write it: a range of whole days, and the words that it was written in.
 *
 * <p>Nothing is rounded to a day in secret: {@code March 2020} is all of March, and every output shows the words.
 *
 * @param from the first day, in the years 1 to 9999 like {@code to}
 * @param to the last day, itself included; never before {@code from}
 * @param words as written, blanks folded; never empty
 */
public record When(LocalDate from, LocalDate to, String words) {

    /** The month in which a plan's year starts where the plan doesn't say. */
    public static final Month USUAL_YEAR_START = Month.APRIL;

    /** The last in which a time may lie. */
    public static final int LAST_YEAR = 9_999;

    public When {
        checkArgument(!to.isBefore(from), "a time can't end (%s) before it starts (%s)", to, from);
        checkArgument(from.getYear() > 0 && to.getYear() <= LAST_YEAR, "a time lies in the years 1 to 9999");
        words = OneLine.of("a time", words);
    }

    /**
     * The time that the words say, with years such as {@code 2019/20} starting in April.
     *
     * @throws IllegalArgumentException if they say none; see {@link WhenParser} for words from people
     */
    public static When of(String words) {
        return WhenParser.parse(words, USUAL_YEAR_START).orElseThrow();
    }

    /** One day, written as in {@code 31 March 2020}. */
    public static When day(LocalDate day) {
        return new When(day, day, WhenParser.write(day));
    }

    public Range<LocalDate> days() {
        return Range.closed(from, to);
    }

    /** Whether all of it is past by the end of this day. */
    public boolean isOverBy(LocalDate day) {
        return !to.isAfter(day);
    }

    /** Whether all of it is past when the other begins. */
    public boolean isBefore(When other) {
        return to.isBefore(other.from);
    }

    public boolean isOneDay() {
        return from.equals(to);
    }
}
