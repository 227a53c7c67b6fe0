package org.csplan.dsl.syntax;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csplan.core.source.SourceSpan;

/**
 * A number and its unit.
 *
 * @param words the number and the unit's words outside quotes, at least one
 * @param unit the unit's words in quotes
 */
public record QuantitySyntax(SourceSpan span, ImmutableList<WordSyntax> words, Optional<TextSyntax> unit)
        implements SyntaxPart<QuantitySyntax> {

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}([/-][0-9]{2,4})?");

    private static final Pattern SHARE = Pattern.compile("[0-9][0-9,.]*%");

    /** Those that are no other word as well. */
    private static final ImmutableSet<String> MONTHS = ImmutableSet.of(
            "january",
            "february",
            "april",
            "june",
            "july",
            "august",
            "september",
            "sept",
            "october",
            "november",
            "december");

    /** A month, or a year of our time, which no unit holds. */
    public static boolean isPartOfTime(String word) {
        return YEAR.matcher(word).matches() || MONTHS.contains(Ascii.toLowerCase(word));
    }

    /** A share in per cent, which a unit does not hold: {@code 20%}. */
    public static boolean isShare(String word) {
        return SHARE.matcher(word).matches();
    }

    QuantitySyntax withoutLastWord() {
        return upTo(words.size() - 1);
    }

    /** The first words of it, one at least, with its unit in quotes. */
    public QuantitySyntax upTo(int count) {
        ImmutableList<WordSyntax> fewer = words.subList(0, count);
        return new QuantitySyntax(
                new SourceSpan(span.start(), fewer.get(fewer.size() - 1).span().end()), fewer, unit);
    }

    /** All of it, one blank between words, without quotes. */
    public String text() {
        if (words.size() == 1 && unit.isEmpty()) {
            return words.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(text.length() == 0 ? "" : " ").append(word.text()));
        unit.ifPresent(quoted -> text.append(' ').append(quoted.value()));
        return text.toString();
    }

    @Override
    public QuantitySyntax shifted(int by) {
        return new QuantitySyntax(span.shifted(by), SyntaxPart.shifted(words, by), SyntaxPart.shifted(unit, by));
    }
}
