/** What is wrong with a plan, where, and what to do about it; one type for every stage. */
@NullMarked
package org.csplan.core.diagnostic;

import org.jspecify.annotations.NullMarked;
