package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.LanguageCode;

/** What is wrong where a text in straight quotes holds straight quotes itself, as in {@code "She said "yes" to it"}. */
public final class QuotesWithin {

    private static final char QUOTE = '"';

    private static final CharMatcher BEFORE_QUOTED = CharMatcher.whitespace().or(CharMatcher.anyOf("([–—-/"));

    private static final CharMatcher AFTER_QUOTED = CharMatcher.whitespace().or(CharMatcher.anyOf(")]–—-/.,;:!?…'’\""));

    private static final CharMatcher CURLY = CharMatcher.anyOf("“”");

    private QuotesWithin() {}

    /**
     * The only text of a line, whose quotes stand in pairs about words of it; none where they may as well belong to several
     * texts.
     *
     * @param at any place in the line
     */
    public static Optional<Diagnostic> onLine(SourceText source, int at) {
        SourceSpan span = source.lineSpan(source.position(at).line());
        String line = source.slice(span);
        int first = line.indexOf(QUOTE);
        int last = line.lastIndexOf(QUOTE);
        if (CURLY.matchesAnyOf(line)
                || first <= 0
                || !Character.isWhitespace(line.charAt(first - 1))
                || (last + 1 < line.length() && !Character.isWhitespace(line.charAt(last + 1)))
                || !holdsPairs(line, first, last)) {
            return Optional.empty();
        }
        String text = line.substring(first + 1, last);
        String mended = QuotedText.of(text, "");
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD, "the quotes in this text are of the same kind as those around it")
                .at(Place.of(source, new SourceSpan(span.start() + first, span.start() + last + 1)))
                .help("write " + QuotedText.of(Excerpts.shortened(text), ""));
        return Optional.of(QuotedText.MAY_HIDE.matcher(text).find() ? found : found.mendedBy(mended));
    }

    private static boolean holdsPairs(String line, int first, int last) {
        boolean isOpen = false;
        boolean isFound = false;
        for (int quote = line.indexOf(QUOTE, first + 1); quote < last; quote = line.indexOf(QUOTE, quote + 1)) {
            char before = line.charAt(quote - 1);
            char after = line.charAt(quote + 1);
            boolean fits = isOpen
                    ? !Character.isWhitespace(before) && AFTER_QUOTED.matches(after)
                    : BEFORE_QUOTED.matches(before) && Character.isLetterOrDigit(after);
            if (!fits) {
                return false;
            }
            isOpen = !isOpen;
            isFound = true;
        }
        return isFound && !isOpen;
    }
}
