package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.About;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Timing;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.NameSyntax;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.YardstickSyntax;
import org.csplan.dsl.syntax.YardstickSyntax.TimingSyntax;

/** From measure lines to the measures of one owner. */
final class MeasureCompiler {

    private static final ImmutableMap<String, MeasureTier> TIERS =
            Maps.uniqueIndex(Arrays.asList(MeasureTier.values()), MeasureTier::word);
    private static final ImmutableMap<String, Frequency> FREQUENCIES =
            Maps.uniqueIndex(Arrays.asList(Frequency.values()), Frequency::word);
    private static final ImmutableMap<String, Month> MONTHS = Maps.uniqueIndex(
            Arrays.asList(Month.values()), month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));

    /** Words that end a unit: one that is nearly such a word was probably meant to end it. */
    private static final ImmutableList<String> AFTER_NUMBERS = ImmutableList.of(Keyword.DURING.word());

    private static final int SHORTEST_MISSPELT = 4;

    private final WhenCompiler whens;
    private final Findings findings;

    MeasureCompiler(WhenCompiler whens, Findings findings) {
        this.whens = whens;
        this.findings = findings;
    }

    /**
     * A measure and the line that says it.
     */
    record Compiled(Measure measure, SourceSpan line) {}

    private record Named(ClauseSyntax.Measure clause, Optional<MeasureTier> tier) {}

    ImmutableList<Compiled> compile(List<ClauseSyntax.Measure> clauses) {
        if (clauses.isEmpty()) {
            return ImmutableList.of();
        }
        Declarations<Named> names = new Declarations<>(
                "measure", findings, text -> MeasureId.fromText(text).value(), new HashMap<>());
        for (ClauseSyntax.Measure clause : clauses) {
            Optional<MeasureTier> tier = tier(clause.name());
            names.add(new Named(clause, tier), withoutTier(clause.name(), tier), clause.span(), true);
        }
        ImmutableList.Builder<Compiled> measures = ImmutableList.builder();
        for (Declared<Named> declared : names.finish()) {
            About about =
                    new About(MeasureId.of(declared.id()), declared.syntax().tier(), declared.text());
            ClauseSyntax.Measure clause = declared.syntax().clause();
            measure(about, clause.yardstick()).ifPresent(measure -> measures.add(new Compiled(measure, clause.span())));
        }
        return measures.build();
    }

    /** The first word, if it names a tier and something else names the measure. */
    private static Optional<MeasureTier> tier(NameSyntax name) {
        boolean namedOtherwise = name.words().size() > 1 || name.text().isPresent();
        return name.words().isEmpty() || !namedOtherwise
                ? Optional.empty()
                : Optional.ofNullable(TIERS.get(name.words().get(0).text()));
    }

    private static NameSyntax withoutTier(NameSyntax name, Optional<MeasureTier> tier) {
        return tier.isEmpty()
                ? name
                : new NameSyntax(name.words().subList(1, name.words().size()), name.text());
    }

    /** The measure; none if a part of it is no number or no date, which is then reported. */
    private Optional<Measure> measure(About about, Optional<YardstickSyntax> yardstick) {
        if (yardstick.isEmpty()) {
            return Optional.of(about.statement());
        }
        YardstickSyntax against = yardstick.get();
        Optional<Timing> timing = against.timing().flatMap(this::timing);
        if (against instanceof YardstickSyntax.Count count) {
            return quantity(count.target()).map(target -> new Measure.Count(about, target, timing));
        }
        if (against instanceof YardstickSyntax.Change change) {
            Goal goal = change.direction() == Keyword.REDUCE ? Goal.REDUCE : Goal.INCREASE;
            Optional<Quantity> from = change.from().flatMap(this::quantity);
            Optional<Quantity> to = change.to().flatMap(this::quantity);
            return Optional.of(new Measure.Level(about, goal, from, to, timing));
        }
        if (against instanceof YardstickSyntax.Maintain maintain) {
            Optional<Quantity> at = maintain.at().flatMap(this::quantity);
            return Optional.of(new Measure.Level(about, Goal.MAINTAIN, Optional.empty(), at, timing));
        }
        if (against instanceof YardstickSyntax.Bound bound) {
            Goal goal = bound.side() == Keyword.LEAST ? Goal.AT_LEAST : Goal.AT_MOST;
            return quantity(bound.number())
                    .map(number -> new Measure.Level(about, goal, Optional.empty(), Optional.of(number), timing));
        }
        if (against instanceof YardstickSyntax.Recurring recurring) {
            Optional<Quantity> at = recurring.at().flatMap(this::quantity);
            return recurrence(recurring).map(often -> new Measure.Recurring(about, often, at, timing));
        }
        return Optional.of(new Measure.Deliverable(about, timing));
    }

    private Optional<Timing> timing(TimingSyntax timing) {
        return whens.when(timing.when())
                .map(when -> timing.bound() == Keyword.BY ? Timing.by(when) : Timing.during(when));
    }

    private Optional<Quantity> quantity(QuantitySyntax quantity) {
        for (WordSyntax word : quantity.words()) {
            Optional<String> meant = word.text().length() < SHORTEST_MISSPELT
                    ? Optional.empty()
                    : Suggestions.nearest(word.text(), AFTER_NUMBERS);
            if (meant.isPresent()) {
                findings.add(
                        LanguageCode.UNEXPECTED_WORD,
                        word.span(),
                        "\"" + word.text() + "\" is not understood here",
                        "did you mean " + meant.get() + "? If it belongs to the unit, put the unit in quotes");
                return Optional.empty();
            }
        }
        return findings.take(
                QuantityParser.parse(quantity.text()),
                quantity.span(),
                LanguageCode.BAD_NUMBER,
                LanguageCode.BAD_NUMBER);
    }

    private Optional<Recurrence> recurrence(YardstickSyntax.Recurring recurring) {
        if (recurring.month().isEmpty()) {
            return Optional.ofNullable(FREQUENCIES.get(recurring.frequency().word()))
                    .map(Recurrence::of);
        }
        WordSyntax word = recurring.month().get();
        Month month = MONTHS.get(word.text());
        if (month == null) {
            findings.add(
                    LanguageCode.BAD_DATE,
                    word.span(),
                    word.text() + " is no month",
                    Suggestions.nearest(word.text(), MONTHS.keySet())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("months are " + Joiner.on(", ").join(MONTHS.keySet())));
            return Optional.empty();
        }
        return Optional.of(Recurrence.every(month));
    }
}
