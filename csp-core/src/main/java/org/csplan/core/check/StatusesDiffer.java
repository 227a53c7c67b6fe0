package org.csplan.core.check;

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
        for (int at = 1; at < part.progress().size(); at++) {
            Progress other = part.progress().get(at);
            Optional<Progress> one = part.progress().subList(0, at).stream()
                    .filter(before -> areOfOneTime(before, other) && contradict(before, other))
                    .findFirst();
            if (one.isPresent()) {
                findings.accept(found(one.get(), other, part));
                return;
            }
        }
    }

    private static boolean areOfOneTime(Progress one, Progress other) {
        return one.from().isPresent()
                && other.from().isPresent()
                && !one.from().equals(other.from())
                && one.when()
                        .orElseThrow()
                        .days()
                        .equals(other.when().orElseThrow().days());
    }

    private static boolean contradict(Progress one, Progress other) {
        return one.status().isPresent()
                && other.status().isPresent()
                && goesWell(one.status().get()) != goesWell(other.status().get());
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
