package org.csplan.core.model;

/**
 * The id of something that a plan holds and others refer to: letters, digits, {@code -}, {@code _} and {@code .}, as
 * in {@code E}, {@code 1.2} or {@code street-drinking}.
 *
 * <p>Every kind of element has ids of its own, but for aims and priorities, which share one space because an action
 * names both in one list ({@link ObjectiveId}).
 *
 * <p>Ids of one kind are ordered as strings are. A table finds them by that where their hashes are the same: ids come from whoever
 * writes a plan, and could be chosen so.
 */
public sealed interface ElementId permits PlanId, AgencyId, ObjectiveId, ActionId {

    String value();

    /** What kind of element has it, in a word of the plan language: {@code action}. */
    String kind();

    /** Whether the word can be an id. */
    static boolean isValid(String word) {
        return IdRules.isValid(word);
    }
}
