package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.ReferenceSyntax;

/** What stands between the names of a list. */
final class BetweenNames {

    /** What people write between names. */
    static final ImmutableSet<String> WORDS = ImmutableSet.of("and", "&", "+", "/", "|", "or", "plus");

    /** What may stand between two ids, as the language has it. */
    static final CharMatcher BLANKS_AND_COMMAS = CharMatcher.whitespace().or(CharMatcher.is(','));

    private BetweenNames() {}

    /** A word that people write where a comma should stand; "or" leaves a choice. */
    static boolean isSeparator(String word) {
        return WORDS.contains(word) && !word.equals("or");
    }

    static boolean isSameLine(SourceText source, ReferenceSyntax first, ReferenceSyntax second) {
        String between =
                source.text().substring(first.span().end(), second.span().start());
        return CharMatcher.anyOf("\r\n").matchesNoneOf(between);
    }

    /** Whether nothing but blanks stands before the second, as between the words of one name. */
    static boolean touch(SourceText source, List<ReferenceSyntax> list, int second) {
        String between = source.text()
                .substring(
                        list.get(second - 1).span().end(),
                        list.get(second).span().start());
        return CharMatcher.anyOf(",\r\n").matchesNoneOf(between);
    }
}
