package org.csplan.core.analysis;

import org.csplan.core.model.When;

/**
 * What is not done though its time is over.
 *
 * @param due the time by whose end it was to be done, as last moved
 * @param days how many have gone since the last day of that time; at least 1
 */
public record Overdue(Commitment commitment, When due, long days) {}
