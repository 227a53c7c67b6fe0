/** How long plans take to be read and written, and what they are measured with. */
@NullMarked
package org.csplan.benchmarks;

import org.jspecify.annotations.NullMarked;
