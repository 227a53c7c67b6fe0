package org.csplan.dsl.internal;

import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;

/** A text with blanks for the stretches that are not to be read, so that the places of all others stay. */
final class ReadableText {

    private final SourceText source;
    /** Empty as long as the text itself can be read. */
    private final StringBuilder readable = new StringBuilder();

    ReadableText(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    String text() {
        return readable.isEmpty() ? source.text() : readable.toString();
    }

    /** Whether nothing is hidden. */
    boolean isWhole() {
        return readable.isEmpty();
    }

    /** Hides a stretch but for the ends of its lines. */
    void hide(SourceSpan span) {
        if (readable.isEmpty()) {
            readable.append(source.text());
        }
        for (int i = span.start(); i < span.end(); i++) {
            char c = readable.charAt(i);
            if (c != '\n' && c != '\r') {
                readable.setCharAt(i, ' ');
            }
        }
    }
}
