package org.csplan.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.format.PlanFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesAreFormattedTest {

    static Stream<Path> plans() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("."), 2)) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(".csp"))
                            .sorted()
                            .toList())
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyExampleIsLaidOutAsTheFormatterDoes(Path plan) throws IOException {
        String text = Files.readString(plan);
        assertEquals(Optional.of(text), PlanFormatter.format(SourceText.of(plan.toString(), text)));
    }
}
