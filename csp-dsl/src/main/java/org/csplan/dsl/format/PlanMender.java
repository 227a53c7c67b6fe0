package org.csplan.dsl.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.model.Parsed;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.PlanCompiler;
import org.csplan.dsl.compiler.SourceLoader;

/** Mends what is wrong with a plan where nobody has anything to decide, and lays out the files that it changes. */
public final class PlanMender {

    /** A mended line may show another mistake in it; nobody makes so many in one. */
    private static final int MOST_ROUNDS = 10;

    /** Each takes as long as to read the plan. */
    private static final int MOST_TRIED = 64;

    private final SourceText first;
    private final SourceLoader others;

    /** How many parts of what is to be mended were tried by themselves. */
    private int tried;

    private PlanMender(SourceText first, SourceLoader others) {
        this.first = first;
        this.others = others;
    }

    /**
     * What came of mending.
     *
     * @param texts of the files that are to change, by name, as they should be; empty if nothing can be mended
     * @param mended how many findings that settles
     * @param revealed how many errors came to light on the way, in lines that could not be read before; there are no other
     *     new ones
     */
    public record Mended(ImmutableMap<String, String> texts, int mended, int revealed) {}

    /**
     * @param first the file that the plan begins in
     * @param others the files of its folder, which are only read
     * @param findings all that is wrong with what was compiled, with places, rules about its meaning included
     */
    public static Mended mend(
            SourceText first, SourceLoader others, Function<Compilation, ImmutableList<Diagnostic>> findings) {
        return new PlanMender(first, others).mend(findings);
    }

    private Mended mend(Function<Compilation, ImmutableList<Diagnostic>> findings) {
        Map<String, String> texts = new LinkedHashMap<>();
        int mended = 0;
        int revealed = 0;
        Compilation compilation = compiled(texts);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Diagnostic> mendable = mendableTogether(findings.apply(compilation));
            if (mendable.isEmpty()) {
                break;
            }
            Optional<Change> change = change(texts, compilation, mendable);
            if (change.isEmpty() && mendable.size() > 1) {
                // One that does harm must not keep back the others.
                mendable = harmless(texts, compilation, mendable);
                change = mendable.isEmpty() ? Optional.empty() : change(texts, compilation, mendable);
            }
            if (change.isEmpty()) {
                break;
            }
            revealed += change.get().revealed();
            mended += mendable.size();
            texts = change.get().texts();
            compilation = change.get().after();
        }
        ImmutableMap<String, String> laidOut = laidOut(texts, strange(compilation));
        // Layout puts commas between the words of a name that nobody knows, and so would make several of one mistake.
        boolean asWritten = !texts.isEmpty() && errors(compiled(laidOut)) > errors(compilation);
        return new Mended(asWritten ? ImmutableMap.copyOf(texts) : laidOut, mended, revealed);
    }

    /** Of findings that do harm when all are mended those that do none, half by half. */
    private List<Diagnostic> harmless(Map<String, String> texts, Compilation before, List<Diagnostic> mendable) {
        List<Diagnostic> harmless = new ArrayList<>();
        int middle = mendable.size() / 2;
        for (List<Diagnostic> half : List.of(mendable.subList(0, middle), mendable.subList(middle, mendable.size()))) {
            if (tried++ >= MOST_TRIED) {
                break;
            }
            if (change(texts, before, half).isPresent()) {
                harmless.addAll(half);
            } else if (half.size() > 1) {
                harmless.addAll(harmless(texts, before, half));
            }
        }
        return harmless;
    }

    private record Change(Map<String, String> texts, Compilation after, int revealed) {}

    /** What comes of mending these; none where it does more harm than good, for then a file is better left as it was written. */
    private Optional<Change> change(Map<String, String> texts, Compilation before, List<Diagnostic> mendable) {
        Map<String, String> next = new LinkedHashMap<>(texts);
        next.putAll(edited(mendable));
        Compilation after = compiled(next);
        // What is wrong in lines that were not read before is no harm.
        long others = errors(after, unread(mendable, true));
        return others > errors(before, unread(mendable, false))
                ? Optional.empty()
                : Optional.of(new Change(next, after, (int) (errors(after) - others)));
    }

    /** The findings with edits of which none touches that of another; what is left out comes in the next round. */
    private static List<Diagnostic> mendableTogether(ImmutableList<Diagnostic> findings) {
        Map<SourceText, RangeSet<Integer>> taken = new HashMap<>();
        List<Diagnostic> together = new ArrayList<>();
        for (Diagnostic found : findings) {
            boolean free = found.edits().stream()
                    .noneMatch(edit -> taken.containsKey(edit.source())
                            && taken.get(edit.source()).intersects(touched(edit)));
            if (free && !found.edits().isEmpty()) {
                found.edits()
                        .forEach(edit -> taken.computeIfAbsent(edit.source(), source -> TreeRangeSet.create())
                                .add(touched(edit)));
                together.add(found);
            }
        }
        return together;
    }

    private static Range<Integer> touched(Edit edit) {
        return Range.closed(edit.span().start(), edit.span().end());
    }

    private static long errors(Compilation compilation) {
        return compilation.diagnostics().stream().filter(Diagnostic::isError).count();
    }

    /** Errors outside these places, by the names of files. */
    private static long errors(Compilation compilation, Map<String, RangeSet<Integer>> without) {
        return compilation.diagnostics().stream()
                .filter(Diagnostic::isError)
                .filter(found -> found.place()
                        .filter(place -> without.getOrDefault(place.source().name(), ImmutableRangeSet.of())
                                .contains(place.span().start()))
                        .isEmpty())
                .count();
    }

    /**
     * What is read only once the findings are mended, by the names of files.
     *
     * @param then where it stands then, and not where it does before
     */
    private static Map<String, RangeSet<Integer>> unread(List<Diagnostic> mendable, boolean then) {
        Map<String, RangeSet<Integer>> unread = new HashMap<>();
        Map<String, NavigableMap<Integer, Integer>> shifts = new HashMap<>();
        for (Diagnostic found : mendable) {
            if (found.mend().orElseThrow() instanceof Mend.Edits mend
                    && mend.unread().isPresent()) {
                String name = mend.edits().get(0).source().name();
                NavigableMap<Integer, Integer> shift =
                        shifts.computeIfAbsent(name, changed -> then ? shifts(mendable, changed) : new TreeMap<>());
                SourceSpan span = mend.unread().get();
                unread.computeIfAbsent(name, changed -> TreeRangeSet.create())
                        .add(Range.closed(moved(span.start(), shift), moved(span.end(), shift)));
            }
        }
        return unread;
    }

    /** How much further on it stands what follows each edit, by where that ends. */
    private static NavigableMap<Integer, Integer> shifts(List<Diagnostic> mendable, String name) {
        NavigableMap<Integer, Integer> shifts = new TreeMap<>();
        mendable.stream()
                .flatMap(found -> found.edits().stream())
                .filter(edit -> edit.source().name().equals(name))
                .forEach(edit -> shifts.merge(
                        edit.span().end(),
                        edit.replacement().length() - edit.span().length(),
                        Integer::sum));
        int all = 0;
        for (Map.Entry<Integer, Integer> shift : shifts.entrySet()) {
            all += shift.getValue();
            shift.setValue(all);
        }
        return shifts;
    }

    private static int moved(int at, NavigableMap<Integer, Integer> shifts) {
        Map.Entry<Integer, Integer> before = shifts.floorEntry(at);
        return at + (before == null ? 0 : before.getValue());
    }

    private static Map<String, String> edited(List<Diagnostic> mendable) {
        Map<SourceText, List<Edit>> bySource = mendable.stream()
                .flatMap(found -> found.edits().stream())
                .collect(Collectors.groupingBy(Edit::source, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> edited = new LinkedHashMap<>();
        bySource.forEach((source, edits) -> edited.put(source.name(), Edit.apply(source, edits)));
        return edited;
    }

    private Compilation compiled(Map<String, String> texts) {
        SourceText start = SourceText.of(first.name(), texts.getOrDefault(first.name(), first.text()));
        return PlanCompiler.compile(start, new Changed(others, texts));
    }

    /** The files as they would be after mending. */
    private record Changed(SourceLoader others, Map<String, String> texts) implements SourceLoader {

        @Override
        public Loaded<SourceText> load(String name) {
            Loaded<SourceText> loaded = others.load(name);
            return loaded instanceof Loaded.Found<SourceText> found
                            && texts.containsKey(found.content().name())
                    ? new Loaded.Found<>(SourceText.of(
                            found.content().name(), texts.get(found.content().name())))
                    : loaded;
        }

        @Override
        public Loaded<byte[]> loadBytes(String name) {
            return others.loadBytes(name);
        }

        @Override
        public ImmutableList<String> list(String folder, boolean withSubfolders) {
            return others.list(folder, withSubfolders);
        }

        @Override
        public ImmutableMap<String, Parsed.Problem> unlisted(String folder, boolean withSubfolders) {
            return others.unlisted(folder, withSubfolders);
        }

        @Override
        public ImmutableList<String> misnamed(String folder) {
            return others.misnamed(folder);
        }

        @Override
        public ImmutableSet<String> folders(String folder) {
            return others.folders(folder);
        }

        @Override
        public String identity(String name) {
            return others.identity(name);
        }

        @Override
        public Limits limits() {
            return others.limits();
        }
    }

    /** Where something is wrong, by the names of files: of what nobody understands, the words stay as they are. */
    private static Map<String, RangeSet<Integer>> strange(Compilation compilation) {
        Map<String, RangeSet<Integer>> strange = new HashMap<>();
        compilation.diagnostics().stream()
                .filter(Diagnostic::isError)
                .flatMap(found -> found.place().stream())
                .forEach(place -> strange.computeIfAbsent(place.source().name(), name -> TreeRangeSet.create())
                        .add(Range.closed(place.span().start(), place.span().end())));
        return strange;
    }

    /** A file with a line that can't be read keeps its layout, as the formatter leaves it alone. */
    private ImmutableMap<String, String> laidOut(Map<String, String> texts, Map<String, RangeSet<Integer>> strange) {
        ImmutableMap.Builder<String, String> laidOut = ImmutableMap.builder();
        texts.forEach((name, text) -> laidOut.put(
                name,
                PlanFormatter.format(
                                SourceText.of(name, text),
                                others.limits(),
                                strange.getOrDefault(name, ImmutableRangeSet.of()))
                        .orElse(text)));
        return laidOut.buildOrThrow();
    }
}
