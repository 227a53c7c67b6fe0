package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.About;
import org.csplan.core.model.Measure.CountTarget;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.internal.ChangeBy;
import org.csplan.dsl.internal.NumberUse;
import org.csplan.dsl.internal.UnitAdvice;
import org.csplan.dsl.internal.UnitAdvice.DatedNumber;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.NameSyntax;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;
import org.csplan.dsl.syntax.YardstickSyntax;
import org.csplan.dsl.syntax.YardstickSyntax.LimitsSyntax;
import org.csplan.dsl.syntax.YardstickSyntax.TimingSyntax;

/** From measure lines, and the lines below them that belong to them, to the measures of one owner. */
final class MeasureCompiler {

    private static final int MOST_WORDS_OF_TIME = 8;

    /** {@code 240 in (2025)}. */
    private static final Pattern LEADS_TO_TIME = Pattern.compile("(?i) in$");

    private static final String SHARE = "%";
    private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(100);

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();
    private static final ImmutableMap<String, MeasureTier> TIERS =
            Maps.uniqueIndex(Arrays.asList(MeasureTier.values()), MeasureTier::word);

    private static final int LONGEST_TEXT = 60;

    /** As in {@code by 10%} and {@code by 40}. */
    private static final Pattern BY_HOW_MUCH = Pattern.compile("[£€$]?[0-9][0-9,.]*%?( [a-z]+)?");

    private static final Pattern TIME =
            Pattern.compile("(?i)(?:working |calendar |clear )?(?:minute|min|hour|hr|day|week|month|quarter|year)s?");

    private final TimeCompiler times;
    private final NumberCompiler numbers;
    private final CommonClauses common;
    private final TargetLines targetLines;
    private final Findings findings;

    MeasureCompiler(TimeCompiler times, NumberCompiler numbers, CommonClauses common, Findings findings) {
        this.times = times;
        this.numbers = numbers;
        this.common = common;
        this.targetLines = new TargetLines(times, numbers, findings);
        this.findings = findings;
    }

    /** A measure line and what is said of it below. */
    private record Lines(ClauseSyntax.Measure head, List<ClauseSyntax> details) {}

    private record Named(Lines lines, Optional<MeasureTier> tier) {}

    ImmutableList<WrittenMeasure> compile(ImmutableList<ClauseSyntax> clauses) {
        List<Lines> measures = measures(clauses);
        if (measures.isEmpty()) {
            return ImmutableList.of();
        }
        Declarations<Named> names =
                new Declarations<>("measure", text -> MeasureId.fromText(text).value(), new HashMap<>());
        for (Lines lines : measures) {
            NameSyntax name = lines.head().name();
            Optional<MeasureTier> tier = tier(name);
            names.add(
                    new Named(lines, tier),
                    withoutTier(name, tier),
                    lines.head().span(),
                    true,
                    findings);
        }
        List<Declared<Named>> declared = names.finish();
        ImmutableSet<String> ids = declared.stream().map(Declared::id).collect(ImmutableSet.toImmutableSet());
        ImmutableList.Builder<WrittenMeasure> compiled = ImmutableList.builder();
        for (Declared<Named> next : declared) {
            Lines lines = next.syntax().lines();
            // A measure that can't be read keeps its name, so that whatever names it is not reported as well.
            About about = about(next, ids);
            Measure measure = measure(about, lines).orElseGet(about::statement);
            compiled.add(new WrittenMeasure(measure, findings.place(lines.head().span())));
        }
        return compiled.build();
    }

    /** Notes what may be the id of a measure that could not be read, so that readings of it are not reported. */
    private void refuseId(ClauseSyntax measure) {
        WORDS.splitToStream(findings.source().slice(measure.span()))
                .skip(1)
                .limit(2)
                .forEach(findings.ids()::refuse);
    }

    private List<Lines> measures(ImmutableList<ClauseSyntax> clauses) {
        List<Lines> measures = new ArrayList<>();
        // What stands below a measure that could not be read belongs to no other one.
        boolean lost = false;
        for (ClauseSyntax clause : clauses) {
            if (clause instanceof ClauseSyntax.Measure head) {
                measures.add(new Lines(head, new ArrayList<>()));
                lost = false;
            } else if (clause.keyword().filter(word -> word == Keyword.MEASURE).isPresent()) {
                lost = true;
                refuseId(clause);
            } else if (!lost && !measures.isEmpty() && Clauses.belongsToMeasure(clause)) {
                measures.get(measures.size() - 1).details().add(clause);
            }
        }
        return measures;
    }

    /** The first word, if it names a tier and something else names the measure; in backquotes it is an id. */
    private Optional<MeasureTier> tier(NameSyntax name) {
        boolean namedOtherwise = name.words().size() > 1 || name.text().isPresent();
        if (name.words().isEmpty() || !namedOtherwise) {
            return Optional.empty();
        }
        WordSyntax first = name.words().get(0);
        boolean quoted = findings.source().text().charAt(first.span().start()) == '`';
        return quoted ? Optional.empty() : Optional.ofNullable(TIERS.get(first.text()));
    }

    private static NameSyntax withoutTier(NameSyntax name, Optional<MeasureTier> tier) {
        return tier.isEmpty()
                ? name
                : new NameSyntax(name.words().subList(1, name.words().size()), name.text());
    }

    private About about(Declared<Named> declared, ImmutableSet<String> ids) {
        Lines lines = declared.syntax().lines();
        Optional<String> source = Optional.empty();
        Optional<Reporting> reporting = Optional.empty();
        Optional<MeasureId> partOf = Optional.empty();
        for (ClauseSyntax detail : lines.details()) {
            if (detail instanceof ClauseSyntax.Text text) {
                source = Declarations.text(text.text(), findings);
            } else if (detail instanceof ClauseSyntax.Words words && words.begins() == Keyword.REPORTED) {
                reporting = common.reporting(words);
            } else if (detail instanceof ClauseSyntax.Words words) {
                partOf = partOf(words.words().get(0), ids);
            }
        }
        return new About(
                MeasureId.of(declared.id()),
                declared.syntax().tier(),
                declared.text(),
                source,
                reporting,
                common.agencies(lines.head().leads()),
                partOf,
                common.visibility(lines.head().visible()));
    }

    private Optional<MeasureId> partOf(WordSyntax whole, ImmutableSet<String> ids) {
        if (ids.contains(whole.text())) {
            return Optional.of(MeasureId.of(whole.text()));
        }
        Diagnostic unknown = ReadingCompiler.unknownMeasure(whole, ids.asList(), findings);
        findings.add(
                unknown.help().isPresent()
                        ? unknown
                        : unknown.help("a measure is part of another one of the same action, so write that one's id"));
        return Optional.empty();
    }

    /** The measure; none if a part of it is no number or no date, which is then reported. */
    private Optional<Measure> measure(About about, Lines lines) {
        Optional<YardstickSyntax> yardstick = lines.head().yardstick();
        List<ClauseSyntax.DatedTarget> dated = new ArrayList<>();
        for (ClauseSyntax detail : lines.details()) {
            if (detail instanceof ClauseSyntax.DatedTarget target) {
                dated.add(target);
            }
        }
        if (yardstick.isEmpty()) {
            return dated.isEmpty() ? Optional.of(about.statement()) : datedMeasure(about, lines.head(), dated);
        }
        YardstickSyntax against = yardstick.get();
        Optional<Measure> level = level(about, against, dated);
        if (level.isPresent()) {
            return level;
        }
        if (against instanceof YardstickSyntax.Count count) {
            return count(about, count.target(), count.timing(), dated);
        }
        targetLines.reportMisplaced(dated);
        if (against instanceof YardstickSyntax.Recurring recurring) {
            Optional<Timing> timing = recurring.timing().flatMap(times::timing);
            Optional<Figure> at = recurring.at().flatMap(this::level);
            return recurrence(recurring).map(often -> new Measure.Recurring(about, often, at, timing));
        }
        if (against instanceof YardstickSyntax.Delivered delivered) {
            return Optional.of(new Measure.Deliverable(about, delivered.timing().flatMap(times::timing)));
        }
        return against instanceof YardstickSyntax.Tracked ? Optional.of(about.tracked()) : Optional.empty();
    }

    private Optional<Measure> count(
            About about, QuantitySyntax number, Optional<TimingSyntax> time, List<ClauseSyntax.DatedTarget> dated) {
        Optional<Timing> timing = time.flatMap(times::timing);
        Optional<Figure> figure = numbers.figure(number, NumberUse.COUNT);
        figure.flatMap(Figure::known).ifPresent(target -> doubtRate(about, target, timing, number));
        ImmutableList<CountTarget> onTheWay = targetLines.ofCount(dated, figure.flatMap(Figure::known), during(timing));
        return figure.map(target -> new Measure.Count(about, target, timing, onTheWay));
    }

    private Optional<Measure> level(About about, YardstickSyntax against, List<ClauseSyntax.DatedTarget> dated) {
        if (against instanceof YardstickSyntax.Change change) {
            int beforeTime = change.from().map(this::wordsBeforeTime).orElse(0);
            return reportedTimes(change, beforeTime) || reportedChangeBy(change)
                    ? Optional.of(about.statement())
                    : change(about, change, beforeTime, dated);
        }
        if (against instanceof YardstickSyntax.Maintain maintain) {
            Optional<Figure> at = maintain.at().flatMap(this::level);
            return level(about, Goal.MAINTAIN, Optional.empty(), Optional.empty(), at, maintain.limits(), dated);
        }
        if (against instanceof YardstickSyntax.Bound bound) {
            if (reportedBaseline(bound)) {
                return Optional.of(about.statement());
            }
            return level(bound.number())
                    .flatMap(number -> level(
                            about,
                            TargetLines.goal(bound.side()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(number),
                            bound.limits(),
                            dated));
        }
        return Optional.empty();
    }

    private Optional<Measure> level(
            About about,
            Goal goal,
            Optional<Figure> baseline,
            Optional<When> baselineTime,
            Optional<Figure> target,
            LimitsSyntax limits,
            List<ClauseSyntax.DatedTarget> dated) {
        limits.timings().stream()
                .skip(1)
                .forEach(second -> findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        second.span(),
                        "this measure has a second time",
                        "give further times on lines of their own, as in: at least 75% by March 2027"));
        limits.tolerances().stream()
                .skip(1)
                .forEach(second -> findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        second.span(),
                        "this measure has a second tolerance",
                        "keep one of the two"));
        boolean takesTolerance = limits.tolerances().isEmpty();
        Optional<Timing> timing =
                limits.timings().stream().findFirst().flatMap(first -> times.timing(first, takesTolerance));
        Optional<Quantity> tolerance =
                limits.tolerances().stream().findFirst().flatMap(number -> tolerance(number, target));
        return Optional.of(new Measure.Level(
                about, goal, baseline, baselineTime, target, timing, tolerance, targetLines.ofLevel(dated, goal)));
    }

    /** {@code at least 55% (baseline 48%)}, which is one change. */
    private boolean reportedBaseline(YardstickSyntax.Bound bound) {
        QuantitySyntax number = bound.number();
        // Nearly no bound has a bracket, and each is asked.
        if (number.words().size() == 1
                || number.words().stream().noneMatch(word -> word.text().startsWith("("))
                || numbers.isQuoted(number)) {
            return false;
        }
        Optional<UnitAdvice.WithBaseline> told =
                QuantityParser.parse(number.text()).toOptional().flatMap(UnitAdvice::withBaseline);
        if (told.isEmpty()) {
            return false;
        }
        Keyword direction = bound.side() == Keyword.LEAST ? Keyword.INCREASE : Keyword.REDUCE;
        Optional<String> change = told.get().change().filter(words -> words.startsWith(direction.word() + " "));
        String time = bound.limits().timings().stream()
                .findFirst()
                .map(timing -> " " + timing.bound().word() + " " + timing.when().text())
                .orElse("");
        findings.add(
                LanguageCode.BAD_NUMBER,
                number.span(),
                change.isPresent()
                        ? "the baseline and the target are one change"
                        : "what stands in brackets is taken for a part of the unit",
                change.map(words -> "write " + words + time)
                        .orElse("write " + told.get().number() + ", and what is in brackets in the measure's text"));
        return true;
    }

    /** {@code at least 95% within 5 days} says how soon, and not how near to the target is near enough. */
    private Optional<Quantity> tolerance(QuantitySyntax number, Optional<Figure> target) {
        Optional<Quantity> read = numbers.quantity(number, NumberUse.LEVEL);
        boolean isTime = read.filter(found -> TIME.matcher(found.unit()).matches()
                        && target.flatMap(Figure::known)
                                .filter(known -> !known.unit().equals(found.unit()))
                                .isPresent())
                .isPresent();
        if (!isTime) {
            return read;
        }
        findings.add(
                LanguageCode.BAD_NUMBER,
                number.span(),
                "\"within\" is followed by how near to the target is near enough, and " + number.text() + " is a time",
                "put how soon it is to be into the measure's text, as in: measure \"Seen within " + number.text()
                        + "\" at least "
                        + target.flatMap(Figure::known).orElseThrow().words());
        return Optional.empty();
    }

    private Optional<Figure> level(QuantitySyntax number) {
        return numbers.figure(number, NumberUse.LEVEL);
    }

    /** @param beforeTime how many words of the baseline stand before its time; 0 where it has none */
    private Optional<Measure> change(
            About about, YardstickSyntax.Change change, int beforeTime, List<ClauseSyntax.DatedTarget> dated) {
        boolean down = change.direction() == Keyword.REDUCE;
        NumberUse use = down ? NumberUse.REDUCE : NumberUse.INCREASE;
        Optional<QuantitySyntax> baseline =
                change.from().map(number -> beforeTime == 0 ? number : number.upTo(beforeTime));
        Optional<When> baselineTime = change.from()
                .filter(number -> beforeTime > 0)
                .flatMap(number -> times.when(WordsSyntax.of(
                        number.words().subList(beforeTime + 1, number.words().size()))));
        Optional<Figure> from = baseline.flatMap(number -> numbers.figure(number, use));
        Optional<Figure> to = change.to().flatMap(number -> numbers.figure(number, use));
        from.flatMap(Figure::known)
                .ifPresent(known -> to.flatMap(Figure::known)
                        .ifPresent(
                                target -> doubtUnits(known, target, change.to().orElseThrow())));
        Goal goal = down ? Goal.REDUCE : Goal.INCREASE;
        return level(about, goal, from, from.flatMap(known -> baselineTime), to, change.limits(), dated);
    }

    /** How many words of a baseline stand before {@code in 2025/26}, which says when it was so; 0 where nothing does. */
    private int wordsBeforeTime(QuantitySyntax number) {
        List<WordSyntax> words = number.words();
        for (int at = words.size() - 2; at > Math.max(0, words.size() - 2 - MOST_WORDS_OF_TIME); at--) {
            if (Ascii.equalsIgnoreCase(words.get(at).text(), "in")
                    && times.isWhen(WordsSyntax.of(words.subList(at + 1, words.size())))) {
                return at;
            }
        }
        return 0;
    }

    /** {@code from 5,420 tCO2e to 2 ktCO2e}, of which no way can be reckoned; one of the two may lack the unit of both. */
    private void doubtUnits(Quantity baseline, Quantity target, QuantitySyntax written) {
        String from = baseline.unit();
        String to = target.unit();
        boolean isShareOfMany =
                from.isEmpty() && to.equals(SHARE) && baseline.amount().compareTo(ALL_OF_IT) > 0;
        boolean isOther = !from.isEmpty() && !to.isEmpty() && !from.equals(to);
        if (!isShareOfMany && !isOther) {
            return;
        }
        String bare = Quantity.of(baseline.amount(), "").words();
        findings.add(
                LanguageCode.DIFFERENT_UNIT,
                written.span(),
                "this measure goes from " + baseline.words() + " to " + target.words() + ", which are two units",
                to.equals(SHARE)
                        ? "write the number itself that it is to come to" + (from.isEmpty() ? "" : ", in " + from)
                        : "if they are the same, leave the first one out: from " + bare + " to " + target.words()
                                + "; if not, reckon both in one");
    }

    /** Whether a number of the change has its time where its unit should stand, which is then reported, once. */
    private boolean reportedTimes(YardstickSyntax.Change change, int beforeTime) {
        Optional<DatedNumber> from =
                change.from().filter(number -> beforeTime == 0).flatMap(numbers::datedBaseline);
        Optional<DatedNumber> to = change.to().flatMap(numbers::dated);
        if (from.isEmpty() && to.isEmpty()) {
            return false;
        }
        if (to.isEmpty()) {
            String unit = change.from()
                    .flatMap(QuantitySyntax::unit)
                    .map(quoted -> " " + findings.source().slice(quoted.span()))
                    .orElse("");
            String instead = baseline(from.get()) + unit;
            findings.add(Diagnostic.of(LanguageCode.BAD_NUMBER, from.get().time() + " is taken for a part of the unit")
                    .at(findings.place(change.from().get().span()))
                    .help("write from " + instead)
                    .mendedBy(instead));
            return true;
        }
        String time = from.or(() -> to).get().time();
        String first = from.map(MeasureCompiler::baseline)
                .or(() -> change.from().map(QuantitySyntax::text))
                .map(number -> " from " + number)
                .orElse("");
        String second = to.map(DatedNumber::number)
                .or(() -> change.to().map(QuantitySyntax::text))
                .map(number -> " to " + number)
                .orElse("");
        String during = to.filter(dated -> change.limits().timings().isEmpty())
                .map(dated -> " during " + dated.time())
                .orElse("");
        SourceSpan span = from.isPresent()
                ? change.from().get().span()
                : change.to().get().span();
        findings.add(
                LanguageCode.BAD_NUMBER,
                to.isPresent() ? span.to(change.to().get().span()) : span,
                time + " is taken for a part of the unit",
                "write " + change.direction().word() + first + second + during);
        return true;
    }

    /** As the language writes it: {@code 240 in 2025/26}. */
    private static String baseline(DatedNumber dated) {
        return LEADS_TO_TIME.matcher(dated.number()).replaceFirst("") + " in " + dated.time();
    }

    /** Whether the change says by how much, which is then reported. */
    private boolean reportedChangeBy(YardstickSyntax.Change change) {
        Optional<WordsSyntax> by = change.limits().timings().stream()
                .filter(timing -> timing.bound() == Keyword.BY)
                .map(TimingSyntax::when)
                .filter(words -> BY_HOW_MUCH.matcher(words.text()).matches() && !times.isWhen(words))
                .findFirst();
        Optional<String> instead = by.filter(words -> change.to().isEmpty())
                .flatMap(words ->
                        change.from().flatMap(from -> ChangeBy.fromTo(change.direction(), from.text(), words.text())));
        Optional<String> help = instead.map(fromTo -> "write " + fromTo)
                .or(() -> by.map(words ->
                        "say from what to what, as in: " + change.direction().example()));
        help.ifPresent(fromTo -> findings.add(
                LanguageCode.BAD_NUMBER, by.get().span(), "\"by\" is followed by a time, not by how much", fromTo));
        return help.isPresent();
    }

    /** A count adds up over all of its time: what is said of a month would be enough for the year. */
    private void doubtRate(About about, Quantity target, Optional<Timing> timing, QuantitySyntax written) {
        if (numbers.isQuoted(written)) {
            return;
        }
        if (!UnitAdvice.isRate(target.unit())) {
            doubtMean(target, written);
            return;
        }
        String total = during(timing)
                .flatMap(time -> UnitAdvice.total(target, time).map(sum -> "target " + sum + " during " + time.words()))
                .orElse(NumberUse.COUNT.example());
        String often = UnitAdvice.often(target)
                .map(words -> "; or how often it is held, as in: " + measure(about) + " " + words)
                .orElse("");
        findings.add(
                LanguageCode.UNCLEAR_NUMBER,
                written.span(),
                "a target is the total of all its time, and this reads as if it were for each part of it",
                "write the total, as in: " + total + often);
    }

    /** The time over which it adds up, where that is said from its beginning to its end. */
    private Optional<When> during(Optional<Timing> timing) {
        return timing.isEmpty()
                ? times.period()
                : timing.filter(Timing::isDuring).map(Timing::when);
    }

    /** Of what is an average the sum says nothing. */
    private void doubtMean(Quantity target, QuantitySyntax written) {
        if (UnitAdvice.isMean(target.unit())) {
            findings.add(
                    LanguageCode.UNCLEAR_NUMBER,
                    written.span(),
                    "readings of a target are added up, and " + target.unit() + " can't be",
                    "write at least " + target.words() + " instead of target, or at most if it is to be low: then the"
                            + " latest reading counts");
        }
    }

    /** How its line begins; a long text would hide what comes after it. */
    private static String measure(About about) {
        String id = about.id().equals(MeasureId.fromText(about.text()))
                ? ""
                : about.id().value() + " ";
        return "measure " + id + "\"" + (about.text().length() > LONGEST_TEXT ? "…" : about.text()) + "\"";
    }

    /** A count or a level all of whose targets stand below it. */
    private Optional<Measure> datedMeasure(
            About about, ClauseSyntax.Measure head, List<ClauseSyntax.DatedTarget> dated) {
        ClauseSyntax.DatedTarget first = dated.get(0);
        if (!first.isOfCount()) {
            return datedLevel(about, dated);
        }
        if (dated.size() == 1) {
            return count(about, first.number(), first.timing(), ImmutableList.of());
        }
        findings.add(
                LanguageCode.INCOMPLETE_LINE,
                head.span(),
                "the lines below give targets on the way, and this one does not say what there is to be in the end",
                "write the whole of it on this line, as in: "
                        + TargetLines.sum(dated)
                                .map(sum -> measure(about) + " target " + sum.words())
                                .orElse(NumberUse.COUNT.example()));
        return Optional.empty();
    }

    private Optional<Measure> datedLevel(About about, List<ClauseSyntax.DatedTarget> dated) {
        ClauseSyntax.DatedTarget first = dated.get(0);
        Optional<Timing> timing = first.timing().flatMap(times::timing);
        return level(first.number())
                .map(target -> new Measure.Level(
                        about,
                        TargetLines.goal(first.side()),
                        Optional.empty(),
                        Optional.of(target),
                        timing,
                        Optional.empty(),
                        targetLines.ofLevel(dated.subList(1, dated.size()), TargetLines.goal(first.side()))));
    }

    private Optional<Recurrence> recurrence(YardstickSyntax.Recurring recurring) {
        return recurring.month().isEmpty()
                ? Optional.of(Recurrence.of(TimeCompiler.frequency(recurring.frequency())))
                : times.month(recurring.month().get()).map(Recurrence::every);
    }
}
