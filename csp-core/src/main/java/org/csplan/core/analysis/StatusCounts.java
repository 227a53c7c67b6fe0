package org.csplan.core.analysis;

import com.google.common.collect.ImmutableSortedMultiset;
import org.csplan.core.model.Status.Meaning;

/**
 * How many actions stand how, on the scale that all plans share and in its order.
 *
 * @param actions how many there are
 * @param declared by what is told last of each; those of which nothing is told are in none
 * @param computed by what their dates, milestones and measures say; those of which nothing is known are in none
 */
public record StatusCounts(
        int actions, ImmutableSortedMultiset<Meaning> declared, ImmutableSortedMultiset<Meaning> computed) {

    /** Of how many nothing is told. */
    public int undeclared() {
        return actions - declared.size();
    }

    /** Of how many nothing is known that a status could be computed from. */
    public int unknown() {
        return actions - computed.size();
    }
}
