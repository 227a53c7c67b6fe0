package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import org.csplan.core.model.Action;

/**
 * What an agency does for an aim or a priority; at least one list is not empty, both are in the plan's order.
 *
 * @param leads actions that are for it and that the agency leads
 * @param supports actions that are for it and that the agency helps with, and doesn't lead
 */
public record Involvement(ImmutableList<Action> leads, ImmutableList<Action> supports) {}
