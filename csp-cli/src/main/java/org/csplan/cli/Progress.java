package org.csplan.cli;

import com.google.common.collect.Iterators;
import java.time.Duration;
import java.util.Iterator;

/** Tells a person how far a long command has come: on one line, which goes again when something else is to be said. */
final class Progress {

    /** What takes less time needs no telling; and more often than that nobody can read it. */
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final Terminal terminal;
    private final boolean isShown;
    private final int all;
    private long told = System.nanoTime();
    private int done;
    private boolean isThere;

    private Progress(Terminal terminal, boolean isShown, int all) {
        this.terminal = terminal;
        this.isShown = isShown;
        this.all = all;
    }

    /**
     * @param isQuiet whether nothing comes out meanwhile; what comes out at a terminal tells of progress itself
     * @param all how many files there are
     */
    static Progress of(Terminal terminal, boolean isQuiet, int all) {
        return new Progress(terminal, all > 1 && terminal.isErrSeen() && (isQuiet || !terminal.isOutSeen()), all);
    }

    /** The same, one file more done with each. */
    <T> Iterator<T> over(Iterator<T> files) {
        return Iterators.transform(files, next -> {
            step();
            return next;
        });
    }

    private void step() {
        done++;
        if (isShown && System.nanoTime() - told > PAUSE) {
            told = System.nanoTime();
            isThere = true;
            terminal.err().print("\r" + done + " of " + all + " files");
        }
    }

    /** Takes the line away. */
    void clear() {
        if (isThere) {
            isThere = false;
            terminal.err().print("\r\u001B[K");
        }
    }
}
