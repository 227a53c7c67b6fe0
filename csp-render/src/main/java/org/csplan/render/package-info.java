/** The list of renderers. */
@NullMarked
package org.csplan.render;

import org.jspecify.annotations.NullMarked;
