package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Progress;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.TimeAdvice;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.TextSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/**
 * From progress lines, and lines of updates, to progress entries. Of the words outside quotes one may be a status, one a
 * share in per cent, and the others say when.
 */
final class EntryCompiler {

    /** More words than any time has, and than are worth trying. */
    private static final int MOST_WORDS = 12;

    /** So many words are no status, but prose. */
    private static final int FEWEST_OF_PROSE = 4;

    private static final Splitter BLANKS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** A number that may be a share of a whole, without its sign. */
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?");

    /** A text with more characters is no status and no reading. */
    private static final int LONGEST_DOUBTED = 100;

    /** All of a text that is a reading of one measure. */
    private static final Pattern READING = Pattern.compile("([\\p{L}\\p{N}._-]+) ?= ?([0-9£€$][^\\n\"]{0,60})");

    private static final String TO_DATE = " to date";

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** What people call the statuses that all plans share. */
    private static final ImmutableMap<String, String> SYNONYMS = ImmutableMap.<String, String>builder()
            .put("complete", "done")
            .put("completed", "done")
            .put("finished", "done")
            .put("blue", "done")
            .put("yellow", "at-risk")
            .put("orange", "at-risk")
            .put("ongoing", "on-track")
            .put("started", "on-track")
            .put("delayed", "off-track")
            .put("late", "off-track")
            .put("behind", "off-track")
            .put("behind-schedule", "off-track")
            .put("not-on-track", "off-track")
            .put("overdue", "off-track")
            .put("on-schedule", "on-track")
            .put("on-target", "on-track")
            .put("underway", "on-track")
            .put("under-way", "on-track")
            .put("in-progress", "on-track")
            .put("on-hold", "paused")
            .put("held", "paused")
            .put("suspended", "paused")
            .put("not-yet-started", "not-started")
            .put("not-begun", "not-started")
            .put("cancelled", "dropped")
            .put("stopped", "dropped")
            .put("abandoned", "dropped")
            .put("withdrawn", "dropped")
            .put("closed", "dropped")
            .buildOrThrow();

    private static final ImmutableSet<String> LATE =
            ImmutableSet.of("late", "delayed", "overdue", "behind", "behind-schedule");
    private static final ImmutableSet<String> COMPLETE = ImmutableSet.of("complete", "completed", "done", "finished");
    private static final ImmutableSet<String> RATING = ImmutableSet.of("rag", "brag", "status", "rating");

    /** Colours that one partnership takes for not started, and another for not rated. */
    private static final ImmutableSet<String> UNRATED = ImmutableSet.of("grey", "gray", "white", "n/a", "none");

    /** What agencies want to tell with their progress, and the action says itself. */
    private static final ImmutableSet<String> OF_ACTIONS = Stream.of(
                    Keyword.SPENT, Keyword.BUDGET, Keyword.MOVED, Keyword.CLOSED, Keyword.MILESTONE)
            .map(Keyword::word)
            .collect(ImmutableSet.toImmutableSet());

    private static final String REACHED =
            "to tell that it is reached, add done and the day to its line in the plan; what has happened stands here in quotes";

    private static final ImmutableSet<String> DASHES = ImmutableSet.of("-", "–", "—");

    private static final CharMatcher MARKS = CharMatcher.anyOf(":,;-–—");

    private static final CharMatcher BETWEEN_PARTS = CharMatcher.anyOf("\"“”,=`#\n");

    /** What people put after a status before they go on. */
    private static final CharMatcher STATUS_MARKS = MARKS.or(CharMatcher.is('.'));

    private static final CharMatcher TIME_MARKS = CharMatcher.anyOf(":;.");

    private static final CharMatcher QUOTES_OR_LINES = CharMatcher.anyOf("\"“”`\r\n#");

    private static final CharMatcher QUOTES = CharMatcher.anyOf("'‘’\"“”");

    private final ImmutableMap<String, Status> scale;
    private final TimeCompiler times;
    private final ReadingCompiler readings;
    private final CommonClauses common;
    private final Findings findings;

    EntryCompiler(
            ImmutableList<Status> scale,
            TimeCompiler times,
            NumberCompiler numbers,
            CommonClauses common,
            Findings findings) {
        this.scale = Maps.uniqueIndex(scale, Status::word);
        this.times = times;
        this.readings = new ReadingCompiler(this.scale, numbers, findings);
        this.common = common;
        this.findings = findings;
    }

    /**
     * The entry; none if it says nothing that could be read, which is then reported.
     *
     * @param written the entry as it stands there
     * @param usually the time of the update that it stands in
     * @param measures of what the entry is about, by id
     * @param extra a reading that stands before the rest
     */
    Optional<Progress> compile(
            EntrySyntax written,
            Optional<When> usually,
            Optional<AgencyId> from,
            ImmutableMap<String, WrittenMeasure> measures,
            Optional<ReadingSyntax> extra) {
        EntrySyntax entry = withMeasureById(written, measures);
        List<WordSyntax> others = new ArrayList<>();
        List<WordSyntax> shares = new ArrayList<>();
        for (WordSyntax word : reportedMarks(entry)) {
            if (word.text().equals("%")
                    && !others.isEmpty()
                    && isShare(last(others).text())) {
                reportBlank(others.remove(others.size() - 1), word);
            } else {
                (word.text().endsWith("%") ? shares : others).add(word);
            }
        }
        Optional<BigDecimal> share = shares.stream().findFirst().flatMap(this::share);
        shares.stream()
                .skip(1)
                .forEach(second -> findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        second.span(),
                        "this entry says twice how much is complete",
                        "keep one of the two"));
        Optional<WordSyntax> statusWord = status(others);
        statusWord.ifPresent(others::remove);
        List<ReadingSyntax> told = new ArrayList<>();
        extra.ifPresent(told::add);
        told.addAll(entry.readings());
        for (int i = 0; statusWord.isEmpty() && i < told.size(); i++) {
            statusWord = statusAfter(told.get(i), measures);
            if (statusWord.isPresent()) {
                told.set(i, told.get(i).withoutLastWord());
            }
        }
        Optional<Status> status = statusWord.map(WordSyntax::text).map(scale::get);
        // Before its status nothing is told.
        boolean wordsAlone = isWordsAlone(entry)
                && extra.isEmpty()
                && statusWord.filter(word -> word.equals(last(entry.words()))).isEmpty();
        Optional<When> when = reportedMilestone(others, entry)
                ? usually
                : when(reportedDuring(others, told, usually), status, shares, measures, wordsAlone)
                        .or(() -> usually);
        Optional<AgencyId> teller =
                from.or(() -> common.agencies(entry.tellers()).stream().findFirst());
        if (from.isPresent() && !entry.tellers().isEmpty()) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    entry.tellers().get(0).span(),
                    "the update says already who tells this",
                    "take \"from\" away, or move the line to an update of that agency");
        }
        if (teller.isPresent() && when.isEmpty()) {
            // An update without a time was reported where it begins.
            if (from.isEmpty()) {
                findings.add(
                        LanguageCode.INCOMPLETE_LINE,
                        entry.tellers().get(0).span(),
                        "what an agency tells needs a time",
                        "as in: progress Q1 2019/20 from Fire green \"Two events held.\"");
            }
            return Optional.empty();
        }
        if (entry.texts().size() > 1) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    entry.texts().get(1).span(),
                    "a progress entry has one text",
                    "write the second text as an entry of its own");
        }
        Optional<String> text = entry.texts().stream().findFirst().flatMap(first -> Declarations.text(first, findings));
        ImmutableList.Builder<Reading> readings = ImmutableList.builder();
        for (ReadingSyntax reading : told) {
            this.readings.compile(reading, when, measures).ifPresent(readings::add);
        }
        ImmutableList<Reading> read = readings.build();
        reportSecond(entry);
        if (text.isPresent()) {
            doubtText(entry, status.isEmpty(), extra.isEmpty(), measures);
        }
        boolean empty = when.isEmpty() && status.isEmpty() && share.isEmpty() && read.isEmpty() && text.isEmpty();
        return empty
                ? Optional.empty()
                : Optional.of(new Progress(
                        when,
                        teller,
                        status,
                        share,
                        read,
                        text,
                        common.visibility(entry.visible().stream().findFirst())));
    }

    /** The entry as if {@code Home visits = 12} named its measure by its id; where it does not, that is reported. */
    private EntrySyntax withMeasureById(EntrySyntax entry, ImmutableMap<String, WrittenMeasure> measures) {
        if (entry.words().isEmpty()
                || entry.readings().isEmpty()
                || measures.containsKey(entry.readings().get(0).measure().text())) {
            return entry;
        }
        ReadingSyntax reading = entry.readings().get(0);
        for (int from = Math.max(0, entry.words().size() - MOST_WORDS);
                from < entry.words().size();
                from++) {
            int start = entry.words().get(from).span().start();
            SourceSpan name = new SourceSpan(
                    Math.min(start, reading.measure().span().start()),
                    reading.measure().span().end());
            String words = findings.source().slice(name);
            Optional<WrittenMeasure> measure =
                    BETWEEN_PARTS.matchesNoneOf(words) ? ReadingCompiler.byText(words, measures) : Optional.empty();
            if (measure.isPresent()) {
                String id = measure.get().measure().id().value();
                findings.add(Diagnostic.of(
                                LanguageCode.UNKNOWN_MEASURE,
                                "a reading begins with its measure's id, not with its text")
                        .at(findings.place(name))
                        .with(measure.get().place().labelled("the measure is here"))
                        .help("write " + Keyword.asId(id))
                        .mendedBy(Keyword.asId(id)));
                return entry.withMeasure(from, new WordSyntax(id, name));
            }
        }
        return entry;
    }

    /** The words without marks that stand apart, as in {@code talks - amber}; these are reported. */
    private ImmutableList<WordSyntax> reportedMarks(EntrySyntax entry) {
        ImmutableList<WordSyntax> words = entry.words();
        if (words.size() + entry.texts().size() + entry.readings().size() < 2) {
            return words;
        }
        List<WordSyntax> marks = List.of();
        for (int i = 0; i < words.size(); i++) {
            boolean apart = i == 0
                    || i == words.size() - 1
                    || scale.containsKey(words.get(i - 1).text())
                    || scale.containsKey(words.get(i + 1).text());
            if (isMark(words.get(i).text(), apart)) {
                marks = marks.isEmpty() ? new ArrayList<>() : marks;
                marks.add(words.get(i));
            }
        }
        if (marks.isEmpty()) {
            return words;
        }
        for (WordSyntax mark : marks) {
            findings.add(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "\"" + mark.text() + "\" is not needed here")
                    .at(findings.place(mark.span()))
                    .help("take it away")
                    .mendedBy(""));
        }
        return words.stream().filter(Predicate.not(marks::contains)).collect(ImmutableList.toImmutableList());
    }

    /** @param apart whether no time stands on one side; between words of a time a dash stands for "to" */
    private boolean isMark(String word, boolean apart) {
        return word.length() == 1 && (word.equals(":") || (apart && DASHES.contains(word) && !scale.containsKey(word)));
    }

    /** Whether what is told to be done is one step on the way, as far as its text says, which is then doubted. */
    void doubtDone(EntrySyntax entry, Progress told, ElementId about, ImmutableList<Milestone> milestones) {
        if (milestones.isEmpty() || told.text().isEmpty()) {
            return;
        }
        boolean isDone = told.status()
                .filter(status -> status.meaning() == Status.Meaning.DONE)
                .isPresent();
        // With the word before it something else is wrong, and was said.
        if (!isDone || namesMilestone(entry.words())) {
            return;
        }
        String text = plain(told.text().get());
        milestones.stream()
                .filter(step -> step.done().isEmpty() && plain(step.text()).equals(text))
                .findFirst()
                .ifPresent(step -> findings.add(
                        LanguageCode.UNCLEAR_SUBJECT,
                        entry.texts().get(0).span(),
                        "this tells that all of " + about.value() + " is done, and names one of its milestones",
                        "if only that is reached, leave the status out here, and add done and the day to the milestone's"
                                + " line in the plan"));
    }

    /**
     * Whether all that the quotes hold is a status or a reading, which is then doubted: as text nothing computes with it.
     *
     * @param wantsStatus whether the entry has no status of its own
     * @param wholeLine whether all of the line is the entry
     */
    private void doubtText(
            EntrySyntax entry, boolean wantsStatus, boolean wholeLine, ImmutableMap<String, WrittenMeasure> measures) {
        TextSyntax text = entry.texts().get(0);
        // Every entry is asked, and most tell more.
        if (text.value().length() > LONGEST_DOUBTED) {
            return;
        }
        Optional<Status> named = wantsStatus && entry.texts().size() == 1 ? named(text.value()) : Optional.empty();
        if (named.isPresent()) {
            Status meant = named.get();
            Diagnostic doubt = Diagnostic.of(
                            LanguageCode.UNCLEAR_TEXT, "in quotes this is a text, and tells nobody how it stands")
                    .at(findings.place(text.span()))
                    .help("if it is the status, write " + meant.word() + " without quotes"
                            + (entry.readings().isEmpty() ? "" : ", before the first reading"));
            String joined = plain(text.value()).replace(' ', '-');
            // What people read for a status may be a sentence that is told.
            boolean certain = entry.readings().isEmpty()
                    && wholeLine
                    && isPlain(meant.word())
                    && (joined.equalsIgnoreCase(meant.word())
                            || joined.equals(meant.meaning().word()));
            findings.add(certain ? doubt.mendedBy(meant.word()) : doubt);
            return;
        }
        doubtReading(entry, wholeLine, measures);
    }

    /** The status that the words of a text are, and nothing else; none where they only mean the same. */
    private Optional<Status> named(String text) {
        String words = plain(text);
        String joined = words.replace(' ', '-');
        return scale.values().stream()
                .filter(status -> status.word().equalsIgnoreCase(joined)
                        || status.label().equalsIgnoreCase(words)
                        || status.meaning().word().equals(joined))
                // Of two words of one meaning the one that is named goes before the one that is meant.
                .min(Comparator.comparingInt(status -> status.word().equalsIgnoreCase(joined) ? 0 : 1));
    }

    /** Whether the word can stand in an entry as it is. */
    private static boolean isPlain(String word) {
        return Keyword.of(word).filter(keyword -> keyword != Keyword.DONE).isEmpty();
    }

    private void doubtReading(EntrySyntax entry, boolean wholeLine, ImmutableMap<String, WrittenMeasure> measures) {
        TextSyntax text = entry.texts().get(0);
        if (text.value().indexOf('=') < 0) {
            return;
        }
        Matcher reading = READING.matcher(text.value().strip());
        Optional<WrittenMeasure> measure =
                reading.matches() ? Optional.ofNullable(measures.get(reading.group(1))) : Optional.empty();
        if (measure.isEmpty()) {
            return;
        }
        String number = CharMatcher.is('.').trimTrailingFrom(reading.group(2));
        String unit = measure.get().measure().unit().orElse("");
        boolean fits = QuantityParser.parse(
                        number.endsWith(TO_DATE) ? number.substring(0, number.length() - TO_DATE.length()) : number)
                .toOptional()
                .filter(read -> read.unit().isEmpty() || read.unit().equals(unit))
                .isPresent();
        // Whoever says more in it may well mean a text.
        if (!fits) {
            return;
        }
        String written = Keyword.asId(reading.group(1)) + " = " + number;
        Diagnostic doubt = Diagnostic.of(
                        LanguageCode.UNCLEAR_TEXT, "in quotes this is a text, and nothing is computed from it")
                .at(findings.place(text.span()))
                .help("if it is a reading, write it without quotes: " + written);
        boolean alone = entry.readings().isEmpty() && entry.texts().size() == 1 && wholeLine;
        findings.add(alone ? doubt.mendedBy(written) : doubt);
    }

    private static String plain(String text) {
        return CharMatcher.anyOf(".:;,").trimTrailingFrom(Ascii.toLowerCase(text.strip()));
    }

    private void reportBlank(WordSyntax number, WordSyntax sign) {
        String share = number.text() + sign.text();
        findings.add(Diagnostic.of(LanguageCode.BAD_NUMBER, "a share is written without a blank")
                .at(findings.place(number.span().to(sign.span())))
                .help("write " + share)
                .mendedBy(share));
    }

    private static boolean isShare(String number) {
        return SHARE.matcher(number).matches() && new BigDecimal(number).compareTo(WHOLE) <= 0;
    }

    private static WordSyntax last(List<WordSyntax> words) {
        return words.get(words.size() - 1);
    }

    private void reportSecond(EntrySyntax entry) {
        entry.visible().stream()
                .skip(1)
                .forEach(second -> findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        second.span(),
                        "this entry says twice who may see it",
                        "keep one of the two"));
        entry.tellers().stream()
                .skip(1)
                .forEach(second -> findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        second.span(),
                        "this entry says twice who tells it",
                        "write an entry for each agency"));
        if (entry.isEmpty()) {
            entry.visible().stream()
                    .findFirst()
                    .ifPresent(alone -> findings.add(
                            LanguageCode.INCOMPLETE_LINE,
                            alone.span(),
                            "this entry says nothing of what has happened",
                            "as in: " + Keyword.PROGRESS.example()));
        }
    }

    private Optional<BigDecimal> share(WordSyntax word) {
        String number = word.text().substring(0, word.text().length() - 1);
        if (isShare(number)) {
            return Optional.of(new BigDecimal(number));
        }
        findings.add(
                LanguageCode.BAD_NUMBER,
                word.span(),
                word.text() + " is no share of a whole",
                "how much is complete lies between 0% and 100%");
        return Optional.empty();
    }

    // Time and status

    /** The word that is a status: one without which the others are a time, or nothing. {@code late 2026} has none. */
    private Optional<WordSyntax> status(List<WordSyntax> words) {
        List<WordSyntax> candidates =
                words.stream().filter(word -> scale.containsKey(word.text())).toList();
        if (words.size() < 2 || words.size() > MOST_WORDS || candidates.isEmpty()) {
            return candidates.stream().findFirst();
        }
        if (times.isWhen(WordsSyntax.of(words))) {
            return Optional.empty();
        }
        for (WordSyntax candidate : candidates) {
            List<WordSyntax> others = new ArrayList<>(words);
            others.remove(candidate);
            if (times.isWhen(WordsSyntax.of(others))) {
                return Optional.of(candidate);
            }
        }
        return Optional.of(candidates.get(candidates.size() - 1));
    }

    /** The last word of a reading, where it is a status and no part of the unit: {@code calls = 31 green}. */
    private Optional<WordSyntax> statusAfter(ReadingSyntax reading, ImmutableMap<String, WrittenMeasure> measures) {
        ImmutableList<WordSyntax> words = reading.other()
                .or(reading::number)
                .filter(number -> reading.toWhat().isEmpty() && number.unit().isEmpty())
                .map(QuantitySyntax::words)
                .orElse(ImmutableList.of());
        if (words.size() < 2) {
            return Optional.empty();
        }
        WordSyntax last = words.get(words.size() - 1);
        boolean quoted = findings.source().text().charAt(last.span().start()) == '`';
        boolean endsUnit = ReadingCompiler.measure(reading, measures)
                .flatMap(written -> written.measure().unit())
                .filter(unit -> unit.equals(last.text()) || unit.endsWith(" " + last.text()))
                .isPresent();
        return quoted || endsUnit || !scale.containsKey(last.text()) ? Optional.empty() : Optional.of(last);
    }

    /** The words before {@code during}, after which a time is told once more behind the readings; that is reported. */
    private List<WordSyntax> reportedDuring(
            List<WordSyntax> words, List<ReadingSyntax> readings, Optional<When> usually) {
        int during = Iterables.indexOf(words, word -> word.text().equals(Keyword.DURING.word()));
        boolean afterReading = during >= 0
                && during < words.size() - 1
                && readings.stream()
                        .anyMatch(reading -> reading.span().start()
                                < words.get(during).span().start());
        if (!afterReading) {
            return words;
        }
        List<WordSyntax> before = words.subList(0, during);
        WordsSyntax all = WordsSyntax.of(words.subList(during, words.size()));
        WordsSyntax time = WordsSyntax.of(words.subList(during + 1, words.size()));
        Optional<String> when = before.isEmpty() || !times.isWhen(WordsSyntax.of(before))
                ? usually.map(When::words)
                : Optional.of(WordsSyntax.of(before).text());
        boolean isTold = when.filter(said -> said.equals(time.text()) || said.startsWith(time.text() + " "))
                .isPresent();
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        "when it was is told before the status and the readings, without during")
                .at(findings.place(all.span()));
        findings.add(
                isTold
                        ? found.help("take it away, for " + when.get() + " is told already")
                                .mendedBy("")
                        : found.help("write the time there, as in: " + (times.isWhen(time) ? time.text() : "Q1 2019/20")
                                + " visits = 31"));
        return before;
    }

    /** Whether nothing but words stands in the entry, so that quotes may be put around some of them. */
    private static boolean isWordsAlone(EntrySyntax entry) {
        return entry.readings().isEmpty()
                && entry.texts().isEmpty()
                && entry.tellers().isEmpty()
                && entry.visible().isEmpty();
    }

    /** @param wordsAlone whether the entry has nothing but words */
    private Optional<When> when(
            List<WordSyntax> words,
            Optional<Status> status,
            List<WordSyntax> shares,
            ImmutableMap<String, WrittenMeasure> measures,
            boolean wordsAlone) {
        if (words.isEmpty() || reportedAsOfAction(words, status) || reportedAsReading(words, measures)) {
            return Optional.empty();
        }
        if (status.isEmpty() && reportedAsStatusAndProse(words, wordsAlone && shares.isEmpty())) {
            return Optional.empty();
        }
        Optional<WordSyntax> unknown = status.isPresent() ? Optional.empty() : unknownStatus(words);
        if (unknown.isPresent()
                && !shares.isEmpty()
                && COMPLETE.contains(Ascii.toLowerCase(unknown.get().text()))) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    unknown.get().span(),
                    "\"" + unknown.get().text() + "\" is not needed after a share",
                    "write " + shares.get(0).text());
            return Optional.empty();
        }
        if (unknown.isPresent()) {
            report(unknown.get());
            return Optional.empty();
        }
        if (reportedAsOther(words, status, measures, wordsAlone)) {
            return Optional.empty();
        }
        return timeWithMark(words).or(() -> times.when(WordsSyntax.of(words)));
    }

    /** {@code Q1 2026/27: green}, where the time ends in a mark, which is reported. */
    private Optional<When> timeWithMark(List<WordSyntax> words) {
        WordSyntax last = last(words);
        String bare = TIME_MARKS.trimTrailingFrom(last.text());
        if (bare.equals(last.text()) || bare.isEmpty()) {
            return Optional.empty();
        }
        List<WordSyntax> unmarked = new ArrayList<>(words.subList(0, words.size() - 1));
        unmarked.add(new WordSyntax(
                bare, new SourceSpan(last.span().start(), last.span().start() + bare.length())));
        WordsSyntax time = WordsSyntax.of(unmarked);
        boolean isWritten = findings.source().slice(last.span()).equals(last.text());
        if (!isWritten || !times.isWhen(time)) {
            return Optional.empty();
        }
        String mark = last.text().substring(bare.length());
        SourceSpan span =
                new SourceSpan(last.span().start() + bare.length(), last.span().end());
        findings.add(Diagnostic.of(LanguageCode.BAD_DATE, "a time ends without \"" + mark + "\"")
                .at(findings.place(span))
                .help("write " + time.text())
                .mendedBy(""));
        return times.when(time);
    }

    /** Whether the words are no time because one of them says something else, which is then reported. */
    private boolean reportedAsOther(
            List<WordSyntax> words,
            Optional<Status> status,
            ImmutableMap<String, WrittenMeasure> measures,
            boolean wordsAlone) {
        if (words.size() > MOST_WORDS || times.isWhen(WordsSyntax.of(words))) {
            return false;
        }
        for (WordSyntax word : words) {
            Optional<Diagnostic> other = other(word, status, measures);
            if (other.isPresent()) {
                findings.add(other.get().at(findings.place(word.span())));
                return true;
            }
        }
        for (int end = words.size() - 2; end > 0; end--) {
            WordsSyntax time = WordsSyntax.of(words.subList(0, end));
            if (times.isWhen(time)) {
                reportUnquoted(WordsSyntax.of(words.subList(end, words.size())), wordsAlone && status.isPresent());
                return true;
            }
        }
        return reportedAsProse(words, status, wordsAlone);
    }

    /** {@code green Went well}: after a status words that no time is near to tell what has happened. */
    private boolean reportedAsProse(List<WordSyntax> words, Optional<Status> status, boolean wordsAlone) {
        boolean numbered = words.stream().anyMatch(EntryCompiler::hasDigit);
        if (status.isEmpty() || words.size() < (numbered ? FEWEST_OF_PROSE : 2)) {
            return false;
        }
        WordsSyntax told = WordsSyntax.of(words);
        boolean prose = TimeAdvice.instead(told.text(), Optional.empty(), times.yearStart())
                .isEmpty();
        if (prose) {
            reportUnquoted(told, wordsAlone);
        }
        return prose;
    }

    /** {@code amber: recruitment delayed} and {@code RAG: Green - went well}. */
    private boolean reportedAsStatusAndProse(List<WordSyntax> words, boolean wordsAlone) {
        if (words.size() < 2 || times.isWhen(WordsSyntax.of(words))) {
            return false;
        }
        int begin = timeBefore(words);
        int first = words.size() > begin + 1 && isRating(words.get(begin)) ? begin + 1 : begin;
        if (first == words.size()) {
            return false;
        }
        int rest = first + 1;
        while (rest < words.size() && isMark(words.get(rest).text(), true)) {
            rest++;
        }
        // One word more may be a time or a second status, misspelt.
        if (words.size() - rest < 2) {
            return false;
        }
        String said = STATUS_MARKS.trimTrailingFrom(words.get(first).text());
        WordsSyntax told = WordsSyntax.of(words.subList(rest, words.size()));
        Optional<String> status = scale.keySet().stream()
                .filter(word -> word.equalsIgnoreCase(said))
                .findFirst()
                .filter(word -> TimeAdvice.instead(told.text(), Optional.empty(), times.yearStart())
                        .isEmpty());
        status.ifPresent(word -> {
            SourceSpan span = words.get(begin).span().to(told.span());
            Diagnostic found = Diagnostic.of(LanguageCode.MISSING_QUOTES, "what has happened needs quotes around it")
                    .at(findings.place(span))
                    .help("write " + word + " " + quoted(told));
            // Of two statuses somebody has to choose.
            boolean certain = wordsAlone
                    && isPlain(word)
                    && isProse(told)
                    && named(words.get(first + 1).text()).isEmpty();
            findings.add(certain ? found.mendedBy(word + " " + quoted(told)) : found);
        });
        return status.isPresent();
    }

    /** How many of the first words are a time. */
    private int timeBefore(List<WordSyntax> words) {
        for (int end = Math.min(words.size() - 1, MOST_WORDS); end > 0; end--) {
            if (times.isWhen(WordsSyntax.of(words.subList(0, end)))) {
                return end;
            }
        }
        return 0;
    }

    /** Whether quotes can be put around the words as they stand, and no line of the language may be meant. */
    private boolean isProse(WordsSyntax told) {
        String first = BLANKS.splitToStream(told.text()).findFirst().orElse("");
        return QUOTES_OR_LINES.matchesNoneOf(findings.source().slice(told.span()))
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
    private void reportUnquoted(WordsSyntax told, boolean certain) {
        String written = CharMatcher.whitespace().collapseFrom(findings.source().slice(told.span()), ' ');
        Diagnostic found = Diagnostic.of(LanguageCode.MISSING_QUOTES, "what has happened needs quotes around it")
                .at(findings.place(told.span()))
                .help("write " + quoted(told));
        // A status among the words would be lost in the text.
        findings.add(certain && isProse(told) && written.equals(told.text()) ? found.mendedBy(quoted(told)) : found);
    }

    private String quoted(WordsSyntax told) {
        return "\"" + QUOTES.trimFrom(findings.source().slice(told.span())) + "\"";
    }

    private Optional<Diagnostic> other(
            WordSyntax word, Optional<Status> status, ImmutableMap<String, WrittenMeasure> measures) {
        String bare = CharMatcher.is(':').trimTrailingFrom(word.text());
        if (status.isPresent() && scale.containsKey(word.text())) {
            return Optional.of(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "an entry has one status")
                    .help("keep the one that is right, " + status.get().word() + " or " + word.text()));
        }
        if (!bare.equals(word.text()) && measures.containsKey(bare)) {
            return Optional.of(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a reading has an equals sign")
                    .help("write " + bare + " = and the number"));
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

    private static boolean namesMilestone(List<WordSyntax> words) {
        return Iterables.any(words, word -> word.text().equals(Keyword.MILESTONE.word()));
    }

    /** {@code talks milestone "Route agreed" done}. */
    private boolean reportedMilestone(List<WordSyntax> words, EntrySyntax entry) {
        boolean isMilestone = !entry.texts().isEmpty() && namesMilestone(words);
        if (isMilestone) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    words.stream()
                            .filter(word -> word.text().equals(Keyword.MILESTONE.word()))
                            .findFirst()
                            .orElseThrow()
                            .span(),
                    "\"milestone\" begins a line of its own below the action",
                    REACHED);
        }
        return isMilestone;
    }

    /** Whether the words are a line that stands below an action, not among what happened, which is then reported. */
    private boolean reportedAsOfAction(List<WordSyntax> words, Optional<Status> status) {
        boolean isLine =
                words.size() > 1 && OF_ACTIONS.contains(words.get(0).text()) && !times.isWhen(WordsSyntax.of(words));
        if (isLine) {
            WordsSyntax line = WordsSyntax.of(words);
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    line.span(),
                    "\"" + words.get(0).text() + "\" begins a line of its own below the action",
                    words.get(0).text().equals(Keyword.MILESTONE.word())
                            ? REACHED
                            : "write it there, in the plan" + (status.isEmpty() ? ": " + line.text() : "")
                                    + "; what has happened stands here in quotes");
        }
        return isLine;
    }

    /** Whether a word among those of the time is meant as a reading, which is then reported. */
    private boolean reportedAsReading(List<WordSyntax> words, ImmutableMap<String, WrittenMeasure> measures) {
        if (words.size() < 2 || words.size() > MOST_WORDS || times.isWhen(WordsSyntax.of(words))) {
            return false;
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            WordSyntax id = words.get(i);
            WordSyntax number = words.get(i + 1);
            SourceSpan between = new SourceSpan(id.span().end(), number.span().start());
            boolean follows =
                    CharMatcher.whitespace().matchesAllOf(findings.source().slice(between));
            if (follows && hasDigit(number) && measures.containsKey(id.text())) {
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
    private Optional<WordSyntax> unknownStatus(List<WordSyntax> words) {
        if (words.size() == 1) {
            return Optional.of(words.get(0)).filter(word -> !hasDigit(word));
        }
        if (words.size() > MOST_WORDS || times.isWhen(WordsSyntax.of(words))) {
            return Optional.empty();
        }
        List<WordSyntax> numbered =
                words.stream().filter(EntryCompiler::hasDigit).toList();
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

    private void report(WordSyntax word) {
        String written = findings.source().slice(word.span());
        Diagnostic unknown = Diagnostic.of(LanguageCode.UNKNOWN_STATUS, written + " is neither a status nor a time")
                .at(findings.place(word.span())
                        .labelled("statuses are " + Joiner.on(", ").join(scale.keySet())));
        if (meant(word.text()).isEmpty() && BLANKS.splitToList(written).size() >= FEWEST_OF_PROSE) {
            findings.add(
                    LanguageCode.MISSING_QUOTES,
                    word.span(),
                    "what has happened stands in quotes",
                    "write \"" + QUOTES.trimFrom(written) + "\"");
            return;
        }
        boolean several = word.text().indexOf('/') > 0
                && Splitter.on('/').splitToStream(word.text()).allMatch(scale::containsKey);
        if (several) {
            findings.add(unknown.help("an entry has one status: write the one that is right"));
            return;
        }
        if (UNRATED.contains(Ascii.toLowerCase(word.text()))) {
            findings.add(unknown.help("write the status that it stands for, or leave it out if nobody has said one"));
            return;
        }
        Optional<String> meant = meant(word.text());
        Diagnostic helped = meant.map(near -> unknown.help("did you mean " + near + "?"))
                .orElseGet(() -> unknown.help(
                        CharMatcher.whitespace().matchesNoneOf(written)
                                ? "what has happened stands in quotes, as in: green \"Two events held.\""
                                : "if it is what has happened, write \"" + QUOTES.trimFrom(written) + "\""));
        // Words that mean the same elsewhere are for a person to choose.
        findings.add(meant.filter(near -> near.equalsIgnoreCase(word.text())
                        || Suggestions.nearest(word.text(), scale.keySet()).equals(meant))
                .map(helped::mendedBy)
                .orElse(helped));
    }

    /** The status that a word was probably meant to be: spelled nearly so, or meaning the same on the scale of all. */
    private Optional<String> meant(String word) {
        String small = Ascii.toLowerCase(word);
        // A partnership that has a word for what is late means that, and others rate it red.
        return meaning(LATE.contains(small) ? Status.Meaning.LATE.word() : small)
                .or(() -> meaning(SYNONYMS.getOrDefault(small, small)))
                .or(() -> Suggestions.nearest(word, scale.keySet()));
    }

    private Optional<String> meaning(String meaning) {
        return scale.values().stream()
                .filter(status -> status.meaning().word().equals(meaning))
                .map(Status::word)
                .findFirst();
    }

    static boolean hasDigit(WordSyntax word) {
        return word.text().chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
