package org.csplan.core.check;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;

/**
 * A measure is to go up, go down or be reached, and no number says how far: it is left out, {@code tbc}, or its text says
 * that it is to be established. A strategy needed targets when the Crime and Disorder Act 1998 was passed (section 6 as
 * enacted); it does no longer, but no board can judge without them.
 */
final class MeasureWithoutTarget implements MeasureCheck {

    @Override
    public String id() {
        return "measure-without-target";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    static final Pattern OPEN =
            Pattern.compile("(?i)(?=[?t])(?:\\?\\s?%|\\bTBC\\b|\\bto be (?:established|confirmed|agreed)\\b)");

    @Override
    public void find(CheckedMeasure checked, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (isOpen(checked)) {
            MeasureId id = checked.measure().id();
            findings.accept(found(
                    checked.subject(),
                    "the measure " + id + " has no target",
                    "say the number to reach and by when: reduce from 240 to 200 by March 2027"));
        }
    }

    private static boolean isOpen(CheckedMeasure checked) {
        Measure measure = checked.measure();
        if (checked.signs().hasOpenTarget() && OPEN.matcher(measure.text()).find()) {
            return true;
        }
        if (measure instanceof Measure.Level level) {
            return level.target().flatMap(Figure::known).isEmpty()
                    && level.datedTargets().stream()
                            .allMatch(dated -> dated.target().known().isEmpty());
        }
        return measure instanceof Measure.Count count && count.target().known().isEmpty();
    }
}
