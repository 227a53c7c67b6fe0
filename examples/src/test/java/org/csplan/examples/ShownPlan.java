package org.csplan.examples;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.SourceLoader;

/**
 * A plan that a document shows: a block without a name, or several with the names of files, of which {@code plan.csp} is the
 * first.
 *
 * @param files their texts by their names
 */
record ShownPlan(ImmutableMap<String, String> files) {

    private static final String FIRST = "plan.csp";

    /** With the name of a file, where the block has one. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```csp(?: (\\S+))?\\n(.*?)^```");

    /** All of a document, in its order. */
    static List<ShownPlan> in(Path document) throws IOException {
        List<ShownPlan> plans = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (Matcher block = BLOCK.matcher(Files.readString(document)); block.find(); ) {
            String name = block.group(1) == null ? FIRST : block.group(1);
            if (name.equals(FIRST) && !files.isEmpty()) {
                plans.add(new ShownPlan(ImmutableMap.copyOf(files)));
                files.clear();
            }
            files.put(name, block.group(2));
        }
        if (!files.isEmpty()) {
            plans.add(new ShownPlan(ImmutableMap.copyOf(files)));
        }
        return plans;
    }

    /** Of the files, with a picture beside them. */
    Compilation compile() {
        ImmutableMap<String, String> folder = ImmutableMap.<String, String>builder()
                .putAll(files)
                .put("logo.svg", "<svg/>")
                .buildOrThrow();
        return PlanLanguage.compile(SourceText.of(FIRST, files.getOrDefault(FIRST, "")), SourceLoader.of(folder));
    }

    /** Of all files, one after the other. */
    String text() {
        return String.join("\n", files.values());
    }
}
