/** The inputs that were found and kept. */
@org.jspecify.annotations.NullMarked
package org.csplan.fuzz;
