package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What an action has cost, as a progress entry tells it.
 *
 * @param sum of money, not less than 0
 * @param isToDate whether it is all that was spent up to the end of the entry's time, and not only in that time
 */
public record Spending(Quantity sum, boolean isToDate) {

    public Spending {
        check(sum);
    }

    /** @throws IllegalArgumentException if it is no sum of money, or less than nothing, which nobody can spend */
    static void check(Quantity sum) {
        checkArgument(sum.isMoney(), "%s is no sum of money", sum.words());
        checkArgument(sum.amount().signum() >= 0, "%s is less than nothing", sum.words());
    }

    /** As the plan language writes it after {@code spent}. */
    public String words() {
        return isToDate ? sum.words() + " to date" : sum.words();
    }
}
