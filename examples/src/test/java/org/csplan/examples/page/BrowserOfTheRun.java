package org.csplan.examples.page;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the browser when the first test asks for it, and closes it after the last. */
final class BrowserOfTheRun implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserOfTheRun.class);

    private static final String MISSING =
            "Chromium or its driver is missing: install chromium and chromium-driver (on Debian: apt-get install chromium"
                    + " chromium-driver)";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.isInstalled()) {
            return ConditionEvaluationResult.enabled("Chromium and its driver are there");
        }
        // Nobody reads what was skipped where the tests must pass.
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException(MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    /** The root's store closes what is in it at the end of the run. */
    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Browser.class, key -> Browser.start(), Browser.class);
    }

    /** No test finds what another has left. */
    @Override
    public void afterEach(ExtensionContext context) {
        Browser browser = context.getRoot().getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser != null) {
            browser.reset();
        }
    }
}
