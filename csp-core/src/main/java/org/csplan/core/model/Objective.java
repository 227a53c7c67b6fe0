package org.csplan.core.model;

/** What actions are for: an aim or a priority. */
public sealed interface Objective permits Aim, Priority {

    ObjectiveId id();

    /** One line. */
    String text();
}
