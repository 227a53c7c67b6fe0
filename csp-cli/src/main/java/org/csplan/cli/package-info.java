/** The csp command: reads, calls, writes. */
@NullMarked
package org.csplan.cli;

import org.jspecify.annotations.NullMarked;
