package org.csplan.dsl.internal;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;
import org.csplan.core.source.SourceText;

/**
 * A string for the lexer, counted as {@link String} counts. The parser generator's own streams count code points, so
 * that every place would have to be converted; no token of ours ends within a surrogate pair, so it need not be.
 */
final class Utf16Stream implements CharStream {

    private final String text;
    private final String name;
    /** A copy of the stretch that is read: each character is looked at several times, and of a string that takes longer. */
    private final char[] near;

    private final int nearFrom;
    private final WordTable words = new WordTable();
    private int at;

    Utf16Stream(String text, String name) {
        this(text, name, 0, text.length());
    }

    /** The whole text, to be read from where the stretch begins to where it ends. */
    Utf16Stream(Stretch stretch) {
        this(stretch.source().text(), stretch.source().name(), stretch.from(), stretch.to());
    }

    /** The text from there on, of which little will be read. */
    static Utf16Stream from(SourceText source, int from) {
        return new Utf16Stream(source.text(), source.name(), from, from);
    }

    private Utf16Stream(String text, String name, int from, int to) {
        this.text = text;
        this.name = name;
        near = new char[to - from];
        text.getChars(from, to, near, 0);
        nearFrom = from;
        at = from;
    }

    @Override
    public String getText(Interval interval) {
        return text(interval.a, Math.min(interval.b + 1, text.length()));
    }

    /** What stands there; the same short words are mostly the same string. */
    String text(int from, int to) {
        return to - from <= WordTable.LONGEST && from >= nearFrom && to <= nearFrom + near.length
                ? words.word(near, from - nearFrom, to - from)
                : text.substring(from, to);
    }

    @Override
    public void consume() {
        if (at >= text.length()) {
            throw new IllegalStateException("can't consume the end of the text");
        }
        at++;
    }

    @Override
    public int LA(int ahead) {
        int index = at + (ahead > 0 ? ahead - 1 : ahead);
        int inNear = index - nearFrom;
        if (inNear >= 0 && inNear < near.length && ahead != 0) {
            return near[inNear];
        }
        return index >= 0 && index < text.length() && ahead != 0 ? text.charAt(index) : IntStream.EOF;
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // All of the text is kept: there is nothing to release.
    }

    @Override
    public int index() {
        return at;
    }

    @Override
    public void seek(int index) {
        at = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return name;
    }
}
