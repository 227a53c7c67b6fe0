package org.csplan.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.SourceLoader;

/** What agencies sent back is the same, in whatever order it came in and however many sent it at once. */
class ReturnsProperties {

    private static final String USE = "use \"returns/*.csp\"\n";

    /** A plan whose returns come in some order, and are put into so many files. */
    record Merging(Path plan, List<Path> returns, int files) {}

    @Provide
    Arbitrary<Merging> mergings() throws IOException {
        List<Path> plans = ExamplePlan.all().stream()
                .filter(plan -> Files.isDirectory(plan.resolveSibling("returns")))
                .toList();
        return Arbitraries.of(plans).flatMap(plan -> {
            List<Path> returns = returns(plan);
            return Combinators.combine(
                            Arbitraries.shuffle(returns), Arbitraries.integers().between(1, returns.size()))
                    .as((order, files) -> new Merging(plan, order, files));
        });
    }

    @Property(tries = 50)
    void mergingReturnsOneByOneOrAllAtOnceIsTheSame(@ForAll("mergings") Merging merging) throws IOException {
        assertEquals(ExamplePlan.compiled(merging.plan()), merged(merging));
    }

    private static ActionPlan merged(Merging merging) throws IOException {
        String plan = Files.readString(merging.plan());
        assertTrue(plan.contains(USE), merging.plan() + " uses its returns");
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        for (Path file : beside(merging.plan())) {
            files.put(file.getFileName().toString(), Files.readString(file));
        }
        List<String> uses = new ArrayList<>();
        for (int i = 0; i < merging.files(); i++) {
            String name = "sent/" + (merging.files() - i) + ".csp";
            uses.add("use \"" + name + "\"\n");
            files.put(name, batch(merging, i));
        }
        SourceText text = SourceText.of("plan.csp", plan.replace(USE, String.join("", uses)));
        Compilation compilation = PlanLanguage.compile(text, SourceLoader.of(files.buildOrThrow()));
        assertEquals(List.of(), compilation.diagnostics());
        return compilation.plan().orElseThrow();
    }

    /** What the plan shares with others, and its logo. */
    private static List<Path> beside(Path plan) throws IOException {
        try (Stream<Path> files = Files.list(plan.resolveSibling(""))) {
            return files.filter(file -> Files.isRegularFile(file) && !file.equals(plan))
                    .toList();
        }
    }

    /** The returns that are in one file: each so many-th of them. */
    private static String batch(Merging merging, int number) {
        List<String> texts = new ArrayList<>();
        for (int i = number; i < merging.returns().size(); i += merging.files()) {
            texts.add(read(merging.returns().get(i)));
        }
        return texts.stream().collect(Collectors.joining("\n"));
    }

    private static List<Path> returns(Path plan) {
        try {
            return ExamplePlan.files(plan).stream()
                    .filter(file -> file.resolveSibling("").endsWith("returns"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
