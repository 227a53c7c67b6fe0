package org.csplan.core.check;

import com.google.common.collect.Iterables;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.Stage;
import org.csplan.core.analysis.Verdict;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Progress;

/** An action is done, its measures came to less than their targets, and what was told of it last has no words that say why. */
final class DoneShortOfTarget implements ActionCheck {

    @Override
    public String id() {
        return "done-short-of-target";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedAction checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        Action action = checked.action();
        if (checked.stage() != Stage.DONE || plan.attainments().isEmpty() || isExplained(action)) {
            return;
        }
        String shortfalls = plan.attainments().get().of(action.id()).stream()
                .filter(DoneShortOfTarget::isShort)
                .map(DoneShortOfTarget::words)
                .collect(Collectors.joining("; "));
        if (!shortfalls.isEmpty()) {
            findings.accept(found(
                    action.id(),
                    "action " + action.id() + " is done and came to less than it was to: " + shortfalls,
                    "say in its progress why it ended there; if more is to come, it is not done yet"));
        }
    }

    /** A pace that would do says nothing of what has ended; what is not there at all contradicts that it is done. */
    private static boolean isShort(Attainment attainment) {
        boolean isOnCourse = attainment.verdict() == Verdict.ON_COURSE;
        if (attainment.measure() instanceof Measure.Level level) {
            return attainment.verdict().isBehind() || (isOnCourse && !isReached(level, attainment));
        }
        return attainment.measure() instanceof Measure.Count
                && (attainment.verdict().isBehind() || isOnCourse);
    }

    private static boolean isReached(Measure.Level level, Attainment attainment) {
        return level.goal() == Measure.Goal.MAINTAIN
                || attainment
                        .value()
                        .flatMap(value ->
                                attainment.target().map(target -> level.goal().isReached(value, target)))
                        .orElse(true);
    }

    private static boolean isExplained(Action action) {
        return Optional.<Progress>ofNullable(Iterables.getLast(action.progress(), null))
                .flatMap(Progress::text)
                .isPresent();
    }

    private static String words(Attainment attainment) {
        return "“" + attainment.measure().text() + "”: " + attainment.reason().words();
    }
}
