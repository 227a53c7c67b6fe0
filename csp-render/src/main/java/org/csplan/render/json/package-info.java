/** The data: the whole plan as JSON, and the schema that says what stands in it. */
@NullMarked
package org.csplan.render.json;

import org.jspecify.annotations.NullMarked;
