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

    /** {@code St John's} and {@code St Johns} are one name; a dash parts words as a blank does. */
    private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'\u2018\u2019");

    private static final CharMatcher BETWEEN_WORDS =
            CharMatcher.whitespace().or(CharMatcher.anyOf(".,;:-\u2013\u2014/()"));

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
            Agency first = byName.putIfAbsent(folded(agency.name()), agency);
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

    private static String folded(String name) {
        return BETWEEN_WORDS.trimAndCollapseFrom(APOSTROPHES.removeFrom(name.toLowerCase(Locale.ROOT)), ' ');
    }
}
