package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.testkit.SamplePlans;
import org.csplan.dsl.PlanLanguage;
import org.junit.jupiter.api.Test;

/**
 * Measures how long filtering takes on a page of 10,000 actions, from the event to the next frame painted, and prints
 * the median and the 95th percentile. It judges nothing, and runs only when it is named: see CONTRIBUTING.md.
 */
@InBrowser
class FilterSpeed {

    private static final int ROUNDS = 15;

    /** A plan in the plan language to take in place of a made-up one. */
    private static final String PLAN = "filter.plan";

    /** Does what is asked ROUNDS times, each time after something else, and tells the milliseconds of each. */
    private static final String MEASURE = """
            const [name, one, other, rounds, done] = arguments;
            const field = document.querySelector(`[name=${name}]`);
            const type = field.tagName === "INPUT" ? "input" : "change";
            const times = [];
            const painted = () => new Promise(resolve => requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = resolve;
              channel.port2.postMessage(0);
            }));
            const set = async value => {
              await painted();
              const start = performance.now();
              field.value = value;
              field.dispatchEvent(new Event(type, {bubbles: true}));
              await painted();
              return performance.now() - start;
            };
            (async () => {
              for (let round = 0; round < rounds; round++) {
                times.push(await set(one), await set(other));
              }
              await set("");
              done(times.map(time => time.toFixed(1)));
            })();
            """;

    @Test
    void isPrinted(Browser browser) throws IOException {
        browser.open(ExamplePage.rendered(plan()));
        long rows = browser.number("return document.querySelectorAll('#actions > table > tbody').length");
        assertTrue(rows > 0);
        System.out.printf(Locale.ROOT, "%,d actions, milliseconds to the next frame%n", rows);
        System.out.printf(Locale.ROOT, "%-30s %8s %8s%n", "", "median", "95 %");
        print(browser, "words that many hold", "q", "a", "e");
        print(browser, "words that few hold", "q", "robbery", "burglary");
        print(browser, "one letter after the other", "q", "burg", "burgl");
        for (String name : ImmutableList.of("aims", "priorities", "agency", "told", "computed", "due", "sort")) {
            ImmutableList<String> values = browser.texts(
                    "return [...document.querySelectorAll(`[name=${arguments[0]}] option`)].map(each => each.value)",
                    name);
            if (values.size() > 1) {
                print(browser, name, name, values.get(1), values.get(values.size() > 2 ? 2 : 0));
            }
        }
    }

    private static ActionPlan plan() throws IOException {
        String file = System.getProperty(PLAN);
        return file == null
                ? SamplePlans.large(10_000)
                : PlanLanguage.compile(Path.of(file)).plan().orElseThrow();
    }

    private static void print(Browser browser, String what, String name, String one, String other) {
        ImmutableList<Double> times = browser.textsInTime(MEASURE, name, one, other, ROUNDS).stream()
                .map(Double::valueOf)
                .sorted()
                .collect(ImmutableList.toImmutableList());
        System.out.printf(
                Locale.ROOT,
                "%-30s %8.0f %8.0f%n",
                what,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100));
    }
}
