package org.csplan.core.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.Due;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.When;

/** An action starts only after all of the time by which it is due. */
final class StartAfterDue implements ActionCheck {

    @Override
    public String id() {
        return "start-after-due";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Timetable times = checked.action().timetable();
        if (!checked.isOpen() || times.start().isEmpty()) {
            return;
        }
        When start = times.start().get();
        Optional<When> due = times.dueNow().flatMap(Due::when);
        if (due.isPresent() && due.get().isBefore(start)) {
            ActionId id = checked.action().id();
            findings.accept(found(
                    id,
                    "action " + id + " starts " + start.words() + ", after it is due "
                            + due.get().words(),
                    "check both years"));
        }
    }
}
