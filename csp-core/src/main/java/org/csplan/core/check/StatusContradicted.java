package org.csplan.core.check;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.csplan.core.analysis.LastTold;
import org.csplan.core.analysis.Stage;
import org.csplan.core.analysis.Standing;
import org.csplan.core.analysis.Wording;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Status.Meaning;
import org.csplan.core.model.When;

/** What is declared of an action, an aim or a priority can't be so by what its dates, milestones and measures say. */
final class StatusContradicted implements PlanCheck {

    @Override
    public String id() {
        return "status-contradicted";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        Supplier<ImmutableSet<ElementId>> owing = Suppliers.memoize(() -> owing(plan));
        return plan.standings().stream()
                .flatMap(standings -> standings.all().stream())
                .filter(standing -> standing.contradiction().isPresent() && !isAsked(standing, owing))
                .flatMap(standing -> standing.contradiction().stream()
                        .map(reason -> found(
                                standing.element(),
                                standing.element().kind() + " "
                                        + standing.element().value() + ": " + reason.words(),
                                help(standing, plan))));
    }

    /** Whether what came since it was told is asked for by another rule. */
    private static boolean isAsked(Standing standing, Supplier<ImmutableSet<ElementId>> owing) {
        return isSince(standing)
                && (standing.computed().filter(Meaning.LATE::equals).isPresent()
                        || owing.get().contains(standing.element()));
    }

    private static boolean isSince(Standing standing) {
        return standing.contradiction()
                .filter(reason -> reason.wording() == Wording.TOLD_FOR_SINCE)
                .isPresent();
    }

    /** Those of which an agreed return is missing, or of which nothing is told for long. */
    private static ImmutableSet<ElementId> owing(CheckedPlan plan) {
        return Stream.concat(
                        plan.returns().stream()
                                .flatMap(due -> due.all().stream())
                                .filter(returns -> returns.agreed() && returns.isOwed())
                                .map(returns -> returns.subject().element()),
                        new ActionWithoutProgress()
                                .find(plan)
                                .flatMap(found -> found.subject().stream().map(Subject::element)))
                .collect(toImmutableSet());
    }

    private static String help(Standing standing, CheckedPlan plan) {
        if (isSince(standing)) {
            return "tell how it stands now: add progress for the time since";
        }
        return (standing.element() instanceof ActionId id ? plan.links().action(id) : Optional.<Action>empty())
                .filter(action -> !isToldOtherwise(action))
                .flatMap(action -> whereToSayThatItIsThere(action, plan))
                .orElse("mend the status, or the number or date that speaks against it");
    }

    private static boolean isToldOtherwise(Action action) {
        return LastTold.status(action.progress())
                .filter(last -> last.value().meaning() != Meaning.DONE)
                .isPresent();
    }

    /** Of an action that is done, how to say the same of the first part of it that is not. */
    private static Optional<String> whereToSayThatItIsThere(Action action, CheckedPlan plan) {
        LocalDate day = plan.day().orElseThrow();
        if (plan.stage(action) != Stage.DONE) {
            return Optional.empty();
        }
        return action.milestonesAsTold().stream()
                .filter(milestone ->
                        Stage.of(milestone, day) == Stage.OPEN && !plan.isReachedOutOfSight(action, milestone))
                .findFirst()
                .map(milestone -> "if “" + milestone.text() + "” is reached, end its line with when it was"
                        + whenDone(action)
                                .map(when -> ", as in: done " + when.words())
                                .orElse(""))
                .or(() -> whereToSayThatItIsDelivered(action, day));
    }

    private static Optional<String> whereToSayThatItIsDelivered(Action action, LocalDate day) {
        return action.measures().stream()
                .filter(measure -> measure instanceof Measure.Deliverable deliverable
                        && Stage.of(deliverable, action.progress(), day) == Stage.OPEN)
                .findFirst()
                .map(measure -> "if it is there, say so in progress or an update: progress "
                        + whenDone(action).map(when -> when.words() + " ").orElse("") + "done "
                        + measure.id().value() + " = done");
    }

    private static Optional<When> whenDone(Action action) {
        return action.timetable()
                .done()
                .or(() -> LastTold.status(action.progress())
                        .filter(last -> last.value().meaning() == Meaning.DONE)
                        .flatMap(last -> last.entry().when()));
    }
}
