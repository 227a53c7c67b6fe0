package org.csplan.core.analysis;

import org.csplan.core.model.Action;

/**
 * That an action can't be done before another.
 *
 * @param action depends on {@code other}
 */
public record Wait(Action action, Action other) {}
