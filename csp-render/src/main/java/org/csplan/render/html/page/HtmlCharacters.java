package org.csplan.render.html.page;

import java.io.IOException;
import java.io.Writer;

/**
 * Passes on the characters that an HTML document may hold, and U+FFFD for each that it may not: control characters,
 * unpaired surrogates, noncharacters. Never holds back more than one character; flushing and closing are left to the
 * owner of the writer behind it.
 */
public final class HtmlCharacters extends Writer {

    private static final char REPLACEMENT = '\uFFFD';

    private static final int CHUNK = 1024;

    private final Writer out;
    private final char[] chunk = new char[CHUNK];

    /** The first half of a pair, whose second half may come with the next call; else 0. */
    private char pending;

    public HtmlCharacters(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int clean = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (pending == 0 && isPlain(c)) {
                continue;
            }
            out.write(text, clean, i - clean);
            clean = i + 1;
            writeUnusual(c);
        }
        out.write(text, clean, end - clean);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        int end = from + length;
        // An array is looked through much faster than a string while Java has not yet compiled this well.
        for (int done = from; done < end; done += chunk.length) {
            int next = Math.min(done + chunk.length, end);
            text.getChars(done, next, chunk, 0);
            write(chunk, 0, next - done);
        }
    }

    /** Does nothing: what is written here has been handed on. */
    @Override
    public void flush() {}

    /** Does nothing: the writer behind belongs to somebody else. */
    @Override
    public void close() {}

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < Character.MIN_SURROGATE) || c == '\n' || c == '\t';
    }

    private void writeUnusual(char c) throws IOException {
        if (pending != 0) {
            char first = pending;
            pending = 0;
            if (Character.isLowSurrogate(c)) {
                writePair(first, c);
                return;
            }
            out.write(REPLACEMENT);
        }
        if (Character.isHighSurrogate(c)) {
            pending = c;
        } else {
            boolean allowed = isPlain(c) || (c > Character.MAX_SURROGATE && c < 0xFDD0) || (c > 0xFDEF && c < 0xFFFE);
            out.write(allowed ? c : REPLACEMENT);
        }
    }

    private void writePair(char first, char second) throws IOException {
        // The last two of every plane are noncharacters.
        if ((Character.toCodePoint(first, second) & 0xFFFE) == 0xFFFE) {
            out.write(REPLACEMENT);
        } else {
            out.write(first);
            out.write(second);
        }
    }
}
