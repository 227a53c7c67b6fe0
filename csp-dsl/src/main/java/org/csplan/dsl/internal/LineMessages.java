package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;

/** Says in the words of plans why a line could not be read. */
final class LineMessages {

    private static final CharMatcher QUOTES = CharMatcher.anyOf("'‘’‚”“„«»");
    private static final CharMatcher DOUBLE_QUOTES = CharMatcher.anyOf("\"“”");
    private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'‘’");

    /** The words that say who may see something. */
    private static final ImmutableSet<String> HIDING = ImmutableSet.<String>builder()
            .add(Keyword.VISIBLE.word())
            .addAll(Arrays.stream(Visibility.values()).map(Visibility::word).iterator())
            .build();

    /** An id, or the words of a time. */
    private static final Pattern BARE_WORDS = Pattern.compile("[\\p{L}\\p{N}./-]+( [\\p{L}\\p{N}./-]+){0,5}");

    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+) ([0-9]{1,2})(?:st|nd|rd|th)?, ?([0-9]{4})");

    private static final Pattern MOVED_FROM_TO = Pattern.compile("moved from .+? to (.+)");
    private static final Pattern DUE_TO = Pattern.compile(".*? due to (.+)");

    /** What people write within a line for a word of the language. */
    private static final ImmutableMap<String, String> SYNONYMS = ImmutableMap.<String, String>builder()
            .put("annually", "yearly")
            .put("annual", "yearly")
            .put("until", "by")
            .put("before", "by")
            .put("in", "during")
            .put("over", "during")
            .put("throughout", "during")
            .put("completed", "delivered")
            .put("published", "delivered")
            .put("baseline", "from")
            .put("decrease", "reduce")
            .put("improve", "increase")
            .put("keep", "maintain")
            .buildOrThrow();

    private static final ImmutableSet<String> FREQUENCIES =
            Arrays.stream(Frequency.values()).map(Frequency::word).collect(ImmutableSet.toImmutableSet());

    private static final ImmutableSet<String> UNKNOWN_YET = ImmutableSet.of("tbc", "tba", "tbd");

    private static final Pattern NUMBER_ALONE = Pattern.compile(BoundWords.NUMBER);

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    /** More words than this to choose from are no help. */
    private static final int MOST_OFFERED = 4;

    private final SourceText source;
    private final CommonTokenStream tokens;

    LineMessages(SourceText source, CommonTokenStream tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** @param first the token with which the line begins */
    Diagnostic of(LineError error, Token first) {
        Token at = error.at();
        return switch (at.getType()) {
            case PlanLexer.OPEN_TEXT -> openText(at, first);
            case PlanLexer.OPEN_BLOCK -> openBlock(at);
            case PlanLexer.NEWLINE, Token.EOF -> incomplete(first);
            default -> unexpected(error, first);
        };
    }

    // Quotes

    private Diagnostic openText(Token at, Token first) {
        int start = at.getStartIndex();
        if (start > 0 && at != first && !Character.isWhitespace(source.text().charAt(start - 1))) {
            return Diagnostic.of(LanguageCode.OPEN_TEXT, "the text that ends here has no quote at its beginning")
                    .at(Place.of(source, new SourceSpan(start, start + 1)))
                    .help("put a quote before its first word, too");
        }
        boolean curly = at.getText().startsWith("“");
        String text = CharMatcher.whitespace().trimTrailingFrom(at.getText());
        if (text.length() > 2 && text.endsWith(curly ? "\"" : "”")) {
            String inner = text.substring(1, text.length() - 1);
            Diagnostic mixed = Diagnostic.of(
                            LanguageCode.OPEN_TEXT,
                            "this text begins with " + text.charAt(0) + " and ends with "
                                    + text.charAt(text.length() - 1))
                    .at(Place.of(source, new SourceSpan(start, start + text.length())))
                    .help("write the same kind of quote before it and after it");
            // With quotes inside it may be more than one text.
            return DOUBLE_QUOTES.matchesNoneOf(inner) ? mixed.mendedBy("\"" + inner + "\"") : mixed;
        }
        return Diagnostic.of(LanguageCode.OPEN_TEXT, "this text is not closed")
                .at(Place.of(source, new SourceSpan(start, start + 1)).labelled("it begins here"))
                .help(
                        curly
                                ? "close it with ” on the same line: a text closes with the kind of quote that opened it"
                                : "close it with \" on the same line; longer prose stands between two lines of \"\"\"");
    }

    private Diagnostic openBlock(Token at) {
        int lineStart =
                source.lineSpan(source.position(at.getStartIndex()).line()).start();
        boolean alone = source.text().substring(lineStart, at.getStartIndex()).isBlank();
        return alone
                ? Diagnostic.of(LanguageCode.OPEN_BLOCK, "these quotes close prose that nothing opens")
                        .at(place(at))
                        .help("put \"\"\" also at the end of the line above the prose, as in: note \"\"\"")
                : Diagnostic.of(LanguageCode.OPEN_BLOCK, "this prose is not closed")
                        .at(place(at).labelled("it begins here"))
                        .help("close it with a line of " + at.getText());
    }

    /** @param words that should be in quotes, or stand in quotes of another kind */
    Diagnostic missingQuotes(SourceSpan words) {
        String written = source.slice(words);
        boolean apostrophes =
                APOSTROPHES.matches(written.charAt(0)) && APOSTROPHES.matches(written.charAt(written.length() - 1));
        String bare = QUOTES.trimFrom(written.replace("\"", "").replace("“", ""));
        Diagnostic missing = Diagnostic.of(
                        LanguageCode.MISSING_QUOTES,
                        apostrophes
                                ? "a text stands in quotes, not in apostrophes"
                                : "this text needs quotes around it")
                .at(Place.of(source, words))
                .help(
                        bare.isBlank()
                                ? "write a text in quotes: \"…\" on one line, or longer prose between two lines of \"\"\""
                                : "write \"" + Excerpts.shortened(bare) + "\"");
        return isOnlyText(words, bare) ? missing.mendedBy("\"" + bare + "\"") : missing;
    }

    /** Who may see a text and a remark stand after it, and must not become a part of it; a quote may belong to it. */
    private boolean isOnlyText(SourceSpan words, String bare) {
        boolean quoteFollows = words.end() < source.text().length()
                && (QUOTES.matches(source.text().charAt(words.end()))
                        || source.text().charAt(words.end()) == '"');
        return !bare.isBlank() && !bare.contains("#") && !quoteFollows && !mayHide(bare);
    }

    /** Whether any of the words may be meant to say who may see the text, however it is spelled. */
    private static boolean mayHide(String text) {
        return Splitter.onPattern("[^\\p{L}]+")
                .omitEmptyStrings()
                .splitToStream(text)
                .anyMatch(word -> HIDING.contains(Ascii.toLowerCase(word))
                        || Suggestions.nearest(word, HIDING).isPresent());
    }

    // Lines that end too soon

    private Diagnostic incomplete(Token first) {
        Token last = lastBeforeEnd(first);
        SourceSpan end = new SourceSpan(last.getStopIndex() + 1, last.getStopIndex() + 1);
        Optional<Keyword> before = KeywordTokens.keyword(last.getType());
        if (last.getType() == PlanLexer.DONE && first.getType() == PlanLexer.MILESTONE) {
            return Diagnostic.of(LanguageCode.INCOMPLETE_LINE, "after \"done\" the day is missing on which that was")
                    .at(Place.of(source, end).labelled("it is missing"))
                    .help("as in: milestone \"Referral route agreed\" by June 2019 done 14 June 2019");
        }
        if (last.getType() == PlanLexer.COMMA) {
            return Diagnostic.of(LanguageCode.INCOMPLETE_LINE, "after the comma another name is missing")
                    .at(Place.of(source, end))
                    .help("add the name, or take the comma away");
        }
        if (last.getType() == PlanLexer.EQUALS) {
            return Diagnostic.of(LanguageCode.INCOMPLETE_LINE, "after the equals sign a number is missing")
                    .at(Place.of(source, end).labelled("it is missing"))
                    .help("as in: progress Q1 2019/20 visits = 31");
        }
        Keyword keyword = before.map(inner -> speaker(inner, first))
                .or(() -> KeywordTokens.keyword(first.getType()))
                .orElse(Keyword.PROGRESS);
        return Diagnostic.of(
                        LanguageCode.INCOMPLETE_LINE, "\"" + keyword.word() + "\" is followed by " + keyword.takes())
                .at(Place.of(source, end).labelled("it is missing"))
                .help("as in: " + keyword.example());
    }

    // Words that don't fit

    private Diagnostic unexpected(LineError error, Token first) {
        Token at = error.at();
        Optional<Diagnostic> phrase = unexpectedPhrase(at, first);
        if (phrase.isPresent()) {
            return phrase.get();
        }
        ImmutableList<String> possible = keywords(error.expected());
        Optional<String> meant = Optional.of(at)
                .filter(token -> token.getType() == PlanLexer.WORD && !touchesTextBefore(token))
                .flatMap(token -> Suggestions.nearest(token.getText(), possible));
        if (meant.isPresent()) {
            return notUnderstood(at, "did you mean " + meant.get() + "?").mendedBy(meant.get());
        }
        return unexpectedQuote(at, first)
                .or(() -> unexpectedInChange(at, first))
                .or(() -> unexpectedInSum(first))
                .or(() -> unexpectedOrder(at, first))
                .or(() -> unexpectedInTime(error, first))
                .orElseGet(() -> unexpected(error, first, possible));
    }

    /** Where a measure is measured against something that officers say in other words. */
    private Optional<Diagnostic> unexpectedPhrase(Token at, Token first) {
        int start = at.getTokenIndex();
        while (start > first.getTokenIndex() && tokens.get(start - 1).getType() != PlanLexer.TEXT) {
            start--;
        }
        boolean afterText = first.getType() == PlanLexer.MEASURE && start > first.getTokenIndex();
        if (!afterText && first.getType() != PlanLexer.AT) {
            return Optional.empty();
        }
        if (touchesTextBefore(tokens.get(start))) {
            return Optional.empty();
        }
        int begin = tokens.get(start).getStartIndex();
        String words = CharMatcher.whitespace()
                .replaceFrom(source.text().substring(begin, lastBeforeEnd(first).getStopIndex() + 1), ' ');
        Optional<Diagnostic> often = OtherFrequencies.of(words)
                .map(found -> Diagnostic.of(
                                LanguageCode.UNEXPECTED_WORD, "\"" + found.words() + "\" is not understood here")
                        .at(Place.of(
                                source,
                                new SourceSpan(begin, begin + found.words().length())))
                        .help(
                                found.isClear()
                                        ? found.help()
                                        : found.help() + "; for anything else count, as in: target 12 during 2019/20"));
        return often.or(() -> MeasurePhrases.of(words, afterText)
                .map(found -> Diagnostic.of(LanguageCode.UNEXPECTED_WORD, found.message())
                        .at(Place.of(source, new SourceSpan(begin, begin + found.length())))
                        .help(found.help())));
    }

    private Diagnostic unexpected(LineError error, Token first, ImmutableList<String> possible) {
        Token at = error.at();
        Optional<String> synonym =
                Optional.ofNullable(SYNONYMS.get(at.getText())).filter(possible::contains);
        if (synonym.isPresent()) {
            return notUnderstood(at, "did you mean " + synonym.get() + "?");
        }
        if (error.expected().contains(PlanLexer.FROM)
                && Character.isDigit(at.getText().charAt(0))) {
            return notUnderstood(at, "say from what to what, as in: reduce from 540 to 486 by March 2020");
        }
        if (at.getType() == PlanLexer.COMMA && isBetweenDigits(at)) {
            return wrongComma(at);
        }
        if (first.getType() == PlanLexer.REPORT) {
            return notUnderstood(at, "if this says when progress is due, write reported instead of report");
        }
        if (isWord(at)
                && first.getType() == PlanLexer.UPDATE
                && tokens.get(Math.max(0, at.getTokenIndex() - 2)).getType() == PlanLexer.FROM) {
            SourceSpan name = new SourceSpan(
                    tokens.get(at.getTokenIndex() - 1).getStartIndex(),
                    lastBeforeEnd(first).getStopIndex() + 1);
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an agency is named by its id, which is one word")
                    .at(Place.of(source, name))
                    .help("write the id of " + Excerpts.shortened(source.slice(name)) + ", as in: "
                            + Keyword.UPDATE.example());
        }
        if (at.getType() == PlanLexer.COMMA && first.getType() == PlanLexer.UPDATE) {
            return notUnderstood(at, "write an update for each agency, so that everybody sees who told what");
        }
        if (at.getType() == PlanLexer.EVERY && first.getType() == PlanLexer.REPORTED) {
            return notUnderstood(at, "write one word: weekly, monthly, quarterly, half-yearly or yearly");
        }
        if (possible.equals(ImmutableList.of(Keyword.VISIBLE.word())) && isWord(at)) {
            return Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD,
                            Excerpts.quoted(at.getText()) + " stands after the quote that ends the text")
                    .at(place(at))
                    .help("put all of the text between the quotes");
        }
        if (possible.contains(Keyword.TARGET.word())
                && Character.isDigit(at.getText().charAt(0))) {
            return notUnderstood(at, "put \"target\" before it, as in: " + Keyword.TARGET.example());
        }
        if (first.getType() == PlanLexer.FIELD
                && isWord(at)
                && lastBeforeEnd(first).getType() == PlanLexer.TEXT) {
            return longFieldName(first);
        }
        if (at.getType() == PlanLexer.DUE && first.getType() == PlanLexer.MILESTONE) {
            return notUnderstood(at, "write by before the day of a milestone").mendedBy(Keyword.BY.word());
        }
        boolean takesReason = first.getType() == PlanLexer.MOVED
                || first.getType() == PlanLexer.CLOSED
                || first.getType() == PlanLexer.CHECK;
        if (takesReason && at.getType() == PlanLexer.TEXT && error.expected().contains(PlanLexer.BECAUSE)) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "before the reason a word is missing")
                    .at(place(at))
                    .help("write because " + Excerpts.shortened(at.getText()))
                    .mendedBy("because " + at.getText());
        }
        if (at.getType() == PlanLexer.COMMA && KeywordTokens.isStatement(first)) {
            String keyword = first.getText();
            return notUnderstood(at, "write each " + keyword + " on a line of its own, beginning with " + keyword);
        }
        if (at.getType() == PlanLexer.YEAR && tokens.get(at.getTokenIndex() - 1).getType() == PlanLexer.EVERY) {
            return notUnderstood(at, "name the month after every, as in: due every November");
        }
        if (first.getType() == PlanLexer.AGENCY
                && at.getTokenIndex() > first.getTokenIndex() + 2
                && tokens.get(at.getTokenIndex() - 2).getType() == PlanLexer.IS) {
            return notUnderstood(
                    at, "a kind is one word: council, county, police, fire, health, probation, voluntary or other");
        }
        if (KeywordTokens.beginsLine(at) && isAfterText(at)) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"" + at.getText() + "\" begins a line of its own")
                    .at(place(at))
                    .help("put it and what follows on the next line")
                    .mendedBy(new Mend.Edits(ImmutableList.of(new Edit(source, gapBefore(at), "\n  "))));
        }
        boolean wantsText = error.expected().contains(PlanLexer.TEXT);
        boolean wantsWord = error.expected().contains(PlanLexer.WORD);
        if (wantsText && !wantsWord && isWord(at)) {
            return missingQuotes(
                    new SourceSpan(at.getStartIndex(), lastBeforeEnd(first).getStopIndex() + 1));
        }
        Keyword before = keywordBefore(at, first);
        if (wantsWord && at.getType() == PlanLexer.TEXT) {
            Diagnostic quoted = Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD,
                            "what follows \"" + before.word() + "\" is written without quotes")
                    .at(place(at));
            String name = before == Keyword.FIELD ? fieldName(bare(at)) : bare(at);
            Diagnostic helped = quoted.help("write " + before.word() + " " + Excerpts.shortened(name));
            return BARE_WORDS.matcher(name).matches() ? helped.mendedBy(name) : helped;
        }
        // Where any word may stand, naming the few that are keywords would mislead.
        String choice = wantsWord || possible.isEmpty() || possible.size() > MOST_OFFERED ? "" : choice(at, possible);
        return notUnderstood(at, choice + "as in: " + before.example());
    }

    private Diagnostic longFieldName(Token field) {
        Token last = lastBeforeEnd(field);
        Token first = tokens.get(field.getTokenIndex() + 1);
        int end = tokens.get(last.getTokenIndex() - 1).getStopIndex() + 1;
        SourceSpan words = new SourceSpan(first.getStartIndex(), end);
        String name = fieldName(source.slice(words));
        Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "the name of a field is one word")
                .at(Place.of(source, words))
                .help("write it with hyphens: field " + Excerpts.shortened(name) + " "
                        + Excerpts.shortened(last.getText()));
        return BARE_WORDS.matcher(name).matches() ? found.mendedBy(name) : found;
    }

    /** As the outputs can write it as well: small letters, with hyphens. */
    private static String fieldName(String words) {
        return CharMatcher.whitespace().trimAndCollapseFrom(Ascii.toLowerCase(words), '-');
    }

    private static String choice(Token at, ImmutableList<String> possible) {
        boolean time = possible.contains(Keyword.BY.word())
                && (QuantitySyntax.isPartOfTime(at.getText())
                        || Character.isDigit(at.getText().charAt(0)));
        List<String> offered = new ArrayList<>(possible);
        if (time) {
            offered.retainAll(ImmutableList.of(Keyword.BY.word(), Keyword.DURING.word()));
        }
        String words = "\"" + String.join("\" or \"", offered) + "\"";
        return offered.size() == 1 || time ? "put " + words + " before it, " : "here could stand " + words + ", ";
    }

    private Diagnostic wrongComma(Token comma) {
        int start = comma.getStartIndex();
        int end = start + 1;
        CharMatcher parts = CharMatcher.inRange('0', '9').or(CharMatcher.anyOf(",.£€$"));
        while (start > 0 && parts.matches(source.text().charAt(start - 1))) {
            start--;
        }
        while (end < source.text().length() && parts.matches(source.text().charAt(end))) {
            end++;
        }
        SourceSpan number = new SourceSpan(start, end);
        return Diagnostic.of(
                        LanguageCode.BAD_NUMBER, "\"" + Excerpts.shortened(source.slice(number)) + "\" is not a number")
                .at(Place.of(source, number))
                .help("commas stand between thousands and one point before decimals, as in 12,500 or 12.50");
    }

    /** Where quotes of the same kind stand within a text, or one too few or too many. */
    private Optional<Diagnostic> unexpectedQuote(Token at, Token first) {
        if (at.getType() == PlanLexer.STRAY && at.getText().equals("`")) {
            return Optional.of(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "this backquote has no partner")
                    .at(place(at))
                    .help("an id in backquotes has one before it and one after it, as in `lead`"));
        }
        Token last = lastBeforeEnd(first);
        if (isWord(at)
                && isAfterText(at)
                && last.getType() == PlanLexer.OPEN_TEXT
                && last.getText().length() == 1) {
            // As in "a 6" pipe", whose last quote is alone.
            return Optional.of(Diagnostic.of(LanguageCode.OPEN_TEXT, "one of the quotes on this line has no partner")
                    .at(Place.of(
                            source,
                            new SourceSpan(
                                    tokens.get(at.getTokenIndex() - 1).getStartIndex(), last.getStartIndex() + 1)))
                    .help(
                            "every text has a quote before it and one after it; within it write inches as a word, and put “"
                                    + " and ” around what is quoted"));
        }
        if (!isWord(at) || !touchesTextBefore(at)) {
            return Optional.empty();
        }
        if (last.getType() == PlanLexer.OPEN_TEXT) {
            Token text = tokens.get(at.getTokenIndex() - 1);
            return Optional.of(Diagnostic.of(LanguageCode.OPEN_TEXT, "one of the quotes on this line has no partner")
                    .at(Place.of(source, new SourceSpan(text.getStartIndex(), last.getStartIndex() + 1)))
                    .help("every text has a quote before it and one after it, as in: "
                            + keywordBefore(at, first).example()));
        }
        Token text = tokens.get(at.getTokenIndex() - 1);
        if (bare(text).isEmpty()) {
            return Optional.of(
                    Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "two quotes stand here, where a text begins with one")
                            .at(place(text))
                            .help("write one quote before the text and one after it"));
        }
        return Optional.of(Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        "the text before " + Excerpts.quoted(at.getText()) + " ends too soon")
                .at(place(at))
                .help("if the text holds quotes itself, put “ before it and ” after it"));
    }

    /** Where words that should say a time go on with one that no time has. */
    private Optional<Diagnostic> unexpectedInTime(LineError error, Token first) {
        Token at = error.at();
        Optional<Keyword> line = KeywordTokens.keyword(first.getType());
        Token before = tokens.get(Math.max(first.getTokenIndex(), at.getTokenIndex() - 1));
        if (first.getType() == PlanLexer.ONGOING && before == first) {
            return TimeAdvice.instead(toEndOfLine(first), line, When.USUAL_YEAR_START)
                    .map(help -> notUnderstood(at, help));
        }
        if (before == first && error.expected().contains(PlanLexer.START)) {
            return wordBeforeTime(at, first, line);
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
        return WhenParser.parse(source.slice(words), When.USUAL_YEAR_START)
                .problem()
                .map(problem -> Diagnostic.of(LanguageCode.BAD_DATE, problem.message())
                        .at(Place.of(source, words))
                        .help(TimeAdvice.instead(source.slice(words), line, When.USUAL_YEAR_START)
                                .orElse(problem.help())));
    }

    /** Where a time should begin and a word of the language stands that begins none. */
    private Optional<Diagnostic> wordBeforeTime(Token at, Token first, Optional<Keyword> line) {
        if (at.getType() != PlanLexer.BY) {
            return KeywordTokens.keyword(at.getType())
                    .flatMap(word -> TimeAdvice.instead(toEndOfLine(at), line, When.USUAL_YEAR_START))
                    .map(help -> notUnderstood(at, help));
        }
        String needless = "take \"by\" away: a date says itself that it is the last day";
        String time = at == lastBeforeEnd(first) ? "" : toEndOfLine(tokens.get(at.getTokenIndex() + 1));
        Optional<String> wrong = Optional.of(time)
                .filter(words -> !words.isEmpty())
                .map(words -> WhenParser.parse(words, When.USUAL_YEAR_START))
                .filter(read -> read.toOptional().isEmpty())
                .flatMap(Parsed::problem)
                .map(Parsed.Problem::help);
        return Optional.of(wrong.map(help -> notUnderstood(
                        at,
                        TimeAdvice.instead(time, line, When.USUAL_YEAR_START).orElse(help)))
                .orElseGet(() -> notUnderstood(at, needless).mendedBy("")));
    }

    private String toEndOfLine(Token from) {
        return CharMatcher.whitespace()
                .trimAndCollapseFrom(
                        source.text()
                                .substring(
                                        from.getStartIndex(),
                                        lastBeforeEnd(from).getStopIndex() + 1),
                        ' ');
    }

    /** @param words the time with its comma, and what follows */
    private Diagnostic commaInTime(Token comma, Token begins, SourceSpan words) {
        Token after = tokens.get(comma.getTokenIndex() + 1);
        if (KeywordTokens.beginsLine(after)) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"" + after.getText() + "\" begins a line of its own")
                    .at(place(after))
                    .help("take the comma away, and put it and what follows on the next line");
        }
        if (after.getType() == PlanLexer.TEXT) {
            return notUnderstood(comma, "write each on a line of its own, beginning with the same word");
        }
        String written = CharMatcher.whitespace().collapseFrom(source.slice(words), ' ');
        Optional<String> instead = withoutComma(written);
        if (instead.isPresent()) {
            return Diagnostic.of(LanguageCode.BAD_DATE, "a time has no comma")
                    .at(Place.of(source, words))
                    .help("write " + instead.get())
                    .mendedBy(instead.get());
        }
        Optional<Keyword> line = KeywordTokens.keyword(begins.getType());
        Optional<String> moved = TimeAdvice.moved(written, line, When.USUAL_YEAR_START);
        if (moved.isPresent()) {
            return Diagnostic.of(LanguageCode.BAD_DATE, "one time is wanted here, and these are two")
                    .at(Place.of(source, words))
                    .help(moved.get());
        }
        List<String> times = Splitter.on(',').trimResults().splitToList(written);
        String first = times.get(0);
        String last = times.get(times.size() - 1);
        boolean through = WhenParser.isWhen(first + " to " + last, When.USUAL_YEAR_START);
        return Diagnostic.of(LanguageCode.BAD_DATE, "one time is wanted here, and these are several")
                .at(Place.of(source, words))
                .help((through
                                ? "write all the time between them, " + first + " to " + last + ", or one; "
                                : "write one; ")
                        + "for what is to be done before, write milestones, as in: " + Keyword.MILESTONE.example());
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
    private Optional<Diagnostic> unexpectedInChange(Token at, Token first) {
        boolean moved = first.getType() == PlanLexer.MOVED;
        if (!moved && first.getType() != PlanLexer.CLOSED) {
            return Optional.empty();
        }
        if (at.getType() == PlanLexer.BECAUSE
                && at.getTokenIndex() == first.getTokenIndex() + 1
                && lastBeforeEnd(first).getTokenIndex() <= at.getTokenIndex() + 1) {
            return Optional.of(Diagnostic.of(
                            LanguageCode.INCOMPLETE_LINE,
                            moved
                                    ? "the time to which it was moved is missing"
                                    : "the time at which it was closed is missing")
                    .at(place(at))
                    .help("write it before because, as in: " + (moved ? Keyword.MOVED : Keyword.CLOSED).example()));
        }
        String words = toEndOfLine(first);
        Matcher fromTo = MOVED_FROM_TO.matcher(words);
        if (at.getType() == PlanLexer.FROM && moved && fromTo.matches()) {
            return Optional.of(notUnderstood(
                    at,
                    "write moved to " + fromTo.group(1)
                            + "; what it was due before stands in the line with due above"));
        }
        Matcher why = DUE_TO.matcher(words);
        return at.getType() == PlanLexer.DUE && why.matches()
                ? Optional.of(notUnderstood(
                        at,
                        "write the reason after because, in quotes: because \""
                                + Excerpts.shortened(DOUBLE_QUOTES.trimFrom(why.group(1))) + "\""))
                : Optional.empty();
    }

    /** Where a sum of money is told in words that it doesn't have; who pays is no part of it. */
    private Optional<Diagnostic> unexpectedInSum(Token first) {
        boolean budget = first.getType() == PlanLexer.BUDGET;
        if (!budget && first.getType() != PlanLexer.SPENT) {
            return Optional.empty();
        }
        Token end = lastBeforeEnd(first);
        Token last = first;
        while (last != end && !endsSum(tokens.get(last.getTokenIndex() + 1))) {
            last = tokens.get(last.getTokenIndex() + 1);
        }
        if (last == first) {
            return Optional.empty();
        }
        SourceSpan span =
                new SourceSpan(tokens.get(first.getTokenIndex() + 1).getStartIndex(), last.getStopIndex() + 1);
        String words = CharMatcher.whitespace().collapseFrom(source.slice(span), ' ');
        boolean isText = budget && last == end && CharMatcher.inRange('0', '9').matchesNoneOf(words);
        return SumAdvice.instead(words, budget ? Keyword.BUDGET : Keyword.SPENT)
                .or(() -> Optional.of("write budget \"" + Excerpts.shortened(words) + "\"")
                        .filter(help -> isText))
                .map(help -> Diagnostic.of(LanguageCode.BAD_NUMBER, Excerpts.quoted(words) + " is no sum of money")
                        .at(Place.of(source, span))
                        .help(help));
    }

    private static boolean endsSum(Token token) {
        return token.getType() == PlanLexer.FROM || token.getType() == PlanLexer.TEXT;
    }

    /** Where the parts of the line are right but for their order. */
    private Optional<Diagnostic> unexpectedOrder(Token at, Token first) {
        Optional<Keyword> line = KeywordTokens.keyword(first.getType());
        if (line.isEmpty() || at.getTokenIndex() <= first.getTokenIndex()) {
            return Optional.empty();
        }
        Token before = tokens.get(at.getTokenIndex() - 1);
        if (line.get() == Keyword.UPDATE && at.getType() == PlanLexer.FROM && before == first && !hasTimeAfter(at)) {
            return Optional.of(
                    Diagnostic.of(LanguageCode.INCOMPLETE_LINE, "the time that the update is about is missing")
                            .at(place(at))
                            .help("write it after update, as in: " + Keyword.UPDATE.example()));
        }
        boolean afterText = before.getType() == PlanLexer.TEXT && before.getTokenIndex() == first.getTokenIndex() + 1;
        boolean named = line.get().role() == Keyword.Role.STATEMENT
                || line.get() == Keyword.MEASURE
                || line.get() == Keyword.MILESTONE;
        boolean afterKeyword = KeywordTokens.keyword(before.getType()).isPresent();
        if (named && at.getType() == PlanLexer.TEXT && !afterKeyword) {
            return Optional.of(
                    Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "the text stands at a wrong place in this line")
                            .at(place(at))
                            .help("it comes right after the id, or after \""
                                    + line.get().word() + "\" if there is no id, as in: "
                                    + line.get().example()));
        }
        boolean lastWord = named && afterText && at.getType() == PlanLexer.WORD && at == lastBeforeEnd(first);
        if (lastWord && line.get() == Keyword.MEASURE) {
            return Optional.of(wordAfterMeasure(at, before));
        }
        if (lastWord) {
            return Optional.of(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an id stands before the text, not after it")
                    .at(place(at))
                    .help("write " + line.get().word() + " " + at.getText() + " "
                            + Excerpts.shortened(before.getText()))
                    .mendedBy(new Mend.Edits(ImmutableList.of(new Edit(
                            source,
                            new SourceSpan(before.getStartIndex(), at.getStopIndex() + 1),
                            at.getText() + " " + before.getText())))));
        }
        Optional<Keyword> inner = KeywordTokens.keyword(at.getType());
        boolean wrongPlace = inner.isPresent() && belongsTo(inner.get(), line.get());
        return wrongPlace
                ? Optional.of(Diagnostic.of(
                                LanguageCode.UNEXPECTED_WORD,
                                "\"" + inner.get().word() + "\" stands at a wrong place in this line")
                        .at(place(at))
                        .help("the order is as in: " + order(inner.get(), line.get())))
                : Optional.empty();
    }

    /** The only word after a measure's text, which may be a number, or say how often, as well as be its id. */
    private Diagnostic wordAfterMeasure(Token word, Token text) {
        String written = word.getText();
        Optional<String> often =
                Optional.ofNullable(SYNONYMS.get(Ascii.toLowerCase(written))).filter(FREQUENCIES::contains);
        if (often.isPresent()) {
            return notUnderstood(word, "did you mean " + often.get() + "?");
        }
        boolean number = DIGITS.matchesAnyOf(written);
        if (NUMBER_ALONE.matcher(written).matches()
                && QuantityParser.parse(written).toOptional().isPresent()) {
            return notUnderstood(
                    word,
                    "say what the number is: target " + written + ", at least " + written + " or at most " + written);
        }
        if (number || !ElementId.isValid(written)) {
            return notUnderstood(word, "say what it is, as in: " + Keyword.TARGET.example());
        }
        if (UNKNOWN_YET.contains(Ascii.toLowerCase(written))) {
            return notUnderstood(word, "say of what, as in: measure \"Home visits\" target tbc");
        }
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an id stands before the text, not after it")
                .at(place(word))
                .help("if it is the measure's id, write measure " + written + " " + Excerpts.shortened(text.getText()));
    }

    /** {@code from Fire Q2 2019/20} has all that an update needs, in another order. */
    private boolean hasTimeAfter(Token from) {
        int after = from.getTokenIndex() + 2;
        return after < tokens.size() && tokens.get(after).getType() == PlanLexer.WORD;
    }

    /** Whether the word is one of those that the line may have somewhere. */
    private static boolean belongsTo(Keyword inner, Keyword line) {
        return switch (line) {
            case MEASURE -> inner.role() == Keyword.Role.INNER;
            case MILESTONE -> inner == Keyword.BY || inner == Keyword.DONE || inner == Keyword.LEAD;
            case UPDATE, BUDGET -> inner == Keyword.FROM;
            case MOVED, CLOSED -> inner == Keyword.BECAUSE;
            case AGENCY, STATUS -> inner == Keyword.IS;
            default -> false;
        };
    }

    private static String order(Keyword inner, Keyword line) {
        return line == Keyword.MEASURE && inner != Keyword.DURING && inner != Keyword.BY
                ? inner.example()
                : line.example();
    }

    private Diagnostic notUnderstood(Token at, String help) {
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, Excerpts.quoted(at.getText()) + " is not understood here")
                .at(place(at))
                .help(help);
    }

    private static ImmutableList<String> keywords(IntervalSet types) {
        return types.toList().stream()
                .flatMap(type -> KeywordTokens.keyword(type).stream())
                .map(Keyword::word)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The keyword that the place belongs to: the last one before it that begins a part of the line. A line of an update
     * begins with none, and reads on like a progress line.
     */
    private Keyword keywordBefore(Token at, Token first) {
        for (int i = at.getTokenIndex() - 1; i > first.getTokenIndex(); i--) {
            Optional<Keyword> keyword =
                    KeywordTokens.keyword(tokens.get(i).getType()).filter(found -> !found.beginsLine());
            if (keyword.isPresent()) {
                return speaker(keyword.get(), first);
            }
        }
        return KeywordTokens.keyword(first.getType()).orElse(Keyword.PROGRESS);
    }

    /** The keyword whose example helps: the line's own, but in measures and progress the one within the line. */
    private static Keyword speaker(Keyword inner, Token first) {
        return KeywordTokens.keyword(first.getType())
                .filter(Keyword::beginsLine)
                .filter(line -> line != Keyword.MEASURE && line != Keyword.PROGRESS)
                .orElse(inner);
    }

    /** Whether a text ends right before this, without a blank, as where it holds quotes of its own kind. */
    private boolean touchesTextBefore(Token at) {
        int start = at.getStartIndex();
        return start > 0 && "\"”".indexOf(source.text().charAt(start - 1)) >= 0 && isAfterText(at);
    }

    private SourceSpan gapBefore(Token at) {
        return new SourceSpan(tokens.get(at.getTokenIndex() - 1).getStopIndex() + 1, at.getStartIndex());
    }

    private boolean isAfterText(Token at) {
        return at.getTokenIndex() > 0 && tokens.get(at.getTokenIndex() - 1).getType() == PlanLexer.TEXT;
    }

    private boolean isBetweenDigits(Token comma) {
        int at = comma.getStartIndex();
        String text = source.text();
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private Token lastBeforeEnd(Token first) {
        Token last = first;
        for (int i = first.getTokenIndex(); i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                if (token.getType() == PlanLexer.NEWLINE || token.getType() == Token.EOF) {
                    return last;
                }
                last = token;
            }
        }
        return last;
    }

    private Place place(Token token) {
        return Place.of(source, new SourceSpan(token.getStartIndex(), token.getStopIndex() + 1));
    }

    /** A text without its quotes. */
    private static String bare(Token text) {
        String written = text.getText();
        return written.substring(1, written.length() - 1);
    }

    private static boolean isWord(Token token) {
        return token.getType() == PlanLexer.WORD
                || token.getType() == PlanLexer.GROUPED
                || KeywordTokens.keyword(token.getType()).isPresent();
    }
}
