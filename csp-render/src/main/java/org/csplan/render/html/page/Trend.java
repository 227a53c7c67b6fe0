package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.csplan.core.analysis.PastValue;
import org.csplan.core.model.Quantity;

/**
 * A small chart of how a measure came to where it is, in a box of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param values at least two, the earliest first
 * @param target what it is held against, where that is in the same unit
 * @param points of the line, as SVG writes them
 * @param last where the line ends
 * @param level how far down the target lies
 */
public record Trend(
        ImmutableList<PastValue> values,
        Optional<Quantity> target,
        String points,
        Point last,
        Optional<Integer> level) {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 40;
    private static final int MARGIN = 4;

    /** In the box, from its upper left corner. */
    public record Point(int x, int y) {}

    /** The numbers between which the chart has room. */
    private record Scale(BigDecimal least, BigDecimal most) {

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

    /** None of fewer than two values, which show no way. */
    static Optional<Trend> of(ImmutableList<PastValue> values, Optional<Quantity> target) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        Optional<Quantity> alike = target.filter(
                number -> number.unit().equals(values.get(0).value().unit()));
        ImmutableList<BigDecimal> numbers = Streams.concat(values.stream().map(PastValue::value), alike.stream())
                .map(Quantity::amount)
                .sorted()
                .collect(ImmutableList.toImmutableList());
        Scale scale = new Scale(numbers.get(0), last(numbers));
        LocalDate first = values.get(0).day();
        long days = ChronoUnit.DAYS.between(first, last(values).day());
        ImmutableList.Builder<Point> points = ImmutableList.builder();
        for (PastValue past : values) {
            long gone = ChronoUnit.DAYS.between(first, past.day());
            points.add(new Point(
                    MARGIN + (int) (gone * (WIDTH - 2 * MARGIN) / days),
                    scale.y(past.value().amount())));
        }
        ImmutableList<Point> line = points.build();
        StringBuilder written = new StringBuilder();
        line.forEach(point -> written.append(written.length() == 0 ? "" : " ")
                .append(point.x())
                .append(',')
                .append(point.y()));
        return Optional.of(new Trend(
                values, alike, written.toString(), last(line), alike.map(number -> scale.y(number.amount()))));
    }

    public PastValue first() {
        return values.get(0);
    }

    public PastValue latest() {
        return last(values);
    }

    private static <T> T last(ImmutableList<T> list) {
        return list.get(list.size() - 1);
    }
}
