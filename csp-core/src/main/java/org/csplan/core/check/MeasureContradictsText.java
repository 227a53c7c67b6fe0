package org.csplan.core.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;

/** The words of a measure name another number of its unit than the measure is held against. */
final class MeasureContradictsText implements MeasureCheck {

    @Override
    public String id() {
        return "measure-contradicts-text";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(CheckedMeasure checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (checked.signs().hasDigit()) {
            contradiction(checked).ifPresent(findings);
        }
    }

    private Optional<Diagnostic> contradiction(CheckedMeasure checked) {
        Measure measure = checked.measure();
        Set<BigDecimal> said = NumbersInText.of(measure.text(), measure.unit().orElse(""));
        if (said.size() != 1) {
            return Optional.empty();
        }
        Set<BigDecimal> meant = figures(measure)
                .flatMap(figure -> figure.known().stream())
                .map(number -> number.amount().stripTrailingZeros())
                .collect(Collectors.toSet());
        if (meant.isEmpty() || meant.containsAll(said)) {
            return Optional.empty();
        }
        return Optional.of(found(
                checked.subject(),
                "the measure " + measure.id() + " says "
                        + said.iterator().next().toPlainString() + " in its words and " + measure.yardstick()
                        + " beside them",
                "let both say the same number"));
    }

    private static Stream<? extends Figure> figures(Measure measure) {
        if (measure instanceof Measure.Count count) {
            return Stream.concat(Stream.of(count.target()), onTheWay(count));
        }
        return measure instanceof Measure.Level level
                ? Stream.concat(Stream.concat(level.baseline().stream(), level.target().stream()), onTheWay(level))
                : Stream.empty();
    }

    private static Stream<? extends Figure> onTheWay(Measure measure) {
        return measure.datedTargets().stream().map(Measure.DatedTarget::target);
    }
}
