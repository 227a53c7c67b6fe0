package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticCode;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.ElementId;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.WordSyntax;

/** From check lines to what the partnership wants of rules. */
final class CheckSettings {

    private static final Choice<CheckSetting.Level> LEVELS =
            Choice.of("setting of a rule", "settings", CheckSetting.Level.class, CheckSetting.Level::word);

    /** What may be set: rules and doubts, but no mistake, for no setting makes a plan of what can't be read. */
    private static final ImmutableSet<String> RULES = Stream.<DiagnosticCode>concat(
                    PlanChecks.all().stream(),
                    Arrays.stream(LanguageCode.values()).filter(code -> code.severity() != Severity.ERROR))
            .map(DiagnosticCode::id)
            .collect(ImmutableSet.toImmutableSet());

    private static final ImmutableSet<String> MISTAKES = Arrays.stream(LanguageCode.values())
            .filter(code -> code.severity() == Severity.ERROR)
            .map(LanguageCode::id)
            .collect(ImmutableSet.toImmutableSet());

    private final ImmutableList.Builder<CheckSetting> settings = ImmutableList.builder();
    private final Map<String, Place> seen = new HashMap<>();

    /** @param element that the lines stand under; absent where they are for the whole plan */
    void gather(List<ClauseSyntax> clauses, Supplier<Optional<ElementId>> element, Findings findings) {
        for (ClauseSyntax clause : clauses) {
            if (clause instanceof ClauseSyntax.Check check) {
                gather(check, element.get(), findings);
            }
        }
    }

    private void gather(ClauseSyntax.Check check, Optional<ElementId> element, Findings findings) {
        Optional<CheckSetting.Level> level = LEVELS.of(check.level(), findings);
        Optional<String> because = check.because().flatMap(text -> Declarations.text(text, findings));
        if (!isRule(check.rule(), findings)) {
            return;
        }
        String rule = check.rule().text();
        Place first = seen.putIfAbsent(
                rule
                        + element.map(part -> " of " + part.kind() + " " + part.value())
                                .orElse(""),
                findings.place(check.span()));
        if (first != null) {
            findings.add(Diagnostic.of(LanguageCode.REPEATED_LINE, rule + " is set twice for the same part of the plan")
                    .at(findings.place(check.span()))
                    .with(first.labelled("it was set here first"))
                    .help("keep one of the two"));
            return;
        }
        level.ifPresent(known -> settings.add(new CheckSetting(rule, known, element, because)));
    }

    private static boolean isRule(WordSyntax word, Findings findings) {
        if (RULES.contains(word.text())) {
            return true;
        }
        if (MISTAKES.contains(word.text())) {
            findings.add(
                    LanguageCode.UNKNOWN_RULE,
                    word.span(),
                    word.text() + " is a mistake, which no setting can change",
                    "take the line away, and mend the mistake where it is found");
            return false;
        }
        Diagnostic unknown = Diagnostic.of(LanguageCode.UNKNOWN_RULE, "there is no rule " + word.text())
                .at(findings.place(word.span()));
        findings.add(unknown.help(Suggestions.nearest(word.text(), RULES)
                .map(near -> "did you mean " + near + "?")
                .orElse("a rule is called by the word in square brackets of its findings, such as repeated-update")));
        return false;
    }

    ImmutableList<CheckSetting> all() {
        return settings.build();
    }
}
