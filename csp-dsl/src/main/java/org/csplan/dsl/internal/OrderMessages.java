package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** What is wrong where the parts of a line are right but for their order, or belong on another line. */
final class OrderMessages {

    static final String DONE_MILESTONE = "milestone \"Referral route agreed\" by June 2026 done 14 June 2026";

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

    private final LineTokens tokens;
    private final NumberMessages numbers;

    OrderMessages(LineTokens tokens, NumberMessages numbers) {
        this.tokens = tokens;
        this.numbers = numbers;
    }

    /** Where the parts of the line are right but for their order. */
    Optional<Diagnostic> of(Token at, Token first) {
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
        boolean isSecondTarget = line.get() == Keyword.MEASURE
                && at.getType() == PlanLexer.TARGET
                && tokens.has(first, tokens.get(at.getTokenIndex() - 1), PlanLexer.TARGET);
        if (isSecondTarget) {
            Diagnostic found = Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD, "a target on the way begins a line of its own")
                    .at(tokens.place(at))
                    .help("put it and its time on the next line, as in: target 40 by Q1 2026/27");
            // What else stands at the end of the line is said of the measure.
            Token last = tokens.lastBeforeEnd(first);
            boolean certain = !tokens.has(at, last, PlanLexer.LEAD) && !tokens.has(at, last, PlanLexer.VISIBLE);
            return Optional.of(
                    certain
                            ? found.mendedBy(new Mend.Edits(
                                    ImmutableList.of(new Edit(tokens.source(), tokens.gapBefore(at), "\n    "))))
                            : found);
        }
        if (line.get() == Keyword.MEASURE
                && at.getType() == PlanLexer.OF
                && QuantityParser.parse(tokens.get(at.getTokenIndex() - 1).getText())
                        .toOptional()
                        .isPresent()) {
            return Optional.of(Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD, "a number of a measure stands alone, without of")
                    .at(tokens.place(at))
                    .help("write of what it is one in the measure's text, as in: measure \"Place among 11 districts\""
                            + " reduce from 9 to 3"));
        }
        if (line.get() == Keyword.MEASURE && at.getType() == PlanLexer.BY && afterText) {
            return Optional.of(tokens.notUnderstood(
                    at,
                    "if it is to be there by then, put delivered before it, as in: " + Keyword.DELIVERED.example()
                            + "; if it is counted, say how much, as in: " + Keyword.MEASURE.example()));
        }
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
    Diagnostic toldInUpdate(Token at, Token update) {
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
        boolean isId = !isMilestone || LineTokens.FIGURES.matchesAnyOf(written);
        String id = CharMatcher.anyOf("()[]").trimFrom(word.getText());
        Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an id stands before the text, not after it")
                .at(tokens.place(word))
                .help((isId ? "" : "if it is the milestone's id, ") + "write " + line.word() + " " + id + " "
                        + Excerpts.shortened(text.getText()));
        Edit turned = new Edit(
                tokens.source(),
                new SourceSpan(text.getStartIndex(), word.getStopIndex() + 1),
                id + " " + text.getText());
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
        boolean isOfLine = inner.example().startsWith(line.word() + " ");
        return line == Keyword.MEASURE && isOfLine && inner != Keyword.DURING && inner != Keyword.BY
                ? inner.example()
                : line.example();
    }
}
