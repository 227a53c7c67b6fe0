package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.csplan.examples.ExamplePlan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Only search, filters and order need the script. */
@InBrowser
class WithoutScriptTest {

    static Stream<ExamplePage> pages() {
        return ExamplePage.ofEveryKind().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkWithinThePageLeadsSomewhere(ExamplePage page) {
        Document document = Jsoup.parse(page.html());

        assertEquals(
                List.of(),
                document.select("a[href^=#]").eachAttr("href").stream()
                        .filter(href -> document.getElementById(href.substring(1)) == null)
                        .toList());
    }

    @Test
    void theTableOfActionsIsWholeAndHasNoFilter(Browser browser) {
        browser.withoutScripts();
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());

        assertFalse(browser.find("#filter").isDisplayed());
        assertFalse(browser.find("#filter-more").isDisplayed());
        assertTrue(browser.holds(
                "return [...document.querySelectorAll('#actions > table > tbody')].every(row => row.offsetHeight)"));
    }

    @Test
    void detailsOpenAndClose(Browser browser) {
        browser.withoutScripts();
        browser.open(ExamplePage.of(ExamplePlan.WEXBOURNE).html());

        assertFalse(browser.find(".trend .numbers").isDisplayed());
        browser.find(".trend summary").click();
        assertTrue(browser.find(".trend .numbers").isDisplayed());
        browser.press(Keys.ENTER);
        assertFalse(browser.find(".trend .numbers").isDisplayed());
    }

    @Test
    void aLinkMarksTheActionThatItLeadsTo(Browser browser) {
        browser.withoutScripts();
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());

        browser.find("#coverage .yes").click();

        assertTrue(browser.holds("return document.querySelector('tbody:target') !== null"));
    }
}
