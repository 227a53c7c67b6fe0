package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * A due date put off or brought forward.
 *
 * @param to the new time, by whose end the action is to be done, or that it is yet to be agreed
 * @param because one line; absent where no reason was given
 */
public record Move(Due to, Optional<String> because) {

    /** @throws IllegalArgumentException if it is moved to neither a time nor one that is yet to be agreed */
    public Move {
        checkArgument(
                to instanceof Due.At || to instanceof Due.ToBeConfirmed,
                "it is moved to a time, or to one that is yet to be agreed, and not to %s",
                to.words());
        because = because.map(reason -> OneLine.of("a reason", reason));
    }

    public Move(When to, Optional<String> because) {
        this(new Due.At(to), because);
    }
}
