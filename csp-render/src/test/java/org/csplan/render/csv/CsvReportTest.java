package org.csplan.render.csv;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Due;
import org.csplan.core.model.Field;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Move;
import org.csplan.core.model.Note;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

    private static final String FIRST_TITLES = "Ref,Action,Aim/priority,Lead agency,Output/outcome measure,Progress";

    private static final String TITLES = FIRST_TITLES
            + ",Partners,Owner,Contact,Start,Due,Moved to,Done,Closed,Status,Complete,Milestones,Budget,Spent,Reported,Risks,"
            + "Depends on,Continues,Replaces,Notes,Targets,Readings,Tags,Computed,Days overdue,Attainment,As of";

    @Test
    void aPlanWithoutActionsHasTheTitlesOnly() throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan").build();
        assertEquals(TITLES + "\r\n", render(CsvReport.plain(), plan));
        assertEquals("\uFEFF" + TITLES + "\r\n", render(CsvReport.forSpreadsheets(), plan));
    }

    @Test
    void whatThePlanDoesNotSayHasAnEmptyColumnSoThatAllPlansHaveTheSame() throws IOException {
        ActionPlan plan =
                plan(Action.builder("a", "Act").measure(Measure.of("Leaflets").statement()));
        assertEquals(TITLES + "\r\na,Act,,,Leaflets," + ",".repeat(26) + "\r\n", render(CsvReport.plain(), plan));
    }

    @Test
    void whatOneActionSaysHasAColumnForAll() throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan")
                .agency(Agency.of("EDC", "Exampleton District Council"))
                .action(Action.builder("a", "Act")
                        .partner(AgencyId.of("EDC"))
                        .due(When.of("March 2020"))
                        .note(new Note("Mind"))
                        .measure(Measure.of("m", "Visits").count(Quantity.of("300 visits")))
                        .build())
                .action(Action.builder("b", "Wait").build())
                .build();
        assertEquals(
                FIRST_TITLES + ",Partners,Due,Notes,Targets\r\n"
                        + "a,Act,,,Visits,,EDC,March 2020,Mind,m: target 300 visits\r\n"
                        + "b,Wait,,,,,,,,\r\n",
                said(plan));
    }

    @Test
    void timesComeWithTheirReasons() throws IOException {
        ActionPlan plan = plan(Action.builder("a", "Act")
                .start(When.of("April 2019"))
                .due(new Due.Provisionally(When.of("March 2020")))
                .moved(new Move(When.of("June 2020"), Optional.of("Two posts vacant")))
                .moved(new Move(When.of("July 2020"), Optional.empty()))
                .done(When.of("3 July 2020"))
                .closed(new Closure(When.of("August 2020"), Optional.of("No funding"))));
        assertEquals(
                FIRST_TITLES + ",Start,Due,Moved to,Done,Closed\r\n"
                        + "a,Act,,,,,April 2019,provisionally March 2020,"
                        + "\"June 2020 (Two posts vacant); July 2020\",3 July 2020,August 2020 (No funding)\r\n",
                said(plan));
    }

    @Test
    void progressSaysWhenAndByWhomItWasToldAndHowFarThingsAre() throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan")
                .agency(Agency.of("Fire", "Fire and Rescue"))
                .action(Action.builder("a", "Act")
                        .measure(Measure.of("visits", "Visits").tracked())
                        .progress(told("Q3 2019/20", Optional.empty(), "green", "60"))
                        .progress(told("Q2 2019/20", Optional.of("Fire"), "amber", "40.5"))
                        .build())
                .build();
        assertEquals(
                FIRST_TITLES + ",Status,Complete,Readings,Attainment,As of\r\n"
                        + "a,Act,,,Visits,\"Q3 2019/20, Green, 60%: Under way.; Q2 2019/20, Fire, Amber, 40.5%: Under way.\","
                        + "Green,60%,"
                        + "\"Q3 2019/20: visits = 12 to date; Q2 2019/20, Fire: visits = 12 to date\","
                        + "\"visits: 12, not judged: 12 by 31 December 2019; unchanged since Q2 2019/20\","
                        + "2019-12-31\r\n",
                said(plan));
    }

    @Test
    void aLevelHasItsTargetsOnTheWayBesideTheLast() throws IOException {
        ActionPlan plan = plan(Action.builder("a", "Act")
                .measure(new Measure.Level(
                        Measure.of("m", "Trust"),
                        Measure.Goal.AT_LEAST,
                        Optional.empty(),
                        Optional.of(Quantity.of("80%")),
                        Optional.of(Timing.by(When.of("2021"))),
                        Optional.of(Quantity.of("5%")),
                        ImmutableList.of(new Measure.LevelTarget(
                                Measure.Goal.AT_LEAST, Quantity.of("75%"), Timing.during(When.of("Q4 2019/20")))))));
        assertEquals(
                FIRST_TITLES + ",Targets\r\n"
                        + "a,Act,,,Trust,,\"m: at least 80% by 2021 within 5%, at least 75% during Q4 2019/20\"\r\n",
                said(plan));
    }

    @Test
    void milestonesSayWhenAndByWhom() throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan")
                .agency(Agency.of("Fire", "Fire and Rescue"))
                .action(Action.builder("a", "Act")
                        .milestone(new Milestone(
                                MilestoneId.of("1.2"),
                                "Route agreed",
                                Optional.of(new Due.At(When.of("June 2019"))),
                                Optional.of(When.of("14 June 2019")),
                                ImmutableList.of(AgencyId.of("Fire")),
                                Visibility.PUBLIC))
                        .milestone(new Milestone(
                                MilestoneId.fromText("Keys handed over"),
                                "Keys handed over",
                                Optional.empty(),
                                Optional.empty(),
                                ImmutableList.of(),
                                Visibility.PUBLIC))
                        .build())
                .build();
        assertEquals(
                FIRST_TITLES + ",Milestones\r\n"
                        + "a,Act,,,,,\"1.2 Route agreed (due June 2019, done 14 June 2019, Fire); Keys handed over\"\r\n",
                said(plan));
    }

    @Test
    void whereAnActionNamesNoLeadThoseOfThePlanLead() throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan")
                .agency(Agency.of("Fire", "Fire and Rescue"))
                .agency(Agency.of("EDC", "Exampleton District Council"))
                .lead(AgencyId.of("EDC"))
                .action(Action.builder("a", "Act").build())
                .action(Action.builder("b", "Act").lead(AgencyId.of("Fire")).build())
                .build();
        assertEquals(FIRST_TITLES + "\r\na,Act,,EDC,,\r\nb,Act,,Fire,,\r\n", said(plan));
    }

    @Test
    void everyFieldHasAColumnOfItsName() throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan")
                .action(Action.builder("a", "Act")
                        .field(new Field("ward", "Market"))
                        .build())
                .action(Action.builder("b", "Act")
                        .field(new Field("cost-code", "007"))
                        .field(new Field("ward", "All"))
                        .build())
                .build();
        assertEquals(FIRST_TITLES + ",ward,cost-code\r\na,Act,,,,,Market,\r\nb,Act,,,,,All,007\r\n", said(plan));
    }

    @Test
    void aFieldIsToldFromAColumnOfTheSameTitle() throws IOException {
        ActionPlan plan = plan(Action.builder("a", "Act")
                .owner("Head of Service")
                .field(new Field("owner", "Jo"))
                .field(new Field("ref", "7")));
        assertEquals(
                FIRST_TITLES + ",Owner,owner (field),ref (field)\r\na,Act,,,,,Head of Service,Jo,7\r\n", said(plan));
    }

    @Test
    void aFieldKeepsItsTitleWhetherOrNotThePlanUsesTheColumnOfThatName() throws IOException {
        Action.Builder action = Action.builder("a", "Act")
                .field(new Field("Status", "High"))
                .field(new Field("findings", "None"))
                .field(new Field("computed", "No"));
        assertEquals(
                FIRST_TITLES + ",Status (field),findings (field),computed (field)\r\na,Act,,,,,High,None,No\r\n",
                said(plan(action)));
    }

    @Test
    void aTitleThatASpreadsheetWouldRunGetsAnApostrophe() throws IOException {
        ActionPlan plan = plan(Action.builder("a", "Act").field(new Field("-a", "x")));
        assertTrue(render(CsvReport.forSpreadsheets(), plan).startsWith("\uFEFF" + TITLES + ",'-a\r\na,Act,"));
    }

    @Test
    void rowsEndAsTheStandardSaysAndLinesInACellAsInThePlan() throws IOException {
        ActionPlan plan = plan(Action.builder("a", "Act").progress(Progress.of("One\r\ntwo, \"three\"")));
        String table = render(CsvReport.plain(), plan);
        assertTrue(table.startsWith(TITLES + "\r\na,Act,,,,\"One\ntwo, \"\"three\"\"\","), table);
        assertTrue(table.endsWith(",\r\n"), table);
    }

    @Test
    void severalValuesAreQuotedForReadersThatSplitAtSemicolons() throws IOException {
        ActionPlan plan = plan(Action.builder("a", "Act")
                .measure(Measure.of("One").statement())
                .measure(Measure.of("Two").statement()));
        String table = render(CsvReport.plain(), plan);
        assertTrue(table.startsWith(TITLES + "\r\na,Act,,,\"One; Two\","), table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-5+1", "- item", "@SUM(A1)", "＝1", "＋1", "－1", "＠a", "\"=1", "\u200B=1"})
    void whatASpreadsheetWouldRunGetsAnApostrophe(String title) {
        assertEquals("'" + title, defused(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void aCellThatBeginsWithATabOrALineEndGetsAnApostropheAndABlank(String text) {
        assertEquals("'" + text.charAt(0) + " =1", defused(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"a;=1|a; =1", "a; =1|a; =1", "a;\"=1|a; \"=1", "a;b=1|a;b=1", "5 - 3 = 2|5 - 3 = 2"})
    void whatBeginsACellForReadersThatSplitAtSemicolonsGetsABlank(String text, String expected) {
        assertEquals(expected, defused(text));
    }

    @Test
    void aListInACellStaysAList() {
        assertEquals("Bring:\n - torch\n - map", defused("Bring:\n- torch\n- map"));
    }

    @Test
    void harmlessTextStaysAsItIs() {
        assertEquals("£5 – “fine” 'quoted' 100%", defused("£5 – “fine” 'quoted' 100%"));
    }

    @Test
    void halfOfASurrogatePairBecomesTheReplacementCharacter() throws IOException {
        ActionPlan plan = plan(Action.builder("a", "x\uD83D y\uDE00 z\uD83D\uDE00"));
        assertEquals(FIRST_TITLES + "\r\na,x\uFFFD y\uFFFD z\uD83D\uDE00,,,,\r\n", said(plan));
    }

    private static String defused(String text) {
        Cell cell = new Cell();
        cell.value(text);
        return cell.defused();
    }

    private static Progress told(String when, Optional<String> from, String status, String share) {
        return new Progress(
                Optional.of(When.of(when)),
                from.map(AgencyId::of),
                Status.of(status),
                Optional.of(new BigDecimal(share)),
                ImmutableList.of(new Reading(MeasureId.of("visits"), new Reading.ToDate(Quantity.of("12")))),
                Optional.of("Under way."),
                Visibility.PUBLIC);
    }

    private static ActionPlan plan(Action.Builder action) {
        return ActionPlan.builder("Plan").action(action.build()).build();
    }

    /** The table without the columns of which no action says anything, but for the first. */
    private static String said(ActionPlan plan) throws IOException {
        List<List<String>> rows = CsvReader.builder().ofCsvRecord(render(CsvReport.plain(), plan)).stream()
                .map(CsvRecord::getFields)
                .toList();
        List<Integer> kept = IntStream.range(0, rows.get(0).size())
                .filter(column ->
                        column < Splitter.on(',').splitToList(FIRST_TITLES).size()
                                || rows.stream()
                                        .skip(1)
                                        .anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        StringWriter out = new StringWriter();
        CsvTable.plain().write(Lists.transform(rows, row -> Lists.transform(kept, row::get)), out);
        return out.toString();
    }

    private static String render(ReportRenderer renderer, ActionPlan plan) throws IOException {
        return rendered(Report.of(plan), renderer);
    }
}
