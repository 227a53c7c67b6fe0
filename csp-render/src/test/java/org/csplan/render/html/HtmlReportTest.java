package org.csplan.render.html;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Progress;
import org.csplan.render.view.Report;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

    static Stream<ActionPlan> plans() {
        return Stream.of(
                SamplePlans.stAlbans(),
                SamplePlans.everything(),
                SamplePlans.with("<b>&amp;\"'"),
                SamplePlans.large(30),
                ActionPlan.builder("A title alone").build(),
                ActionPlan.builder("One action")
                        .action(Action.builder("Do it").build())
                        .build(),
                ActionPlan.builder("No actions")
                        .aim(Aim.of("A", "To be safe"))
                        .priority(Priority.of("1", "To start"))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void headingsLeaveOutNoLevel(ActionPlan plan) {
        RenderedPage page = RenderedPage.of(plan);

        assertEquals(1, page.document().select("h1").size());
        int last = 0;
        for (Element heading : page.document().select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertTrue(level <= last + 1, () -> heading + " after a heading two or more levels above it");
            last = level;
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyIdStandsOnceAndEveryLinkWithinThePageLeadsToOne(ActionPlan plan) {
        RenderedPage page = RenderedPage.of(plan);

        page.document().select("[id]").stream()
                .collect(groupingBy(Element::id))
                .forEach((id, elements) -> assertEquals(1, elements.size(), id));
        for (Element link : page.document().select("a[href^=#]")) {
            assertNotNull(page.document().getElementById(link.attr("href").substring(1)), link::toString);
        }
        for (Element element : page.document().select("[aria-labelledby]")) {
            assertNotNull(page.document().getElementById(element.attr("aria-labelledby")), element::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyTableHasACaptionAndScopedHeaders(ActionPlan plan) {
        for (Element table : RenderedPage.of(plan).document().select("table")) {
            assertFalse(table.expectFirst("caption").text().isBlank());
            assertFalse(table.select("thead th").isEmpty());
            for (Element header : table.select("th")) {
                assertTrue(header.hasAttr("scope"), header::toString);
                assertFalse(header.text().isBlank(), header::toString);
            }
            for (Element row : table.select("tbody tr")) {
                assertEquals(1, row.select("> th[scope=row]").size(), row::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void pageNeedsNothingFromOutsideAndRunsNothing(ActionPlan plan) {
        RenderedPage page = RenderedPage.of(plan);

        assertTrue(page.document()
                .select("script, img, iframe, object, form, base, [src], [style]")
                .isEmpty());
        for (Element element : page.document().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), element::toString);
            }
        }
        for (Element link : page.document().select("link")) {
            assertTrue(link.attr("href").startsWith("data:"), link::toString);
        }
        for (Element link : page.document().select("a")) {
            assertTrue(link.attr("href").matches("(?s)(#|https://|http://|mailto:).*"), link::toString);
        }
        String css = page.document().expectFirst("style").data();
        assertFalse(css.contains("url(") || css.contains("@import"), css);
    }

    @Test
    void policyForbidsEverythingButThePagesOwnStyle() {
        RenderedPage page = RenderedPage.of(SamplePlans.stAlbans());

        byte[] hash = Hashing.sha256()
                .hashString(page.document().expectFirst("style").data(), StandardCharsets.UTF_8)
                .asBytes();
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'",
                page.document()
                        .expectFirst("meta[http-equiv=Content-Security-Policy]")
                        .attr("content"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void pageHasLanguageTitleLandmarksAndAWayPastTheContents(ActionPlan plan) {
        RenderedPage page = RenderedPage.of(plan);

        assertTrue(page.html().startsWith("<!DOCTYPE html>\n"));
        assertEquals("en-GB", page.document().expectFirst("html").attr("lang"));
        assertEquals(plan.title(), page.document().title());
        assertEquals(plan.title(), page.text("header h1"));
        assertEquals("#main", page.document().expectFirst("body > a").attr("href"));
        assertEquals("main", page.document().expectFirst("main").id());
        assertTrue(page.text("footer").contains(plan.id().value()));
    }

    @Test
    void columnsAreThoseThatThePlanUses() {
        assertEquals(
                List.of("Action", "Aim/priority", "Lead agency", "Output/outcome measure", "Progress"),
                headers(SamplePlans.stAlbans()));
        assertEquals(
                List.of(
                        "Action",
                        "Aim/priority",
                        "Lead agency",
                        "Partners",
                        "Due",
                        "Output/outcome measure",
                        "Progress"),
                headers(SamplePlans.everything()));
        assertEquals(
                List.of("Action"),
                headers(ActionPlan.builder("Plan")
                        .action(Action.builder("Do it").build())
                        .build()));
        assertEquals(
                List.of("Action", "Aim"),
                headers(ActionPlan.builder("Plan")
                        .aim(Aim.of("A", "To be safe"))
                        .action(Action.builder("Do it").forAim(AimId.of("A")).build())
                        .build()));
    }

    private static List<String> headers(ActionPlan plan) {
        return RenderedPage.of(plan).document().select("#actions thead th").eachText();
    }

    @Test
    void whatThePlanDoesNotSayIsNotThere() {
        RenderedPage page = RenderedPage.of(ActionPlan.builder("A title alone").build());

        assertTrue(page.document()
                .select("nav, section, table, dl, .period, .intro")
                .isEmpty());
        assertEquals("This plan has no actions.", page.text("main"));
    }

    @Test
    void everyKindOfMeasureShowsItsNumbersAndTimes() {
        assertEquals(
                List.of(
                        "reduce from 240 to 200 by March 2026",
                        "target 6 during 2025/26",
                        "target 300 visits during 2025/26",
                        "at least 75% during Q4 2025/26",
                        "maintain at 5.2 per 1,000 households",
                        "weekly at 4 locations during 2025/26",
                        "every November",
                        "To be delivered by October 2025"),
                RenderedPage.of(SamplePlans.everything())
                        .document()
                        .select(".typed")
                        .eachText());
    }

    @Test
    void numbersThatTheMeasuresTextSaysAreNotRepeated() {
        RenderedPage page = RenderedPage.of(SamplePlans.stAlbans());

        assertTrue(page.text("main").contains("300 visits during 2019/20"));
        assertEquals(List.of(), page.document().select(".typed").eachText());
    }

    @Test
    void progressShowsTimeStatusAndText() {
        assertEquals(
                List.of(
                        "Q1 2025/26 Green Walkabouts under way; one CPW served.",
                        "Q2 2025/26 Amber Two posts vacant until October.",
                        "September 2025 Done Both courses delivered.",
                        "Red",
                        "Not started Waits for the spring."),
                RenderedPage.of(SamplePlans.everything())
                        .document()
                        .select(".entry")
                        .eachText());
    }

    @Test
    void gapsAreNamed() {
        RenderedPage page = RenderedPage.of(SamplePlans.everything());

        assertEquals(
                "2 To make the night-time economy safer No action",
                text(page, "priority-2").substring(9));
        assertEquals(
                List.of(
                        "No action serves Priority 2 To make the night-time economy safer",
                        "2 actions for an aim but no priority: Action ASB-02 Action ASB-04",
                        "1 action for a priority but no aim: Action ASB-03",
                        "1 action for no aim and no priority: Action ASB-05"),
                page.document().select(".gaps li").eachText());
    }

    @Test
    void aPlanWithAimsAloneHasNoGapOfPriorities() {
        RenderedPage page = RenderedPage.of(SamplePlans.large(3));

        assertEquals("Every action serves an aim, and every aim has an action.", page.text("#coverage p"));
    }

    @Test
    void aPlanWithoutLinksSaysSo() {
        RenderedPage page = RenderedPage.of(ActionPlan.builder("Plan")
                .aim(Aim.of("A", "To be safe"))
                .action(Action.builder("Do it").build())
                .build());

        assertEquals("No action is linked to an aim.", page.text("#coverage p"));
        assertTrue(page.document().select(".matrix").isEmpty());
    }

    @Test
    void coverageMarksEachLinkAndCountsThem() {
        RenderedPage page = RenderedPage.of(SamplePlans.everything());

        assertEquals(
                "ASB-01 Joint response to street drinking and begging Yes Yes Yes Yes", page.text(".matrix tbody tr"));
        assertEquals("Number of actions 1 2 1 2 0 1", page.text(".matrix tfoot"));
    }

    @Test
    void aCoverageTableTooWideToReadIsLeftOutInSoManyWords() {
        ActionPlan.Builder plan = ActionPlan.builder("Plan");
        Action.Builder action = Action.builder("Do it");
        for (int i = 1; i <= 41; i++) {
            plan.aim(Aim.of("A" + i, "Aim " + i));
        }
        RenderedPage page = RenderedPage.of(
                plan.action(action.forAim(AimId.of("A1")).build()).build());

        assertTrue(page.document().select(".matrix").isEmpty());
        assertTrue(page.text("#coverage").contains("too many aims"));
    }

    @Test
    void actionsAreKnownByNumbersUnlessTheirIdsAreShortCodes() {
        Function<ActionPlan, List<String>> references = plan ->
                RenderedPage.of(plan).document().select("#actions .number").eachText();

        assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8"), references.apply(SamplePlans.stAlbans()));
        assertEquals(
                List.of("ASB-01", "ASB-02", "ASB-03", "ASB-04", "ASB-05"), references.apply(SamplePlans.everything()));
        assertEquals(
                List.of("1"),
                references.apply(ActionPlan.builder("Plan")
                        .action(Action.builder("Do it").build())
                        .build()));
    }

    @Test
    void proseBringsNoHeadings() {
        RenderedPage page = RenderedPage.of(SamplePlans.everything());

        assertEquals("What is new", page.text(".intro p strong"));
    }

    @Test
    void sameReportGivesTheSamePage() {
        assertEquals(
                RenderedPage.of(SamplePlans.everything()).html(),
                RenderedPage.of(SamplePlans.everything()).html());
        assertFalse(RenderedPage.of(SamplePlans.everything()).html().contains("\r"));
    }

    @Test
    void pageIsLight() {
        assertTrue(RenderedPage.of(SamplePlans.stAlbans()).html().length() < 50_000);
    }

    @Test
    void pageIsWrittenInSmallPieces() throws IOException {
        new HtmlReport().render(Report.of(SamplePlans.large(2000)), new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                // The style sheet is the largest.
                assertTrue(length < 20_000);
            }

            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        });
    }

    @Test
    void aWritersFailureComesThroughAsItIs() {
        IOException full = new IOException("no space left on device");

        assertSame(
                full,
                assertThrows(
                        IOException.class,
                        () -> new HtmlReport().render(Report.of(SamplePlans.stAlbans()), new Writer() {
                            @Override
                            public void write(char[] text, int from, int length) throws IOException {
                                throw full;
                            }

                            @Override
                            public void flush() {}

                            @Override
                            public void close() {}
                        })));
    }

    @Test
    void anEntryOfStatusAloneAndOneOfTextAloneLeaveNothingEmpty() {
        RenderedPage page = RenderedPage.of(ActionPlan.builder("Plan")
                .action(Action.builder("Do it").progress(Progress.of("Done.")).build())
                .build());

        assertEquals(
                "<p>Done.</p>", page.document().expectFirst(".entry").html().strip());
    }

    private static String text(RenderedPage page, String id) {
        Element element = page.document().getElementById(id);
        assertNotNull(element, id);
        return element.text();
    }
}
