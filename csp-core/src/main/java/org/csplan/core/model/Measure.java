package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * How a plan will know whether something was done or helped.
 *
 * <p>The kinds differ in what can be computed from them; whoever reads a measure asks for its kind with
 * {@code instanceof} or meets every kind with {@link #accept}.
 */
public sealed interface Measure {

    About about();

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
     * What every measure has.
     *
     * @param id its own within its owner
     * @param text one line
     */
    record About(MeasureId id, Optional<MeasureTier> tier, String text) {

        public About {
            text = OneLine.of("a measure", text);
        }

        public About as(MeasureTier of) {
            return new About(id, Optional.of(of), text);
        }

        public Statement statement() {
            return new Statement(this);
        }

        public Count count(Quantity target, Timing timing) {
            return new Count(this, target, Optional.of(timing));
        }

        public Count count(Quantity target) {
            return new Count(this, target, Optional.empty());
        }

        /** A level with a goal and no numbers: {@code reduce}. */
        public Level level(Goal goal) {
            return new Level(this, goal, Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Recurring recurring(Recurrence recurrence) {
            return new Recurring(this, recurrence, Optional.empty(), Optional.empty());
        }

        public Deliverable deliverable(Timing timing) {
            return new Deliverable(this, Optional.of(timing));
        }
    }

    /** Words only: nothing can be computed. */
    record Statement(About about) implements Measure {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.statement(this);
        }
    }

    /** A number to reach by adding up over a period: 300 visits during 2019/20. */
    record Count(About about, Quantity target, Optional<Timing> timing) implements Measure {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.count(this);
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

        /** As the plan language and the outputs write it. */
        public String words() {
            return words;
        }
    }

    /**
     * A height to reach or hold: reduce from 240 to 200 by March 2020, at least 75%.
     *
     * @param baseline where it starts; only with {@link Goal#REDUCE} and {@link Goal#INCREASE}
     * @param target where it is to be; absent where no number was agreed, always there with {@link Goal#AT_LEAST} and
     *     {@link Goal#AT_MOST}
     */
    record Level(
            About about, Goal goal, Optional<Quantity> baseline, Optional<Quantity> target, Optional<Timing> timing)
            implements Measure {

        public Level {
            boolean moves = goal == Goal.REDUCE || goal == Goal.INCREASE;
            boolean bound = goal == Goal.AT_LEAST || goal == Goal.AT_MOST;
            checkArgument(moves || baseline.isEmpty(), "\"%s\" has no baseline", goal.words());
            checkArgument(!bound || target.isPresent(), "\"%s\" needs a number", goal.words());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.level(this);
        }
    }

    /**
     * Something held again and again: weekly at 4 locations.
     *
     * @param at at how many places each time; absent where the plan doesn't say
     */
    record Recurring(About about, Recurrence recurrence, Optional<Quantity> at, Optional<Timing> timing)
            implements Measure {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recurring(this);
        }
    }

    /** Something that is there or isn't: delivered by October 2019. */
    record Deliverable(About about, Optional<Timing> timing) implements Measure {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deliverable(this);
        }
    }

    /** One method a kind, so that a new kind does not compile until every reader meets it. */
    interface Visitor<R> {

        R statement(Statement measure);

        R count(Count measure);

        R level(Level measure);

        R recurring(Recurring measure);

        R deliverable(Deliverable measure);
    }
}
