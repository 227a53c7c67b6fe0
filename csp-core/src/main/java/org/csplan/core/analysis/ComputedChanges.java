package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSetMultimap.flatteningToImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Status.Meaning;
import org.csplan.core.model.When;

/**
 * What is computed otherwise of two states of a plan, each by the end of its own day: what dates and numbers say, which
 * measures are met, what became overdue, who owes reports, and what measures have come to. Only of what both have, which
 * {@link PlanChanges} says; of nothing where either has no day. That an action was done or closed is no computed change,
 * for the plan itself says it.
 */
public final class ComputedChanges {

    /** What is late stands among what is newly overdue. */
    private static final ImmutableSet<Meaning> BEHIND = Sets.immutableEnumSet(Meaning.AT_RISK, Meaning.OFF_TRACK);

    private final PlanAnalysis before;
    private final PlanAnalysis after;
    private final FormerActions former;
    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

    private ComputedChanges(PlanAnalysis before, PlanAnalysis after) {
        this.before = before;
        this.after = after;
        this.former = FormerActions.of(before.plan(), after.plan(), before.links(), after.links());
    }

    /** Kind by kind, each in the order of the later state; what is overdue the longest first. */
    public static ImmutableList<Change> between(ActionPlan before, ActionPlan after) {
        Optional<LocalDate> then = AsOf.of(before);
        Optional<LocalDate> now = AsOf.of(after);
        return then.isEmpty() || now.isEmpty()
                ? ImmutableList.of()
                : between(PlanAnalysis.of(before, then.get()), PlanAnalysis.of(after, now.get()));
    }

    /** The same of two states for which it is settled by which day, and for whom. */
    public static ImmutableList<Change> between(PlanAnalysis before, PlanAnalysis after) {
        ComputedChanges changes = new ComputedChanges(before, after);
        if (PlanChanges.isNextPlan(before.plan(), after.plan())) {
            // Only what is overdue is so in both; how the rest goes begins anew.
            changes.addOverdue();
            return changes.changes.build();
        }
        ImmutableListMultimap<Change.Kind, Change> ofMeasures = changes.ofMeasures();
        changes.addTurned();
        changes.changes.addAll(ofMeasures.get(Change.Kind.TURNED));
        changes.changes.addAll(ofMeasures.get(Change.Kind.MET));
        changes.addOverdue();
        changes.addOwing();
        changes.changes.addAll(ofMeasures.get(Change.Kind.MEASURED));
        return changes.changes.build();
    }

    private void addTurned() {
        for (Objective objective : after.plan().objectives()) {
            addTurned(objective.id(), objective.text());
        }
        for (Action action : after.plan().actions()) {
            if (!hasNowEnded(action)) {
                addTurned(action.id(), action.title());
            }
        }
    }

    /** Whether the plan says so, and did not before. */
    private boolean hasNowEnded(Action action) {
        return former.of(action.id())
                .filter(was -> isNew(was.timetable().done(), action.timetable().done())
                        || isNew(was.timetable().closed(), action.timetable().closed()))
                .isPresent();
    }

    private static <T> boolean isNew(Optional<T> was, Optional<T> is) {
        return is.isPresent() && !is.equals(was);
    }

    private ElementId formerId(ElementId later) {
        return later instanceof PlanId ? before.plan().id() : former.formerId(later);
    }

    /** Where nothing was known before, only what is known now to go wrong is news. */
    private void addTurned(ElementId id, String title) {
        ElementId formerId = formerId(id);
        Optional<Meaning> was = before.standings().of(formerId).flatMap(Standing::computed);
        Optional<Standing> is = after.standings().of(id);
        Optional<Meaning> now = is.flatMap(Standing::computed);
        boolean isNews = was.isPresent()
                || (before.links().place(formerId).isPresent()
                        && now.filter(BEHIND::contains).isPresent());
        if (isNews && now.isPresent() && !was.equals(now)) {
            add(
                    Change.Kind.TURNED,
                    id,
                    Optional.empty(),
                    title,
                    Optional.of(was.map(Reason::found).orElseGet(() -> Reason.of(Wording.NOT_KNOWN))),
                    now.map(Reason::found),
                    is.map(Standing::reason));
        }
    }

    /** Not of those of which a reading is hidden, for a part of them is not what a measure has come to. */
    private ImmutableListMultimap<Change.Kind, Change> ofMeasures() {
        ImmutableListMultimap.Builder<Change.Kind, Change> ofMeasures = ImmutableListMultimap.builder();
        Map<ElementId, FormerMeasures> formerOfOwners = new HashMap<>();
        for (Attainment is : after.attainments().all()) {
            ElementId formerOwner = formerId(is.owner());
            formerOfOwners
                    .computeIfAbsent(
                            is.owner(),
                            owner -> FormerMeasures.of(
                                    measures(before.attainments().of(formerOwner)),
                                    measures(after.attainments().of(owner))))
                    .of(is.measure().id())
                    .flatMap(measure -> before.attainment(Subject.of(formerOwner, measure.id())))
                    .filter(was -> !was.isHeldBack() && !is.isHeldBack())
                    .flatMap(was -> change(was, is))
                    .ifPresent(change -> ofMeasures.put(change.kind(), change));
        }
        return ofMeasures.build();
    }

    private static List<Measure> measures(List<Attainment> attainments) {
        return attainments.stream().map(Attainment::measure).toList();
    }

    private static Optional<Change> change(Attainment was, Attainment is) {
        boolean isMet = is.verdict() == Verdict.MET && was.verdict() != Verdict.MET;
        boolean isLost = isKnown(was) && is.verdict() == Verdict.NO_DATA;
        boolean isTurned = isLost
                || (isKnown(is)
                        && was.verdict() != is.verdict()
                        && (isKnown(was) || is.verdict().isBehind()));
        if (isMet || isTurned) {
            return Optional.of(change(
                    isMet ? Change.Kind.MET : Change.Kind.TURNED,
                    is,
                    Optional.of(Reason.found(was.verdict())),
                    Optional.of(Reason.found(is.verdict())),
                    Optional.of(is.reason())));
        }
        boolean isMeasured = is.value().isPresent()
                && !(is.value().equals(was.value()) && is.until().equals(was.until()));
        return isMeasured
                ? Optional.of(change(Change.Kind.MEASURED, is, found(was), found(is), Optional.empty()))
                : Optional.empty();
    }

    private static boolean isKnown(Attainment attainment) {
        return attainment.verdict() != Verdict.NO_DATA && attainment.verdict() != Verdict.NOT_JUDGED;
    }

    private static Change change(
            Change.Kind kind,
            Attainment is,
            Optional<Reason> before,
            Optional<Reason> after,
            Optional<Reason> because) {
        return new Change(
                kind,
                Subject.of(is.owner(), is.measure().id()),
                Optional.empty(),
                is.measure().text(),
                before,
                after,
                because);
    }

    private static Optional<Reason> found(Attainment attainment) {
        return attainment
                .value()
                .map(value -> attainment
                        .until()
                        .map(day -> Reason.of(Wording.BY_DAY, value, day))
                        .orElseGet(() -> Reason.found(value)));
    }

    private void addOverdue() {
        record Part(ElementId owner, String kind, String text) {
            static Part of(Overdue late) {
                Commitment commitment = late.commitment();
                return new Part(commitment.owner(), commitment.kind(), commitment.text());
            }

            Part ownedBy(ElementId other) {
                return new Part(other, kind, text);
            }
        }
        ImmutableSet<Part> known =
                before.schedule().overdue().stream().map(Part::of).collect(toImmutableSet());
        for (Overdue late : after.schedule().overdue()) {
            Commitment commitment = late.commitment();
            if (!known.contains(Part.of(late).ownedBy(formerId(commitment.owner())))) {
                add(
                        Change.Kind.OVERDUE,
                        commitment.owner(),
                        commitment instanceof Commitment.OfMilestone step
                                ? Optional.of(step.milestone().id())
                                : Optional.empty(),
                        commitment.text(),
                        Optional.empty(),
                        Optional.of(Reason.of(Wording.WAS_TO_BE_DONE, late.due())),
                        Optional.empty());
            }
        }
    }

    /** Agencies that owe a report for a time for which they owed none before, with those alone. */
    private void addOwing() {
        for (AgencySummary now : after.summary().agencies()) {
            before.summary(now.load().agency().id()).ifPresent(was -> addOwing(was, now));
        }
    }

    private void addOwing(AgencySummary was, AgencySummary now) {
        ImmutableSetMultimap<Subject, Range<LocalDate>> owedBefore = was.missing().stream()
                .collect(flatteningToImmutableSetMultimap(
                        Returns::subject, due -> due.owed().stream().map(When::days)));
        ImmutableList<Reason> newly = now.missing().stream()
                .flatMap(due -> {
                    ImmutableList<When> times = due.owed().stream()
                            .filter(time -> !owedBefore.containsEntry(due.subject(), time.days()))
                            .collect(toImmutableList());
                    return times.isEmpty()
                            ? Stream.of()
                            : Stream.of(
                                    Reason.of(Wording.MISSING_FOR, due.subject().words(), times));
                })
                .collect(toImmutableList());
        if (!newly.isEmpty()) {
            add(
                    Change.Kind.OWING,
                    now.load().agency().id(),
                    Optional.empty(),
                    now.load().agency().name(),
                    Optional.empty(),
                    Optional.of(Reason.of(Wording.SEVERAL, newly)),
                    Optional.empty());
        }
    }

    private void add(
            Change.Kind kind,
            ElementId id,
            Optional<MilestoneId> milestone,
            String title,
            Optional<Reason> was,
            Optional<Reason> is,
            Optional<Reason> because) {
        changes.add(new Change(kind, Subject.of(id), milestone, title, was, is, because));
    }
}
