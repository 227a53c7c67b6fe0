/** Questions to a plan: which of its elements fit, in which order, and what of them is shown. */
@NullMarked
package org.csplan.render.list;

import org.jspecify.annotations.NullMarked;
