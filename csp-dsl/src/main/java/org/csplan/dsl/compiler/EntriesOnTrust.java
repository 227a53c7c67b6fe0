package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.time.Month;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.WhenParser;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.LanguageCode;

/**
 * What is wrong with lines of a return whatever the plan says, which is not here: words without quotes, and words that can be no
 * status. What they are about, and which words are statuses, is in the plan.
 */
final class EntriesOnTrust {

    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

    private final EntryOwner anything;
    private final FileCompilers apart;
    private final Findings found;
    private final ReturnAdvice advice;
    private final Findings findings;

    /**
     * @param apart compiles what stands in the file
     * @param found what that compiler finds, which is not told elsewhere
     * @param findings of the file
     */
    EntriesOnTrust(PlanId plan, FileCompilers apart, Findings found, ReturnAdvice advice, Findings findings) {
        this.anything = EntryOwner.of(plan, ImmutableList.of(), ImmutableList.of());
        this.apart = apart;
        this.found = found;
        this.advice = advice;
        this.findings = findings;
    }

    /** Looks at a line; what is wrong is told by {@link #report}. */
    void look(ClauseSyntax.Entry entry) {
        String name = entry.name().text();
        String bare = ReturnAdvice.MARKS.trimTrailingFrom(name);
        // Other marks may belong to an id, and what has no number may be a label.
        if (name.endsWith(":") && DIGIT.matchesAnyOf(bare)) {
            advice.reportMark(entry, bare, findings);
        }
        // Words beside what was counted, reached or spent can be told from their names only, which are in the plan.
        boolean plain = entry.reading().isEmpty()
                && entry.entry().readings().isEmpty()
                && entry.entry().reached().isEmpty()
                && entry.entry().spent().isEmpty();
        if (plain) {
            apart.entries().compile(entry.entry(), Optional.empty(), Optional.empty(), anything, Optional.empty());
        }
    }

    void report() {
        for (Diagnostic doubt : found.inSourceOrder(ImmutableList.of(findings.source()))) {
            doubt.place()
                    .filter(place -> doubt.code() instanceof LanguageCode)
                    .flatMap(place -> certain(doubt, (LanguageCode) doubt.code(), place))
                    .ifPresent(findings::add);
        }
    }

    /** What can be said of it without the plan; nothing where a plan may make it right. */
    private Optional<Diagnostic> certain(Diagnostic doubt, LanguageCode code, Place place) {
        String words = findings.source().slice(place.span());
        boolean several = CharMatcher.whitespace().matchesAnyOf(words);
        return switch (code) {
            case MISSING_QUOTES -> Optional.of(place.label().isEmpty() ? doubt : unclear(doubt, code, place, words));
            case UNKNOWN_STATUS ->
                several
                        ? Optional.of(unclear(doubt, code, place, words))
                        : apart.entries().scale().words().stream()
                                .filter(words::equalsIgnoreCase)
                                .findFirst()
                                .map(status -> Diagnostic.of(code, doubt.message())
                                        .at(findings.place(place.span()))
                                        .help("did you mean " + status + "?"));
            case BAD_DATE ->
                WhenParser.isWhen(words, Month.JANUARY)
                        ? Optional.empty()
                        : Optional.of(unclear(doubt, code, place, words));
            default -> Optional.empty();
        };
    }

    /** Without what was said of the scale, which the plan may have of its own. */
    private Diagnostic unclear(Diagnostic doubt, LanguageCode code, Place place, String words) {
        return Diagnostic.of(code, doubt.message())
                .at(findings.place(place.span()))
                .help("if it is what has happened, write \""
                        + CharMatcher.anyOf("\"“”").removeFrom(words)
                        + "\", and before it the plan's word for how it stands");
    }
}
