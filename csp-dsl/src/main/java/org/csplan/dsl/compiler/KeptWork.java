package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.csplan.dsl.internal.PlanReader;

/**
 * What is kept of compiling a plan for compiling it in another state.
 *
 * @param read what was read of each file, by its name
 * @param actions absent for a plan that was never compiled
 */
record KeptWork(ImmutableMap<String, PlanReader.Result> read, Optional<SettledActions> actions) {

    static KeptWork none() {
        return new KeptWork(ImmutableMap.of(), Optional.empty());
    }
}
