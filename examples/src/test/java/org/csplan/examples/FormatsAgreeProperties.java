package org.csplan.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.json.JsonReport;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the plan, whoever reads one of its formats finds what the readers of the others find. */
class FormatsAgreeProperties {

    /** In the table a verdict stands between an id or a number and its reason. */
    private static final Pattern MET = Pattern.compile("(?:: |, )met: ");

    private record Heading(String id, String title) {}

    @Property(tries = 200)
    @Domain(PlanDomain.class)
    void allFormatsHaveTheActionsOfThePlan(@ForAll ActionPlan plan) throws IOException {
        ImmutableList<Heading> actions = plan.actions().stream()
                .map(action -> new Heading(action.id().value(), action.title()))
                .collect(toImmutableList());
        assertEquals(actions, inTable(plan));
        assertEquals(actions, inData(plan));
        assertEquals(
                actions.stream()
                        .map(action -> new Heading(action.id(), asInPage(action.title())))
                        .toList(),
                inPage(plan));
    }

    /** What is computed of an action: its status and why, and how many of its measures are met. */
    private record Reckoned(String status, long met) {}

    @Property(tries = 200)
    @Domain(PlanDomain.class)
    void tableAndDataReckonTheSame(@ForAll ActionPlan plan) throws IOException {
        ImmutableList<Reckoned> inData = JsonMapper.shared()
                .readTree(ExamplePlan.rendered(plan, new JsonReport(), Visibility.RESTRICTED))
                .required("actions")
                .valueStream()
                .map(action -> new Reckoned(
                        status(action.path("standing")),
                        action.required("measures")
                                .valueStream()
                                .filter(measure -> measure.path("attainment")
                                        .path("verdict")
                                        .asString("")
                                        .equals("met"))
                                .count()))
                .collect(toImmutableList());
        ImmutableList<Reckoned> inTable = CsvReader.builder()
                .ofNamedCsvRecord(ExamplePlan.rendered(plan, CsvReport.plain(), Visibility.RESTRICTED))
                .stream()
                .map(row -> new Reckoned(
                        row.findField("Computed").orElse(""),
                        MET.matcher(row.findField("Attainment").orElse(""))
                                .results()
                                .count()))
                .collect(toImmutableList());
        assertEquals(inData, inTable);
    }

    private static String status(JsonNode standing) {
        if (!standing.has("computed")) {
            return "";
        }
        String word = standing.required("computed").stringValue().replace('-', ' ');
        return standing.has("reason")
                ? word + ": " + standing.required("reason").stringValue()
                : word;
    }

    private static ImmutableList<Heading> inTable(ActionPlan plan) throws IOException {
        return CsvReader.builder()
                .ofNamedCsvRecord(ExamplePlan.rendered(plan, CsvReport.plain(), Visibility.RESTRICTED))
                .stream()
                .map(row -> new Heading(row.getField("Ref"), row.getField("Action")))
                .collect(toImmutableList());
    }

    private static ImmutableList<Heading> inData(ActionPlan plan) throws IOException {
        return JsonMapper.shared()
                .readTree(ExamplePlan.rendered(plan, new JsonReport(), Visibility.RESTRICTED))
                .required("actions")
                .valueStream()
                .map(action -> new Heading(
                        action.required("id").stringValue(),
                        action.required("title").stringValue()))
                .collect(toImmutableList());
    }

    private static ImmutableList<Heading> inPage(ActionPlan plan) throws IOException {
        return Jsoup.parse(ExamplePlan.rendered(plan, new HtmlReport(), Visibility.RESTRICTED))
                .select("#actions tbody[id]")
                .stream()
                .map(row -> new Heading(
                        row.id().substring("action-".length()),
                        row.expectFirst(".title").wholeText()))
                .collect(toImmutableList());
    }

    /** A page can't hold noncharacters, which take the place of nothing that anybody wrote. */
    private static String asInPage(String title) {
        return title.codePoints()
                .map(c -> isNoncharacter(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
