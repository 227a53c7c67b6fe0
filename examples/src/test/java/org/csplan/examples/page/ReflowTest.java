package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.examples.ExamplePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has a small window, or needs large letters or wide lines, reads the page without loss. */
@InBrowser
class ReflowTest {

    /** What stands beyond the right edge of the window, but in what scrolls by itself: charts and matrices. */
    private static final String BEYOND = """
            const width = document.documentElement.clientWidth;
            const found = [...document.querySelectorAll("body *")]
              .filter(each => each.checkVisibility() && !each.closest(".scroll") && !each.closest(".unseen")
                && each.getBoundingClientRect().right > width + 1)
              .map(each => each.outerHTML.slice(0, 120));
            if (document.scrollingElement.scrollWidth > width) {
              found.push("the page is " + document.scrollingElement.scrollWidth + " wide in a window of " + width);
            }
            return found;
            """;

    /** Text that its box cuts off. */
    private static final String CUT = """
            return [...document.querySelectorAll("body *")]
              .filter(each => {
                const style = getComputedStyle(each);
                const cuts = style.overflowX !== "visible" || style.overflowY !== "visible";
                return cuts && each.checkVisibility() && !each.matches(".unseen, .scroll, thead, select, input, svg, svg *")
                  && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
              })
              .map(each => each.outerHTML.slice(0, 120));
            """;

    /** The distances of WCAG 1.4.12. */
    private static final String SPACED = """
            const style = new CSSStyleSheet();
            style.replaceSync(`* {
              line-height: 1.5 !important;
              letter-spacing: .12em !important;
              word-spacing: .16em !important;
            }
            p { margin-bottom: 2em !important; }`);
            document.adoptedStyleSheets = [style];
            """;

    static Stream<ExamplePage> pages() {
        return ExamplePage.all().stream();
    }

    /** 320 pixels are also what a window of 1280 has at four times the size, and of 640 at twice. */
    @ParameterizedTest
    @MethodSource("pages")
    void nothingStandsBesideTheWindow(ExamplePage page, Browser browser) {
        browser.open(page.html());
        browser.openDetails();

        for (int width : List.of(320, 390, 640, 768, 960, 1024, 1280)) {
            browser.width(width);
            assertEquals(List.of(), browser.texts(BEYOND), width + " pixels");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void lettersAndLinesMayBeFurtherApart(ExamplePage page, Browser browser) {
        browser.open(page.html());
        browser.openDetails();
        browser.run(SPACED);

        for (int width : List.of(320, 1280)) {
            browser.width(width);
            assertEquals(List.of(), browser.texts(BEYOND), width + " pixels");
            assertEquals(List.of(), browser.texts(CUT), width + " pixels");
        }
    }

    @Test
    void textMayBeTwiceAsLarge(Browser browser) {
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());
        browser.width(1280);
        browser.run("document.documentElement.style.fontSize = '200%'");

        assertEquals(List.of(), browser.texts(BEYOND));
        assertEquals(List.of(), browser.texts(CUT));
    }

    @Test
    void nothingMovesForThoseWhoWantNoMotion(Browser browser) {
        String moving = """
                return [...document.querySelectorAll("*")].filter(each => {
                  const style = getComputedStyle(each);
                  return style.scrollBehavior !== "auto" || style.transitionDuration !== "0s" || style.animationName !== "none";
                }).map(each => each.tagName);
                """;
        browser.open(ExamplePage.of(ExamplePlan.ST_ALBANS).html());

        assertEquals(List.of(), browser.texts(moving));
        browser.withMotion();
        assertEquals(ImmutableList.of("HTML"), browser.texts(moving));
    }

    @Test
    void aTooWideElementIsFound(Browser browser) {
        browser.width(320);
        browser.open("<!DOCTYPE html><title>x</title><p style='width: 400px'>wide</p>");

        assertTrue(browser.texts(BEYOND).size() > 1);
    }
}
