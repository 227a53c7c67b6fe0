package org.csplan.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.format.PlanFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesAreFormattedTest {

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path plan : ExamplePlan.all()) {
            files.addAll(ExamplePlan.files(plan));
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsLaidOutAsTheFormatterDoes(Path file) throws IOException {
        String text = Files.readString(file);
        assertEquals(Optional.of(text), PlanFormatter.format(SourceText.of(file.toString(), text)));
    }
}
