package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A partnership's plan. Every reference in it leads somewhere, and no id stands twice.
 *
 * <p>All lists are in the plan's own order and may be empty. Two plans are equal when they say the same, however they
 * were made.
 *
 * @param title one line
 * @param period the time that the plan is for
 * @param intro CommonMark, one or more paragraphs
 * @param partnership whose plan it is, one line
 * @param area the place that it is for, one line
 * @param published when it was published
 * @param review when it is to be revised
 * @param leads who leads the actions that name nobody; none twice
 * @param yearStart the month on whose first day the plan's years begin
 * @param reporting when progress is due, unless an action says otherwise
 * @param citations the documents that it rests on
 * @param measures for the whole area; no id twice
 * @param progress of the plan as a whole, with readings of its measures; in order of time
 * @param names the partnership's own words for kinds of element
 * @param statuses the partnership's own words for how something stands, beside or over {@link Status#USUAL_SCALE}
 * @param terms the glossary
 * @param language that the plan is written in, a BCP 47 tag such as {@code cy}; absent for English
 * @param page how pages of the plan look
 * @param checks what the partnership wants of rules, first for the whole plan, then for agencies, aims, priorities and
 *     actions; none twice for the same part of the plan
 */
public record ActionPlan(
        PlanId id,
        String title,
        Optional<When> period,
        Optional<String> intro,
        Optional<String> partnership,
        Optional<String> area,
        Optional<Contact> contact,
        Optional<When> published,
        Optional<When> review,
        ImmutableList<AgencyId> leads,
        Month yearStart,
        Optional<Reporting> reporting,
        ImmutableList<Citation> citations,
        ImmutableList<Measure> measures,
        ImmutableList<Progress> progress,
        ImmutableMap<ElementKind, OwnName> names,
        ImmutableList<Status> statuses,
        ImmutableList<Agency> agencies,
        ImmutableList<Aim> aims,
        ImmutableList<Priority> priorities,
        ImmutableList<Action> actions,
        ImmutableList<Term> terms,
        Optional<String> language,
        PageSettings page,
        ImmutableList<CheckSetting> checks) {

    /** @throws IllegalArgumentException if an id stands twice or a reference leads nowhere */
    public ActionPlan {
        title = OneLine.of("a plan's title", title);
        intro = intro.map(text -> Prose.of("a plan's introduction", text));
        partnership = partnership.map(name -> OneLine.of("a partnership", name));
        area = area.map(name -> OneLine.of("an area", name));
        Distinct.check(leads, "plan", id, "is led by");
        Distinct.check(measures, Measure::id, "plan", id, "has a measure");
        Set<AgencyId> knownAgencies = distinct(agencies, Agency::id, "agency");
        Set<AimId> knownAims = distinct(aims, Aim::id, "aim");
        Set<PriorityId> knownPriorities = distinct(priorities, Priority::id, "priority");
        Set<ActionId> knownActions = distinct(actions, Action::id, "action");
        distinct(terms, Term::term, "term");
        distinct(statuses, Status::word, "status");
        Set<Status> scale = new HashSet<>(Status.scale(statuses));
        for (Aim aim : aims) {
            checkArgument(
                    !knownPriorities.contains(PriorityId.of(aim.id().value())),
                    "%s is the id of an aim and of a priority",
                    aim.id());
        }
        language.ifPresent(tag -> checkArgument(LanguageTag.isWellFormed(tag), "%s is no language", tag));
        distinct(checks, setting -> List.of(setting.rule(), setting.element()), "setting");
        Set<ElementId> parts = new HashSet<>();
        if (!checks.isEmpty()) {
            ImmutableList.of(knownAgencies, knownAims, knownPriorities, knownActions)
                    .forEach(parts::addAll);
        }
        for (CheckSetting setting : checks) {
            checkArgument(
                    setting.element().filter(part -> !parts.contains(part)).isEmpty(),
                    "the setting of %s is for %s, which is not in the plan",
                    setting.rule(),
                    setting.element().map(ElementId::value).orElse(""));
        }
        checks = CheckSetting.ordered(checks, agencies, aims, priorities, actions);
        checkKnown(leads, knownAgencies, "the plan", "agency");
        checkLeads(measures, knownAgencies, "the plan");
        progress = Progress.ordered(progress);
        checkProgress(progress, measures, ImmutableList.of(), knownAgencies, scale, "the plan");
        checkNothingSpent(progress, "the plan");
        for (Aim aim : aims) {
            Named what = new Named(aim.id());
            checkLeads(aim.measures(), knownAgencies, what);
            checkProgress(aim.progress(), aim.measures(), ImmutableList.of(), knownAgencies, scale, what);
            checkNothingSpent(aim.progress(), what);
        }
        for (Priority priority : priorities) {
            Named what = new Named(priority.id());
            checkKnown(priority.supports(), knownAims, what, "aim");
            checkLeads(priority.measures(), knownAgencies, what);
            checkProgress(priority.progress(), priority.measures(), ImmutableList.of(), knownAgencies, scale, what);
            checkNothingSpent(priority.progress(), what);
        }
        for (Action action : actions) {
            Named what = new Named(action.id());
            checkKnown(action.aims(), knownAims, what, "aim");
            checkKnown(action.priorities(), knownPriorities, what, "priority");
            checkKnown(action.leads(), knownAgencies, what, "agency");
            checkKnown(action.partners(), knownAgencies, what, "agency");
            checkLeads(action.measures(), knownAgencies, what);
            checkProgress(action.progress(), action.measures(), action.milestones(), knownAgencies, scale, what);
            for (Milestone milestone : action.milestones()) {
                checkKnown(milestone.leads(), knownAgencies, what, "agency");
            }
            for (Dependency dependency : action.dependsOn()) {
                if (dependency instanceof Dependency.OnAction on) {
                    checkArgument(
                            knownActions.contains(on.action()),
                            "%s depends on the action %s, which is not in the plan",
                            what,
                            on.action());
                }
            }
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

    /** Starts a plan that says all that this one says, to be added to. */
    public Builder toBuilder() {
        return toBuilder(actions);
    }

    private Builder toBuilder(List<Action> of) {
        Builder builder = new Builder(id, title);
        builder.period = period;
        builder.intro = intro;
        builder.partnership = partnership;
        builder.area = area;
        builder.contact = contact;
        builder.published = published;
        builder.review = review;
        builder.leads.addAll(leads);
        builder.yearStart = yearStart;
        builder.reporting = reporting;
        builder.citations.addAll(citations);
        builder.measures.addAll(measures);
        builder.progress.addAll(progress);
        builder.names.putAll(names);
        builder.statuses.addAll(statuses);
        builder.agencies.addAll(agencies);
        builder.aims.addAll(aims);
        builder.priorities.addAll(priorities);
        builder.actions.addAll(of);
        builder.terms.addAll(terms);
        builder.language = language;
        builder.page = page;
        builder.checks.addAll(checks);
        return builder;
    }

    /**
     * The same plan with each action as this makes it of the old one, as when a return is added to one of them.
     *
     * @throws IllegalArgumentException if an id then stands twice or a reference leads nowhere
     */
    public ActionPlan withActions(UnaryOperator<Action> change) {
        return toBuilder(actions.stream().map(change).toList()).build();
    }

    /** The aims, then the priorities. */
    public ImmutableList<Objective> objectives() {
        return ImmutableList.<Objective>builder()
                .addAll(aims)
                .addAll(priorities)
                .build();
    }

    /** As errors say it, which is put into words only where there is one. */
    private record Named(ElementId id) {
        @Override
        public String toString() {
            return id.kind() + " " + id;
        }
    }

    private static <T, K> Set<K> distinct(List<T> list, Function<T, K> key, String kind) {
        Set<K> keys = Sets.newHashSetWithExpectedSize(list.size());
        for (T item : list) {
            checkArgument(keys.add(key.apply(item)), "the %s %s stands twice", kind, key.apply(item));
        }
        return keys;
    }

    private static <K> void checkKnown(ImmutableList<K> ids, Set<K> known, Object what, String kind) {
        for (K id : ids) {
            checkArgument(known.contains(id), "%s names the %s %s, which is not in the plan", what, kind, id);
        }
    }

    private static void checkLeads(ImmutableList<Measure> measures, Set<AgencyId> known, Object what) {
        for (Measure measure : measures) {
            checkKnown(measure.about().leads(), known, what, "agency");
        }
    }

    private static void checkNothingSpent(ImmutableList<Progress> progress, Object what) {
        for (Progress entry : progress) {
            checkArgument(entry.spent().isEmpty(), "%s is told to have cost something, which only actions do", what);
        }
    }

    private static void checkProgress(
            ImmutableList<Progress> progress,
            ImmutableList<Measure> measures,
            ImmutableList<Milestone> milestones,
            Set<AgencyId> known,
            Set<Status> scale,
            Object what) {
        for (Progress entry : progress) {
            entry.from().ifPresent(agency -> checkKnown(ImmutableList.of(agency), known, what, "agency"));
            entry.status()
                    .ifPresent(status -> checkArgument(
                            scale.contains(status),
                            "%s has the status %s, which is not on the scale",
                            what,
                            status.word()));
            for (Reading reading : entry.readings()) {
                checkArgument(
                        measures.stream().anyMatch(measure -> measure.id().equals(reading.measure())),
                        "%s has a reading of %s, which it doesn't have",
                        what,
                        reading.measure());
            }
            for (MilestoneId reached : entry.reached()) {
                checkArgument(
                        milestones.stream().anyMatch(milestone -> milestone.id().equals(reached)),
                        "%s is told to have reached the milestone %s, which it doesn't have",
                        what,
                        reached);
            }
        }
    }

    /** Gathers the parts of a plan, in any order. */
    public static final class Builder {
        private final PlanId id;
        private final String title;
        private Optional<When> period = Optional.empty();
        private Optional<String> intro = Optional.empty();
        private Optional<String> partnership = Optional.empty();
        private Optional<String> area = Optional.empty();
        private Optional<Contact> contact = Optional.empty();
        private Optional<When> published = Optional.empty();
        private Optional<When> review = Optional.empty();
        private final ImmutableList.Builder<AgencyId> leads = ImmutableList.builder();
        private Month yearStart = When.USUAL_YEAR_START;
        private Optional<Reporting> reporting = Optional.empty();
        private final ImmutableList.Builder<Citation> citations = ImmutableList.builder();
        private final ImmutableList.Builder<Measure> measures = ImmutableList.builder();
        private final ImmutableList.Builder<Progress> progress = ImmutableList.builder();
        private final ImmutableMap.Builder<ElementKind, OwnName> names = ImmutableMap.builder();
        private final ImmutableList.Builder<Status> statuses = ImmutableList.builder();
        private final ImmutableList.Builder<Agency> agencies = ImmutableList.builder();
        private final ImmutableList.Builder<Aim> aims = ImmutableList.builder();
        private final ImmutableList.Builder<Priority> priorities = ImmutableList.builder();
        private final ImmutableList.Builder<Action> actions = ImmutableList.builder();
        private final ImmutableList.Builder<Term> terms = ImmutableList.builder();
        private Optional<String> language = Optional.empty();
        private PageSettings page = PageSettings.USUAL;
        private final ImmutableList.Builder<CheckSetting> checks = ImmutableList.builder();

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

        public Builder partnership(String name) {
            this.partnership = Optional.of(name);
            return this;
        }

        public Builder area(String place) {
            this.area = Optional.of(place);
            return this;
        }

        public Builder contact(Contact whom) {
            this.contact = Optional.of(whom);
            return this;
        }

        public Builder published(When when) {
            this.published = Optional.of(when);
            return this;
        }

        public Builder review(When when) {
            this.review = Optional.of(when);
            return this;
        }

        public Builder lead(AgencyId lead) {
            leads.add(lead);
            return this;
        }

        /**
         * In which month the plan's years begin; April where nothing is said. Times that are given keep their days, so read them with
         * {@link WhenParser#parse(String, Month)}.
         */
        public Builder yearStart(Month month) {
            this.yearStart = month;
            return this;
        }

        public Builder reported(Reporting when) {
            this.reporting = Optional.of(when);
            return this;
        }

        public Builder citation(Citation citation) {
            citations.add(citation);
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

        /** Calls a kind of element by the partnership's own word, in the plural: {@code "Objectives"}. */
        public Builder call(ElementKind kind, String name) {
            return call(kind, OwnName.of(name));
        }

        /** Calls a kind of element by the partnership's own word. */
        public Builder call(ElementKind kind, OwnName name) {
            names.put(kind, name);
            return this;
        }

        public Builder status(Status status) {
            statuses.add(status);
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

        public Builder language(String tag) {
            this.language = Optional.of(tag);
            return this;
        }

        public Builder page(PageSettings settings) {
            this.page = settings;
            return this;
        }

        public Builder check(CheckSetting setting) {
            checks.add(setting);
            return this;
        }

        /** @throws IllegalArgumentException if an id stands twice or a reference leads nowhere */
        public ActionPlan build() {
            return new ActionPlan(
                    id,
                    title,
                    period,
                    intro,
                    partnership,
                    area,
                    contact,
                    published,
                    review,
                    leads.build(),
                    yearStart,
                    reporting,
                    citations.build(),
                    measures.build(),
                    progress.build(),
                    names.buildOrThrow(),
                    statuses.build(),
                    agencies.build(),
                    aims.build(),
                    priorities.build(),
                    actions.build(),
                    terms.build(),
                    language,
                    page,
                    checks.build());
        }
    }
}
