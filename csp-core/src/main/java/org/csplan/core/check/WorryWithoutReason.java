package org.csplan.core.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.csplan.core.analysis.Standing;
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
final class WorryWithoutReason implements ActionCheck {

    @Override
    public String id() {
        return "worry-without-reason";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        // Where nothing is told no status is.
        if (!checked.isOpen() || action.progress().isEmpty()) {
            return;
        }
        Optional<Status> declared = plan.standing(checked).flatMap(Standing::declared);
        if (declared.isPresent()
                && isWorry(declared.get().meaning())
                && !plan.isHeldBack(action)
                && !isExplained(action, declared.get())) {
            findings.accept(found(
                    action.id(),
                    "action " + action.id() + " is " + declared.get().label() + " and nothing says why",
                    "add to its progress what holds it up and what is done about it"));
        }
    }

    private static boolean isWorry(Status.Meaning meaning) {
        return meaning == Status.Meaning.AT_RISK
                || meaning == Status.Meaning.OFF_TRACK
                || meaning == Status.Meaning.LATE;
    }

    /**
     * Whether any words stand with an entry of that status, or with another one for the same time; a status without a time may go with
     * all that is told.
     */
    private static boolean isExplained(Action action, Status status) {
        if (action.progress().stream().anyMatch(entry -> entry.text().isPresent() && has(entry, status))) {
            return true;
        }
        Set<Optional<LocalDate>> times = action.progress().stream()
                .filter(entry -> has(entry, status))
                .map(entry -> entry.when().map(When::to))
                .collect(Collectors.toSet());
        return action.progress().stream()
                .anyMatch(entry -> entry.text().isPresent()
                        && (times.contains(Optional.empty())
                                || times.contains(entry.when().map(When::to))));
    }

    private static boolean has(Progress entry, Status status) {
        return entry.status().isPresent() && entry.status().get().equals(status);
    }
}
