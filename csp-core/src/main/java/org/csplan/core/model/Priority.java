package org.csplan.core.model;

/**
 * A specific priority of the plan's period.
 *
 * @param text one line
 */
public record Priority(PriorityId id, String text) implements Objective {

    public Priority {
        text = OneLine.of("a priority", text);
    }

    public static Priority of(String id, String text) {
        return new Priority(PriorityId.of(id), text);
    }
}
