package org.csplan.core.model;

/** The id of an aim or a priority: what an action is for. */
public sealed interface ObjectiveId extends ElementId permits AimId, PriorityId {}
