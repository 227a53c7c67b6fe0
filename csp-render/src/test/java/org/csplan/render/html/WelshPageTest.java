package org.csplan.render.html;

import static org.csplan.render.RenderedText.rendered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.core.testkit.SamplePlans;
import org.csplan.render.json.PlanReadBack;
import org.csplan.render.view.Report;
import org.csplan.render.view.View;
import org.csplan.render.words.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WelshPageTest {

    private static final Messages ENGLISH = Messages.of(PageLanguage.ENGLISH);
    private static final Messages WELSH = Messages.of(PageLanguage.WELSH);
    private static final Splitter GAPS =
            Splitter.onPattern("\\{\\d}").trimResults().omitEmptyStrings();

    static Stream<ActionPlan> plans() {
        return Stream.of(
                SamplePlans.stAlbans(),
                SamplePlans.everything(),
                SamplePlans.whole(),
                SamplePlans.forEveryAudience(),
                SamplePlans.large(3),
                PlanDomain.samplePlan());
    }

    /** One that is too long for charts, and the examples, as well. */
    static Stream<ActionPlan> plansOfEveryKind() throws IOException {
        return Streams.concat(plans(), Stream.of(SamplePlans.large(2_100)), examples());
    }

    private static Stream<ActionPlan> examples() throws IOException {
        ImmutableList.Builder<ActionPlan> plans = ImmutableList.builder();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("..", "examples"))) {
            for (Path folder : ImmutableSortedSet.copyOf(folders)) {
                Path plan = folder.resolve("expected").resolve("plan.json");
                if (Files.exists(plan)) {
                    plans.add(PlanReadBack.plan(Files.readString(plan)));
                }
            }
        }
        return plans.build().stream();
    }

    private static ActionPlan in(String language, ActionPlan plan) {
        return plan.toBuilder().language(language).build();
    }

    /** One or two words may well be those of the plan, or the same in both languages. */
    private static ImmutableList<String> sentences() {
        return ENGLISH.byKey().entrySet().stream()
                .filter(message -> !message.getValue().equals(WELSH.byKey().get(message.getKey())))
                .flatMap(message -> GAPS.splitToStream(message.getValue()))
                .filter(text -> CharMatcher.whitespace().countIn(text) >= 2)
                .collect(ImmutableList.toImmutableList());
    }

    @ParameterizedTest
    @MethodSource("plansOfEveryKind")
    void noEnglishSentenceOfThePageIsLeft(ActionPlan plan) throws IOException {
        String english = withoutFindings(in("en", plan));
        String welsh = withoutFindings(in("cy", plan));

        int said = 0;
        for (String sentence : sentences()) {
            // What a plan has in its own texts stays as it is.
            if (!plan.toString().contains(sentence)) {
                said += english.contains(sentence) ? 1 : 0;
                assertFalse(welsh.contains(sentence), sentence);
            }
        }
        assertTrue(said > 0, "the page says none of its sentences in English either");
    }

    /** The page with its section of findings, but for what rules say in English. */
    private static String withoutFindings(ActionPlan plan) throws IOException {
        Document page = Jsoup.parse(
                rendered(Report.of(plan, Visibility.RESTRICTED).withFindings(PlanChecks.standard()), new HtmlReport()));
        page.outputSettings().prettyPrint(false);
        page.select("#findings td.wide p").remove();
        return page.outerHtml();
    }

    @Test
    void thePageSaysThatItsWordsAreWelsh() {
        RenderedPage page = RenderedPage.of(in("cy", SamplePlans.whole()));

        assertEquals("cy", page.document().expectFirst("html").attr("lang"));
        assertEquals("Neidio i'r prif gynnwys", page.text(".skip"));
        assertEquals("Llinell amser", page.text("#timeline-heading"));
        assertEquals("Sut y cyfrifir statws", page.text("#method-heading"));
    }

    @Test
    void whyAStatusWasComputedIsSaidInWelsh() {
        ActionPlan plan = ActionPlan.builder("Cynllun")
                .language("cy")
                .published(When.of("30 September 2026"))
                .action(Action.builder("Ymweld")
                        .due(When.of("August 2026"))
                        .measure(Measure.of("cartrefi", "Ymweliadau")
                                .count(Quantity.of("300 ymweliad"), Timing.during(When.of("2026/27"))))
                        .measure(Measure.of("taflen", "Taflen").deliverable(Timing.by(When.of("May 2026"))))
                        .progress(new Progress(
                                Optional.of(When.of("Q2 2026/27")),
                                Optional.empty(),
                                Status.of("done"),
                                Optional.empty(),
                                ImmutableList.of(
                                        new Reading(MeasureId.of("cartrefi"), new Reading.ToDate(Quantity.of("115")))),
                                Optional.empty(),
                                Visibility.PUBLIC))
                        .build())
                .build();
        Document page = RenderedPage.of(plan).document();

        assertEquals(
                ImmutableList.of(
                        "mewn perygl: 115 allan o 300 ymweliad (38.3%) erbyn 30 Medi 2026;"
                                + " disgwylid 150 erbyn hynny",
                        "oddi ar y llwybr: yn hwyr: roedd i'w gyflwyno erbyn Mai 2026"),
                ImmutableList.copyOf(page.select(".judged").eachText()));
        assertEquals(
                "Cyfrifwyd: oddi ar y trywydd roedd i'w gyflawni erbyn Awst 2026; “Ymweliadau”: 115 allan o 300 ymweliad (38.3%)"
                        + " erbyn 30 Medi 2026; disgwylid 150 erbyn hynny; “Taflen”: yn hwyr: roedd i'w gyflwyno"
                        + " erbyn Mai 2026",
                page.expectFirst(".computed").text());
        assertTrue(
                page.text()
                        .contains(
                                "adroddwyd “Wedi'i gwblhau” (Q2 2026/27), ond “Taflen”: yn hwyr: roedd i'w gyflwyno erbyn Mai 2026"));
        assertTrue(page.select("main [lang]").isEmpty());
    }

    @Test
    void whatOnlyRepeatsAWelshTextIsLeftOut() {
        ActionPlan plan = ActionPlan.builder("Cynllun")
                .language("cy")
                .action(Action.builder("Ymweld")
                        .measure(Measure.of("a", "300 ymweliad yn ystod 2026/27")
                                .count(Quantity.of("300 ymweliad"), Timing.during(When.of("2026/27"))))
                        .measure(Measure.of("b", "Taflen erbyn Mai 2026").deliverable(Timing.by(When.of("May 2026"))))
                        .measure(Measure.of("c", "Ymweliadau")
                                .count(Quantity.of("300 ymweliad"), Timing.during(When.of("2026/27"))))
                        .build())
                .build();

        assertEquals(
                ImmutableList.of("targed: 300 ymweliad yn ystod 2026/27"),
                ImmutableList.copyOf(
                        RenderedPage.of(plan).document().select(".typed").eachText()));
    }

    /** A page has the same parts in every language; only its words change. */
    @ParameterizedTest
    @MethodSource("plans")
    void thePageIsMadeOfTheSameElements(ActionPlan plan) {
        for (View view : ImmutableList.of(new View.Full(), new View.Board())) {
            assertEquals(tags(in("en", plan), view), tags(in("cy", plan), view));
        }
    }

    /** What repeats the line above it is left out, which differs by language: Police is police, not heddlu. */
    private static ImmutableList<String> tags(ActionPlan plan, View view) {
        return RenderedPage.of(plan, view).document().getAllElements().stream()
                .filter(element -> element.closest(".known, .typed") == null)
                .map(Element::tagName)
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void thePartnershipsOwnWordsWin() {
        ActionPlan plan = in("cy", PlanDomain.samplePlan());

        plan.names()
                .values()
                .forEach(name ->
                        assertTrue(RenderedPage.of(plan).document().text().contains(name.several())));
        assertFalse(plan.names().isEmpty());
    }

    @Test
    void theUsualWordForActionsIsSoftenedAfterWhatSoftensAndThePartnershipsOwnStays() {
        ActionPlan usual = in("cy", SamplePlans.whole());
        ActionPlan own =
                usual.toBuilder().call(ElementKind.ACTIONS, "Gorchwylion").build();

        assertTrue(leading(usual).startsWith("Faint o weithredoedd y mae"), leading(usual));
        assertTrue(leading(own).startsWith("Faint o gorchwylion y mae"), leading(own));
    }

    private static String leading(ActionPlan plan) {
        return RenderedPage.of(plan).text(".leading .about");
    }

    /** What stands in the gaps of a message is escaped like everything else. */
    @Test
    void whatAPlanSaysIsTextInEveryMessage() {
        ActionPlan hostile = in("cy", SamplePlans.wholeWith("<b onclick='x()'>\"&{0}</b>"));

        for (View view : ImmutableList.of(new View.Full(), new View.Board())) {
            RenderedPage page = RenderedPage.of(hostile, view);
            assertTrue(page.document().select("b, [onclick]").isEmpty());
            assertTrue(page.document().text().contains("<b onclick='x()'>\"&{0}</b>"));
        }
    }

    /** Double quotes and strokes would end what CSS quotes; apostrophes stand there as they are. */
    @Test
    void onPaperItSaysInWelshWhomItIsFor() {
        String style = RenderedPage.of(in("cy", SamplePlans.forEveryAudience()), Visibility.PARTNERS)
                .document()
                .select("style")
                .html();

        assertTrue(style.contains("content: \"Nid i'w gyhoeddi\""));
        assertFalse(style.contains("Not for publication"));
    }

    @Test
    void aPageWhoseLanguageHasNoWordsIsEnglishAroundTextsInTheirs() {
        RenderedPage page = RenderedPage.of(in("ga", SamplePlans.whole()));

        assertEquals("en-GB", page.document().expectFirst("html").attr("lang"));
        assertEquals("ga", page.document().expectFirst("h1").attr("lang"));
        assertEquals("ga", page.document().expectFirst("#actions tbody .title").attr("lang"));
        assertEquals("Timeline", page.text("#timeline-heading"));
        for (Element element : page.document().select("#actions thead, #method, nav, .skip")) {
            assertTrue(element.select("[lang]").isEmpty());
        }
    }

    @Test
    void whatRulesSayIsMarkedAsEnglish() throws IOException {
        Report report = Report.of(in("cy", SamplePlans.whole())).withFindings(PlanChecks.standard());
        Element findings = Jsoup.parse(rendered(report, new HtmlReport())).expectFirst("#findings");

        assertFalse(findings.select("td.wide p").isEmpty());
        findings.select("td.wide p").forEach(said -> assertEquals("en", said.attr("lang")));
        assertEquals("Canfyddiadau", findings.expectFirst("h2").text());
    }
}
