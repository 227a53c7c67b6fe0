package org.csplan.core.analysis;

import org.csplan.core.model.When;

/**
 * What was done after its time was over. Only what says when it was done can be known to be late; a status alone
 * doesn't.
 *
 * @param due the time by whose end it was to be done, as last moved
 * @param done begins after the last day of {@code due}
 * @param days how many lie between the last day of {@code due} and the first of {@code done}, at least 1; it was at
 *     least so late
 */
public record DoneLate(Commitment commitment, When due, When done, long days) {}
