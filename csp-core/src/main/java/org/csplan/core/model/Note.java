package org.csplan.core.model;

/**
 * A remark that belongs to the plan's text but is no part of an action's title or measures.
 *
 * @param text CommonMark, one or more paragraphs
 */
public record Note(String text) {

    public Note {
        text = Prose.of("a note", text);
    }
}
