package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.csplan.core.model.Action;
import org.csplan.core.model.Due;
import org.csplan.core.model.Move;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.When;

/**
 * An action whose due time was changed.
 *
 * @param first when it was due as first agreed; absent where nothing was
 * @param now by when it is due since the last move
 * @param times how often it was moved; at least 1
 * @param withoutReason how many of the moves give no reason
 * @param slip days from the last one of {@code first} to the last one of {@code now}, negative if it was brought
 *     forward; empty where one of the two is no time
 */
public record Moved(Action action, Optional<Due> first, Due now, int times, int withoutReason, OptionalLong slip) {

    /** The oldest first. */
    public ImmutableList<Move> moves() {
        return action.timetable().moves();
    }

    /** None if the action was never moved. */
    static Optional<Moved> of(Action action) {
        Timetable timetable = action.timetable();
        if (timetable.moves().isEmpty()) {
            return Optional.empty();
        }
        Due now = timetable.moves().get(timetable.moves().size() - 1).to();
        return Optional.of(new Moved(
                action,
                timetable.due(),
                now,
                timetable.moves().size(),
                (int) timetable.moves().stream()
                        .map(Move::because)
                        .filter(Optional::isEmpty)
                        .count(),
                slip(timetable.due().flatMap(Due::when), now.when())));
    }

    private static OptionalLong slip(Optional<When> first, Optional<When> now) {
        return first.isPresent() && now.isPresent()
                ? OptionalLong.of(
                        ChronoUnit.DAYS.between(first.get().to(), now.get().to()))
                : OptionalLong.empty();
    }
}
