package org.csplan.core.diagnostic;

import java.util.Optional;
import org.csplan.core.source.SourcePosition;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;

/**
 * A stretch of a source text that a finding is about.
 *
 * @param label what to say of just this stretch, such as what would be right there; no full stop
 */
public record Place(SourceText source, SourceSpan span, Optional<String> label) {

    public static Place of(SourceText source, SourceSpan span) {
        return new Place(source, span, Optional.empty());
    }

    public Place labelled(String words) {
        return new Place(source, span, Optional.of(words));
    }

    /** The same stretch in another state of the text, in which it stands so much further on. */
    public Place in(SourceText changed, int by) {
        return new Place(changed, span.shifted(by), label);
    }

    public SourcePosition start() {
        return source.position(span.start());
    }

    /** Where the character after the last one stands. */
    public SourcePosition end() {
        return source.position(span.end());
    }
}
