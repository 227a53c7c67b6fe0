package org.csplan.dsl.internal;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** Says in the words of plans why a line could not be read. */
final class LineMessages {

    private static final CharMatcher QUOTES = CharMatcher.anyOf("'‘’”“");

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

    private static final int LONGEST = 40;
    private static final int SHORTENED = 30;

    /** More words than this to choose from are no help. */
    private static final int MOST_OFFERED = 4;

    private final SourceText source;
    private final CommonTokenStream tokens;

    LineMessages(SourceText source, CommonTokenStream tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    Diagnostic misspelt(Token word, Keyword meant) {
        String found = word.getText();
        if (found.toLowerCase(Locale.ROOT).startsWith(meant.word()) && !found.startsWith(meant.word())) {
            return Diagnostic.of(
                            LanguageCode.UNKNOWN_KEYWORD, "the word that begins a line is written in small letters")
                    .at(place(word))
                    .help("write " + meant.word());
        }
        return Diagnostic.of(LanguageCode.UNKNOWN_KEYWORD, "no line begins with " + shortened(found))
                .at(place(word))
                .help("did you mean " + meant.word() + "?");
    }

    /** @param lines how many such lines follow each other */
    Diagnostic unknownLine(SourceSpan line, int lines) {
        String others = switch (lines) {
            case 1 -> "";
            case 2 -> ", nor does the next";
            default -> ", nor do the next " + (lines - 1);
        };
        return Diagnostic.of(
                        LanguageCode.UNKNOWN_LINE, "this line does not begin with a word of the plan language" + others)
                .at(Place.of(source, line))
                .help("a line begins with a word such as action, for, lead or measure; text stands in quotes,"
                        + " and a remark for yourself begins with #");
    }

    /** @param first the token with which the line begins */
    Diagnostic of(LineError error, Token first) {
        Token at = error.at();
        return switch (at.getType()) {
            case PlanLexer.OPEN_TEXT -> openText(at);
            case PlanLexer.OPEN_BLOCK -> openBlock(at);
            case PlanLexer.NEWLINE, Token.EOF -> incomplete(first);
            default -> unexpected(error, first);
        };
    }

    private Diagnostic openText(Token at) {
        boolean curly = at.getText().startsWith("“");
        return Diagnostic.of(LanguageCode.OPEN_TEXT, "this text is not closed")
                .at(Place.of(source, new SourceSpan(at.getStartIndex(), at.getStartIndex() + 1))
                        .labelled("it begins here"))
                .help(
                        curly
                                ? "close it with ” on the same line: a text closes with the kind of quote that opened it"
                                : "close it with \" on the same line; longer prose stands between two lines of \"\"\"");
    }

    private Diagnostic openBlock(Token at) {
        return Diagnostic.of(LanguageCode.OPEN_BLOCK, "this prose is not closed")
                .at(place(at).labelled("it begins here"))
                .help("close it with a line of \"\"\"");
    }

    private Diagnostic incomplete(Token first) {
        Token last = lastBeforeEnd(first);
        SourceSpan end = new SourceSpan(last.getStopIndex() + 1, last.getStopIndex() + 1);
        Optional<Keyword> before = KeywordTokens.keyword(last.getType());
        if (last.getType() == PlanLexer.COMMA) {
            return Diagnostic.of(LanguageCode.INCOMPLETE_LINE, "after the comma another name is missing")
                    .at(Place.of(source, end))
                    .help("add the name, or take the comma away");
        }
        Keyword keyword = before.map(inner -> speaker(inner, first))
                .or(() -> KeywordTokens.keyword(first.getType()))
                .orElse(Keyword.PROGRESS);
        return Diagnostic.of(
                        LanguageCode.INCOMPLETE_LINE, "\"" + keyword.word() + "\" is followed by " + keyword.takes())
                .at(Place.of(source, end).labelled("it is missing"))
                .help("as in: " + keyword.example());
    }

    private Diagnostic unexpected(LineError error, Token first) {
        Token at = error.at();
        Optional<String> meant = Suggestions.nearest(at.getText(), keywords(error.expected()));
        if (meant.isPresent() && at.getType() == PlanLexer.WORD) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"" + at.getText() + "\" is not understood here")
                    .at(place(at))
                    .help("did you mean " + meant.get() + "?");
        }
        if (closesTextEarly(at)) {
            return Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD, "the text before " + quoted(at.getText()) + " ends too soon")
                    .at(place(at))
                    .help("if the text holds quotes itself, put “ before it and ” after it");
        }
        Optional<String> synonym = Optional.ofNullable(SYNONYMS.get(at.getText()))
                .filter(word -> keywords(error.expected()).contains(word));
        if (synonym.isPresent()) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, quoted(at.getText()) + " is not understood here")
                    .at(place(at))
                    .help("did you mean " + synonym.get() + "?");
        }
        if (error.expected().contains(PlanLexer.FROM)
                && Character.isDigit(at.getText().charAt(0))) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, quoted(at.getText()) + " is not understood here")
                    .at(place(at))
                    .help("say from what to what, as in: reduce from 540 to 486 by March 2020");
        }
        if (at.getType() == PlanLexer.COMMA && isBetweenDigits(at)) {
            return Diagnostic.of(LanguageCode.BAD_NUMBER, "this comma stands at a wrong place in a number")
                    .at(place(at))
                    .help("commas stand between thousands, as in 12,500");
        }
        boolean wantsText = error.expected().contains(PlanLexer.TEXT);
        boolean wantsWord = error.expected().contains(PlanLexer.WORD);
        if (wantsText && !wantsWord && isWord(at)) {
            SourceSpan rest =
                    new SourceSpan(at.getStartIndex(), lastBeforeEnd(first).getStopIndex() + 1);
            return missingQuotes(rest);
        }
        Keyword before = keywordBefore(at, first);
        if (wantsWord && at.getType() == PlanLexer.TEXT) {
            return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, before.takes() + " stands here without quotes")
                    .at(place(at))
                    .help("as in: " + before.example());
        }
        // Where any word may stand, naming the few that are keywords would mislead.
        ImmutableList<String> possible = wantsWord ? ImmutableList.of() : keywords(error.expected());
        String choice = possible.isEmpty() || possible.size() > MOST_OFFERED
                ? ""
                : "here could stand " + String.join(" or ", possible) + ", ";
        return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, quoted(at.getText()) + " is not understood here")
                .at(place(at))
                .help(choice + "as in: " + before.example());
    }

    Diagnostic missingQuotes(SourceSpan words) {
        return Diagnostic.of(LanguageCode.MISSING_QUOTES, "this text stands in quotes")
                .at(Place.of(source, words))
                .help("write \"" + shortened(QUOTES.trimFrom(source.slice(words).replace("\"", ""))) + "\"");
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

    /** Whether a text ends right before this, without a blank, as where it holds quotes of its own kind. */
    private boolean closesTextEarly(Token at) {
        int start = at.getStartIndex();
        boolean touches = start > 0 && "\"”".indexOf(source.text().charAt(start - 1)) >= 0;
        return touches && isWord(at);
    }

    /** The keyword whose example helps: the line's own, but in measures and progress the one within the line. */
    private static Keyword speaker(Keyword inner, Token first) {
        return KeywordTokens.keyword(first.getType())
                .filter(Keyword::beginsLine)
                .filter(line -> line != Keyword.MEASURE && line != Keyword.PROGRESS)
                .orElse(inner);
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

    private static String quoted(String found) {
        return found.startsWith("\"") || found.startsWith("“") ? shortened(found) : "\"" + shortened(found) + "\"";
    }

    private static boolean isWord(Token token) {
        return token.getType() == PlanLexer.WORD
                || token.getType() == PlanLexer.GROUPED
                || KeywordTokens.keyword(token.getType()).isPresent();
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isLowSurrogate(line.charAt(SHORTENED)) ? SHORTENED - 1 : SHORTENED;
        return line.substring(0, end) + "…";
    }
}
