package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;

/**
 * What has happened, as far as it could be told apart without knowing any statuses.
 *
 * @param words a time, a status, a share
 * @param tellers the agencies after {@code from}
 * @param visible the word after {@code visible}
 */
public record EntrySyntax(
        ImmutableList<WordSyntax> words,
        ImmutableList<ReadingSyntax> readings,
        ImmutableList<TextSyntax> texts,
        ImmutableList<ReferenceSyntax> tellers,
        ImmutableList<WordSyntax> visible)
        implements SyntaxPart<EntrySyntax> {

    /** Whether it says nothing of what has happened. */
    public boolean isEmpty() {
        return words.isEmpty() && readings.isEmpty() && texts.isEmpty();
    }

    @Override
    public EntrySyntax shifted(int by) {
        return new EntrySyntax(
                SyntaxPart.shifted(words, by),
                SyntaxPart.shifted(readings, by),
                SyntaxPart.shifted(texts, by),
                SyntaxPart.shifted(tellers, by),
                SyntaxPart.shifted(visible, by));
    }
}
