/** What reports show: the plan ordered, counted and typed, without any markup; all formats write down the same. */
@NullMarked
package org.csplan.render.view;

import org.jspecify.annotations.NullMarked;
