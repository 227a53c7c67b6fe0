package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** What is wrong where a line should say a time, or why it was changed. */
final class TimeMessages {

    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+) ([0-9]{1,2})(?:st|nd|rd|th)?, ?([0-9]{4})");

    private static final Pattern MOVED_FROM_TO = Pattern.compile("moved from .+? to (.+)");
    private static final Pattern DUE_TO = Pattern.compile(".*? due to (.+)");

    private final LineTokens tokens;

    TimeMessages(LineTokens tokens) {
        this.tokens = tokens;
    }

    /** Mended where the words say how often and nothing else. */
    private Diagnostic frequency(Diagnostic found, Token from, Token first) {
        SourceSpan words =
                new SourceSpan(from.getStartIndex(), tokens.lastBeforeEnd(first).getStopIndex() + 1);
        return TimeAdvice.frequency(tokens.source().slice(words))
                .map(often -> found.mendedBy(new Mend.Edits(ImmutableList.of(new Edit(tokens.source(), words, often)))))
                .orElse(found);
    }

    /** Where words that should say a time go on with one that no time has. */
    Optional<Diagnostic> unexpected(LineError error, Token first) {
        Token at = error.at();
        Optional<Keyword> line = KeywordTokens.keyword(first.getType());
        Token before = tokens.get(Math.max(first.getTokenIndex(), at.getTokenIndex() - 1));
        if (first.getType() == PlanLexer.DUE && before != first) {
            // The line may have gone wrong after a frequency that could have been read.
            Token time = tokens.get(first.getTokenIndex() + 1);
            Optional<String> again = TimeAdvice.again(tokens.toEndOfLine(time), line, Optional.empty());
            if (again.isPresent()) {
                return again.map(help -> tokens.notUnderstood(at, help)).map(found -> frequency(found, time, first));
            }
        }
        if (first.getType() == PlanLexer.ONGOING && before == first) {
            return TimeAdvice.instead(tokens.toEndOfLine(first), line, When.USUAL_YEAR_START)
                    .map(help -> tokens.notUnderstood(at, help));
        }
        if (before == first && error.expected().contains(PlanLexer.START)) {
            return wordBeforeTime(at, first, line);
        }
        if (first.getType() == PlanLexer.MILESTONE
                && before.getType() == PlanLexer.BY
                && at.getType() == PlanLexer.TO) {
            return TimeAdvice.instead(tokens.toEndOfLine(at), line, When.USUAL_YEAR_START)
                    .map(help -> tokens.notUnderstood(at, help));
        }
        boolean goesOn =
                error.expected().contains(PlanLexer.OF) && error.expected().contains(PlanLexer.START);
        // A name may be followed by anything.
        boolean named = line.filter(word -> word.role() == Keyword.Role.STATEMENT && word != Keyword.UPDATE)
                .isPresent();
        boolean fits = (at.getType() == PlanLexer.COMMA && !named)
                || KeywordTokens.keyword(at.getType()).isPresent();
        if (!goesOn || !fits) {
            return Optional.empty();
        }
        int start = at.getTokenIndex();
        while (start - 1 > first.getTokenIndex() && isPartOfTime(tokens.get(start - 1))) {
            start--;
        }
        int end = at.getTokenIndex();
        while (isPartOfTime(tokens.get(end + 1)) || tokens.get(end + 1).getType() == PlanLexer.COMMA) {
            end++;
        }
        SourceSpan words = new SourceSpan(
                tokens.get(start).getStartIndex(), tokens.get(end).getStopIndex() + 1);
        if (at.getType() == PlanLexer.COMMA) {
            return Optional.of(commaInTime(at, first, words));
        }
        return WhenParser.parse(tokens.source().slice(words), When.USUAL_YEAR_START)
                .problem()
                .map(problem -> Diagnostic.of(LanguageCode.BAD_DATE, problem.message())
                        .at(tokens.place(words))
                        .help(TimeAdvice.instead(tokens.source().slice(words), line, When.USUAL_YEAR_START)
                                .orElse(problem.help())));
    }

    /** Where a time should begin and a word of the language stands that begins none. */
    private Optional<Diagnostic> wordBeforeTime(Token at, Token first, Optional<Keyword> line) {
        if (first.getType() == PlanLexer.DUE && TimeAdvice.isOngoing(tokens.toEndOfLine(at))) {
            Edit ongoing = new Edit(
                    tokens.source(),
                    new SourceSpan(
                            first.getStartIndex(), tokens.lastBeforeEnd(first).getStopIndex() + 1),
                    Keyword.ONGOING.word());
            return Optional.of(tokens.notUnderstood(at, "write ongoing on a line of its own, without due")
                    .mendedBy(new Mend.Edits(ImmutableList.of(ongoing))));
        }
        if (at.getType() != PlanLexer.BY) {
            return KeywordTokens.keyword(at.getType())
                    .flatMap(word -> TimeAdvice.instead(tokens.toEndOfLine(at), line, When.USUAL_YEAR_START))
                    .map(help -> tokens.notUnderstood(at, help));
        }
        String needless = "take \"by\" away: a date says itself that it is the last day";
        String time = at == tokens.lastBeforeEnd(first) ? "" : tokens.toEndOfLine(tokens.get(at.getTokenIndex() + 1));
        Optional<String> wrong = Optional.of(time)
                .filter(words -> !words.isEmpty())
                .map(words -> WhenParser.parse(words, When.USUAL_YEAR_START))
                .filter(read -> read.toOptional().isEmpty())
                .flatMap(Parsed::problem)
                .map(Parsed.Problem::help);
        return Optional.of(wrong.map(help ->
                        TimeAdvice.instead(time, line, When.USUAL_YEAR_START).orElse(help))
                .map(help -> tokens.notUnderstood(at, help.startsWith("add ") ? "take \"by\" away, and " + help : help))
                .orElseGet(() -> tokens.notUnderstood(at, needless)
                        .mendedBy(new Mend.Edits(ImmutableList.of(new Edit(
                                tokens.source(),
                                new SourceSpan(tokens.gapBefore(at).start(), at.getStopIndex() + 1),
                                ""))))));
    }

    /** @param words the time with its comma, and what follows */
    private Diagnostic commaInTime(Token comma, Token begins, SourceSpan words) {
        Token after = tokens.get(comma.getTokenIndex() + 1);
        if (KeywordTokens.beginsLine(after)) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"" + after.getText() + "\" begins a line of its own")
                    .at(tokens.place(after))
                    .help("take the comma away, and put it and what follows on the next line");
        }
        if (after.getType() == PlanLexer.TEXT) {
            return tokens.notUnderstood(comma, "write each on a line of its own, beginning with the same word");
        }
        String written = Excerpts.onOneLine(tokens.source(), words);
        Optional<String> instead = withoutComma(written);
        if (instead.isPresent()) {
            return Diagnostic.of(LanguageCode.BAD_DATE, "a time has no comma")
                    .at(tokens.place(words))
                    .help("write " + instead.get())
                    .mendedBy(instead.get());
        }
        Optional<Keyword> line = KeywordTokens.keyword(begins.getType());
        Optional<String> moved = TimeAdvice.moved(written, line, When.USUAL_YEAR_START);
        if (moved.isPresent()) {
            return Diagnostic.of(LanguageCode.BAD_DATE, "one time is wanted here, and these are two")
                    .at(tokens.place(words))
                    .help(moved.get());
        }
        List<String> times = Splitter.on(',').trimResults().splitToList(written);
        boolean ofTarget = begins.getType() == PlanLexer.MEASURE && tokens.has(begins, comma, PlanLexer.TARGET);
        String first = times.get(0);
        String last = times.get(times.size() - 1);
        boolean through = WhenParser.isWhen(first + " to " + last, When.USUAL_YEAR_START);
        return Diagnostic.of(LanguageCode.BAD_DATE, "one time is wanted here, and these are several")
                .at(tokens.place(words))
                .help((through
                                ? "write all the time between them, " + first + " to " + last + ", or one; "
                                : "write one; ")
                        + (ofTarget
                                ? "for what there is to be on the way, write a line for each below, as in: "
                                        + ClauseSyntax.DatedTarget.EXAMPLE
                                : "for what is to be done before, write milestones, as in: "
                                        + Keyword.MILESTONE.example()));
    }

    /** {@code March 31, 2027} as 31 March 2027, and {@code March, 2027} as March 2027. */
    private static Optional<String> withoutComma(String words) {
        Matcher american = MONTH_FIRST.matcher(words);
        String plain = american.matches()
                ? american.group(2) + " " + american.group(1) + " " + american.group(3)
                : CharMatcher.whitespace().collapseFrom(words.replace(',', ' '), ' ');
        return Optional.of(plain).filter(time -> WhenParser.isWhen(time, When.USUAL_YEAR_START));
    }

    private static boolean isPartOfTime(Token token) {
        return switch (token.getType()) {
            case PlanLexer.WORD, PlanLexer.GROUPED, PlanLexer.START, PlanLexer.TO, PlanLexer.OF -> true;
            default -> false;
        };
    }

    /** Where a move or a closure lacks its time, or says in other words what from or why. */
    Optional<Diagnostic> inChange(Token at, Token first) {
        boolean moved = first.getType() == PlanLexer.MOVED;
        if (!moved && first.getType() != PlanLexer.CLOSED) {
            return Optional.empty();
        }
        if (at.getType() == PlanLexer.BECAUSE
                && at.getTokenIndex() == first.getTokenIndex() + 1
                && tokens.lastBeforeEnd(first).getTokenIndex() <= at.getTokenIndex() + 1) {
            return Optional.of(Diagnostic.of(
                            LanguageCode.INCOMPLETE_LINE,
                            moved
                                    ? "the time to which it was moved is missing"
                                    : "the time at which it was closed is missing")
                    .at(tokens.place(at))
                    .help("write it before because, as in: " + (moved ? Keyword.MOVED : Keyword.CLOSED).example()));
        }
        String words = tokens.toEndOfLine(first);
        Matcher fromTo = MOVED_FROM_TO.matcher(words);
        if (at.getType() == PlanLexer.FROM && moved && fromTo.matches()) {
            return Optional.of(tokens.notUnderstood(
                    at,
                    "write moved to " + fromTo.group(1)
                            + "; what it was due before stands in the line with due above"));
        }
        Matcher why = DUE_TO.matcher(words);
        return at.getType() == PlanLexer.DUE && why.matches()
                ? Optional.of(tokens.notUnderstood(
                        at,
                        "write the reason after because, in quotes: because \""
                                + Excerpts.shortened(QuotedText.DOUBLE_QUOTES.trimFrom(why.group(1))) + "\""))
                : Optional.empty();
    }
}
