package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Note;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.Markers;
import org.csplan.core.testkit.PlanDomain;

/** What is told to an audience where nothing changed but who may see what. */
class SeenInBothProperties {

    @Provide
    Arbitrary<ActionPlan> byApi() {
        return PlanDomain.plansByApi();
    }

    @Provide
    Arbitrary<ActionPlan> marked() {
        return PlanDomain.markedPlans();
    }

    /** Who sees a thing before and after is told that others may, or may not; nobody is told more. */
    @Property(tries = 500)
    void whoMaySeeWhatIsNoEvent(@ForAll("byApi") ActionPlan plan, @ForAll long seed, @ForAll Visibility audience) {
        List<Change> changes = changes(plan, new Shuffled(new Random(seed)).of(plan), audience);

        Set<String> told = ImmutableSet.copyOf(changes.stream()
                .map(change -> change.kind() + " " + change.after().map(Reason::words))
                .toList());
        Set<String> allowed = audience == Visibility.PUBLIC
                ? ImmutableSet.of()
                : ImmutableSet.of(Change.Kind.OTHERWISE + " " + Optional.of(Change.Part.VISIBILITY.words()));
        assertEquals(ImmutableSet.of(), Sets.difference(told, allowed));
    }

    @Property(tries = 300)
    void whatIsHiddenInBothNeverAppears(
            @ForAll("marked") ActionPlan before, @ForAll("marked") ActionPlan after, @ForAll Visibility audience) {
        Set<String> hidden = Sets.union(Markers.hiddenFrom(audience, before), Markers.hiddenFrom(audience, after));

        assertEquals(ImmutableSet.of(), Sets.intersection(hidden, Markers.in(changes(before, after, audience))));
    }

    @Property(tries = 300)
    void whatIsHiddenInOneNeverAppearsOfWhatIsInBoth(
            @ForAll("marked") ActionPlan plan, @ForAll long seed, @ForAll Visibility audience) {
        ActionPlan other = new Shuffled(new Random(seed)).of(plan);
        SeenInBoth seen = SeenInBoth.of(plan, other, audience);
        Set<String> hidden = Sets.union(Markers.hiddenFrom(audience, plan), Markers.hiddenFrom(audience, other));

        // An entry whose readings are hidden one here and one there is in neither.
        assertEquals(
                ImmutableSet.of(),
                Sets.difference(Markers.in(seen.before()), Sets.difference(Markers.in(plan), hidden)));
        assertEquals(Markers.in(seen.before()), Markers.in(seen.after()));
    }

    private static List<Change> changes(ActionPlan before, ActionPlan after, Visibility audience) {
        SeenInBoth seen = SeenInBoth.of(before, after, audience);
        Optional<LocalDate> then = AsOf.of(seen.before());
        Optional<LocalDate> now = AsOf.of(seen.after());
        Stream<Change> computed = then.isPresent() && now.isPresent()
                ? ComputedChanges.between(
                        PlanAnalysis.of(seen.before(), before, then.get()),
                        PlanAnalysis.of(seen.after(), after, now.get()))
                        .stream()
                : Stream.empty();
        return Stream.concat(PlanChanges.between(seen.before(), seen.after(), before, after).stream(), computed)
                .toList();
    }

    /** Plans of which some parts are for others. */
    private record Shuffled(Random random) {

        private static final ImmutableList<Visibility> VISIBILITIES = ImmutableList.copyOf(Visibility.values());

        ActionPlan of(ActionPlan plan) {
            return new ActionPlan(
                    plan.id(),
                    plan.title(),
                    plan.period(),
                    plan.intro(),
                    plan.partnership(),
                    plan.area(),
                    contact(plan.contact()),
                    plan.published(),
                    plan.review(),
                    plan.leads(),
                    plan.yearStart(),
                    plan.reporting(),
                    plan.citations(),
                    measures(plan.measures()),
                    progress(plan.progress()),
                    plan.names(),
                    plan.statuses(),
                    each(
                            plan.agencies(),
                            agency -> new Agency(
                                    agency.id(),
                                    agency.name(),
                                    agency.kind(),
                                    agency.url(),
                                    contact(agency.contact()))),
                    each(
                            plan.aims(),
                            aim -> new Aim(
                                    aim.id(),
                                    aim.text(),
                                    aim.covers(),
                                    notes(aim.notes()),
                                    measures(aim.measures()),
                                    progress(aim.progress()))),
                    each(
                            plan.priorities(),
                            priority -> new Priority(
                                    priority.id(),
                                    priority.text(),
                                    priority.supports(),
                                    priority.strands(),
                                    priority.period(),
                                    notes(priority.notes()),
                                    measures(priority.measures()),
                                    progress(priority.progress()))),
                    each(plan.actions(), this::of),
                    plan.terms(),
                    plan.language(),
                    plan.page(),
                    plan.checks());
        }

        private Action of(Action action) {
            return new Action(
                    action.id(),
                    action.title(),
                    action.aims(),
                    action.priorities(),
                    action.leads(),
                    action.partners(),
                    action.owner(),
                    contact(action.contact()),
                    action.timetable(),
                    action.budget(),
                    action.spent(),
                    action.reporting(),
                    measures(action.measures()),
                    some(
                            action.milestones(),
                            (step, audience) -> new Milestone(
                                    step.id(), step.text(), step.due(), step.done(), step.leads(), audience)),
                    action.risks(),
                    action.dependsOn(),
                    action.continues(),
                    action.replaces(),
                    notes(action.notes()),
                    progress(action.progress()),
                    action.tags(),
                    action.fields(),
                    random.nextBoolean() ? action.visibility() : any());
        }

        private Optional<Contact> contact(Optional<Contact> contact) {
            return contact.map(known -> new Contact(known.text(), any()));
        }

        private ImmutableList<Note> notes(List<Note> notes) {
            return some(notes, (note, audience) -> new Note(note.text(), audience));
        }

        private ImmutableList<Measure> measures(List<Measure> measures) {
            return some(
                    measures,
                    (measure, audience) -> measure.about(measure.about().visibleTo(audience)));
        }

        private ImmutableList<Progress> progress(List<Progress> progress) {
            return some(progress, Progress::visibleTo);
        }

        private <T> ImmutableList<T> some(List<T> items, BiFunction<T, Visibility, T> visibleTo) {
            return each(items, item -> random.nextBoolean() ? item : visibleTo.apply(item, any()));
        }

        private static <T> ImmutableList<T> each(List<T> items, UnaryOperator<T> change) {
            return items.stream().map(change).collect(ImmutableList.toImmutableList());
        }

        private Visibility any() {
            return VISIBILITIES.get(random.nextInt(VISIBILITIES.size()));
        }
    }
}
