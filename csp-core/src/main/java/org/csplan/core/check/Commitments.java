package org.csplan.core.check;

import org.csplan.core.analysis.Commitment;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.Milestone;

/** What commitments are called in findings. */
final class Commitments {

    private Commitments() {}

    /** As in {@code action talks} or {@code milestone "Route agreed" of action talks}. */
    static String name(Commitment commitment) {
        if (commitment instanceof Commitment.OfMilestone step) {
            return "milestone \"" + step.text() + "\" of action "
                    + step.action().id();
        }
        if (commitment instanceof Commitment.OfMeasure delivery) {
            return "\"" + delivery.text() + "\" of " + delivery.owner().kind() + " "
                    + delivery.owner().value();
        }
        return "action " + ((Commitment.OfAction) commitment).action().id();
    }

    /** The finding on the commitment's own line, where that is not the one of its owner. */
    static Diagnostic onLine(Commitment commitment, Diagnostic found) {
        return commitment instanceof Commitment.OfMilestone step
                ? onLine(step.action(), step.milestone(), found)
                : found;
    }

    static Diagnostic onLine(Action action, Milestone milestone, Diagnostic found) {
        return found.on(Line.of(Line.Kind.MILESTONE, action.milestones().indexOf(milestone)));
    }

    static Subject subject(Commitment commitment) {
        return commitment instanceof Commitment.OfMeasure delivery
                ? Subject.of(delivery.owner(), delivery.measure().id())
                : Subject.of(commitment.owner());
    }
}
