package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text is written so that it is read as it stands. */
public final class QuotedText {

    private static final int FEWEST_OF_BLOCK = 3;

    /** Words that may say who may see something, which in quotes would be for everybody. */
    public static final Pattern MAY_HIDE = Pattern.compile("(?i)\\b(?:visible|visibility|restricted|confidential(?:ly)?"
            + "|not for (?:the )?public\\w*|internal only|partners only|in confidence|official[- ]sensitive)\\b");

    static final CharMatcher QUOTES = CharMatcher.anyOf("'‘’‚”“„«»\"");
    static final CharMatcher DOUBLE_QUOTES = CharMatcher.anyOf("\"“”");

    /** One kind of quotes around all of it, which does not stand at the edge of a word within. */
    private static final Pattern AROUND = Pattern.compile("['‘‚„«]((?:[^'‘’“”«»]|(?<=\\p{L})['’](?=\\p{L}))*)['’“”»]");

    /** As in {@code a 6" pipe}. */
    private static final Pattern INCHES = Pattern.compile("[0-9]\"(?=\\s|$)");

    private static final Pattern STRAIGHT = Pattern.compile("\"([^\"]*)\"");

    private QuotedText() {}

    /** The text in the plainest quotes that it doesn't hold itself; {@code indent} is for prose of several lines. */
    public static String of(String text, String indent) {
        if (isPlain(text)) {
            return text.indexOf('"') < 0 ? '"' + text + '"' : '“' + text + '”';
        }
        String fence = "\"".repeat(Math.max(FEWEST_OF_BLOCK, longestRun(text) + 1));
        StringBuilder block = new StringBuilder(fence).append('\n');
        for (String line : Splitter.on('\n').split(text)) {
            block.append(line.isEmpty() ? "" : indent + line).append('\n');
        }
        return block.append(indent).append(fence).toString();
    }

    /** Whether one kind of quotes is left to put around it, and it is on one line. */
    static boolean isPlain(String text) {
        boolean oneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return oneLine && (text.indexOf('"') < 0 || text.indexOf('”') < 0);
    }

    /**
     * The same on one line, where that holds quotes which are closed: if it holds both kinds, those in it become “ and ”. None
     * where a quote in it has no partner.
     */
    public static Optional<String> onOneLine(String text) {
        if (!areClosed(text) && !(INCHES.matcher(text).find() && isPlain(text))) {
            return Optional.empty();
        }
        return Optional.of(
                isPlain(text) ? of(text, "") : '"' + STRAIGHT.matcher(text).replaceAll("“$1”") + '"');
    }

    /** Without quotes of any kind around all of it, and without those at an end that have no partner; what is quoted in it stays. */
    public static String bare(String written) {
        String text =
                INCHES.matcher(written).find() || areClosed(written) ? written : DOUBLE_QUOTES.removeFrom(written);
        Matcher around = AROUND.matcher(text);
        if (around.matches() && areClosed(around.group(1))) {
            return around.group(1);
        }
        String within = QUOTES.trimFrom(text);
        return areClosed(within) && !endsQuoted(text) ? within : text;
    }

    /** {@code He said ‘no’}, whose last quote belongs to a word within. */
    private static boolean endsQuoted(String text) {
        int opened = text.lastIndexOf('‘');
        return opened > 0 && text.endsWith("’") && text.indexOf('’', opened) == text.length() - 1;
    }

    /** Whether each quote in a text has a partner. */
    private static boolean areClosed(String text) {
        return CharMatcher.is('"').countIn(text) % 2 == 0
                && CharMatcher.is('“').countIn(text) == CharMatcher.is('”').countIn(text);
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '"' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
