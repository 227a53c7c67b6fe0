package org.csplan.core.model;

import java.util.Optional;

/**
 * The end of an action that was not done.
 *
 * @param because one line; absent where no reason was given
 */
public record Closure(When when, Optional<String> because) {

    public Closure {
        because = because.map(reason -> OneLine.of("a reason", reason));
    }
}
