/** Answers computed from a plan: pure functions, nothing stored. */
@NullMarked
package org.csplan.core.analysis;

import org.jspecify.annotations.NullMarked;
