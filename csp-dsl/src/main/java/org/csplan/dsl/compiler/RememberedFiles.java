package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.SourceText;

/**
 * Files as they were when they were first asked for, so that a plan that is edited does not change under somebody's hands,
 * and nothing is read twice; those that are edited are as they were edited.
 */
final class RememberedFiles implements SourceLoader {

    private record Listed(String folder, boolean withSubfolders) {}

    /** What the files hold that were asked for; states of one plan share it. */
    private static final class Memory {
        private final Map<String, Loaded<SourceText>> texts = new ConcurrentHashMap<>();
        private final Map<String, Loaded<byte[]>> bytes = new ConcurrentHashMap<>();
        private final Map<Listed, ImmutableList<String>> listed = new ConcurrentHashMap<>();
        private final Map<Listed, ImmutableMap<String, Parsed.Problem>> unlisted = new ConcurrentHashMap<>();
        private final Map<String, ImmutableList<String>> misnamed = new ConcurrentHashMap<>();
        private final Map<String, ImmutableSet<String>> folders = new ConcurrentHashMap<>();
        private final Map<String, String> identities = new ConcurrentHashMap<>();
    }

    private final SourceLoader files;
    private final Memory memory;
    private final ImmutableMap<String, SourceText> edited;

    private RememberedFiles(SourceLoader files, Memory memory, ImmutableMap<String, SourceText> edited) {
        this.files = files;
        this.memory = memory;
        this.edited = edited;
    }

    static RememberedFiles of(SourceLoader files) {
        return new RememberedFiles(files, new Memory(), ImmutableMap.of());
    }

    /** The same, but what was not edited is asked for again. */
    RememberedFiles forgotten() {
        return new RememberedFiles(files, new Memory(), edited);
    }

    /** The same with this text for the one of the same name. */
    RememberedFiles with(SourceText text) {
        ImmutableMap.Builder<String, SourceText> texts = ImmutableMap.builder();
        return new RememberedFiles(
                files, memory, texts.putAll(edited).put(text.name(), text).buildKeepingLast());
    }

    @Override
    public Loaded<SourceText> load(String name) {
        Loaded<SourceText> loaded = memory.texts.computeIfAbsent(name, files::load);
        return loaded instanceof Loaded.Found<SourceText> found
                ? new Loaded.Found<>(edited.getOrDefault(found.content().name(), found.content()))
                : loaded;
    }

    @Override
    public Loaded<byte[]> loadBytes(String name) {
        return memory.bytes.computeIfAbsent(name, files::loadBytes);
    }

    @Override
    public ImmutableList<String> list(String folder, boolean withSubfolders) {
        return memory.listed.computeIfAbsent(
                new Listed(folder, withSubfolders), next -> files.list(next.folder(), next.withSubfolders()));
    }

    @Override
    public ImmutableMap<String, Parsed.Problem> unlisted(String folder, boolean withSubfolders) {
        return memory.unlisted.computeIfAbsent(
                new Listed(folder, withSubfolders), next -> files.unlisted(next.folder(), next.withSubfolders()));
    }

    @Override
    public ImmutableList<String> misnamed(String folder) {
        return memory.misnamed.computeIfAbsent(folder, files::misnamed);
    }

    @Override
    public ImmutableSet<String> folders(String folder) {
        return memory.folders.computeIfAbsent(folder, files::folders);
    }

    @Override
    public String identity(String name) {
        return memory.identities.computeIfAbsent(name, files::identity);
    }

    @Override
    public Limits limits() {
        return files.limits();
    }
}
