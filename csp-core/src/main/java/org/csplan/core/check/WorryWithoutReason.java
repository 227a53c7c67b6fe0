package org.csplan.core.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.analysis.Standing;
import org.csplan.core.analysis.Standings;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;

/**
 * An action was last told to be at risk, off track or late, and nothing that was told for that time says why. Councils'
 * reports ask for the reason and what is done about it.
 */
final class WorryWithoutReason implements PlanCheck {

    @Override
    public String id() {
        return "worry-without-reason";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.standings().stream()
                .flatMap(standings -> plan.openActions()
                        // Where nothing is told no status is.
                        .filter(action -> !action.progress().isEmpty())
                        .flatMap(action -> find(action, standings).stream()));
    }

    private Optional<Diagnostic> find(Action action, Standings standings) {
        return standings
                .of(action.id())
                .flatMap(Standing::declared)
                .filter(status -> isWorry(status.meaning()) && !isExplained(action, status))
                .map(status -> found(
                        action.id(),
                        "action " + action.id() + " is " + status.label() + " and nothing says why",
                        "add to its progress what holds it up and what is done about it"));
    }

    private static boolean isWorry(Status.Meaning meaning) {
        return meaning == Status.Meaning.AT_RISK
                || meaning == Status.Meaning.OFF_TRACK
                || meaning == Status.Meaning.LATE;
    }

    /** Whether any words stand with an entry of that status, or with another one for the same time. */
    private static boolean isExplained(Action action, Status status) {
        if (action.progress().stream().anyMatch(entry -> entry.text().isPresent() && has(entry, status))) {
            return true;
        }
        Set<Optional<LocalDate>> times = action.progress().stream()
                .filter(entry -> has(entry, status))
                .map(entry -> entry.when().map(When::to))
                .collect(Collectors.toSet());
        return action.progress().stream()
                .anyMatch(entry ->
                        entry.text().isPresent() && times.contains(entry.when().map(When::to)));
    }

    private static boolean has(Progress entry, Status status) {
        return entry.status().isPresent() && entry.status().get().equals(status);
    }
}
