package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.source.SourceSpan;

/**
 * A number and its unit.
 *
 * @param words the number and the unit's words outside quotes, at least one
 * @param unit the unit's words in quotes
 */
public record QuantitySyntax(SourceSpan span, ImmutableList<WordSyntax> words, Optional<TextSyntax> unit) {

    /** All of it, one blank between words, without quotes. */
    public String text() {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(text.length() == 0 ? "" : " ").append(word.text()));
        unit.ifPresent(quoted -> text.append(' ').append(quoted.value()));
        return text.toString();
    }
}
