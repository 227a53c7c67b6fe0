package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What has happened, as far as it could be told apart without knowing any statuses.
 *
 * @param words a time, a status, a share
 * @param reached milestones, each with what is said of it as of a measure
 * @param tellers the agencies after {@code from}
 * @param visible the word after {@code visible}
 */
public record EntrySyntax(
        ImmutableList<WordSyntax> words,
        ImmutableList<ReadingSyntax> readings,
        ImmutableList<ReadingSyntax> reached,
        ImmutableList<TextSyntax> texts,
        ImmutableList<ReferenceSyntax> tellers,
        ImmutableList<WordSyntax> visible)
        implements SyntaxPart<EntrySyntax> {

    /** Whether it says nothing of what has happened. */
    public boolean isEmpty() {
        return words.isEmpty() && readings.isEmpty() && reached.isEmpty() && texts.isEmpty();
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
                reached,
                texts,
                tellers,
                visible);
    }

    /** The same with a milestone in place of so many words, and of the text that belongs to them. */
    public EntrySyntax withReached(int from, int count, Optional<TextSyntax> text, ReadingSyntax milestone) {
        return new EntrySyntax(
                ImmutableList.<WordSyntax>builder()
                        .addAll(words.subList(0, from))
                        .addAll(words.subList(from + count, words.size()))
                        .build(),
                readings,
                ImmutableList.<ReadingSyntax>builder()
                        .addAll(reached)
                        .add(milestone)
                        .build(),
                texts.stream()
                        .filter(other -> text.isEmpty() || !text.get().equals(other))
                        .collect(ImmutableList.toImmutableList()),
                tellers,
                visible);
    }

    /** The same where the last word of a reading's number belongs to the next reading, which is of a milestone. */
    public EntrySyntax withMilestoneAfter(int reading) {
        return new EntrySyntax(
                words,
                ImmutableList.<ReadingSyntax>builder()
                        .addAll(readings.subList(0, reading))
                        .add(readings.get(reading).withoutLastWord())
                        .addAll(readings.subList(reading + 2, readings.size()))
                        .build(),
                ImmutableList.<ReadingSyntax>builder()
                        .addAll(reached)
                        .add(readings.get(reading + 1))
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
                SyntaxPart.shifted(reached, by),
                SyntaxPart.shifted(texts, by),
                SyntaxPart.shifted(tellers, by),
                SyntaxPart.shifted(visible, by));
    }
}
