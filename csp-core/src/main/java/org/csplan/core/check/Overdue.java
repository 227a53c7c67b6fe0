package org.csplan.core.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/** The time of an action, a milestone or something to be delivered is over, and nothing says that it was done. */
final class Overdue implements PlanCheck {

    /** So many months later may well be kept. */
    private static final int MONTHS_TO_MEND = 3;

    @Override
    public String id() {
        return "overdue";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.schedule().stream()
                .flatMap(schedule -> schedule.overdue().stream())
                .map(
                        late -> Commitments.onLine(
                                late.commitment(),
                                found(
                                        Commitments.subject(late.commitment()),
                                        Commitments.name(late.commitment()) + " was due "
                                                + late.due().words() + " and is not done",
                                        isDueAgain(late.commitment())
                                                ? "if it was done, say so: progress "
                                                        + late.due().words() + " done; if not, say why in progress"
                                                : late.commitment() instanceof Commitment.OfAction
                                                        ? newDate(plan)
                                                        : "say when it was done, or write its new date after by, and why in a note")));
    }

    /** With a month that is to come and within the plan's time, where there is one. */
    private static String newDate(CheckedPlan plan) {
        YearMonth next = YearMonth.from(plan.day().orElseThrow()).plusMonths(MONTHS_TO_MEND);
        Optional<LocalDate> end = plan.plan().period().map(When::to);
        YearMonth month = end.map(YearMonth::from).filter(next::isAfter).orElse(next);
        return "say when it was done, or "
                + (month.atEndOfMonth().isAfter(plan.day().orElseThrow()) && month.getYear() <= WhenParser.LAST_YEAR
                        ? "give it a new date: moved to " + WhenParser.write(month.getMonth()) + " " + month.getYear()
                                + " because \"...\""
                        : "end it: closed "
                                + end.map(last -> WhenParser.write(last.getMonth()) + " " + last.getYear())
                                        .orElseGet(() ->
                                                WhenParser.write(plan.day().orElseThrow()))
                                + " because \"...\"; what goes on is carried into the next plan");
    }

    private static boolean isDueAgain(Commitment commitment) {
        return commitment instanceof Commitment.OfAction of
                && of.action().timetable().recurrence().isPresent();
    }
}
