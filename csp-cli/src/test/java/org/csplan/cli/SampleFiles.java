package org.csplan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Plans to write into a folder, and what is in a folder then. */
final class SampleFiles {

    static final String PLAN = """
            plan exampleton "Exampleton Action Plan 2019/20"
              period 2019/20
            agency EDC "Exampleton District Council"
            aim A "To tackle crime"
            priority 1 "To reduce burglary"
            action talks "=1+1 is what we talk about"
              for A, 1
              lead EDC
              due 31 March 2020
              measure "Talks" target 12 talks during 2019/20
            """;

    /** One error, in line 8. */
    static final String BROKEN = PLAN.replace("lead EDC", "lead EDX");

    /** One warning, in line 7. */
    static final String DOUBTFUL = PLAN.replace("for A, 1", "for A, 1, A");

    private SampleFiles() {}

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, text);
    }

    /** The names of what is in the folder, hidden files as well, in the order of the alphabet. */
    static List<String> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
