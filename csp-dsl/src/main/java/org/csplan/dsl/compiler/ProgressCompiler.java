package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.StatementSyntax;

/** From a statement's own progress lines, and what agencies returned about it, to its progress. */
final class ProgressCompiler {

    private final Updates updates;
    private final EntryCompiler entries;

    private final Findings findings;

    /** @param entries for the lines of the file that the statement stands in; so are {@code findings} */
    ProgressCompiler(Updates updates, EntryCompiler entries, Findings findings) {
        this.updates = updates;
        this.entries = entries;
        this.findings = findings;
    }

    /** For what time and by whom something was told. */
    private record Telling(When when, Optional<AgencyId> from, Visibility audience) {}

    private record Told(Status status, SourceSpan span) {}

    ImmutableList<Progress> compile(ElementId id, StatementSyntax statement, ImmutableList<WrittenMeasure> measures) {
        return compile(id, statement, measures, ImmutableList.of());
    }

    ImmutableList<Progress> compile(
            ElementId id,
            StatementSyntax statement,
            ImmutableList<WrittenMeasure> measures,
            ImmutableList<Milestone> milestones) {
        EntryOwner owner = EntryOwner.of(id, measures, milestones);
        ImmutableList.Builder<Progress> progress = ImmutableList.builder();
        Map<Telling, Told> statuses = new HashMap<>();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.Progress own) {
                entries.compile(own.entry(), Optional.empty(), Optional.empty(), owner, Optional.empty())
                        .ifPresent(entry -> {
                            progress.add(entry);
                            entries.doubts().doubtDone(own.entry(), entry, owner);
                            reportOther(id, entry, own.span(), statuses);
                        });
            }
        }
        return progress.addAll(updates.returned(owner)).build();
    }

    /** Reports a status for a time that another line gives another one; what only adds to it is no news. */
    private void reportOther(ElementId id, Progress entry, SourceSpan span, Map<Telling, Told> statuses) {
        if (entry.when().isEmpty() || entry.status().isEmpty()) {
            return;
        }
        Told told = new Told(entry.status().get(), span);
        Told first = statuses.putIfAbsent(new Telling(entry.when().get(), entry.from(), entry.visibility()), told);
        if (first != null && !first.status().equals(told.status())) {
            findings.add(Diagnostic.of(
                            LanguageCode.REPEATED_UPDATE,
                            id.kind() + " " + id.value() + " is "
                                    + first.status().word() + " and "
                                    + told.status().word() + " for "
                                    + entry.when().get().words())
                    .at(findings.place(span))
                    .with(findings.place(first.span()).labelled("it was told here first"))
                    .help("both are kept; take the older one away if the newer one replaces it"));
        }
    }
}
