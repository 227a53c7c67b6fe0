package org.csplan.core.check;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.LastTold;
import org.csplan.core.analysis.Stage;
import org.csplan.core.analysis.Verdict;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Action;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

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
        // What recurs is done again, and its numbers go on.
        if (checked.stage() != Stage.DONE
                || action.timetable().recurrence().isPresent()
                || plan.attainments().isEmpty()
                || plan.isHeldBack(action)) {
            return;
        }
        LocalDate day = plan.day().orElseThrow();
        if (isExplained(action, day)) {
            return;
        }
        String shortfalls = plan.attainments().get().of(action.id()).stream()
                .filter(attainment -> isShort(attainment, day))
                .map(DoneShortOfTarget::words)
                .collect(Collectors.joining("; "));
        if (!shortfalls.isEmpty()) {
            findings.accept(found(
                    action.id(),
                    "action " + action.id() + " is done and came to less than it was to: " + shortfalls,
                    "say in its progress why it ended there; if more is to come, it is not done yet"));
        }
    }

    /**
     * A pace that would do says nothing of a count that has ended, but a level may still get to where it is to be. What is not
     * there at all contradicts that it is done.
     */
    private static boolean isShort(Attainment attainment, LocalDate day) {
        boolean isOnCourse = attainment.verdict() == Verdict.ON_COURSE;
        if (attainment.measure() instanceof Measure.Level) {
            boolean isOver =
                    attainment.targetDay().filter(last -> last.isAfter(day)).isEmpty();
            return attainment.verdict().isBehind() || (isOnCourse && isOver && !attainment.isReached());
        }
        return attainment.measure() instanceof Measure.Count
                && (attainment.verdict().isBehind() || isOnCourse);
    }

    /** Whether words are told for the latest time of which anything is known by the day. */
    private static boolean isExplained(Action action, LocalDate day) {
        ImmutableList<Progress> known = action.progress().stream()
                .filter(entry -> LastTold.isKnown(entry, day))
                .collect(toImmutableList());
        Optional<LocalDate> last = known.stream()
                .flatMap(entry -> entry.when().stream())
                .map(When::to)
                .max(Comparator.naturalOrder());
        return known.stream()
                .filter(entry ->
                        entry.when().map(When::to).equals(last) || entry.when().isEmpty())
                .anyMatch(entry -> entry.text().isPresent());
    }

    private static String words(Attainment attainment) {
        return "“" + attainment.measure().text() + "”: " + attainment.reason().words();
    }
}
