package org.csplan.core.model;

import static java.util.Objects.requireNonNull;

/**
 * A remark that belongs to the plan's text but is no part of a title or a measure.
 *
 * @param text CommonMark, one or more paragraphs
 */
public record Note(String text, Visibility visibility) {

    public Note {
        text = Prose.of("a note", text);
        requireNonNull(visibility, "visibility");
    }

    /** A note that everyone may see. */
    public Note(String text) {
        this(text, Visibility.PUBLIC);
    }
}
