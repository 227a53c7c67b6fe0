package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure.CountTarget;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.Measure.LevelTarget;
import org.csplan.core.model.PlanYear;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.internal.NumberUse;
import org.csplan.dsl.internal.TargetsOnOneLine;
import org.csplan.dsl.internal.UnitAdvice;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;

/** Compiles the lines below a measure that say what it is to be, or to have come to, on the way. */
final class TargetLines {

    private static final String TARGET = Keyword.TARGET.word() + " ";

    /** As many as there are months in two years. */
    private static final int MOST_LINES = 24;

    private final TimeCompiler times;
    private final NumberCompiler numbers;
    private final Findings findings;

    TargetLines(TimeCompiler times, NumberCompiler numbers, Findings findings) {
        this.times = times;
        this.numbers = numbers;
        this.findings = findings;
    }

    /** Below a measure that has none. */
    void reportMisplaced(List<ClauseSyntax.DatedTarget> dated) {
        dated.forEach(target -> findings.add(
                LanguageCode.MISPLACED_LINE,
                target.span(),
                target.isOfCount()
                        ? "this line gives a target on the way, but the measure above does not add up to one"
                        : "this line gives a level to reach, but the measure above is none",
                target.isOfCount()
                        ? "put it below a measure that has a target, as in: " + NumberUse.COUNT.example()
                        : "put it below a measure that says reduce, increase, maintain, at least or at most"));
    }

    /**
     * @param own what there is to be in the end; absent where that is not known
     * @param during all of the time over which it adds up; absent where its beginning is not known
     */
    ImmutableList<CountTarget> ofCount(
            List<ClauseSyntax.DatedTarget> dated, Optional<Quantity> own, Optional<When> during) {
        ImmutableList.Builder<CountTarget> targets = ImmutableList.builder();
        for (ClauseSyntax.DatedTarget line : dated) {
            if (!line.isOfCount()) {
                reportLevelBelowCount(line, own);
            } else if (!reportedSeveral(line)
                    && !reportedEach(line, own, dated.size() == 1 ? during : Optional.empty())
                    && !reportedWithoutTime(line, byOrDuring(line))) {
                Optional<Timing> timing = times.timing(line.timing().get());
                numbers.figure(line.number(), NumberUse.COUNT)
                        .filter(number -> !reportedOtherUnit(line, number, own))
                        .ifPresent(number -> timing.ifPresent(when -> targets.add(new CountTarget(number, when))));
            }
        }
        return targets.build();
    }

    private boolean reportedSeveral(ClauseSyntax.DatedTarget line) {
        Optional<Diagnostic> several =
                line.timing().flatMap(time -> TargetsOnOneLine.of(findings.source(), line.span()));
        several.ifPresent(findings::add);
        return several.isPresent();
    }

    /**
     * {@code target 40 per quarter}, which is then reported.
     *
     * @param during absent where other targets on the way might disagree with those of all its parts
     */
    private boolean reportedEach(ClauseSyntax.DatedTarget line, Optional<Quantity> own, Optional<When> during) {
        Optional<UnitAdvice.Each> each = line.timing().isPresent() || numbers.isQuoted(line.number())
                ? Optional.empty()
                : QuantityParser.parse(line.number().text()).toOptional().flatMap(UnitAdvice::each);
        each.ifPresent(rate -> reportEach(
                line, rate, own.isPresent() && isInUnitOf(own, rate.number()) ? during : Optional.empty(), own));
        return each.isPresent();
    }

    private void reportEach(
            ClauseSyntax.DatedTarget line, UnitAdvice.Each each, Optional<When> during, Optional<Quantity> own) {
        String message = "a target on a line of its own needs a time, and this one is for each " + each.part();
        if (each.frequency() == Frequency.WEEKLY) {
            String help = "write what there is to be by the end of a month or quarter, as in: ";
            findings.add(LanguageCode.INCOMPLETE_LINE, line.span(), message, help + ClauseSyntax.DatedTarget.EXAMPLE);
            return;
        }
        ImmutableList<String> lines = during
                .map(all -> parts(all, each.frequency()))
                .filter(parts -> comeTo(each.number(), parts.size(), own.orElseThrow()))
                .orElse(ImmutableList.of())
                .stream()
                .map(part -> "target " + each.number().words() + " during " + part.words())
                .collect(ImmutableList.toImmutableList());
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            String help = "write a line for each " + each.part() + ", as in: target "
                    + each.number().words() + " during "
                    + (each.frequency() == Frequency.MONTHLY ? "April 2026" : "Q1 2026/27");
            findings.add(LanguageCode.INCOMPLETE_LINE, line.span(), message, help);
            return;
        }
        findings.add(TargetsOnOneLine.lineForEach(findings.source(), line.span(), message, lines));
    }

    private static boolean comeTo(Quantity each, int times, Quantity own) {
        return each.amount().multiply(BigDecimal.valueOf(times)).compareTo(own.amount()) == 0;
    }

    /** The months, quarters or halves that a time is made of; none where it is no whole number of them. */
    private ImmutableList<When> parts(When all, Frequency frequency) {
        ImmutableList<When> parts = new PlanYear(times.yearStart()).within(frequency, all.from(), all.to());
        boolean isWhole = !parts.isEmpty()
                && parts.get(0).from().equals(all.from())
                && parts.get(parts.size() - 1).to().equals(all.to());
        return isWhole ? parts : ImmutableList.of();
    }

    /** A bound from below says the same as a target of what adds up. */
    private void reportLevelBelowCount(ClauseSyntax.DatedTarget line, Optional<Quantity> own) {
        boolean isLeast = line.side() == Keyword.LEAST
                && line.timing().isPresent()
                && own.isPresent()
                && QuantityParser.parse(line.number().text())
                        .toOptional()
                        .filter(number -> isInUnitOf(own, number))
                        .isPresent();
        String rest = afterBegin(line);
        Diagnostic found = Diagnostic.of(
                        LanguageCode.MISPLACED_LINE,
                        "this line gives a level to reach, but the readings of the measure above are added up")
                .at(findings.place(line.span()))
                .help(
                        isLeast
                                ? "write target " + rest
                                : "what it should have come to on its way begins with target, as in: "
                                        + ClauseSyntax.DatedTarget.EXAMPLE);
        findings.add(isLeast ? found.mendedBy(TARGET + rest) : found);
    }

    private String byOrDuring(ClauseSyntax.DatedTarget line) {
        return numbers.dated(line.number())
                .map(written -> {
                    String target = TARGET + written.number();
                    return "write " + target + " by " + written.time() + " for all that there is to be by then, or "
                            + target + " during " + written.time() + " for what is to be added in that time";
                })
                .orElse("as in: " + ClauseSyntax.DatedTarget.EXAMPLE);
    }

    /** Of the whole, where that leaves nothing over: {@code 25%} of {@code 300 visits}. */
    private Optional<String> share(ClauseSyntax.DatedTarget line, Quantity share, Quantity own) {
        if (!share.unit().equals("%")) {
            return Optional.empty();
        }
        BigDecimal part = own.amount().multiply(share.amount()).movePointLeft(2).stripTrailingZeros();
        String time = findings.source().slice(line.timing().orElseThrow().span());
        return part.scale() <= Math.max(0, own.amount().scale())
                ? Optional.of("write how much that is, as in: " + TARGET
                        + Quantity.of(new BigDecimal(part.toPlainString()), own.unit())
                                .words() + " " + time)
                : Optional.empty();
    }

    /** The number and its time, as they are written. */
    private String afterBegin(ClauseSyntax.DatedTarget line) {
        return findings.source()
                .slice(new SourceSpan(line.number().span().start(), line.span().end()));
    }

    private boolean reportedWithoutTime(ClauseSyntax.DatedTarget line, String help) {
        if (line.timing().isPresent()) {
            return false;
        }
        findings.add(LanguageCode.INCOMPLETE_LINE, line.span(), "a target on a line of its own needs a time", help);
        return true;
    }

    private static boolean isInUnitOf(Optional<Quantity> own, Quantity number) {
        return number.unit().isEmpty()
                || own.filter(target -> !target.unit().equals(number.unit())).isEmpty();
    }

    private boolean reportedOtherUnit(ClauseSyntax.DatedTarget line, Figure number, Optional<Quantity> own) {
        Optional<Quantity> known = number.known();
        if (known.isEmpty() || isInUnitOf(own, known.get())) {
            return false;
        }
        findings.add(
                LanguageCode.BAD_NUMBER,
                line.number().span(),
                own.orElseThrow().unit().isEmpty()
                        ? "the measure's own target has no unit, and this one is in "
                                + known.get().unit()
                        : "the measure's own target is in " + own.orElseThrow().unit() + ", and this one in "
                                + known.get().unit(),
                share(line, known.get(), own.orElseThrow()).orElse("give both the same unit, or this one none"));
        return true;
    }

    ImmutableList<LevelTarget> ofLevel(List<ClauseSyntax.DatedTarget> dated, Goal goal) {
        ImmutableList.Builder<LevelTarget> targets = ImmutableList.builder();
        for (ClauseSyntax.DatedTarget target : dated) {
            if (target.isOfCount()) {
                reportCountBelowLevel(target, goal);
                continue;
            }
            if (reportedWithoutTime(target, "as in: at least 75% during Q4 2026/27")) {
                continue;
            }
            Optional<Timing> timing = times.timing(target.timing().get());
            numbers.figure(target.number(), NumberUse.LEVEL)
                    .ifPresent(number ->
                            timing.ifPresent(time -> targets.add(new LevelTarget(goal(target.side()), number, time))));
        }
        return targets.build();
    }

    /** What is to be held has two sides, of which nobody can tell which is meant. */
    private void reportCountBelowLevel(ClauseSyntax.DatedTarget line, Goal goal) {
        String rest = afterBegin(line);
        Diagnostic found = Diagnostic.of(
                        LanguageCode.MISPLACED_LINE,
                        "this line gives a target of what adds up, but of the measure above the latest reading counts")
                .at(findings.place(line.span()));
        if (goal == Goal.MAINTAIN) {
            findings.add(found.help("write at least " + rest + ", or at most " + rest));
            return;
        }
        Goal bound = goal == Goal.REDUCE || goal == Goal.AT_MOST ? Goal.AT_MOST : Goal.AT_LEAST;
        String instead = bound.words() + " " + rest;
        // Below a number that falls or grows it may be what there is to be in a quarter, which is another measure.
        boolean certain = line.timing().isPresent() && (goal == Goal.AT_LEAST || goal == Goal.AT_MOST);
        findings.add(
                certain
                        ? found.help("write " + instead).mendedBy(instead)
                        : found.help("write " + instead
                                + "; for numbers of each quarter that add up, give a measure with a target"));
    }

    /** What targets on the way come to, where all are of a time and their sum tells. */
    static Optional<Quantity> sum(List<ClauseSyntax.DatedTarget> dated) {
        BigDecimal sum = BigDecimal.ZERO;
        String unit = "";
        for (ClauseSyntax.DatedTarget line : dated) {
            Optional<Quantity> number =
                    QuantityParser.parse(line.number().text()).toOptional();
            boolean isDuring = line.timing()
                    .filter(timing -> timing.bound() == Keyword.DURING)
                    .isPresent();
            if (number.isEmpty() || !isDuring) {
                return Optional.empty();
            }
            String other = number.get().unit();
            if (!unit.isEmpty() && !other.isEmpty() && !unit.equals(other)) {
                return Optional.empty();
            }
            unit = unit.isEmpty() ? other : unit;
            sum = sum.add(number.get().amount());
        }
        return Optional.of(Quantity.of(sum, unit));
    }

    /** What a bound asks for. */
    static Goal goal(Keyword side) {
        return side == Keyword.LEAST ? Goal.AT_LEAST : Goal.AT_MOST;
    }
}
