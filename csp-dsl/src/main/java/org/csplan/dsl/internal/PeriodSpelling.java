package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/**
 * Leads the time that a plan is for to the line where it belongs: officers write it after the title, as on a cover, or begin
 * its line with words of their own.
 */
final class PeriodSpelling {

    /** What people put before it. */
    private static final ImmutableSet<String> BEFORE = ImmutableSet.of(
            "for",
            "from",
            "during",
            "in",
            "over",
            "the",
            "cover",
            "covers",
            "covering",
            "runs",
            "run",
            "plan",
            "year",
            "years",
            "dates",
            "date",
            "time",
            "timescale",
            "timeframe",
            "duration",
            "term",
            "life",
            "lasts");

    private static final String BETWEEN = "between";

    /** A shorter time in a plan's head is the day or the month of something else. */
    private static final int FEWEST_MONTHS = 6;

    private static final CharMatcher MARKS = CharMatcher.anyOf(":;,.()[]-–—");

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private final SourceText source;
    private final MendedTokens tokens;
    private final ImmutableList.Builder<Diagnostic> findings;

    /** Which pieces the statement has that was looked through last, and whether a line of it says the period. */
    private int lookedFrom;

    private int lookedTo = -1;
    private boolean found;

    PeriodSpelling(SourceText source, MendedTokens tokens, ImmutableList.Builder<Diagnostic> findings) {
        this.source = source;
        this.tokens = tokens;
        this.findings = findings;
    }

    /** Reports and takes away a period that stands after the title of a plan. */
    void mendHead(int first, int end) {
        int title = first;
        while (title < end && tokens.get(title).getType() != PlanLexer.TEXT) {
            title++;
        }
        int start = title + 1;
        if (start >= end || tokens.get(start).getChannel() != Token.DEFAULT_CHANNEL) {
            return;
        }
        SourceSpan words = span(start, end);
        SourceSpan gap = new SourceSpan(tokens.get(title).getStopIndex() + 1, words.start());
        Optional<String> line = line(words).filter(written -> source.slice(gap).isBlank());
        line.ifPresent(written -> {
            if (hasPeriod(end)) {
                reportAgain(words);
            } else {
                report(
                        words,
                        "the time that a plan is for has a line of its own",
                        "below this line",
                        gap,
                        "\n  " + written);
            }
        });
        if (line.isPresent()) {
            tokens.hide(start, end);
        }
    }

    /** Reports a line of a plan that says its period in other words, and takes it away with its end; returns whether it was one. */
    boolean hideLine(int first, int end) {
        boolean named = tokens.get(first).getType() == PlanLexer.PERIOD;
        // What begins a statement is no line of this one, be it "plan 2026/27".
        if (first >= end
                || KeywordTokens.isStatement(tokens.get(first))
                || (named && !isBefore(tokens.get(first + 1).getText()))) {
            return false;
        }
        SourceSpan words = span(first, end);
        Optional<String> line = line(named ? span(first + 1, end) : words);
        line.ifPresent(written -> {
            if (named) {
                report(words, "after period stands the time, and nothing else", "", start(words), written);
            } else if (hasPeriod(end)) {
                reportAgain(words);
            } else {
                report(
                        words,
                        "the line with the time that a plan is for begins with period",
                        "",
                        start(words),
                        written);
            }
        });
        if (line.isPresent()) {
            tokens.hide(first, Math.min(end + 1, tokens.size() - 1));
        }
        return line.isPresent();
    }

    private void reportAgain(SourceSpan words) {
        findings.add(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "the time that a plan is for is said once")
                .at(Place.of(source, words))
                .help("take it away here, for a line of this plan begins with " + Keyword.PERIOD.word()));
    }

    private static SourceSpan start(SourceSpan words) {
        return new SourceSpan(words.start(), words.start());
    }

    private void report(SourceSpan words, String message, String where, SourceSpan before, String written) {
        String help = "write " + where + (where.isEmpty() ? "" : ": ") + written.strip();
        findings.add(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, message)
                .at(Place.of(source, words))
                .help(help)
                .mendedBy(new Mend.Edits(ImmutableList.of(new Edit(source, before.to(words), written)))));
    }

    /** The line that words were probably meant to be; none if they say something else, or more. */
    private Optional<String> line(SourceSpan words) {
        List<String> left = WORDS.splitToList(source.slice(words));
        int from = 0;
        while (from < left.size() && isBefore(left.get(from))) {
            from++;
        }
        String said = MARKS.trimFrom(Joiner.on(' ').join(left.subList(from, left.size())));
        boolean between = from > 0 && Ascii.equalsIgnoreCase(left.get(from - 1), BETWEEN);
        String time = between ? said.replace(" and ", " " + Keyword.TO.word() + " ") : said;
        return WhenParser.parse(time, When.USUAL_YEAR_START)
                .toOptional()
                .filter(when ->
                        when.from().plusMonths(FEWEST_MONTHS).minusDays(1).isBefore(when.to()))
                .map(when -> Keyword.PERIOD.word() + " " + time);
    }

    private static boolean isBefore(String word) {
        String bare = Ascii.toLowerCase(MARKS.trimFrom(word));
        return bare.isEmpty() || bare.equals(BETWEEN) || BEFORE.contains(bare);
    }

    /** Whether a line of the statement above or below says it already; a second one would be another mistake. */
    private boolean hasPeriod(int end) {
        if (end >= lookedFrom && end <= lookedTo) {
            return found;
        }
        lookedFrom = end;
        while (lookedFrom > 0 && tokens.get(lookedFrom).getType() != PlanLexer.PLAN) {
            lookedFrom--;
        }
        lookedTo = end;
        while (tokens.get(lookedTo).getType() != Token.EOF && !endsStatement(lookedTo)) {
            lookedTo++;
        }
        found = IntStream.range(lookedFrom, lookedTo).anyMatch(this::beginsWithPeriod);
        return found;
    }

    private boolean endsStatement(int at) {
        return tokens.get(at).getType() == PlanLexer.NEWLINE && KeywordTokens.isStatement(tokens.get(at + 1));
    }

    private boolean beginsWithPeriod(int at) {
        return tokens.get(at).getType() == PlanLexer.NEWLINE
                && tokens.get(at + 1).getType() == PlanLexer.PERIOD;
    }

    /** What is written from one token up to another, without comments behind it. */
    private SourceSpan span(int first, int end) {
        int last = end - 1;
        while (last > first && tokens.get(last).getChannel() != Token.DEFAULT_CHANNEL) {
            last--;
        }
        return new SourceSpan(
                tokens.get(first).getStartIndex(), tokens.get(last).getStopIndex() + 1);
    }
}
