package org.csplan.core.model;

import java.util.Optional;

/**
 * A partnership's own word for a kind of element, which is not made up from another form of it.
 *
 * @param several in the plural, one line: {@code Themes}
 * @param one of them, one line: {@code Theme}
 */
public record OwnName(String several, Optional<String> one) {

    public OwnName {
        several = OneLine.of("a name", several);
        one = one.map(name -> OneLine.of("a name", name));
    }

    /** One of which only the plural is known. */
    public static OwnName of(String several) {
        return new OwnName(several, Optional.empty());
    }
}
