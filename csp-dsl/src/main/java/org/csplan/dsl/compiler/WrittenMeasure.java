package org.csplan.dsl.compiler;

import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.Measure;

/** A measure and the line that says it. */
record WrittenMeasure(Measure measure, Place place) {}
