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

    /** The same with so many words, and with another measure for the first reading. */
    public EntrySyntax withMeasure(int wordsBefore, WordSyntax measure) {
        ReadingSyntax reading = readings.get(0);
        ReadingSyntax named = new ReadingSyntax(
                reading.span(), measure, reading.number(), reading.relation(), reading.other(), reading.toWhat());
        return new EntrySyntax(
                words.subList(0, wordsBefore),
                ImmutableList.<ReadingSyntax>builder()
                        .add(named)
                        .addAll(readings.subList(1, readings.size()))
                        .build(),
                texts,
                tellers,
                visible);
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
