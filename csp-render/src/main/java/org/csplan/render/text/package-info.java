/** Answers as plain text, for terminals. */
@NullMarked
package org.csplan.render.text;

import org.jspecify.annotations.NullMarked;
