package org.csplan.dsl.compiler;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.PlanSyntax;

/**
 * A plan while somebody edits it: one state of its texts, and what came of them. Each edit gives another state, which takes
 * over from this one what did not change, so that it takes a part of the time that {@link PlanCompiler} takes and gives
 * the same.
 *
 * <p>A state never changes, and states may be used by several threads. Files that are not edited are as they were when they
 * were first read, until {@link #reloaded} asks for them again.
 */
public final class EditedPlan {

    private final SourceText first;
    private final RememberedFiles others;
    private final Compilation compilation;
    private final ImmutableList<PlanSyntax> syntax;
    private final KeptWork kept;

    private EditedPlan(SourceText first, RememberedFiles others, KeptWork before) {
        this.first = first;
        this.others = others;
        PlanCompiler.Result compiled = PlanCompiler.compile(first, others, before);
        this.compilation = compiled.compilation();
        this.syntax = compiled.syntax();
        this.kept = compiled.kept().get();
    }

    /**
     * @param first the file that the plan begins in
     * @param others the files of the plan's folder, which the plan may use
     */
    public static EditedPlan of(SourceText first, SourceLoader others) {
        return new EditedPlan(first, RememberedFiles.of(others), KeptWork.none());
    }

    /** All that came of reading the plan in this state: the same as of {@link PlanCompiler#compile}. */
    public Compilation compilation() {
        return compilation;
    }

    /** The texts of the plan as they were read, in the order of {@link Compilation#files}. */
    public ImmutableList<PlanSyntax> syntax() {
        return syntax;
    }

    /**
     * The plan with another text for one of its files, which is told by its name.
     *
     * @throws IllegalArgumentException if no file of {@link #compilation} has this name
     */
    public EditedPlan with(SourceText text) {
        if (text.name().equals(first.name())) {
            return new EditedPlan(text, others, kept);
        }
        checkArgument(
                compilation().sources().stream().anyMatch(file -> file.name().equals(text.name())),
                "%s is no file of the plan",
                text);
        return new EditedPlan(first, others.with(text), kept);
    }

    /**
     * The plan after an edit of one of its files.
     *
     * @param edit of a text as it is in this state
     * @throws IllegalArgumentException if no file of {@link #compilation} has this text
     */
    public EditedPlan with(Edit edit) {
        checkArgument(
                compilation().sources().contains(edit.source()),
                "%s is no file of the plan in this state",
                edit.source());
        return with(SourceText.of(edit.source().name(), Edit.apply(edit.source(), ImmutableList.of(edit))));
    }

    /** The plan with all files read again that were not edited. */
    public EditedPlan reloaded() {
        return new EditedPlan(first, others.forgotten(), kept);
    }
}
