package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.examples.ExamplePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Whoever has no mouse reaches and works everything. */
@InBrowser
class KeyboardTest {

    /** What the keyboard is to reach, in the order in which it stands in the page. */
    private static final String REACHABLE = """
            const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
            all.forEach((each, index) => { each.dataset.stop = index; });
            return all.filter(each => each.checkVisibility({visibilityProperty: true})).map(each => each.dataset.stop);
            """;

    /** Notes at each stop whether its focus can be seen: an outline, in the window, and nothing that covers all of it. */
    private static final String NOTE_STOPS = """
            window.stops = [];
            window.unseen = [];
            document.addEventListener("focusin", event => {
              const at = event.target;
              window.stops.push(at.dataset.stop);
              const style = getComputedStyle(at);
              const boxes = [...at.getClientRects()];
              const seen = boxes.some(box => {
                const points = [[box.left + 2, box.top + 2], [box.right - 2, box.bottom - 2],
                  [(box.left + box.right) / 2, (box.top + box.bottom) / 2]];
                return points.some(([x, y]) => {
                  const top = document.elementFromPoint(x, y);
                  return top && (at.contains(top) || top.contains(at));
                });
              });
              if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2 || !seen) {
                window.unseen.push(at.outerHTML.slice(0, 150));
              }
            });
            """;

    static Stream<ExamplePage> pages() {
        return Stream.of(ExamplePage.of(ExamplePlan.ST_ALBANS), ExamplePage.of(ExamplePlan.FIRST_PLAN));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTabKeyStopsAtEverythingInTheOrderOfThePageAndLeavesIt(ExamplePage page, Browser browser) {
        browser.open(page.html());
        ImmutableList<String> reachable = browser.texts(REACHABLE);
        browser.run(NOTE_STOPS);

        browser.press(Keys.chord(Keys.TAB.toString().repeat(reachable.size())));

        assertEquals(reachable, browser.texts("return window.stops"));
        assertEquals(List.of(), browser.texts("return window.unseen"), "focus that cannot be seen");
        browser.pressWithShift(Keys.TAB);
        assertEquals(
                reachable.get(reachable.size() - 2),
                browser.texts("return window.stops.slice(-1)").get(0));
    }

    @Test
    void theFirstStopSkipsToTheContent(Browser browser) {
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());

        browser.press(Keys.TAB);
        assertTrue(browser.holds("return document.activeElement.matches('.skip')"));
        assertTrue(browser.number("return document.activeElement.getBoundingClientRect().top") >= 0);
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);

        assertTrue(browser.holds("return document.activeElement.closest('main') !== null"));
        assertTrue(
                browser.holds("return document.activeElement === document.querySelector('main').querySelector('a')"));
    }

    @Test
    void theContentsLeadToTheirSections(Browser browser) {
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());

        browser.run("document.querySelector('nav a[href$=coverage]').focus()");
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);

        assertTrue(browser.holds("return document.activeElement.closest('#coverage') !== null"));
    }

    @Test
    void theFilterIsWorkedByKeysAlone(Browser browser) {
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());
        long all = rows(browser);

        browser.run("document.querySelector('[name=q]').focus()");
        browser.press("police");
        long found = rows(browser);
        assertTrue(0 < found && found < all, () -> found + " of " + all);

        browser.press(Keys.TAB, Keys.ARROW_DOWN);
        assertFalse(String.valueOf(browser.run("return document.activeElement.value"))
                .isEmpty());
        assertTrue(rows(browser) < found);

        browser.run("document.getElementById('filter-clear').focus()");
        browser.press(Keys.SPACE);
        assertEquals(all, rows(browser));
    }

    @Test
    void detailsOpenByKeys(Browser browser) {
        browser.open(ExamplePage.of(ExamplePlan.WEXBOURNE).html());

        browser.run("document.querySelector('summary').focus()");
        browser.press(Keys.ENTER);
        assertTrue(browser.holds("return document.querySelector('details').open"));
        browser.press(Keys.SPACE);
        assertFalse(browser.holds("return document.querySelector('details').open"));
    }

    @Test
    void whatIsWiderThanTheWindowIsScrolledByKeys(Browser browser) {
        browser.width(390);
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());

        browser.run("document.querySelector('#agencies .scroll').focus()");
        browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);

        browser.until("return document.activeElement.scrollLeft > 0");
    }

    private static long rows(Browser browser) {
        return browser.number("return document.querySelectorAll('#actions > table > tbody:not([hidden])').length");
    }
}
