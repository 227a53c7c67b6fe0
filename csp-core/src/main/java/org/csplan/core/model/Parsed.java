package org.csplan.core.model;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading words as a value: the value, or the problem that a writer of plans can mend.
 *
 * <p>Words from people are never met with an exception; {@link #orElseThrow()} is for program text.
 */
public sealed interface Parsed<T> {

    /** The words say this value; {@code doubt} is present where they could also mean another. */
    record Value<T>(T value, Optional<Problem> doubt) implements Parsed<T> {}

    /** The words say no such value. */
    record Failure<T>(Problem why) implements Parsed<T> {}

    /**
     * A sentence on what is wrong, and one on what to write instead.
     *
     * @param message lower-case start, no full stop, naming the words found
     * @param help what would be right, with an example
     * @param instead what to write in place of all the words, where nothing is left to decide
     */
    record Problem(String message, String help, Optional<String> instead) {

        public Problem(String message, String help) {
            this(message, help, Optional.empty());
        }

        Problem mendedBy(String words) {
            return new Problem(message, help, Optional.of(words));
        }
    }

    static <T> Parsed<T> of(T value) {
        return new Value<>(value, Optional.empty());
    }

    static <T> Parsed<T> doubtful(T value, String message, String help) {
        return new Value<>(value, Optional.of(new Problem(message, help)));
    }

    static <T> Parsed<T> failure(String message, String help) {
        return new Failure<>(new Problem(message, help));
    }

    default Optional<T> toOptional() {
        return this instanceof Value<T> read ? Optional.of(read.value()) : Optional.empty();
    }

    /** The problem of a failure, or the doubt about a value. */
    default Optional<Problem> problem() {
        return this instanceof Failure<T> failure ? Optional.of(failure.why()) : ((Value<T>) this).doubt();
    }

    default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
        return this instanceof Value<T> read
                ? new Value<>(change.apply(read.value()), read.doubt())
                : new Failure<>(((Failure<T>) this).why());
    }

    /** With this help instead of its own, and of what mends it, where it has a problem; as it is without one. */
    default Parsed<T> helped(Optional<String> help) {
        if (help.isEmpty() || problem().isEmpty()) {
            return this;
        }
        Problem problem = new Problem(problem().get().message(), help.get());
        return this instanceof Value<T> read ? new Value<>(read.value(), Optional.of(problem)) : new Failure<>(problem);
    }

    /** With these words to write in place of all of its own, where it is a failure and there are such words. */
    default Parsed<T> mendedBy(Optional<String> instead) {
        return this instanceof Failure<T> failure && instead.isPresent()
                ? new Failure<>(failure.why().mendedBy(instead.get()))
                : this;
    }

    /**
     * The value, for words that stand in a program.
     *
     * @throws IllegalArgumentException with the message and the help, if there is none
     */
    default T orElseThrow() {
        if (this instanceof Failure<T> failure) {
            throw new IllegalArgumentException(
                    failure.why().message() + "; " + failure.why().help());
        }
        return ((Value<T>) this).value();
    }
}
