package org.csplan.cli;

/** A command was called with words that it doesn't take; the message says which and what to write instead. */
final class WrongCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String line;

    WrongCall(String line) {
        super(line);
        this.line = line;
    }

    /** What is wrong with the call. */
    String line() {
        return line;
    }
}
