package org.csplan.cli;

import static org.csplan.cli.SampleFiles.PLAN;
import static org.csplan.cli.SampleFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that are given a folder of plans, or many plans. */
class ManyPlansTest {

    private static final String BROKEN = PLAN + "\naction 99 \"Without end\n";

    @TempDir
    Path folder;

    private final List<Path> plans = new ArrayList<>();

    @BeforeEach
    void makePlans() throws IOException {
        for (int number = 10; number < 50; number++) {
            Path own = Files.createDirectories(folder.resolve("plans").resolve("district-" + number));
            plans.add(write(own.resolve("plan.csp"), number == 20 ? BROKEN : PLAN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "github"})
    void aFolderIsCheckedAsItsPlansAreThatAreNamed(String format) {
        List<Object> named = new ArrayList<>(List.of("check", "--format", format));
        named.addAll(plans);

        CommandRun run = CommandRun.of("check", "--format", format, folder.resolve("plans"));

        assertEquals(CommandRun.of(named.toArray()), run);
        assertEquals(1, run.code());
        assertTrue(format.equals("github") || run.out().contains("district-49"), run.out());
    }

    @Test
    void aBrokenPlanKeepsNoOtherFromBeingWritten() {
        CommandRun run = CommandRun.of("render", "--format", "json", folder.resolve("plans"));

        assertEquals(1, run.code());
        assertTrue(run.err().contains("district-20"), run.err());
        assertEquals(
                plans.stream()
                        .filter(plan -> !plan.toString().contains("district-20"))
                        .map(plan -> "wrote " + plan.resolveSibling("plan.json"))
                        .toList(),
                run.out().lines().toList());
        for (Path plan : plans) {
            assertEquals(
                    !plan.toString().contains("district-20"),
                    Files.exists(plan.resolveSibling("plan.json")),
                    plan::toString);
        }
    }

    @Test
    void documentsLieInTheirFolderAsThePlansDo() {
        Path out = folder.resolve("out");

        CommandRun.of("render", "--format", "csv", "--out", out, folder.resolve("plans"));

        assertTrue(Files.exists(out.resolve("district-10").resolve("plan.csv")));
        assertTrue(Files.exists(out.resolve("district-49").resolve("plan.csv")));
        assertFalse(Files.exists(out.resolve("district-20")));
    }

    @Test
    void whatAPlanUsesIsNotCheckedOnceMore() throws IOException {
        Path own = Files.createDirectories(folder.resolve("one").resolve("a-returns"));
        write(own.resolve("police.csp"), "update Q1 2019/20 from EDC\n  talks \"Three talks\"\n");
        Path plan = write(folder.resolve("one").resolve("plan.csp"), PLAN + "\nuse \"a-returns/*.csp\"\n");

        assertEquals(CommandRun.of("check", plan), CommandRun.of("check", folder.resolve("one")));
    }

    @Test
    void aPartThatNoPlanUsesComesLastAndMakesNoDocument() throws IOException {
        Path part = write(folder.resolve("plans").resolve("a-part.csp"), "agency Police \"The police\"\n");

        CommandRun checked = CommandRun.of("check", folder.resolve("plans"));
        CommandRun rendered = CommandRun.of("render", "--format", "csv", folder.resolve("plans"));

        assertTrue(checked.out().lastIndexOf("district-49") < checked.out().indexOf("a-part.csp"), checked.out());
        assertTrue(
                rendered.err().endsWith(part + " begins no plan, and none here uses it; it is left out\n"),
                rendered.err());
        assertFalse(Files.exists(part.resolveSibling("a-part.csv")));
    }

    @Test
    void filesThatBeginNoPlanAreNotCountedAsPlans() throws IOException {
        Path returns = Files.createDirectories(folder.resolve("own").resolve("returns"));
        write(returns.resolve("fire.csp"), "agency Fire \"The fire service\"\n");
        write(returns.resolve("police.csp"), "agency Police \"The police\"\n");

        assertTrue(CommandRun.of("check", returns).out().endsWith("\n2 files that begin no plan checked: 2 remarks\n"));

        write(folder.resolve("own").resolve("plan.csp"), PLAN + "\nuse \"returns/fire.csp\"\n");
        CommandRun both = CommandRun.of("check", folder.resolve("own"));
        assertTrue(
                both.out().endsWith("\n1 plan and 1 file that begins no plan checked: 1 warning, 1 remark\n"),
                both.out());
    }

    @Test
    void partsThatUseEachOtherAreTold() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        write(one.resolve("a.csp"), "use \"b.csp\"\naction talks\n  lead EDX\n");
        write(one.resolve("b.csp"), "use \"a.csp\"\naction walks\n  lead EDX\n");

        CommandRun run = CommandRun.of("check", one);

        assertEquals(1, run.code());
        assertTrue(run.out().contains("these files use each other"), run.out());
    }

    @Test
    void aPlanWhoseFirstWordIsMisspeltIsNoPartToBeLeftOut() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        write(one.resolve("plan.csp"), PLAN.replace("plan exampleton", "pplaan exampleton"));
        write(one.resolve("page.csp"), "<html><body>no plan</body></html>\n");

        CommandRun run = CommandRun.of("render", "--format", "csv", one);

        assertEquals(1, run.code());
        assertTrue(run.err().contains("page.csp"), run.err());
        assertTrue(run.err().contains("plan.csp"), run.err());
    }

    @Test
    void partsOfOneNameDoNotClashForNothingIsWrittenOfThem() throws IOException {
        for (String year : List.of("2025", "2026")) {
            Path own = Files.createDirectories(folder.resolve("of-" + year));
            write(own.resolve("agencies.csp"), "agency Police \"The police\"\n");
            write(own.resolve("plan-" + year + ".csp"), PLAN + "\nuse \"agencies.csp\"\n");
        }
        Path out = folder.resolve("out");

        CommandRun run = CommandRun.of(
                "render", "--format", "csv", "--out", out, folder.resolve("of-2025"), folder.resolve("of-2026"));

        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("plan-2025.csv", "plan-2026.csv"), SampleFiles.in(out));
    }

    @Test
    void aLinkToAFolderStandsForTheFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("plans"));

        assertEquals(
                CommandRun.of("check", folder.resolve("plans")).out().replace("/plans/", "/link/"),
                CommandRun.of("check", link).out());
    }

    @Test
    void hiddenFilesAndOtherFilesAreLeftOut() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path plan = write(one.resolve("plan.csp"), PLAN);
        write(one.resolve(".plan.csp"), BROKEN);
        write(one.resolve("notes.txt"), BROKEN);
        write(Files.createDirectories(one.resolve(".git")).resolve("plan.csp"), BROKEN);

        assertEquals(CommandRun.of("check", plan), CommandRun.of("check", one));
    }

    @Test
    void aFolderWithinAFolderThatLeadsBackIsNotFollowed() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path plan = write(one.resolve("plan.csp"), PLAN);
        Files.createSymbolicLink(one.resolve("again"), one);

        assertEquals(CommandRun.of("check", plan), CommandRun.of("check", one));
    }

    @Test
    void plansThatShareAFileAreMendedOneAfterTheOther() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        ImmutableList.Builder<Path> sharing = ImmutableList.builder();
        write(one.resolve("agencies.csp"), "agency  Police   \"The police\"  kindd police\n");
        for (int number = 0; number < 20; number++) {
            sharing.add(write(one.resolve("plan-" + number + ".csp"), PLAN + "\nuse \"agencies.csp\"\n"));
        }

        CommandRun.of("check", "--fix", one);

        for (Path plan : sharing.build()) {
            assertTrue(Files.readString(plan).contains("use \"agencies.csp\""));
        }
        assertTrue(Files.readString(one.resolve("agencies.csp")).contains("The police"));
    }

    @Test
    void nobodyIsToldOfProgressWhereNobodyLooks() {
        assertFalse(CommandRun.of("check", folder.resolve("plans")).err().contains("\r"));
    }

    @Test
    void aPlanIsCheckedOnceAlsoWhereItsFolderIsNamedToo() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path plan = write(one.resolve("plan.csp"), PLAN + "\nuse \"police.csp\"\n");
        write(one.resolve("police.csp"), "agency Police \"The police\"\n");

        CommandRun run = CommandRun.of("check", one);

        assertEquals(run, CommandRun.of("check", one, plan));
        assertEquals(run, CommandRun.of("check", plan, one));
        assertEquals(run, CommandRun.of("check", one, one.resolve(".").resolve("plan.csp")));
        assertTrue(run.out().contains("1 plan checked"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "render", "fmt"})
    void aFileThatIsCalledAlmostAsPlansAreIsTold(String command) throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        write(one.resolve("plan.csp"), PLAN);
        write(one.resolve("plan.csp.txt"), "a copy");
        Path other = write(one.resolve("WARD.CSP"), PLAN);

        CommandRun run = CommandRun.of(command, one);

        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of(other + " is not read, for its name does not end in .csp; call it " + one.resolve("WARD.csp")),
                run.errLines());
    }

    @Test
    void aReturnThatNoPlanInTheFolderUsesIsAWarning() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        write(one.resolve("plan.csp"), PLAN);
        Path stray = write(one.resolve("q1.csp"), "update Q1 2019/20 from EDC\n  talks \"Three talks\"\n");

        CommandRun run = CommandRun.of("check", one);

        assertEquals(0, run.code());
        assertTrue(
                run.out().contains("warning[no-plan]: this file begins no plan, and none here uses it\n  " + stray),
                run.out());
        assertEquals(1, CommandRun.of("check", "--fail-on", "warning", one).code());
        assertFalse(CommandRun.of("check", "--rule", "no-plan=off", one).out().contains("no-plan"));
        // The agency that sends it in has no plan beside it, nor has a folder of returns alone.
        Path returns = write(folder.resolve("returns").resolve("q1.csp"), Files.readString(stray));
        assertTrue(CommandRun.of("check", folder.resolve("plans"), folder.resolve("returns"))
                .out()
                .contains("info[no-plan]: this file has no plan line\n  " + returns));
        assertTrue(CommandRun.of("check", stray).out().contains("info[no-plan]"));
    }

    @Test
    void nobodyIsToldThatNoPlanUsesAPartWhereAPlanCouldNotBeRead() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        write(one.resolve("a.csp"), PLAN);
        Files.write(one.resolve("plan.csp"), PLAN.getBytes(StandardCharsets.UTF_16LE));
        write(one.resolve("police.csp"), "agency Police \"The police\"\n");

        CommandRun checked = CommandRun.of("check", one);
        CommandRun rendered = CommandRun.of("render", "--format", "csv", one);

        assertEquals(3, checked.code());
        assertFalse(checked.out().contains("no-plan"), checked.out());
        assertEquals(3, rendered.code());
        assertEquals(1, rendered.errLines().size(), rendered.err());
    }

    @Test
    void allPlansOfAFolderAreLaidOut() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path deep = write(one.resolve("town").resolve("plan.csp"), "plan   p\n");
        Path part = write(one.resolve("town").resolve("returns").resolve("q1.csp"), "agency   Police\n");
        Path hidden = write(one.resolve(".git").resolve("plan.csp"), "plan   p\n");

        assertEquals(new CommandRun(1, deep + "\n" + part + "\n", ""), CommandRun.of("fmt", "--check", one));
        assertEquals(new CommandRun(0, "", ""), CommandRun.of("fmt", one));

        assertEquals("plan p\n", Files.readString(deep));
        assertEquals("agency Police\n", Files.readString(part));
        assertEquals("plan   p\n", Files.readString(hidden));
    }

    @Test
    void whereOnePlanIsWantedOneBelowTheFolderIsNamed() {
        String reason = "csp: cannot read " + folder
                + ": it is a folder, and its plans lie in folders below it; name a plan, such as " + plans.get(0)
                + "\n";

        assertEquals(new CommandRun(3, "", reason), CommandRun.of("show", folder));
        assertEquals(new CommandRun(3, "", reason), CommandRun.of("list", "actions", folder));
        assertTrue(
                CommandRun.of("check", "--previous", folder, plans.get(0)).err().contains(reason));
    }
}
