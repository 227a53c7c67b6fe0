package org.csplan.core.check;

import java.util.List;
import java.util.function.Consumer;
import org.csplan.core.analysis.Attainments;
import org.csplan.core.analysis.NumberAfterTotal;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;

/**
 * After a total to date its teller tells a number without these words, which is added to it. If the words are but forgotten, all
 * of the earlier total counts twice.
 */
final class PlainAfterTotal implements PartCheck {

    @Override
    public String id() {
        return "plain-after-total";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        part.action()
                .flatMap(action -> plan.spent()
                        .numberAfterTotal(action.action())
                        .map(told -> found(part.id(), told).on(ProgressLines.of(told, part.progress()))))
                .ifPresent(findings);
        if (plan.attainments().isEmpty() || !hasBoth(part.progress())) {
            return;
        }
        Attainments attainments = plan.attainments().get();
        for (Measure measure : part.measures()) {
            attainments
                    .numberAfterTotal(part.id(), measure)
                    .map(told -> found(measure, told, part))
                    .ifPresent(findings);
        }
    }

    /** Whether there is a total to date, and a number that is none. */
    private static boolean hasBoth(List<Progress> progress) {
        boolean hasTotal = false;
        boolean hasNumber = false;
        for (Progress entry : progress) {
            for (Reading reading : entry.readings()) {
                boolean isTotal = reading.value() instanceof Reading.ToDate;
                hasTotal |= isTotal;
                hasNumber |= !isTotal;
            }
        }
        return hasTotal && hasNumber;
    }

    private Diagnostic found(ElementId action, NumberAfterTotal spent) {
        return found(
                action,
                "action " + action.value() + " has cost " + told(spent),
                "if it is the new total, write spent " + spent.number().value().words()
                        + " to date; if so much was spent since, write spent "
                        + spent.together().words() + " to date");
    }

    private Diagnostic found(Measure measure, NumberAfterTotal told, CheckedPart part) {
        return found(
                        Subject.of(part.id(), measure.id()),
                        measure.id() + " is " + told(told),
                        "if it is the new total, write " + told.number().value().words()
                                + " to date; if so many came since, write "
                                + told.together().words() + " to date")
                .on(ProgressLines.of(
                        new Reading(measure.id(), told.number().value()),
                        told.teller(),
                        told.number().when(),
                        part.progress()));
    }

    private static String told(NumberAfterTotal told) {
        return told.total().value().words() + " for " + told.total().when().words() + " and "
                + told.number().value().words() + " for " + told.number().when().words()
                + told.teller().map(agency -> ", as " + agency + " told").orElse("") + ": the two are added, to "
                + told.together().words();
    }
}
