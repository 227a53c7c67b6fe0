/** Rules about the meaning of a plan: each finds one kind of fault, in any plan however it was made. */
@NullMarked
package org.csplan.core.check;

import org.jspecify.annotations.NullMarked;
