package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A part of what was written, which holds its places in the text.
 *
 * @param <S> what it is
 */
public interface SyntaxPart<S> {

    /** The same as it stands in a text into which so much was put before it; a negative number is for what was taken away. */
    S shifted(int by);

    /** The same for each of these. */
    static <S extends SyntaxPart<S>> ImmutableList<S> shifted(ImmutableList<S> parts, int by) {
        if (by == 0 || parts.isEmpty()) {
            return parts;
        }
        ImmutableList.Builder<S> shifted = ImmutableList.builderWithExpectedSize(parts.size());
        for (S part : parts) {
            shifted.add(part.shifted(by));
        }
        return shifted.build();
    }

    /** The same for what may be left out. */
    static <S extends SyntaxPart<S>> Optional<S> shifted(Optional<S> part, int by) {
        return part.isEmpty() ? part : Optional.of(part.get().shifted(by));
    }
}
