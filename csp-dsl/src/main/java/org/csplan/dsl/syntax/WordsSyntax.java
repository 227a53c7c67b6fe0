package org.csplan.dsl.syntax;

import com.google.common.base.Joiner;
import java.util.List;
import org.csplan.core.source.SourceSpan;

/**
 * Words that belong together, such as a date or a number with its unit.
 *
 * @param text as written, one blank between words
 * @param start of the first of them in the text
 * @param end after the last
 */
public record WordsSyntax(String text, int start, int end) implements PlacedSyntax<WordsSyntax> {
    public WordsSyntax {
        SourceSpan.check(start, end);
    }

    /** These as they follow each other; at least one. */
    public static WordsSyntax of(List<WordSyntax> words) {
        String text = words.size() == 1
                ? words.get(0).text()
                : Joiner.on(' ').join(words.stream().map(WordSyntax::text).iterator());
        return new WordsSyntax(
                text, words.get(0).span().to(words.get(words.size() - 1).span()));
    }

    public WordsSyntax(String text, SourceSpan span) {
        this(text, span.start(), span.end());
    }

    @Override
    public WordsSyntax shifted(int by) {
        return new WordsSyntax(text, start + by, end + by);
    }
}
