package org.csplan.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.csplan.render.html.HtmlReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanByHandTest {

    @TempDir
    Path folder;

    @Test
    void makesThePlanThatTheseWordsSay() {
        assertEquals(ExamplePlan.compiled("plan.csp", """
                plan exampleton-2026 "Exampleton Action Plan 2026/27"
                  period 2026/27

                agency EDC  "Exampleton District Council"          is council
                agency Fire "Exampleshire Fire and Rescue Service" is fire

                aim A "To protect vulnerable people"

                priority 1 "To prevent fires in the homes of people over 65"

                action home-visits "Visit people over 65 at home"
                  for A, 1
                  lead Fire
                  with EDC
                  due 31 March 2027
                  measure "Safe and well visits" target 300 visits during 2026/27
                """), PlanByHand.plan());
    }

    @Test
    void writesThePage() throws IOException {
        Path file = folder.resolve("plan.html");
        PlanByHand.main(new String[] {file.toString()});
        String written = Files.readString(file);
        assertEquals(ExamplePlan.rendered(PlanByHand.plan(), new HtmlReport()), written);
        Document page = Jsoup.parse(written);
        assertEquals("Exampleton Action Plan 2026/27", page.expectFirst("h1").text());
        Words.assertAllIn(
                page.select("#actions td, #actions th").eachText().stream(),
                Stream.of(
                        "Visit people over 65 at home",
                        "A 1",
                        "Fire",
                        "EDC",
                        "31 March 2027",
                        "Safe and well visits",
                        "300 visits during 2026/27"));
    }
}
