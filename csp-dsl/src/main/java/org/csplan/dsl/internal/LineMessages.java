package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Strand;
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

    /** An id, or the words of a time. */
    private static final Pattern BARE_WORDS = Pattern.compile("[\\p{L}\\p{N}./-]+( [\\p{L}\\p{N}./-]+){0,5}");

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
            .put("keep", "maintain")
            .buildOrThrow();

    /** Words within a line that something has to follow, whatever the line itself asks for. */
    private static final ImmutableSet<Keyword> PARTS = ImmutableSet.of(
            Keyword.FROM,
            Keyword.BY,
            Keyword.IS,
            Keyword.EVERY,
            Keyword.PROVISIONALLY,
            Keyword.BECAUSE,
            Keyword.LEAD,
            Keyword.VISIBLE);

    private static final String REACHED_MILESTONE = "progress Q1 2026/27 milestone 2 = done";

    private static final String DONE_MILESTONE = "milestone \"Referral route agreed\" by June 2026 done 14 June 2026";

    private static final CharMatcher PLAIN_WORDS =
            CharMatcher.forPredicate(Character::isLetterOrDigit).or(CharMatcher.anyOf(" /.&'’-–:;"));

    private static final CharMatcher FIGURES = CharMatcher.inRange('0', '9');

    /** A quarter, a half, a year or a day, alone after a milestone. */
    private static final Pattern TIME = Pattern.compile(
            "q[1-4]|h[12]|(?:19|20)[0-9]{2}(?:[/-][0-9]{2,4})?|[0-9]{1,2}[/.][0-9]{1,2}(?:[/.][0-9]{2,4})?");

    /** What stands after a milestone where its time should, and is no id. */
    private static final ImmutableSet<String> TIMELESS = ImmutableSet.of(
            "asap",
            "tbc",
            "tba",
            "tbd",
            "soon",
            "immediately",
            "immediate",
            "later",
            "weekly",
            "fortnightly",
            "monthly",
            "termly",
            "quarterly",
            "half-yearly",
            "yearly",
            "annually",
            "annual",
            "rolling",
            "continuous",
            "overdue",
            "pending",
            "planned",
            "started",
            "underway");

    private static final ImmutableSet<String> REACHED =
            ImmutableSet.of("complete", "completed", "achieved", "finished", "delivered", "met", "reached");

    /** What people put between the parts of a list. */
    private static final ImmutableSet<String> BETWEEN = ImmutableSet.of("and", "&", "+", "/");

    private static final Pattern QUARTER = Pattern.compile("[Qq][1-4]");

    private static final ImmutableSet<String> STRANDS =
            Arrays.stream(Strand.values()).map(Strand::word).collect(ImmutableSet.toImmutableSet());

    /** More words than this to choose from are no help. */
    private static final int MOST_OFFERED = 4;

    private final LineTokens tokens;
    private final QuoteMessages quotes;
    private final TimeMessages times;
    private final NumberMessages numbers;

    LineMessages(SourceText source, CommonTokenStream tokens) {
        this.tokens = new LineTokens(source, tokens);
        this.quotes = new QuoteMessages(this.tokens);
        this.times = new TimeMessages(this.tokens);
        this.numbers = new NumberMessages(this.tokens);
    }

    /** @param first the token with which the line begins */
    Diagnostic of(LineError error, Token first) {
        Token at = error.at();
        Optional<Diagnostic> head = first.getType() == PlanLexer.UPDATE ? returnHead(first) : Optional.empty();
        if (head.isPresent()) {
            return head.get();
        }
        return switch (at.getType()) {
            case PlanLexer.OPEN_TEXT -> quotes.openText(at, first);
            case PlanLexer.OPEN_BLOCK -> quotes.openBlock(at);
            case PlanLexer.NEWLINE, Token.EOF -> incomplete(first);
            default -> unexpected(error, first);
        };
    }

    /** {@code update from Police Q1 2026/27}, of which all is there but in its order. */
    private Optional<Diagnostic> returnHead(Token first) {
        SourceSpan line = new SourceSpan(
                first.getStartIndex(), tokens.lastBeforeEnd(first).getStopIndex() + 1);
        String written = tokens.source().slice(line);
        return Optional.of(written)
                .filter(PLAIN_WORDS::matchesAllOf)
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

    /** @param words that should be in quotes, or stand in quotes of another kind */
    Diagnostic missingQuotes(SourceSpan words) {
        return quotes.missing(words);
    }

    private Diagnostic incomplete(Token first) {
        Token last = tokens.lastBeforeEnd(first);
        Optional<Keyword> before = KeywordTokens.keyword(last.getType());
        if (last.getType() == PlanLexer.DONE && first.getType() == PlanLexer.MILESTONE) {
            return missing(last, "after \"done\" the day is missing on which that was", DONE_MILESTONE);
        }
        if (last.getType() == PlanLexer.COMMA) {
            return Diagnostic.of(LanguageCode.INCOMPLETE_LINE, "after the comma another name is missing")
                    .at(tokens.place(after(last)))
                    .help("add the name, or take the comma away");
        }
        if (last.getType() == PlanLexer.EQUALS) {
            return missing(last, "after the equals sign a number is missing", "progress Q1 2026/27 visits = 31");
        }
        Keyword line = KeywordTokens.keyword(first.getType()).orElse(Keyword.PROGRESS);
        Optional<Keyword> part = before.filter(word -> isPart(word, last, line, first));
        if (part.isPresent()) {
            return missing(
                    last,
                    "\"" + part.get().word() + "\" is followed by " + takes(part.get(), line),
                    example(part.get(), line));
        }
        Keyword keyword = before.map(inner -> LineTokens.speaker(inner, first)).orElse(line);
        return missing(last, "\"" + keyword.word() + "\" is followed by " + keyword.takes(), keyword.example());
    }

    private Diagnostic missing(Token last, String message, String example) {
        return Diagnostic.of(LanguageCode.INCOMPLETE_LINE, message)
                .at(tokens.place(after(last)).labelled("it is missing"))
                .help("as in: " + example);
    }

    private static SourceSpan after(Token last) {
        return new SourceSpan(last.getStopIndex() + 1, last.getStopIndex() + 1);
    }

    /** Whether all that the line itself asks for is there, and what its last word asks for is not. */
    private static boolean isPart(Keyword word, Token last, Keyword line, Token first) {
        boolean follows =
                line == Keyword.DUE || line == Keyword.PROGRESS || last.getTokenIndex() > first.getTokenIndex() + 1;
        return follows && line != Keyword.MEASURE && PARTS.contains(word);
    }

    private static String takes(Keyword part, Keyword line) {
        if (part == Keyword.FROM) {
            return line == Keyword.BUDGET ? "who pays, in quotes" : "the id of an agency";
        }
        return part == Keyword.IS && line == Keyword.STATUS ? "what it comes to" : part.takes();
    }

    private static String example(Keyword part, Keyword line) {
        if (part == Keyword.FROM && line == Keyword.PROGRESS) {
            return "progress Q1 2026/27 from Fire green";
        }
        if (part == Keyword.EVERY && line == Keyword.DUE) {
            return "due every November";
        }
        return line.example().contains(" " + part.word() + " ") ? line.example() : part.example();
    }

    private Diagnostic unexpected(LineError error, Token first) {
        Token at = error.at();
        Optional<Diagnostic> phrase = numbers.phrase(at, first);
        if (phrase.isPresent()) {
            return phrase.get();
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
                .filter(token -> FIGURES.matchesNoneOf(token.getText()))
                .flatMap(token -> Suggestions.nearest(token.getText(), possible));
        if (meant.isPresent()) {
            return tokens.notUnderstood(at, "did you mean " + meant.get() + "?").mendedBy(meant.get());
        }
        return quotes.unexpected(at, first)
                .or(() -> times.inChange(at, first))
                .or(() -> numbers.inSum(first))
                .or(() -> unexpectedOrder(at, first))
                .or(() -> times.unexpected(error, first))
                .orElseGet(() -> unexpected(error, first, possible));
    }

    private Diagnostic unexpected(LineError error, Token first, ImmutableList<String> possible) {
        Token at = error.at();
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
                return toldInUpdate(at, first);
            }
            SourceSpan name = new SourceSpan(
                    tokens.get(at.getTokenIndex() - 1).getStartIndex(),
                    tokens.lastBeforeEnd(first).getStopIndex() + 1);
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an agency is named by its id, which is one word")
                    .at(tokens.place(name))
                    .help("write the id of "
                            + Excerpts.shortened(tokens.source().slice(name)) + ", as in: " + Keyword.UPDATE.example());
        }
        if (at.getType() == PlanLexer.COMMA && first.getType() == PlanLexer.UPDATE) {
            return tokens.notUnderstood(at, "write an update for each agency, so that everybody sees who told what");
        }
        Optional<Diagnostic> list = withoutCommas(first);
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
            return longFieldName(first);
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
        if (at.getType() == PlanLexer.COMMA && KeywordTokens.isStatement(first)) {
            // Not as it is written, which may be misspelt.
            String keyword =
                    KeywordTokens.keyword(first.getType()).orElseThrow().word();
            return tokens.notUnderstood(
                    at, "write each " + keyword + " on a line of its own, beginning with " + keyword);
        }
        if (at.getType() == PlanLexer.YEAR && tokens.get(at.getTokenIndex() - 1).getType() == PlanLexer.EVERY) {
            return tokens.notUnderstood(at, "name the month after every, as in: due every November");
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
            return missingQuotes(new SourceSpan(
                    at.getStartIndex(), tokens.lastBeforeEnd(first).getStopIndex() + 1));
        }
        Keyword before = tokens.keywordBefore(at, first);
        if (wantsWord
                && at.getType() == PlanLexer.TEXT
                && before == Keyword.FIELD
                && at == tokens.lastBeforeEnd(first)) {
            return quotedField(at);
        }
        if (wantsWord && at.getType() == PlanLexer.TEXT && followsKeywordAsId(at, first)) {
            return keywordAsId(tokens.get(at.getTokenIndex() - 1));
        }
        Token last = tokens.get(Math.max(0, at.getTokenIndex() - 1));
        if (first.getType() == PlanLexer.MILESTONE
                && (last.getType() == PlanLexer.BY || last.getType() == PlanLexer.DONE)) {
            before = KeywordTokens.keyword(last.getType()).orElse(before);
        }
        if (wantsWord && at.getType() == PlanLexer.TEXT && last.getType() == PlanLexer.EQUALS) {
            return quotedReading(at);
        }
        if (wantsWord && at.getType() == PlanLexer.TEXT) {
            Diagnostic quoted = Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD,
                            "what follows \"" + before.word() + "\" is written without quotes")
                    .at(tokens.place(at));
            String name = before == Keyword.FIELD ? fieldName(LineTokens.bare(at)) : LineTokens.bare(at);
            Diagnostic helped = quoted.help("write " + before.word() + " " + Excerpts.shortened(name));
            return BARE_WORDS.matcher(name).matches() ? helped.mendedBy(name) : helped;
        }
        // Where any word may stand, naming the few that are keywords would mislead.
        String choice = wantsWord || possible.isEmpty() || possible.size() > MOST_OFFERED ? "" : choice(at, possible);
        return tokens.notUnderstood(at, choice + "as in: " + before.example());
    }

    /** {@code visits = "31"}, and {@code visits = "n/a"}, which is none. */
    private Diagnostic quotedReading(Token text) {
        String words = LineTokens.bare(text);
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD, "what was found of a measure is written without quotes")
                .at(tokens.place(text));
        if (FIGURES.matchesNoneOf(words)) {
            return found.help(
                    "leave the reading out until its number is known; what there is to say stands alone in quotes");
        }
        Diagnostic helped = found.help("write = " + Excerpts.shortened(words));
        return QuantityParser.parse(words).toOptional().isPresent() ? helped.mendedBy(words) : helped;
    }

    /** {@code milestone done "All done"}, whose id is a word of the language. */
    private boolean followsKeywordAsId(Token text, Token first) {
        return (first.getType() == PlanLexer.MILESTONE || first.getType() == PlanLexer.MEASURE)
                && text.getTokenIndex() == first.getTokenIndex() + 2
                && !WhenParser.isWhen(LineTokens.bare(text), When.USUAL_YEAR_START)
                && QuantityParser.parse(LineTokens.bare(text)).toOptional().isEmpty();
    }

    private Diagnostic keywordAsId(Token word) {
        String id = Keyword.asId(word.getText());
        return Diagnostic.of(
                        LanguageCode.BAD_ID,
                        "\"" + word.getText() + "\" is a word of the language, and no id as it stands")
                .at(tokens.place(word))
                .help("give it another id, or write " + id)
                .mendedBy(id);
    }

    /** {@code Q2 Q4} and {@code crime and reoffending}, whose parts have commas between them. */
    private Optional<Diagnostic> withoutCommas(Token first) {
        int type = first.getType();
        if (type != PlanLexer.REPORTED && type != PlanLexer.STRAND && type != PlanLexer.COVERS) {
            return Optional.empty();
        }
        Token last = tokens.lastBeforeEnd(first);
        List<String> parts = new ArrayList<>();
        for (int i = first.getTokenIndex() + 1; i <= last.getTokenIndex(); i++) {
            Token part = tokens.get(i);
            boolean between = part.getType() == PlanLexer.COMMA
                    || (part.getType() == PlanLexer.WORD && BETWEEN.contains(part.getText()));
            if (part.getChannel() == Token.DEFAULT_CHANNEL && !between) {
                parts.add(part.getText());
            }
        }
        String joined = String.join("-", parts);
        String list = type == PlanLexer.STRAND && STRANDS.contains(joined) ? joined : String.join(", ", parts);
        boolean fits = switch (type) {
            case PlanLexer.REPORTED ->
                parts.stream().allMatch(part -> QUARTER.matcher(part).matches());
            case PlanLexer.STRAND -> STRANDS.contains(list) || STRANDS.containsAll(parts);
            default -> parts.stream().allMatch(part -> part.startsWith("\"") || part.startsWith("“"));
        };
        if (!fits || parts.size() < 2) {
            return Optional.empty();
        }
        SourceSpan span =
                new SourceSpan(tokens.get(first.getTokenIndex() + 1).getStartIndex(), last.getStopIndex() + 1);
        return Optional.of(Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        list.equals(joined) ? "a strand is one word" : "commas stand between the parts of a list")
                .at(tokens.place(span))
                .help("write " + Excerpts.shortened(list))
                .mendedBy(list));
    }

    private Diagnostic longFieldName(Token field) {
        Token last = tokens.lastBeforeEnd(field);
        Token first = tokens.get(field.getTokenIndex() + 1);
        int end = tokens.get(last.getTokenIndex() - 1).getStopIndex() + 1;
        SourceSpan words = new SourceSpan(first.getStartIndex(), end);
        String name = fieldName(tokens.source().slice(words));
        Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "the name of a field is one word")
                .at(tokens.place(words))
                .help("write it with hyphens: field " + Excerpts.shortened(name) + " "
                        + Excerpts.shortened(last.getText()));
        return BARE_WORDS.matcher(name).matches() ? found.mendedBy(name) : found;
    }

    /** {@code field "Ward: Market"}, whose name stands within the quotes; or its text is missing. */
    private Diagnostic quotedField(Token text) {
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD, "the name of a field stands before its text, without quotes")
                .at(tokens.place(text));
        String written = LineTokens.bare(text);
        int colon = written.indexOf(':');
        String label = CharMatcher.whitespace().trimAndCollapseFrom(written.substring(0, Math.max(0, colon)), ' ');
        String value = written.substring(colon + 1).strip();
        if (colon < 0 || label.isEmpty() || value.isEmpty()) {
            return found.help("as in: " + Keyword.FIELD.example());
        }
        Optional<Keyword> meant = CellLabels.meaning(Ascii.toLowerCase(label))
                .or(() -> Keyword.of(Ascii.toLowerCase(label)).filter(Keyword::beginsLine));
        if (meant.isPresent()) {
            String word = meant.get().word();
            boolean isText = meant.get().example().startsWith(word + " \"");
            String shown = Excerpts.shortened(value);
            return found.help("write " + word + " " + (isText ? "\"" + shown + "\"" : shown) + " instead of field");
        }
        String name = fieldName(label);
        Diagnostic helped =
                found.help("write field " + Excerpts.shortened(name) + " \"" + Excerpts.shortened(value) + "\"");
        boolean certain = BARE_WORDS.matcher(name).matches() && !QuoteMessages.DOUBLE_QUOTES.matchesAnyOf(value);
        return certain ? helped.mendedBy(name + " \"" + value + "\"") : helped;
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
                            .at(tokens.place(at))
                            .help("write it after update, as in: " + Keyword.UPDATE.example()));
        }
        boolean afterText = before.getType() == PlanLexer.TEXT && before.getTokenIndex() == first.getTokenIndex() + 1;
        boolean named = line.get().role() == Keyword.Role.STATEMENT
                || line.get() == Keyword.MEASURE
                || line.get() == Keyword.MILESTONE;
        boolean afterKeyword = KeywordTokens.keyword(before.getType()).isPresent();
        if (line.get() == Keyword.UPDATE && at.getType() == PlanLexer.TEXT && !afterKeyword) {
            return Optional.of(toldInUpdate(at, first));
        }
        if (line.get() == Keyword.MEASURE
                && at.getType() == PlanLexer.TEXT
                && before.getType() == PlanLexer.DELIVERED) {
            return Optional.of(deliveredFirst(before, at));
        }
        if (named && at.getType() == PlanLexer.TEXT && !afterKeyword) {
            return Optional.of(
                    Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "the text stands at a wrong place in this line")
                            .at(tokens.place(at))
                            .help("it comes right after the id, or after \""
                                    + line.get().word() + "\" if there is no id, as in: "
                                    + line.get().example()));
        }
        boolean lastWord = named && afterText && at.getType() == PlanLexer.WORD && at == tokens.lastBeforeEnd(first);
        if (lastWord && line.get() == Keyword.MEASURE) {
            return Optional.of(numbers.wordAfterMeasure(at, before));
        }
        if (lastWord) {
            return Optional.of(wordAfterText(at, before, line.get()));
        }
        Optional<Keyword> inner = KeywordTokens.keyword(at.getType());
        boolean wrongPlace = inner.isPresent() && belongsTo(inner.get(), line.get());
        return wrongPlace
                ? Optional.of(Diagnostic.of(
                                LanguageCode.UNEXPECTED_WORD,
                                "\"" + inner.get().word() + "\" stands at a wrong place in this line")
                        .at(tokens.place(at))
                        .help("the order is as in: " + order(inner.get(), line.get())))
                : Optional.empty();
    }

    /** {@code measure delivered "Leaflet"}. */
    private Diagnostic deliveredFirst(Token delivered, Token text) {
        String turned = text.getText() + " " + delivered.getText();
        Edit edit =
                new Edit(tokens.source(), new SourceSpan(delivered.getStartIndex(), text.getStopIndex() + 1), turned);
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"delivered\" stands after the text of the measure")
                .at(tokens.place(delivered))
                .help("write " + Keyword.MEASURE.word() + " " + Excerpts.shortened(turned))
                .mendedBy(new Mend.Edits(ImmutableList.of(edit)));
    }

    /** {@code update Q1 2026/27 from Fire "All fine"}, which says of nothing that it is fine. */
    private Diagnostic toldInUpdate(Token at, Token update) {
        Token last = tokens.lastBeforeEnd(update);
        SourceSpan told = new SourceSpan(at.getStartIndex(), last.getStopIndex() + 1);
        boolean saysWho = false;
        for (int i = update.getTokenIndex(); i < at.getTokenIndex(); i++) {
            saysWho |= tokens.get(i).getType() == PlanLexer.FROM;
        }
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "what an agency tells stands on lines below its update")
                .at(tokens.place(told))
                .help(
                        "write it on the next line, after the id of the action, aim or priority that it is about, as in: 1.2 "
                                + Excerpts.shortened(tokens.source().slice(told))
                                + (saysWho
                                        ? ""
                                        : "; who tells it stands after from, as in: " + Keyword.UPDATE.example()));
    }

    /** The only word after the text of a milestone or of what is declared, which may be its id. */
    private Diagnostic wordAfterText(Token word, Token text, Keyword line) {
        String written = Ascii.toLowerCase(word.getText());
        boolean isMilestone = line == Keyword.MILESTONE;
        if (isMilestone && TIMELESS.contains(written)) {
            return tokens.notUnderstood(
                    word, "say by when, as in: " + Keyword.MILESTONE.example() + "; or by tbc until that is agreed");
        }
        if (isMilestone && REACHED.contains(written)) {
            return tokens.notUnderstood(word, "say when that was, as in: " + DONE_MILESTONE);
        }
        if (isMilestone && TIME.matcher(written).matches()) {
            return tokens.notUnderstood(word, "put by before the time, as in: " + Keyword.MILESTONE.example());
        }
        // After a milestone a bare word may well say how it stands.
        boolean isId = !isMilestone || FIGURES.matchesAnyOf(written);
        Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an id stands before the text, not after it")
                .at(tokens.place(word))
                .help((isId ? "" : "if it is the milestone's id, ") + "write " + line.word() + " " + word.getText()
                        + " " + Excerpts.shortened(text.getText()));
        Edit turned = new Edit(
                tokens.source(),
                new SourceSpan(text.getStartIndex(), word.getStopIndex() + 1),
                word.getText() + " " + text.getText());
        return isId ? found.mendedBy(new Mend.Edits(ImmutableList.of(turned))) : found;
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

    private static ImmutableList<String> keywords(IntervalSet types) {
        return types.toList().stream()
                .flatMap(type -> KeywordTokens.keyword(type).stream())
                .map(Keyword::word)
                .collect(ImmutableList.toImmutableList());
    }
}
