package org.csplan.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.model.WhenParser;
import picocli.CommandLine.Option;

/** The option that asks what happened to a plan since a day. */
final class SinceDay {

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description =
                    "What happened to a plan since this day, such as that of the last meeting, by the times that it tells"
                            + " of: 2026-12-31.")
    private Optional<String> words = Optional.empty();

    /** Takes the option, as {@link PlainCommand} says. */
    boolean takeOption(String option, String value) {
        if (!option.equals("--since")) {
            return false;
        }
        words = Optional.of(value);
        return true;
    }

    boolean isNamed() {
        return words.isPresent();
    }

    /**
     * The day that was named.
     *
     * @throws WrongCall if what was named is no day
     */
    Optional<LocalDate> named() {
        return words.map(named -> AsOfDay.day("--since", named, "2026-12-31 or \"31 December 2026\""));
    }

    /**
     * The day that a plan is read as of, which is to be after the one that was named.
     *
     * @param plan its name
     * @param asOf absent where the plan says none
     * @throws WrongCall if it is not
     */
    static LocalDate after(LocalDate since, Optional<LocalDate> asOf, String plan) {
        return asOf.filter(since::isBefore)
                .orElseThrow(() -> new WrongCall(asOf.map(
                                day -> "the plan is read as of "
                                        + WhenParser.write(day)
                                        + ", and --since needs an earlier day; to read it as of a later one, name that, as in --as-of today")
                        .orElse(plan + " says no day by its progress, publication or period; name one, as in --as-of"
                                + " 2027-03-31")));
    }
}
