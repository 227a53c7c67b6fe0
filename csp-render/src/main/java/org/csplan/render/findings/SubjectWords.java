package org.csplan.render.findings;

import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.PriorityId;

/** What a part of a plan is called. */
final class SubjectWords {

    private SubjectWords() {}

    /** The word that begins its statement, such as {@code action}. */
    static String kind(ElementId id) {
        if (id instanceof PlanId) {
            return "plan";
        }
        if (id instanceof AgencyId) {
            return "agency";
        }
        if (id instanceof AimId) {
            return "aim";
        }
        return id instanceof PriorityId ? "priority" : "action";
    }

    /** As an update names it: the element's id, and for a measure a dot and the measure's. */
    static String fullId(Subject subject) {
        String element = subject.element().value();
        return subject.measure().map(measure -> element + "." + measure.value()).orElse(element);
    }
}
