package org.csplan.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.csplan.core.model.When;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.syntax.Keyword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show works as they show it. */
class DocumentationTest {

    private static final Path PROJECT = Path.of("..");

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(PROJECT.resolve("README.md")));
        try (Stream<Path> files = Files.walk(PROJECT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("diagnostics.md")) // whose plans are broken on purpose
                    .sorted()
                    .forEach(documents::add);
        }
        return documents.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPlanShownCompilesWithoutAFinding(Path document) throws IOException {
        for (ShownPlan plan : ShownPlan.in(document)) {
            assertEquals(List.of(), plan.compile().diagnostics(), plan.text());
        }
    }

    @Test
    void theFilesOfAPlanShownInSeveralAreCompiledTogether() throws IOException {
        List<ShownPlan> several = ShownPlan.in(PROJECT.resolve("docs/language.md")).stream()
                .filter(plan -> plan.files().size() > 1)
                .toList();
        assertFalse(several.isEmpty());
        for (ShownPlan plan : several) {
            assertEquals(plan.files().size(), plan.compile().files().size(), plan.text());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkToAFileLeadsToOne(Path document) throws IOException {
        Matcher links = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)").matcher(Files.readString(document));
        while (links.find()) {
            Path target = document.resolveSibling(links.group(1)).normalize();
            assertTrue(Files.exists(target), document + " links to " + target);
        }
    }

    @ParameterizedTest
    @EnumSource(Keyword.class)
    void everyKeywordStandsInAnExampleOfTheLanguage(Keyword keyword) throws IOException {
        Pattern word = Pattern.compile("(?<![\\w-])" + keyword.word() + "(?![\\w-])");
        assertTrue(
                ShownPlan.in(PROJECT.resolve("docs/language.md")).stream()
                        .anyMatch(example -> word.matcher(example.text().replaceAll("\"[^\"]*\"|#.*", ""))
                                .find()),
                keyword.word());
    }

    @Test
    void everyMeasureInTheTableOfTheLanguageIsOne() throws IOException {
        Matcher measures = Pattern.compile("(?m)^\\| `(measure \"[^`]*|measure [a-z]+ \"[^`]*)`")
                .matcher(language());
        int found = 0;
        while (measures.find()) {
            Compilation compiled = PlanLanguage.compile("plan.csp", "plan p\naction a\n" + measures.group(1));
            assertEquals(List.of(), compiled.diagnostics(), measures.group(1));
            found++;
        }
        assertTrue(found >= 8, "the table of measures was found");
    }

    @Test
    void everyLineInTheTablesOfTheLanguageIsOne() throws IOException {
        int found = 0;
        for (String title : List.of("From a Word plan", "plan", "action", "progress", "use")) {
            for (String line : linesInTable(title)) {
                assertEquals(List.of(), ShownLine.of(line).compile().diagnostics(), line);
                found++;
            }
        }
        assertTrue(found >= 80, "the tables were found");
    }

    /** What stands as code in the tables of a section and begins with a keyword and more. */
    private static List<String> linesInTable(String title) throws IOException {
        String section = language().substring(language().indexOf("\n## " + title + "\n") + 1);
        List<String> lines = new ArrayList<>();
        section.substring(0, section.indexOf("\n## "))
                .lines()
                .filter(row -> row.startsWith("|"))
                .forEach(row -> {
                    Matcher code = Pattern.compile("`([^`]*)`").matcher(row);
                    while (code.find()) {
                        if (ShownLine.isOne(code.group(1))) {
                            lines.add(code.group(1));
                        }
                    }
                });
        return lines;
    }

    @Test
    void everyTimeInTheTableOfTheLanguageIsOne() throws IOException {
        String section = language()
                .substring(language().indexOf("\n## Times"), language().indexOf("\n## Numbers"));
        Matcher rows = Pattern.compile("(?m)^\\| (`.*?`) \\|").matcher(section);
        int found = 0;
        while (rows.find()) {
            Matcher times = Pattern.compile("`([^`]*)`").matcher(rows.group(1));
            while (times.find()) {
                assertEquals(times.group(1), When.of(times.group(1)).words());
                found++;
            }
        }
        assertTrue(found >= 20, "the table of times was found");
    }

    @Test
    void theProgramInTheReadmeCompiles(@TempDir Path folder) throws IOException {
        List<String> programs = blocks(PROJECT.resolve("README.md"), "java");
        assertFalse(programs.isEmpty());
        for (String program : programs) {
            assertCompiles("class Shown { static void shown() throws Exception {\n" + program + "}}", folder);
        }
    }

    @Test
    void whatIsShownOfEmbeddingCompiles(@TempDir Path folder) throws IOException {
        String methods = String.join("\n", blocks(PROJECT.resolve("docs/embedding.md"), "java"));
        assertFalse(methods.isEmpty());
        assertCompiles("""
                abstract class Shown {
                EditedPlan plan;
                abstract void show(List<Diagnostic> found);
                """ + methods + "}", folder);
    }

    private static void assertCompiles(String program, Path folder) {
        String source = """
                import com.google.common.collect.ImmutableList;
                import java.io.*;
                import java.nio.file.*;
                import java.time.LocalDate;
                import java.util.*;
                import org.csplan.core.analysis.*;
                import org.csplan.core.check.*;
                import org.csplan.core.diagnostic.*;
                import org.csplan.core.model.*;
                import org.csplan.core.source.*;
                import org.csplan.dsl.*;
                import org.csplan.dsl.compiler.*;
                import org.csplan.render.csv.*;
                import org.csplan.render.html.*;
                import org.csplan.render.view.*;
                """ + program;
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none", "-d", folder.toString());
        compiler.getTask(null, null, found, options, null, List.of(new Source(source)))
                .call();
        assertEquals(
                List.of(),
                found.getDiagnostics().stream()
                        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                        .toList());
    }

    private static String language() throws IOException {
        return Files.readString(PROJECT.resolve("docs/language.md"));
    }

    private static List<String> blocks(Path document, String kind) throws IOException {
        Matcher blocks = Pattern.compile("(?ms)^```" + kind + "\\n(.*?)^```").matcher(Files.readString(document));
        List<String> texts = new ArrayList<>();
        while (blocks.find()) {
            texts.add(blocks.group(1));
        }
        return texts;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Shown.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
