package org.csplan.core.model;

/** What has to be there before an action can be done. */
public sealed interface Dependency {

    /** Another action of the plan. */
    record OnAction(ActionId action) implements Dependency {}

    /**
     * Something outside the plan.
     *
     * @param text one line
     */
    record OnText(String text) implements Dependency {
        public OnText {
            text = OneLine.of("a dependency", text);
        }
    }
}
