package org.csplan.core.diagnostic;

import java.util.Comparator;
import java.util.Optional;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.ObjectiveId;

/**
 * What part of a plan something is about; the way from a model that knows no places to the place in the text.
 *
 * @param measure a measure of the element; absent when it is about the element as a whole
 */
public record Subject(ElementId element, Optional<MeasureId> measure) implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER = Comparator.<Subject, String>comparing(
                    subject -> subject.element().value())
            .thenComparing(subject -> subject.element().kind())
            .thenComparing(subject -> subject.measure().map(MeasureId::value).orElse(""));

    public static Subject of(ElementId element) {
        return new Subject(element, Optional.empty());
    }

    public static Subject of(ElementId element, MeasureId measure) {
        return new Subject(element, Optional.of(measure));
    }

    /** As people say it: an action's id, {@code priority 4}, and of a measure {@code 1.3.homes}. */
    public String words() {
        String owner = element instanceof ObjectiveId ? element.kind() + " " + element.value() : element.value();
        return measure.map(own -> owner + "." + own.value()).orElse(owner);
    }

    /** By id, then by the kind of element, which itself comes before its measures. */
    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
