package org.csplan.core.analysis;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * Why something is so, or what is said of it before and after a change: which sentence says it, and of what. It is put into
 * words only where somebody reads it, in English by {@link #words} and by whoever has the sentences in another language.
 *
 * @param arguments what stands in the gaps of the wording, in their order. Each is a {@code String} of the plan's own, a
 *     whole number ({@code Integer} or {@code Long}), a {@link Quantity}, a {@link LocalDate}, a {@link When}, a
 *     {@link Timing}, a {@link Due}, a {@link Reading.Value}, a {@link Budget}, a {@link Spending}, an {@link ElementId}, a
 *     {@link Status} for its label, a {@link Status.Meaning}, a {@link Verdict}, a {@link Change.Part}, a {@link Measure} for
 *     its yardstick, a {@link Measure.DatedTarget}, another reason, or a list of any of these
 */
public record Reason(Wording wording, ImmutableList<Object> arguments) {

    static Reason of(Wording wording) {
        return new Reason(wording, ImmutableList.of());
    }

    /** Nothing but this, in its own words. */
    static Reason found(Object argument) {
        return of(Wording.FOUND, argument);
    }

    static Reason of(Wording wording, Object argument) {
        return new Reason(wording, ImmutableList.of(argument));
    }

    static Reason of(Wording wording, Object first, Object second) {
        return new Reason(wording, ImmutableList.of(first, second));
    }

    static Reason of(Wording wording, Object first, Object second, Object... others) {
        return new Reason(
                wording,
                ImmutableList.builderWithExpectedSize(others.length + 2)
                        .add(first, second)
                        .add(others)
                        .build());
    }

    /** In English, one line without a full stop; never empty. */
    public String words() {
        return wording.words(arguments);
    }

    @Override
    public String toString() {
        return words();
    }

    static String words(Object argument, String between) {
        if (argument instanceof String words) {
            return words;
        }
        if (argument instanceof Reason reason) {
            return reason.words();
        }
        if (argument instanceof Quantity number) {
            return number.words();
        }
        if (argument instanceof LocalDate day) {
            return WhenParser.write(day);
        }
        if (argument instanceof When time) {
            return time.words();
        }
        if (argument instanceof Timing timing) {
            return timing.words();
        }
        if (argument instanceof Due due) {
            return due.words();
        }
        if (argument instanceof Reading.Value value) {
            return value.words();
        }
        if (argument instanceof Budget budget) {
            return budget.words();
        }
        if (argument instanceof Spending spent) {
            return spent.words();
        }
        if (argument instanceof ElementId id) {
            return id.value();
        }
        if (argument instanceof Status status) {
            return status.label();
        }
        if (argument instanceof Measure measure) {
            return measure.yardstick();
        }
        if (argument instanceof Measure.DatedTarget target) {
            return target.words();
        }
        if (argument instanceof Status.Meaning meaning) {
            return meaning.word().replace('-', ' ');
        }
        if (argument instanceof Verdict verdict) {
            return verdict.words();
        }
        if (argument instanceof Change.Part part) {
            return part.words();
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return argument.toString();
        }
        if (argument instanceof List<?> items) {
            return items.stream().map(item -> words(item, between)).collect(joining(between));
        }
        throw new IllegalArgumentException("a reason has no words for a " + argument.getClass());
    }
}
