/** What the templates ask for beyond the report; not for other modules. */
@NullMarked
package org.csplan.render.html.page;

import org.jspecify.annotations.NullMarked;
