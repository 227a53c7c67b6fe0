package org.csplan.core.analysis;

import java.util.Collection;
import java.util.stream.Stream;
import org.csplan.core.model.ActionPlan;

/** Spreads the work on a plan over several threads, where there is so much of it that this takes less time. */
public final class LargePlan {

    /** Of fewer, one thread has looked at all before others have begun. */
    public static final int FEWEST_ACTIONS = 1000;

    private LargePlan() {}

    /**
     * Things of a plan, or things to do with it, in their order. If the plan is large, several threads of the common pool ask
     * what is asked of each. So whoever asks must hold no lock that the answers wait for.
     */
    public static <T> Stream<T> each(ActionPlan plan, Collection<T> things) {
        return plan.actions().size() < FEWEST_ACTIONS ? things.stream() : things.parallelStream();
    }
}
