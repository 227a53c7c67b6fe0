package org.csplan.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The formats that a command can write, of which a reader names some.
 *
 * @param kind what one of them is, in a word
 */
record Formats<F>(ImmutableMap<String, F> byName, String kind) {

    /** What serves somebody who asks for the format of an office program. */
    private record Instead(String format, String words) {}

    private static final ImmutableMap<String, Instead> INSTEAD = ImmutableMap.of(
            "excel", new Instead("csv", "Excel opens csv"),
            "xlsx", new Instead("csv", "Excel opens csv"),
            "xls", new Instead("csv", "Excel opens csv"),
            "word", new Instead("html", "Word opens html"),
            "docx", new Instead("html", "Word opens html"),
            "pdf", new Instead("html", "a browser prints html as PDF"));

    /** @param name what the reader calls a format */
    static <F> Formats<F> of(List<F> formats, Function<F, String> name) {
        return of(formats, name, "format");
    }

    /** @param kind what a choice is, in a word, where it is no format */
    static <F> Formats<F> of(List<F> choices, Function<F, String> name, String kind) {
        return new Formats<>(choices.stream().collect(ImmutableMap.toImmutableMap(name, choice -> choice)), kind);
    }

    /** @throws WrongCall if there is no such format */
    F named(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        F format = byName.get(name);
        if (format == null) {
            String missing = name.isEmpty() ? "a " + kind + " is missing" : "there is no " + kind + " " + name;
            String known = kind + "s are " + String.join(", ", byName.keySet());
            String instead = Optional.ofNullable(INSTEAD.get(name))
                    .filter(other -> byName.containsKey(other.format()))
                    .map(other -> "; " + other.words())
                    .orElse("");
            throw new WrongCall(missing + "; " + known + instead);
        }
        return format;
    }

    /**
     * Those named, each once, in the order of their names; all if none is named.
     *
     * @param lists names with commas between
     * @throws WrongCall if one of them is no format
     */
    ImmutableList<F> allNamed(List<String> lists) {
        Set<F> named = new LinkedHashSet<>();
        for (String list : lists) {
            Splitter.on(',').trimResults().split(list).forEach(word -> named.add(named(word)));
        }
        return named.isEmpty() ? byName.values().asList() : ImmutableList.copyOf(named);
    }
}
