package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.OwnName;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.WordSyntax;

/** What a plan calls kinds of element otherwise: each kind in a line of its own, and in another line one of the kind. */
final class OwnNames {

    private static final Choice<ElementKind> CALLED =
            Choice.of("kind that a plan can call otherwise", "such kinds", ElementKind.class, ElementKind::word);
    private static final ImmutableMap<String, ElementKind> ONE_OF =
            Maps.uniqueIndex(Arrays.asList(ElementKind.values()), ElementKind::one);

    private final Findings findings;
    private final Map<ElementKind, Name> several = new LinkedHashMap<>();
    private final Map<ElementKind, Name> one = new LinkedHashMap<>();

    /** A line, and its text if that is right. */
    private record Name(ClauseSyntax.Named line, Optional<String> text) {}

    OwnNames(Findings findings) {
        this.findings = findings;
    }

    void add(ClauseSyntax.Named line) {
        WordSyntax word = line.name();
        Optional<ElementKind> oneOf = Optional.ofNullable(ONE_OF.get(word.text()));
        Optional<ElementKind> kind = oneOf.or(() -> CALLED.of(word, findings));
        Name name = new Name(line, Declarations.text(line.text(), findings));
        boolean isRepeated =
                kind.isPresent() && (oneOf.isPresent() ? one : several).putIfAbsent(kind.get(), name) != null;
        if (isRepeated) {
            findings.add(
                    LanguageCode.REPEATED_LINE,
                    line.span(),
                    word.text() + (oneOf.isPresent() ? " is" : " are") + " called by another name above",
                    "keep one of the two");
        }
    }

    /** When all lines are there, for that for one of a kind may stand before that for several. */
    void addTo(ActionPlan.Builder plan) {
        several.forEach((kind, name) -> name.text()
                .ifPresent(text -> plan.call(
                        kind,
                        new OwnName(text, Optional.ofNullable(one.get(kind)).flatMap(Name::text)))));
        one.forEach((kind, name) -> {
            if (!several.containsKey(kind)) {
                findings.add(
                        LanguageCode.INCOMPLETE_LINE,
                        name.line().span(),
                        "this is your word for one of the " + kind.word() + ", and no line has that for several",
                        "write call " + kind.word() + " and your word for several in quotes in another line");
            }
        });
    }
}
