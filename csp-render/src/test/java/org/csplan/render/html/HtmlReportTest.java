package org.csplan.render.html;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Colour;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.PageSettings;
import org.csplan.core.model.Picture;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.testkit.SamplePlans;
import org.csplan.render.view.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

    static Stream<ActionPlan> plans() {
        return Stream.of(
                SamplePlans.stAlbans(),
                SamplePlans.everything(),
                SamplePlans.whole(),
                SamplePlans.wholeWith("<b>&amp;\"'"),
                SamplePlans.forEveryAudience(),
                SamplePlans.with("<b>&amp;\"'"),
                SamplePlans.large(30),
                ActionPlan.builder("A title alone").build(),
                ActionPlan.builder("One action")
                        .action(Action.builder("Do it").build())
                        .build(),
                ActionPlan.builder("An action with an owner")
                        .action(Action.builder("Do it").owner("Head of Service").build())
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
            assertFalse(table.select("> thead th").isEmpty());
            for (Element header : table.select("th")) {
                assertTrue(header.hasAttr("scope"), header::toString);
                assertFalse(header.text().isBlank(), header::toString);
            }
            for (Element row : table.select("> tbody > tr:not(.more)")) {
                assertEquals(
                        1, row.select("> th[scope=row], > th[scope=rowgroup]").size(), row::toString);
            }
            int columns = table.select("> thead tr:first-child th").stream()
                    .mapToInt(HtmlReportTest::width)
                    .sum();
            for (Element row : table.select("> tbody > tr:not(.more)")) {
                assertEquals(
                        columns,
                        row.children().stream().mapToInt(HtmlReportTest::width).sum(),
                        row::toString);
            }
            // What an action says beside the columns stands in a second row, which the first one's header spans.
            for (Element action : table.select("> tbody:has(> tr.more)")) {
                boolean alone = columns == 1;
                assertEquals(alone ? "" : "2", action.expectFirst("th").attr("rowspan"));
                assertEquals(alone ? 1 : columns - 1, width(action.expectFirst("tr.more > td")));
            }
        }
    }

    private static int width(Element cell) {
        return cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void pageNeedsNothingFromOutsideAndRunsNothing(ActionPlan plan) {
        RenderedPage page = RenderedPage.of(plan);

        assertTrue(page.document()
                .select("script[src], img, iframe, object, form, base, [src], [style]")
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
        String css = page.document().select("style").html();
        assertFalse(css.contains("url(") || css.contains("@import"), css);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void policyForbidsEverythingButThePagesOwnStyleAndScript(ActionPlan plan) {
        Document page = RenderedPage.of(plan).document();

        assertEquals(
                "default-src 'none'; "
                        + page.select("script").stream()
                                .map(script -> "script-src " + hash(script.data()) + "; ")
                                .collect(joining())
                        + "style-src "
                        + page.select("style").stream()
                                .map(style -> hash(style.data()))
                                .collect(joining(" "))
                        + "; img-src data:; base-uri 'none'; form-action 'none'",
                page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"));
        assertEquals(plan.actions().size() > 1 ? 1 : 0, page.select("script").size());
        assertFalse(page.select("style").isEmpty());
    }

    /** As a policy writes it, of the very bytes that stand in the page. */
    private static String hash(String embedded) {
        byte[] hash =
                Hashing.sha256().hashString(embedded, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
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
                List.of("Action", "Aim/priority", "Lead agency", "Output/outcome measure", "Progress, newest first"),
                headers(SamplePlans.stAlbans()));
        assertEquals(
                List.of(
                        "Action",
                        "Aim/priority",
                        "Lead agency",
                        "Partners",
                        "Due",
                        "Output/outcome measure",
                        "Progress, newest first"),
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
                        "Q2 2025/26 Amber Two posts vacant until October.",
                        "Q1 2025/26 Green Walkabouts under way; one CPW served.",
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
                        "2 actions for an aim but no priority: ASB-02 Deliver safe and well visits"
                                + " ASB-04 Welcome events for new neighbours",
                        "1 action for a priority but no aim: ASB-03 Youth meetings in four places",
                        "1 action for no aim and no priority: ASB-05 A review that serves nothing in particular"),
                page.document().select(".gaps > li").eachText());
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
    void actionsAreKnownByTheIdsThatOtherFormatsHave() {
        Function<ActionPlan, List<String>> references = plan ->
                RenderedPage.of(plan).document().select("#actions .number").eachText();

        assertEquals(
                SamplePlans.stAlbans().actions().stream()
                        .map(action -> action.id().value())
                        .toList(),
                references.apply(SamplePlans.stAlbans()));
        assertEquals(
                List.of("ASB-01", "ASB-02", "ASB-03", "ASB-04", "ASB-05"), references.apply(SamplePlans.everything()));
        assertEquals(
                List.of("do-it"),
                references.apply(ActionPlan.builder("Plan")
                        .action(Action.builder("Do it").build())
                        .build()));
    }

    @Test
    void anIdThatIsNoShortCodeStandsNotBesideTheTitleThatItRepeats() {
        Function<Action, String> matrix = action -> RenderedPage.of(ActionPlan.builder("Plan")
                        .aim(Aim.of("A", "To be safe"))
                        .action(action)
                        .build())
                .text("#coverage .matrix tbody th");
        AimId aim = AimId.of("A");

        assertEquals("Do it", matrix.apply(Action.builder("Do it").forAim(aim).build()));
        assertEquals(
                "1.1 Do it",
                matrix.apply(Action.builder("1.1", "Do it").forAim(aim).build()));
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
        assertTrue(RenderedPage.of(SamplePlans.stAlbans()).html().length() < 90_000);
    }

    @Test
    void pageIsWrittenInSmallPieces() throws IOException {
        new HtmlReport().render(Report.of(SamplePlans.large(2000)), new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                // The style sheet is the largest.
                assertTrue(length < 40_000);
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

    @Test
    void headSaysWhosePlanItIsAndWhenItHolds() {
        assertEquals(
                "Exampleton Safer Communities Plan Exampleton Partnership · The city Plan period: 2019/20"
                        + " Published: 1 April 2019 Review: March 2020 As of: 30 September 2019 Contact: safety@example.org",
                RenderedPage.of(SamplePlans.whole()).text("header"));
    }

    @Test
    void whatHoldsForTheWholePlanIsSaidOnce() {
        RenderedPage page = RenderedPage.of(SamplePlans.whole());

        assertEquals(
                List.of(
                        "Lead, unless another is named EDC",
                        "Progress is reported quarterly",
                        "What a status means Monitoring on track",
                        "Rests on Strategic assessment, November 2018 (assessment) Everybody's business (police and"
                                + " crime plan)"),
                page.document().select(".about-plan > div").eachText());
        assertEquals(
                "Measures for the whole area Burglary tracked no data: no figure is reported yet",
                page.text("#measures"));
    }

    @Test
    void thePartnershipsOwnWordsStandWhereTheUsualOnesWould() {
        RenderedPage page = RenderedPage.of(SamplePlans.whole());

        assertEquals(
                "Aims Objectives Measures Actions Timeline Coverage Money Agencies How status is computed",
                page.text("nav"));
        assertEquals("Objectives", page.text("#priorities h2"));
        assertTrue(page.text(".figures").contains("objectives 1"), page.text(".figures"));
        assertEquals("Aims/Objectives", page.text("#actions th.links"));
        assertEquals("Objectives 1", page.text("#priority-1 .badge"));
        assertFalse(page.document().text().toLowerCase(Locale.ROOT).contains("priorit"));
    }

    @Test
    void everyKindOfElementMayHaveItsOwnName() {
        ActionPlan.Builder plan = ActionPlan.builder("Plan")
                .call(ElementKind.AIMS, "Goals")
                .call(ElementKind.PRIORITIES, "Themes")
                .call(ElementKind.ACTIONS, "Projects")
                .call(ElementKind.AGENCIES, "Who is who")
                .call(ElementKind.MEASURES, "KPIs")
                .call(ElementKind.MILESTONES, "Steps");
        RenderedPage page = RenderedPage.of(plan.agency(Agency.of("EDC", "Council"))
                .aim(Aim.of("A", "To be safe"))
                .priority(Priority.of("1", "To start"))
                .action(Action.builder("Do it")
                        .forAim(AimId.of("A"))
                        .lead(AgencyId.of("EDC"))
                        .measure(Measure.of("Visits").statement())
                        .milestone(new Milestone(
                                MilestoneId.of("m"),
                                "Begun",
                                Optional.empty(),
                                Optional.empty(),
                                ImmutableList.of(),
                                Visibility.PUBLIC))
                        .build())
                .build());

        assertEquals(
                List.of("Projects", "Goals/Themes", "Lead", "KPIs"),
                page.document().select("#actions thead th").eachText());
        assertEquals("Steps", page.text(".more dt"));
        assertEquals(
                List.of("No projects serve Themes 1 To start", "Projects for goals but no themes: Do it"),
                page.document().select(".gaps > li").eachText());
        assertFalse(page.document()
                .text()
                .toLowerCase(Locale.ROOT)
                .matches(".*\\b(aim|priorit|action|agenc|measure|milestone).*"));
    }

    @Test
    void anObjectiveSaysWhatItCoversSupportsAndHasReached() {
        RenderedPage page = RenderedPage.of(SamplePlans.whole());

        assertEquals(
                "Aim A To tackle all crime By its own numbers: on track “Walkabouts”: 5 of 6 (83.3%) by 30 September"
                        + " 2019; 5 expected by then As reported: 1 action 1 On track 1 By dates and"
                        + " numbers: 1 action 1 On track 1 Actions: 1 P1 Joint response Monitoring due July 2020 Milestones of these actions: 3"
                        + " Action P1 Route agreed done 14 June 2019 Action P1 Evaluation due March 2020"
                        + " Action P1 First step due to be confirmed"
                        + " Covers burglary robbery Note: Long standing Walkabouts"
                        + " target 6 during 2019/20 target 2 by Q1 2019/20 target 3 during Q2 2019/20"
                        + " Latest: 5 to date (Q2 2019/20, Fire) on course: 5 of 6 (83.3%)"
                        + " by 30 September 2019; 5 expected by then Lead: EDC, Fire"
                        + " Progress reported: 1 Q2 2019/20, Fire Walkabouts: 5 to date",
                text(page, "aim-A"));
        assertTrue(
                text(page, "priority-1")
                        .contains("No action Period 2020/21 Supports Aim A"
                                + " Strands crime serious violence Note: New this year"),
                text(page, "priority-1"));
    }

    @Test
    void aMeasureShowsItsTargetsItsReadingsAndWhereTheyComeFrom() {
        assertEquals(
                List.of(
                        "outcome Incidents reduce from tbc to 200 by March 2020 within 5% at most 220 during Q2 2019/20"
                                + " reduce to tbc during Q3 2019/20 Latest: 64 of 114 (Q1 2019/20) no data: 64 by 30 June 2019, before"
                                + " 1 July 2019, when the time of this target began; nothing is known since; at most 220 during"
                                + " Q2 2019/20 Source: Police crime system Reported monthly",
                        "Walkabouts target 6 during 2019/20 target 2 by Q1 2019/20 target 3 during Q2 2019/20"
                                + " on course: 5 of 6 (83.3%) by 30 September 2019; 5 expected by then"
                                + " Latest: 5 to date (Q2 2019/20, Fire) The last report by another alone: 3 (Q1 2019/20)"
                                + " 6 0 3 by 30 June 2019, 5 by 30 September 2019; target 6 by 31 March 2020, the dashed line; on the way 2 by"
                                + " 30 June 2019, 5 by 30 September 2019, the rings; the chart goes from 0 at its foot to 6 at"
                                + " its top 6 30 Jun 2019 31 Mar 2020 Numbers Dashed line: target 6 Rings: targets on the way"
                                + " Bold ring: the target, by 31 March 2020 Walkabouts, as it was by"
                                + " each day By Came to Target by then 30 June 2019 3 2 30 September 2019 5 5 31 March 2020 6"
                                + " Part of: Incidents Lead: EDC, Fire"),
                RenderedPage.of(SamplePlans.whole())
                        .document()
                        .select("#action-P1 .measures > li")
                        .eachText());
    }

    @Test
    void dueShowsWhatHoldsNowAndHowItCameToThat() {
        RenderedPage page = RenderedPage.of(SamplePlans.whole());

        assertEquals(
                List.of(
                        "July 2020 First due provisionally March 2020 Moved to June 2020 – Two posts vacant Moved to"
                                + " July 2020 Start: April 2019",
                        "Closed May 2020 – No funding ongoing",
                        "Done 3 June 2019 due every November",
                        "to be confirmed"),
                page.document().select("td[data-label=Due]").eachText());
    }

    @Test
    void progressShowsWhoToldItHowFarItIsAndWhatWasFound() {
        assertEquals(
                List.of(
                        "Q2 2019/20, EDC Spent: £1,250 to date",
                        "Q2 2019/20, Fire Walkabouts: 5 to date",
                        "Q1 2019/20 Monitoring 40% complete Walkabouts: 3 Incidents: 64 of 114 Under way."),
                RenderedPage.of(SamplePlans.whole())
                        .document()
                        .select("#action-P1 .entry")
                        .eachText());
    }

    @Test
    void newestProgressComesFirstAndWhatTellsOfNoTimeLast() {
        ImmutableList<Progress> told = ImmutableList.of(
                Progress.of("At some time."),
                told("Q1 2019/20", "Begun."),
                told("2019/20", "The year."),
                told("Q2 2019/20", "Going on."),
                told("Q2 2019/20", "Going on well."),
                Progress.of("At another."));
        ActionPlan.Builder plan = ActionPlan.builder("Plan")
                .aim(new Aim(AimId.of("A"), "Aim", ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), told));
        Action.Builder action = Action.builder("Do it").forAim(AimId.of("A"));
        told.forEach(action::progress);
        Document page = RenderedPage.of(plan.action(action.build()).build()).document();

        List<String> newestFirst = List.of(
                "2019/20 The year.",
                "Q2 2019/20 Going on.",
                "Q2 2019/20 Going on well.",
                "Q1 2019/20 Begun.",
                "At some time.",
                "At another.");
        assertEquals(newestFirst, page.select("#actions .entry").eachText());
        assertEquals(newestFirst, page.select("#aims .entry").eachText());
    }

    private static Progress told(String when, String text) {
        return new Progress(Optional.of(When.of(when)), Optional.empty(), Optional.of(text));
    }

    @Test
    void footOfASheetNamesThePlanAndItsDayWhateverTheTitleHolds() {
        String title = "The \"plan\" </style> \\ & more";
        Document page = Jsoup.parse(RenderedPage.of(ActionPlan.builder(title)
                        .published(When.of("1 April 2019"))
                        .build())
                .document()
                .outerHtml());
        String foot = page.select("style").get(1).data();

        assertEquals(title, page.expectFirst("h1").text());
        assertTrue(
                foot.contains("content: \"The \\\"plan\\\" \\3c /style> \\\\ & more · As of: 1 April 2019\";"), foot);
    }

    @Test
    void whatHasNoColumnStandsBeneathTheAction() {
        RenderedPage page = RenderedPage.of(SamplePlans.whole());

        assertEquals(
                List.of(
                        "Milestones 1 Route agreed Done 14 June 2019 due June 2019 Lead: Fire 1.1 First step due to be"
                                + " confirmed Lead: EDC 2 Evaluation due March 2020 Lead: EDC",
                        "Risks Few volunteers",
                        "Owner Head of Community Safety",
                        "Contact Jo, 01234",
                        "Reported Q2, Q4",
                        "Budget £5,000 from PCC fund In kind",
                        "Spent £2,495",
                        "cost code C 17",
                        "Tags children",
                        "Depends on P2 Visits A grant from the county",
                        "Continues asb-2018",
                        "Replaces P3 Talks"),
                page.document().select("#action-P1 .facts > div").eachText());
        assertEquals(
                "#action-P2",
                page.document().expectFirst(".facts a[href^=#action]").attr("href"));
        assertEquals(
                List.of("1", "1.1", "2"), page.document().select(".steps .code").eachText());
        assertEquals("1.1", page.text(".steps .steps .code"));
        assertEquals("Budget none", page.text("#action-P3 .more"));
        assertTrue(page.document().select("#action-P4 .more").isEmpty());
    }

    @Test
    void milestonesNestNoDeeperThanCanBeRead() {
        Action.Builder action = Action.builder("Do it");
        String id = "1";
        for (int i = 0; i < 500; i++) {
            action.milestone(new Milestone(
                    MilestoneId.of(id),
                    "Step",
                    Optional.empty(),
                    Optional.empty(),
                    ImmutableList.of(),
                    Visibility.PUBLIC));
            id += ".1";
        }
        RenderedPage page = RenderedPage.of(
                ActionPlan.builder("Plan").action(action.build()).build());

        assertEquals(500, page.document().select(".steps > li").size());
        assertEquals(
                4,
                page.document().select(".steps").stream()
                        .mapToLong(list -> 1
                                + list.parents().stream()
                                        .filter(outer -> outer.is(".steps"))
                                        .count())
                        .max()
                        .orElseThrow());
    }

    @Test
    void onlyAddressesOfPagesAndMailboxesAreLinks() {
        RenderedPage page = RenderedPage.of(SamplePlans.whole());

        assertEquals(
                List.of("mailto:safety@example.org", "https://example.org/?a=1&b='2'", "mailto:safety@example.org"),
                page.document().select("a[href]:not([href^=#])").eachAttr("href"));
        assertTrue(text(page, "agency-Fire").contains("javascript:alert(1) 01234 567890"), text(page, "agency-Fire"));
    }

    @Test
    void whoLeadsThePlanLeadsTheActionsThatNameNobody() {
        RenderedPage page = RenderedPage.of(SamplePlans.whole());

        assertEquals(
                List.of("EDC", "EDC", "EDC", "Fire"),
                page.document().select("td[data-label=Lead agency]").eachText());
        assertTrue(
                text(page, "agency-EDC").contains("3 actions P1 Joint response P2 Visits P3 Talks"),
                text(page, "agency-EDC"));
        assertTrue(text(page, "agency-Fire").contains("1 action P4 "), text(page, "agency-Fire"));
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void whatAnAudienceMayNotSeeIsNowhereInThePage(Visibility audience) {
        String html = RenderedPage.of(SamplePlans.forEveryAudience(), audience).html();

        for (Visibility visibility : Visibility.values()) {
            assertEquals(audience.includes(visibility), html.contains(visibility.word() + "-"), visibility::word);
        }
    }

    @Test
    void aPageThatIsNotForThePublicSaysSoAndMarksWhatMakesItSo() {
        ActionPlan plan = SamplePlans.forEveryAudience();
        RenderedPage open = RenderedPage.of(plan);
        RenderedPage partners = RenderedPage.of(plan, Visibility.PARTNERS);
        RenderedPage restricted = RenderedPage.of(plan, Visibility.RESTRICTED);

        assertTrue(open.document().select(".audience, .mark, .closed").isEmpty());
        assertEquals("For partners – not for publication", partners.text("header > p"));
        assertEquals(
                "For partners – not for publication: For every audience",
                partners.document().title());
        assertEquals(
                List.of("Not public: Partners"),
                partners.document().select(".mark").eachText().stream()
                        .distinct()
                        .toList());
        assertEquals("Restricted – not for publication", restricted.text("header > p"));
        // A measure, a note and a progress entry of an aim, a priority and an action each; a measure of the plan; an
        // action, its step, two contacts.
        int marks = 3 * 3 + 1 + 4;
        assertEquals(marks, partners.document().select(".mark").size());
        // The plan's contact too.
        assertEquals(2 * marks + 1, restricted.document().select(".mark").size());
    }

    private static String text(RenderedPage page, String id) {
        Element element = page.document().getElementById(id);
        assertNotNull(element, id);
        return element.text();
    }

    @Test
    void theHeadShowsTheNameAndTheLogoOfThePartnership() throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan")
                .partnership("Exampleton Council")
                .page(new PageSettings(
                        Optional.of("Exampleton Council"), Optional.of("logo.svg"), Optional.of(new Colour(0x5B2A6E))))
                .language("cy")
                .build();
        Picture logo = Picture.of("<svg/>".getBytes(StandardCharsets.UTF_8)).orElseThrow();
        Document page = Jsoup.parse(rendered(Report.of(plan).with(Optional.of(logo)), new HtmlReport()));

        assertEquals(logo.dataUri(), page.select("header img").attr("src"));
        assertEquals("Exampleton Council", page.select("header .publisher").text());
        assertEquals(0, page.select("header .whose").size());
        assertEquals("cy", page.select("html").attr("lang"));
        assertTrue(page.select("style").html().contains("--band:#5b2a6e"));
    }

    @Test
    void policyNamesTheStylesOfAColourAndOfAClosedAudience() throws IOException {
        ActionPlan plan = ActionPlan.builder("Plan")
                .page(new PageSettings(Optional.empty(), Optional.empty(), Optional.of(new Colour(0x123456))))
                .build();
        Document page = Jsoup.parse(rendered(Report.of(plan, Visibility.PARTNERS), new HtmlReport()));
        List<String> styles = page.select("style").stream().map(Element::data).toList();

        assertEquals(4, styles.size());
        assertTrue(styles.get(1).contains("@page closed"), styles.get(1));
        assertTrue(styles.get(2).contains("counter(pages)"), styles.get(2));
        assertTrue(styles.get(3).contains("--band:#123456"), styles.get(3));
        assertTrue(
                page.expectFirst("meta[http-equiv=Content-Security-Policy]")
                        .attr("content")
                        .contains("style-src "
                                + styles.stream().map(HtmlReportTest::hash).collect(joining(" ")) + ";"),
                page::toString);
    }
}
