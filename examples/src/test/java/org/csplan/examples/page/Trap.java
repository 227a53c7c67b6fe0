package org.csplan.examples.page;

import com.google.common.collect.ImmutableList;

/** Notices in a browser what a page does that no page of ours may do: run a script of somebody else's, or ask for anything. */
final class Trap implements AutoCloseable {

    /** What the scripts in hostile texts call. */
    static final String SPRING = "sprung";

    private static final String SET = """
            window.trapped = [];
            ["alert", "confirm", "prompt", "open", "print", "fetch", "sprung"].forEach(name => {
              window[name] = (...told) => { window.trapped.push(name + " was called: " + told); };
            });
            document.addEventListener("securitypolicyviolation", event => {
              window.trapped.push("the policy stopped " + event.violatedDirective + " " + event.blockedURI);
            });
            window.addEventListener("error", event => { window.trapped.push("error: " + event.message); }, true);
            """;

    private final Browser browser;

    private final String script;

    private Trap(Browser browser) {
        this.browser = browser;
        this.script = browser.beforeEachPage(SET);
    }

    static Trap set(Browser browser) {
        return new Trap(browser);
    }

    /** What was noticed in the page that is open. */
    ImmutableList<String> caught() {
        return ImmutableList.<String>builder()
                .addAll(browser.texts("return window.trapped"))
                .addAll(browser.requests().stream()
                        .filter(address -> !address.startsWith("file:") && !address.startsWith("data:"))
                        .filter(address -> !address.startsWith("about:"))
                        .map(address -> "asked for " + address)
                        .iterator())
                .build();
    }

    @Override
    public void close() {
        browser.forget(script);
    }
}
