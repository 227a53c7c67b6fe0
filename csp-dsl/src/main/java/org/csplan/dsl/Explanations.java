package org.csplan.dsl;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What each code of a finding means and how it is mended: the parts of docs/diagnostics.md and docs/checks.md. */
public final class Explanations {

    private final ImmutableMap<String, String> byCode;

    private Explanations(ImmutableMap<String, String> byCode) {
        this.byCode = byCode;
    }

    /** Reads the pages that were built in: on what is wrong with a text, then on the rules about what a plan means. */
    public static Explanations load() {
        ImmutableMap.Builder<String, String> byCode = ImmutableMap.builder();
        byCode.putAll(ofMistakes().byCode);
        byCode.putAll(ofRules().byCode);
        return new Explanations(byCode.buildOrThrow());
    }

    /** Only those of what is wrong with a text. */
    public static Explanations ofMistakes() {
        return read("diagnostics.md");
    }

    /** Only those of the rules about what a plan means. */
    public static Explanations ofRules() {
        return read("checks.md");
    }

    private static Explanations read(String name) {
        String page;
        try {
            page = Resources.toString(Resources.getResource(Explanations.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("csp was not built whole: a page is missing", e);
        }
        List<String> parts = Splitter.on("\n## ").splitToList(page);
        ImmutableMap.Builder<String, String> byCode = ImmutableMap.builder();
        for (String part : parts.subList(1, parts.size())) {
            int end = part.indexOf('\n');
            byCode.put(part.substring(0, end).strip(), part.substring(end).strip());
        }
        return new Explanations(byCode.buildOrThrow());
    }

    /** The codes, in the order of the pages. */
    public ImmutableSet<String> codes() {
        return byCode.keySet();
    }

    /** What the page says of the code, in Markdown without its heading. */
    public Optional<String> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
