/** The page as people meet it: in a browser, by keyboard, on a phone, on paper. */
@NullMarked
package org.csplan.examples.page;

import org.jspecify.annotations.NullMarked;
