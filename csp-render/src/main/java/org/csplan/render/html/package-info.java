/** The plan as a web page: one file that needs nothing else, made from the templates under {@code src/main/jte}. */
@NullMarked
package org.csplan.render.html;

import org.jspecify.annotations.NullMarked;
