package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import org.csplan.core.analysis.Stage;
import org.csplan.core.model.Action;

/**
 * An action with what several rules ask of it.
 *
 * @param place among the plan's actions, from 0
 * @param title in the form that {@link Titles} compares
 * @param stage by the day; where there is none, by all that the plan says
 */
record CheckedAction(int place, Action action, String title, Stage stage, ImmutableList<CheckedMeasure> measures) {

    /** Whether it is still to be done. */
    boolean isOpen() {
        return stage == Stage.OPEN;
    }
}
