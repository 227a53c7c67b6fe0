package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Visibility;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** What is wrong with the quotes of a line. */
final class QuoteMessages {

    private static final Splitter LETTERS_ONLY =
            Splitter.onPattern("[^\\p{L}]+").omitEmptyStrings();

    private static final Pattern NUMBERED = Pattern.compile("[ \\t]+#[0-9](?:[^\\r\\n]*[^\\s])?");

    private static final Pattern HASHTAG = Pattern.compile("[ \\t]+#\\p{L}");

    private static final Pattern REMARK = Pattern.compile("#(?![0-9])");

    /** What Word makes of the three quotes that open prose. */
    private static final String CURLY_BLOCK = "“““";

    private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'‘’");

    /** The words that say who may see something. */
    private static final ImmutableSet<String> HIDING = ImmutableSet.<String>builder()
            .add(Keyword.VISIBLE.word())
            .addAll(Arrays.stream(Visibility.values()).map(Visibility::word).iterator())
            .build();

    private final LineTokens tokens;

    QuoteMessages(LineTokens tokens) {
        this.tokens = tokens;
    }

    Diagnostic openText(Token at, Token first) {
        int start = at.getStartIndex();
        if (start > 0
                && at != first
                && !Character.isWhitespace(tokens.source().text().charAt(start - 1))) {
            return Diagnostic.of(LanguageCode.OPEN_TEXT, "the text that ends here has no quote at its beginning")
                    .at(tokens.place(new SourceSpan(start, start + 1)))
                    .help("put a quote before its first word, too");
        }
        if (at.getText().startsWith(CURLY_BLOCK)) {
            Diagnostic found = curlyBlock(start);
            return CurlyProse.at(tokens.source(), start)
                    .filter(prose -> isHidden(at, prose.end()))
                    .map(prose -> found.mendedBy(CurlyProse.mended(tokens.source(), prose)))
                    .orElse(found);
        }
        boolean curly = at.getText().startsWith("“");
        String text = CharMatcher.whitespace().trimTrailingFrom(at.getText());
        if (text.length() > 2 && text.endsWith(curly ? "\"" : "”")) {
            String inner = text.substring(1, text.length() - 1);
            Diagnostic mixed = Diagnostic.of(
                            LanguageCode.OPEN_TEXT,
                            "this text begins with " + text.charAt(0) + " and ends with "
                                    + text.charAt(text.length() - 1))
                    .at(tokens.place(new SourceSpan(start, start + text.length())))
                    .help("write the same kind of quote before it and after it");
            // With quotes inside it may be more than one text.
            return QuotedText.DOUBLE_QUOTES.matchesNoneOf(inner) ? mixed.mendedBy("\"" + inner + "\"") : mixed;
        }
        return Diagnostic.of(LanguageCode.OPEN_TEXT, "this text is not closed")
                .at(tokens.place(new SourceSpan(start, start + 1)).labelled("it begins here"))
                .help(
                        curly
                                ? "close it with ” on the same line: a text closes with the kind of quote that opened it"
                                : "close it with \" on the same line; longer prose stands between two lines of \"\"\"");
    }

    private Diagnostic curlyBlock(int start) {
        return Diagnostic.of(LanguageCode.OPEN_TEXT, "prose stands between three straight quotes, not curly ones")
                .at(tokens.place(new SourceSpan(start, start + CURLY_BLOCK.length())))
                .help("write \"\"\" here, the prose on the lines below, and \"\"\" on a line of its own after it");
    }

    /** Whether all up to there is taken for the same text, so that nobody mends any of it by itself. */
    private boolean isHidden(Token opening, int end) {
        int next = opening.getTokenIndex() + 1;
        while (next < tokens.size() && tokens.get(next).getStartIndex() < end) {
            if (tokens.get(next).getChannel() == Token.DEFAULT_CHANNEL) {
                return false;
            }
            next++;
        }
        return true;
    }

    Diagnostic openBlock(Token at) {
        int lineStart = tokens.source()
                .lineSpan(tokens.source().position(at.getStartIndex()).line())
                .start();
        boolean alone =
                tokens.source().text().substring(lineStart, at.getStartIndex()).isBlank();
        return alone
                ? Diagnostic.of(LanguageCode.OPEN_BLOCK, "these quotes close prose that nothing opens")
                        .at(tokens.place(at))
                        .help("put \"\"\" also at the end of the line above the prose, as in: note \"\"\"")
                : Diagnostic.of(LanguageCode.OPEN_BLOCK, "this prose is not closed")
                        .at(tokens.place(at).labelled("it begins here"))
                        .help("close it with a line of " + at.getText());
    }

    /** @param unquoted what should be in quotes, or stands in quotes of another kind */
    Diagnostic missing(SourceSpan unquoted) {
        SourceSpan words = withNumbered(unquoted);
        String written = tokens.source().slice(words);
        boolean apostrophes =
                APOSTROPHES.matches(written.charAt(0)) && APOSTROPHES.matches(written.charAt(written.length() - 1));
        String bare = QuotedText.bare(written);
        Optional<String> quoted = QuotedText.onOneLine(bare);
        if (isHashtag(words.end())) {
            return Diagnostic.of(LanguageCode.MISSING_QUOTES, "this text needs quotes around it")
                    .at(tokens.place(words))
                    .help(
                            "put them round all of it, with what begins with #: outside of quotes that is a remark, which nobody sees");
        }
        Diagnostic missing = Diagnostic.of(
                        LanguageCode.MISSING_QUOTES,
                        apostrophes
                                ? "a text stands in quotes, not in apostrophes"
                                : "this text needs quotes around it")
                .at(tokens.place(words))
                .help(
                        bare.isBlank()
                                ? "write a text in quotes: \"…\" on one line, or longer prose between two lines of \"\"\""
                                : "write "
                                        + QuotedText.onOneLine(Excerpts.shortened(bare))
                                                .orElse("\"" + Excerpts.shortened(bare) + "\""));
        return quoted.isPresent() && isOnlyText(words, bare) ? missing.mendedBy(quoted.get()) : missing;
    }

    /** Whether {@code #} with a word follows, which may be meant to be one of the text. */
    private boolean isHashtag(int end) {
        return HASHTAG.matcher(tokens.source().text())
                .region(end, tokens.source().text().length())
                .lookingAt();
    }

    /** With {@code #1} and what follows, which is hardly meant as a remark behind a text that has no quotes. */
    private SourceSpan withNumbered(SourceSpan words) {
        Matcher numbered = NUMBERED.matcher(tokens.source().text())
                .region(words.end(), tokens.source().text().length());
        return numbered.lookingAt() ? new SourceSpan(words.start(), numbered.end()) : words;
    }

    /** Who may see a text and a remark stand after it, and must not become a part of it; a quote may belong to it. */
    private boolean isOnlyText(SourceSpan words, String bare) {
        boolean quoteFollows = words.end() < tokens.source().text().length()
                && QuotedText.QUOTES.matches(tokens.source().text().charAt(words.end()));
        return !bare.isBlank() && !REMARK.matcher(bare).find() && !quoteFollows && !mayHide(bare);
    }

    /** Whether any of the words may be meant to say who may see the text, however it is spelled. */
    private static boolean mayHide(String text) {
        return LETTERS_ONLY
                .splitToStream(text)
                .map(Ascii::toLowerCase)
                .filter(word -> !word.equals(Keyword.PARTNERSHIP.word()))
                .anyMatch(word -> HIDING.contains(word)
                        || Suggestions.nearest(word, HIDING).isPresent());
    }

    /** {@code measure reduce emissions by 20% from a baseline of 1,240}, whose text would stand in quotes. */
    Optional<Diagnostic> measureInWords(Token at, Token first) {
        if (first.getType() != PlanLexer.MEASURE || at == first) {
            return Optional.empty();
        }
        Token words = tokens.get(first.getTokenIndex() + 1);
        // Any other word may be its id.
        return words.getType() != PlanLexer.REDUCE && words.getType() != PlanLexer.INCREASE
                ? Optional.empty()
                : MeasureInWords.instead(tokens.toEndOfLine(words))
                        .map(line -> Diagnostic.of(
                                        LanguageCode.MISSING_QUOTES,
                                        "what is measured stands in quotes, and its numbers after it")
                                .at(tokens.place(new SourceSpan(
                                        words.getStartIndex(),
                                        tokens.lastBeforeEnd(first).getStopIndex() + 1)))
                                .help("write " + line));
    }

    /** Where quotes of the same kind stand within a text, or one too few or too many. */
    Optional<Diagnostic> unexpected(Token at, Token first) {
        if (at.getType() == PlanLexer.STRAY && at.getText().equals("`")) {
            return Optional.of(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "this backquote has no partner")
                    .at(tokens.place(at))
                    .help("an id in backquotes has one before it and one after it, as in `lead`"));
        }
        Token last = tokens.lastBeforeEnd(first);
        if (LineTokens.isWord(at)
                && tokens.isAfterText(at)
                && last.getType() == PlanLexer.OPEN_TEXT
                && last.getText().length() == 1) {
            // As in "a 6" pipe", whose last quote is alone.
            return Optional.of(Diagnostic.of(LanguageCode.OPEN_TEXT, "one of the quotes on this line has no partner")
                    .at(tokens.place(new SourceSpan(
                            tokens.get(at.getTokenIndex() - 1).getStartIndex(), last.getStartIndex() + 1)))
                    .help(
                            "every text has a quote before it and one after it; within it write inches as a word, and put “"
                                    + " and ” around what is quoted"));
        }
        if (!LineTokens.isWord(at) || !tokens.touchesTextBefore(at)) {
            return Optional.empty();
        }
        if (last.getType() == PlanLexer.OPEN_TEXT) {
            Token text = tokens.get(at.getTokenIndex() - 1);
            return Optional.of(Diagnostic.of(LanguageCode.OPEN_TEXT, "one of the quotes on this line has no partner")
                    .at(tokens.place(new SourceSpan(text.getStartIndex(), last.getStartIndex() + 1)))
                    .help("every text has a quote before it and one after it, as in: "
                            + tokens.keywordBefore(at, first).example()));
        }
        Token text = tokens.get(at.getTokenIndex() - 1);
        if (text.getText().startsWith(CURLY_BLOCK)) {
            return Optional.of(curlyBlock(text.getStartIndex()));
        }
        if (LineTokens.bare(text).isEmpty()) {
            return Optional.of(
                    Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "two quotes stand here, where a text begins with one")
                            .at(tokens.place(text))
                            .help("write one quote before the text and one after it"));
        }
        return QuotesWithin.onLine(tokens.source(), at.getStartIndex())
                .or(() -> Optional.of(Diagnostic.of(
                                LanguageCode.UNEXPECTED_WORD,
                                "the text before " + Excerpts.quoted(at.getText()) + " ends too soon")
                        .at(tokens.place(at))
                        .help(
                                hasCurly(at)
                                        ? "if the text holds quotes itself, put \" before it and after it, and “ and ” around what is quoted in it"
                                        : "if the text holds quotes itself, put “ before it and ” after it")));
    }

    private boolean hasCurly(Token at) {
        SourceSpan line = tokens.source()
                .lineSpan(tokens.source().position(at.getStartIndex()).line());
        return tokens.source().slice(line).indexOf('“') >= 0;
    }
}
