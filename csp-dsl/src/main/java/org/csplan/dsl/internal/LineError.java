package org.csplan.dsl.internal;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Where the reading of a line stopped.
 *
 * @param at the token that doesn't fit
 * @param expected the types of token that would
 */
record LineError(Token at, IntervalSet expected) {}
