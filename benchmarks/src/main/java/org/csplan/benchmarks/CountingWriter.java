package org.csplan.benchmarks;

import java.io.Writer;

/** Takes characters and keeps only how many, so that a renderer is measured without a file or a growing buffer. */
final class CountingWriter extends Writer {

    private long count;

    long count() {
        return count;
    }

    @Override
    public void write(int c) {
        count++;
    }

    @Override
    public void write(char[] text, int from, int length) {
        count += length;
    }

    @Override
    public void write(String text, int from, int length) {
        count += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
