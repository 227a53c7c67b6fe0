package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** What is wrong where a line should say a number: what a measure is held against, or a sum of money. */
final class NumberMessages {

    /** What people write for how often. */
    static final ImmutableMap<String, String> HOW_OFTEN = ImmutableMap.of("annually", "yearly", "annual", "yearly");

    private static final ImmutableSet<String> UNKNOWN_YET = ImmutableSet.of("tbc", "tba", "tbd");

    private static final ImmutableSet<Keyword> OFTEN =
            ImmutableSet.of(Keyword.WEEKLY, Keyword.MONTHLY, Keyword.QUARTERLY, Keyword.HALF_YEARLY, Keyword.YEARLY);

    private static final Pattern TIME = Pattern.compile(
            "(?i)(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:day|week|month|quarter|year)s?)");

    private static final String ONE_WORD = "write one word: weekly, monthly, quarterly, half-yearly or yearly";

    private static final int LONGEST_PAYER = 100;

    private static final Pattern PAYER_AND_TIME =
            Pattern.compile("(?i)([^\"“”#]+?),? \\(?(?:in|by|during|for|until|over|from) ([^()\"“”#]+)\\)?");

    private static final Pattern PAYERS =
            Pattern.compile("(?i)([^\"“”#]+?)(?:,| (?:and|plus|[+/])(?= )| &(?= (?-i:\\p{Lu}{2,}\\b))) ?[^\"“”#]+");

    /** Names that hold what else stands between two. */
    private static final Pattern ONE_PAYER = Pattern.compile(
            "(?i)\\b(?:police (?:and|&) crime|fire (?:and|&) rescue|(?:health|safety|housing|care) (?:and|&) \\p{Ll}+)");

    /** What stands for thousands or millions. */
    private static final CharMatcher SHORT = CharMatcher.anyOf("kKmM");

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private final LineTokens tokens;

    NumberMessages(LineTokens tokens) {
        this.tokens = tokens;
    }

    /** Where a measure is measured against something that officers say in other words. */
    Optional<Diagnostic> phrase(Token at, Token first) {
        int start = at.getTokenIndex();
        while (start > first.getTokenIndex() && tokens.get(start - 1).getType() != PlanLexer.TEXT) {
            start--;
        }
        boolean afterText = first.getType() == PlanLexer.MEASURE && start > first.getTokenIndex();
        if (!afterText && first.getType() != PlanLexer.AT) {
            return Optional.empty();
        }
        if (tokens.touchesTextBefore(tokens.get(start))) {
            return Optional.empty();
        }
        int begin = tokens.get(start).getStartIndex();
        String words = restOfLine(begin, first);
        Optional<OtherFrequencies.Found> month = afterText ? OtherFrequencies.everyMonth(words) : Optional.empty();
        if (month.isPresent()) {
            return month.map(
                    found -> often(found, begin, "").mendedBy(found.meant().orElseThrow()));
        }
        Optional<Diagnostic> often = OtherFrequencies.of(words)
                .map(found -> often(
                        found, begin, found.help() + "; for anything else count, as in: target 12 during 2026/27"));
        return often.or(() -> MeasurePhrases.of(words, afterText).map(found -> {
            Diagnostic said = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, found.message())
                    .at(tokens.place(new SourceSpan(begin, begin + found.length())))
                    .help(found.help());
            return found.instead().map(said::mendedBy).orElse(said);
        }));
    }

    /** {@code weekly in 3 places}, where {@code at} leads to how many it is held at. */
    Optional<Diagnostic> inPlaces(Token at, Token first) {
        if (first.getType() != PlanLexer.MEASURE
                || !at.getText().equals("in")
                || at.getTokenIndex() + 2 >= tokens.size()
                || KeywordTokens.keyword(tokens.get(at.getTokenIndex() - 1).getType())
                        .filter(OFTEN::contains)
                        .isEmpty()) {
            return Optional.empty();
        }
        Token number = tokens.get(at.getTokenIndex() + 1);
        Token unit = tokens.get(at.getTokenIndex() + 2);
        boolean counts = DIGITS.matches(number.getText().charAt(0))
                && unit.getType() == PlanLexer.WORD
                && !TIME.matcher(unit.getText()).matches();
        return Optional.of(tokens.notUnderstood(at, "write at " + number.getText() + " " + unit.getText())
                        .mendedBy(Keyword.AT.word()))
                .filter(found -> counts);
    }

    /** Where {@code reported} is followed by how often, in words that it doesn't have. */
    Optional<Diagnostic> reported(Token at, Token first) {
        if (first.getType() != PlanLexer.REPORTED) {
            return Optional.empty();
        }
        int begin = tokens.get(first.getTokenIndex() + 1).getStartIndex();
        return OtherFrequencies.of(restOfLine(begin, first))
                .map(found -> often(found, begin, ONE_WORD))
                .or(() -> Optional.of(tokens.notUnderstood(at, ONE_WORD))
                        .filter(help -> at.getType() == PlanLexer.EVERY));
    }

    /** As long as it is written, so that the places of its words are known. */
    private String restOfLine(int begin, Token first) {
        return CharMatcher.whitespace()
                .replaceFrom(
                        tokens.source()
                                .text()
                                .substring(begin, tokens.lastBeforeEnd(first).getStopIndex() + 1),
                        ' ');
    }

    private Diagnostic often(OtherFrequencies.Found found, int begin, String unclear) {
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"" + found.words() + "\" is not understood here")
                .at(tokens.place(new SourceSpan(begin, begin + found.words().length())))
                .help(found.meant().isPresent() ? found.help() : unclear);
    }

    /** The only word after a measure's text, which may be a number, or say how often, as well as be its id. */
    Diagnostic wordAfterMeasure(Token word, Token text) {
        String written = word.getText();
        Optional<String> often = Optional.ofNullable(HOW_OFTEN.get(Ascii.toLowerCase(written)));
        if (often.isPresent()) {
            return tokens.notUnderstood(word, "did you mean " + often.get() + "?");
        }
        if (DIGITS.matchesAnyOf(written) || !ElementId.isValid(written)) {
            return tokens.notUnderstood(word, "say what it is, as in: " + Keyword.TARGET.example());
        }
        if (UNKNOWN_YET.contains(Ascii.toLowerCase(written))) {
            return tokens.notUnderstood(word, "say of what, as in: measure \"Home visits\" target tbc");
        }
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an id stands before the text, not after it")
                .at(tokens.place(word))
                .help("if it is the measure's id, write measure " + written + " " + Excerpts.shortened(text.getText()));
    }

    Diagnostic wrongComma(Token comma) {
        int start = comma.getStartIndex();
        int end = start + 1;
        CharMatcher parts = CharMatcher.inRange('0', '9').or(CharMatcher.anyOf(",.£€$"));
        while (start > 0 && parts.matches(tokens.source().text().charAt(start - 1))) {
            start--;
        }
        while (end < tokens.source().text().length()
                && parts.matches(tokens.source().text().charAt(end))) {
            end++;
        }
        boolean isShort = end < tokens.source().text().length()
                && SHORT.matches(tokens.source().text().charAt(end))
                && (end + 1 == tokens.source().text().length()
                        || !Character.isLetterOrDigit(tokens.source().text().charAt(end + 1)));
        SourceSpan number = new SourceSpan(start, isShort ? end + 1 : end);
        Optional<String> inBrackets = start > 0 && end < tokens.source().text().length()
                ? SumAdvice.inBrackets(tokens.source().slice(new SourceSpan(start - 1, end + 1)))
                : Optional.empty();
        Optional<String> inFull =
                isShort ? ShortNumbers.inFull(tokens.source().slice(number).replace(',', '.')) : Optional.empty();
        return Diagnostic.of(
                        LanguageCode.BAD_NUMBER,
                        "\"" + Excerpts.shortened(tokens.source().slice(number)) + "\" is not a number")
                .at(tokens.place(number))
                .help(inFull.map(full -> "a point stands before decimals: write " + full)
                        .or(() -> inBrackets.map(sum -> "write " + sum))
                        .orElse("commas stand between thousands and one point before decimals, as in 12,500 or 12.50"));
    }

    boolean isBetweenDigits(Token comma) {
        int at = comma.getStartIndex();
        String text = tokens.source().text();
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    /** Where a sum of money is told in words that it doesn't have; who pays is no part of it. */
    Optional<Diagnostic> inSum(Token first) {
        boolean budget = first.getType() == PlanLexer.BUDGET;
        if (!budget && first.getType() != PlanLexer.SPENT) {
            return Optional.empty();
        }
        Token end = tokens.lastBeforeEnd(first);
        Token last = first;
        while (last != end && !endsSum(tokens.get(last.getTokenIndex() + 1))) {
            last = tokens.get(last.getTokenIndex() + 1);
        }
        if (last == first) {
            return Optional.empty();
        }
        SourceSpan span =
                new SourceSpan(tokens.get(first.getTokenIndex() + 1).getStartIndex(), last.getStopIndex() + 1);
        String words = Excerpts.onOneLine(tokens.source(), span);
        Optional<Diagnostic> two = budget && last != end ? twoSums(first, span, words) : Optional.empty();
        if (two.isPresent()) {
            return two;
        }
        boolean isText = budget && last == end && CharMatcher.inRange('0', '9').matchesNoneOf(words);
        return SumAdvice.instead(words, budget ? Keyword.BUDGET : Keyword.SPENT)
                .or(() -> Optional.of("write budget \"" + Excerpts.shortened(words) + "\"")
                        .filter(help -> isText))
                .map(help -> Diagnostic.of(LanguageCode.BAD_NUMBER, Excerpts.quoted(words) + " is no sum of money")
                        .at(tokens.place(span))
                        .help(help));
    }

    /** Where two sums stand in a line of which who pays is wrong as well. */
    private Optional<Diagnostic> twoSums(Token budget, SourceSpan sum, String words) {
        Token begin = tokens.get(budget.getTokenIndex() + 1);
        Token end = tokens.lastBeforeEnd(budget);
        String all = tokens.toEndOfLine(begin);
        int from = all.indexOf(" from ");
        String payer = from < 0 ? "" : SumAdvice.payer(all.substring(from + " from ".length()));
        Optional<String> each = SumAdvice.ofSeveral(all)
                .or(() -> Optional.of("write a line for each sum, such as: budget £5,000 from \"PCC\"")
                        .filter(help -> SumAdvice.holdsSum(payer)));
        String paid = payer.isEmpty() ? "" : " from \"" + Excerpts.shortened(payer) + "\"";
        return each.map(help -> Diagnostic.of(
                                LanguageCode.BAD_NUMBER, "a line with budget has one sum, and who pays it")
                        .at(tokens.place(new SourceSpan(begin.getStartIndex(), end.getStopIndex() + 1)))
                        .help(help))
                .or(() -> SumAdvice.two(words, paid, Keyword.BUDGET)
                        .map(help -> Diagnostic.of(
                                        LanguageCode.BAD_NUMBER, Excerpts.quoted(words) + " is no sum of money")
                                .at(tokens.place(sum))
                                .help(help)));
    }

    /**
     * Where more than the name of who pays stands after {@code from}, without quotes: {@code BCF by March 2027}, {@code PHG and
     * BCF}. What of it is the name, a person has to decide.
     */
    Optional<Diagnostic> payer(SourceSpan words, Token at, Token first) {
        boolean pays = first.getType() == PlanLexer.BUDGET
                && tokens.get(at.getTokenIndex() - 1).getType() == PlanLexer.FROM
                && words.length() <= LONGEST_PAYER;
        if (!pays) {
            return Optional.empty();
        }
        String said = Excerpts.onOneLine(tokens.source(), words);
        Diagnostic found = Diagnostic.of(LanguageCode.MISSING_QUOTES, "who pays stands in quotes, and nothing else")
                .at(tokens.place(words));
        Matcher timed = PAYER_AND_TIME.matcher(said);
        if (timed.matches() && WhenParser.isWhen(timed.group(2), When.USUAL_YEAR_START)) {
            return Optional.of(found.help(
                    "write \"" + timed.group(1) + "\"; a budget is for the whole of its action, and what else"
                            + " there is to tell of it stands in a note"));
        }
        Matcher several = PAYERS.matcher(said);
        return several.matches() && !ONE_PAYER.matcher(said).find()
                ? Optional.of(
                        found.help("if they are several, write a line for each with its own sum, as in: budget £5,000"
                                + " from \"" + several.group(1).strip() + "\"; if that is the name of one, write \""
                                + said
                                + "\""))
                : Optional.empty();
    }

    private static boolean endsSum(Token token) {
        return token.getType() == PlanLexer.FROM || token.getType() == PlanLexer.TEXT;
    }
}
