package org.csplan.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * When an action begins, is due and ends. Each part may be absent.
 *
 * @param due as first agreed; {@code moves} say what became of it
 * @param moves in the order in which they were made, so that the last one holds
 * @param done when the action was completed
 * @param closed when it was ended without being completed
 */
public record Timetable(
        Optional<When> start,
        Optional<Due> due,
        ImmutableList<Move> moves,
        Optional<When> done,
        Optional<Closure> closed) {

    public static final Timetable EMPTY =
            new Timetable(Optional.empty(), Optional.empty(), ImmutableList.of(), Optional.empty(), Optional.empty());

    /** By when the action is to be done as things are now: the last move, or what was first agreed. */
    public Optional<Due> dueNow() {
        return moves.isEmpty() ? due : Optional.of(moves.get(moves.size() - 1).to());
    }

    /** How often the action is due, as things are now; none for one that is not due again and again. */
    public Optional<Recurrence> recurrence() {
        return dueNow().orElse(null) instanceof Due.Every every ? Optional.of(every.recurrence()) : Optional.empty();
    }
}
