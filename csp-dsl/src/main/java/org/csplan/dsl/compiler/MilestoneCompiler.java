package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.WordSyntax;

/** From milestone lines to the milestones of one action. */
final class MilestoneCompiler {

    private static final Pattern NUMBER = Pattern.compile("[£€$]?[0-9][0-9,.]*%?");

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
        boolean isBelowMeasure = false;
        Set<String> numbers = new HashSet<>();
        for (ClauseSyntax clause : clauses) {
            isBelowMeasure |= clause instanceof ClauseSyntax.Measure;
            if (clause instanceof ClauseSyntax.Milestone milestone) {
                boolean isNumber = reportedNumber(milestone, isBelowMeasure);
                String id = isNumber ? milestone.name().words().get(0).text() : "";
                // What was said of it as a number is not said again of it as an id.
                if (!isNumber || (ElementId.isValid(id) && numbers.add(id))) {
                    names.add(milestone, milestone.name(), milestone.span(), true, findings);
                }
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

    /** {@code milestone 20 by Q1 2026/27}, where nobody could tell what is to be done. */
    private boolean reportedNumber(ClauseSyntax.Milestone milestone, boolean isBelowMeasure) {
        if (milestone.name().text().isPresent() || milestone.name().words().size() != 1) {
            return false;
        }
        WordSyntax id = milestone.name().words().get(0);
        // A quoted one was meant to be an id.
        if (!NUMBER.matcher(findings.source().slice(id.span())).matches()) {
            return false;
        }
        String words = milestone
                .due()
                .map(due -> Keyword.TARGET.word() + " " + id.text() + " by "
                        + findings.source().slice(due.span()))
                .filter(target -> isBelowMeasure)
                .map(target -> "; if so many are to be reached of what the measure counts, write " + target)
                .orElse("");
        findings.add(
                LanguageCode.INCOMPLETE_LINE,
                id.span(),
                "a milestone is something that is done by a time, and this is a number",
                "say in quotes what is done, as in: " + Keyword.MILESTONE.example() + words);
        return true;
    }
}
