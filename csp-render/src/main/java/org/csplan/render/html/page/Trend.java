package org.csplan.render.html.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.csplan.core.analysis.PastValue;
import org.csplan.core.analysis.TargetOnTheWay;
import org.csplan.core.model.Quantity;

/**
 * A small chart of how a measure came to where it is, in a box of {@value #WIDTH} by {@value #HEIGHT}, with room for words below
 * and behind it.
 *
 * @param values at least two, the earliest first
 * @param target what it is held against, where that is in the same unit
 * @param onTheWay what it is to come to on its way, where that is in the same unit, the earliest first
 * @param inTheEnd the target with its day, where there are others on the way to it
 * @param points of the line, as SVG writes them
 * @param last where the line ends
 * @param marks where the targets on the way lie
 * @param goal where the target lies that {@code inTheEnd} tells of
 * @param level how far down the target lies
 * @param most what the upper end stands for
 * @param least what the lower end stands for; the same as {@code most} where all numbers are the same
 * @param from the day at which it begins
 * @param to the day at which it ends
 */
public record Trend(
        ImmutableList<PastValue> values,
        Optional<Quantity> target,
        ImmutableList<TargetOnTheWay> onTheWay,
        Optional<TargetOnTheWay> inTheEnd,
        String points,
        Point last,
        ImmutableList<Point> marks,
        Optional<Point> goal,
        Optional<Integer> level,
        Quantity most,
        Quantity least,
        LocalDate from,
        LocalDate to) {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 40;
    private static final int MARGIN = 4;

    /** How far the words below may go beyond the box, lest both days touch. */
    private static final int OVERHANG = 20;

    /** More than a character of the chart's words takes, in whichever font. */
    private static final int CHARACTER = 8;

    /** From the middle of such a character down to the line on which it stands. */
    private static final int HALF_A_LETTER = 4;

    /** In the box, from its upper left corner. */
    public record Point(int x, int y) {}

    /**
     * What is known of a day.
     *
     * @param value none where the day is that of a target alone
     * @param targets on the way
     */
    public record Row(LocalDate day, Optional<Quantity> value, ImmutableList<Quantity> targets) {}

    /** The days and the numbers between which the chart has room. */
    private record Scale(LocalDate first, LocalDate end, BigDecimal least, BigDecimal most) {

        Point point(LocalDate day, BigDecimal number) {
            long days = ChronoUnit.DAYS.between(first, end);
            long gone = ChronoUnit.DAYS.between(first, day);
            return new Point(MARGIN + (int) (gone * (WIDTH - 2 * MARGIN) / days), y(number));
        }

        Point point(TargetOnTheWay step) {
            return point(step.day(), step.value().amount());
        }

        int y(BigDecimal number) {
            if (least.compareTo(most) == 0) {
                return HEIGHT / 2;
            }
            BigDecimal room = BigDecimal.valueOf(HEIGHT - 2L * MARGIN);
            return HEIGHT
                    - MARGIN
                    - number.subtract(least)
                            .multiply(room)
                            .divide(most.subtract(least), 0, RoundingMode.HALF_UP)
                            .intValueExact();
        }
    }

    /**
     * None of fewer than two values, which show no way.
     *
     * @param targetDay the last day on which to reach the target
     * @param addsUp whether it begins with nothing, so that the chart does, too
     */
    static Optional<Trend> of(
            ImmutableList<PastValue> values,
            Optional<Quantity> target,
            Optional<LocalDate> targetDay,
            ImmutableList<TargetOnTheWay> onTheWay,
            boolean addsUp) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        String unit = values.get(0).value().unit();
        Optional<Quantity> alike = target.filter(number -> fits(number, unit)).map(number -> in(unit, number));
        ImmutableList<TargetOnTheWay> way = onTheWay.stream()
                .filter(step -> fits(step.value(), unit))
                .map(step -> new TargetOnTheWay(step.day(), in(unit, step.value())))
                .sorted(Comparator.comparing(TargetOnTheWay::day))
                .collect(toImmutableList());
        Optional<TargetOnTheWay> inTheEnd = alike.filter(number -> !way.isEmpty())
                .flatMap(number -> targetDay.map(day -> new TargetOnTheWay(day, number)));
        ImmutableList<Quantity> numbers = Streams.concat(
                        addsUp ? Stream.of(Quantity.of(BigDecimal.ZERO, unit)) : Stream.of(),
                        values.stream().map(PastValue::value),
                        way.stream().map(TargetOnTheWay::value),
                        alike.stream())
                .sorted(Comparator.comparing(Quantity::amount))
                .collect(toImmutableList());
        ImmutableList<LocalDate> days = Streams.concat(
                        values.stream().map(PastValue::day),
                        way.stream().map(TargetOnTheWay::day),
                        inTheEnd.stream().map(TargetOnTheWay::day))
                .sorted()
                .collect(toImmutableList());
        Quantity least = numbers.get(0);
        Quantity most = last(numbers);
        Scale scale = new Scale(days.get(0), last(days), least.amount(), most.amount());
        ImmutableList<Point> line = values.stream()
                .map(past -> scale.point(past.day(), past.value().amount()))
                .collect(toImmutableList());
        StringBuilder written = new StringBuilder();
        line.forEach(point -> written.append(written.length() == 0 ? "" : " ")
                .append(point.x())
                .append(',')
                .append(point.y()));
        return Optional.of(new Trend(
                values,
                alike,
                way,
                inTheEnd,
                written.toString(),
                last(line),
                way.stream().map(scale::point).collect(toImmutableList()),
                inTheEnd.map(scale::point),
                alike.map(number -> scale.y(number.amount())),
                most,
                least,
                scale.first(),
                scale.end()));
    }

    /** A bare number is taken to be in the unit of what it is beside. */
    private static boolean fits(Quantity number, String unit) {
        return number.unit().isEmpty() || number.unit().equals(unit);
    }

    private static Quantity in(String unit, Quantity number) {
        return Quantity.of(number.amount(), unit);
    }

    public PastValue first() {
        return values.get(0);
    }

    public PastValue latest() {
        return last(values);
    }

    /** All that the chart shows, day by day. */
    public ImmutableList<Row> rows() {
        TreeMap<LocalDate, Row> rows = new TreeMap<>();
        values.forEach(
                past -> rows.put(past.day(), new Row(past.day(), Optional.of(past.value()), ImmutableList.of())));
        Streams.concat(onTheWay.stream(), inTheEnd.stream())
                .distinct()
                .forEach(step -> rows.merge(
                        step.day(),
                        new Row(step.day(), Optional.empty(), ImmutableList.of(step.value())),
                        (known, more) -> new Row(
                                known.day(),
                                known.value(),
                                Streams.concat(known.targets().stream(), more.targets().stream())
                                        .collect(toImmutableList()))));
        return ImmutableList.copyOf(rows.values());
    }

    /** What the ends of the chart stand for, the upper one first; one where it has but one height. */
    public ImmutableList<String> ends() {
        return most.amount().compareTo(least.amount()) == 0
                ? ImmutableList.of(end(most))
                : ImmutableList.of(end(most), end(least));
    }

    /** How wide it is with the words behind and below it. */
    public int width() {
        int words = inTheEnd.map(end -> words(end.value()).length() * CHARACTER + 2 * MARGIN)
                .orElse(0);
        return Math.max(dayEnd(), WIDTH + words);
    }

    /** Where the words for the last day end. */
    public int dayEnd() {
        return WIDTH + OVERHANG;
    }

    /** Where the words stand that say how much the target is, beside it and not beyond the edges. */
    public Optional<Point> goalWords() {
        return goal.map(ring -> new Point(
                WIDTH + MARGIN,
                Math.min(HEIGHT - MARGIN, Math.max(2 * HALF_A_LETTER + MARGIN / 2, ring.y() + HALF_A_LETTER))));
    }

    /** One of its numbers, without a unit in words, for which there is no room: it is {@link #unit}. */
    public String words(Quantity number) {
        return end(number);
    }

    /** What all its numbers are of; none where that is a sign that stands with each of them, or nothing. */
    public Optional<String> unit() {
        return Optional.of(latest().value())
                .filter(number -> !isShort(number))
                .map(Quantity::unit)
                .filter(unit -> !unit.isEmpty());
    }

    private static String end(Quantity number) {
        return (isShort(number) ? number : Quantity.of(number.amount(), "")).words();
    }

    private static boolean isShort(Quantity number) {
        return number.isMoney() || number.isPercentage();
    }

    private static <T> T last(ImmutableList<T> list) {
        return list.get(list.size() - 1);
    }
}
