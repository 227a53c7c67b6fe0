package org.csplan.render.findings;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Shortlist;
import org.csplan.core.model.ActionPlan;

/**
 * What came of one file that was to be checked.
 *
 * @param name as the reader gave it
 * @param contents what the plan holds; absent where there is none, because of the findings or the problem
 * @param isPart whether it begins no plan, so that it can only be a part of one
 * @param found in source order; empty for a file that could not be read
 * @param day by whose end the plan was looked at; absent where no rule asked for one, or none is known
 * @param problem one line on why it could not be read, which names it; absent if it could
 */
public record CheckedFile(
        String name,
        Optional<Contents> contents,
        boolean isPart,
        ImmutableList<Diagnostic> found,
        Optional<LocalDate> day,
        Optional<String> problem) {

    /** How many of each kind of element a plan holds. */
    public record Contents(int aims, int priorities, int actions, int agencies) {

        public static Contents of(ActionPlan plan) {
            return new Contents(
                    plan.aims().size(),
                    plan.priorities().size(),
                    plan.actions().size(),
                    plan.agencies().size());
        }
    }

    public CheckedFile {
        checkArgument(
                problem.isEmpty() || (contents.isEmpty() && found.isEmpty()),
                "nothing is known of a file that could not be read");
    }

    /** @param plan absent where the findings left none */
    public static CheckedFile read(String name, Optional<ActionPlan> plan, ImmutableList<Diagnostic> found) {
        return new CheckedFile(name, plan.map(Contents::of), false, found, Optional.empty(), Optional.empty());
    }

    /** @param problem one line on why, which names the file */
    public static CheckedFile unread(String name, String problem) {
        return new CheckedFile(
                name, Optional.empty(), false, ImmutableList.of(), Optional.empty(), Optional.of(problem));
    }

    /** The same with no more findings than these: of too many the gravest, as {@link Shortlist} says. */
    CheckedFile shown(int most) {
        if (found.size() <= most) {
            return this;
        }
        Shortlist shortlist = Shortlist.of(found, most);
        return new CheckedFile(
                name,
                contents,
                isPart,
                found.stream().filter(shortlist::takes).collect(ImmutableList.toImmutableList()),
                day,
                problem);
    }

    /** The same with these findings. */
    public CheckedFile with(ImmutableList<Diagnostic> findings) {
        return new CheckedFile(name, contents, isPart, findings, day, problem);
    }

    /** The same, looked at as of this day. */
    public CheckedFile asOf(Optional<LocalDate> when) {
        return new CheckedFile(name, contents, isPart, found, when, problem);
    }

    /** The same, of a file that begins no plan if this is true. */
    public CheckedFile asPart(boolean beginsNoPlan) {
        return new CheckedFile(name, contents, beginsNoPlan, found, day, problem);
    }

    public boolean isUnread() {
        return problem.isPresent();
    }
}
