package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Picture;
import org.csplan.core.source.SourceText;

/**
 * All that came of reading a plan. It always exists, so that an editor has something to work on.
 *
 * @param files the file that the plan begins in, then those that it uses, in the order in which they come in
 * @param draft the plan as far as it could be read: what is wrong is left out of it
 * @param logo the picture that the plan's pages show; absent if it names none, or none that can be shown
 * @param diagnostics every mistake and doubt, by file in that order and then by place
 * @param origins where the parts of the draft stand
 */
public record Compilation(
        ImmutableList<CompiledFile> files,
        ActionPlan draft,
        Optional<Picture> logo,
        ImmutableList<Diagnostic> diagnostics,
        Origins origins) {

    /** The plan; absent when there are errors, for then it may not be what was meant. */
    public Optional<ActionPlan> plan() {
        return hasErrors() ? Optional.empty() : Optional.of(draft);
    }

    /** The texts of the files, in their order. */
    public ImmutableList<SourceText> sources() {
        return files.stream().map(CompiledFile::source).collect(ImmutableList.toImmutableList());
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
