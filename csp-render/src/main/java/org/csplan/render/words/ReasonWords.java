package org.csplan.render.words;

import static org.csplan.core.analysis.Wording.FOUND;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.csplan.core.analysis.Reason;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;

/** Why things are so, in the language of the page: its sentences, and in their gaps what plans say as it says that. */
public final class ReasonWords {

    private final Wording wording;
    private final PlanWords words;

    /**
     * @param words in the same language
     */
    public ReasonWords(Wording wording, PlanWords words) {
        this.wording = wording;
        this.words = words;
    }

    /** One line without a full stop, never empty; in English the same as {@link Reason#words}. */
    public String say(Reason reason) {
        String between = reason.wording().between();
        Object[] arguments = reason.arguments().stream()
                .map(argument -> said(argument, between))
                .toArray();
        return wording.say(Wording.key(reason.wording()), arguments);
    }

    private String said(Object argument, String between) {
        if (argument instanceof Reason reason) {
            return say(reason);
        }
        if (argument instanceof List<?> items) {
            return items.stream().map(item -> said(item, between)).collect(Collectors.joining(between));
        }
        if (wording.language() == PageLanguage.ENGLISH) {
            // As the plan language has it: "from tbc", where a table may say "to be confirmed".
            return new Reason(FOUND, ImmutableList.of(argument)).words();
        }
        if (argument instanceof LocalDate day) {
            return wording.day(day);
        }
        if (argument instanceof When time) {
            return words.time(time);
        }
        if (argument instanceof Timing timing) {
            return words.timing(timing);
        }
        if (argument instanceof Due due) {
            return words.due(due);
        }
        if (argument instanceof Reading.Value value) {
            return words.reading(value);
        }
        if (argument instanceof Budget budget) {
            return words.budget(budget);
        }
        if (argument instanceof Spending spent) {
            return words.spending(spent);
        }
        if (argument instanceof Status status) {
            return words.status(status);
        }
        if (argument instanceof Measure measure) {
            return words.yardstick(measure);
        }
        if (argument instanceof Measure.DatedTarget target) {
            return words.onTheWay(target);
        }
        if (argument instanceof Enum<?> constant) {
            return wording.word(constant);
        }
        // Numbers, ids and the plan's own texts are the same in every language.
        return new Reason(FOUND, ImmutableList.of(argument)).words();
    }
}
