package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.SamplePlans;
import org.csplan.examples.ExamplePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as it comes out of a printer. */
@InBrowser
class PrintedPageTest {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SPACES = Pattern.compile("[ \\u00a0]+");

    /**
     * A sheet: its text, how many points it is wide, and where on it the glyphs stand that are farthest to the left and to the
     * right.
     */
    private record Sheet(String text, float width, float left, float right, float smallest) {

        boolean isUpright() {
            return width < 600;
        }
    }

    /** Notes where glyphs stand, and how large they are. */
    private static final class Reader extends PDFTextStripper {

        private float left = Float.MAX_VALUE;
        private float right;
        private float smallest = Float.MAX_VALUE;

        Sheet read(PDDocument document, int number) throws IOException {
            left = Float.MAX_VALUE;
            right = 0;
            smallest = Float.MAX_VALUE;
            setSortByPosition(true);
            setStartPage(number);
            setEndPage(number);
            String text = SPACES.matcher(getText(document)).replaceAll(" ");
            return new Sheet(text, document.getPage(number - 1).getMediaBox().getWidth(), left, right, smallest);
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            if (!glyph.getUnicode().isBlank()) {
                left = Math.min(left, glyph.getX());
                right = Math.max(right, glyph.getX() + glyph.getWidth());
                smallest = Math.min(smallest, glyph.getFontSizeInPt());
            }
            super.processTextPosition(glyph);
        }
    }

    static Stream<ExamplePage> pages() {
        return ExamplePage.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySheetIsUsedAndThereAreNotManyMoreThanThePlanNeeds(ExamplePage page, Browser browser) throws IOException {
        browser.open(page.html());
        long actions = browser.number("return document.querySelectorAll('#actions > table > tbody').length");

        ImmutableList<Sheet> sheets = print(browser);

        for (Sheet sheet : sheets) {
            // Its foot is some sixty letters.
            assertTrue(sheet.text().strip().length() > 100, () -> "an all but empty sheet: " + sheet.text());
        }
        // An action that says all that can be said fills most of a sheet; it stands in the timeline and two matrices as
        // well.
        assertTrue(sheets.size() <= 10 + 3 * actions / 2, () -> sheets.size() + " sheets for " + actions + " actions");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsCutOffOrTooSmallToRead(ExamplePage page, Browser browser) throws IOException {
        browser.open(page.html());

        for (Sheet sheet : print(browser)) {
            assertTrue(sheet.isUpright(), () -> sheet.width() + " points wide");
            // The margins are 12 mm; browsers make all of it smaller where something is wider than the sheet.
            assertTrue(sheet.left() > 33, () -> sheet.left() + " from the left: " + sheet.text());
            assertTrue(sheet.right() < sheet.width() - 33, () -> sheet.right() + " from the left: " + sheet.text());
            assertTrue(sheet.smallest() > 5.9, () -> sheet.smallest() + " points: " + sheet.text());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void allThatIsSaidOfActionsIsPrinted(ExamplePage page, Browser browser) throws IOException {
        browser.open(page.html());
        ImmutableList<String> said = browser.texts("""
                const words = [];
                for (const cell of document.querySelectorAll('#actions > table > tbody > tr > *:not(.none)')) {
                  words.push(cell.dataset.label ?? '');
                  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                  while (texts.nextNode()) {
                    if (!texts.currentNode.parentElement.closest('.unseen, .more-said, title, thead')) {
                      words.push(texts.currentNode.data);
                    }
                  }
                }
                return words;""");

        browser.run("document.querySelectorAll('main > :not(#actions)').forEach(each => each.remove())");

        String printed = letters(text(print(browser)));

        assertFalse(said.isEmpty());
        for (String text : said) {
            for (String word : Splitter.on(BLANKS).omitEmptyStrings().split(text)) {
                assertTrue(printed.contains(letters(word)), () -> word + " of: " + text);
            }
        }
    }

    @Test
    void anActionSaysInALineHowItStandsWhoLeadsItAndWhenItIsDue(Browser browser) throws IOException {
        browser.open(ExamplePage.of(ExamplePlan.DRUMLARNE).html());

        String text = text(print(browser));

        assertTrue(text.contains("1.3 Small grants for community groups Amber"), text);
        assertTrue(text.contains("Themes: SP1 SP2 Engagement Lead: Council Due: March 2026 · Start: April 2025"), text);
    }

    @Test
    void aTitleIsNotTornFromWhatIsSaidOfIt(Browser browser) throws IOException {
        browser.open(ExamplePage.of(ExamplePlan.DRUMLARNE).html());
        browser.run("document.querySelectorAll('main > :not(#actions)').forEach(each => each.remove())");
        ImmutableList<String> heads = browser.texts("""
                return [...document.querySelectorAll('#actions > table > tbody:has(.measures)')].map(each =>
                  each.querySelector('.number').textContent + ' ' + each.querySelector('.title').textContent)""");
        ImmutableList<Sheet> sheets = print(browser);

        assertTrue(heads.size() > 10);
        for (String head : heads) {
            String sheet = sheets.stream()
                    .map(Sheet::text)
                    .filter(text -> text.contains(head))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(head));
            assertTrue(sheet.indexOf("Output/outcome measure", sheet.indexOf(head)) > 0, head);
        }
    }

    @Test
    void everySheetSaysWhichPlanAndDayItIsOfAndItsNumber(Browser browser) throws IOException {
        browser.open(ExamplePage.of(ExamplePlan.DRUMLARNE).html());

        ImmutableList<Sheet> sheets = print(browser);

        for (int i = 0; i < sheets.size(); i++) {
            String text = sheets.get(i).text();
            assertTrue(
                    text.contains("Drumlarne and Glenalder PCSP Action Plan 2025/26 · As of: 31 December 2025"), text);
            assertTrue(text.contains((i + 1) + " / " + sheets.size()), text);
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

        String text = text(print(browser));

        String count = "2 of " + titles.size() + " actions are shown.";
        assertTrue(text.contains(count), text);
        String table = text.substring(text.indexOf(count));
        assertTrue(table.contains("Deliver Crucial Crew event"), table);
        assertFalse(table.contains(titles.get(0) + "\n"), table);
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

    private static String text(ImmutableList<Sheet> sheets) {
        return String.join("\n", sheets.stream().map(Sheet::text).toList());
    }

    /** Without blanks, line ends and soft hyphens, for a long word may be parted, and small, for a first letter may be large. */
    private static String letters(String text) {
        return CharMatcher.whitespace()
                .or(CharMatcher.is('\u00ad'))
                .removeFrom(text)
                .toLowerCase(Locale.ROOT);
    }

    private static ImmutableList<Sheet> print(Browser browser) throws IOException {
        ImmutableList.Builder<Sheet> sheets = ImmutableList.builder();
        try (PDDocument document = Loader.loadPDF(browser.print())) {
            Reader reader = new Reader();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                sheets.add(reader.read(document, number));
            }
        }
        return sheets.build();
    }
}
