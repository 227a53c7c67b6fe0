package org.csplan.fuzz;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.format.PlanFormatter;
import org.csplan.dsl.internal.Lexeme;
import org.csplan.dsl.internal.PlanReader;

/** What is laid out says what it said, keeps its comments, and is not laid out otherwise the next time. */
public final class FormatterTarget {

    private FormatterTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        SourceText source = Input.text(data);
        Optional<String> formatted = PlanFormatter.format(source);
        if (formatted.isEmpty()) {
            return;
        }
        SourceText laidOut = SourceText.of(source.name(), formatted.get());
        Law.holds(
                PlanFormatter.format(laidOut).equals(formatted),
                () -> "the second time it changes again: " + laidOut.text());
        Law.holds(comments(source).equals(comments(laidOut)), () -> "comments are lost: " + laidOut.text());
        Law.holds(
                PlanLanguage.compile(source)
                        .draft()
                        .equals(PlanLanguage.compile(laidOut).draft()),
                () -> "it says something else: " + laidOut.text());
    }

    private static ImmutableList<String> comments(SourceText text) {
        return PlanReader.lexemes(text).stream()
                .filter(FormatterTarget::mayHoldComments)
                .flatMap(lexeme -> lexeme.text().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean mayHoldComments(Lexeme lexeme) {
        return switch (lexeme.kind()) {
            case LINE_END, CONTINUATION, COMMENT -> true;
            default -> false;
        };
    }
}
