package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Visibility;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.WordSyntax;

/** A word that has to be one of a few that the language knows. */
final class Choice<T> {

    private final String kind;
    private final String kinds;
    private final ImmutableMap<String, T> byWord;
    private final ImmutableMap<String, String> synonyms;

    private Choice(String kind, String kinds, ImmutableMap<String, T> byWord, ImmutableMap<String, String> synonyms) {
        this.kind = kind;
        this.kinds = kinds;
        this.byWord = byWord;
        this.synonyms = synonyms;
    }

    /** @param kind as messages say it: "kind of agency" */
    static <T extends Enum<T>> Choice<T> of(String kind, String kinds, Class<T> type, Function<T, String> word) {
        return new Choice<>(
                kind, kinds, Maps.uniqueIndex(Arrays.asList(type.getEnumConstants()), word::apply), ImmutableMap.of());
    }

    /** @param words what people write, in small letters, and the word of this choice that they mean by it */
    Choice<T> withSynonyms(ImmutableMap<String, String> words) {
        return new Choice<>(kind, kinds, byWord, words);
    }

    /** What the word means; nothing, and a finding, if it is none of them. */
    Optional<T> of(WordSyntax word, Findings findings) {
        T value = byWord.get(word.text());
        if (value == null) {
            Diagnostic unknown = Diagnostic.of(LanguageCode.UNKNOWN_CHOICE, word.text() + " is no " + kind)
                    .at(findings.place(word.span())
                            .labelled(kinds + " are " + Joiner.on(", ").join(byWord.keySet())));
            // A misspelt synonym may be like one of the words as well, only less so.
            Optional<String> near = Meant.name(word.text(), either());
            Optional<String> synonym = Optional.ofNullable(synonyms.get(Ascii.toLowerCase(word.text())))
                    .or(() -> near.map(synonyms::get));
            Diagnostic helped = synonym.map(meant -> "did you mean " + meant + "?")
                    .or(() -> Meant.help(word.text(), byWord.keySet()))
                    .map(unknown::help)
                    .orElse(unknown);
            // Who may read something is not widened by a guess.
            findings.add(near.filter(meant -> synonym.isEmpty())
                    .filter(meant -> !meant.equals(Visibility.PUBLIC.word()))
                    .map(helped::mendedBy)
                    .orElse(helped));
        }
        return Optional.ofNullable(value);
    }

    private ImmutableSet<String> either() {
        return ImmutableSet.<String>builder()
                .addAll(byWord.keySet())
                .addAll(synonyms.keySet())
                .build();
    }
}
