package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Contact;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LookAlikes;

/** Mends the word with which a line begins, or the label that people write in its place, to the keyword that is meant. */
final class FirstWords {

    private static final ImmutableMap<String, Keyword> LINE_KEYWORDS = Arrays.stream(Keyword.values())
            .filter(Keyword::beginsLine)
            .collect(ImmutableMap.toImmutableMap(Keyword::word, keyword -> keyword));

    /** With which a line may begin. */
    private static final ImmutableList<Map.Entry<Keyword, Keyword>> TWO_WORDS = ImmutableList.of(
            Map.entry(Keyword.AT, Keyword.LEAST),
            Map.entry(Keyword.AT, Keyword.MOST),
            Map.entry(Keyword.PART, Keyword.OF));

    private static final CharMatcher CURRENCY = CharMatcher.anyOf("£€$");

    /** What stands apart after the label of a cell. */
    private static final ImmutableSet<String> DASHES = ImmutableSet.of("-", "–", "—", ":");

    private static final CharMatcher COLON = CharMatcher.is(':');

    private static final String SENT = "sent";
    private static final String COST = "cost";

    private static final String DATE = "date";

    /** Before a text, who is responsible is a post; before a word it is an agency. */
    private static final ImmutableSet<String> RESPONSIBLE =
            ImmutableSet.of("responsible", "responsibility", "accountable", "who", "by whom");

    /** Those after which no id stands. */
    private static final ImmutableSet<Keyword> WITHOUT_IDS =
            ImmutableSet.of(Keyword.START, Keyword.DUE, Keyword.SPENT, Keyword.PROGRESS, Keyword.TARGET);

    private static final ImmutableSet<Keyword> BEFORE_NO_ID = ImmutableSet.of(
            Keyword.PERIOD,
            Keyword.INTRO,
            Keyword.PARTNERSHIP,
            Keyword.AREA,
            Keyword.CONTACT,
            Keyword.PUBLISHED,
            Keyword.REVIEW,
            Keyword.OWNER,
            Keyword.START,
            Keyword.DUE,
            Keyword.DONE,
            Keyword.BUDGET,
            Keyword.SPENT,
            Keyword.SOURCE,
            Keyword.RISK,
            Keyword.NOTE);

    private final MendedTokens tokens;
    private final SpellingMessages messages;
    private final WordUses uses;
    private final ImmutableList.Builder<Diagnostic> found;

    FirstWords(MendedTokens tokens, SpellingMessages messages, WordUses uses, ImmutableList.Builder<Diagnostic> found) {
        this.tokens = tokens;
        this.messages = messages;
        this.uses = uses;
        this.found = found;
    }

    /** @param inUpdate whether the line belongs to a return */
    void mend(int start, boolean inUpdate) {
        Token word = tokens.get(start);
        Optional<Keyword> keyword = KeywordTokens.keyword(word.getType()).filter(Keyword::beginsLine);
        if (!inUpdate && mendDash(start, keyword)) {
            return;
        }
        if (!inUpdate && keyword.filter(begins -> begins != Keyword.PART).isEmpty() && mendTwoWords(start)) {
            return;
        }
        if (keyword.isPresent()) {
            if (inUpdate
                    || !mayGoOn(start, keyword.get())
                    || !mendPhrase(start, !WITHOUT_IDS.contains(keyword.get()))) {
                mendUse(start, keyword.get());
            }
        } else if (!inUpdate && isTarget(start)) {
            found.add(messages.misspelt(word, Keyword.TARGET));
            ((WritableToken) word).setType(PlanLexer.TARGET);
        } else if (!inUpdate) {
            // The lines of an update begin with ids, which may look like anything.
            int colon = colon(start);
            if (colon > start || (colon == start && isLabelOfAction(start))) {
                mendLabel(start, colon);
            } else if (word.getType() == PlanLexer.WORD
                    && tokens.get(start + 1).getType() != PlanLexer.EQUALS
                    && !mendParts(start)
                    && !mendPhrase(start, false)) {
                meant(word.getText()).ifPresent(meant -> mendKeyword(start, ofPlace(meant, start)));
            }
        } else {
            headBelowUpdate(start).ifPresent(meant -> mendKeyword(start, meant));
        }
    }

    /** {@code At least 60% by Q2 2026/27}, {@code Part of: visits} */
    private boolean mendTwoWords(int start) {
        Token first = tokens.get(start);
        int length = first.getStopIndex() + 1 - first.getStartIndex();
        // Every line is asked, and the text of a word is made only when it is asked for.
        if (length != Keyword.AT.word().length()
                && length != Keyword.PART.word().length()) {
            return false;
        }
        Token second = tokens.get(start + 1);
        for (Map.Entry<Keyword, Keyword> words : TWO_WORDS) {
            boolean isWritten = first.getType() == KeywordTokens.typeOf(words.getKey())
                    && second.getType() == KeywordTokens.typeOf(words.getValue());
            boolean isMeant = !isWritten
                    && Ascii.equalsIgnoreCase(first.getText(), words.getKey().word())
                    && Ascii.equalsIgnoreCase(
                            CharMatcher.is(':').trimTrailingFrom(second.getText()),
                            words.getValue().word())
                    && (words.getKey() == Keyword.PART || isNumber(start + 2));
            if (isMeant) {
                found.add(messages.twoWords(
                        first,
                        second,
                        words.getKey().word() + " " + words.getValue().word()));
                ((WritableToken) first).setType(KeywordTokens.typeOf(words.getKey()));
                ((WritableToken) second).setType(KeywordTokens.typeOf(words.getValue()));
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(int at) {
        String word = tokens.get(at).getText();
        return !word.isEmpty()
                && Character.isDigit(word.charAt(word.length() > 1 && CURRENCY.matches(word.charAt(0)) ? 1 : 0));
    }

    /** {@code Target: 40 by Q1 2026/27}; without a number it may be whom an action is for. */
    private boolean isTarget(int start) {
        Token word = tokens.get(start);
        if (word.getType() != PlanLexer.WORD
                || word.getText().length() > Keyword.TARGET.word().length() + 1) {
            return false;
        }
        return Ascii.equalsIgnoreCase(CharMatcher.is(':').trimTrailingFrom(word.getText()), Keyword.TARGET.word())
                && isNumber(start + 1);
    }

    /** {@code Update Q2 2026/27 from Police} or {@code ACTION b "Visits"} at the margin, which no line of a return looks like. */
    private Optional<Keyword> headBelowUpdate(int start) {
        Token word = tokens.get(start);
        if (word.getType() != PlanLexer.WORD || word.getCharPositionInLine() > 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(LINE_KEYWORDS.get(Ascii.toLowerCase(word.getText())))
                .filter(meant -> meant.role() == Keyword.Role.STATEMENT)
                .filter(meant -> meant == Keyword.UPDATE
                        ? tokens.lineHas(start, PlanLexer.FROM)
                        : tokens.get(start + 1).getType() == PlanLexer.WORD
                                && tokens.get(start + 2).getType() == PlanLexer.TEXT);
    }

    /** Takes away a dash or a colon that stands apart after the word of the line: {@code Status - amber}. */
    private boolean mendDash(int start, Optional<Keyword> keyword) {
        Token word = tokens.get(start);
        // Every line is asked, and the text of a word is made only when it is asked for.
        boolean separated = start + 2 < tokens.size()
                && tokens.get(start + 1).getType() == PlanLexer.WORD
                && tokens.get(start + 1).getStartIndex()
                        == tokens.get(start + 1).getStopIndex()
                && DASHES.contains(tokens.get(start + 1).getText())
                && tokens.get(start + 2).getType() != PlanLexer.NEWLINE
                && tokens.get(start + 2).getType() != Token.EOF;
        if (!separated) {
            return false;
        }
        // After other words it may be an id.
        Optional<Keyword> begins = keyword.or(
                        () -> word.getType() == PlanLexer.WORD ? meant(word.getText()) : Optional.empty())
                .filter(meant -> precedesNoId(meant, start));
        if (begins.isEmpty()) {
            return false;
        }
        tokens.hide(start + 1, start + 2);
        if (keyword.isEmpty() && mendOngoing(start, start + 1, begins.get())) {
            return true;
        }
        Keyword used = uses.told(start, ofPlace(begins.get(), start));
        found.add(messages.label(word, tokens.get(start + 1), used));
        ((WritableToken) word).setType(KeywordTokens.typeOf(used));
        return true;
    }

    /** Whether a dash after the word is no id there: below an action none is declared, and in lists commas follow ids. */
    private boolean precedesNoId(Keyword meant, int start) {
        boolean indented = tokens.get(start).getCharPositionInLine() > 0;
        return switch (meant) {
            case STATUS, UPDATE -> indented;
            case LEAD, WITH -> tokens.get(start + 2).getType() == PlanLexer.WORD;
            default -> BEFORE_NO_ID.contains(meant);
        };
    }

    /** The keyword that somebody may have meant who begins a line with the word. */
    static Optional<Keyword> meant(String word) {
        String letters = LookAlikes.plain(CharMatcher.anyOf(":;.").trimTrailingFrom(word));
        // A word of its own, of e-mails above all; what it costs may be a budget, and may be spent.
        if (Ascii.equalsIgnoreCase(letters, SENT) || Ascii.equalsIgnoreCase(letters, COST)) {
            return Optional.empty();
        }
        return Optional.ofNullable(LINE_KEYWORDS.get(letters))
                .or(() -> CellLabels.meaning(Ascii.toLowerCase(letters)))
                .or(() -> Suggestions.nearest(letters, LINE_KEYWORDS.keySet()).map(LINE_KEYWORDS::get));
    }

    /**
     * {@code partner Fire "Fire and Rescue"} at the margin declares an agency, and below an action names one; the date of a plan
     * is that of an action's end below an action.
     */
    private Keyword ofPlace(Keyword meant, int at) {
        return ofPlace(meant, at, at);
    }

    private Keyword ofPlace(Keyword meant, int at, int last) {
        if (at == last
                && uses.isIn(PlanLexer.PLAN)
                && Ascii.equalsIgnoreCase(tokens.get(at).getText(), DATE)) {
            return Keyword.PUBLISHED;
        }
        String label = COLON.trimTrailingFrom(tokens.words(at, last + 1));
        boolean post = meant == Keyword.LEAD
                && RESPONSIBLE.contains(Ascii.toLowerCase(label))
                && tokens.get(tokens.next(last)).getType() == PlanLexer.TEXT;
        if (post) {
            return Keyword.OWNER;
        }
        boolean isShare = meant == Keyword.DONE
                && uses.isIn(PlanLexer.ACTION)
                && TableRow.SHARE
                        .matcher(tokens.get(tokens.next(last)).getText())
                        .matches();
        if (isShare) {
            return Keyword.PROGRESS;
        }
        boolean declares = meant == Keyword.WITH
                && tokens.get(at).getCharPositionInLine() == 0
                && tokens.lineHas(at, PlanLexer.TEXT);
        return declares ? Keyword.AGENCY : meant;
    }

    /**
     * A label of an owner, who is published, before whom to ask by telephone or e-mail, or before what may be the name of a person:
     * {@code Responsible officer: Tom O’Neill}.
     */
    private boolean mendContact(int first, int last, Keyword meaning) {
        if (meaning != Keyword.OWNER || !uses.isIn(PlanLexer.ACTION)) {
            return false;
        }
        String whom = tokens.words(tokens.next(last), tokens.lineEnd(last));
        boolean reaches = Contact.isIn(whom);
        if (!reaches && !PersonWords.mayBeName(whom)) {
            return false;
        }
        // Whether it is a person or a post is for somebody who knows.
        found.add(
                reaches
                        ? messages.contact(tokens.get(first), tokens.get(last))
                        : messages.personOrPost(tokens.get(first), tokens.get(last)));
        tokens.hide(first + 1, last + 1);
        ((WritableToken) tokens.get(first)).setType(PlanLexer.CONTACT);
        return true;
    }

    private void mendKeyword(int at, Keyword meant) {
        if (mendOngoing(at, at, meant)) {
            return;
        }
        if (mendFor(at, at, meant) || mendContact(at, at, meant)) {
            return;
        }
        WritableToken word = (WritableToken) tokens.get(at);
        Keyword used = word.getText().endsWith(":") ? uses.told(at, meant) : uses.used(at, meant);
        Optional<String> kind = used == Keyword.MEASURE
                ? CellLabels.kindOfMeasure(COLON.trimTrailingFrom(Ascii.toLowerCase(word.getText())))
                : Optional.empty();
        if (kind.isPresent()) {
            found.add(messages.kindOfMeasure(word, kind.get()));
            word.setType(PlanLexer.MEASURE);
            return;
        }
        // Whether it declares one or heads a return can be told once all agencies are known.
        if (used != Keyword.AGENCY || !LabelOfReturn.isOne(tokens.words(at, tokens.lineEnd(at)))) {
            found.add(messages.misspelt(word, used));
        }
        word.setType(KeywordTokens.typeOf(used));
    }

    /** Joins a word that was written in two, such as {@code mile stone}. */
    private boolean mendParts(int start) {
        WritableToken first = (WritableToken) tokens.get(start);
        Token second = tokens.get(start + 1);
        Optional<Keyword> whole = Optional.of(second)
                .filter(part -> part.getType() == PlanLexer.WORD)
                .map(part -> LINE_KEYWORDS.get(first.getText() + part.getText()));
        whole.ifPresent(keyword -> {
            found.add(messages.label(first, second, keyword));
            tokens.hide(start + 1, start + 2);
            first.setType(KeywordTokens.typeOf(keyword));
        });
        return whole.isPresent();
    }

    /**
     * A label of several words, such as {@code supported by Council} and {@code due date March 2027}.
     *
     * @param mayHaveIds whether what stands after its first word may be an id unless a colon follows
     */
    private boolean mendPhrase(int start, boolean mayHaveIds) {
        StringBuilder label =
                new StringBuilder(Ascii.toLowerCase(tokens.get(start).getText()));
        int end = start;
        Optional<Keyword> meaning = Optional.empty();
        for (int i = start + 1; i < start + CellLabels.MOST_WORDS && isWordOfLine(i); i++) {
            String word = Ascii.toLowerCase(tokens.get(i).getText());
            label.append(' ').append(COLON.trimTrailingFrom(word));
            Optional<Keyword> longer = CellLabels.meaning(label.toString());
            if (longer.isPresent() && (!mayHaveIds || word.endsWith(":"))) {
                meaning = longer;
                end = i;
            }
            if (word.endsWith(":")) {
                break;
            }
        }
        if (meaning.isPresent()) {
            mendLabel(start, end, meaning.get());
        }
        return meaning.isPresent();
    }

    /** Whether a label may begin with the word of the language that the line begins with: {@code due date March 2027}. */
    private boolean mayGoOn(int start, Keyword keyword) {
        return isWordOfLine(start + 1)
                && CellLabels.mayGoOn(keyword, tokens.get(start + 1).getText());
    }

    private boolean isWordOfLine(int at) {
        return at < tokens.size()
                && (tokens.get(at).getType() == PlanLexer.WORD
                        || KeywordTokens.keyword(tokens.get(at).getType()).isPresent());
    }

    /** Where the label of a table's cell, such as {@code Lead agency:}, ends; before the start if there is none. */
    private int colon(int start) {
        for (int i = start; i < Math.min(tokens.size(), start + CellLabels.MOST_WORDS); i++) {
            if (!isWordOfLine(i)) {
                return -1;
            }
            if (tokens.get(i).getText().endsWith(":")) {
                return i;
            }
        }
        return -1;
    }

    /** {@code When: March 2027}, where a sentence may begin with the word. */
    private boolean isLabelOfAction(int start) {
        String label =
                COLON.trimTrailingFrom(Ascii.toLowerCase(tokens.get(start).getText()));
        return uses.isIn(PlanLexer.ACTION)
                && CellLabels.meaning(label).isEmpty()
                && CellLabels.meaningBeforeColon(label).isPresent();
    }

    /** Takes away all words of a label but the first; a label that means nothing we know stays, to be reported whole. */
    private void mendLabel(int start, int colon) {
        WritableToken first = (WritableToken) tokens.get(start);
        StringBuilder label = new StringBuilder();
        for (int i = start; i <= colon; i++) {
            label.append(i == start ? "" : " ")
                    .append(Ascii.toLowerCase(tokens.get(i).getText()));
        }
        String bare = label.substring(0, label.length() - 1);
        Optional<Keyword> meaning =
                uses.isIn(PlanLexer.ACTION) ? CellLabels.meaningBeforeColon(bare) : CellLabels.meaning(bare);
        Keyword numbered = LINE_KEYWORDS.get(Ascii.toLowerCase(first.getText()));
        if (meaning.isPresent()) {
            mendLabel(start, colon, meaning.get());
        } else if (numberedStatement(bare).isPresent()) {
            // "Strategic objective 1:", too.
            mendLabel(start, colon - 1, numberedStatement(bare).get());
        } else if (colon == start + 1 && numbered != null && numbered.role() == Keyword.Role.STATEMENT) {
            // "Action 1:", whose number is its id.
            mendKeyword(start, numbered);
        }
    }

    /** What a label that ends with a number declares, if it is no word of the language itself. */
    private static Optional<Keyword> numberedStatement(String label) {
        int blank = label.lastIndexOf(' ');
        boolean numbered = blank > 0 && Character.isDigit(label.charAt(label.length() - 1));
        return numbered
                ? CellLabels.meaning(label.substring(0, blank))
                        .filter(meaning -> meaning.role() == Keyword.Role.STATEMENT && meaning != Keyword.UPDATE)
                : Optional.empty();
    }

    /** A label such as {@code timescale}, after which nothing is said but that it goes on: no word stands before that. */
    private boolean mendOngoing(int first, int last, Keyword meaning) {
        int ongoing = meaning == Keyword.DUE ? tokens.next(last) : tokens.size();
        boolean alone = ongoing < tokens.size()
                && Ascii.equalsIgnoreCase(tokens.get(ongoing).getText(), Keyword.ONGOING.word())
                && tokens.next(ongoing) < tokens.size()
                && tokens.next(ongoing) == tokens.lineEnd(first);
        if (alone) {
            found.add(messages.ongoing(tokens.get(first), tokens.get(ongoing)));
            tokens.hide(first + 1, ongoing + 1);
            ((WritableToken) tokens.get(first)).setType(PlanLexer.ONGOING);
        }
        return alone;
    }

    private void mendLabel(int first, int last, Keyword meaning) {
        if (mendOngoing(first, last, meaning) || mendFor(first, last, meaning)) {
            return;
        }
        WritableToken word = (WritableToken) tokens.get(first);
        Keyword used = ofPlace(meaning, first, last);
        if (mendContact(first, last, used)) {
            return;
        }
        found.add(messages.label(word, tokens.get(last), used));
        boolean on = used == Keyword.DEPENDS && last > first;
        if (on) {
            ((WritableToken) tokens.get(last)).setType(PlanLexer.ON);
        }
        tokens.hide(first + 1, on ? last : last + 1);
        word.setType(KeywordTokens.typeOf(used));
    }

    /** {@code Priority: 1} below an action. What to say of it can be told once all aims and priorities are known. */
    private boolean mendFor(int first, int last, Keyword meaning) {
        boolean isFor = uses.isFor(first, last, meaning);
        if (isFor) {
            tokens.hide(first + 1, last + 1);
            ((WritableToken) tokens.get(first)).setType(PlanLexer.FOR);
        }
        return isFor;
    }

    private void mendUse(int at, Keyword keyword) {
        Keyword used = uses.used(at, keyword);
        if (used != keyword) {
            found.add(messages.misused(tokens.get(at), used));
            ((WritableToken) tokens.get(at)).setType(KeywordTokens.typeOf(used));
        }
    }
}
