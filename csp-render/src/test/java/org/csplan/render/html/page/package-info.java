@NullMarked
package org.csplan.render.html.page;

import org.jspecify.annotations.NullMarked;
