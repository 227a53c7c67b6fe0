package org.csplan.fuzz;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.SourceLoader;

/** What the bytes stand for that a target is given. */
final class Input {

    /** What plans call the file that they begin in. */
    private static final String FIRST = "plan.csp";

    /** Divides the files of a plan: behind it stands the name of the next one. */
    private static final String DIVIDER = "\n==== ";

    private Input() {}

    /** The bytes as a text; those that are no part of a letter as the mark for such. */
    static SourceText text(byte[] data) {
        return SourceText.of(FIRST, new String(data, StandardCharsets.UTF_8));
    }

    static Compilation compiled(byte[] data) {
        return PlanLanguage.compile(text(data));
    }

    /** The plan that the bytes are; absent where they are none. */
    static Optional<ActionPlan> plan(byte[] data) {
        return compiled(data).plan();
    }

    /** The files of a plan, by their names; the first one is the one that it begins in. */
    static ImmutableMap<String, String> files(byte[] data) {
        List<String> parts = Splitter.on(DIVIDER).splitToList(text(data).text());
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FIRST, parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            int end = part.indexOf('\n');
            files.put(end < 0 ? part : part.substring(0, end), end < 0 ? "" : part.substring(end + 1));
        }
        return ImmutableMap.copyOf(files);
    }

    /** The plan of several files. */
    static Compilation compiled(ImmutableMap<String, String> files) {
        return PlanLanguage.compile(SourceText.of(FIRST, files.getOrDefault(FIRST, "")), SourceLoader.of(files));
    }
}
