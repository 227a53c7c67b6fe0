package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Status.Meaning;

/**
 * What is computed otherwise of two states of a plan, each by the end of its own day: what dates and numbers say, what
 * became overdue, and who stopped reporting. Only of what both have, by its id; of nothing where either has no day.
 */
public final class ComputedChanges {

    private final PlanAnalysis before;
    private final PlanAnalysis after;
    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

    private ComputedChanges(PlanAnalysis before, PlanAnalysis after) {
        this.before = before;
        this.after = after;
    }

    /** Kind by kind, each in the order of the later state; what is overdue the longest first. */
    public static ImmutableList<Change> between(ActionPlan before, ActionPlan after) {
        Optional<LocalDate> then = AsOf.of(before);
        Optional<LocalDate> now = AsOf.of(after);
        if (then.isEmpty() || now.isEmpty()) {
            return ImmutableList.of();
        }
        ComputedChanges changes =
                new ComputedChanges(PlanAnalysis.of(before, then.get()), PlanAnalysis.of(after, now.get()));
        changes.addTurned();
        changes.addOverdue();
        changes.addSilent();
        return changes.changes.build();
    }

    private void addTurned() {
        for (Objective objective : after.plan().objectives()) {
            addTurned(objective.id(), objective.text());
        }
        for (Action action : after.plan().actions()) {
            addTurned(action.id(), action.title());
        }
    }

    /** Where nothing was known before, what is known now is no turn. */
    private void addTurned(ElementId id, String title) {
        Optional<Meaning> was = before.standings().of(id).flatMap(Standing::computed);
        Optional<Standing> is = after.standings().of(id);
        Optional<Meaning> now = is.flatMap(Standing::computed);
        if (was.isPresent() && now.isPresent() && !was.equals(now)) {
            add(
                    Change.Kind.TURNED,
                    id,
                    Optional.empty(),
                    title,
                    was.map(ComputedChanges::words),
                    now.map(ComputedChanges::words),
                    is.map(standing -> standing.reason().words()));
        }
    }

    private static String words(Meaning meaning) {
        return meaning.word().replace('-', ' ');
    }

    private void addOverdue() {
        record Part(ElementId owner, String kind, String text) {
            static Part of(Overdue late) {
                Commitment commitment = late.commitment();
                return new Part(commitment.owner(), commitment.kind(), commitment.text());
            }
        }
        ImmutableSet<Part> known =
                before.schedule().overdue().stream().map(Part::of).collect(toImmutableSet());
        for (Overdue late : after.schedule().overdue()) {
            Commitment commitment = late.commitment();
            if (!known.contains(Part.of(late))) {
                add(
                        Change.Kind.OVERDUE,
                        commitment.owner(),
                        commitment instanceof Commitment.OfMilestone step
                                ? Optional.of(step.milestone().id())
                                : Optional.empty(),
                        commitment.text(),
                        Optional.empty(),
                        Optional.of("was due " + late.due().words()),
                        Optional.empty());
            }
        }
    }

    /** Agencies that had told all that was last due of them, and now have not. */
    private void addSilent() {
        for (AgencySummary now : after.summary().agencies()) {
            Optional<AgencySummary> was = before.summary(now.load().agency().id());
            boolean reported = was.isPresent()
                    && !was.get().returns().isEmpty()
                    && was.get().missing().isEmpty();
            if (reported && !now.missing().isEmpty()) {
                add(
                        Change.Kind.SILENT,
                        now.load().agency().id(),
                        Optional.empty(),
                        now.load().agency().name(),
                        Optional.empty(),
                        Optional.of(now.missing().stream()
                                .map(due -> due.subject().words() + ": "
                                        + due.latest().words())
                                .collect(Collectors.joining("; "))),
                        Optional.empty());
            }
        }
    }

    private void add(
            Change.Kind kind,
            ElementId id,
            Optional<MilestoneId> milestone,
            String title,
            Optional<String> was,
            Optional<String> is,
            Optional<String> because) {
        changes.add(new Change(kind, Subject.of(id), milestone, title, was, is, because));
    }
}
