package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What has happened, as far as it could be told apart without knowing any statuses.
 *
 * @param words a time, a status, a share
 * @param reached milestones, each with what is said of it as of a measure
 * @param spent what it has cost, each as a reading of {@code spent}
 * @param tellers the agencies after {@code from}
 * @param visible the word after {@code visible}
 */
public record EntrySyntax(
        ImmutableList<WordSyntax> words,
        ImmutableList<ReadingSyntax> readings,
        ImmutableList<ReadingSyntax> reached,
        ImmutableList<ReadingSyntax> spent,
        ImmutableList<TextSyntax> texts,
        ImmutableList<ReferenceSyntax> tellers,
        ImmutableList<WordSyntax> visible)
        implements SyntaxPart<EntrySyntax> {

    /** Whether it says nothing of what has happened. */
    public boolean isEmpty() {
        return words.isEmpty() && readings.isEmpty() && reached.isEmpty() && spent.isEmpty() && texts.isEmpty();
    }

    public EntrySyntax withWords(List<WordSyntax> others) {
        return new EntrySyntax(ImmutableList.copyOf(others), readings, reached, spent, texts, tellers, visible);
    }

    public EntrySyntax withReadings(List<ReadingSyntax> others) {
        return new EntrySyntax(words, ImmutableList.copyOf(others), reached, spent, texts, tellers, visible);
    }

    public EntrySyntax withTexts(List<TextSyntax> others) {
        return new EntrySyntax(words, readings, reached, spent, ImmutableList.copyOf(others), tellers, visible);
    }

    /** With another reading in place of one of its own. */
    public EntrySyntax withInstead(ReadingSyntax own, ReadingSyntax other) {
        return withReadings(
                readings.stream().map(each -> each.equals(own) ? other : each).toList());
    }

    /** With a reading before all others. */
    public EntrySyntax withFirst(ReadingSyntax reading) {
        return withReadings(ImmutableList.<ReadingSyntax>builder()
                .add(reading)
                .addAll(readings)
                .build());
    }

    public EntrySyntax withoutTellers() {
        return new EntrySyntax(words, readings, reached, spent, texts, ImmutableList.of(), visible);
    }

    /** With one more milestone. */
    public EntrySyntax withReached(ReadingSyntax milestone) {
        ImmutableList<ReadingSyntax> all = ImmutableList.<ReadingSyntax>builder()
                .addAll(reached)
                .add(milestone)
                .build();
        return new EntrySyntax(words, readings, all, spent, texts, tellers, visible);
    }

    /** With one more sum that was spent. */
    public EntrySyntax withSpent(ReadingSyntax sum) {
        ImmutableList<ReadingSyntax> all =
                ImmutableList.<ReadingSyntax>builder().addAll(spent).add(sum).build();
        return new EntrySyntax(words, readings, reached, all, texts, tellers, visible);
    }

    /** With another sum in place of one of its own. */
    public EntrySyntax withSpent(ReadingSyntax own, ReadingSyntax other) {
        return new EntrySyntax(
                words,
                readings,
                reached,
                spent.stream().map(each -> each.equals(own) ? other : each).collect(ImmutableList.toImmutableList()),
                texts,
                tellers,
                visible);
    }

    /** The same with so many words, and with another measure for the first reading. */
    public EntrySyntax withMeasure(int wordsBefore, WordSyntax measure) {
        ReadingSyntax reading = readings.get(0);
        ReadingSyntax named = new ReadingSyntax(
                reading.span(), measure, reading.number(), reading.relation(), reading.other(), reading.toWhat());
        return withWords(words.subList(0, wordsBefore))
                .withReadings(ImmutableList.<ReadingSyntax>builder()
                        .add(named)
                        .addAll(readings.subList(1, readings.size()))
                        .build());
    }

    @Override
    public EntrySyntax shifted(int by) {
        return new EntrySyntax(
                SyntaxPart.shifted(words, by),
                SyntaxPart.shifted(readings, by),
                SyntaxPart.shifted(reached, by),
                SyntaxPart.shifted(spent, by),
                SyntaxPart.shifted(texts, by),
                SyntaxPart.shifted(tellers, by),
                SyntaxPart.shifted(visible, by));
    }
}
