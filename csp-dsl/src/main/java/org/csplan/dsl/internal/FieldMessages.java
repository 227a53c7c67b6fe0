package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** What is wrong with the name of a field, which is one word and stands before the text. */
final class FieldMessages {

    private static final CharMatcher BETWEEN_WORDS = CharMatcher.whitespace().or(CharMatcher.is('-'));

    private final LineTokens tokens;

    FieldMessages(LineTokens tokens) {
        this.tokens = tokens;
    }

    /** {@code field Housing area "North"}, whose name has blanks in it. */
    Diagnostic longName(Token field) {
        Token last = tokens.lastBeforeEnd(field);
        Token first = tokens.get(field.getTokenIndex() + 1);
        int end = tokens.get(last.getTokenIndex() - 1).getStopIndex() + 1;
        SourceSpan words = new SourceSpan(first.getStartIndex(), end);
        String name = nameOf(tokens.source().slice(words));
        Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "the name of a field is one word")
                .at(tokens.place(words))
                .help("write it with hyphens: field " + Excerpts.shortened(name) + " "
                        + Excerpts.shortened(last.getText()));
        return LineTokens.BARE_WORDS.matcher(name).matches() ? found.mendedBy(name) : found;
    }

    /** {@code field "Ward: Market"}, whose name stands within the quotes; or its text is missing. */
    Diagnostic quoted(Token text) {
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD, "the name of a field stands before its text, without quotes")
                .at(tokens.place(text));
        String written = LineTokens.bare(text);
        int colon = written.indexOf(':');
        String label = CharMatcher.whitespace().trimAndCollapseFrom(written.substring(0, Math.max(0, colon)), ' ');
        String value = written.substring(colon + 1).strip();
        if (colon < 0 || label.isEmpty() || value.isEmpty()) {
            return found.help("as in: " + Keyword.FIELD.example());
        }
        Optional<Keyword> meant = CellLabels.meaning(Ascii.toLowerCase(label))
                .or(() -> Keyword.of(Ascii.toLowerCase(label)).filter(Keyword::beginsLine));
        if (meant.isPresent()) {
            String word = meant.get().word();
            boolean isText = meant.get().example().startsWith(word + " \"");
            String shown = Excerpts.shortened(value);
            return found.help("write " + word + " " + (isText ? "\"" + shown + "\"" : shown) + " instead of field");
        }
        String name = nameOf(label);
        Diagnostic helped =
                found.help("write field " + Excerpts.shortened(name) + " \"" + Excerpts.shortened(value) + "\"");
        boolean certain =
                LineTokens.BARE_WORDS.matcher(name).matches() && !QuotedText.DOUBLE_QUOTES.matchesAnyOf(value);
        return certain ? helped.mendedBy(name + " \"" + value + "\"") : helped;
    }

    /** With hyphens and in small letters, but for what is short for something: {@code SRO}. */
    static String nameOf(String words) {
        return Splitter.on(BETWEEN_WORDS)
                .omitEmptyStrings()
                .splitToStream(words)
                .map(word -> isShort(word) ? word : Ascii.toLowerCase(word))
                .collect(Collectors.joining("-"));
    }

    private static boolean isShort(String word) {
        return word.length() > 1 && CharMatcher.inRange('A', 'Z').matchesAllOf(word);
    }
}
