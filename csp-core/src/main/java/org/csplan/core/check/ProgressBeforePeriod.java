package org.csplan.core.check;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.analysis.LastTold;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.When;

/**
 * What an agency returned is of a time that was over before the plan's period: the year of the update is probably the
 * last one's. Progress that nobody returned may well tell how things stood before; but a status that is the last one does not
 * count in this plan.
 */
final class ProgressBeforePeriod implements PlanCheck {

    @Override
    public String id() {
        return "progress-before-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return ToldForTime.in(
                        plan,
                        told -> !(told.part().id() instanceof PlanId)
                                && isDoubted(told.entry(), told.part().progress(), plan))
                .flatMap(told -> found(told, plan.plan()));
    }

    /** Whether its time was over before the plan's period; not where the plan says none. */
    static boolean isBefore(Progress entry, CheckedPlan plan) {
        Optional<When> period = plan.plan().period();
        return period.isPresent()
                && entry.when().isPresent()
                && entry.when().get().isBefore(period.get());
    }

    /** Whether there is anything to find in an entry of this progress. */
    static boolean isDoubted(Progress entry, List<Progress> progress, CheckedPlan plan) {
        return isBefore(entry, plan) && (entry.from().isPresent() || isPassedOver(entry, progress, plan));
    }

    /** Whether it tells the last status, and that does not count. */
    private static boolean isPassedOver(Progress entry, List<Progress> progress, CheckedPlan plan) {
        return entry.status().isPresent()
                && !isFollowed(entry, progress)
                && LastTold.status(progress)
                        .filter(last -> last.entry().equals(entry)
                                && !last.countsIn(plan.plan().period()))
                        .isPresent();
    }

    /** Whether a status is told of a later time; looked for from the end, where it mostly stands. */
    private static boolean isFollowed(Progress entry, List<Progress> progress) {
        When time = entry.when().orElseThrow();
        return Lists.reverse(progress).stream()
                .anyMatch(other -> other.status().isPresent()
                        && other.when()
                                .filter(when -> when.to().isAfter(time.to()))
                                .isPresent());
    }

    private Stream<Diagnostic> found(ToldForTime told, ActionPlan plan) {
        String before =
                ", before the plan's period " + plan.period().orElseThrow().words();
        if (told.from().isPresent()) {
            return Stream.of(found(told.subject(plan), told.words() + before, "check the year of the update")
                    .on(told.line()));
        }
        // Each of these is the last of something, to which a status is to be added.
        return told.entries().stream().map(each -> {
            ElementId part = each.part().id();
            return found(
                            part,
                            "the last status of " + part.kind() + " " + part.value() + " is for "
                                    + told.when().words() + before + "; it does not count in this plan",
                            "tell how it stands now in an entry of its own, or mend the year of this one")
                    .on(each.line());
        });
    }
}
