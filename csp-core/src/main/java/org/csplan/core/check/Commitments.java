package org.csplan.core.check;

import org.csplan.core.analysis.Commitment;
import org.csplan.core.diagnostic.Subject;

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

    static Subject subject(Commitment commitment) {
        return commitment instanceof Commitment.OfMeasure delivery
                ? Subject.of(delivery.owner(), delivery.measure().id())
                : Subject.of(commitment.owner());
    }
}
