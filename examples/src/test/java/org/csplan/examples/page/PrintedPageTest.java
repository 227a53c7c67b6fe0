package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.SamplePlans;
import org.csplan.examples.ExamplePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as it comes out of a printer. */
@InBrowser
class PrintedPageTest {

    /** A sheet: its text, and whether it lies on its long side. */
    private record Sheet(String text, boolean isWide) {}

    static Stream<ExamplePage> pages() {
        return ExamplePage.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySheetIsUsedAndThereAreNotManyMoreThanThePlanNeeds(ExamplePage page, Browser browser) throws IOException {
        browser.open(page.html());
        long actions = browser.number("return document.querySelectorAll('#actions > table > tbody').length");

        ImmutableList<Sheet> sheets = print(browser);

        int header = browser
                .texts(
                        "return [...document.querySelectorAll('#actions > table > thead th')].map(each => each.textContent)")
                .stream()
                .mapToInt(String::length)
                .sum();
        for (Sheet sheet : sheets) {
            int repeated = sheet.isWide() ? header : 0;
            assertTrue(sheet.text().strip().length() > 40 + repeated, () -> "an all but empty sheet: " + sheet.text());
        }
        // An action that says all that can be said fills most of a sheet; it stands in the timeline and two matrices as
        // well.
        assertTrue(sheets.size() <= 10 + 3 * actions / 2, () -> sheets.size() + " sheets for " + actions + " actions");
    }

    @Test
    void everySheetOfTheTableOfActionsHasItsHeader(Browser browser) throws IOException {
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());

        ImmutableList<Sheet> table =
                print(browser).stream().filter(Sheet::isWide).collect(ImmutableList.toImmutableList());

        assertTrue(table.size() > 2);
        for (Sheet sheet : table) {
            assertTrue(sheet.text().contains("Lead agency"), sheet::text);
        }
    }

    @Test
    void everySheetOfTheTimelineHasItsMonths(Browser browser) throws IOException {
        browser.open(ExamplePage.of(ExamplePlan.STRATHALLARD).html());

        ImmutableList<String> sheets = print(browser).stream()
                .map(Sheet::text)
                .filter(text -> text.contains("What, and when"))
                .collect(ImmutableList.toImmutableList());

        assertTrue(sheets.size() > 1, () -> sheets.size() + " sheets");
        for (String sheet : sheets) {
            assertTrue(
                    Pattern.compile("Apr\\s+Jul\\s+Oct\\s+Jan\\s+Apr\\s+Jul\\s+Oct\\s+Jan")
                            .matcher(sheet)
                            .find(),
                    sheet);
            assertTrue(
                    Pattern.compile("2023\\s+2024\\s+2025\\s+2026")
                            .matcher(sheet)
                            .find(),
                    sheet);
        }
    }

    @Test
    void anAgencyStandsOnOneSheetWithWhatItDoes(Browser browser) throws IOException {
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());

        String sheet = print(browser).stream()
                .map(Sheet::text)
                .filter(text -> text.contains("(CMHT)"))
                .findFirst()
                .orElseThrow();

        assertTrue(sheet.contains("Community Mental"), sheet);
        assertTrue(sheet.contains("Engage with other agencies"), sheet);
    }

    @Test
    void aFilteredPageIsPrintedAsItIsFiltered(Browser browser) throws IOException {
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());
        ImmutableList<String> titles = browser.texts(
                "return [...document.querySelectorAll('#actions > table > tbody .title')].map(each => each.textContent)");
        browser.find("[name=q]").sendKeys("crucial crew");

        String table = wide(print(browser));

        assertTrue(table.contains("Deliver Crucial Crew event"), table);
        assertTrue(table.contains("2 of " + titles.size() + " actions are shown."), table);
        assertFalse(table.contains(titles.get(0).substring(0, 30)), table);
    }

    @Test
    void detailsAreOpenOnPaper(Browser browser) throws IOException {
        browser.open(ExamplePage.of(ExamplePlan.WEXBOURNE).html());
        assertFalse(browser.find(".trend .numbers").isDisplayed());

        assertTrue(text(print(browser)).contains("Came to"));
    }

    @Test
    void whatCannotBeUsedOnPaperIsLeftOut(Browser browser) throws IOException {
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());

        String text = text(print(browser));

        assertFalse(text.contains("Skip to main content"));
        assertFalse(text.contains("Search"));
        assertFalse(text.contains("Clear"));
    }

    @Test
    void everySheetThatIsNotForThePublicSaysSo(Browser browser) throws IOException {
        ExamplePage page = ExamplePage.ofEveryKind().stream()
                .filter(each -> each.plan().equals(ExamplePlan.ST_ALBANS) && each.audience() == Visibility.PARTNERS)
                .findFirst()
                .orElseThrow();
        browser.open(page.html());

        for (Sheet sheet : print(browser)) {
            assertTrue(sheet.text().contains("Not for publication"), sheet::text);
        }
    }

    @Test
    void aLongTableIsPrintedWhole(Browser browser) throws IOException {
        browser.open(ExamplePage.rendered(SamplePlans.large(1001)));
        assertEquals(
                100,
                browser.number("return document.querySelectorAll('#actions > table > tbody:not([hidden])').length"));

        browser.run("window.dispatchEvent(new Event('beforeprint'))");

        assertEquals(
                1001,
                browser.number("return document.querySelectorAll('#actions > table > tbody:not([hidden])').length"));
    }

    private static String wide(ImmutableList<Sheet> sheets) {
        return text(sheets.stream().filter(Sheet::isWide).collect(ImmutableList.toImmutableList()));
    }

    private static String text(ImmutableList<Sheet> sheets) {
        return String.join("\n", sheets.stream().map(Sheet::text).toList());
    }

    private static ImmutableList<Sheet> print(Browser browser) throws IOException {
        ImmutableList.Builder<Sheet> sheets = ImmutableList.builder();
        try (PDDocument document = Loader.loadPDF(browser.print())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            int number = 1;
            for (PDPage page : document.getPages()) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                boolean isWide =
                        page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
                sheets.add(new Sheet(stripper.getText(document), isWide));
                number++;
            }
        }
        return sheets.build();
    }
}
