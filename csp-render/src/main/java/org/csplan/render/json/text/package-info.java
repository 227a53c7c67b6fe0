/** JSON as all of our documents lay it out. */
@NullMarked
package org.csplan.render.json.text;

import org.jspecify.annotations.NullMarked;
