package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Reading;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.NumberUse;
import org.csplan.dsl.internal.ReadingWords;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** From what a progress entry says of its measures, as in {@code visits = 142 to date}, to readings. */
final class ReadingCompiler {

    /** What people put after a number or a label, and no id has at its end. */
    private static final CharMatcher MARKS = CharMatcher.anyOf(".:;)");

    private static final String OUT = " out";
    private static final String COMPARED = " compared";
    static final String TO_DATE = " to date";
    private static final String SINCE = "since";
    private static final String YEAR = " year";

    /** Of the words that begin a line those that people put after a reading, and that begin no unit. */
    private static final ImmutableSet<String> NEXT_LINES = Stream.of(
                    Keyword.SPENT, Keyword.BUDGET, Keyword.DUE, Keyword.MOVED, Keyword.CLOSED, Keyword.LEAD)
            .map(Keyword::word)
            .collect(ImmutableSet.toImmutableSet());

    /** What people tell of something that is there, besides {@code done}, and of what is not. */
    private static final ImmutableSet<String> THERE =
            ImmutableSet.of("yes", "y", "done", "complete", "completed", "finished", "published", "true", "ok");

    private static final ImmutableSet<String> NOT_THERE =
            ImmutableSet.of("no", "n", "not yet", "partly", "partially", "in progress", "ongoing", "false", "not done");

    /** What people call how something stands. */
    private static final ImmutableSet<String> STATUS = ImmutableSet.of("status", "rag", "rating");

    private final StatusScale scale;
    private final NumberCompiler numbers;
    private final ReadingDoubts doubts;
    private final Findings findings;

    ReadingCompiler(StatusScale scale, NumberCompiler numbers, Findings findings) {
        this.scale = scale;
        this.numbers = numbers;
        this.doubts = new ReadingDoubts(numbers, findings);
        this.findings = findings;
    }

    /**
     * The reading; none if it is not of a measure that is there, or says what no reading can, which is then reported.
     *
     * @param when the time of its entry; absent as well where nobody is to be asked about it
     */
    Optional<Reading> compile(ReadingSyntax reading, Optional<When> when, EntryOwner owner) {
        ImmutableMap<String, WrittenMeasure> measures = owner.measures();
        Optional<WrittenMeasure> measure = measure(reading, measures);
        if (measure.isEmpty() && findings.ids().isRefused(reading.measure().text())) {
            return Optional.empty();
        }
        String value = reading.number().map(QuantitySyntax::text).orElse("");
        if (measure.isEmpty() && measures.containsKey(value)) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    reading.span(),
                    "a reading begins with its measure",
                    "write " + value + " = " + reading.measure().text());
            return Optional.empty();
        }
        if (measure.isEmpty()) {
            findings.add(owner.milestone(reading.measure().text())
                    .map(milestone -> ofMilestone(reading, milestone))
                    .or(() -> asSpending(reading))
                    .or(() -> asStatus(reading))
                    .orElseGet(() -> unknownMeasure(reading.measure(), measures)));
            return Optional.empty();
        }
        if (reportedDelivery(reading, measure.get().measure())
                || reportedInexact(reading, measure.get().measure())
                || reportedChange(reading)
                || reportedWords(reading, measure.get().measure())) {
            return Optional.empty();
        }
        Optional<Reading.Value> read = value(reading);
        read.ifPresent(taken -> doubts.doubt(taken, measure.get(), when, reading));
        return read.map(taken -> new Reading(measure.get().measure().id(), taken));
    }

    /** {@code agreed = done} and {@code walks.agreed = done}, where that is the id of a milestone. */
    private Diagnostic ofMilestone(ReadingSyntax reading, Milestone milestone) {
        SourceSpan id = reading.measure().span();
        int dot = id.start() - 1;
        boolean isFull = dot >= 0 && findings.source().text().charAt(dot) == '.';
        String named =
                Keyword.MILESTONE.word() + " " + Keyword.asId(milestone.id().value());
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNKNOWN_MEASURE,
                        "no measure here is called " + reading.measure().text() + ", but a milestone is")
                .help("write " + ReachedCompiler.words(milestone));
        return isFull
                ? found.at(findings.place(new SourceSpan(dot, id.end()))).mendedBy(" " + named)
                : found.at(findings.place(id)).mendedBy(named);
    }

    /** {@code spent = £500}, where no measure has that name. */
    private Optional<Diagnostic> asSpending(ReadingSyntax reading) {
        return reading.number()
                .filter(number -> reading.measure().text().equals(Keyword.SPENT.word())
                        && EntryWords.hasDigit(number.words().get(0))
                        && (reading.relation().isEmpty() || reading.relation().get() == Keyword.TO))
                .map(number -> {
                    String written = Keyword.SPENT.word() + " "
                            + findings.source()
                                    .slice(new SourceSpan(
                                            number.span().start(),
                                            reading.span().end()));
                    return Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "what was spent is told without an equals sign")
                            .at(findings.place(reading.span()))
                            .help("write " + written)
                            .mendedBy(written);
                });
    }

    /** {@code Status = green}, where no measure has that name. */
    private Optional<Diagnostic> asStatus(ReadingSyntax reading) {
        return reading.number()
                .filter(number ->
                        STATUS.contains(Ascii.toLowerCase(reading.measure().text()))
                                && reading.relation().isEmpty())
                .flatMap(number -> scale.spelled(number.text()))
                .map(status -> Diagnostic.of(
                                LanguageCode.UNEXPECTED_WORD, "how it stands is told without an equals sign")
                        .at(findings.place(reading.span()))
                        .help("write " + status)
                        .mendedBy(status));
    }

    /** The measure that a reading is of; none if none here has its name. */
    static Optional<WrittenMeasure> measure(ReadingSyntax reading, ImmutableMap<String, WrittenMeasure> measures) {
        return Optional.ofNullable(measures.get(reading.measure().text()));
    }

    /** {@code leaflet = yes} of a deliverable, which is told by one word. */
    private boolean reportedDelivery(ReadingSyntax reading, Measure measure) {
        String word = reading.number()
                .filter(number -> measure instanceof Measure.Deliverable
                        && reading.relation().isEmpty())
                .map(QuantitySyntax::text)
                .orElse("");
        boolean isThere = isThere(word);
        if (!isThere && !NOT_THERE.contains(Ascii.toLowerCase(word))) {
            return false;
        }
        Diagnostic told = Diagnostic.of(LanguageCode.BAD_NUMBER, "that something is there is told by the word done")
                .at(findings.place(reading.number().orElseThrow().span()));
        findings.add(
                isThere
                        ? told.help("write " + Keyword.asId(measure.id().value()) + " = done")
                                .mendedBy("done")
                        : told.help("leave the reading out until it is there, and say in quotes how far it is"));
        return true;
    }

    /** Whether a word says that something is there. */
    static boolean isThere(String word) {
        return THERE.contains(Ascii.toLowerCase(word));
    }

    /** {@code homes = <5} and {@code homes = 5 to 10}: a number that is kept back is no other number. */
    private boolean reportedInexact(ReadingSyntax reading, Measure measure) {
        Optional<QuantitySyntax> written = reading.number()
                .filter(number -> !numbers.isQuoted(number) && reading.other().isEmpty());
        if (written.isEmpty()) {
            return false;
        }
        Optional<WordSyntax> to = reading.toWhat();
        SourceSpan span = to.map(word -> written.get().span().to(word.span()))
                .orElse(written.get().span());
        String words =
                written.get().text() + to.map(word -> " to " + word.text()).orElse("");
        Optional<InexactNumber> inexact = InexactNumber.of(words, measure.unit().orElse(""), measure.text());
        inexact.ifPresent(found ->
                findings.add(LanguageCode.BAD_NUMBER, span, "\"" + words + "\" " + found.message(), found.help()));
        return inexact.isPresent();
    }

    /** {@code v = down 12%}, of which nobody can tell from what. */
    private boolean reportedChange(ReadingSyntax reading) {
        Optional<QuantitySyntax> change = reading.number()
                .filter(number -> ReadingSlips.CHANGES.contains(
                                Ascii.toLowerCase(number.words().get(0).text()))
                        && number.words().stream().anyMatch(EntryWords::hasDigit));
        change.ifPresent(number -> findings.add(
                LanguageCode.BAD_NUMBER,
                reading.span(),
                "a reading is the number that was found, and not how far it has changed",
                "write that number, or leave the reading out and say it in the text, as in \"" + number.text() + "\""));
        return change.isPresent();
    }

    /** The only measure with these words for its text, with hyphens or blanks between them. */
    static Optional<WrittenMeasure> byText(String words, ImmutableMap<String, WrittenMeasure> measures) {
        List<WrittenMeasure> found = measures.values().stream()
                .filter(written -> isText(words, written.measure()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Whether the words are the measure's text, whatever their capitals and marks. */
    static boolean isText(String words, Measure measure) {
        String plain = plain(words);
        return !plain.isEmpty() && plain(measure.text()).equals(plain);
    }

    private static String plain(String words) {
        return CharMatcher.forPredicate(Character::isLetterOrDigit).retainFrom(words.toLowerCase(Locale.ROOT));
    }

    /** Whether the words of a reading say more than a number and its unit, which is then reported. */
    private boolean reportedWords(ReadingSyntax reading, Measure measure) {
        Optional<QuantitySyntax> written = reading.number().filter(number -> !numbers.isQuoted(number));
        if (written.isEmpty()) {
            return false;
        }
        if (reading.relation().filter(word -> word == Keyword.OF).isPresent()
                && written.get().text().endsWith(OUT)) {
            reportOutOf(reading, measure);
            return true;
        }
        if (reportedSecondNumber(written.get(), measure)
                || reportedNextLine(reading, written.get())
                || reportedStatusBeforeUnit(reading, written.get(), measure)
                || (!(measure instanceof Measure.Level) && reportedSince(reading, written.get()))
                || reportedSum(reading, written.get(), measure)) {
            return true;
        }
        boolean compared = reading.toWhat().isPresent() && written.get().text().endsWith(COMPARED);
        String words =
                written.get().text() + (compared ? " " + reading.toWhat().get().text() : "");
        boolean toDate = reading.toWhat().isPresent() && !compared;
        boolean yearToDate = toDate && written.get().text().endsWith(YEAR);
        Optional<String> instead = QuantityParser.parse(yearToDate ? words + TO_DATE : words)
                .toOptional()
                .filter(number -> reading.other().isEmpty())
                .flatMap(number -> ReadingWords.instead(number, measure.unit().orElse("")))
                .filter(value -> !toDate || value.endsWith(TO_DATE));
        instead.ifPresent(value -> findings.add(
                value.endsWith("\"") ? LanguageCode.MISSING_QUOTES : LanguageCode.BAD_NUMBER,
                reading.span(),
                value.endsWith("\"")
                        ? "what is said of a number stands in quotes"
                        : "\"" + words + "\" says more than a number and its unit",
                "write " + Keyword.asId(reading.measure().text()) + " = " + value));
        return instead.isPresent();
    }

    /** {@code bins = 20 since 1 April}, which may be all of it, or what is new. */
    private boolean reportedSince(ReadingSyntax reading, QuantitySyntax number) {
        ImmutableList<WordSyntax> words = number.words();
        OptionalInt since = IntStream.range(1, words.size() - 1)
                .filter(i -> Ascii.equalsIgnoreCase(words.get(i).text(), SINCE))
                .findFirst();
        since.ifPresent(at -> {
            String written = Keyword.asId(reading.measure().text()) + " = "
                    + WordsSyntax.of(words.subList(0, at)).text();
            findings.add(
                    LanguageCode.BAD_NUMBER,
                    number.span(),
                    "a reading is for the time of its entry, or a total to date",
                    "write " + written + TO_DATE + " where that is all of it by now, and " + written
                            + " where it is what is new in this time");
        });
        return since.isPresent();
    }

    /** {@code sessions = 22 sessions 39}. */
    private boolean reportedSecondNumber(QuantitySyntax number, Measure measure) {
        ImmutableList<WordSyntax> words = number.words();
        if (words.size() < 3) {
            return false;
        }
        String id = measure.id().value();
        String unit = measure.unit().orElse(id);
        for (int i = 2; i < words.size(); i++) {
            String between = WordsSyntax.of(words.subList(1, i)).text();
            String other = words.get(i).text();
            if (QuantityParser.parse(other).toOptional().isPresent() && (between.equals(unit) || between.equals(id))) {
                String written = Keyword.asId(id) + " = ";
                findings.add(
                        LanguageCode.BAD_NUMBER,
                        number.span(),
                        "here are two numbers for one reading",
                        "keep the one that is right: " + written + words.get(0).text() + " or " + written + other
                                + "; what else there is to tell stands in quotes after it");
                return true;
            }
        }
        return false;
    }

    /** {@code visits = 9 due June 2026}, {@code visits = 9 spent £200} and {@code visits = 9 and talks = 3}. */
    private boolean reportedNextLine(ReadingSyntax reading, QuantitySyntax number) {
        ImmutableList<WordSyntax> words = number.words();
        WordSyntax last = words.get(words.size() - 1);
        if (words.size() > 1 && ReadingWords.isBetween(last.text())) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    last.span(),
                    "\"" + last.text() + "\" is not needed between readings",
                    "put a comma there: " + Keyword.asId(reading.measure().text()) + " = "
                            + WordsSyntax.of(words.subList(0, words.size() - 1)).text() + ",");
            return true;
        }
        if (reportedSpending(words)) {
            return true;
        }
        Optional<WordSyntax> keyword = words.stream()
                .skip(1)
                .filter(word -> NEXT_LINES.contains(word.text()))
                .findFirst();
        keyword.ifPresent(word -> findings.add(
                LanguageCode.UNEXPECTED_WORD,
                word.span(),
                "\"" + word.text() + "\" begins a line of its own",
                "put it and what follows on a line below the action"));
        return keyword.isPresent();
    }

    private boolean reportedSpending(ImmutableList<WordSyntax> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).text().equals(Keyword.SPENT.word())
                    && SpendingCompiler.isSum(words.get(i + 1).text())) {
                boolean isJoined =
                        i > 1 && ReadingWords.isBetween(words.get(i - 1).text());
                SourceSpan before = words.get(isJoined ? i - 2 : i - 1).span();
                String written = CharMatcher.anyOf(",;")
                                .trimTrailingFrom(findings.source().slice(before)) + ", " + Keyword.SPENT.word();
                findings.add(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "before \"spent\" stands a comma")
                        .at(findings.place(before.to(words.get(i).span())))
                        .help("write " + written)
                        .mendedBy(written));
                return true;
            }
        }
        return false;
    }

    /** {@code walks = 20 green visits}, where the status stands before the reading. */
    private boolean reportedStatusBeforeUnit(ReadingSyntax reading, QuantitySyntax number, Measure measure) {
        List<WordSyntax> words = number.words();
        boolean counted = words.size() > 1
                && measure.unit().filter(number.text()::endsWith).isPresent()
                && measure.unit().get().startsWith(words.get(1).text());
        boolean status = words.size() > 2 && scale.has(words.get(1).text()) && !counted;
        if (status) {
            String unit = WordsSyntax.of(words.subList(2, words.size())).text();
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    words.get(1).span(),
                    "a status stands before the reading, not within it",
                    "write " + words.get(1).text() + " "
                            + Keyword.asId(reading.measure().text()) + " = "
                            + words.get(0).text() + " " + unit);
        }
        return status;
    }

    /** {@code walks = 5 + 3}, of which the total is wanted. */
    private boolean reportedSum(ReadingSyntax reading, QuantitySyntax number, Measure measure) {
        Optional<String> total =
                ReadingWords.total(number.text(), measure.unit().orElse(""));
        total.ifPresent(sum -> findings.add(
                LanguageCode.BAD_NUMBER,
                number.span(),
                "\"" + number.text() + "\" is more than one number",
                "write the total: " + Keyword.asId(reading.measure().text()) + " = " + sum));
        return total.isPresent();
    }

    private void reportOutOf(ReadingSyntax reading, Measure measure) {
        QuantitySyntax number = reading.number().orElseThrow();
        QuantitySyntax other = reading.other().orElseThrow();
        String part = number.text().substring(0, number.text().length() - OUT.length());
        String instead = part + " of " + other.text();
        Diagnostic found = Diagnostic.of(LanguageCode.BAD_NUMBER, "a part of a whole is written without \"out\"")
                .at(findings.place(number.span().to(other.span())))
                .help("write " + instead
                        + (measure instanceof Measure.Count ? ", or, if it is only counted, " + part : ""));
        findings.add(found.mendedBy(instead));
    }

    private Optional<Reading.Value> value(ReadingSyntax reading) {
        if (reading.number().isEmpty()) {
            return Optional.of(new Reading.Delivered());
        }
        Optional<Quantity> number = reading.number().flatMap(this::number);
        if (reading.relation().isEmpty()) {
            return number.map(Reading.Amount::new);
        }
        if (reading.relation().get() == Keyword.TO) {
            if (reading.toWhat().filter(word -> word.text().equals("date")).isEmpty()) {
                findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        reading.span(),
                        "a reading is a number for its time, or a total to date",
                        "as in: visits = 142 to date");
                return Optional.empty();
            }
            return number.map(Reading.ToDate::new);
        }
        Optional<Quantity> other = reading.other().flatMap(this::number);
        boolean isRatio = reading.relation().get() == Keyword.OF;
        return number.flatMap(first ->
                other.map(second -> isRatio ? new Reading.Ratio(first, second) : new Reading.Compared(first, second)));
    }

    private Optional<Quantity> number(QuantitySyntax number) {
        return numbers.quantity(number, NumberUse.READING);
    }

    private Diagnostic unknownMeasure(WordSyntax word, ImmutableMap<String, WrittenMeasure> byId) {
        String bare = MARKS.trimTrailingFrom(word.text());
        if (!bare.equals(word.text()) && byId.containsKey(bare)) {
            return Diagnostic.of(LanguageCode.UNKNOWN_MEASURE, "no measure here is called \"" + word.text() + "\"")
                    .at(findings.place(word.span()))
                    .help("write " + Keyword.asId(bare))
                    .mendedBy(Keyword.asId(bare));
        }
        Optional<WrittenMeasure> titled = byText(word.text(), byId);
        if (titled.isPresent()) {
            String id = Keyword.asId(titled.get().measure().id().value());
            return Diagnostic.of(
                            LanguageCode.UNKNOWN_MEASURE,
                            "no measure here is called " + word.text() + ", but it is the text of one")
                    .at(findings.place(word.span()))
                    .with(titled.get().place().labelled("it is here"))
                    .help("write its id, " + id)
                    .mendedBy(id);
        }
        Diagnostic unknown = unknownMeasure(word, byId.keySet().asList(), findings);
        if (bare.equals(Keyword.BUDGET.word())) {
            return unknown.help("what it may cost stands on a line of its own below the action, in the plan, as in: "
                    + Keyword.BUDGET.example());
        }
        return Meant.name(word.text(), byId.keySet())
                .flatMap(near -> Optional.ofNullable(byId.get(near)))
                .map(near -> unknown.with(near.place().labelled("it is here")))
                .orElse(unknown);
    }

    static Diagnostic unknownMeasure(WordSyntax word, List<String> ids, Findings findings) {
        return Meant.unknown(LanguageCode.UNKNOWN_MEASURE, Keyword.MEASURE.word(), word, ids, findings);
    }
}
