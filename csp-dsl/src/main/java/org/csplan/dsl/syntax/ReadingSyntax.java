package org.csplan.dsl.syntax;

import java.util.Optional;
import org.csplan.core.source.SourceSpan;

/**
 * {@code visits = 142 to date}
 *
 * @param measure what was read
 * @param number absent for {@code = done}
 * @param relation {@link Keyword#OF}, {@link Keyword#AGAINST} or {@link Keyword#TO}
 * @param other the number after {@code of} or {@code against}
 * @param toWhat the word after {@code to}
 */
public record ReadingSyntax(
        SourceSpan span,
        WordSyntax measure,
        Optional<QuantitySyntax> number,
        Optional<Keyword> relation,
        Optional<QuantitySyntax> other,
        Optional<WordSyntax> toWhat)
        implements SyntaxPart<ReadingSyntax> {

    /** That something is there, which has no number. */
    public static ReadingSyntax delivered(SourceSpan span, WordSyntax what) {
        return new ReadingSyntax(span, what, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The number that the reading ends with; absent for {@code = done}. */
    public Optional<QuantitySyntax> lastNumber() {
        return other.or(() -> number);
    }

    /** The same without the last word of its last number, which has more than one. */
    public ReadingSyntax withoutLastWord() {
        return new ReadingSyntax(
                span,
                measure,
                other.isPresent() ? number : number.map(QuantitySyntax::withoutLastWord),
                relation,
                other.map(QuantitySyntax::withoutLastWord),
                toWhat);
    }

    /** The first words of its first number alone, one at least. */
    public ReadingSyntax upTo(int count) {
        return new ReadingSyntax(
                span,
                measure,
                number.map(whole -> whole.upTo(count)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public ReadingSyntax shifted(int by) {
        return new ReadingSyntax(
                span.shifted(by),
                measure.shifted(by),
                SyntaxPart.shifted(number, by),
                relation,
                SyntaxPart.shifted(other, by),
                SyntaxPart.shifted(toWhat, by));
    }
}
