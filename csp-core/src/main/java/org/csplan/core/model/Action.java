package org.csplan.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What will be done. Only the title is always there: real plans leave out the rest.
 *
 * @param title one line
 * @param aims in the order of the plan's text, none twice; so are {@code priorities}
 * @param leads the agencies that answer for it, the first one first; none twice
 * @param partners the agencies that help; none twice, none of the leads
 * @param measures in the plan's order, no id twice
 * @param progress in the plan's order
 */
public record Action(
        ActionId id,
        String title,
        ImmutableList<AimId> aims,
        ImmutableList<PriorityId> priorities,
        ImmutableList<AgencyId> leads,
        ImmutableList<AgencyId> partners,
        Optional<When> due,
        ImmutableList<Note> notes,
        ImmutableList<Measure> measures,
        ImmutableList<Progress> progress) {

    public Action {
        title = OneLine.of("an action's title", title);
        Distinct.check(aims, "action", id, "is for aim");
        Distinct.check(priorities, "action", id, "is for priority");
        Distinct.check(leads, "action", id, "is led by");
        Distinct.check(partners, "action", id, "has the partner");
        Distinct.check(measures, Measure::id, "action", id, "has a measure");
        for (AgencyId partner : partners) {
            Distinct.checkAbsent(leads, partner, "action", id, "has as lead and as partner");
        }
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

    /** Gathers the parts of an action, in any order. */
    public static final class Builder {
        private final ActionId id;
        private final String title;
        private final ImmutableList.Builder<AimId> aims = ImmutableList.builder();
        private final ImmutableList.Builder<PriorityId> priorities = ImmutableList.builder();
        private final ImmutableList.Builder<AgencyId> leads = ImmutableList.builder();
        private final ImmutableList.Builder<AgencyId> partners = ImmutableList.builder();
        private Optional<When> due = Optional.empty();
        private final ImmutableList.Builder<Note> notes = ImmutableList.builder();
        private final ImmutableList.Builder<Measure> measures = ImmutableList.builder();
        private final ImmutableList.Builder<Progress> progress = ImmutableList.builder();

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

        public Builder due(When when) {
            this.due = Optional.of(when);
            return this;
        }

        public Builder note(Note note) {
            notes.add(note);
            return this;
        }

        public Builder measure(Measure measure) {
            measures.add(measure);
            return this;
        }

        public Builder progress(Progress entry) {
            progress.add(entry);
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
                    due,
                    notes.build(),
                    measures.build(),
                    progress.build());
        }
    }
}
