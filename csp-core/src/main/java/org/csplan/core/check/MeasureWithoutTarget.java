package org.csplan.core.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;

/**
 * A measure is to go up, go down or be reached, and no number says how far: it is left out, {@code tbc}, or its text says
 * that it is to be established. A strategy needed targets when the Crime and Disorder Act 1998 was passed (section 6 as
 * enacted); it does no longer, but no board can judge without them.
 */
final class MeasureWithoutTarget implements PlanCheck {

    @Override
    public String id() {
        return "measure-without-target";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    private static final Pattern OPEN =
            Pattern.compile("(?i)(?=[?t])(?:\\?\\s?%|\\bTBC\\b|\\bto be (?:established|confirmed|agreed)\\b)");

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return plan.measures()
                .filter(owned -> isOpen(owned.measure()))
                .map(owned -> found(
                        Subject.of(owned.owner(), owned.measure().id()),
                        "the measure " + owned.measure().id() + " has no target",
                        "say the number to reach and by when: reduce from 240 to 200 by March 2020"));
    }

    /** Whether there is a {@code ?}, {@code tb} or {@code o b} in it, without which there is nothing to match. */
    private static boolean mayMatch(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '?') {
                return true;
            }
            if ((letter == 'b' || letter == 'B') && (isAt(text, at - 1, "t") || isAt(text, at - 2, "o "))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String text, int at, String letters) {
        return text.regionMatches(true, at, letters, 0, letters.length());
    }

    private static boolean isOpen(Measure measure) {
        if (mayMatch(measure.text()) && OPEN.matcher(measure.text()).find()) {
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
