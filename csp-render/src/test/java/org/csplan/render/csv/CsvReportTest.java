package org.csplan.render.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Note;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.When;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

    private static final String FIRST_TITLES = "Ref,Action,Aim/priority,Lead agency,Output/outcome measure,Progress";

    @Test
    void aPlanWithoutActionsHasTheTitlesOnly() throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan").build();
        assertEquals(FIRST_TITLES + "\r\n", render(CsvReport.plain(), plan));
        assertEquals("\uFEFF" + FIRST_TITLES + "\r\n", render(CsvReport.forSpreadsheets(), plan));
    }

    @Test
    void whatThePlanDoesNotSayHasNoColumn() throws IOException {
        ActionPlan plan =
                plan(Action.builder("a", "Act").measure(Measure.of("Leaflets").statement()));
        assertEquals(FIRST_TITLES + "\r\na,Act,,,Leaflets,\r\n", render(CsvReport.plain(), plan));
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
                render(CsvReport.plain(), plan));
    }

    @Test
    void rowsEndAsTheStandardSaysAndLinesInACellAsInThePlan() throws IOException {
        ActionPlan plan = plan(Action.builder("a", "Act").progress(Progress.of("One\r\ntwo, \"three\"")));
        assertEquals(FIRST_TITLES + "\r\na,Act,,,,\"One\ntwo, \"\"three\"\"\"\r\n", render(CsvReport.plain(), plan));
    }

    @Test
    void severalValuesAreQuotedForReadersThatSplitAtSemicolons() throws IOException {
        ActionPlan plan = plan(Action.builder("a", "Act")
                .measure(Measure.of("One").statement())
                .measure(Measure.of("Two").statement()));
        assertEquals(FIRST_TITLES + "\r\na,Act,,,\"One; Two\",\r\n", render(CsvReport.plain(), plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-5", "- item", "@SUM(A1)", "＝1", "＋1", "－1", "＠a", "\"=1", "\u200B=1"})
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
        assertEquals(FIRST_TITLES + "\r\na,x\uFFFD y\uFFFD z\uD83D\uDE00,,,,\r\n", render(CsvReport.plain(), plan));
    }

    private static String defused(String text) {
        Cell cell = new Cell();
        cell.value(text);
        return cell.defused();
    }

    private static ActionPlan plan(Action.Builder action) {
        return ActionPlan.builder("Plan").action(action.build()).build();
    }

    private static String render(ReportRenderer renderer, ActionPlan plan) throws IOException {
        StringWriter out = new StringWriter();
        renderer.render(Report.of(plan), out);
        return out.toString();
    }
}
