/** What must hold of any bytes that somebody gives csp, for a program that looks for bytes of which it does not hold. */
@org.jspecify.annotations.NullMarked
package org.csplan.fuzz;
