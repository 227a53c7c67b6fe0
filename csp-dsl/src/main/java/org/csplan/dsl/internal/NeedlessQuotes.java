package org.csplan.dsl.internal;

import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** What is wrong where words stand in quotes that are no text. */
final class NeedlessQuotes {

    private final LineTokens tokens;
    private final FieldMessages fields;

    NeedlessQuotes(LineTokens tokens, FieldMessages fields) {
        this.tokens = tokens;
        this.fields = fields;
    }

    /** @param before the keyword after which the text stands */
    Diagnostic of(Token at, Token first, Keyword before) {
        if (before == Keyword.FIELD && at == tokens.lastBeforeEnd(first)) {
            return fields.quoted(at);
        }
        if (followsKeywordAsId(at, first)) {
            return keywordAsId(tokens.get(at.getTokenIndex() - 1));
        }
        if (at.getTokenIndex() > 0 && tokens.get(at.getTokenIndex() - 1).getType() == PlanLexer.EQUALS) {
            return reading(at);
        }
        if (before == Keyword.FROM && tells(PlanLexer.SPENT, first, at)) {
            return Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD,
                            "of which fund it was spent is not told here, but only how much")
                    .at(tokens.place(at))
                    .help("take \"from\" and the fund away, or put them into the text of the entry, as in: \"From the"
                            + " council's grant.\"");
        }
        Diagnostic quoted = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        "what follows \"" + before.word() + "\" is written without quotes")
                .at(tokens.place(at));
        String name = before == Keyword.FIELD ? FieldMessages.nameOf(LineTokens.bare(at)) : LineTokens.bare(at);
        Diagnostic helped = quoted.help("write " + before.word() + " " + Excerpts.shortened(name));
        return LineTokens.BARE_WORDS.matcher(name).matches() ? helped.mendedBy(name) : helped;
    }

    private boolean tells(int type, Token first, Token at) {
        for (int i = first.getTokenIndex() + 1; i < at.getTokenIndex(); i++) {
            if (tokens.get(i).getType() == type) {
                return true;
            }
        }
        return false;
    }

    /** {@code visits = "31"}, and {@code visits = "n/a"}, which is none. */
    private Diagnostic reading(Token text) {
        String words = LineTokens.bare(text);
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD, "what was found of a measure is written without quotes")
                .at(tokens.place(text));
        if (LineTokens.FIGURES.matchesNoneOf(words)) {
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
}
