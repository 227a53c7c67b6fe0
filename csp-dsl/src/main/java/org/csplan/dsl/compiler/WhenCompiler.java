package org.csplan.dsl.compiler;

import java.time.Month;
import java.util.Optional;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.WordsSyntax;

/** From the words of a time to its days, in a plan whose year starts in some month. */
final class WhenCompiler {

    private final Month yearStart;
    private final Findings findings;

    WhenCompiler(Month yearStart, Findings findings) {
        this.yearStart = yearStart;
        this.findings = findings;
    }

    /** Whether the words say a time; nothing is reported. */
    boolean isWhen(WordsSyntax words) {
        return WhenParser.parse(words.text(), yearStart).toOptional().isPresent();
    }

    Optional<When> when(WordsSyntax words) {
        return findings.take(
                WhenParser.parse(words.text(), yearStart),
                words.span(),
                LanguageCode.BAD_DATE,
                LanguageCode.UNCLEAR_DATE);
    }
}
