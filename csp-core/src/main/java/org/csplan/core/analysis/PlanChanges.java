package org.csplan.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Closure;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Move;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;

/**
 * What changed between two states of a plan, or between a plan and the next. Things are the same if they have the same id; an
 * action also if it continues or replaces one that is gone, or is one that is gone but for its id, and a measure if it is one
 * that is gone but for the years in its words. Of one that goes on in several, and of several that go on in one, each is said to
 * be renumbered. What came with a new thing or went with an old one is not told by itself; nor is what was told and spent in the
 * time of the earlier plan, where the later one is the next.
 */
public final class PlanChanges {

    private final ActionPlan before;
    private final ActionPlan after;
    private final PlanLinks linksBefore;
    private final PlanLinks linksAfter;
    private final FormerActions former;
    private final boolean isNextPlan;
    private final Map<ActionId, Map<MeasureId, Measure>> measuresById = new HashMap<>();
    private final HeldBack heldBefore;
    private final HeldBack heldAfter;
    private final SpentSoFar spent;
    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

    private PlanChanges(ActionPlan before, ActionPlan after, HeldBack heldBefore, HeldBack heldAfter) {
        this.heldBefore = heldBefore;
        this.heldAfter = heldAfter;
        this.spent = SpentSoFar.byAllTold(action -> heldBefore.isSpending(action) || heldAfter.isSpending(action));
        this.before = before;
        this.after = after;
        this.linksBefore = PlanLinks.of(before);
        this.linksAfter = PlanLinks.of(after);
        this.former = FormerActions.of(before, after, linksBefore, linksAfter);
        this.isNextPlan = isNextPlan(before, after);
    }

    /** Whether the later one is another plan, of a time that begins when that of the earlier one is over. */
    static boolean isNextPlan(ActionPlan before, ActionPlan after) {
        return !before.id().equals(after.id())
                && before.period().isPresent()
                && after.period().isPresent()
                && before.period().get().isBefore(after.period().get());
    }

    /**
     * The changes of the plan as a whole, then those of its agencies, aims, priorities and actions, each in the order of
     * the later state, what is gone last; of one thing in the order of their kinds, its measures and milestones last.
     */
    public static ImmutableList<Change> between(ActionPlan before, ActionPlan after) {
        return between(before, after, HeldBack.NOTHING, HeldBack.NOTHING);
    }

    /**
     * The same of two states as an {@link Audience} may see them: as {@link SeenInBoth} shows them, so that it is no change who
     * may see what. What was spent is not told of an action of which they see only a part of that, nor an older status as how
     * something stands.
     *
     * @param wholeBefore the earlier state with what is hidden, and the later one after it
     */
    public static ImmutableList<Change> between(
            ActionPlan before, ActionPlan after, ActionPlan wholeBefore, ActionPlan wholeAfter) {
        return between(
                before,
                after,
                HeldBack.of(before, wholeBefore, LocalDate.MAX),
                HeldBack.of(after, wholeAfter, LocalDate.MAX));
    }

    private static ImmutableList<Change> between(
            ActionPlan before, ActionPlan after, HeldBack heldBefore, HeldBack heldAfter) {
        PlanChanges changes = new PlanChanges(before, after, heldBefore, heldAfter);
        changes.addAll();
        return changes.changes.build();
    }

    private void addAll() {
        addPlan();
        addEach(before.agencies(), after.agencies(), Agency::id, Agency::name, (was, is) -> {
            reworded(was, is, Agency::id, Agency::name);
            addOthers(Subject.of(is.id()), is.name(), OtherParts.changed(OtherParts.OF_AGENCY, was, is));
        });
        addObjectives(before.aims(), after.aims(), OtherParts.OF_AIM);
        addObjectives(before.priorities(), after.priorities(), OtherParts.OF_PRIORITY);
        addActions();
    }

    private void addPlan() {
        Subject plan = Subject.of(after.id());
        add(Change.Kind.REDATED, plan, after.title(), before.period(), after.period(), Optional.empty());
        add(
                Change.Kind.REWORDED,
                plan,
                after.title(),
                Optional.of(before.title()),
                Optional.of(after.title()),
                Optional.empty());
        addProgress(plan, after.title(), told(before.progress()), tells(before.progress(), after.progress()));
        addOthers(plan, after.title(), OtherParts.changed(OtherParts.OF_PLAN, before, after));
        addMeasures(after.id(), before.measures(), after.measures());
    }

    private <T extends Objective> void addObjectives(
            ImmutableList<T> was, ImmutableList<T> is, ImmutableMap<Change.Part, Function<T, ?>> others) {
        this.<T>addEach(was, is, Objective::id, Objective::text, (old, now) -> {
            Subject subject = Subject.of(now.id());
            addTold(subject, now.text(), old.id(), old.progress(), now.progress());
            reworded(old, now, Objective::id, Objective::text);
            addOthers(subject, now.text(), OtherParts.changed(others, old, now));
            addMeasures(now.id(), old.measures(), now.measures());
        });
    }

    private void addActions() {
        for (Action action : after.actions()) {
            former.of(action.id()).ifPresentOrElse(was -> addAction(was, action), () -> addOther(action));
        }
        former.leftOut().forEach(this::addGone);
    }

    /** What is new; or what is a part of something that another action was as well. */
    private void addOther(Action action) {
        ImmutableList<Action> parts = former.goneInto(action);
        if (parts.isEmpty()) {
            addNew(action);
        } else {
            parts.forEach(was -> addRenumbered(was, action));
            addMeasures(action.id(), measuresBefore(action), action.measures());
        }
    }

    /** With what it says that it continues, where that is still there as well. */
    private void addNew(Action action) {
        ImmutableList<Reason> others = former.named(action.id()).stream()
                .map(was -> Reason.found(was.id().value()))
                .collect(toImmutableList());
        add(
                Change.Kind.NEW,
                Subject.of(action.id()),
                action.title(),
                Optional.empty(),
                Optional.of(action.title()),
                others.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Reason.of(Wording.PART_OF_OTHER, Reason.of(Wording.SEVERAL, others))));
    }

    private void addRenumbered(Action was, Action is) {
        add(
                Change.Kind.RENUMBERED,
                Subject.of(is.id()),
                is.title(),
                Optional.of(was.id().value()),
                Optional.of(is.id().value()),
                Optional.empty());
    }

    /** With how it stood, for whether it was finished is the first that is asked of it. */
    private void addGone(Action gone) {
        Wording stood = switch (Stage.of(gone, before.period(), LocalDate.MAX)) {
            case DONE -> Wording.WAS_DONE;
            case CLOSED -> Wording.WAS_CLOSED;
            case OPEN -> Wording.WAS_UNFINISHED;
        };
        boolean isKnown = stood != Wording.WAS_UNFINISHED || !heldBefore.isStatus(gone.id());
        add(
                Change.Kind.GONE,
                Subject.of(gone.id()),
                gone.title(),
                Optional.of(gone.title()),
                Optional.empty(),
                isKnown ? Optional.of(Reason.of(stood)) : Optional.empty());
    }

    private void addAction(Action was, Action is) {
        Subject subject = Subject.of(is.id());
        String title = is.title();
        add(
                Change.Kind.DONE,
                subject,
                title,
                ended(was.timetable().done(), is.timetable().done()),
                is.timetable().done(),
                Optional.empty());
        add(
                Change.Kind.CLOSED,
                subject,
                title,
                ended(
                        was.timetable().closed().map(Closure::when),
                        is.timetable().closed().map(Closure::when)),
                is.timetable().closed().map(Closure::when),
                is.timetable().closed().flatMap(Closure::because).map(Reason::found));
        addRenumbered(was, is);
        // It may be several that go on in it.
        former.goneInto(is).stream().filter(other -> !other.equals(was)).forEach(other -> addRenumbered(other, is));
        add(
                Change.Kind.REDATED,
                subject,
                title,
                was.timetable().dueNow(),
                is.timetable().dueNow(),
                reasons(is.timetable().moves().stream()
                        .filter(move -> !was.timetable().moves().contains(move))
                        .collect(toImmutableList())));
        addTold(subject, title, was.id(), was.progress(), is.progress());
        reworded(was, is, Action::id, Action::title);
        addList(Change.Kind.REASSIGNED, subject, title, linksBefore.leads(was), linksAfter.leads(is));
        addList(Change.Kind.REAIMED, subject, title, objectives(was), objectives(is));
        add(Change.Kind.REFUNDED, subject, title, listed(was.budget()), listed(is.budget()), Optional.empty());
        if (!isNextPlan) {
            add(Change.Kind.SPENT, subject, title, spent(was), spent(is), Optional.empty());
            addOverspends(subject, was, is);
        }
        addOthers(subject, title, OtherParts.changed(OtherParts.OF_ACTION, was, is));
        addMeasures(is.id(), measuresBefore(is), is.measures());
        addMilestones(is.id(), was.milestonesAsTold(), is.milestonesAsTold());
    }

    /** When something ended; in next year's plan it is no change that last year's end is not told again. */
    private Optional<When> ended(Optional<When> was, Optional<When> is) {
        return isNextPlan && is.isEmpty() ? Optional.empty() : was;
    }

    /** Why something was moved; of several moves each reason with the time to which it was moved, the oldest first. */
    private static Optional<Reason> reasons(ImmutableList<Move> moves) {
        if (moves.size() == 1) {
            return moves.get(0).because().map(Reason::found);
        }
        return several(moves.stream()
                .flatMap(move ->
                        move.because().map(reason -> Reason.of(Wording.MOVED_TO_BECAUSE, move.to(), reason)).stream())
                .collect(toImmutableList()));
    }

    /** Unit by unit, for an action may go over its budget in euros and back within that in pounds. */
    private void addOverspends(Subject subject, Action was, Action is) {
        Set<String> before = unitsOverspent(was);
        Set<String> now = unitsOverspent(is);
        for (String unit : Sets.difference(now, before)) {
            add(Change.Kind.OVERSPENT, subject, is.title(), money(was, unit), money(is, unit), Optional.empty());
        }
        for (String unit : Sets.difference(before, now)) {
            if (Finances.setAside(is, unit).isEmpty()) {
                // Without a budget nothing can be within it.
                continue;
            }
            add(Change.Kind.WITHIN_BUDGET, subject, is.title(), money(was, unit), money(is, unit), Optional.empty());
        }
    }

    private Set<String> unitsOverspent(Action action) {
        return Finances.overspent(action, spent).stream()
                .map(Overspend::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was spent and what is set aside in a unit, as in {@code £2,200 spent of £2,000 set aside}. */
    private Optional<Reason> money(Action action, String unit) {
        return spent.on(action).stream()
                .filter(sum -> sum.unit().equals(unit))
                .findFirst()
                .map(spent -> Finances.setAside(action, unit)
                        .map(sum -> Reason.of(Wording.SPENT_OF, spent, Quantity.of(sum, unit)))
                        .orElseGet(() -> Reason.of(Wording.SPENT, spent)));
    }

    private void addMeasures(ElementId owner, ImmutableList<Measure> was, ImmutableList<Measure> is) {
        FormerMeasures formerMeasures = FormerMeasures.of(was, is);
        for (Measure measure : is) {
            Subject subject = Subject.of(owner, measure.id());
            Measure before = formerMeasures.of(measure.id()).orElse(null);
            if (before == null) {
                add(
                        Change.Kind.NEW,
                        subject,
                        measure.text(),
                        Optional.empty(),
                        Optional.of(measure.text()),
                        Optional.empty());
            } else if (!before.equals(measure)) {
                add(
                        Change.Kind.REWORDED,
                        subject,
                        measure.text(),
                        Optional.of(before.text()),
                        Optional.of(measure.text()),
                        Optional.empty());
                add(
                        Change.Kind.RETARGETED,
                        subject,
                        measure.text(),
                        yardstick(before),
                        yardstick(measure),
                        Optional.empty());
                addOthers(subject, measure.text(), OtherParts.changed(OtherParts.OF_MEASURE, before, measure));
            }
        }
        for (Measure gone : formerMeasures.gone()) {
            Subject subject = Subject.of(owner, gone.id());
            add(Change.Kind.GONE, subject, gone.text(), Optional.of(gone.text()), Optional.empty(), Optional.empty());
        }
    }

    /**
     * The measures that an action had before: those of all that goes on in it, but for those that another action has taken over.
     * What nobody has taken over is told once, of the first action in which its owner goes on.
     */
    private ImmutableList<Measure> measuresBefore(Action is) {
        ImmutableList<Action> predecessors = former.predecessors(is);
        if (predecessors.size() == 1
                && former.successors(predecessors.get(0).id()).isEmpty()) {
            return predecessors.get(0).measures();
        }
        Map<MeasureId, Measure> measures = new LinkedHashMap<>();
        for (Action was : predecessors) {
            Map<MeasureId, Measure> then =
                    measuresById.computeIfAbsent(was.id(), id -> byId(was.measures(), Measure::id));
            for (Measure now : is.measures()) {
                if (then.containsKey(now.id())) {
                    measures.putIfAbsent(now.id(), then.get(now.id()));
                }
            }
            boolean isFirst = was.equals(former.of(is.id()).orElse(null))
                    || former.successors(was.id()).asList().get(0).equals(is);
            if (isFirst) {
                Set<MeasureId> takenOver = takenOver(was);
                then.values().stream()
                        .filter(measure -> !takenOver.contains(measure.id()))
                        .forEach(measure -> measures.putIfAbsent(measure.id(), measure));
            }
        }
        return ImmutableList.copyOf(measures.values());
    }

    /** What measures those have that say they continue or replace an action. */
    private Set<MeasureId> takenOver(Action was) {
        return former.successors(was.id()).stream()
                .flatMap(action -> action.measures().stream())
                .map(Measure::id)
                .collect(toImmutableSet());
    }

    /** What it is held against in the end, and on the way there. */
    private static Optional<Reason> yardstick(Measure measure) {
        ImmutableList.Builder<Object> parts = ImmutableList.builder();
        if (!measure.yardstick().isEmpty()) {
            parts.add(measure);
        }
        return several(parts.addAll(measure.datedTargets()).build());
    }

    private void addMilestones(ActionId owner, ImmutableList<Milestone> was, ImmutableList<Milestone> is) {
        Map<MilestoneId, Milestone> old = byId(was, Milestone::id);
        for (Milestone now : is) {
            Milestone before = old.remove(now.id());
            Optional<String> text = Optional.of(now.text());
            if (before == null) {
                addMilestone(Change.Kind.NEW, owner, now, Optional.empty(), text);
            } else {
                addMilestone(Change.Kind.DONE, owner, now, ended(before.done(), now.done()), now.done());
                addMilestone(Change.Kind.REDATED, owner, now, before.due(), now.due());
                addMilestone(Change.Kind.REWORDED, owner, now, Optional.of(before.text()), text);
                addMilestone(
                        Change.Kind.OTHERWISE,
                        owner,
                        now,
                        Optional.empty(),
                        OtherParts.changed(OtherParts.OF_MILESTONE, before, now));
            }
        }
        old.values().forEach(gone -> addGone(owner, gone));
    }

    /** What was reached may well be gone from the plan. */
    private void addGone(ActionId owner, Milestone gone) {
        add(
                Change.Kind.GONE,
                Subject.of(owner),
                Optional.of(gone.id()),
                gone.text(),
                Optional.of(gone.text()),
                Optional.empty(),
                gone.done().map(day -> Reason.of(Wording.WAS_DONE)));
    }

    private void addMilestone(Change.Kind kind, ActionId owner, Milestone milestone, Optional<?> was, Optional<?> is) {
        add(kind, Subject.of(owner), Optional.of(milestone.id()), milestone.text(), was, is, Optional.empty());
    }

    /** How it is said to stand, and what else is told of it. */
    private void addTold(
            Subject subject, String title, ElementId former, ImmutableList<Progress> was, ImmutableList<Progress> is) {
        ImmutableList<Progress> before = told(was);
        ImmutableList<Progress> now = tells(was, is);
        addRated(subject, title, former, before, now);
        addProgress(subject, title, before, now);
    }

    /** What was told before; nothing where the later plan is the next one, of which it is no part. */
    private ImmutableList<Progress> told(ImmutableList<Progress> before) {
        return isNextPlan ? ImmutableList.of() : before;
    }

    /** What is told now; in the next plan nothing that was carried over from the one before. */
    private ImmutableList<Progress> tells(ImmutableList<Progress> before, ImmutableList<Progress> now) {
        return isNextPlan && !before.isEmpty() ? without(now, before) : now;
    }

    /** What was told in the one state alone, and in the other; what one agency told otherwise for one time by itself. */
    private void addProgress(Subject subject, String title, List<Progress> was, List<Progress> is) {
        if (was.equals(is)) {
            return;
        }
        // Who else may see an entry is no change.
        ImmutableList<Progress> gone = without(was, is);
        ImmutableList<Progress> fresh = without(is, was);
        ImmutableListMultimap<String, Progress> goneAt = Multimaps.index(gone, PlanChanges::occasionInWords);
        ImmutableListMultimap<String, Progress> freshAt = Multimaps.index(fresh, PlanChanges::occasionInWords);
        ImmutableSet<String> amended = freshAt.keySet().stream()
                .filter(occasion -> freshAt.get(occasion).size() == 1
                        && goneAt.get(occasion).size() == 1)
                .collect(toImmutableSet());
        for (String occasion : amended) {
            Progress entry = freshAt.get(occasion).get(0);
            addAmended(subject, title, entry, said(goneAt.get(occasion).get(0)), said(entry));
        }
        add(Change.Kind.UPDATED, subject, title, allTold(gone, amended), allTold(fresh, amended), Optional.empty());
    }

    private void addAmended(Subject subject, String title, Progress entry, List<Reason> was, List<Reason> is) {
        ImmutableSet<String> wordsBefore = words(was);
        ImmutableSet<String> wordsNow = words(is);
        if (!wordsBefore.equals(wordsNow)) {
            ImmutableList<Reason> now = Streams.concat(
                            occasion(entry).stream(), is.stream().filter(part -> !wordsBefore.contains(part.words())))
                    .collect(toImmutableList());
            ImmutableList<Reason> noMore = was.stream()
                    .filter(part -> !wordsNow.contains(part.words()))
                    .collect(toImmutableList());
            add(Change.Kind.UPDATED, subject, title, listed(noMore), listed(now), Optional.empty());
        }
    }

    private static ImmutableSet<String> words(List<Reason> parts) {
        return parts.stream().map(Reason::words).collect(toImmutableSet());
    }

    static ImmutableList<Progress> without(List<Progress> all, List<Progress> others) {
        Set<Object> known = others.stream().map(Audience.Part::key).collect(toImmutableSet());
        return all.stream()
                .filter(each -> !known.contains(Audience.Part.key(each)))
                .collect(toImmutableList());
    }

    private static Optional<Reason> allTold(List<Progress> entries, Set<String> amended) {
        return several(entries.stream()
                .filter(entry -> !amended.contains(occasionInWords(entry)))
                .map(entry -> Reason.of(
                        Wording.NAMED,
                        Stream.concat(occasion(entry).stream(), said(entry).stream())
                                .collect(toImmutableList())))
                .collect(toImmutableList()));
    }

    /** Absent if there are none. */
    private static Optional<Reason> several(ImmutableList<?> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(Reason.of(Wording.SEVERAL, parts));
    }

    /** Absent if there are none. */
    private static Optional<Reason> listed(ImmutableList<?> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(Reason.of(Wording.NAMED, parts));
    }

    /** For when an entry tells, and who does. */
    private static ImmutableList<Reason> occasion(Progress entry) {
        return Streams.concat(
                        entry.when().map(Reason::found).stream(),
                        entry.from().map(agency -> Reason.of(Wording.TOLD_FROM, agency)).stream())
                .collect(toImmutableList());
    }

    static String occasionInWords(Progress entry) {
        return Reason.of(Wording.NAMED, occasion(entry)).words();
    }

    private static ImmutableList<Reason> said(Progress entry) {
        return Streams.concat(
                        entry.status().map(Reason::found).stream(),
                        entry
                                .share()
                                .map(share -> Reason.of(Wording.TOLD_COMPLETE, share.toPlainString() + "%"))
                                .stream(),
                        entry.readings().stream()
                                .map(reading -> Reason.of(
                                        Wording.TOLD_NUMBER, reading.measure().value(), reading.value())),
                        entry.reached().stream().map(milestone -> Reason.of(Wording.TOLD_MILESTONE, milestone.value())),
                        entry.spent().map(spent -> Reason.of(Wording.TOLD_SPENT, spent)).stream(),
                        entry.text().map(text -> Reason.of(Wording.TOLD_TEXT, text)).stream())
                .collect(toImmutableList());
    }

    private void addOthers(Subject subject, String title, Optional<Reason> names) {
        add(Change.Kind.OTHERWISE, subject, title, Optional.empty(), names, Optional.empty());
    }

    /** What two things with one id have in common and not. */
    private interface Comparing<T> {
        void compare(T was, T is);
    }

    private <T> void addEach(
            Collection<? extends T> was,
            Collection<? extends T> is,
            Function<T, ? extends ElementId> id,
            Function<T, String> title,
            Comparing<T> comparing) {
        Map<ElementId, T> old = byId(was, id);
        for (T each : is) {
            T before = old.remove(id.apply(each));
            if (before == null) {
                addNew(id.apply(each), title.apply(each));
            } else {
                comparing.compare(before, each);
            }
        }
        old.values().forEach(gone -> addGone(id.apply(gone), title.apply(gone)));
    }

    private static <K, T> Map<K, T> byId(Collection<? extends T> all, Function<T, ? extends K> id) {
        Map<K, T> byId = new LinkedHashMap<>();
        all.forEach(each -> byId.put(id.apply(each), each));
        return byId;
    }

    private <T> void reworded(T was, T is, Function<T, ? extends ElementId> id, Function<T, String> title) {
        String now = title.apply(is);
        add(
                Change.Kind.REWORDED,
                Subject.of(id.apply(is)),
                now,
                Optional.of(title.apply(was)),
                Optional.of(now),
                Optional.empty());
    }

    private void addNew(ElementId id, String title) {
        add(Change.Kind.NEW, Subject.of(id), title, Optional.empty(), Optional.of(title), Optional.empty());
    }

    private void addGone(ElementId id, String title) {
        add(Change.Kind.GONE, Subject.of(id), title, Optional.of(title), Optional.empty(), Optional.empty());
    }

    private void add(
            Change.Kind kind,
            Subject subject,
            String title,
            Optional<?> was,
            Optional<?> is,
            Optional<Reason> because) {
        add(kind, subject, Optional.empty(), title, was, is, because);
    }

    /**
     * Adds it if there is one. What reads the same is no change, whatever else differs.
     *
     * @param was a reason, or what may stand in a gap of one; so is what is now
     */
    private void add(
            Change.Kind kind,
            Subject subject,
            Optional<MilestoneId> milestone,
            String title,
            Optional<?> was,
            Optional<?> is,
            Optional<Reason> because) {
        if (was.equals(is)) {
            return;
        }
        Optional<Reason> before = was.map(PlanChanges::reason);
        Optional<Reason> after = is.map(PlanChanges::reason);
        if (!before.map(Reason::words).equals(after.map(Reason::words))) {
            changes.add(new Change(kind, subject, milestone, title, before, after, because));
        }
    }

    private static Reason reason(Object said) {
        return said instanceof Reason reason ? reason : Reason.found(said);
    }

    private Optional<Reason> spent(Action action) {
        return listed(ImmutableList.copyOf(spent.on(action)));
    }

    /** Nothing where what was told last is hidden now; where it was hidden before, from what is not said. */
    private void addRated(Subject subject, String title, ElementId former, List<Progress> was, List<Progress> is) {
        Optional<LastTold<Status>> before = LastTold.status(was);
        Optional<LastTold<Status>> after = LastTold.status(is);
        if (heldAfter.isStatus(subject.element()) || before.equals(after)) {
            return;
        }
        Optional<Status> known = heldBefore.isStatus(former) ? Optional.empty() : before.map(LastTold::value);
        add(Change.Kind.RERATED, subject, title, known, after.map(LastTold::value), Optional.empty());
    }

    private static List<ElementId> objectives(Action action) {
        return Stream.<ElementId>concat(action.aims().stream(), action.priorities().stream())
                .toList();
    }

    /** The order in which they are named is no change. */
    private void addList(
            Change.Kind kind,
            Subject subject,
            String title,
            List<? extends ElementId> was,
            List<? extends ElementId> is) {
        if (!ImmutableSet.copyOf(was).equals(ImmutableSet.copyOf(is))) {
            add(
                    kind,
                    subject,
                    title,
                    listed(ImmutableList.copyOf(was)),
                    listed(ImmutableList.copyOf(is)),
                    Optional.empty());
        }
    }
}
