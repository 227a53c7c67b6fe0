package org.csplan.core.model;

import com.google.common.collect.ImmutableList;

/** What actions are for: an aim or a priority. */
public sealed interface Objective permits Aim, Priority {

    ObjectiveId id();

    /** One line. */
    String text();

    ImmutableList<Note> notes();

    ImmutableList<Measure> measures();

    ImmutableList<Progress> progress();
}
