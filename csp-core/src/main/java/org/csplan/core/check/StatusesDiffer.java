package org.csplan.core.check;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.Status.Meaning;

/**
 * Two agencies tell of one part for the same time, one that it is on its way or done and the other that it is not. The graver
 * one is shown, and nobody sees that they disagree.
 */
final class StatusesDiffer implements PartCheck {

    @Override
    public String id() {
        return "statuses-differ";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (part.progress().size() < 2) {
            return;
        }
        Map<Said, Tellers> told = new HashMap<>();
        for (Progress other : part.progress()) {
            if (other.from().isEmpty()
                    || other.when().isEmpty()
                    || other.status().isEmpty()) {
                continue;
            }
            Range<LocalDate> days = other.when().get().days();
            boolean well = goesWell(other.status().get());
            Optional<Progress> one =
                    Optional.ofNullable(told.get(new Said(days, !well))).flatMap(tellers -> tellers.otherThan(other));
            if (one.isPresent()) {
                findings.accept(found(one.get(), other, part));
                return;
            }
            told.merge(new Said(days, well), new Tellers(other, Optional.empty()), (before, now) -> before.with(other));
        }
    }

    /** What is told of a time. */
    private record Said(Range<LocalDate> days, boolean well) {}

    /**
     * Who told it: the first, and the first after it of another agency, which are all that is asked for.
     *
     * @param second none while one agency alone has told it
     */
    private record Tellers(Progress first, Optional<Progress> second) {

        Tellers with(Progress next) {
            return second.isPresent() || next.from().equals(first.from())
                    ? this
                    : new Tellers(first, Optional.of(next));
        }

        Optional<Progress> otherThan(Progress told) {
            return first.from().equals(told.from()) ? second : Optional.of(first);
        }
    }

    private static boolean goesWell(Status status) {
        return status.meaning() == Meaning.ON_TRACK || status.meaning() == Meaning.DONE;
    }

    private Diagnostic found(Progress one, Progress other, CheckedPart part) {
        return found(
                        part.id(),
                        part.id().kind() + " " + part.id().value() + " is " + words(one) + ", and " + words(other)
                                + ", for " + other.when().orElseThrow().words() + "; the graver one counts",
                        "if both tell of the whole, agree on one; if each tells of its own part, nothing is to be done")
                .on(ProgressLines.of(other, part.progress()));
    }

    private static String words(Progress entry) {
        return entry.status().orElseThrow().label() + ", as " + entry.from().orElseThrow() + " told";
    }
}
