package org.csplan.core.analysis;

import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;

/**
 * A measure and what it is a measure of, for its id is its own only there.
 *
 * @param owner the plan, an aim, a priority or an action
 */
public record OwnedMeasure(ElementId owner, Measure measure) {}
