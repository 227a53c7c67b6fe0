package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;

/** What someone has undertaken to have done by a time. */
public sealed interface Commitment {

    /** What it is, in the plan's wording, one line. */
    String text();

    /** {@code action}, {@code milestone} or {@code deliverable}. */
    String kind();

    /** The plan, the aim, the priority or the action that it is, or that it is a part of. */
    ElementId owner();

    /** The agencies that it names itself; none where it is its owner's. */
    ImmutableList<AgencyId> leads();

    /** By when it is to be done as things are now; absent where the plan doesn't say. */
    Optional<Due> due();

    /** The time by whose end it is to be done; none for what has no end, recurs, or is yet to be agreed. */
    default Optional<When> deadline() {
        return due().flatMap(Due::when);
    }

    /**
     * An action as a whole.
     *
     * @param due as things are now; of an action that is due again and again the time of it that is meant
     */
    record OfAction(Action action, Optional<Due> due) implements Commitment {

        public OfAction(Action action) {
            this(action, action.timetable().dueNow());
        }

        @Override
        public String text() {
            return action.title();
        }

        @Override
        public String kind() {
            return "action";
        }

        @Override
        public ElementId owner() {
            return action.id();
        }

        @Override
        public ImmutableList<AgencyId> leads() {
            return action.leads();
        }
    }

    /** A step of an action. */
    record OfMilestone(Action action, Milestone milestone) implements Commitment {
        @Override
        public String text() {
            return milestone.text();
        }

        @Override
        public String kind() {
            return "milestone";
        }

        @Override
        public ElementId owner() {
            return action.id();
        }

        @Override
        public ImmutableList<AgencyId> leads() {
            return milestone.leads();
        }

        @Override
        public Optional<Due> due() {
            return milestone.due();
        }
    }

    /**
     * Something to be delivered.
     *
     * @param owner the plan, the aim, the priority or the action that it is a measure of
     */
    record OfMeasure(ElementId owner, Measure.Deliverable measure) implements Commitment {
        @Override
        public String text() {
            return measure.text();
        }

        @Override
        public String kind() {
            return "deliverable";
        }

        @Override
        public ImmutableList<AgencyId> leads() {
            return measure.about().leads();
        }

        @Override
        public Optional<Due> due() {
            return measure.timing().map(Timing::when).map(Due.At::new);
        }
    }
}
