package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * How a plan will know whether something was done or helped.
 *
 * <p>The kinds differ in what can be computed from them; whoever reads a measure asks for its kind with
 * {@code instanceof} or meets every kind with {@link #accept}.
 */
public sealed interface Measure {

    About about();

    /** The same measurement, said of something else. */
    Measure about(About other);

    <R> R accept(Visitor<R> visitor);

    default MeasureId id() {
        return about().id();
    }

    default Optional<MeasureTier> tier() {
        return about().tier();
    }

    /** What is measured, in the plan's wording, one line. */
    default String text() {
        return about().text();
    }

    /** When it is to be reached, or the time over which it counts; none for a statement. */
    default Optional<Timing> timing() {
        return Optional.empty();
    }

    /**
     * The unit that its readings are in: that of its target or, where that has none or is not agreed, of its baseline.
     * It may be empty, for bare numbers; none where the measure names no number to read against.
     */
    default Optional<String> unit() {
        return Optional.empty();
    }

    /** What a count or a level is to come to on its way, in the order of the text; empty for other kinds. */
    default ImmutableList<? extends DatedTarget> datedTargets() {
        return ImmutableList.of();
    }

    /**
     * What it is measured against, in the words of the plan language: {@code target 300 visits during 2019/20}; empty
     * for a statement.
     */
    default String yardstick() {
        return accept(YardstickWords.INSTANCE);
    }

    /**
     * A measure of this text, its id made from the text; to be completed as in
     * {@code Measure.of("Safe and well visits").count(Quantity.of("300 visits"), Timing.during(When.of("2019/20")))}.
     */
    static About of(String text) {
        return new About(MeasureId.fromText(text), Optional.empty(), text);
    }

    /** As {@link #of(String)}, with an id that others can name it by. */
    static About of(String id, String text) {
        return new About(MeasureId.of(id), Optional.empty(), text);
    }

    /**
     * What every measure may have.
     *
     * @param id its own within its owner
     * @param text one line
     * @param source where its data comes from, one line
     * @param reporting when a reading is due
     * @param leads whose it is; empty where it is its owner's
     * @param partOf another measure of the same owner
     */
    record About(
            MeasureId id,
            Optional<MeasureTier> tier,
            String text,
            Optional<String> source,
            Optional<Reporting> reporting,
            ImmutableList<AgencyId> leads,
            Optional<MeasureId> partOf,
            Visibility visibility) {

        public About {
            text = OneLine.of("a measure", text);
            source = source.map(name -> OneLine.of("a measure's source", name));
            Distinct.check(leads, "measure", id, "is led by");
        }

        /** A measure of which only its text, and perhaps its tier, is said. */
        public About(MeasureId id, Optional<MeasureTier> tier, String text) {
            this(
                    id,
                    tier,
                    text,
                    Optional.empty(),
                    Optional.empty(),
                    ImmutableList.of(),
                    Optional.empty(),
                    Visibility.PUBLIC);
        }

        public About as(MeasureTier of) {
            return new About(id, Optional.of(of), text, source, reporting, leads, partOf, visibility);
        }

        public About from(String dataSource) {
            return new About(id, tier, text, Optional.of(dataSource), reporting, leads, partOf, visibility);
        }

        public About reported(Reporting when) {
            return new About(id, tier, text, source, Optional.of(when), leads, partOf, visibility);
        }

        public About ledBy(AgencyId... agencies) {
            return new About(id, tier, text, source, reporting, ImmutableList.copyOf(agencies), partOf, visibility);
        }

        public About partOf(MeasureId other) {
            return new About(id, tier, text, source, reporting, leads, Optional.of(other), visibility);
        }

        /** The same, but part of no other. */
        public About standingAlone() {
            return new About(id, tier, text, source, reporting, leads, Optional.empty(), visibility);
        }

        public About visibleTo(Visibility audience) {
            return new About(id, tier, text, source, reporting, leads, partOf, requireNonNull(audience, "audience"));
        }

        public Statement statement() {
            return new Statement(this);
        }

        public Count count(Figure target, Timing timing) {
            return new Count(this, target, Optional.of(timing));
        }

        public Count count(Figure target) {
            return new Count(this, target, Optional.empty());
        }

        /** A level with a goal and no numbers: {@code reduce}. */
        public Level level(Goal goal) {
            return new Level(this, goal, Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Recurring recurring(Recurrence recurrence) {
            return new Recurring(this, recurrence, Optional.empty(), Optional.empty());
        }

        public Recurring recurring(Recurrence recurrence, Figure at) {
            return new Recurring(this, recurrence, Optional.of(at), Optional.empty());
        }

        public Deliverable deliverable(Timing timing) {
            return new Deliverable(this, Optional.of(timing));
        }

        public Tracked tracked() {
            return new Tracked(this);
        }
    }

    /** Words only: nothing can be computed. */
    record Statement(About about) implements Measure {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.statement(this);
        }

        @Override
        public Measure about(About other) {
            return new Statement(other);
        }
    }

    /**
     * A number to reach by adding up over a period: 300 visits during 2019/20.
     *
     * @param datedTargets in the order of the text
     */
    record Count(About about, Figure target, Optional<Timing> timing, ImmutableList<CountTarget> datedTargets)
            implements Measure {

        /** A count that is expected to grow evenly. */
        public Count(About about, Figure target, Optional<Timing> timing) {
            this(about, target, timing, ImmutableList.of());
        }

        @Override
        public Optional<String> unit() {
            return target.known().map(Quantity::unit);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.count(this);
        }

        @Override
        public Measure about(About other) {
            return new Count(other, target, timing, datedTargets);
        }
    }

    /** Which way a level is to go. */
    enum Goal {
        REDUCE("reduce"),
        INCREASE("increase"),
        MAINTAIN("maintain"),
        AT_LEAST("at least"),
        AT_MOST("at most");

        private final String words;

        Goal(String words) {
            this.words = words;
        }

        /** Whether a number is at another or on the right side of it, both in the same unit. */
        public boolean isReached(Quantity value, Quantity target) {
            int compared = value.amount().compareTo(target.amount());
            return switch (this) {
                case REDUCE, AT_MOST -> compared <= 0;
                case INCREASE, AT_LEAST -> compared >= 0;
                case MAINTAIN -> compared == 0;
            };
        }

        /** As the plan language and the outputs write it. */
        public String words() {
            return words;
        }
    }

    /** What a measure is to come to at some time on its way to its own target. */
    sealed interface DatedTarget {

        Figure target();

        Timing timing();

        /** As the plan language writes it: {@code target 40 visits by Q1 2026/27}, {@code at least 80% by March 2027}. */
        String words();
    }

    /**
     * What a level is to be at some time.
     */
    record LevelTarget(Goal goal, Figure target, Timing timing) implements DatedTarget {

        @Override
        public String words() {
            return goal.words() + " " + target.words() + " " + timing.words();
        }
    }

    /**
     * What a count is to come to in all by some time; or, {@code during} a part of its time, what is to be added in that part.
     *
     * @param target in the unit of the count's own target, or without one
     */
    record CountTarget(Figure target, Timing timing) implements DatedTarget {

        @Override
        public String words() {
            return "target " + target.words() + " " + timing.words();
        }
    }

    /**
     * A height to reach or hold: reduce from 240 to 200 by March 2020, at least 75%.
     *
     * @param baseline where it starts; only with {@link Goal#REDUCE} and {@link Goal#INCREASE}
     * @param target where it is to be; absent where no number was agreed, always there with {@link Goal#AT_LEAST} and
     *     {@link Goal#AT_MOST}
     * @param tolerance how far from the target still counts as met, in the target's unit or in per cent of it
     * @param datedTargets in the order of the text
     */
    record Level(
            About about,
            Goal goal,
            Optional<Figure> baseline,
            Optional<When> baselineTime,
            Optional<Figure> target,
            Optional<Timing> timing,
            Optional<Quantity> tolerance,
            ImmutableList<LevelTarget> datedTargets)
            implements Measure {

        public Level {
            boolean moves = goal == Goal.REDUCE || goal == Goal.INCREASE;
            boolean bound = goal == Goal.AT_LEAST || goal == Goal.AT_MOST;
            checkArgument(moves || baseline.isEmpty(), "\"%s\" has no baseline", goal.words());
            checkArgument(!bound || target.isPresent(), "\"%s\" needs a number", goal.words());
            checkArgument(
                    baselineTime.isEmpty() || baseline.isPresent(), "the time of a baseline needs the baseline itself");
        }

        /** A level of whose baseline nobody says when it was so. */
        public Level(
                About about,
                Goal goal,
                Optional<Figure> baseline,
                Optional<Figure> target,
                Optional<Timing> timing,
                Optional<Quantity> tolerance,
                ImmutableList<LevelTarget> datedTargets) {
            this(about, goal, baseline, Optional.empty(), target, timing, tolerance, datedTargets);
        }

        /** A level without tolerance and without targets on the way. */
        public Level(
                About about,
                Goal goal,
                Optional<? extends Figure> baseline,
                Optional<? extends Figure> target,
                Optional<Timing> timing) {
            this(
                    about,
                    goal,
                    baseline.map(figure -> figure),
                    target.map(figure -> figure),
                    timing,
                    Optional.empty(),
                    ImmutableList.of());
        }

        @Override
        public Optional<String> unit() {
            Optional<String> ofTarget = target.flatMap(Figure::known).map(Quantity::unit);
            Optional<String> ofBaseline = baseline.flatMap(Figure::known).map(Quantity::unit);
            return ofTarget.filter(unit -> !unit.isEmpty()).or(() -> ofBaseline).or(() -> ofTarget);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.level(this);
        }

        @Override
        public Measure about(About other) {
            return new Level(other, goal, baseline, baselineTime, target, timing, tolerance, datedTargets);
        }
    }

    /**
     * Something held again and again: weekly at 4 locations.
     *
     * @param at at how many places each time; absent where the plan doesn't say
     */
    record Recurring(About about, Recurrence recurrence, Optional<Figure> at, Optional<Timing> timing)
            implements Measure {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recurring(this);
        }

        @Override
        public Measure about(About other) {
            return new Recurring(other, recurrence, at, timing);
        }
    }

    /** Something that is there or isn't: delivered by October 2019. */
    record Deliverable(About about, Optional<Timing> timing) implements Measure {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deliverable(this);
        }

        @Override
        public Measure about(About other) {
            return new Deliverable(other, timing);
        }
    }

    /** A number that is watched without a target. */
    record Tracked(About about) implements Measure {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tracked(this);
        }

        @Override
        public Measure about(About other) {
            return new Tracked(other);
        }
    }

    /** One method a kind, so that a new kind does not compile until every reader meets it. */
    interface Visitor<R> {

        R statement(Statement measure);

        R count(Count measure);

        R level(Level measure);

        R recurring(Recurring measure);

        R deliverable(Deliverable measure);

        R tracked(Tracked measure);
    }
}
