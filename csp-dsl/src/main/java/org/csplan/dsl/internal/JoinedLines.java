package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/**
 * Several statements on one line, such as a whole plan whose line ends got lost. The line is broken where each part
 * is as the language has it; where a word may belong to the part before it, a person has to look.
 */
final class JoinedLines {

    private static final ImmutableSet<Keyword> TITLED = ImmutableSet.of(
            Keyword.PLAN, Keyword.AGENCY, Keyword.AIM, Keyword.PRIORITY, Keyword.ACTION, Keyword.TERM, Keyword.STATUS);

    /** After these something follows that may be spelled like a word that begins a line. */
    private static final ImmutableSet<Integer> GO_ON = ImmutableSet.of(
            PlanLexer.COMMA,
            PlanLexer.EQUALS,
            PlanLexer.IS,
            PlanLexer.FROM,
            PlanLexer.TO,
            PlanLexer.OF,
            PlanLexer.ON,
            PlanLexer.BY,
            PlanLexer.AGAINST,
            PlanLexer.BECAUSE,
            PlanLexer.DURING,
            PlanLexer.WITHIN,
            PlanLexer.EVERY,
            PlanLexer.STARTS,
            PlanLexer.PROVISIONALLY,
            PlanLexer.MAINTAIN);

    private static final String MARGIN = "\n";
    private static final String BELOW = "\n  ";
    private static final String TO_BE_CONFIRMED = "tbc";

    /** No time has more. */
    private static final int MOST_WORDS_OF_A_TIME = 12;

    private static final int MOST_SHOWN = 6;

    private final LineTokens tokens;

    JoinedLines(LineTokens tokens) {
        this.tokens = tokens;
    }

    /** @param at where the line can't be read on */
    Optional<Diagnostic> of(Token at, Token first) {
        return KeywordTokens.keyword(first.getType())
                .filter(Keyword::beginsLine)
                .flatMap(keyword -> new Line(first).diagnostic(at));
    }

    /** The words of a line, and where it may be broken. */
    private final class Line {

        private final List<Token> words = new ArrayList<>();

        /** Which of the words begin something new. */
        private final List<Integer> breaks = new ArrayList<>();

        private boolean hasStatement;
        private boolean certain = true;

        /** Whether it is told who leads the statement that is looked at. */
        private boolean led;

        /** Where it is told who leads what stands on a line within it. */
        private int ledWithin;

        Line(Token first) {
            Token last = tokens.lastBeforeEnd(first);
            for (int i = first.getTokenIndex(); i <= last.getTokenIndex(); i++) {
                if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
                    words.add(tokens.get(i));
                }
            }
        }

        Optional<Diagnostic> diagnostic(Token at) {
            int begin = 0;
            for (int i = 1; i < words.size(); i++) {
                if (KeywordTokens.beginsLine(words.get(i)) && begins(begin, i)) {
                    certain &= isWhole(begin, i);
                    breaks.add(i);
                    begin = i;
                }
            }
            certain &= isWhole(begin, words.size());
            if (!hasStatement || words.get(breaks.get(0)).getTokenIndex() > at.getTokenIndex()) {
                return Optional.empty();
            }
            Set<String> begun = new LinkedHashSet<>();
            breaks.forEach(word -> begun.add(words.get(word).getText()));
            Diagnostic found = Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD, "each statement and each clause begins on a line of its own")
                    .at(tokens.place(words.get(breaks.get(0))))
                    .help(
                            begun.size() == 1
                                    ? "begin a new line with "
                                            + begun.iterator().next()
                                    : "begin a new line wherever one of these begins something new: "
                                            + String.join(", ", Iterables.limit(begun, MOST_SHOWN))
                                            + (begun.size() > MOST_SHOWN ? " and so on" : ""));
            ImmutableList<Edit> edits = certain ? edits() : ImmutableList.of();
            return Optional.of(edits.isEmpty() ? found : found.mendedBy(new Mend.Edits(edits)));
        }

        /** None where anything but blanks stands before a word that is to begin a line. */
        private ImmutableList<Edit> edits() {
            ImmutableList.Builder<Edit> edits = ImmutableList.builder();
            for (int word : breaks) {
                SourceSpan gap = new SourceSpan(
                        words.get(word - 1).getStopIndex() + 1, words.get(word).getStartIndex());
                if (gap.start() == gap.end() || !tokens.source().slice(gap).isBlank()) {
                    return ImmutableList.of();
                }
                edits.add(new Edit(tokens.source(), gap, KeywordTokens.isStatement(words.get(word)) ? MARGIN : BELOW));
            }
            return edits.build();
        }

        private int type(int word) {
            return word < words.size() ? words.get(word).getType() : Token.EOF;
        }

        private Keyword keyword(int word) {
            return KeywordTokens.keyword(type(word)).orElseThrow();
        }

        /** Whether a word that is spelled so begins a line; where that is in doubt, nobody breaks it unasked. */
        private boolean begins(int begin, int at) {
            Keyword line = keyword(begin);
            Keyword word = keyword(at);
            if ((at == begin + 1 && line != Keyword.ONGOING) || GO_ON.contains(type(at - 1))) {
                return false;
            }
            if (word.role() == Keyword.Role.STATEMENT) {
                return beginsStatement(word, at);
            }
            if (goesOn(line, word, at)) {
                return false;
            }
            // In a unit it may be a word like any other, and who may see a text is never guessed.
            boolean mayBeUnit = (line == Keyword.MEASURE
                            || line == Keyword.PROGRESS
                            || line == Keyword.AT
                            || line == Keyword.TARGET)
                    && type(at - 1) != PlanLexer.TEXT
                    && ledWithin < begin
                    && !endsInTime(begin, at);
            certain &= !mayBeUnit && word != Keyword.VISIBLE && line != Keyword.UPDATE;
            led |= word == Keyword.LEAD;
            return true;
        }

        private boolean beginsStatement(Keyword word, int at) {
            boolean titled = TITLED.contains(word)
                    && (type(at + 1) == PlanLexer.TEXT || (isWord(at + 1) && type(at + 2) == PlanLexer.TEXT));
            boolean begins = titled
                    || (word == Keyword.USE && type(at + 1) == PlanLexer.TEXT)
                    || (word == Keyword.UPDATE && isUpdate(at));
            certain &= begins;
            hasStatement |= begins;
            led &= !begins;
            return begins;
        }

        private boolean isUpdate(int at) {
            int from = at + 1;
            while (from < words.size() && from < at + MOST_WORDS_OF_A_TIME && type(from) != PlanLexer.FROM) {
                from++;
            }
            return type(from) == PlanLexer.FROM && isTime(at + 1, from);
        }

        /** Whether the word belongs to the line that it stands in, or may do so. */
        private boolean goesOn(Keyword line, Keyword word, int at) {
            boolean within = line == Keyword.MEASURE || line == Keyword.MILESTONE;
            if (word == Keyword.LEAD && within) {
                // As long as nobody leads the action it may be said here.
                certain &= led;
                ledWithin = at;
                return true;
            }
            if (word == Keyword.DONE && line == Keyword.MILESTONE) {
                certain = false;
                return true;
            }
            return switch (word) {
                case DONE -> line == Keyword.PROGRESS && type(at - 1) != PlanLexer.TEXT;
                case MILESTONE -> line == Keyword.PROGRESS && type(at + 2) == PlanLexer.EQUALS;
                case AT -> line == Keyword.MEASURE && type(at - 1) == PlanLexer.TEXT;
                case START -> type(at + 1) == PlanLexer.OF;
                default -> false;
            };
        }

        /** Whether all from one word to another is a line as the language has it. */
        private boolean isWhole(int begin, int end) {
            int last = type(end - 1);
            boolean text = end > begin + 1 && last == PlanLexer.TEXT;
            return switch (keyword(begin)) {
                case PLAN, AIM, PRIORITY, ACTION, TERM, USE -> text && end <= begin + 3;
                case AGENCY, STATUS ->
                    text ? end <= begin + 3 : end > begin + 3 && type(end - 2) == PlanLexer.IS && end <= begin + 5;
                case INTRO, PARTNERSHIP, AREA, CONTACT, URL, OWNER, SOURCE, RISK, NOTE, NAME, LOGO, COLOUR ->
                    text && end == begin + 2;
                case CITES, CALL, FIELD -> text && end == begin + 3;
                case PERIOD, PUBLISHED, REVIEW, START, DONE -> isTime(begin + 1, end);
                case DUE -> isDue(begin + 1, end);
                case FOR, LEAD, WITH, SUPPORTS, CONTINUES, REPLACES, TAG, STRAND, COVERS -> isList(begin + 1, end);
                case DEPENDS -> type(begin + 1) == PlanLexer.ON && isList(begin + 2, end);
                case ONGOING -> end == begin + 1;
                case LANGUAGE, SPENT -> end == begin + 2 && last != PlanLexer.TEXT;
                case YEAR -> end == begin + 3 && type(begin + 1) == PlanLexer.STARTS;
                case BUDGET -> end == begin + 2 || (text && type(end - 2) == PlanLexer.FROM);
                case MOVED -> text ? type(end - 2) == PlanLexer.BECAUSE : isTime(begin + 2, end);
                case CLOSED -> text ? type(end - 2) == PlanLexer.BECAUSE : isTime(begin + 1, end);
                case MEASURE, MILESTONE -> hasText(begin, end);
                case PROGRESS -> text;
                case AT -> end > begin + 1;
                case UPDATE -> type(end - 2) == PlanLexer.FROM;
                default -> false;
            };
        }

        private boolean hasText(int begin, int end) {
            return type(begin + 1) == PlanLexer.TEXT
                    || (end > begin + 2 && type(begin + 2) == PlanLexer.TEXT)
                    || (end > begin + 3 && type(begin + 3) == PlanLexer.TEXT);
        }

        private boolean isList(int from, int to) {
            for (int i = from; i < to; i++) {
                boolean named = !KeywordTokens.beginsLine(words.get(i)) && (isWord(i) || type(i) == PlanLexer.TEXT);
                boolean isName = (i - from) % 2 == 0;
                if (isName ? !named : type(i) != PlanLexer.COMMA) {
                    return false;
                }
            }
            return (to - from) % 2 == 1;
        }

        private boolean isWord(int at) {
            return at < words.size() && (LineTokens.isWord(words.get(at)) || type(at) == PlanLexer.QUOTED_ID);
        }

        private boolean isDue(int from, int to) {
            return switch (type(from)) {
                case PlanLexer.EVERY -> to == from + 2;
                case PlanLexer.PROVISIONALLY -> isTime(from + 1, to);
                case PlanLexer.WEEKLY,
                        PlanLexer.MONTHLY,
                        PlanLexer.QUARTERLY,
                        PlanLexer.HALF_YEARLY,
                        PlanLexer.YEARLY -> to == from + 1;
                default ->
                    isTime(from, to)
                            || (to == from + 1 && words.get(from).getText().equals(TO_BE_CONFIRMED));
            };
        }

        private boolean endsInTime(int begin, int end) {
            for (int i = end - 1; i > begin && i >= end - MOST_WORDS_OF_A_TIME; i--) {
                if (type(i) == PlanLexer.BY || type(i) == PlanLexer.DURING) {
                    return isTime(i + 1, end);
                }
            }
            return false;
        }

        private boolean isTime(int from, int to) {
            if (from >= to || to > from + MOST_WORDS_OF_A_TIME) {
                return false;
            }
            return tokens.isTime(words.get(from), words.get(to - 1));
        }
    }
}
