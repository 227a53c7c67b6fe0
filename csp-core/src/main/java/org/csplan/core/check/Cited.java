package org.csplan.core.check;

import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Citation;

/** What a plan rests on. */
final class Cited {

    private Cited() {}

    static boolean in(ActionPlan plan, Citation.Kind kind) {
        return plan.citations().stream().anyMatch(citation -> citation.kind() == kind);
    }
}
