package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import org.csplan.core.source.SourceText;

/** Files that are held in memory. */
record MemoryLoader(ImmutableMap<String, String> texts, Limits limits) implements SourceLoader {

    @Override
    public Loaded<SourceText> load(String name) {
        String text = texts.get(name);
        return text == null ? new Loaded.Missing<>() : new Loaded.Found<>(SourceText.of(name, text));
    }

    @Override
    public Loaded<byte[]> loadBytes(String name) {
        String text = texts.get(name);
        return text == null ? new Loaded.Missing<>() : new Loaded.Found<>(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public ImmutableList<String> list(String folder, boolean withSubfolders) {
        String start = folder.isEmpty() ? "" : folder + "/";
        return texts.keySet().stream()
                .filter(name -> name.startsWith(start) && FileEnding.isOfPlan(name))
                .filter(name -> withSubfolders || name.indexOf('/', start.length()) < 0)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableSet<String> folders(String folder) {
        String start = folder.isEmpty() ? "" : folder + "/";
        return texts.keySet().stream()
                .filter(name -> name.startsWith(start) && name.indexOf('/', start.length()) >= 0)
                .map(name -> name.substring(0, name.indexOf('/', start.length())))
                .filter(name -> !FileName.isHidden(name.substring(start.length())))
                .collect(ImmutableSet.toImmutableSet());
    }
}
