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

    /** Numbers of actions that are parted, so that 2.11 reads as 2.1. */
    private static final String PARTED_NUMBERS = """
            const range = document.createRange();
            return [...document.querySelectorAll(".ref, .number")]
              .filter(each => each.checkVisibility() && each.lastChild.data.length < 8)
              .filter(each => {
                range.selectNodeContents(each.lastChild);
                return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
              })
              .map(each => each.outerHTML.slice(0, 120));
            """;

    /** Words of ordinary length that go on in another line without a hyphen; longer ones may. */
    private static final String PARTED_WORDS = """
            const range = document.createRange();
            const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
            const found = [];
            while (texts.nextNode()) {
              const text = texts.currentNode;
              const holder = text.parentElement;
              const head = holder.closest("thead");
              const isSeen = holder.checkVisibility() && !holder.closest(".unseen, select, svg")
                && !(head && getComputedStyle(head).clipPath !== "none");
              if (!isSeen || getComputedStyle(holder).writingMode !== "horizontal-tb") {
                continue;
              }
              for (const word of text.data.matchAll(/[\\p{L}\\p{N}.’']+/gu)) {
                if (word[0].length > 12) {
                  continue;
                }
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) {
                  found.push(word[0] + " in " + holder.outerHTML.slice(0, 80));
                }
              }
            }
            return found;
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
        return ExamplePage.withBoard();
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
    void noNumberAndNoWordIsParted(ExamplePage page, Browser browser) {
        browser.open(page.html());
        browser.openDetails();

        for (int width : List.of(320, 390, 768, 1024, 1280, 1440)) {
            browser.width(width);
            assertEquals(List.of(), browser.texts(PARTED_NUMBERS), width + " pixels");
            assertEquals(List.of(), browser.texts(PARTED_WORDS), width + " pixels");
        }
    }

    @Test
    void aPartedWordIsFound(Browser browser) {
        browser.width(320);
        browser.open("<!DOCTYPE html><title>x</title><main><p style='width: 2em; overflow-wrap: anywhere'>"
                + "Communities<span class='ref' style='display: block; width: 2ch'>2.11</span></p></main>");

        assertEquals(2, browser.texts(PARTED_WORDS).size());
        assertEquals(1, browser.texts(PARTED_NUMBERS).size());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTableOfAgenciesIsReadDownwardsOnAPhone(ExamplePage page, Browser browser) {
        String beside = """
                return [...document.querySelectorAll(".agencies > tbody > tr > *")]
                  .filter(each => each.getBoundingClientRect().width < document.querySelector("main").clientWidth * 0.8)
                  .map(each => each.outerHTML.slice(0, 120));
                """;
        browser.open(page.html());

        browser.width(390);
        assertEquals(List.of(), browser.texts(beside));
        browser.width(1280);
        assertFalse(browser.texts(beside).isEmpty());
    }

    /** The one that lies above moves with the content and so covers the other at its end. */
    @Test
    void aShadeTellsThatAWideTableGoesOn(Browser browser) {
        String shades = """
                const style = getComputedStyle(document.querySelector("#agencies .scroll"));
                return [style.backgroundAttachment, style.backgroundPositionX];
                """;
        browser.width(390);
        browser.open(ExamplePage.of(ExamplePlan.DRUMLARNE).html());

        assertTrue(browser.holds(
                "const all = [...document.querySelectorAll('.scroll:not(:has(.timeline))')]; return all.length > 1"
                        + " && all.every(each => each.scrollWidth > each.clientWidth)"));
        assertEquals(List.of("local, scroll", "100%, 100%"), browser.texts(shades));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTimelineIsAsWideAsAPhone(ExamplePage page, Browser browser) {
        browser.open(page.html());

        for (int width : List.of(320, 390)) {
            browser.width(width);
            assertTrue(
                    browser.holds(
                            "return [...document.querySelectorAll('#timeline, #timeline *:not(svg *)')].every(each =>"
                                    + " each.matches('.unseen') || each.getBoundingClientRect().right <= innerWidth)"),
                    width + " pixels");
        }
    }

    @Test
    void theFirstColumnOfAWideTableStaysInTheWindow(Browser browser) {
        browser.width(390);
        browser.open(ExamplePage.of(ExamplePlan.DRUMLARNE).html());
        browser.run("document.querySelectorAll('.scroll').forEach(each => { each.scrollLeft = 150; })");

        String gone = """
                return [...document.querySelectorAll(".scroll tbody th")]
                  .filter(each => Math.abs(each.getBoundingClientRect().left
                    - each.closest(".scroll").getBoundingClientRect().left) > 1)
                  .map(each => each.outerHTML.slice(0, 120));
                """;
        assertTrue(browser.number("return document.querySelector('#agencies .scroll').scrollLeft") > 100);
        assertEquals(List.of(), browser.texts(gone));
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
