package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableSet;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.StatementSyntax;

/**
 * One file of a plan. Its syntax is not kept, for it takes more memory than the plan; {@link EditedPlan#syntax} has it.
 *
 * @param kinds the keywords of its statements, each once, in the order in which they first stand; empty if it has no
 *     statement
 */
public record CompiledFile(SourceText source, ImmutableSet<Keyword> kinds) {

    static CompiledFile of(PlanSyntax syntax) {
        return new CompiledFile(
                syntax.source(),
                syntax.statements().stream().map(StatementSyntax::keyword).collect(ImmutableSet.toImmutableSet()));
    }
}
