package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.source.SourceSpan;

/**
 * What came of an action statement.
 *
 * @param measures where each of the action's measures stands
 * @param dependencies the actions that it waits for, and where it says so
 */
record CompiledAction(
        Action action, ImmutableList<SourceSpan> measures, ImmutableMap<ActionId, SourceSpan> dependencies) {

    /** The same for a statement that stands so much further on. */
    CompiledAction shifted(int by) {
        if (by == 0) {
            return this;
        }
        ImmutableMap.Builder<ActionId, SourceSpan> moved = ImmutableMap.builder();
        dependencies.forEach((other, span) -> moved.put(other, span.shifted(by)));
        return new CompiledAction(
                action,
                measures.stream().map(span -> span.shifted(by)).collect(ImmutableList.toImmutableList()),
                moved.buildOrThrow());
    }
}
