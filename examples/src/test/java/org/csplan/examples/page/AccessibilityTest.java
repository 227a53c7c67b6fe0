package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;

/** What axe-core knows of the rules of WCAG 2.2 AA, and of good practice, is kept. */
@InBrowser
class AccessibilityTest {

    private static final ImmutableList<String> RULES =
            ImmutableList.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = read("axe.min.js");

    /** Each fault on a line of its own: the rule, where, and why. */
    private static final String FAULTS = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {
              runOnly: {type: "tag", values: arguments[0]},
              rules: {"color-contrast": {enabled: arguments[1]}},
              resultTypes: ["violations"],
              preload: false
            }).then(found => done(found.violations.flatMap(rule => rule.nodes.map(node =>
              rule.id + " at " + node.target.join(" ") + ": " + node.failureSummary))));
            """;

    /**
     * Leaves one row of each make in every table. Axe takes ten seconds for the colours of a long page, and the same
     * elements with the same classes have the same ones.
     */
    private static final String THIN = """
            const make = row => [row, ...row.querySelectorAll("*")].map(each => each.tagName + "." + each.className);
            document.querySelectorAll("table").forEach(table => {
              const seen = new Set();
              table.querySelectorAll(":scope > tbody").forEach(body => {
                const rows = table.tBodies.length > 1 ? [body] : [...body.rows];
                rows.forEach(row => {
                  const made = [...new Set(make(row))].sort().join();
                  if (seen.has(made)) {
                    row.remove();
                  }
                  seen.add(made);
                });
              });
            });
            """;

    static Stream<ExamplePage> pages() {
        return ExamplePage.withBoard();
    }

    static Stream<ExamplePage> filtered() {
        return ExamplePage.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingInTheWholePageButForItsColours(ExamplePage page, Browser browser) {
        open(page, browser);

        assertEquals(List.of(), faults(browser, false));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingOnDesksAndPhonesInLightAndDark(ExamplePage page, Browser browser) {
        open(page, browser);
        browser.run(THIN);

        for (int width : List.of(1440, 390)) {
            browser.width(width);
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                assertEquals(List.of(), faults(browser, true), width + " pixels, " + scheme);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("filtered")
    void axeFindsNothingWhileActionsAreFiltered(ExamplePage page, Browser browser) {
        open(page, browser);
        WebElement agency = browser.find("[name=agency] option:last-child");
        String last = agency.getDomAttribute("value");

        agency.click();

        assertTrue(browser.address().contains("agency=" + last), browser.address());
        browser.run(THIN);
        assertEquals(List.of(), faults(browser, true), "some are shown");

        browser.find("[name=q]").sendKeys("nothing has these words");

        assertEquals(List.of(), faults(browser, true), "none is shown");
    }

    private static void open(ExamplePage page, Browser browser) {
        browser.open(page.html());
        browser.openDetails();
        browser.run(AXE);
    }

    private static ImmutableList<String> faults(Browser browser, boolean colours) {
        return browser.textsInTime(FAULTS, RULES, colours);
    }

    private static String read(String resource) {
        try {
            return Resources.toString(Resources.getResource(resource), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
