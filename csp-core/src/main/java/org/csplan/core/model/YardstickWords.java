package org.csplan.core.model;

import java.util.Optional;

/** What measures are measured against, in the words of the plan language. */
final class YardstickWords implements Measure.Visitor<String> {

    static final YardstickWords INSTANCE = new YardstickWords();

    private YardstickWords() {}

    @Override
    public String statement(Measure.Statement measure) {
        return "";
    }

    @Override
    public String count(Measure.Count measure) {
        return "target " + measure.target().words() + timing(measure);
    }

    @Override
    public String level(Measure.Level measure) {
        String beforeTarget = switch (measure.goal()) {
            case REDUCE, INCREASE -> " to ";
            case MAINTAIN -> " at ";
            case AT_LEAST, AT_MOST -> " ";
        };
        return measure.goal().words()
                + number(" from ", measure.baseline())
                + measure.baselineTime().map(time -> " in " + time.words()).orElse("")
                + number(beforeTarget, measure.target())
                + timing(measure)
                + number(" within ", measure.tolerance());
    }

    @Override
    public String recurring(Measure.Recurring measure) {
        return measure.recurrence().words() + number(" at ", measure.at()) + timing(measure);
    }

    @Override
    public String deliverable(Measure.Deliverable measure) {
        return "delivered" + timing(measure);
    }

    @Override
    public String tracked(Measure.Tracked measure) {
        return "tracked";
    }

    private static String number(String before, Optional<? extends Figure> number) {
        return number.map(figure -> before + figure.words()).orElse("");
    }

    private static String timing(Measure measure) {
        return measure.timing().map(timing -> " " + timing.words()).orElse("");
    }
}
