/** The fixed words of outputs for people, in each of their languages; not for other modules. */
@NullMarked
package org.csplan.render.words;

import org.jspecify.annotations.NullMarked;
