package org.csplan.core.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status.Meaning;
import org.csplan.core.model.When;

/**
 * What was told to be done is later told not to be, or less of it is complete than before, by the same teller. One of the two is
 * wrong, or something went wrong that a board wants to hear of.
 */
final class ProgressFallsBack implements PartCheck {

    @Override
    public String id() {
        return "progress-falls-back";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedPart part, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (part.progress().size() < 2 || isDueAgain(part)) {
            return;
        }
        Map<Optional<AgencyId>, Progress> last = new HashMap<>();
        List<Progress> byTime = part.progress().stream()
                .filter(entry -> entry.when().isPresent())
                .sorted(Comparator.comparing(entry -> entry.when().orElseThrow().to()))
                .toList();
        for (Progress entry : byTime) {
            Optional<Progress> before = Optional.ofNullable(last.get(entry.from()));
            Optional<String> fall = before.flatMap(earlier -> fall(earlier, entry));
            if (fall.isPresent()) {
                findings.accept(found(
                                part.id(),
                                part.id().kind() + " " + part.id().value() + " was " + fall.get()
                                        + entry.from()
                                                .map(agency -> ", as " + agency + " told")
                                                .orElse(""),
                                "mend the one that is wrong; if it had to be begun again, the text of the later one says why")
                        .on(ProgressLines.of(entry, part.progress())));
                return;
            }
            if (entry.status().isPresent() || entry.share().isPresent()) {
                last.put(entry.from(), entry);
            }
        }
    }

    /** What is due again and again is begun again each time. */
    private static boolean isDueAgain(CheckedPart part) {
        return part.action()
                .flatMap(checked -> checked.action().timetable().recurrence())
                .isPresent();
    }

    /** As in {@code Done by Q1 2026/27 and is Amber by Q2 2026/27}; none where nothing fell back. */
    private static Optional<String> fall(Progress before, Progress after) {
        if (!before.when()
                .orElseThrow()
                .to()
                .isBefore(after.when().orElseThrow().to())) {
            return Optional.empty();
        }
        boolean isUndone = before.status()
                        .filter(status -> status.meaning() == Meaning.DONE)
                        .isPresent()
                && after.status()
                        .filter(status -> status.meaning() != Meaning.DONE)
                        .isPresent();
        if (isUndone) {
            return Optional.of(words(
                    before.status().get().label(), before, after.status().get().label(), after));
        }
        Optional<BigDecimal> more = before.share();
        Optional<BigDecimal> less = after.share();
        return more.isPresent() && less.isPresent() && less.get().compareTo(more.get()) < 0
                ? Optional.of(words(
                        more.get().toPlainString() + "% complete",
                        before,
                        less.get().toPlainString() + "%",
                        after))
                : Optional.empty();
    }

    private static String words(String was, Progress before, String is, Progress after) {
        return was + " by " + words(before) + " and is " + is + " by " + words(after);
    }

    private static String words(Progress entry) {
        return entry.when().map(When::words).orElseThrow();
    }
}
