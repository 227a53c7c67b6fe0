package org.csplan.cli;

/** What a command tells the shell; never a count. */
final class ExitCode {

    /** No errors; warnings may have been printed. */
    static final int OK = 0;

    /** A plan has errors; nothing was written. */
    static final int ERRORS = 1;

    /** The command was not called rightly. */
    static final int USAGE = 2;

    /** A file could not be read or written. */
    static final int FILES = 3;

    private ExitCode() {}
}
