/** Programs to copy from: each embeds the library for one purpose and runs in the tests. */
@NullMarked
package org.csplan.examples;

import org.jspecify.annotations.NullMarked;
