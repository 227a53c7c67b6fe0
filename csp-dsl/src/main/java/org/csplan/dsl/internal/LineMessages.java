package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;

/** Says in the words of plans why a line could not be read. */
final class LineMessages {

    /** What people write within a line for a word of the language. */
    private static final ImmutableMap<String, String> SYNONYMS = ImmutableMap.<String, String>builder()
            .putAll(NumberMessages.HOW_OFTEN)
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
            .put("raise", "increase")
            .put("lower", "reduce")
            .put("cut", "reduce")
            .put("keep", "maintain")
            .buildOrThrow();

    /** What people put between a text and what follows it. */
    private static final CharMatcher MARKS = CharMatcher.anyOf(":;-–—");

    private static final String COUNT = "count";

    private static final String REACHED_MILESTONE = "progress Q1 2026/27 milestone 2 = done";

    private static final CharMatcher PLAIN_WORDS =
            CharMatcher.forPredicate(Character::isLetterOrDigit).or(CharMatcher.anyOf(" /.&'’-–:;"));

    /** More words than this to choose from are no help. */
    private static final int MOST_OFFERED = 4;

    /** Of a month. */
    private static final Pattern FIRST_DAY = Pattern.compile("0?1(?:st)?(?: of)? \\p{Lu}\\p{L}+");

    private final LineTokens tokens;
    private final QuoteMessages quotes;
    private final TimeMessages times;
    private final NumberMessages numbers;
    private final IncompleteMessages incomplete;
    private final OrderMessages order;
    private final ListMessages lists;
    private final FieldMessages fields;
    private final NeedlessQuotes needless;
    private final JoinedLines joined;

    LineMessages(SourceText source, CommonTokenStream tokens) {
        this.tokens = new LineTokens(source, tokens);
        this.quotes = new QuoteMessages(this.tokens);
        this.times = new TimeMessages(this.tokens);
        this.numbers = new NumberMessages(this.tokens);
        this.incomplete = new IncompleteMessages(this.tokens);
        this.order = new OrderMessages(this.tokens, numbers);
        this.lists = new ListMessages(this.tokens);
        this.fields = new FieldMessages(this.tokens);
        this.needless = new NeedlessQuotes(this.tokens, fields);
        this.joined = new JoinedLines(this.tokens);
    }

    /** @param first the token with which the line begins */
    Diagnostic of(LineError error, Token first) {
        Token at = error.at();
        Optional<Diagnostic> whole = ofWholeLine(first);
        if (whole.isPresent()) {
            return whole.get();
        }
        return switch (at.getType()) {
            case PlanLexer.OPEN_TEXT -> quotes.openText(at, first);
            case PlanLexer.OPEN_BLOCK -> quotes.openBlock(at);
            case PlanLexer.NEWLINE, Token.EOF -> incomplete.of(first);
            default -> unexpected(error, first);
        };
    }

    private Optional<Diagnostic> ofWholeLine(Token first) {
        return switch (first.getType()) {
            case PlanLexer.UPDATE -> returnHead(first);
            case PlanLexer.TARGET ->
                TargetsOnOneLine.of(
                        tokens.source(),
                        new SourceSpan(
                                first.getStartIndex(),
                                tokens.lastBeforeEnd(first).getStopIndex() + 1));
            default -> Optional.empty();
        };
    }

    /** {@code update from Police Q1 2026/27}, of which all is there but in its order. */
    private Optional<Diagnostic> returnHead(Token first) {
        SourceSpan line = new SourceSpan(
                first.getStartIndex(), tokens.lastBeforeEnd(first).getStopIndex() + 1);
        String written = tokens.source().slice(line);
        return Optional.of(written)
                .filter(PLAIN_WORDS::matchesAllOf)
                .filter(words -> !isInOrder(first))
                .flatMap(ReturnHead::of)
                .flatMap(ReturnHead::line)
                .filter(meant -> !meant.equals(tokens.toEndOfLine(first)))
                .map(meant -> Diagnostic.of(
                                LanguageCode.UNEXPECTED_WORD,
                                "after update stands first the time, then from and the agency")
                        .at(tokens.place(line))
                        .help("write " + meant)
                        .mendedBy(meant));
    }

    /** Whether it says when and from whom, as it should, so that what is wrong comes later. */
    private boolean isInOrder(Token update) {
        int from = update.getTokenIndex() + 1;
        while (from < tokens.size()
                && LineTokens.isWord(tokens.get(from))
                && tokens.get(from).getType() != PlanLexer.FROM) {
            from++;
        }
        boolean timed = from < tokens.size()
                && tokens.get(from).getType() == PlanLexer.FROM
                && from > update.getTokenIndex() + 1;
        return timed && tokens.isTime(tokens.get(update.getTokenIndex() + 1), tokens.get(from - 1));
    }

    /** @param words that should be in quotes, or stand in quotes of another kind */
    Diagnostic missingQuotes(SourceSpan words) {
        return quotes.missing(words);
    }

    private Diagnostic unexpected(LineError error, Token first) {
        Token at = error.at();
        Optional<Diagnostic> phrase = numbers.phrase(at, first);
        if (phrase.isPresent()) {
            return phrase.get();
        }
        Optional<Diagnostic> inWords = quotes.measureInWords(at, first);
        if (inWords.isPresent()) {
            return inWords.get();
        }
        Optional<Diagnostic> several = joined.of(at, first);
        if (several.isPresent()) {
            return several.get();
        }
        Optional<Diagnostic> helpers = lists.helpersAmongLeads(at, first);
        if (helpers.isPresent()) {
            return helpers.get();
        }
        if (isNeedlessAfterText(at, first)) {
            return Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD,
                            Excerpts.quoted(at.getText()) + " is not needed after the text")
                    .at(tokens.place(at))
                    .help("take it away")
                    .mendedBy("");
        }
        if (at.getType() == PlanLexer.EQUALS && first.getType() == PlanLexer.MILESTONE) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a milestone's own line has no equals sign")
                    .at(tokens.place(at))
                    .help("that it is reached stands there as done and the day, or in progress, as in: "
                            + REACHED_MILESTONE + "; in a return the action's id stands before it");
        }
        if (at.getType() == PlanLexer.EQUALS && tokens.isAfterText(at)) {
            return tokens.notUnderstood(
                    at, "before the equals sign stands the measure's id, without quotes: visits = 31");
        }
        ImmutableList<String> possible = keywords(error.expected());
        Optional<String> meant = Optional.of(at)
                .filter(token -> token.getType() == PlanLexer.WORD && !tokens.touchesTextBefore(token))
                // What has figures in it is an id rather than a slip of the pen.
                .filter(token -> LineTokens.FIGURES.matchesNoneOf(token.getText()))
                .flatMap(token -> Suggestions.nearest(token.getText(), possible));
        if (meant.isPresent()) {
            return tokens.notUnderstood(at, "did you mean " + meant.get() + "?").mendedBy(meant.get());
        }
        return quotes.unexpected(at, first)
                .or(() -> times.inChange(at, first))
                .or(() -> numbers.inSum(first))
                .or(() -> order.of(at, first))
                .or(() -> times.unexpected(error, first))
                .orElseGet(() -> unexpected(error, first, possible));
    }

    /** {@code measure "Calls": target 20}, and a word for the kind that its keyword tells. */
    private boolean isNeedlessAfterText(Token at, Token first) {
        boolean named = first.getType() == PlanLexer.MEASURE || first.getType() == PlanLexer.MILESTONE;
        if (!named || !tokens.isAfterText(at)) {
            return false;
        }
        int next = tokens.get(at.getTokenIndex() + 1).getType();
        boolean mark = at.getType() == PlanLexer.COMMA
                || (at.getType() == PlanLexer.WORD && at.getText().length() == 1 && MARKS.matchesAllOf(at.getText()));
        return mark
                ? KeywordTokens.keyword(next).isPresent()
                : next == PlanLexer.TARGET && at.getText().equals(COUNT);
    }

    private Diagnostic unexpected(LineError error, Token first, ImmutableList<String> possible) {
        Token at = error.at();
        Optional<Diagnostic> places = numbers.inPlaces(at, first);
        if (places.isPresent()) {
            return places.get();
        }
        Optional<String> synonym =
                Optional.ofNullable(SYNONYMS.get(at.getText())).filter(possible::contains);
        if (synonym.isPresent()) {
            return tokens.notUnderstood(at, "did you mean " + synonym.get() + "?");
        }
        if (error.expected().contains(PlanLexer.FROM)
                && Character.isDigit(at.getText().charAt(0))) {
            return tokens.notUnderstood(at, "say from what to what, as in: reduce from 540 to 486 by March 2027");
        }
        if (tokens.get(at.getTokenIndex() - 1).getType() == PlanLexer.MAINTAIN
                && Character.isDigit(at.getText().charAt(0))) {
            return tokens.notUnderstood(at, "put at before the number: maintain at " + at.getText())
                    .mendedBy("at " + at.getText());
        }
        if (at.getType() == PlanLexer.COMMA && numbers.isBetweenDigits(at)) {
            return numbers.wrongComma(at);
        }
        if (first.getType() == PlanLexer.REPORT) {
            return tokens.notUnderstood(at, "if this says when progress is due, write reported instead of report");
        }
        if (LineTokens.isWord(at)
                && first.getType() == PlanLexer.UPDATE
                && tokens.get(Math.max(0, at.getTokenIndex() - 2)).getType() == PlanLexer.FROM) {
            if (tokens.lastBeforeEnd(first).getType() == PlanLexer.TEXT) {
                return order.toldInUpdate(at, first);
            }
            SourceSpan name = new SourceSpan(
                    tokens.get(at.getTokenIndex() - 1).getStartIndex(),
                    tokens.lastBeforeEnd(first).getStopIndex() + 1);
            if (lists.hasHelpers(first)) {
                return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an update is told by one agency")
                        .at(tokens.place(name))
                        .help("name the one that tells it, alone; who helped is told in the texts below it");
            }
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an agency is named by its id, which is one word")
                    .at(tokens.place(name))
                    .help("write the id of "
                            + Excerpts.shortened(tokens.source().slice(name)) + ", as in: " + Keyword.UPDATE.example());
        }
        if (at.getType() == PlanLexer.COMMA && first.getType() == PlanLexer.UPDATE) {
            return tokens.notUnderstood(at, "write an update for each agency, so that everybody sees who told what");
        }
        Optional<Diagnostic> list = lists.withoutCommas(first);
        if (list.isPresent()) {
            return list.get();
        }
        Optional<Diagnostic> reported = numbers.reported(at, first);
        if (reported.isPresent()) {
            return reported.get();
        }
        if (possible.equals(ImmutableList.of(Keyword.VISIBLE.word())) && LineTokens.isWord(at)) {
            return Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD,
                            Excerpts.quoted(at.getText()) + " stands after the quote that ends the text")
                    .at(tokens.place(at))
                    .help("put all of the text between the quotes");
        }
        if (possible.contains(Keyword.TARGET.word())
                && Character.isDigit(at.getText().charAt(0))) {
            return tokens.notUnderstood(at, "put \"target\" before it, as in: " + Keyword.TARGET.example());
        }
        if (first.getType() == PlanLexer.FIELD
                && LineTokens.isWord(at)
                && tokens.lastBeforeEnd(first).getType() == PlanLexer.TEXT) {
            return fields.longName(first);
        }
        if (at.getType() == PlanLexer.DUE && first.getType() == PlanLexer.MILESTONE) {
            return tokens.notUnderstood(at, "write by before the day of a milestone")
                    .mendedBy(Keyword.BY.word());
        }
        boolean takesReason = first.getType() == PlanLexer.MOVED
                || first.getType() == PlanLexer.CLOSED
                || first.getType() == PlanLexer.CHECK;
        if (takesReason && at.getType() == PlanLexer.TEXT && error.expected().contains(PlanLexer.BECAUSE)) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "before the reason a word is missing")
                    .at(tokens.place(at))
                    .help("write because " + Excerpts.shortened(at.getText()))
                    .mendedBy("because " + at.getText());
        }
        if (first.getType() == PlanLexer.YEAR) {
            Token before = tokens.get(at.getTokenIndex() - 1);
            SourceSpan day = new SourceSpan(before.getStartIndex(), at.getStopIndex() + 1);
            if (FIRST_DAY.matcher(tokens.source().slice(day)).matches()
                    && tokens.lastBeforeEnd(first).getTokenIndex() == at.getTokenIndex()) {
                return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a year starts with a month, on its first day")
                        .at(tokens.place(day))
                        .help("write " + at.getText())
                        .mendedBy(at.getText());
            }
        }
        if (at.getType() == PlanLexer.COMMA
                && tokens.isAfterText(at)
                && KeywordTokens.beginsLine(tokens.get(at.getTokenIndex() + 1))) {
            Token next = tokens.get(at.getTokenIndex() + 1);
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"" + next.getText() + "\" begins a line of its own")
                    .at(tokens.place(next))
                    .help("put it and what follows on the next line, without the comma")
                    .mendedBy(new Mend.Edits(ImmutableList.of(new Edit(
                            tokens.source(), new SourceSpan(at.getStartIndex(), next.getStartIndex()), "\n  "))));
        }
        if (at.getType() == PlanLexer.COMMA && KeywordTokens.isStatement(first)) {
            // Not as it is written, which may be misspelt.
            String keyword =
                    KeywordTokens.keyword(first.getType()).orElseThrow().word();
            return tokens.notUnderstood(
                    at, "write each " + keyword + " on a line of its own, beginning with " + keyword);
        }
        if (at.getType() == PlanLexer.YEAR && tokens.get(at.getTokenIndex() - 1).getType() == PlanLexer.EVERY) {
            Diagnostic found =
                    tokens.notUnderstood(at, "write yearly, or name the month after every, as in: due every November");
            SourceSpan words =
                    new SourceSpan(tokens.get(at.getTokenIndex() - 1).getStartIndex(), at.getStopIndex() + 1);
            return tokens.lastBeforeEnd(first).getTokenIndex() == at.getTokenIndex()
                    ? found.mendedBy(
                            new Mend.Edits(ImmutableList.of(new Edit(tokens.source(), words, Keyword.YEARLY.word()))))
                    : found;
        }
        if (first.getType() == PlanLexer.AGENCY
                && at.getTokenIndex() > first.getTokenIndex() + 2
                && tokens.get(at.getTokenIndex() - 2).getType() == PlanLexer.IS) {
            return tokens.notUnderstood(
                    at, "a kind is one word: council, county, police, fire, health, probation, voluntary or other");
        }
        if (first.getType() == PlanLexer.MILESTONE && at.getType() == PlanLexer.ONGOING) {
            return tokens.notUnderstood(at, "a milestone is reached by a time, as in: " + Keyword.MILESTONE.example());
        }
        if (first.getType() == PlanLexer.PRIORITY && at.getType() == PlanLexer.FOR && tokens.isAfterText(at)) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "which aims a priority is for stands on the next line")
                    .at(tokens.place(at))
                    .help("write there: " + Keyword.SUPPORTS.word()
                            + tokens.toEndOfLine(at).substring(at.getText().length()))
                    .mendedBy(new Mend.Edits(ImmutableList.of(new Edit(
                            tokens.source(),
                            new SourceSpan(tokens.gapBefore(at).start(), at.getStopIndex() + 1),
                            "\n  " + Keyword.SUPPORTS.word()))));
        }
        if (at.getType() == PlanLexer.VISIBLE && first.getType() != PlanLexer.ACTION) {
            // On the next line it would hide the whole action.
            return KeywordTokens.isStatement(first)
                    ? VisibleMessages.ofStatement(tokens.place(at))
                    : VisibleMessages.ofThisLine(tokens.place(at));
        }
        if (KeywordTokens.beginsLine(at) && tokens.isAfterText(at)) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"" + at.getText() + "\" begins a line of its own")
                    .at(tokens.place(at))
                    .help("put it and what follows on the next line")
                    .mendedBy(
                            new Mend.Edits(ImmutableList.of(new Edit(tokens.source(), tokens.gapBefore(at), "\n  "))));
        }
        boolean wantsText = error.expected().contains(PlanLexer.TEXT);
        boolean wantsWord = error.expected().contains(PlanLexer.WORD);
        if (wantsText && !wantsWord && LineTokens.isWord(at)) {
            SourceSpan words = new SourceSpan(
                    at.getStartIndex(), tokens.lastBeforeEnd(first).getStopIndex() + 1);
            return numbers.payer(words, at, first).orElseGet(() -> missingQuotes(words));
        }
        Keyword before = keywordBefore(at, first);
        if (wantsWord && at.getType() == PlanLexer.TEXT) {
            return needless.of(at, first, before);
        }
        // Where any word may stand, naming the few that are keywords would mislead.
        String choice = wantsWord || possible.isEmpty() || possible.size() > MOST_OFFERED ? "" : choice(at, possible);
        String example = first.getType() == PlanLexer.TARGET
                ? ClauseSyntax.DatedTarget.EXAMPLE + ", a line for each time"
                : before.example();
        return tokens.notUnderstood(at, choice + "as in: " + example);
    }

    /** The keyword that the place belongs to; the time of a milestone belongs to the word right before it. */
    private Keyword keywordBefore(Token at, Token first) {
        Token last = tokens.get(Math.max(0, at.getTokenIndex() - 1));
        boolean ofMilestone = first.getType() == PlanLexer.MILESTONE
                && (last.getType() == PlanLexer.BY || last.getType() == PlanLexer.DONE);
        return (ofMilestone ? KeywordTokens.keyword(last.getType()) : Optional.<Keyword>empty())
                .orElseGet(() -> tokens.keywordBefore(at, first));
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

    private static ImmutableList<String> keywords(IntervalSet types) {
        return types.toList().stream()
                .flatMap(type -> KeywordTokens.keyword(type).stream())
                .map(Keyword::word)
                .collect(ImmutableList.toImmutableList());
    }
}
