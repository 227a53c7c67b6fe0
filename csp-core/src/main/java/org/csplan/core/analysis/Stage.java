package org.csplan.core.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;

/**
 * Whether something is still to be done.
 *
 * <p>Something was done or closed by a day if the time at which it was is over by then: of what was done in March nobody
 * can say on the first of March that it is done. What progress tells of a time is known when that time is over, too.
 */
public enum Stage {
    /** It is still to be done, begun or not. */
    OPEN,
    /** It was completed. */
    DONE,
    /** It was ended without being completed: closed, or dropped by its last status. */
    CLOSED;

    /** By all that the plan says of an action. */
    public static Stage of(Action action) {
        return of(action, LocalDate.MAX);
    }

    /** By the end of this day, of a plan without a period. */
    public static Stage of(Action action, LocalDate day) {
        return of(action, Optional.empty(), day);
    }

    /**
     * By the end of this day. What the action itself says holds; if it says nothing of its end, its last status does. An action
     * that is due again and again and told to be done is so until it is due again: what is due every March, and was done
     * in 2024/25, until the March after.
     *
     * @param period of the plan, after which nothing is due again
     */
    public static Stage of(Action action, Optional<When> period, LocalDate day) {
        return of(action, action.progress(), period, day);
    }

    /** @param progress of the action, of which an audience may see less */
    static Stage of(Action action, List<Progress> progress, Optional<When> period, LocalDate day) {
        if (isOver(action.timetable().closed().map(Closure::when), day)) {
            return CLOSED;
        }
        if (isOver(action.timetable().done(), day)) {
            return DONE;
        }
        Optional<LastTold<Status>> told = LastTold.status(progress, day);
        if (told.isEmpty()) {
            return OPEN;
        }
        return switch (told.get().value().meaning()) {
            case DONE -> Rounds.isDueAgain(action, told.get().entry().when(), period, day) ? OPEN : DONE;
            case DROPPED -> CLOSED;
            default -> OPEN;
        };
    }

    /** By the end of this day; an action's end is not that of its milestones, which are as {@link Action#milestonesAsTold()} says. */
    public static Stage of(Milestone milestone, LocalDate day) {
        return isOver(milestone.done(), day) ? DONE : OPEN;
    }

    /** By the end of this day, as the progress of its owner tells; an action's end is not that of its measures. */
    public static Stage of(Measure.Deliverable measure, Iterable<Progress> progress, LocalDate day) {
        return deliveredIn(measure, progress, day).isPresent() ? DONE : OPEN;
    }

    /** The first entry that is known by the end of this day and tells that it was delivered. */
    public static Optional<Progress> deliveredIn(
            Measure.Deliverable measure, Iterable<Progress> progress, LocalDate day) {
        for (Progress entry : progress) {
            for (Reading reading : entry.readings()) {
                if (reading.value() instanceof Reading.Delivered
                        && reading.measure().equals(measure.id())
                        && LastTold.isKnown(entry, day)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOver(Optional<When> time, LocalDate day) {
        return time.isPresent() && time.get().isOverBy(day);
    }
}
