package org.csplan.core.analysis;

import com.google.common.collect.Iterables;
import java.util.List;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;

/**
 * Whether a measure says what is to be reached: a number that is agreed, how often something is to be held, or that
 * something is to be there. {@code reduce} alone says no such thing, nor does {@code tbc}.
 */
enum HasTarget implements Measure.Visitor<Boolean> {
    INSTANCE;

    /** How many of them do. */
    static int count(List<Measure> measures) {
        int count = 0;
        for (Measure measure : measures) {
            if (measure.accept(INSTANCE)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public Boolean statement(Measure.Statement measure) {
        return false;
    }

    @Override
    public Boolean count(Measure.Count measure) {
        return isAgreed(measure.target());
    }

    @Override
    public Boolean level(Measure.Level measure) {
        return (measure.target().isPresent() && isAgreed(measure.target().get()))
                || Iterables.any(measure.datedTargets(), dated -> isAgreed(dated.target()));
    }

    @Override
    public Boolean recurring(Measure.Recurring measure) {
        return true;
    }

    @Override
    public Boolean deliverable(Measure.Deliverable measure) {
        return true;
    }

    @Override
    public Boolean tracked(Measure.Tracked measure) {
        return false;
    }

    private static boolean isAgreed(Figure figure) {
        return figure.known().isPresent();
    }
}
