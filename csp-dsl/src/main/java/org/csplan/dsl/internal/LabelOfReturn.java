package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** {@code Agency: Police}, which may declare an agency as a form does, and may head a return of one. */
public final class LabelOfReturn {

    private static final String AGENCY = "Agency:";

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}&'’._-]*");

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** With the label. */
    private static final int MOST_WORDS = 6;

    private LabelOfReturn() {}

    /** Whether words of a name follow the label in a line, and nothing else. */
    public static boolean isOne(String line) {
        if (!line.startsWith(AGENCY)) {
            return false;
        }
        List<String> words = WORDS.splitToStream(line.substring(AGENCY.length()))
                .limit(MOST_WORDS)
                .toList();
        return !words.isEmpty()
                && words.size() < MOST_WORDS
                && words.stream()
                        .allMatch(word ->
                                NAME.matcher(word).matches() && Keyword.of(word).isEmpty());
    }

    /** Where the label stands in a line that begins with it. */
    public static SourceSpan label(SourceSpan line) {
        return new SourceSpan(line.start(), line.start() + AGENCY.length());
    }

    /** @param word where it stands, before an agency that nobody has declared yet */
    public static Diagnostic ofDeclaration(Place word) {
        return SpellingMessages.inSmallLetters(word, true, Keyword.AGENCY);
    }

    /**
     * @param line where it stands
     * @param agency that is declared already
     */
    public static Diagnostic ofReturn(Place line, String agency) {
        return Diagnostic.of(
                        LanguageCode.UNKNOWN_LINE,
                        "this looks like the head of a return, and no line that tells of an action stands below it")
                .at(line)
                .help("if a return follows, write update Q1 2026/27 from " + agency
                        + " and below it a line for each action; if not, take it away, for " + agency
                        + " is declared already");
    }
}
