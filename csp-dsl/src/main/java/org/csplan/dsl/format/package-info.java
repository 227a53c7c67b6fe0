/** Plans written down in the plan language. */
@NullMarked
package org.csplan.dsl.format;

import org.jspecify.annotations.NullMarked;
