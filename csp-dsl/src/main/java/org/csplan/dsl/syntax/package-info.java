/** What was written, as it was written: nothing looked up, nothing judged, every part with its place. */
@NullMarked
package org.csplan.dsl.syntax;

import org.jspecify.annotations.NullMarked;
