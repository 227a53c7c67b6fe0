package org.csplan.core.diagnostic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.ElementId;

/** Findings as a partnership wants them: graver or less grave than usual, or not at all. */
public final class RuleSettings {

    private record Key(String rule, Optional<ElementId> element) {}

    private final ImmutableMap<Key, CheckSetting.Level> levels;

    private RuleSettings(ImmutableMap<Key, CheckSetting.Level> levels) {
        this.levels = levels;
    }

    /** @param settings none twice for the same rule and element */
    public static RuleSettings of(List<CheckSetting> settings) {
        return new RuleSettings(settings.stream()
                .collect(ImmutableMap.toImmutableMap(
                        setting -> new Key(setting.rule(), setting.element()), CheckSetting::level)));
    }

    /**
     * The findings without those that are turned off, in their order. What is set for the part of the plan that a
     * finding is about comes before what is set for the whole plan.
     */
    public ImmutableList<Diagnostic> apply(List<Diagnostic> found) {
        return levels.isEmpty()
                ? ImmutableList.copyOf(found)
                : found.stream().flatMap(next -> apply(next).stream()).collect(ImmutableList.toImmutableList());
    }

    private Optional<Diagnostic> apply(Diagnostic found) {
        Optional<CheckSetting.Level> level = found.subject()
                .flatMap(subject -> level(found.code(), Optional.of(subject.element())))
                .or(() -> level(found.code(), Optional.empty()));
        if (level.isEmpty()) {
            return Optional.of(found);
        }
        return switch (level.get()) {
            case OFF -> Optional.empty();
            case INFO -> Optional.of(found.graded(Severity.INFO));
            case WARNING -> Optional.of(found.graded(Severity.WARNING));
            case ERROR -> Optional.of(found.graded(Severity.ERROR));
        };
    }

    private Optional<CheckSetting.Level> level(DiagnosticCode code, Optional<ElementId> element) {
        return Optional.ofNullable(levels.get(new Key(code.id(), element)));
    }
}
