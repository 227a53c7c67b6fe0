package org.csplan.render.words;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.csplan.core.model.PageLanguage;
import org.csplan.render.words.Phrase.Gap;

/**
 * The messages of one language as its file has them, read line by line: no message takes more than one. The English
 * sentences of reasons come from where they are made.
 */
public record Messages(PageLanguage language, ImmutableSortedMap<String, String> byKey) {

    /** A key that stands there twice is refused. */
    public static Messages of(PageLanguage language) {
        ImmutableSortedMap.Builder<String, String> messages = ImmutableSortedMap.naturalOrder();
        if (language == PageLanguage.ENGLISH) {
            for (var sentence : org.csplan.core.analysis.Wording.values()) {
                messages.put(Wording.key(sentence), sentence.pattern());
            }
        }
        for (String line : lines(language)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int sign = line.indexOf(" = ");
                messages.put(line.substring(0, sign), line.substring(sign + 3));
            }
        }
        return new Messages(language, messages.buildOrThrow());
    }

    private static ImmutableList<String> lines(PageLanguage language) {
        String name = "page_" + language.tag() + ".properties";
        try {
            return ImmutableList.copyOf(
                    Resources.readLines(Resources.getResource(Wording.class, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked for: keys, without the forms beside a number. */
    public ImmutableSortedSet<String> asked() {
        return byKey.keySet().stream()
                .map(key -> key.replaceFirst("_.*", ""))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Whether what is asked for changes beside a number. */
    public boolean isCounted(String asked) {
        return byKey.containsKey(Plural.OTHER.of(asked));
    }

    /** The numbers of the gaps in what is asked for. */
    public ImmutableSortedSet<Integer> gaps(String asked) {
        return gapsOf(requireNonNull(byKey.get(isCounted(asked) ? Plural.OTHER.of(asked) : asked), asked));
    }

    static ImmutableSortedSet<Integer> gapsOf(String message) {
        return ImmutableSet.copyOf(Phrase.parse(message).pieces()).stream()
                .filter(Gap.class::isInstance)
                .map(piece -> ((Gap) piece).number())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
