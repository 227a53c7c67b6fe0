@NullMarked
package org.csplan.benchmarks;

import org.jspecify.annotations.NullMarked;
