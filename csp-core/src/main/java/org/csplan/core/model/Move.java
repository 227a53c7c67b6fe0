package org.csplan.core.model;

import java.util.Optional;

/**
 * A due date put off or brought forward.
 *
 * @param to the new time, by whose end the action is to be done
 * @param because one line; absent where no reason was given
 */
public record Move(When to, Optional<String> because) {

    public Move {
        because = because.map(reason -> OneLine.of("a reason", reason));
    }
}
