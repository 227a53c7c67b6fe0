package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Status;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.internal.Excerpts;
import org.csplan.dsl.internal.PartOfYear;
import org.csplan.dsl.internal.QuotedText;
import org.csplan.dsl.internal.TimeAdvice;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** Reports words of progress entries that are no time and no status, and says what they probably are. */
final class EntryWords {

    /** What officers say of a date that has changed. */
    private static final ImmutableSet<String> SLIPS = ImmutableSet.of(
            "slipped",
            "slipping",
            "delayed",
            "deferred",
            "postponed",
            "rescheduled",
            "extended",
            "pushed",
            "moved",
            "slip");

    private static final ImmutableSet<String> TO_WHEN = ImmutableSet.of("to", "until", "till", "into");

    private static final ImmutableSet<String> TURNS = ImmutableSet.of("to", "now", "then", "->", "→");

    /** What says of a status behind it that it holds no more. */
    private static final ImmutableSet<String> FORMER =
            ImmutableSet.of("was", "were", "previously", "formerly", "from", "last", "before");

    /** As in {@code now down to amber}. */
    private static final int MOST_WORDS_OF_A_TURN = 4;

    private static final CharMatcher NO_LETTERS = CharMatcher.forPredicate(sign -> !Character.isLetter(sign));

    /** More words than any time has, and than are worth trying. */
    static final int MOST_WORDS = 12;

    /** So many words are no status, but prose. */
    private static final int FEWEST_OF_PROSE = 4;

    /** Of a status that a word is mended into: short ones are near to too many other words, as red is to read. */
    private static final int FEWEST_LETTERS = 5;

    private static final Splitter BLANKS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private static final ImmutableSet<String> RATING = ImmutableSet.of("rag", "brag", "status", "rating");

    /** Colours that one partnership takes for not started, and another for not rated. */
    private static final ImmutableSet<String> UNRATED = ImmutableSet.of("grey", "gray", "white", "n/a", "none");

    /** What agencies want to tell with their progress, and the action says itself. */
    private static final ImmutableSet<String> OF_ACTIONS = Stream.of(
                    Keyword.BUDGET, Keyword.DUE, Keyword.LEAD, Keyword.MOVED, Keyword.CLOSED, Keyword.MILESTONE)
            .map(Keyword::word)
            .collect(ImmutableSet.toImmutableSet());

    private static final String OF_MILESTONE = "an entry tells of a milestone only that it is reached";
    /** What begins a text below an action, and stands in no entry. */
    private static final ImmutableSet<String> REMARKS =
            ImmutableSet.of(Keyword.NOTE.word(), Keyword.RISK.word(), "comment", "comments", "narrative");

    private static final String REACHED =
            "to tell that one is reached, write its id, an equals sign and done, as in: milestone 2 = done";

    /** What people put beside a status. */
    private static final ImmutableSet<String> TICKS =
            ImmutableSet.of("✓", "✔", "✅", "☑", "✗", "✘", "❌", "↑", "↓", "→", "↔");

    private static final ImmutableSet<String> DASHES = ImmutableSet.of("-", "–", "—");

    private static final CharMatcher MARKS = CharMatcher.anyOf(":,;-–—");

    private static final CharMatcher QUOTES_OR_LINES = CharMatcher.anyOf("\"“”`\r\n#");

    private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}%");

    private static final Pattern TEXT_AT_END = Pattern.compile("(\"[^\"]*\"|“[^“”]*”)[ \\t]*$");

    private static final Pattern TEXT_AT_START = Pattern.compile("[ \\t]*(\"[^\"]*\"|“[^“”]*”)");

    private static final CharMatcher QUOTES = CharMatcher.anyOf("'‘’\"“”");

    /** Words before a status that take it back in part. */
    private static final ImmutableSet<String> NOT_YET =
            ImmutableSet.of("almost", "nearly", "half", "partly", "partially", "part", "mostly");

    /** What before a status says that it does not hold. */
    private static final ImmutableSet<String> DENIALS = ImmutableSet.of("not", "no", "never", "hardly");

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*");

    /** What a time may hold, however it is misspelt. */
    private static final Pattern TIME_WORD =
            Pattern.compile("(?i)^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[qh][1-4]"
                    + "|q|qtr|quarter|half|year|month|week|day|date|today|tomorrow|yesterday|now|spring|summer|autumn|winter"
                    + "|end|start|begin|mid|early|late|by|to|till|until|since|from|between|before|after|during|next|last|this"
                    + "|soon|asap|as|when|once|ongoing|tbc|tba|tbd|fy|financial|every|each|annual|due|on|in|for|of|and|first|second|third"
                    + "|fourth|1st|2nd|3rd|[0-9])");

    private final StatusScale scale;
    private final StatusWords statuses;
    private final TimeCompiler times;
    private final CommonClauses common;
    private final Findings findings;

    EntryWords(StatusScale scale, TimeCompiler times, CommonClauses common, Findings findings) {
        this.scale = scale;
        this.statuses = new StatusWords(scale, findings);
        this.times = times;
        this.common = common;
        this.findings = findings;
    }

    /** Whether the words are no time because one of them says something else, which is then reported. */
    boolean reportedAsOther(
            List<WordSyntax> words,
            Optional<Status> status,
            ImmutableMap<String, WrittenMeasure> measures,
            boolean wordsAlone) {
        if (words.size() > MOST_WORDS || times.isWhen(WordsSyntax.of(words))) {
            return false;
        }
        if (reportedAsNotYet(words, status)
                || reportedAsQuarterAndStatus(words, status)
                || reportedAsTimeAndColon(words, status)) {
            return true;
        }
        for (WordSyntax word : words) {
            Optional<Diagnostic> other = other(word, status, measures);
            if (other.isPresent()) {
                Diagnostic found = other.get().at(findings.place(word.span()));
                // Among other words it may be one of theirs.
                boolean needless = words.size() == 1 && isRating(word) && status.isPresent();
                findings.add(needless ? found.mendedBy("") : found);
                return true;
            }
        }
        for (int end = words.size() - 2; end > 0; end--) {
            WordsSyntax time = WordsSyntax.of(words.subList(0, end));
            if (times.isWhen(time)) {
                reportUnquoted(words.subList(end, words.size()), status, wordsAlone && status.isPresent());
                return true;
            }
        }
        return reportedAroundStatus(words, status, wordsAlone)
                || reportedAsProse(words, status, wordsAlone)
                || reportedAsNoTime(words, status, measures);
    }

    /** {@code 5 visits refused} and {@code not green}, by which nobody means a time. */
    private boolean reportedAsNoTime(
            List<WordSyntax> words, Optional<Status> status, ImmutableMap<String, WrittenMeasure> measures) {
        WordSyntax last = words.get(words.size() - 1);
        if (status.isPresent()) {
            String said = last.text() + " " + status.get().word();
            boolean denied = words.size() == 1
                    && DENIALS.contains(Ascii.toLowerCase(last.text()))
                    && findings.source().text().startsWith(said, last.span().start());
            if (denied) {
                findings.add(
                        LanguageCode.BAD_DATE,
                        new SourceSpan(last.span().start(), last.span().start() + said.length()),
                        "\"" + said + "\" says how it does not stand",
                        "write how it stands, and these words in quotes after it if they are to be read, as in: amber \""
                                + said + "\"");
            }
            return denied;
        }
        boolean counts = words.size() > 1 && NUMBER.matcher(words.get(0).text()).matches();
        boolean mayBeTime = words.size() < 2
                || (counts
                        ? TIME_WORD.matcher(words.get(1).text()).find()
                        : words.stream()
                                .anyMatch(word -> hasDigit(word)
                                        || TIME_WORD.matcher(word.text()).find()));
        WordsSyntax told = WordsSyntax.of(words);
        if (mayBeTime
                || TimeAdvice.instead(told.text(), Optional.empty(), times.yearStart())
                        .isPresent()) {
            return false;
        }
        String number = measures.keySet().stream()
                .findFirst()
                .filter(measure -> counts)
                .map(measure -> "; a number that is to count names its measure, as in: " + Keyword.asId(measure) + " = "
                        + words.get(0).text())
                .orElse("");
        String kept = hiding(findings.source().slice(told.span()));
        findings.add(
                LanguageCode.BAD_DATE,
                told.span(),
                Excerpts.onOneLine(findings.source(), told.span()) + " is neither a status nor a time",
                "if it is what has happened, write how it stands and these words in quotes, as in: amber "
                        + quoted(told) + kept + number);
        return true;
    }

    /** {@code Q1 Green}, which lacks the year of its quarter, and whose status is written in small letters. */
    private boolean reportedAsQuarterAndStatus(List<WordSyntax> words, Optional<Status> status) {
        if (status.isPresent()
                || words.size() != 2
                || !PartOfYear.isOne(words.get(0).text())) {
            return false;
        }
        WordSyntax told = words.get(1);
        Optional<String> spelled = scale.spelled(told.text());
        spelled.ifPresent(word -> {
            times.when(WordsSyntax.of(words.subList(0, 1)));
            findings.add(Diagnostic.of(LanguageCode.UNKNOWN_STATUS, told.text() + " is neither a status nor a time")
                    .at(findings.place(told.span())
                            .labelled("statuses are " + Joiner.on(", ").join(scale.words())))
                    .help("did you mean " + word + "?")
                    .mendedBy(word));
        });
        return spelled.isPresent();
    }

    /** {@code Q1 2026/27: Green - on course}; what follows the time is looked at once the colon is gone. */
    private boolean reportedAsTimeAndColon(List<WordSyntax> words, Optional<Status> status) {
        for (int end = 1; end < words.size(); end++) {
            WordSyntax last = words.get(end - 1);
            if (last.text().endsWith(":")) {
                String time = WordsSyntax.of(words.subList(0, end)).text();
                boolean isTime = (status.isPresent() || statuses.at(words, end).isPresent())
                        && WhenParser.isWhen(time.substring(0, time.length() - 1), times.yearStart());
                if (isTime) {
                    findings.add(Diagnostic.of(LanguageCode.BAD_DATE, "a time ends without \":\"")
                            .at(findings.place(new SourceSpan(
                                    last.span().end() - 1, last.span().end())))
                            .help("take it away")
                            .mendedBy(""));
                }
                return isTime;
            }
        }
        return false;
    }

    /** {@code almost done}, where the status alone would say that it is. */
    private boolean reportedAsNotYet(List<WordSyntax> words, Optional<Status> status) {
        WordSyntax last = words.get(words.size() - 1);
        boolean hedged =
                status.filter(told -> told.meaning() == Status.Meaning.DONE).isPresent()
                        && NOT_YET.contains(Ascii.toLowerCase(last.text()))
                        && findings.source()
                                .text()
                                .startsWith(status.get().word(), last.span().end() + 1);
        if (hedged) {
            String said = last.text() + " " + status.get().word();
            findings.add(Diagnostic.of(
                            LanguageCode.UNKNOWN_STATUS,
                            "\"" + said + "\" is no status: " + status.get().word() + " says that all of it is")
                    .at(findings.place(last.span())
                            .labelled("statuses are " + Joiner.on(", ").join(scale.words())))
                    .help("write how it stands now, and these words in quotes after it, as in: green \"" + said
                            + "\""));
        }
        return hedged;
    }

    /** {@code Q1 green Three walks held}, where the quarter lacks its year. */
    private boolean reportedAroundStatus(List<WordSyntax> words, Optional<Status> status, boolean wordsAlone) {
        if (status.isEmpty()
                || words.size() < 3
                || !PartOfYear.isOne(words.get(0).text())) {
            return false;
        }
        SourceSpan gap =
                new SourceSpan(words.get(0).span().end(), words.get(1).span().start());
        boolean between = gap.start() < gap.end()
                && scale.has(findings.source().slice(gap).strip());
        if (between) {
            times.when(WordsSyntax.of(words.subList(0, 1)));
            reportUnquoted(words.subList(1, words.size()), status, wordsAlone);
        }
        return between;
    }

    /** {@code green Went well}: after a status words that no time is near to tell what has happened. */
    private boolean reportedAsProse(List<WordSyntax> words, Optional<Status> status, boolean wordsAlone) {
        boolean numbered = words.stream().anyMatch(EntryWords::hasDigit);
        if (status.isEmpty() || words.size() < (numbered ? FEWEST_OF_PROSE : 2)) {
            return false;
        }
        WordsSyntax told = WordsSyntax.of(words);
        boolean prose = TimeAdvice.instead(told.text(), Optional.empty(), times.yearStart())
                .isEmpty();
        if (prose) {
            reportUnquoted(words, status, wordsAlone);
        }
        return prose;
    }

    /** Another status that the words say, as in {@code on track at risk}. */
    private Optional<String> other(WordsSyntax told, String status) {
        List<String> words = BLANKS.splitToList(told.text());
        return same(words).or(() -> statuses.phraseAmong(words)).filter(other -> !other.equals(status));
    }

    /** What it has turned to, as in {@code Green to Amber} and {@code Green (now down to Amber)}. */
    private Optional<String> turned(List<WordSyntax> words, int to, String status) {
        boolean turns = TURNS.contains(Ascii.toLowerCase(words.get(to).text())) && to + 1 < words.size();
        Optional<String> next = turns ? statuses.at(words, to + 1).map(StatusWords.Said::word) : Optional.empty();
        boolean isFormer = words.subList(to, words.size()).stream()
                .anyMatch(word -> FORMER.contains(Ascii.toLowerCase(NO_LETTERS.trimFrom(word.text()))));
        Optional<String> last = words.size() - to > MOST_WORDS_OF_A_TURN || isFormer
                ? Optional.empty()
                : Optional.of(NO_LETTERS.trimFrom(words.get(words.size() - 1).text()))
                        .filter(StatusWords::isRating)
                        .flatMap(scale::spelled);
        return next.or(() -> last).filter(other -> !other.equals(status));
    }

    /** {@code done by June}, which may be a promise. */
    private static boolean isToCome(List<WordSyntax> words, Optional<Status> status) {
        return status.filter(told -> told.meaning() == Status.Meaning.DONE).isPresent()
                && words.get(0).text().equals(Keyword.BY.word());
    }

    /** {@code amber: recruitment delayed} and {@code RAG: Green - went well}. */
    boolean reportedAsStatusAndProse(List<WordSyntax> words, boolean wordsAlone) {
        if (words.size() < 2 || times.isWhen(WordsSyntax.of(words))) {
            return false;
        }
        int begin = times.wordsOfTime(words, MOST_WORDS);
        int first = words.size() > begin + 1 && isRating(words.get(begin)) ? begin + 1 : begin;
        if (first == words.size()) {
            return false;
        }
        Optional<StatusWords.Said> said = statuses.at(words, first);
        if (said.isEmpty()) {
            return false;
        }
        int rest = said.get().end();
        while (rest < words.size() && isMark(words.get(rest).text(), true)) {
            rest++;
        }
        // Without a mark before it one word more may be a time or a second status, misspelt.
        boolean isMarked = rest > said.get().end() || said.get().marked();
        if (words.size() - rest < (isMarked ? 1 : 2)) {
            return false;
        }
        WordsSyntax told = WordsSyntax.of(words.subList(rest, words.size()));
        String next = words.get(rest).text();
        int begins = rest;
        Optional<String> status = said.map(StatusWords.Said::word)
                .filter(word -> TimeAdvice.instead(told.text(), Optional.empty(), times.yearStart())
                        .isEmpty());
        status.ifPresent(word -> {
            SourceSpan span = words.get(begin).span().to(told.span());
            Optional<String> second = other(told, word).or(() -> turned(words, begins, word));
            String share = shareBetween(words.get(begins - 1), told);
            Diagnostic found = Diagnostic.of(LanguageCode.MISSING_QUOTES, "what has happened needs quotes around it")
                    .at(findings.place(span))
                    .help("write "
                            + word
                            + " "
                            // After a mark it is of the sentence.
                            + (share.isEmpty() || !isMarked
                                    ? share + quoted(told)
                                    : "\"" + share + QuotedText.bare(Excerpts.onOneLine(findings.source(), told.span()))
                                            + "\"")
                            + second.map(other -> ", or begin with " + other + " if that is how it stands")
                                    .orElse(""));
            // Of two statuses somebody has to choose.
            boolean certain = wordsAlone
                    && StatusScale.isPlain(word)
                    && isProse(told)
                    && scale.named(next).isEmpty()
                    && second.isEmpty();
            findings.add(certain ? found.mendedBy(word + " " + quoted(told)) : found);
        });
        return status.isPresent();
    }

    /** A share that stands right before words, with a blank behind it; nothing where none does. */
    private String shareBetween(WordSyntax before, WordsSyntax told) {
        String between = findings.source()
                .slice(new SourceSpan(before.span().end(), told.span().start()))
                .strip();
        return SHARE.matcher(between).matches() ? between + " " : "";
    }

    /** Whether quotes can be put around the words as they stand, and no line of the language may be meant. */
    private boolean isProse(WordsSyntax told) {
        String first = BLANKS.splitToStream(told.text()).findFirst().orElse("");
        String written = findings.source().slice(told.span());
        return QUOTES_OR_LINES.matchesNoneOf(written)
                && !QuotedText.MAY_HIDE.matcher(written).find()
                && Keyword.of(Ascii.toLowerCase(first))
                        .filter(Keyword::beginsLine)
                        .isEmpty();
    }

    private static boolean isRating(WordSyntax word) {
        return RATING.contains(Ascii.toLowerCase(MARKS.trimTrailingFrom(word.text())));
    }

    /**
     * What was told is shown as it stands, with commas and all.
     *
     * @param certain whether nothing else may be meant by the words
     */
    private void reportUnquoted(List<WordSyntax> words, Optional<Status> status, boolean certain) {
        WordsSyntax told = WordsSyntax.of(words);
        if (isToCome(words, status)) {
            findings.add(
                    LanguageCode.MISSING_QUOTES,
                    told.span(),
                    "what has happened needs quotes around it",
                    "if it is done, write " + quoted(told)
                            + "; if it is still to be done, write how it stands now, as in: green \"To be done "
                            + told.text() + ".\"");
            return;
        }
        if (status.isPresent()
                && StatusWords.NO_STATUS_AFTER.contains(
                        Ascii.toLowerCase(words.get(words.size() - 1).text()))) {
            findings.add(
                    LanguageCode.MISSING_QUOTES,
                    told.span(),
                    "what has happened needs quotes around it",
                    "put them round all of it, with the word after it, and before it how it stands now, as in: amber \""
                            + QUOTES.trimFrom(findings.source().slice(told.span())) + " "
                            + status.get().word() + "\"");
            return;
        }
        String written = Excerpts.onOneLine(findings.source(), told.span());
        Diagnostic found = Diagnostic.of(LanguageCode.MISSING_QUOTES, "what has happened needs quotes around it")
                .at(findings.place(told.span()))
                .help("write " + quoted(told) + hiding(written));
        // A status among the words would be lost in the text.
        findings.add(certain && isProse(told) && written.equals(told.text()) ? found.mendedBy(quoted(told)) : found);
    }

    /** How to keep from others what may not be for everybody. */
    private static String hiding(String written) {
        return QuotedText.MAY_HIDE.matcher(written).find()
                ? " and behind it who may see it, as in: visible restricted; without that everybody may"
                : "";
    }

    private String quoted(WordsSyntax told) {
        String text = QuotedText.bare(Excerpts.onOneLine(findings.source(), withTextBeside(told.span())));
        return QuotedText.onOneLine(text).orElse("\"" + text + "\"");
    }

    /** With what is in quotes right before or after it on its line. */
    private SourceSpan withTextBeside(SourceSpan words) {
        SourceText source = findings.source();
        SourceSpan line = source.lineSpan(source.position(words.start()).line());
        Matcher before = TEXT_AT_END.matcher(source.text()).region(line.start(), words.start());
        Matcher after = TEXT_AT_START.matcher(source.text()).region(words.end(), Math.max(words.end(), line.end()));
        return new SourceSpan(
                before.find() ? before.start(1) : words.start(), after.lookingAt() ? after.end(1) : words.end());
    }

    private Optional<Diagnostic> other(
            WordSyntax word, Optional<Status> status, ImmutableMap<String, WrittenMeasure> measures) {
        String bare = CharMatcher.is(':').trimTrailingFrom(word.text());
        if (status.isPresent() && scale.has(word.text())) {
            return Optional.of(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an entry has one status")
                    .help("keep the one that is right, " + status.get().word() + " or " + word.text()));
        }
        if (!bare.equals(word.text()) && measures.containsKey(bare)) {
            return Optional.of(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a reading has an equals sign")
                    .help("write " + bare + " = and the number"));
        }
        if (status.isPresent() && TICKS.contains(word.text())) {
            return Optional.of(Diagnostic.of(
                            LanguageCode.UNEXPECTED_WORD,
                            "the status says by itself how it stands, without " + word.text())
                    .help("take it away, or write in quotes what it says"));
        }
        if (isRating(word)) {
            return Optional.of(
                    Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"" + word.text() + "\" is not needed before a status")
                            .help("take it away"));
        }
        return common.isAgency(word.text())
                ? Optional.of(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, word.text() + " is an agency, and no time")
                        .help("write from " + word.text()))
                : Optional.empty();
    }

    /** {@code talks note "Two posts vacant"}; returns the words without what was reported. */
    List<WordSyntax> withoutRemark(List<WordSyntax> words, EntrySyntax entry) {
        if (words.isEmpty() || entry.texts().isEmpty()) {
            return words;
        }
        WordSyntax last = words.get(words.size() - 1);
        boolean remark = REMARKS.contains(Ascii.toLowerCase(CharMatcher.is(':').trimTrailingFrom(last.text())))
                && last.span().end() <= entry.texts().get(0).span().start()
                && !scale.has(last.text());
        if (!remark || !isRead(words.subList(0, words.size() - 1))) {
            return words;
        }
        findings.add(Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        "\"" + last.text() + "\" is not needed before what there is to tell")
                .at(findings.place(last.span()))
                .help("take it away; what is to stay stands on a line of its own below the action, in the plan")
                .mendedBy(""));
        return words.subList(0, words.size() - 1);
    }

    /** Whether words before a label are a time or a status; after others, such as {@code but some risk}, it is a word of theirs. */
    private boolean isRead(List<WordSyntax> before) {
        if (before.isEmpty()) {
            return true;
        }
        WordsSyntax words = WordsSyntax.of(before);
        return times.isWhen(words)
                || scale.named(words.text()).isPresent()
                || same(BLANKS.splitToList(words.text())).isPresent();
    }

    /** The status that these words mean together. */
    private Optional<String> same(List<String> words) {
        return scale.same(StatusScale.plain(String.join("-", words)));
    }

    /** {@code talks milestone "Route agreed" done}. */
    boolean reportedMilestone(List<WordSyntax> words, EntrySyntax entry) {
        boolean isMilestone = !entry.texts().isEmpty() && namesMilestone(words);
        if (isMilestone) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    words.stream()
                            .filter(word -> word.text().equals(Keyword.MILESTONE.word()))
                            .findFirst()
                            .orElseThrow()
                            .span(),
                    OF_MILESTONE,
                    REACHED);
        }
        return isMilestone;
    }

    static boolean namesMilestone(List<WordSyntax> words) {
        return Iterables.any(words, word -> word.text().equals(Keyword.MILESTONE.word()));
    }

    /** Whether the words are a line that stands below an action, not among what happened, which is then reported. */
    boolean reportedAsOfAction(List<WordSyntax> words, Optional<Status> status) {
        if (words.size() > 2
                && SLIPS.contains(Ascii.toLowerCase(words.get(0).text()))
                && TO_WHEN.contains(words.get(1).text())) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    WordsSyntax.of(words).span(),
                    "that an action has another date is agreed in the plan, on a line below the action",
                    "write it there: moved to "
                            + WordsSyntax.of(words.subList(2, words.size())).text()
                            + " because \"…\"; what has happened stands here in quotes");
            return true;
        }
        boolean isLine =
                words.size() > 1 && OF_ACTIONS.contains(words.get(0).text()) && !times.isWhen(WordsSyntax.of(words));
        if (isLine
                && words.get(0).text().equals(Keyword.DUE.word())
                && words.get(1).text().equals(Keyword.TO.word())) {
            // "due to staffing" says why, and no day.
            reportUnquoted(words, status, false);
            return true;
        }
        if (isLine) {
            WordsSyntax line = WordsSyntax.of(words);
            boolean isMilestone = words.get(0).text().equals(Keyword.MILESTONE.word());
            boolean date = words.get(0).text().equals(Keyword.DUE.word());
            String agreed = date
                    ? "moved to "
                            + WordsSyntax.of(words.subList(1, words.size())).text() + " because \"…\""
                    : line.text();
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    line.span(),
                    isMilestone
                            ? OF_MILESTONE
                            : "\"" + words.get(0).text() + "\" begins a line of its own below the action",
                    isMilestone
                            ? REACHED
                            : "write it there, in the plan" + (status.isEmpty() || date ? ": " + agreed : "")
                                    + "; what has happened stands here in quotes");
        }
        return isLine;
    }

    /** Whether a word among those of the time is meant as a reading, which is then reported. */
    boolean reportedAsReading(List<WordSyntax> words, ImmutableMap<String, WrittenMeasure> measures) {
        if (words.size() < 2 || words.size() > MOST_WORDS || times.isWhen(WordsSyntax.of(words))) {
            return false;
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            WordSyntax id = words.get(i);
            WordSyntax number = words.get(i + 1);
            if (findings.isFollowedBy(id.span(), number.span())
                    && hasDigit(number)
                    // What stands in brackets is about another number.
                    && number.text().charAt(0) != '('
                    && measures.containsKey(id.text())) {
                findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        id.span().to(number.span()),
                        "a reading has an equals sign",
                        "write " + id.text() + " = " + number.text());
                return true;
            }
        }
        Optional<WordSyntax> alone = words.stream()
                .filter(word -> word.text().chars().allMatch(c -> c >= '0' && c <= '9'))
                .filter(word -> times.isWhen(WordsSyntax.of(
                        words.stream().filter(other -> !other.equals(word)).toList())))
                .findFirst();
        alone.ifPresent(word -> findings.add(
                LanguageCode.UNEXPECTED_WORD,
                word.span(),
                word.text() + " is no part of the time, and does not say what it counts",
                "write " + word.text() + "% if so much is complete; a reading names its measure, as in: visits = "
                        + word.text()));
        return alone.isPresent();
    }

    /** The word but for which the others would be a time, or the only one, if it has no digit. */
    Optional<WordSyntax> unknownStatus(List<WordSyntax> words) {
        if (words.size() == 1) {
            return Optional.of(words.get(0)).filter(word -> !hasDigit(word));
        }
        if (words.size() > MOST_WORDS || times.isWhen(WordsSyntax.of(words))) {
            return Optional.empty();
        }
        List<WordSyntax> numbered = words.stream().filter(EntryWords::hasDigit).toList();
        List<WordSyntax> unnumbered =
                words.stream().filter(word -> !hasDigit(word)).toList();
        if (unnumbered.size() > 1 && (numbered.isEmpty() || times.isWhen(WordsSyntax.of(numbered)))) {
            // Several words that would be one status, such as "not started".
            WordsSyntax all = WordsSyntax.of(unnumbered);
            return Optional.of(new WordSyntax(all.text().replace(' ', '-'), all.span()));
        }
        for (WordSyntax word : words) {
            List<WordSyntax> others = new ArrayList<>(words);
            others.remove(word);
            if (!hasDigit(word) && times.isWhen(WordsSyntax.of(others))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /**
     * @param word which may be several, with hyphens between them
     * @param words of the entry, among which it is
     * @param wordsAlone whether the entry has nothing but words
     */
    void report(
            WordSyntax word,
            List<WordSyntax> words,
            ImmutableMap<String, WrittenMeasure> measures,
            boolean wordsAlone) {
        String written = findings.source().slice(word.span());
        if (measures.containsKey(word.text())) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    word.span(),
                    "a reading has an equals sign",
                    "write " + Keyword.asId(word.text()) + " = and what was found");
            return;
        }
        Diagnostic unknown = Diagnostic.of(LanguageCode.UNKNOWN_STATUS, written + " is neither a status nor a time")
                .at(findings.place(word.span())
                        .labelled("statuses are " + Joiner.on(", ").join(scale.words())));
        List<String> said = BLANKS.splitToList(written);
        boolean isPhrase = said.size() > 1
                && scale.meant(word.text()).isEmpty()
                && scale.meant(unlabelled(word.text())).isEmpty();
        Optional<String> within = isPhrase ? statuses.among(said) : Optional.empty();
        if (within.isPresent()) {
            // How much the other words change it is for a person to say.
            findings.add(Diagnostic.of(
                            LanguageCode.MISSING_QUOTES,
                            "a status is one word of the scale, and what there is to add stands in quotes")
                    .at(findings.place(word.span())
                            .labelled("statuses are " + Joiner.on(", ").join(scale.words())))
                    .help("write how it stands, and these words in quotes after it, as in: " + within.get() + " \""
                            + QUOTES.trimFrom(written) + "\""));
            return;
        }
        if (isPhrase && said.size() >= FEWEST_OF_PROSE) {
            WordsSyntax told = new WordsSyntax(Joiner.on(' ').join(said), word.span());
            boolean isLast =
                    word.span().end() == words.get(words.size() - 1).span().end();
            boolean certain = wordsAlone
                    && isLast
                    && word.text().equals(Joiner.on('-').join(said))
                    && isProse(told)
                    && TimeAdvice.instead(told.text(), Optional.empty(), times.yearStart())
                            .isEmpty();
            Diagnostic prose = Diagnostic.of(LanguageCode.MISSING_QUOTES, "what has happened stands in quotes")
                    .at(findings.place(word.span()))
                    .help("write " + quoted(told) + hiding(findings.source().slice(word.span())));
            findings.add(certain ? prose.mendedBy(quoted(told)) : prose);
            return;
        }
        boolean several = word.text().indexOf('/') > 0
                && Splitter.on('/')
                        .splitToStream(word.text())
                        .allMatch(part -> scale.has(part) || scale.meant(part).isPresent());
        if (several) {
            findings.add(unknown.help("an entry has one status: write the one that is right"));
            return;
        }
        if (UNRATED.contains(Ascii.toLowerCase(word.text()))) {
            findings.add(unknown.help("write the status that it stands for, or leave it out if nobody has said one"));
            return;
        }
        String named = unlabelled(word.text());
        Optional<String> meant = scale.meant(named);
        Diagnostic helped = meant.map(near -> unknown.help("did you mean " + near + "?"))
                .orElseGet(() -> unknown.help(
                        CharMatcher.whitespace().matchesNoneOf(written)
                                ? "what has happened stands in quotes, as in: green \"Two events held.\""
                                : "if it is what has happened, write "
                                        + quoted(new WordsSyntax(written, word.span()))));
        // Words that mean the same elsewhere are for a person to choose.
        findings.add(meant.filter(near -> near.equalsIgnoreCase(named)
                        || scale.isCalled(near, named)
                        || scale.isOnlyOne(near, named)
                        || (near.length() >= FEWEST_LETTERS
                                && Suggestions.nearest(named, scale.words()).equals(meant)))
                .map(helped::mendedBy)
                .orElse(helped));
    }

    /** {@code RAG: Amber}, whose words come joined, without what only says that a status follows. */
    private static String unlabelled(String words) {
        int end = MARKS.indexIn(words);
        return end > 0 && RATING.contains(Ascii.toLowerCase(words.substring(0, end)))
                ? MARKS.trimLeadingFrom(words.substring(end))
                : words;
    }

    /** @param apart whether no time stands on one side; between words of a time a dash stands for "to" */
    boolean isMark(String word, boolean apart) {
        return word.length() == 1 && (word.equals(":") || (apart && DASHES.contains(word) && !scale.has(word)));
    }

    static boolean hasDigit(WordSyntax word) {
        return word.text().chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
