package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A partnership's plan. Every reference in it leads somewhere, and no id stands twice.
 *
 * <p>All lists are in the plan's own order and may be empty. Two plans are equal when they say the same, however they
 * were made.
 *
 * @param title one line
 * @param period the time that the plan is for
 * @param intro CommonMark, one or more paragraphs
 * @param terms the glossary
 */
public record ActionPlan(
        PlanId id,
        String title,
        Optional<When> period,
        Optional<String> intro,
        ImmutableList<Agency> agencies,
        ImmutableList<Aim> aims,
        ImmutableList<Priority> priorities,
        ImmutableList<Action> actions,
        ImmutableList<Term> terms) {

    /** @throws IllegalArgumentException if an id stands twice or a reference leads nowhere */
    public ActionPlan {
        title = OneLine.of("a plan's title", title);
        intro = intro.map(text -> Prose.of("a plan's introduction", text));
        Set<AgencyId> knownAgencies = distinct(agencies, Agency::id, "agency");
        Set<AimId> knownAims = distinct(aims, Aim::id, "aim");
        Set<PriorityId> knownPriorities = distinct(priorities, Priority::id, "priority");
        distinct(actions, Action::id, "action");
        distinct(terms, Term::term, "term");
        for (Aim aim : aims) {
            checkArgument(
                    !knownPriorities.contains(PriorityId.of(aim.id().value())),
                    "%s is the id of an aim and of a priority",
                    aim.id());
        }
        for (Action action : actions) {
            checkKnown(action.aims(), knownAims, action, "aim");
            checkKnown(action.priorities(), knownPriorities, action, "priority");
            checkKnown(action.leads(), knownAgencies, action, "agency");
            checkKnown(action.partners(), knownAgencies, action, "agency");
        }
    }

    /** Starts a plan whose id is made from its title. */
    public static Builder builder(String title) {
        return new Builder(PlanId.fromTitle(title), title);
    }

    public static Builder builder(String id, String title) {
        return new Builder(PlanId.of(id), title);
    }

    public static Builder builder(PlanId id, String title) {
        return new Builder(id, title);
    }

    /** The aims, then the priorities. */
    public ImmutableList<Objective> objectives() {
        return ImmutableList.<Objective>builder()
                .addAll(aims)
                .addAll(priorities)
                .build();
    }

    private static <T, K> Set<K> distinct(List<T> list, Function<T, K> key, String kind) {
        Set<K> keys = new HashSet<>();
        for (T item : list) {
            checkArgument(keys.add(key.apply(item)), "the %s %s stands twice", kind, key.apply(item));
        }
        return keys;
    }

    private static <K> void checkKnown(ImmutableList<K> ids, Set<K> known, Action action, String kind) {
        for (K id : ids) {
            checkArgument(
                    known.contains(id), "action %s names the %s %s, which is not in the plan", action.id(), kind, id);
        }
    }

    /** Gathers the parts of a plan, in any order. */
    public static final class Builder {
        private final PlanId id;
        private final String title;
        private Optional<When> period = Optional.empty();
        private Optional<String> intro = Optional.empty();
        private final ImmutableList.Builder<Agency> agencies = ImmutableList.builder();
        private final ImmutableList.Builder<Aim> aims = ImmutableList.builder();
        private final ImmutableList.Builder<Priority> priorities = ImmutableList.builder();
        private final ImmutableList.Builder<Action> actions = ImmutableList.builder();
        private final ImmutableList.Builder<Term> terms = ImmutableList.builder();

        private Builder(PlanId id, String title) {
            this.id = id;
            this.title = title;
        }

        public Builder period(When when) {
            this.period = Optional.of(when);
            return this;
        }

        public Builder intro(String text) {
            this.intro = Optional.of(text);
            return this;
        }

        public Builder agency(Agency agency) {
            agencies.add(agency);
            return this;
        }

        public Builder aim(Aim aim) {
            aims.add(aim);
            return this;
        }

        public Builder priority(Priority priority) {
            priorities.add(priority);
            return this;
        }

        public Builder action(Action action) {
            actions.add(action);
            return this;
        }

        public Builder term(Term term) {
            terms.add(term);
            return this;
        }

        /** @throws IllegalArgumentException if an id stands twice or a reference leads nowhere */
        public ActionPlan build() {
            return new ActionPlan(
                    id,
                    title,
                    period,
                    intro,
                    agencies.build(),
                    aims.build(),
                    priorities.build(),
                    actions.build(),
                    terms.build());
        }
    }
}
