package org.csplan.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.csplan.core.analysis.Returns;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Progress;

/**
 * What was agreed to be reported for the latest time that is over was not, by one of those who lead: each owes a return of
 * its own. Earlier gaps are let be: nobody reports them any more.
 */
final class MissedReturn implements PartCheck {

    @Override
    public String id() {
        return "missed-return";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        ImmutableList<Returns> returns = part.returns();
        int start = 0;
        while (start < returns.size()) {
            // Those of one subject stand together.
            int end = start + 1;
            while (end < returns.size()
                    && returns.get(end).subject().equals(returns.get(start).subject())) {
                end++;
            }
            List<Returns> ofOne = returns.subList(start, end);
            if (ofOne.get(0).agreed() && Iterables.any(ofOne, Returns::isOwed)) {
                findings.accept(found(ofOne, part));
            }
            start = end;
        }
    }

    private Diagnostic found(List<Returns> ofOne, CheckedPart part) {
        StringJoiner owing = new StringJoiner(", ", " by ", "").setEmptyValue("");
        StringJoiner telling = new StringJoiner(", ", ", while ", " told of it").setEmptyValue("");
        for (Returns next : ofOne) {
            next.agency().ifPresent(agency -> (next.isOwed() ? owing : telling).add(agency.value()));
        }
        Subject subject = ofOne.get(0).subject();
        String what = subject.measure().isPresent()
                ? "no reading of " + subject.measure().get() + " of "
                        + subject.element().kind() + " " + subject.element().value()
                : "no progress of action " + subject.element().value();
        String time = ofOne.get(0).latest().words();
        return found(
                subject,
                what + " was returned for " + time + owing + telling,
                isToldWithoutTime(subject, part)
                        ? "a progress line without a time counts for no return: give it its time, as in: progress "
                                + time + " green"
                        : "ask for it, and add it as an update or after \"progress\"");
    }

    private static boolean isToldWithoutTime(Subject subject, CheckedPart part) {
        for (Progress entry : part.progress()) {
            boolean isOfSubject = subject.measure().isEmpty()
                    || Iterables.any(
                            entry.readings(),
                            reading ->
                                    reading.measure().equals(subject.measure().get()));
            if (entry.when().isEmpty() && isOfSubject) {
                return true;
            }
        }
        return false;
    }
}
