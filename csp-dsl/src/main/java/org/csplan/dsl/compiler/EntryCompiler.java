package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.QuotesWithin;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/**
 * From progress lines, and lines of updates, to progress entries. Of the words outside quotes one may be a status, one a
 * share in per cent, and the others say when.
 */
final class EntryCompiler {

    /** A number that may be a share of a whole, without its sign. */
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final ImmutableSet<String> COMPLETE = ImmutableSet.of("complete", "completed", "done", "finished");
    private static final CharMatcher BETWEEN_PARTS = CharMatcher.anyOf("\"“”,=`#\n");

    private static final CharMatcher TIME_MARKS = CharMatcher.anyOf(":;.");

    private final StatusScale scale;
    private final TimeCompiler times;
    private final ReadingCompiler readings;
    private final ReachedCompiler reached;
    private final SpendingCompiler spending;
    private final ReadingSlips slips;
    private final EntryWords words;
    private final TextDoubts doubts;
    private final CommonClauses common;
    private final Findings findings;

    EntryCompiler(
            StatusScale scale, TimeCompiler times, NumberCompiler numbers, CommonClauses common, Findings findings) {
        this.scale = scale;
        this.times = times;
        this.readings = new ReadingCompiler(scale, numbers, findings);
        this.reached = new ReachedCompiler(times, findings);
        this.spending = new SpendingCompiler(scale, times, numbers, findings);
        this.slips = new ReadingSlips(scale, times, findings);
        this.words = new EntryWords(scale, times, common, findings);
        this.doubts = new TextDoubts(scale, findings);
        this.common = common;
        this.findings = findings;
    }

    StatusScale scale() {
        return scale;
    }

    /** What doubts the texts of entries. */
    TextDoubts doubts() {
        return doubts;
    }

    /**
     * The entry; none if it says nothing that could be read, which is then reported.
     *
     * @param written the entry as it stands there
     * @param usually the time of the update that it stands in
     * @param owner what the entry is about
     * @param extra a reading that stands before the rest
     */
    Optional<Progress> compile(
            EntrySyntax written,
            Optional<When> usually,
            Optional<AgencyId> from,
            EntryOwner owner,
            Optional<ReadingSyntax> extra) {
        Optional<Diagnostic> quotesWithin = written.texts().size() > 1
                ? QuotesWithin.onLine(findings.source(), written.texts().get(0).start())
                : Optional.empty();
        if (quotesWithin.isPresent()) {
            findings.add(quotesWithin.get());
            return Optional.empty();
        }
        ImmutableMap<String, WrittenMeasure> measures = owner.measures();
        EntrySyntax named = reached.mended(withMeasureById(spending.mended(written), measures), owner);
        EntrySyntax entry = slips.without(extra.map(named::withFirst).orElse(named), measures);
        List<WordSyntax> others = new ArrayList<>();
        List<WordSyntax> shares = new ArrayList<>();
        for (WordSyntax word : words.withoutRemark(reportedMarks(entry), entry)) {
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
        List<ReadingSyntax> told = new ArrayList<>(entry.readings());
        for (int i = 0; statusWord.isEmpty() && i < told.size(); i++) {
            statusWord = statusAfter(told.get(i), measures);
            if (statusWord.isPresent()) {
                told.set(i, told.get(i).withoutLastWord());
            }
        }
        if (isShareDone(share, statusWord, shares)) {
            reportShareDone(shares.get(0), statusWord.orElseThrow());
            statusWord = Optional.empty();
        }
        Optional<Status> status = statusWord.map(WordSyntax::text).flatMap(scale::of);
        // Before its status nothing is told.
        boolean wordsAlone = isWordsAlone(entry)
                && statusWord.filter(word -> word.equals(last(entry.words()))).isEmpty();
        Optional<When> when = this.words.reportedMilestone(others, entry)
                ? usually
                : when(reportedDuring(others, told, usually), status, shares, measures, wordsAlone, usually.isPresent())
                        .or(() -> usually);
        reportAfterUpdate(when, usually, others);
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
                        "as in: progress Q1 2026/27 from Fire green \"Two events held.\"");
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
        reportReadTwice(told);
        ImmutableList.Builder<Reading> readings = ImmutableList.builder();
        // The whole return is asked about then, and not each of its readings.
        Optional<When> counted = when.filter(time -> teller.isEmpty() || !isOutsidePlan(time, owner));
        for (ReadingSyntax reading : told) {
            this.readings.compile(reading, counted, owner).ifPresent(readings::add);
        }
        ImmutableList<Reading> read = readings.build();
        ImmutableList<MilestoneId> reached = this.reached.compile(entry, when, owner);
        Optional<Spending> spent = spending.compile(entry, when, owner);
        reportSecond(entry);
        if (text.isPresent()) {
            boolean mayCost = owner.id() instanceof ActionId && when.isPresent();
            doubts.doubtText(entry, status.isEmpty(), extra.isEmpty(), mayCost, measures);
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
                        reached,
                        spent,
                        text,
                        common.visibility(entry.visible().stream().findFirst())));
    }

    /** Whether the time of a return is outside the plan's period, for whatever part of it. */
    private boolean isOutsidePlan(When when, EntryOwner owner) {
        return !(owner.id() instanceof PlanId)
                && times.period()
                        .filter(period -> period.isBefore(when) || when.isBefore(period))
                        .isPresent();
    }

    /** The entry as if {@code Home visits = 12} named its measure by its id; where it does not, that is reported. */
    private EntrySyntax withMeasureById(EntrySyntax entry, ImmutableMap<String, WrittenMeasure> measures) {
        if (entry.words().isEmpty()
                || entry.readings().isEmpty()
                || measures.containsKey(entry.readings().get(0).measure().text())) {
            return entry;
        }
        ReadingSyntax reading = entry.readings().get(0);
        for (int from = Math.max(0, entry.words().size() - EntryWords.MOST_WORDS);
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
        if (words.size()
                        + entry.texts().size()
                        + entry.readings().size()
                        + entry.reached().size()
                        + entry.spent().size()
                < 2) {
            return words;
        }
        List<WordSyntax> marks = List.of();
        for (int i = 0; i < words.size(); i++) {
            boolean apart = i == 0
                    || i == words.size() - 1
                    || scale.has(words.get(i - 1).text())
                    || scale.has(words.get(i + 1).text());
            if (this.words.isMark(words.get(i).text(), apart)) {
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

    /** {@code 60% done}, which says how much is complete, and not that all is. */
    private boolean isShareDone(Optional<BigDecimal> share, Optional<WordSyntax> statusWord, List<WordSyntax> shares) {
        return share.filter(complete -> complete.compareTo(WHOLE) < 0).isPresent()
                && statusWord
                        .filter(word -> findings.isFollowedBy(shares.get(0).span(), word.span()))
                        .flatMap(word -> scale.of(word.text()))
                        .filter(status -> status.meaning() == Status.Meaning.DONE)
                        .isPresent();
    }

    private void reportShareDone(WordSyntax share, WordSyntax done) {
        findings.add(Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        share.text() + " says how much is complete, and " + done.text() + " that all is")
                .at(findings.place(share.span().to(done.span())))
                .help("write " + share.text())
                .mendedBy(share.text()));
    }

    /** {@code 60% complete} and {@code complete 60%}; among other words it may be one of theirs. */
    private void reportComplete(WordSyntax share, WordSyntax complete, boolean isAlone) {
        boolean after = findings.isFollowedBy(share.span(), complete.span());
        boolean before = findings.isFollowedBy(complete.span(), share.span());
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        "\"" + complete.text() + "\" is not needed " + (before ? "before" : "after") + " a share")
                .at(findings.place(complete.span()))
                .help("write " + share.text());
        SourceSpan both =
                after ? share.span().to(complete.span()) : complete.span().to(share.span());
        findings.add(
                isAlone && (after || before)
                        ? found.mendedBy(
                                new Mend.Edits(ImmutableList.of(new Edit(findings.source(), both, share.text()))))
                        : found);
    }

    /** {@code visits = 40, visits = 90}. */
    private void reportReadTwice(List<ReadingSyntax> told) {
        if (told.size() < 2) {
            return;
        }
        Map<String, ReadingSyntax> seen = new HashMap<>();
        for (ReadingSyntax reading : told) {
            String measure = reading.measure().text();
            ReadingSyntax before = seen.putIfAbsent(measure, reading);
            if (before != null) {
                findings.add(Diagnostic.of(LanguageCode.UNCLEAR_NUMBER, "this entry has two readings of " + measure)
                        .at(findings.place(reading.span()))
                        .with(findings.place(before.span()).labelled("the other one is here"))
                        .help("keep the one that is right; if both are parts of it, write what they come to"));
            }
        }
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
                words.stream().filter(word -> scale.has(word.text())).toList();
        if (words.size() < 2 || words.size() > EntryWords.MOST_WORDS || candidates.isEmpty()) {
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
        ImmutableList<WordSyntax> words = reading.lastNumber()
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
        return quoted || endsUnit || !scale.has(last.text()) ? Optional.empty() : Optional.of(last);
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
                        : found.help("write the time there, as in: " + (times.isWhen(time) ? time.text() : "Q1 2026/27")
                                + " visits = 31"));
        return before;
    }

    /** Whether nothing but words stands in the entry, so that quotes may be put around some of them. */
    private static boolean isWordsAlone(EntrySyntax entry) {
        return entry.readings().isEmpty()
                && entry.reached().isEmpty()
                && entry.spent().isEmpty()
                && entry.texts().isEmpty()
                && entry.tellers().isEmpty()
                && entry.visible().isEmpty();
    }

    /**
     * @param wordsAlone whether the entry has nothing but words
     * @param hasTime whether it has a time without them, so that they may be no time
     */
    private Optional<When> when(
            List<WordSyntax> words,
            Optional<Status> status,
            List<WordSyntax> shares,
            ImmutableMap<String, WrittenMeasure> measures,
            boolean wordsAlone,
            boolean hasTime) {
        if (words.isEmpty()
                || this.words.reportedAsOfAction(words, status)
                || this.words.reportedAsReading(words, measures)) {
            return Optional.empty();
        }
        if (status.isPresent()
                && !shares.isEmpty()
                && words.size() == 1
                && COMPLETE.contains(Ascii.toLowerCase(words.get(0).text()))) {
            reportComplete(shares.get(0), words.get(0), true);
            return Optional.empty();
        }
        if (status.isEmpty() && this.words.reportedAsStatusAndProse(words, wordsAlone && shares.isEmpty())) {
            return Optional.empty();
        }
        Optional<WordSyntax> unknown = status.isPresent() ? Optional.empty() : this.words.unknownStatus(words);
        if (unknown.isPresent()
                && !shares.isEmpty()
                && COMPLETE.contains(Ascii.toLowerCase(unknown.get().text()))) {
            reportComplete(shares.get(0), unknown.get(), words.size() == 1);
            return Optional.empty();
        }
        if (unknown.isPresent()) {
            this.words.report(unknown.get(), words, measures, wordsAlone && shares.isEmpty());
            return Optional.empty();
        }
        if (this.words.reportedAsOther(words, status, measures, wordsAlone && shares.isEmpty())) {
            return Optional.empty();
        }
        WordsSyntax time = WordsSyntax.of(words);
        return timeWithMark(words).or(() -> hasTime ? times.whenOrWords(time) : times.when(time));
    }

    /**
     * Reports a time of its own that begins after that of its update. An earlier one is told late; of one after the plan's
     * period a rule asks.
     */
    private void reportAfterUpdate(Optional<When> own, Optional<When> update, List<WordSyntax> words) {
        boolean isAfter = own.isPresent() && update.isPresent() && update.get().isBefore(own.get());
        if (isAfter
                && times.period().filter(period -> period.isBefore(own.get())).isEmpty()) {
            findings.add(
                    LanguageCode.TIME_AFTER_UPDATE,
                    WordsSyntax.of(words).span(),
                    "this line is for " + own.get().words() + ", which begins after the time of its update, "
                            + update.get().words(),
                    "check both times; that of the line is taken");
        }
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
}
