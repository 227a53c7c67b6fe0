package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import java.util.Optional;

/** A number that a plan needs: known, or yet to be agreed. */
public sealed interface Figure permits Quantity, Figure.ToBeConfirmed {

    /** As written, blanks folded; never empty. */
    String words();

    /** The number; none as long as it is not agreed. */
    Optional<Quantity> known();

    /**
     * A number not yet known.
     *
     * @param words {@code tbc}, and its unit if that is known
     */
    record ToBeConfirmed(String words) implements Figure {

        public ToBeConfirmed {
            words = OneLine.of("a number", words);
            checkArgument(Ascii.toLowerCase(words).startsWith("tbc"), "a number not yet known is \"tbc\"");
        }

        @Override
        public Optional<Quantity> known() {
            return Optional.empty();
        }
    }
}
