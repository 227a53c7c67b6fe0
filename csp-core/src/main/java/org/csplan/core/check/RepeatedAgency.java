package org.csplan.core.check;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Agency;

/** Two agencies have the same name, but for case and marks: what one body leads and tells is parted between them. */
final class RepeatedAgency implements PlanCheck {

    private static final CharMatcher MARKS =
            CharMatcher.forPredicate(Character::isLetterOrDigit).negate();

    @Override
    public String id() {
        return "repeated-agency";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        Map<String, Agency> byName = new HashMap<>();
        List<Diagnostic> found = new ArrayList<>();
        for (Agency agency : plan.plan().agencies()) {
            Agency first =
                    byName.putIfAbsent(MARKS.trimAndCollapseFrom(agency.name().toLowerCase(Locale.ROOT), ' '), agency);
            if (first != null) {
                found.add(found(
                        agency.id(),
                        "agency " + agency.id() + " has the same name as agency " + first.id(),
                        "if they are one, keep " + first.id() + " and name it wherever " + agency.id()
                                + " stands; if they are two, say in the names what differs"));
            }
        }
        return found.stream();
    }
}
