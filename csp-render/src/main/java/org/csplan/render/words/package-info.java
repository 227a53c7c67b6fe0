/** The fixed words of the page, in each of its languages; not for other modules. */
@NullMarked
package org.csplan.render.words;

import org.jspecify.annotations.NullMarked;
