/** The plan: immutable values, equal when equal in content, with no trace of the text they were read from. */
@NullMarked
package org.csplan.core.model;

import org.jspecify.annotations.NullMarked;
