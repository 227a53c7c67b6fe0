package org.csplan.core.model;

/**
 * Something that a partnership keeps and the language has no word for, such as a ward or a cost code.
 *
 * @param name an id, the same for all that keep the same thing
 * @param text one line
 */
public record Field(String name, String text) {

    public Field {
        IdRules.check(name);
        text = OneLine.of("a field", text);
    }
}
