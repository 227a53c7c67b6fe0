package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;

/** From milestone lines to the milestones of one action. */
final class MilestoneCompiler {

    private final TimeCompiler times;
    private final CommonClauses common;
    private final Findings findings;

    MilestoneCompiler(TimeCompiler times, CommonClauses common, Findings findings) {
        this.times = times;
        this.common = common;
        this.findings = findings;
    }

    ImmutableList<Milestone> compile(ImmutableList<ClauseSyntax> clauses) {
        Declarations<ClauseSyntax.Milestone> names = new Declarations<>(
                "milestone", text -> MilestoneId.fromText(text).value(), new HashMap<>());
        for (ClauseSyntax clause : clauses) {
            if (clause instanceof ClauseSyntax.Milestone milestone) {
                names.add(milestone, milestone.name(), milestone.span(), true, findings);
            }
        }
        ImmutableList.Builder<Milestone> milestones = ImmutableList.builder();
        for (Declared<ClauseSyntax.Milestone> declared : names.finish()) {
            ClauseSyntax.Milestone milestone = declared.syntax();
            milestones.add(new Milestone(
                    MilestoneId.of(declared.id()),
                    declared.text(),
                    milestone.due().flatMap(due -> times.due(due, Keyword.MILESTONE)),
                    milestone.done().flatMap(done -> times.when(done, Keyword.MILESTONE)),
                    common.agencies(milestone.leads()),
                    common.visibility(milestone.visible())));
        }
        return milestones.build();
    }
}
