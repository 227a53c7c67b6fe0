package org.csplan.core.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;

/**
 * What will be done. Only the title is always there: real plans leave out the rest.
 *
 * @param title one line
 * @param aims in the order of the plan's text, none twice; so are {@code priorities}
 * @param leads the agencies that answer for it, the first one first; none twice; where empty, those who lead the plan do
 * @param partners the agencies that help; none twice, none of the leads
 * @param owner the post that sees to it, one line
 * @param contact usually not for the public
 * @param budget what it may cost, by fund; empty where the plan doesn't say
 * @param spent what it has cost so far, without saying by when; what was spent in a time is told by its progress
 * @param reporting when progress is due, where that differs from the plan
 * @param measures in the plan's order, no id twice; so are {@code milestones}
 * @param risks each one line
 * @param dependsOn what has to be there first; actions of this plan, and texts
 * @param continues ids of earlier actions that this one carries on, of this plan or the last one; so are
 *     {@code replaces}
 * @param progress in the plan's order; what agencies returned comes after what the plan itself says
 * @param tags words to find it by, each an id
 */
public record Action(
        ActionId id,
        String title,
        ImmutableList<AimId> aims,
        ImmutableList<PriorityId> priorities,
        ImmutableList<AgencyId> leads,
        ImmutableList<AgencyId> partners,
        Optional<String> owner,
        Optional<Contact> contact,
        Timetable timetable,
        ImmutableList<Budget> budget,
        Optional<Quantity> spent,
        Optional<Reporting> reporting,
        ImmutableList<Measure> measures,
        ImmutableList<Milestone> milestones,
        ImmutableList<String> risks,
        ImmutableList<Dependency> dependsOn,
        ImmutableList<ActionId> continues,
        ImmutableList<ActionId> replaces,
        ImmutableList<Note> notes,
        ImmutableList<Progress> progress,
        ImmutableList<String> tags,
        ImmutableList<Field> fields,
        Visibility visibility) {

    public Action {
        title = OneLine.of("an action's title", title);
        owner = owner.map(post -> OneLine.of("an owner", post));
        risks = OneLine.allOf("a risk", risks);
        Distinct.check(aims, "action", id, "is for aim");
        Distinct.check(priorities, "action", id, "is for priority");
        Distinct.check(leads, "action", id, "is led by");
        Distinct.check(partners, "action", id, "has the partner");
        progress = Progress.ordered(progress);
        Distinct.check(measures, Measure::id, "action", id, "has a measure");
        Distinct.check(milestones, Milestone::id, "action", id, "has a milestone");
        Distinct.check(continues, "action", id, "continues");
        Distinct.check(replaces, "action", id, "replaces");
        spent.ifPresent(Spending::check);
        Distinct.check(tags, "action", id, "is tagged");
        Distinct.check(fields, Field::name, "action", id, "has the field");
        tags.forEach(IdRules::check);
        for (AgencyId partner : partners) {
            Distinct.checkAbsent(leads, partner, "action", id, "has as lead and as partner");
        }
    }

    /**
     * Its milestones, those that progress says are reached with the earliest time for which it does, unless their own line says
     * when they were.
     */
    public ImmutableList<Milestone> milestonesAsTold() {
        if (milestones.isEmpty()
                || progress.stream().allMatch(entry -> entry.reached().isEmpty())) {
            return milestones;
        }
        return milestones.stream()
                .map(milestone -> told(milestone)
                        .filter(time -> milestone.done().isEmpty())
                        .map(milestone::reached)
                        .orElse(milestone))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<When> told(Milestone milestone) {
        return progress.stream()
                .filter(entry -> entry.reached().contains(milestone.id()))
                .flatMap(entry -> entry.when().stream())
                .min(Comparator.comparing(When::to).thenComparing(When::from));
    }

    /** By when it is due as first agreed, if that is a time. */
    public Optional<When> due() {
        return timetable.due().flatMap(Due::when);
    }

    /** Starts an action whose id is made from its title. */
    public static Builder builder(String title) {
        return new Builder(ActionId.fromTitle(title), title);
    }

    public static Builder builder(String id, String title) {
        return new Builder(ActionId.of(id), title);
    }

    public static Builder builder(ActionId id, String title) {
        return new Builder(id, title);
    }

    /** Starts an action that is the same but for what is set or added. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title);
        builder.aims.addAll(aims);
        builder.priorities.addAll(priorities);
        builder.leads.addAll(leads);
        builder.partners.addAll(partners);
        builder.owner = owner;
        builder.contact = contact;
        builder.start = timetable.start();
        builder.due = timetable.due();
        builder.moves.addAll(timetable.moves());
        builder.done = timetable.done();
        builder.closed = timetable.closed();
        builder.budget.addAll(budget);
        builder.spent = spent;
        builder.reporting = reporting;
        builder.measures.addAll(measures);
        builder.milestones.addAll(milestones);
        builder.risks.addAll(risks);
        builder.dependsOn.addAll(dependsOn);
        builder.continues.addAll(continues);
        builder.replaces.addAll(replaces);
        builder.notes.addAll(notes);
        builder.progress.addAll(progress);
        builder.tags.addAll(tags);
        builder.fields.addAll(fields);
        builder.visibility = visibility;
        return builder;
    }

    /** Gathers the parts of an action, in any order. */
    public static final class Builder {
        private final ActionId id;
        private final String title;
        private final ImmutableList.Builder<AimId> aims = ImmutableList.builder();
        private final ImmutableList.Builder<PriorityId> priorities = ImmutableList.builder();
        private final ImmutableList.Builder<AgencyId> leads = ImmutableList.builder();
        private final ImmutableList.Builder<AgencyId> partners = ImmutableList.builder();
        private Optional<String> owner = Optional.empty();
        private Optional<Contact> contact = Optional.empty();
        private Optional<When> start = Optional.empty();
        private Optional<Due> due = Optional.empty();
        private final ImmutableList.Builder<Move> moves = ImmutableList.builder();
        private Optional<When> done = Optional.empty();
        private Optional<Closure> closed = Optional.empty();
        private final ImmutableList.Builder<Budget> budget = ImmutableList.builder();
        private Optional<Quantity> spent = Optional.empty();
        private Optional<Reporting> reporting = Optional.empty();
        private final ImmutableList.Builder<Measure> measures = ImmutableList.builder();
        private final ImmutableList.Builder<Milestone> milestones = ImmutableList.builder();
        private final ImmutableList.Builder<String> risks = ImmutableList.builder();
        private final ImmutableList.Builder<Dependency> dependsOn = ImmutableList.builder();
        private final ImmutableList.Builder<ActionId> continues = ImmutableList.builder();
        private final ImmutableList.Builder<ActionId> replaces = ImmutableList.builder();
        private final ImmutableList.Builder<Note> notes = ImmutableList.builder();
        private final ImmutableList.Builder<Progress> progress = ImmutableList.builder();
        private final ImmutableList.Builder<String> tags = ImmutableList.builder();
        private final ImmutableList.Builder<Field> fields = ImmutableList.builder();
        private Visibility visibility = Visibility.PUBLIC;

        private Builder(ActionId id, String title) {
            this.id = id;
            this.title = title;
        }

        public Builder forAim(AimId aim) {
            aims.add(aim);
            return this;
        }

        public Builder forPriority(PriorityId priority) {
            priorities.add(priority);
            return this;
        }

        public Builder lead(AgencyId agency) {
            leads.add(agency);
            return this;
        }

        public Builder partner(AgencyId agency) {
            partners.add(agency);
            return this;
        }

        public Builder owner(String post) {
            this.owner = Optional.of(post);
            return this;
        }

        public Builder contact(Contact person) {
            this.contact = Optional.of(person);
            return this;
        }

        public Builder start(When when) {
            this.start = Optional.of(when);
            return this;
        }

        public Builder due(When when) {
            return due(new Due.At(when));
        }

        public Builder due(Due when) {
            this.due = Optional.of(when);
            return this;
        }

        public Builder moved(Move move) {
            moves.add(move);
            return this;
        }

        public Builder done(When when) {
            this.done = Optional.of(when);
            return this;
        }

        public Builder closed(Closure closure) {
            this.closed = Optional.of(closure);
            return this;
        }

        public Builder budget(Budget part) {
            budget.add(part);
            return this;
        }

        public Builder spent(Quantity sum) {
            this.spent = Optional.of(sum);
            return this;
        }

        public Builder reported(Reporting when) {
            this.reporting = Optional.of(when);
            return this;
        }

        public Builder measure(Measure measure) {
            measures.add(measure);
            return this;
        }

        public Builder milestone(Milestone milestone) {
            milestones.add(milestone);
            return this;
        }

        public Builder risk(String risk) {
            risks.add(risk);
            return this;
        }

        public Builder dependsOn(Dependency dependency) {
            dependsOn.add(dependency);
            return this;
        }

        public Builder continues(ActionId earlier) {
            continues.add(earlier);
            return this;
        }

        public Builder replaces(ActionId earlier) {
            replaces.add(earlier);
            return this;
        }

        public Builder note(Note note) {
            notes.add(note);
            return this;
        }

        public Builder progress(Progress entry) {
            progress.add(entry);
            return this;
        }

        public Builder tag(String tag) {
            tags.add(tag);
            return this;
        }

        public Builder field(Field field) {
            fields.add(field);
            return this;
        }

        public Builder visibleTo(Visibility audience) {
            this.visibility = requireNonNull(audience, "audience");
            return this;
        }

        /** @throws IllegalArgumentException if something stands twice that may stand once */
        public Action build() {
            return new Action(
                    id,
                    title,
                    aims.build(),
                    priorities.build(),
                    leads.build(),
                    partners.build(),
                    owner,
                    contact,
                    new Timetable(start, due, moves.build(), done, closed),
                    budget.build(),
                    spent,
                    reporting,
                    measures.build(),
                    milestones.build(),
                    risks.build(),
                    dependsOn.build(),
                    continues.build(),
                    replaces.build(),
                    notes.build(),
                    progress.build(),
                    tags.build(),
                    fields.build(),
                    visibility);
        }
    }
}
