package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.testkit.SamplePlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the texts of a plan hold, nothing of it runs, nothing asks for anything, and nothing breaks the page. */
@InBrowser
class HostileTextTest {

    private static final String MARKUP = String.join(
            " ",
            "<script>sprung('element')</script>",
            "</script><script>sprung('after an end')</script>",
            "</style></title></textarea><script>sprung('after others')</script>",
            "<img src=x onerror=sprung('img')>",
            "<svg onload=sprung('svg')>",
            "<iframe src=\"https://x.test/frame\" srcdoc=\"<script>parent.sprung('frame')</script>\"></iframe>",
            "<link rel=stylesheet href=//x.test/style.css>",
            "<meta http-equiv=refresh content=\"0;url=https://x.test/\">",
            "\" autofocus onfocus=\"sprung('quote')",
            "' onmouseover='sprung(\"apostrophe\")",
            "` onclick=sprung(1) x=`",
            "<!-- ]]> --!> &lt;script&gt; &#60;script>");

    private static final String LINKS = String.join(
            " ",
            "[a](javascript:sprung('link'))",
            "[b](JaVaScRiPt&colon;sprung(1))",
            "[c](data:text/html,<script>sprung(1)</script>)",
            "[d](vbscript:sprung)",
            "[e](//x.test/)",
            "[f](file:///etc/passwd)",
            "![g](https://x.test/picture.png)",
            "<javascript:sprung(2)>",
            "[h](<https://x.test/\" onclick=\"sprung(3)>)",
            "[i](https://x.test/?a=1&b=2 \"' onclick='sprung(4)\")");

    /** Letters from right to left with overrides that nobody ends, heaps of accents, half pairs, controls. */
    private static final String UNICODE =
            "\u202E\u2067abc \u05E2\u05D1\u05E8\u05D9\u05EA \u202D" + "Z\u0300\u0301\u0302\u0303".repeat(40) + "e"
                    + "\u0301".repeat(500) + " \uD83D x \uDE00 \uFFFE\uFDD0 \uFEFF\u200B\u00AD\u2028\u2029";

    private static final String LONG = "W".repeat(5_000) + " https://x.test/" + "a".repeat(5_000);

    private static final String MANY = ("[".repeat(500) + "*_".repeat(500) + "> ".repeat(200));

    private static final String LINKS_ELSEWHERE = """
            return [...document.querySelectorAll("a[href], area[href], form[action], base[href]")]
              .map(link => link.href || link.action)
              .filter(address => !/^(https?|mailto):/.test(address) && !address.startsWith(location.href.split("#")[0] + "#"));
            """;

    /** Works every control and link of the page, but does not leave it. */
    private static final String WORK_EVERYTHING = """
            document.querySelectorAll("details").forEach(details => { details.open = true; });
            document.addEventListener("click", event => {
              const link = event.target.closest("a[href]");
              if (link && !link.getAttribute("href").startsWith("#")) { event.preventDefault(); }
            });
            const events = ["mouseover", "mouseenter", "mousedown", "focus", "click", "keydown", "animationstart"];
            document.querySelectorAll("*").forEach(each => {
              events.forEach(type => each.dispatchEvent(new MouseEvent(type, {bubbles: type === "click", cancelable: true})));
            });
            document.querySelectorAll("select").forEach(select => {
              [...select.options].forEach(option => {
                select.value = option.value;
                select.dispatchEvent(new Event("change", {bubbles: true}));
              });
            });
            """;

    static List<ActionPlan> plans() {
        return ImmutableList.of(MARKUP, LINKS, UNICODE, LONG, MANY).stream()
                .flatMap(text -> ImmutableList.of(SamplePlans.with(text), SamplePlans.wholeWith(text)).stream())
                .toList();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("plans")
    void nothingRunsNothingLeavesNothingBreaks(ActionPlan plan, Browser browser) throws IOException {
        try (Trap trap = Trap.set(browser)) {
            browser.width(390);
            browser.open(ExamplePage.rendered(plan));

            browser.run(WORK_EVERYTHING);

            assertEquals(List.of(), trap.caught());
            assertEquals(List.of(), browser.texts(LINKS_ELSEWHERE));
            assertEquals(1, browser.number("return document.scripts.length"));
            assertEquals(
                    390,
                    browser.number("return document.scrollingElement.scrollWidth"),
                    "as wide as the window, and no wider");
            assertTrue(browser.find("#actions").isDisplayed());
        }
    }

    /** What is turned around in one cell stays in it: the fixed words beside it run as ever. */
    @Test
    void textFromRightToLeftTurnsNothingElseAround(Browser browser) throws IOException {
        browser.open(ExamplePage.rendered(SamplePlans.wholeWith("\u202E\u2067\u05E2\u05D1\u05E8\u05D9\u05EA")));

        assertEquals(List.of(), browser.texts(TURNED_AROUND));
    }

    /** Fixed words that stand before others in the page and behind them on the screen. */
    private static final String TURNED_AROUND = """
            const box = (node, at) => {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              return range.getBoundingClientRect();
            };
            const found = [];
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node = walk.nextNode(); node; node = walk.nextNode()) {
              const text = node.data;
              if (/[\\u0590-\\u05ff\\u202e\\u2067]/.test(text) || !node.parentElement.checkVisibility()) {
                continue;
              }
              const word = text.search(/[A-Za-z]{2}/);
              if (word < 0) {
                continue;
              }
              const first = box(node, word);
              const second = box(node, word + 1);
              if (first.top === second.top && first.left > second.left && first.width > 0 && second.width > 0) {
                found.push(text.trim().slice(0, 60) + " in " + node.parentElement.outerHTML.slice(0, 100));
              }
            }
            return found;
            """;

    @Test
    void theTrapNoticesAScriptThatRuns(Browser browser) {
        assertEquals(List.of("sprung was called: 1"), caught("<script>sprung(1)</script>", browser));
        assertEquals(List.of("alert was called: 2"), caught("<script>alert(2)</script>", browser));
    }

    @Test
    void theTrapNoticesWhatThePolicyStops(Browser browser) {
        String policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">";

        assertEquals(
                List.of("the policy stopped script-src-elem inline"),
                caught(policy + "<script>sprung(1)</script>", browser));
    }

    @Test
    void theTrapNoticesARequest(Browser browser) {
        ImmutableList<String> caught = caught("<img src=\"http://127.0.0.1:9/picture.png\">", browser);

        assertTrue(caught.contains("asked for http://127.0.0.1:9/picture.png"), caught::toString);
    }

    @Test
    void linksOfOtherSchemesAreNoticed(Browser browser) {
        browser.open("<!DOCTYPE html><a href=\"javascript:x\">x</a><a href=\"#y\">y</a>");

        assertEquals(List.of("javascript:x"), browser.texts(LINKS_ELSEWHERE));
    }

    @Test
    void whatIsTurnedAroundIsNoticed(Browser browser) {
        browser.open("<!DOCTYPE html><p><i>\u202E</i>fixed words</p>");

        assertFalse(browser.texts(TURNED_AROUND).isEmpty());
    }

    private static ImmutableList<String> caught(String body, Browser browser) {
        try (Trap trap = Trap.set(browser)) {
            browser.open("<!DOCTYPE html><title>x</title>" + body);
            return trap.caught();
        }
    }
}
