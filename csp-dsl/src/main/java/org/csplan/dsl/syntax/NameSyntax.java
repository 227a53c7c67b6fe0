package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What follows a statement's keyword.
 *
 * @param words before the text; one of them is an id, more are a mistake
 */
public record NameSyntax(ImmutableList<WordSyntax> words, Optional<TextSyntax> text) implements SyntaxPart<NameSyntax> {
    @Override
    public NameSyntax shifted(int by) {
        return new NameSyntax(SyntaxPart.shifted(words, by), SyntaxPart.shifted(text, by));
    }
}
