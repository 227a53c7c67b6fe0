@NullMarked
package org.csplan.render.words;

import org.jspecify.annotations.NullMarked;
