package org.csplan.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archives as the build makes them, unpacked and used as somebody would who has nothing else of csp. */
class DistributionIT {

    private static final Path FOLDER = Path.of(System.getProperty("dist.folder"));
    private static final String NAME = System.getProperty("dist.name");
    private static final String WITH_JAVA = NAME + "-" + System.getProperty("dist.system");

    @TempDir
    Path temporary;

    private Path place;

    private record Run(int code, String out, String err) {}

    private record Library(String name, String version, String licence) {}

    @BeforeEach
    void makeAPlaceWithBlanksInItsName() throws IOException {
        place = Files.createDirectories(temporary.resolve("a place of its own"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyCommandRunsFromAnotherFolder(boolean withJava) throws Exception {
        Path home = unpacked(withJava ? WITH_JAVA : NAME);
        Path plan = home.resolve("examples/st-albans-2019-20/plan.csp");

        assertTrue(run(home, "--version").out().startsWith("csp "));
        Run first = run(home, "check", plan);
        assertEquals(0, first.code(), first.err());
        assertTrue(first.out().contains("24 actions"));
        assertEquals(new Run(0, first.out(), ""), run(home, "check", plan), "the second time nothing is prepared");
        for (String command : List.of("show", "fmt --check", "list actions")) {
            Run run = run(home, words(command, plan));
            assertEquals(0, run.code(), command + run.err());
        }
        assertEquals(0, run(home, "diff", plan, plan).code());
        assertEquals(0, run(home, "explain", "unknown-agency").code());
        assertEquals(
                0, run(home, "new", "--period", "2026/27", place.resolve("new")).code());
        Run rendered = run(home, "render", "--out", place.resolve("out"), plan);
        assertEquals(0, rendered.code(), rendered.err());
        for (String format : List.of("html", "csv", "json")) {
            assertTrue(Files.size(place.resolve("out/plan." + format)) > 5_000, format);
        }
    }

    @Test
    void theOneWithJavaNeedsNoOther() throws Exception {
        Path home = unpacked(WITH_JAVA);

        Run run = run(Map.of("CSP_JAVA_OPTS", "-XshowSettings:properties"), home, "--version");

        assertTrue(run.err().contains("java.home = " + home.resolve("runtime").toRealPath()), run.err());
    }

    /** Java says where each class came from. What it makes anew in each process would be no file's. */
    @ParameterizedTest
    @ValueSource(strings = {"check", "show", "list actions", "render"})
    void theQuickStartHoldsEveryClassOfCsp(String command) throws Exception {
        Path home = unpacked(NAME);
        Path plan = home.resolve("examples/st-albans-2019-20/plan.csp");
        Path log = place.resolve("classes.log").toAbsolutePath();
        Path here = Files.copy(plan, place.resolve("plan.csp"));
        run(home, "--version");

        Run run = run(Map.of("CSP_JAVA_OPTS", "-Xlog:class+load:file=classes.log"), home, words(command, here));

        assertEquals(0, run.code(), run.err());
        List<String> ours = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" org.csplan."))
                .toList();
        assertTrue(ours.size() > 300, () -> ours.size() + " classes");
        assertEquals(
                List.of(),
                ours.stream()
                        .filter(line -> !line.contains("shared objects file"))
                        .toList());
    }

    @Test
    void anArchiveThatDoesNotFitChangesNothing() throws Exception {
        Path home = unpacked(NAME);
        Path plan = home.resolve("examples/st-albans-2019-20/plan.csp");
        Run fits = run(home, "check", plan);
        try (Stream<Path> files = Files.list(home)) {
            for (Path archive :
                    files.filter(file -> file.toString().endsWith(".jsa")).toList()) {
                assertTrue(archive.toFile().setWritable(true));
                Files.writeString(archive, "no archive");
            }
        }

        assertEquals(new Run(0, fits.out(), ""), run(home, "check", plan));
    }

    @Test
    void itIsStartedThroughALinkToo() throws Exception {
        Path home = unpacked(NAME);
        Path link = Files.createSymbolicLink(place.resolve("a link"), home.resolve("bin/csp"));

        assertEquals(0, execute(Map.of(), List.of(link.toString(), "--version")).code());
    }

    @Test
    void whereItMayNotWriteTheQuickStartIsKeptInTheCacheOfTheUser() throws Exception {
        Path home = unpacked(NAME);
        Path cache = place.resolve("cache");
        Assumptions.assumeTrue(home.toFile().setWritable(false));
        Assumptions.assumeFalse(Files.isWritable(home), "root may write anywhere");

        assertEquals(
                0,
                run(Map.of("XDG_CACHE_HOME", cache.toString()), home, "--version")
                        .code());
        try (Stream<Path> kept = Files.list(cache.resolve("csp"))) {
            assertEquals(1, kept.count());
        }
    }

    @Test
    void bothArchivesForAnyJavaHoldTheSame() throws Exception {
        TreeSet<String> zipped = new TreeSet<>();
        try (ZipFile zip = new ZipFile(FOLDER.resolve(NAME + ".zip").toFile())) {
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> zipped.add(entry.getName()));
        }
        Path home = unpacked(NAME);
        TreeSet<String> unpacked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isRegularFile)
                    .map(file -> home.getParent().relativize(file).toString())
                    .forEach(unpacked::add);
        }

        assertEquals(unpacked, zipped);
        assertTrue(zipped.containsAll(List.of(
                NAME + "/bin/csp",
                NAME + "/bin/csp.cmd",
                NAME + "/share/man/man1/csp.1",
                NAME + "/share/bash-completion/completions/csp",
                NAME + "/docs/language.md",
                NAME + "/LICENSE",
                NAME + "/THIRD-PARTY.md",
                NAME + "/CHANGELOG.md")));
    }

    @Test
    void theListOfPartsNamesEveryJar() throws Exception {
        assumeListOfParts();
        Path home = unpacked(NAME);
        String parts = Files.readString(home.resolve(NAME + "-sbom.json"));

        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            List<String> names = jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
            assertTrue(names.size() > 5);
            for (String name : names) {
                String artifact = name.replaceFirst("-[0-9].*", "");
                assertTrue(parts.contains("\"name\" : \"" + artifact + "\""), name);
            }
        }
    }

    @Test
    void theListOfLicencesNamesEveryLibraryAndNoOther() throws Exception {
        Path home = unpacked(NAME);

        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            assertEquals(
                    new TreeSet<>(jars.map(jar -> jar.getFileName().toString())
                            .filter(name -> name.endsWith(".jar") && !name.startsWith("csp-"))
                            .toList()),
                    new TreeSet<>(listedLibraries(home).stream()
                            .map(library -> library.name() + "-" + library.version() + ".jar")
                            .toList()));
        }
    }

    @Test
    void theListOfLicencesSaysWhatTheListOfPartsSays() throws Exception {
        assumeListOfParts();
        Path home = unpacked(NAME);
        Pattern part = Pattern.compile(
                "\"name\" : \"(.*?)\",\\s+\"version\" : \"(.*?)\".*\"licenses\" : \\[\\s+\\{\\s+\"license\" : \\{\\s+\"id\" : \"(.*?)\"",
                Pattern.DOTALL);

        Set<Library> parts = Stream.of(
                        Files.readString(home.resolve(NAME + "-sbom.json")).split("\"bom-ref\" : \""))
                .skip(1)
                .filter(each -> !each.startsWith("pkg:maven/org.csplan/"))
                .map(part::matcher)
                .peek(each -> assertTrue(each.find()))
                .map(each -> new Library(each.group(1), each.group(2), each.group(3)))
                .collect(Collectors.toSet());

        assertEquals(Set.copyOf(listedLibraries(home)), parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {".zip", ".tar.gz", "-sbom.json"})
    void eachFileHasItsChecksum(String end) throws Exception {
        if (end.equals("-sbom.json")) {
            assumeListOfParts();
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FOLDER.resolve(NAME + end)));

        String said = Files.readString(FOLDER.resolve(NAME + end + ".sha256"));

        assertEquals(HexFormat.of().formatHex(digest) + " *" + NAME + end, said.strip());
    }

    /** Maven makes none where it is told to stay off the network; CI never is. */
    private static void assumeListOfParts() {
        boolean inCi = "true".equals(System.getenv("CI"));
        Assumptions.assumeTrue(
                inCi || Files.exists(FOLDER.resolve(NAME + "-sbom.json")), "a build with -o makes no list of parts");
    }

    /** The rows of the table in THIRD-PARTY.md. */
    private static List<Library> listedLibraries(Path home) throws IOException {
        Pattern row = Pattern.compile("^\\| (\\S+) \\| (\\d\\S*) \\| (\\S+) \\|$", Pattern.MULTILINE);
        return row.matcher(Files.readString(home.resolve("THIRD-PARTY.md")))
                .results()
                .map(found -> new Library(found.group(1), found.group(2), found.group(3)))
                .toList();
    }

    private Path unpacked(String archive) throws Exception {
        Run tar = execute(
                Map.of(),
                List.of("tar", "-xzf", FOLDER.resolve(archive + ".tar.gz").toString()));
        assertEquals(0, tar.code(), tar.err());
        return place.resolve(NAME);
    }

    private static Object[] words(String command, Path plan) {
        List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
        words.add(plan);
        return words.toArray();
    }

    private Run run(Path home, Object... words) throws Exception {
        return run(Map.of(), home, words);
    }

    private Run run(Map<String, String> environment, Path home, Object... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/csp").toString());
        Stream.of(words).map(String::valueOf).forEach(command::add);
        return execute(environment, command);
    }

    private Run execute(Map<String, String> environment, List<String> command) throws Exception {
        Path out = temporary.resolve("out.txt");
        Path err = temporary.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), () -> command + " does not end");
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
