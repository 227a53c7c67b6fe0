/** From what was written to what it means, with every mistake on the way. */
@NullMarked
package org.csplan.dsl.compiler;

import org.jspecify.annotations.NullMarked;
