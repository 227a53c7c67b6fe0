package org.csplan.core.analysis;

import java.math.BigDecimal;
import org.csplan.core.model.Action;

/**
 * An action that has cost more than was set aside for it.
 *
 * @param unit of both sums, such as {@code £}
 * @param budget the sum of what all funds give in that unit; 0 where the plan says that it costs nothing
 * @param spent more than {@code budget}
 */
public record Overspend(Action action, String unit, BigDecimal budget, BigDecimal spent) {

    /** How much more was spent; above 0. */
    public BigDecimal over() {
        return spent.subtract(budget);
    }
}
