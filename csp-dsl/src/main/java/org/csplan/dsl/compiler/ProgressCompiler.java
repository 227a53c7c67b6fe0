package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Progress;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.StatementSyntax;

/** From a statement's own progress lines, and what agencies returned about it, to its progress. */
final class ProgressCompiler {

    private final Updates updates;
    private final EntryCompiler entries;

    /** @param entries for the lines of the file that the statement stands in */
    ProgressCompiler(Updates updates, EntryCompiler entries) {
        this.updates = updates;
        this.entries = entries;
    }

    ImmutableList<Progress> compile(ElementId id, StatementSyntax statement, ImmutableList<WrittenMeasure> measures) {
        ImmutableMap<String, WrittenMeasure> byId =
                Maps.uniqueIndex(measures, known -> known.measure().id().value());
        ImmutableList.Builder<Progress> progress = ImmutableList.builder();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.Progress own) {
                entries.compile(own.entry(), Optional.empty(), Optional.empty(), byId, Optional.empty())
                        .ifPresent(progress::add);
            }
        }
        return progress.addAll(updates.returned(id, byId)).build();
    }
}
