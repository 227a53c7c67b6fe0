/** Texts that plans are read from, and places in them. */
@NullMarked
package org.csplan.core.source;

import org.jspecify.annotations.NullMarked;
