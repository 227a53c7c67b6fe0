@NullMarked
package org.csplan.render.html;

import org.jspecify.annotations.NullMarked;
