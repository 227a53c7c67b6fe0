@NullMarked
package org.csplan.examples;

import org.jspecify.annotations.NullMarked;
