package org.csplan.dsl.syntax;

import com.google.common.collect.ImmutableList;
import org.csplan.core.source.SourceText;

/**
 * One file of the plan language.
 *
 * @param strays clauses above the first statement, which belong to nothing
 * @param statements in the order of the text
 */
public record PlanSyntax(
        SourceText source, ImmutableList<ClauseSyntax> strays, ImmutableList<StatementSyntax> statements) {}
