package org.csplan.render.csv;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.csplan.core.analysis.Audience;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Note;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.Markers;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;

class CsvReportProperties {

    private static final CharMatcher FORMULA_START = CharMatcher.anyOf("=+-@＝＋－＠");

    private static final CharMatcher PASSED_OVER = CharMatcher.javaIsoControl()
            .or(CharMatcher.forPredicate(c -> Character.getType(c) == Character.FORMAT))
            .or(CharMatcher.is('"'));

    private static final Splitter OTHER_SEPARATORS = Splitter.on(CharMatcher.anyOf(";\t\r\n"));

    @Provide
    Arbitrary<ActionPlan> plansByApi() {
        return PlanDomain.plansByApi();
    }

    @Provide
    Arbitrary<String> textsByApi() {
        return PlanDomain.textsByApi();
    }

    @Provide
    Arbitrary<ActionPlan> marked() {
        return PlanDomain.markedPlans();
    }

    @Property(tries = 500)
    @Domain(PlanDomain.class)
    void aReaderGetsEveryTextAsThePlanHasIt(@ForAll String title, @ForAll String measure, @ForAll String note)
            throws IOException {
        Action action = Action.builder("a", title)
                .measure(Measure.of("m", measure).statement())
                .note(new Note(note))
                .progress(Progress.of(note))
                .build();
        ActionPlan plan = ActionPlan.builder("Plan").action(action).build();
        assertEquals(
                List.of(
                        "a",
                        action.title(),
                        "",
                        "",
                        action.measures().get(0).text(),
                        action.progress().get(0).text().orElseThrow(),
                        action.notes().get(0).text()),
                said(read(render(CsvReport.plain(), plan)).get(1)));
    }

    /** The first columns, and of the others those of which something is said. */
    private static List<String> said(CsvRecord row) {
        List<String> fields = row.getFields();
        return IntStream.range(0, fields.size())
                .filter(column -> column < 6 || !fields.get(column).isEmpty())
                .mapToObj(fields::get)
                .toList();
    }

    @Property(tries = 300)
    @Domain(PlanDomain.class)
    void everyPlanIsATableOfOneRowAnAction(@ForAll ActionPlan plan) throws IOException {
        List<CsvRecord> plain = read(render(CsvReport.plain(), plan));
        List<CsvRecord> safe = readForSpreadsheets(plan);
        ActionPlan seen = Audience.of(plan, Visibility.PUBLIC);
        assertEquals(seen.actions().size() + 1, plain.size());
        assertEquals(plain.size(), safe.size());
        assertEquals(plain.get(0).getFieldCount(), safe.get(0).getFieldCount());
        for (int row = 1; row < plain.size(); row++) {
            Action action = seen.actions().get(row - 1);
            assertEquals(action.id().value(), plain.get(row).getField(0));
            assertEquals(action.title(), plain.get(row).getField(1));
        }
    }

    @Property(tries = 300)
    void whatTheAudienceMayNotSeeIsNotThereAndWhatAnActionSaysIs(
            @ForAll("marked") ActionPlan plan, @ForAll Visibility audience) throws IOException {
        Set<String> written = Markers.in(rendered(Report.of(plan, audience), CsvReport.plain()));
        assertEquals(Set.of(), Sets.intersection(written, Markers.hiddenFrom(audience, plan)));
        Set<String> seen = new HashSet<>();
        for (Action action : Audience.of(plan, audience).actions()) {
            seen.addAll(Markers.in(List.of(action.title(), action.timetable(), action.budget(), action.risks())));
            seen.addAll(Markers.in(List.of(action.notes(), action.dependsOn(), action.tags(), action.fields())));
            seen.addAll(Markers.in(List.of(action.owner(), action.contact(), action.continues(), action.replaces())));
            action.milestones().forEach(milestone -> seen.addAll(Markers.in(milestone)));
            action.measures().forEach(measure -> seen.addAll(Markers.in(measure.text() + measure.yardstick())));
            action.progress().forEach(entry -> seen.addAll(Markers.in(List.of(entry.when(), entry.text()))));
            action.progress().forEach(entry -> seen.addAll(Markers.in(entry.readings())));
        }
        // Agencies go by their names where their ids are long.
        plan.agencies().forEach(agency -> seen.removeAll(Markers.in(agency.id())));
        assertEquals(Set.of(), Sets.difference(seen, written));
    }

    @Property(tries = 300)
    void noCellIsRunBySpreadsheetsHoweverTheySplit(@ForAll("plansByApi") ActionPlan plan) throws IOException {
        for (CsvRecord row : readForSpreadsheets(plan)) {
            for (String cell : row.getFields()) {
                assertFalse(
                        startsFormula(cell) || CharMatcher.anyOf("\t\r\n").indexIn(cell) == 0, () -> "runs: " + cell);
                for (String part : OTHER_SEPARATORS.split(cell)) {
                    assertFalse(startsFormula(part), () -> "runs where split: " + cell);
                }
            }
        }
    }

    @Example
    void whatIsANumberAloneStaysOne() {
        assertEquals("-5", defused("-5"));
        assertEquals("-0.33", defused("-0.33"));
        assertEquals("'-5+1", defused("-5+1"));
        assertEquals("'-", defused("-"));
        assertEquals("'-5%", defused("-5%"));
        assertEquals("'--5", defused("--5"));
        assertEquals("'\t -5", defused("\t-5"));
        assertEquals("'+5", defused("+5"));
    }

    private static String defused(String text) {
        Cell cell = new Cell();
        cell.value(text);
        return cell.defused();
    }

    @Property(tries = 1000)
    void defusingOnlyAddsApostropheAndBlanks(@ForAll("textsByApi") String text) {
        Cell cell = new Cell();
        cell.value(text);
        String plain = cell.plain();
        String safe = cell.defused();
        int at = 0;
        for (int i = 0; i < safe.length(); i++) {
            if (at < plain.length() && safe.charAt(i) == plain.charAt(at)) {
                at++;
            } else {
                assertTrue(safe.charAt(i) == ' ' || (i == 0 && safe.charAt(0) == '\''), () -> "changed: " + text);
            }
        }
        assertEquals(plain.length(), at);
    }

    private static boolean startsFormula(String text) {
        String visible = PASSED_OVER.trimLeadingFrom(text);
        return !visible.isEmpty() && FORMULA_START.matches(visible.charAt(0)) && !text.matches("-[0-9]+([.][0-9]+)?");
    }

    private static List<CsvRecord> readForSpreadsheets(ActionPlan plan) throws IOException {
        String table = render(CsvReport.forSpreadsheets(), plan);
        assertEquals('\uFEFF', table.charAt(0));
        return read(table.substring(1));
    }

    /** As strictly as it can be read: every row as long as the first, nothing after a closing quotation mark. */
    private static List<CsvRecord> read(String table) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.STRICT)
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .ofCsvRecord(table)
                .stream()
                .toList();
    }

    private static String render(ReportRenderer renderer, ActionPlan plan) throws IOException {
        return rendered(Report.of(plan), renderer);
    }
}
