package org.csplan.core.analysis;

import java.util.Optional;

/**
 * An aim or a priority by the end of a day: what stands behind it, and how that stands.
 *
 * @param standing its own; absent where it has no measures and no progress
 * @param situation of the actions that are for it, for an aim also through a priority, of their measures and of its own; an action that is for several aims
 *     or priorities is in the situation of each, with all of its money
 */
public record ObjectiveSummary(ObjectiveCoverage coverage, Optional<Standing> standing, Situation situation) {}
