package org.csplan.core.model;

/**
 * How someone is reached.
 *
 * @param text one line: a name, a telephone number, an address
 */
public record Contact(String text, Visibility visibility) {

    public Contact {
        text = OneLine.of("a contact", text);
    }
}
