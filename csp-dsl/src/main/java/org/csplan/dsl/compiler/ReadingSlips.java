package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Status;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.ReadingWords;
import org.csplan.dsl.internal.ShortNumbers;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.ReferenceSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** Reports what of an entry is meant as a reading, or belongs to one, and is no time, status or agency; takes it out. */
final class ReadingSlips {

    private static final CharMatcher FIGURES = CharMatcher.inRange('0', '9');
    private static final CharMatcher OF_NUMBERS = FIGURES.or(CharMatcher.anyOf(",.£€$"));

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

    /** Of how many it is, in brackets. */
    private static final Pattern WHOLE =
            Pattern.compile("(?i)(?:out )?of (?:the )?([0-9][0-9,]*(?:\\.[0-9]+)?)( [^0-9]+)?");

    private static final Pattern SHORT_FIGURES = Pattern.compile("[0-9]+[kKmM]");

    /** A number and the time that it is for, and what may lead to the next. */
    private static final Pattern DATED = Pattern.compile("(?i)([0-9][0-9,]*(?:\\.[0-9]+)?)(?: (?!and\\b)[a-z]+){0,2}?"
            + " (?:in|during|for) (?:q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"
            + "(?: [0-9]{4}(?:/[0-9]{2})?)?(?: (?:and|plus|&))?(?: |$)");

    private static final Pattern SAYS_TOTAL =
            Pattern.compile("(?i)\\b(?:to date|so far|total|cumulative|since|ytd|altogether|overall)\\b");

    /** {@code June: 50}, where the number is what was to be told. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile(": ?[£€$]?[0-9][0-9,.]*%?$");

    /** The same with the number in a word, at the beginning of what would be put in quotes. */
    private static final Pattern SAYS_DATED = Pattern.compile(
            "(?i)(?:[0-9][0-9,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: [a-z]+){0,2}?"
                    + " (?:in|during|for) (?:q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\b");

    /** More words than this are no list of numbers and times. */
    private static final int MOST_DATED = 80;

    private static final String PER_CENT = "%";

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /** What leads from a number to the one before it. */
    static final ImmutableSet<String> CHANGES = ImmutableSet.of(
            "up",
            "down",
            "rising",
            "falling",
            "rise",
            "fall",
            "increase",
            "increased",
            "reduced",
            "decreased",
            "improved");

    private final StatusScale scale;
    private final TimeCompiler times;
    private final WordedReadings worded;
    private final Findings findings;

    ReadingSlips(StatusScale scale, TimeCompiler times, Findings findings) {
        this.scale = scale;
        this.times = times;
        this.worded = new WordedReadings(scale, times, findings);
        this.findings = findings;
    }

    /** The entry without what is reported. */
    EntrySyntax without(EntrySyntax written, ImmutableMap<String, WrittenMeasure> measures) {
        EntrySyntax entry = withoutSeveralTimes(withoutBracket(written), measures);
        // Most entries have a status alone before their readings.
        boolean plain = entry.tellers().isEmpty()
                && entry.words().size() < 2
                && (entry.words().isEmpty()
                        || entry.readings().isEmpty()
                        || entry.words().get(0).span().start()
                                < entry.readings().get(0).span().start());
        if (plain) {
            return entry;
        }
        EntrySyntax whole = withoutOtherNumber(withoutSplitNumber(worded.without(entry, measures)));
        return withoutWordsAfter(withoutNumberFirst(withoutDelivered(whole, measures), measures));
    }

    /** Which of the words of a reading's number a bracket opens; 0 if none. */
    private static int bracket(ReadingSyntax reading) {
        if (reading.number().isEmpty()) {
            return 0;
        }
        List<WordSyntax> words = reading.number().get().words();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).text().startsWith("(")) {
                return i;
            }
        }
        return 0;
    }

    /** {@code fitted = 15 (3 more promised)}: what stands in brackets may look like a unit, an agency or another number. */
    private EntrySyntax withoutBracket(EntrySyntax entry) {
        for (ReadingSyntax reading : entry.readings()) {
            int first = bracket(reading);
            if (first > 0) {
                return withoutBracket(entry, reading, first);
            }
        }
        return entry;
    }

    /** @param first which of the words of the reading's number the bracket opens */
    private EntrySyntax withoutBracket(EntrySyntax entry, ReadingSyntax reading, int first) {
        List<WordSyntax> words = reading.number().orElseThrow().words();
        int start = words.get(first).span().start();
        String text = findings.source().text();
        int lineEnd = text.indexOf('\n', start);
        int closed =
                text.substring(start, lineEnd < 0 ? text.length() : lineEnd).indexOf(')');
        if (closed < 0) {
            return entry;
        }
        int end = start + closed + 1;
        SourceSpan rest = new SourceSpan(words.get(first - 1).span().end(), end);
        String said = text.substring(start + 1, end - 1).strip();
        Matcher ofMany = WHOLE.matcher(said);
        if (first == 1
                && ofMany.matches()
                && NUMBER.matcher(words.get(0).text()).matches()) {
            String part = words.get(0).text() + " of " + ofMany.group(1);
            Diagnostic found = Diagnostic.of(LanguageCode.BAD_NUMBER, "a part of a whole is written without brackets")
                    .at(findings.place(words.get(0).span().to(rest)))
                    .help("write " + Keyword.asId(reading.measure().text()) + " = " + part);
            // What else stands there would be lost.
            findings.add(ofMany.group(2) == null ? found.mendedBy(part) : found);
            return entry.withReadings(entry.readings().stream()
                            .filter(other -> !other.equals(reading))
                            .toList())
                    .withWords(outside(entry.words(), rest));
        }
        boolean isUnit = FIGURES.matchesNoneOf(said) && CharMatcher.whitespace().matchesNoneOf(said);
        boolean isLast = Stream.of(
                        Stream.of(reading.span()),
                        entry.readings().stream().map(ReadingSyntax::span),
                        entry.words().stream().map(WordSyntax::span),
                        entry.tellers().stream().map(ReferenceSyntax::span))
                .flatMap(spans -> spans)
                .noneMatch(span -> span.end() > end);
        if (isUnit || !isLast || ReadingWords.isToDate(said)) {
            return entry;
        }
        ReadingSyntax kept = reading.upTo(first);
        EntrySyntax left = entry.withInstead(reading, kept).withWords(outside(entry.words(), rest));
        EntrySyntax whole =
                entry.tellers().stream().anyMatch(teller -> teller.span().start() > start)
                        ? left.withoutTellers()
                        : left;
        reportUnquoted(whole, kept.measure(), new SourceSpan(words.get(0).span().start(), rest.start()), rest);
        return whole;
    }

    /** {@code visits = 4 in April, 3 in May}: numbers of one measure for times within that of the entry. */
    private EntrySyntax withoutSeveralTimes(EntrySyntax entry, ImmutableMap<String, WrittenMeasure> measures) {
        if (entry.readings().isEmpty()) {
            return entry;
        }
        ReadingSyntax last = last(entry.readings());
        // Nearly all readings are a number and a unit at most.
        if (last.number().isEmpty() || last.number().get().words().size() < 3) {
            return entry;
        }
        QuantitySyntax number = last.number().get();
        List<WordSyntax> said = Stream.concat(
                        number.words().stream(),
                        entry.words().stream()
                                .filter(word ->
                                        word.span().start() >= last.span().end()))
                .limit(MOST_DATED + 1L)
                .toList();
        List<String> numbers = said.size() > MOST_DATED || last.relation().isPresent() ? List.of() : dated(said);
        if (numbers.size() < 2) {
            return entry;
        }
        boolean addsUp = ReadingCompiler.measure(last, measures)
                .filter(written -> ReadingDoubts.addsUp(written.measure()))
                .isPresent();
        String reading = Keyword.asId(last.measure().text()) + " = ";
        BigDecimal sum = numbers.stream()
                .map(each -> new BigDecimal(each.replace(",", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String total = Quantity.of(sum, "").words();
        SourceSpan span = number.span().to(last(said).span());
        findings.add(
                LanguageCode.BAD_NUMBER,
                span,
                "here are " + (numbers.size() == 2 ? "two" : "several") + " numbers for one reading",
                addsUp
                        ? "write what they come to: " + reading + total
                        : "write the one for the time of the entry, such as " + reading + last(numbers)
                                + ", or, where they add up, " + reading + total);
        return entry.withReadings(entry.readings().subList(0, entry.readings().size() - 1))
                .withWords(outside(entry.words(), span));
    }

    /** The numbers of a list of numbers and times; none where anything else stands among them. */
    private static List<String> dated(List<WordSyntax> said) {
        String words = WordsSyntax.of(ImmutableList.copyOf(said)).text();
        List<String> numbers = new ArrayList<>();
        Matcher each = DATED.matcher(words);
        int at = 0;
        while (at < words.length() && each.region(at, words.length()).lookingAt()) {
            numbers.add(each.group(1));
            at = each.end();
        }
        return at == words.length() ? numbers : List.of();
    }

    private static ImmutableList<WordSyntax> outside(List<WordSyntax> words, SourceSpan span) {
        return words.stream()
                .filter(word -> word.span().end() <= span.start() || word.span().start() >= span.end())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@code patrols = 1,40}, of which the second part looks like a word of its own. */
    private EntrySyntax withoutSplitNumber(EntrySyntax entry) {
        String text = findings.source().text();
        int lastSaid = lastSaid(entry.words());
        for (WordSyntax word : entry.words()) {
            int start = word.span().start();
            // What goes on in words is no part of the number: "fitted = 15, 3 more promised".
            if (start < lastSaid) {
                continue;
            }
            // Layout may put a blank after the comma.
            int comma = start - 1;
            while (comma > 0 && Character.isWhitespace(text.charAt(comma))) {
                comma--;
            }
            boolean isShort = SHORT_FIGURES.matcher(word.text()).matches();
            boolean split = (isShort || FIGURES.matchesAllOf(word.text()))
                    && comma > 0
                    && text.charAt(comma) == ','
                    && FIGURES.matches(text.charAt(comma - 1))
                    && !times.isWhen(WordsSyntax.of(ImmutableList.of(word)));
            if (split) {
                start = comma;
                while (start > 0 && OF_NUMBERS.matches(text.charAt(start - 1))) {
                    start--;
                }
                SourceSpan number = new SourceSpan(start, word.span().end());
                String written =
                        CharMatcher.whitespace().removeFrom(findings.source().slice(number));
                Optional<String> inFull = isShort ? ShortNumbers.inFull(written.replace(',', '.')) : Optional.empty();
                findings.add(
                        LanguageCode.BAD_NUMBER,
                        number,
                        written + " is not one number",
                        inFull.map(full -> "a point stands before decimals: write " + full)
                                .orElse(
                                        "a comma has three figures after it, as in 1,400, and a point parts a whole from its rest: write "
                                                + written.replace(",", "") + ", or " + written.replace(',', '.')));
                int begin = start;
                return entry.withWords(without(entry.words(), word))
                        .withReadings(entry.readings().stream()
                                .filter(reading -> reading.number()
                                        .filter(read -> read.span().start() == begin)
                                        .isEmpty())
                                .toList());
            }
        }
        return entry;
    }

    /** Where the last word begins that is neither a number nor a status; negative if there is none. */
    private int lastSaid(List<WordSyntax> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i).text();
            if (FIGURES.matchesNoneOf(word) && !scale.has(word)) {
                return words.get(i).span().start();
            }
        }
        return -1;
    }

    /** {@code leaflets = 3,198 from 3,240}, where no agency follows. */
    private EntrySyntax withoutOtherNumber(EntrySyntax entry) {
        if (entry.tellers().isEmpty()
                || entry.readings().isEmpty()
                || !OF_NUMBERS.matches(entry.tellers().get(0).text().charAt(0))) {
            return entry;
        }
        ReferenceSyntax first = entry.tellers().get(0);
        ReferenceSyntax last = last(entry.tellers());
        Optional<ReadingSyntax> before = entry.readings().stream()
                .filter(reading -> reading.span().end() <= first.span().start()
                        && reading.number().isPresent()
                        && reading.relation().isEmpty())
                .reduce((one, next) -> next);
        if (before.isEmpty()) {
            return entry;
        }
        ReadingSyntax reading = before.get();
        QuantitySyntax number = reading.number().orElseThrow();
        boolean changes = number.words().size() > 1
                && (CHANGES.contains(last(number.words()).text())
                        || (number.words().size() == 2
                                && ReadingWords.isOfNumber(last(number.words()).text())));
        ReadingSyntax kept = changes ? reading.withoutLastWord() : reading;
        int end = last(kept.number().orElseThrow().words()).span().end();
        SourceSpan rest = new SourceSpan(end, last.span().end());
        EntrySyntax whole = entry.withInstead(reading, kept)
                .withWords(outside(entry.words(), rest))
                .withoutTellers();
        reportUnquoted(whole, kept.measure(), new SourceSpan(number.span().start(), end), rest);
        return whole;
    }

    /** {@code leaflet done} for {@code leaflet = done}, also beside a status of the whole. */
    private EntrySyntax withoutDelivered(EntrySyntax entry, ImmutableMap<String, WrittenMeasure> measures) {
        List<WordSyntax> words = entry.words();
        for (int i = 1; i < words.size() && !measures.isEmpty(); i++) {
            WordSyntax name = words.get(i - 1);
            WordSyntax said = words.get(i);
            boolean tells = scale.has(said.text())
                    && !scale.has(name.text())
                    && !EntryWords.hasDigit(name)
                    && findings.isFollowedBy(name.span(), said.span());
            if (!tells) {
                continue;
            }
            List<WordSyntax> others = without(words, said);
            boolean done = scale.of(said.text())
                    .filter(status -> status.meaning() == Status.Meaning.DONE)
                    .isPresent();
            Optional<WrittenMeasure> exact = Optional.ofNullable(measures.get(name.text()))
                    .or(() -> ReadingCompiler.byText(name.text(), measures));
            Optional<WrittenMeasure> meant =
                    exact.or(() -> done ? nearDeliverable(name.text(), measures) : Optional.empty());
            if (meant.isEmpty() || times.isWhen(WordsSyntax.of(others))) {
                continue;
            }
            Measure measure = meant.get().measure();
            String id = Keyword.asId(measure.id().value());
            Diagnostic found = Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a reading has an equals sign")
                    .at(findings.place(name.span().to(said.span())))
                    .with(meant.get().place().labelled("the measure is here"));
            if (!(measure instanceof Measure.Deliverable)) {
                findings.add(
                        found.help("write " + id + " = and the number that was found; how the action stands is told"
                                + " once, before its readings"));
            } else if (done && exact.isPresent()) {
                findings.add(found.help("write " + id + " = done").mendedBy(id + " = done"));
            } else {
                findings.add(found.help(
                        done
                                ? "did you mean " + id + " = done?"
                                : "when it is there, write " + id + " = done; until then say in quotes how far it is"));
            }
            return entry.withWords(without(others, name));
        }
        return entry;
    }

    private static Optional<WrittenMeasure> nearDeliverable(
            String word, ImmutableMap<String, WrittenMeasure> measures) {
        return Suggestions.nearest(word, measures.keySet())
                .map(measures::get)
                .filter(near -> near.measure() instanceof Measure.Deliverable);
    }

    /** {@code 22 patrols} for {@code patrols = 22}, and {@code 22 patrols 39}, of which one number has to go. */
    private EntrySyntax withoutNumberFirst(EntrySyntax entry, ImmutableMap<String, WrittenMeasure> measures) {
        List<WordSyntax> words = entry.words();
        for (int i = 1; i < words.size(); i++) {
            WordSyntax number = words.get(i - 1);
            WordSyntax name = words.get(i);
            boolean counts = NUMBER.matcher(number.text()).matches()
                    && !YEAR.matcher(number.text()).matches()
                    // Of a share the action's own is told.
                    && !name.text().equals(PER_CENT)
                    && findings.isFollowedBy(number.span(), name.span());
            Optional<WrittenMeasure> measure = counts ? counted(name.text(), measures) : Optional.empty();
            if (measure.isEmpty()) {
                continue;
            }
            String id = Keyword.asId(measure.get().measure().id().value());
            // More words are what has happened.
            List<WordSyntax> others = words.subList(0, i - 1).stream()
                    .filter(word -> !scale.has(word.text()) && !word.text().endsWith("%"))
                    .toList();
            if (!others.isEmpty() && !times.isWhen(WordsSyntax.of(others))) {
                return entry;
            }
            boolean second = i + 1 < words.size()
                    && NUMBER.matcher(words.get(i + 1).text()).matches()
                    && findings.isFollowedBy(name.span(), words.get(i + 1).span());
            int after = second ? i + 2 : i + 1;
            if (words.subList(after, words.size()).stream().anyMatch(word -> !scale.has(word.text()))) {
                return entry;
            }
            if (second) {
                WordSyntax other = words.get(i + 1);
                findings.add(
                        LanguageCode.BAD_NUMBER,
                        number.span().to(other.span()),
                        "here are two numbers for one reading",
                        "keep the one that is right: " + id + " = " + number.text() + " or " + id + " = "
                                + other.text());
                return entry.withWords(without(without(without(words, number), name), other));
            }
            findings.add(
                    Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "a reading begins with its measure and an equals sign")
                            .at(findings.place(number.span().to(name.span())))
                            .help("write " + id + " = " + number.text())
                            .mendedBy(id + " = " + number.text()));
            return entry.withWords(without(without(words, number), name));
        }
        return entry;
    }

    /** The measure of that name, or the only one that counts in this unit. */
    private static Optional<WrittenMeasure> counted(String word, ImmutableMap<String, WrittenMeasure> measures) {
        if (measures.containsKey(word)) {
            return Optional.ofNullable(measures.get(word))
                    .filter(written -> !(written.measure() instanceof Measure.Deliverable));
        }
        List<WrittenMeasure> counting = measures.values().stream()
                .filter(written -> written.measure().unit().filter(word::equals).isPresent())
                .toList();
        return counting.size() == 1 ? Optional.of(counting.get(0)) : Optional.empty();
    }

    /** {@code patrols = 12 at 3 sites}, where the words after the number are no time. */
    private EntrySyntax withoutWordsAfter(EntrySyntax entry) {
        if (entry.readings().isEmpty()) {
            return entry;
        }
        ReadingSyntax last = last(entry.readings());
        List<WordSyntax> after = entry.words().stream()
                .filter(word -> word.span().start() >= last.span().end())
                .toList();
        if (!after.isEmpty() && last.number().isPresent() && last.relation().isEmpty()) {
            SourceSpan rest =
                    new SourceSpan(last.span().end(), last(after).span().end());
            String said = CharMatcher.whitespace()
                    .or(CharMatcher.is(','))
                    .trimAndCollapseFrom(findings.source().slice(rest), ' ');
            boolean alone = said.equals(WordsSyntax.of(after).text());
            if (alone && ReadingWords.isToDate(said)) {
                return withTotal(entry, last, after);
            }
        }
        boolean told = after.size() > 1
                && !after.get(0).text().equals(Keyword.DURING.word())
                && last.number().isPresent()
                && after.stream()
                        .noneMatch(word -> scale.has(word.text()) || word.text().endsWith("%"))
                && !times.isWhen(WordsSyntax.of(after))
                && !times.isWhen(WordsSyntax.of(after.subList(1, after.size())));
        if (!told) {
            return entry;
        }
        SourceSpan words = after.get(0).span().to(last(after).span());
        List<WordSyntax> number = last.number().orElseThrow().words();
        boolean begun = ReadingWords.isOfNumber(WordsSyntax.of(number)
                .text()
                .substring(number.get(0).text().length())
                .strip());
        // What is said of the number in the reading is told with the rest of it.
        EntrySyntax whole = begun ? entry.withInstead(last, last.upTo(1)) : entry;
        reportUnquoted(
                whole,
                last.measure(),
                new SourceSpan(
                        last.number().orElseThrow().span().start(), last.span().end()),
                new SourceSpan(last.span().end(), words.end()));
        return whole.withWords(outside(entry.words(), words));
    }

    /** {@code patrols = 42, to date}. */
    private EntrySyntax withTotal(EntrySyntax entry, ReadingSyntax reading, List<WordSyntax> said) {
        SourceSpan number = reading.number().orElseThrow().span();
        SourceSpan span = number.to(last(said).span());
        String total = findings.source().slice(number) + ReadingCompiler.TO_DATE;
        findings.add(Diagnostic.of(LanguageCode.BAD_NUMBER, "that a number is a total is told right after it")
                .at(findings.place(span))
                .help("write " + total)
                .mendedBy(total));
        return entry.withWords(outside(entry.words(), span));
    }

    /** @param rest what follows the value, with what stands between */
    private void reportUnquoted(EntrySyntax entry, WordSyntax measure, SourceSpan value, SourceSpan rest) {
        String number = findings.source().slice(value);
        int blank = number.indexOf(' ');
        // "64 corrected, was 46" says all of it of the number.
        boolean begun = blank > 0 && ReadingWords.isOfNumber(number.substring(blank + 1));
        SourceSpan counted = begun ? new SourceSpan(value.start(), value.start() + blank) : value;
        String said = CharMatcher.whitespace()
                .or(CharMatcher.is(','))
                .trimLeadingFrom(
                        findings.source().slice(new SourceSpan(begun ? counted.end() : rest.start(), rest.end())));
        SourceSpan words = new SourceSpan(rest.end() - said.length(), rest.end());
        // Quotes take the place of brackets.
        String quoted = said.startsWith("(") && said.endsWith(")")
                ? said.substring(1, said.length() - 1).strip()
                : said;
        String reading =
                Keyword.asId(measure.text()) + " = " + findings.source().slice(counted);
        boolean isLast = Stream.of(
                        entry.readings().stream().map(ReadingSyntax::span),
                        entry.words().stream().map(WordSyntax::span),
                        entry.visible().stream().map(WordSyntax::span))
                .flatMap(spans -> spans)
                .noneMatch(span -> span.start() > rest.end());
        Diagnostic found = Diagnostic.of(
                        LanguageCode.MISSING_QUOTES, "what is said of a number stands in quotes after it")
                .at(findings.place(words));
        if (!entry.texts().isEmpty()) {
            findings.add(found.help("write " + reading + " alone, and put “" + quoted + "” into the text"));
            return;
        }
        // Another number is hardly meant as a text.
        boolean quotable = isLast
                && !SAYS_DATED.matcher(quoted).lookingAt()
                && !ENDS_IN_NUMBER.matcher(quoted).find()
                && !SAYS_TOTAL.matcher(quoted).find()
                && CharMatcher.anyOf("\"“”`#\n\r").matchesNoneOf(quoted);
        String inQuotes = "write " + reading + " \"" + quoted + "\"";
        Diagnostic helped = found.help(
                SAYS_TOTAL.matcher(quoted).find()
                        ? "if a number is of all so far, write it as in: " + reading + ReadingCompiler.TO_DATE
                                + "; if not, " + inQuotes
                        : inQuotes);
        findings.add(
                quotable
                        ? helped.mendedBy(new Mend.Edits(
                                ImmutableList.of(new Edit(findings.source(), words, "\"" + quoted + "\""))))
                        : helped);
    }

    private static <T> T last(List<T> parts) {
        return parts.get(parts.size() - 1);
    }

    private static ImmutableList<WordSyntax> without(List<WordSyntax> words, WordSyntax gone) {
        return words.stream().filter(word -> !word.equals(gone)).collect(ImmutableList.toImmutableList());
    }
}
