package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Strand;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** What is wrong in lists between whose parts no commas stand. */
final class ListMessages {

    /** What people put between the parts of a list. */
    private static final ImmutableSet<String> BETWEEN = ImmutableSet.of("and", "&", "+", "/");

    /** Before "by" these say that who is named next does not lead. */
    private static final ImmutableSet<String> HELPED = ImmutableSet.of("supported", "assisted", "helped");

    private static final ImmutableSet<String> STRANDS =
            Arrays.stream(Strand.values()).map(Strand::word).collect(ImmutableSet.toImmutableSet());

    private final LineTokens tokens;

    ListMessages(LineTokens tokens) {
        this.tokens = tokens;
    }

    /** {@code measure "Visits" lead Police with Fire}: a line within an action has no place for who helps. */
    Optional<Diagnostic> helpersAmongLeads(Token at, Token first) {
        boolean within = first.getType() == PlanLexer.MEASURE || first.getType() == PlanLexer.MILESTONE;
        Token begins = at.getType() == PlanLexer.BY ? tokens.get(at.getTokenIndex() - 1) : at;
        if (!within || !leadsToHelpers(begins)) {
            return Optional.empty();
        }
        int lead = begins.getTokenIndex();
        while (lead > first.getTokenIndex() && tokens.get(lead).getType() != PlanLexer.LEAD) {
            lead--;
        }
        SourceSpan helpers = new SourceSpan(
                begins.getStartIndex(), tokens.lastBeforeEnd(first).getStopIndex() + 1);
        return lead == first.getTokenIndex()
                ? Optional.empty()
                : Optional.of(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "after lead only those are named who lead")
                        .at(tokens.place(helpers))
                        .help(
                                "take it away here; who helps with an action is named by id on a line of its own below it, as"
                                        + " in: " + Keyword.WITH.example()));
    }

    /** Whether after the agency of an update others are named that helped. */
    boolean hasHelpers(Token update) {
        Token last = tokens.lastBeforeEnd(update);
        for (int i = update.getTokenIndex(); i < last.getTokenIndex(); i++) {
            if (leadsToHelpers(tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsToHelpers(Token word) {
        return word.getType() == PlanLexer.WITH
                || (word.getType() == PlanLexer.WORD && HELPED.contains(Ascii.toLowerCase(word.getText())));
    }

    /** {@code Q2 Q4} and {@code crime and reoffending}, whose parts have commas between them. */
    Optional<Diagnostic> withoutCommas(Token first) {
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
            case PlanLexer.REPORTED -> parts.stream().allMatch(PartOfYear::isQuarter);
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
}
