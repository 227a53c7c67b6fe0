package org.csplan.core.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Status;

/**
 * How an action, an aim or a priority stands by the end of a day: what is declared of it beside what its dates, milestones
 * and measures say. The two are kept apart.
 *
 * @param declared the status told last, by {@link LastTold}, or that an action is done or dropped, in the plan's word for it,
 *     where its line {@code done} or {@code closed} says so and no status was told of what came after; absent where none is
 * @param share how much of it is told to be complete, in per cent
 * @param computed absent where nothing is known that it could be computed from
 * @param reason why it was computed so
 * @param contradiction what is declared and can't be so; absent where the two
 *     agree, or differ by no more than judgement may
 */
public record Standing(
        ElementId element,
        Optional<Status> declared,
        Optional<BigDecimal> share,
        Optional<Status.Meaning> computed,
        Reason reason,
        Optional<Reason> contradiction) {}
