/** The plan language as others use it: begin with {@link org.csplan.dsl.PlanLanguage}. */
@NullMarked
package org.csplan.dsl;

import org.jspecify.annotations.NullMarked;
