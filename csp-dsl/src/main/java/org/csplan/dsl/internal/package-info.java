/** The grammar, and the way from the generated parser to the syntax; never seen from outside. */
@NullMarked
package org.csplan.dsl.internal;

import org.jspecify.annotations.NullMarked;
