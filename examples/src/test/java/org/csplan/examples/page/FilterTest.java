package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.csplan.core.testkit.SamplePlans;
import org.csplan.examples.ExamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page's one script does: it finds, filters and sorts the actions, and the address says which. */
@InBrowser
class FilterTest {

    private static final ImmutableList<String> CHOICES =
            ImmutableList.of("aims", "priorities", "agency", "told", "computed", "due");

    private static final String SHOWN =
            "return [...document.querySelectorAll('#actions > table > tbody')].filter(row => row.offsetHeight).map(row => row.id)";

    private static final String ALL =
            "return [...document.querySelectorAll('#actions > table > tbody')].map(row => row.id)";

    /** The actions whose keys hold the value, in the order of the plan. */
    private static final String WITH_KEY = """
            return [...document.querySelectorAll("#actions > table > tbody")]
              .filter(row => (row.getAttribute("data-" + arguments[0]) || "").split(" ").includes(arguments[1]))
              .map(row => row.id);
            """;

    private static final String VALUES =
            "return [...document.querySelectorAll(`[name=${arguments[0]}] option`)].map(option => option.value)";

    @BeforeEach
    void open(Browser browser) throws IOException {
        browser.open(ExamplePage.of(ExamplePlan.DRUMLARNE).html());
    }

    @Test
    void eachChoiceShowsTheActionsThatHaveIt(Browser browser) {
        for (String name : CHOICES) {
            ImmutableList<String> values = browser.texts(VALUES, name);
            assertTrue(values.size() > 1, name);
            for (String value : values.subList(1, values.size())) {
                choose(browser, name, value);
                ImmutableList<String> expected = browser.texts(WITH_KEY, name, value);
                assertFalse(expected.isEmpty(), value);
                assertEquals(expected, browser.texts(SHOWN), value);
            }
            choose(browser, name, "");
            assertEquals(browser.texts(ALL), browser.texts(SHOWN));
        }
    }

    @Test
    void showsTheActionsThatHoldEveryWord(Browser browser) {
        type(browser, "POLICE  young");

        ImmutableList<String> expected = browser.texts("""
                return [...document.querySelectorAll("#actions > table > tbody")].filter(row => {
                  const text = row.textContent.toLowerCase();
                  return text.includes("police") && text.includes("young");
                }).map(row => row.id);
                """);
        assertFalse(expected.isEmpty());
        assertEquals(expected, browser.texts(SHOWN));
    }

    @Test
    void sortsByDateAndByGravityAndBack(Browser browser) {
        ImmutableList<String> asInThePlan = browser.texts(ALL);

        choose(browser, "sort", "date");
        ImmutableList<String> dates = browser.texts(
                "return [...document.querySelectorAll('#actions > table > tbody[data-date]')].map(row => row.dataset.date)");
        assertEquals(ImmutableList.sortedCopyOf(dates), dates);
        assertTrue(
                browser.holds(
                        "return !document.querySelector('#actions > table > tbody:not([data-date]) ~ tbody[data-date]')"),
                "what has no date comes last");

        choose(browser, "sort", "gravity");
        ImmutableList<String> gravities = browser.texts(
                "return [...document.querySelectorAll('#actions > table > tbody[data-gravity]')].map(row => row.dataset.gravity)");
        assertEquals(ImmutableList.sortedCopyOf(gravities), gravities);

        choose(browser, "sort", "");
        assertEquals(asInThePlan, browser.texts(ALL));
    }

    @Test
    void saysHowManyAreShown(Browser browser) {
        assertEquals("status", browser.find("#filter-count").getAttribute("role"));
        int all = browser.texts(ALL).size();
        assertTrue(browser.find("#filter-count").getText().startsWith("All " + all));

        type(browser, "police");

        int shown = browser.texts(SHOWN).size();
        assertTrue(browser.find("#filter-count").getText().startsWith(shown + " of " + all));

        type(browser, "no such word");

        assertTrue(browser.find("#filter-count").getText().startsWith("0 of " + all));
    }

    @Test
    void theAddressKeepsWhatIsShown(Browser browser) {
        String value = browser.texts(VALUES, "agency").get(1);
        choose(browser, "agency", value);
        type(browser, "the & #?=%");
        type(browser, "the");
        choose(browser, "sort", "date");
        ImmutableList<String> shown = browser.texts(SHOWN);
        String address = browser.address();

        browser.goTo(address.substring(address.indexOf('#')));

        assertEquals(shown, browser.texts(SHOWN));
        assertEquals("the", browser.find("[name=q]").getAttribute("value"));
        assertEquals(value, browser.find("[name=agency]").getAttribute("value"));
        assertEquals("date", browser.find("[name=sort]").getAttribute("value"));
        assertEquals(address, browser.address());
    }

    @Test
    void theAddressKeepsAnyText(Browser browser) {
        type(browser, "a & b #?=% ü");
        String address = browser.address();

        browser.goTo(address.substring(address.indexOf('#')));

        assertEquals("a & b #?=% ü", browser.find("[name=q]").getAttribute("value"));
    }

    @Test
    void aNumberOfTheOverviewFiltersAndBackUndoesIt(Browser browser) {
        ImmutableList<String> all = browser.texts(SHOWN);

        browser.find("#overview a[data-filter]").click();
        browser.until("return location.hash.startsWith('#filter?')");
        assertEquals(
                browser.find("#overview a[data-filter]").getText(),
                String.valueOf(browser.texts(SHOWN).size()));

        browser.back();
        browser.until("return !location.hash");
        assertEquals(all, browser.texts(SHOWN));
    }

    @Test
    void aLinkToAnActionThatIsFilteredOutShowsIt(Browser browser) {
        type(browser, "no such word");

        browser.run("location.hash = arguments[0]", browser.texts(ALL).get(3));

        browser.until("return document.querySelector('tbody:target').offsetHeight > 0");
        assertEquals(browser.texts(ALL), browser.texts(SHOWN));
    }

    @Test
    void clearShowsEverythingAndReturnsToTheSearch(Browser browser) {
        type(browser, "police");
        choose(browser, "sort", "date");

        browser.find("#filter-clear").click();

        assertEquals(browser.texts(ALL), browser.texts(SHOWN));
        assertFalse(browser.address().contains("#filter"));
        assertTrue(browser.holds("return document.activeElement.name === 'q'"));
    }

    @Test
    void ofAVeryLongTableTheFirstRowsAreShownUntilMoreAreAskedFor(Browser browser) throws IOException {
        browser.open(ExamplePage.rendered(SamplePlans.large(1001)));
        assertEquals(100, browser.texts(SHOWN).size());
        assertEquals(
                "1,001 of 1,001 actions are found; the first 100 of them are shown.",
                browser.find("#filter-count").getText());

        browser.find("#filter-more").click();
        assertEquals(200, browser.texts(SHOWN).size());

        browser.goTo("#" + browser.texts(ALL).get(1000));
        assertEquals(1001, browser.texts(SHOWN).size());
        assertFalse(browser.find("#filter-more").isDisplayed());
    }

    private static void type(Browser browser, String text) {
        browser.find("[name=q]").clear();
        browser.find("[name=q]").sendKeys(text);
    }

    private static void choose(Browser browser, String name, String value) {
        browser.run("""
                const field = document.querySelector(`[name=${arguments[0]}]`);
                field.value = arguments[1];
                field.dispatchEvent(new Event("change", {bubbles: true}));
                """, name, value);
    }
}
