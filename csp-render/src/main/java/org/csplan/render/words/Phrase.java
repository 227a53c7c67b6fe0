package org.csplan.render.words;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;

/**
 * A message of the page: its text, with gaps that are numbered from 0 and may stand in any order, as in
 * <code>moved {0} times</code>. No other character means anything.
 *
 * @param pieces in the order in which they are read
 */
public record Phrase(ImmutableList<Piece> pieces) {

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
    private static final int LONGEST_NUMBER = 2;

    /** In characters: most messages have no more. */
    private static final int USUAL_LENGTH = 100;

    /** A part of a message. */
    public sealed interface Piece {}

    /** What stands there as it is. */
    public record Text(String text) implements Piece {}

    /** Where something is put in. */
    public record Gap(int number) implements Piece {}

    /** Braces that hold no number are text. */
    static Phrase parse(String message) {
        ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
        int done = 0;
        for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', open + 1)) {
            int close = message.indexOf('}', open);
            String within = close < 0 ? "" : message.substring(open + 1, close);
            if (!within.isEmpty() && within.length() <= LONGEST_NUMBER && DIGITS.matchesAllOf(within)) {
                if (open > done) {
                    pieces.add(new Text(message.substring(done, open)));
                }
                pieces.add(new Gap(Integer.parseInt(within)));
                done = close + 1;
            }
        }
        if (done < message.length()) {
            pieces.add(new Text(message.substring(done)));
        }
        return new Phrase(pieces.build());
    }

    /** With these in its gaps. */
    String with(Object... arguments) {
        if (pieces.size() == 1 && pieces.get(0) instanceof Text whole) {
            return whole.text();
        }
        StringBuilder said = new StringBuilder(USUAL_LENGTH);
        for (Piece piece : pieces) {
            if (piece instanceof Text text) {
                said.append(text.text());
            } else if (piece instanceof Gap gap) {
                checkArgument(gap.number() < arguments.length, "nothing is given for {%s}", gap.number());
                said.append(arguments[gap.number()]);
            }
        }
        return said.toString();
    }
}
