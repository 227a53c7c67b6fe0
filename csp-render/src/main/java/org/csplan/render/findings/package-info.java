/** What is wrong with plans, written for people and for programs. */
@NullMarked
package org.csplan.render.findings;

import org.jspecify.annotations.NullMarked;
