package org.csplan.core.diagnostic;

import java.util.Optional;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.MeasureId;

/**
 * What part of a plan something is about; the way from a model that knows no places to the place in the text.
 *
 * @param measure a measure of the element; absent when it is about the element as a whole
 */
public record Subject(ElementId element, Optional<MeasureId> measure) {

    public static Subject of(ElementId element) {
        return new Subject(element, Optional.empty());
    }

    public static Subject of(ElementId element, MeasureId measure) {
        return new Subject(element, Optional.of(measure));
    }
}
