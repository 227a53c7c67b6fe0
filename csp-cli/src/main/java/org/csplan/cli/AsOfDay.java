package org.csplan.cli;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.Supplier;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.render.view.Report;
import picocli.CommandLine.Option;

/** The option that says as of which day a plan is read. */
final class AsOfDay {

    private static final String TODAY = "today";
    private static final String WRITE = "write ";

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description =
                    "What is computed, such as statuses and what is overdue, is so by the end of this day: 31 March 2027,"
                            + " 2027-03-31 or today. If none is named, the end of the latest progress, else the day of"
                            + " publication, else the first day of the period.")
    private Optional<String> words = Optional.empty();

    /** Asked once, for midnight may come between two plans. */
    private Optional<LocalDate> asked = Optional.empty();

    /** Takes the option, as {@link PlainCommand} says. */
    boolean takeOption(String option, String value) {
        if (!option.equals("--as-of")) {
            return false;
        }
        words = Optional.of(value);
        return true;
    }

    /**
     * The day that was named.
     *
     * @param today asked only where the reader says so, for else the same plan always gives the same answer
     * @throws WrongCall if what was named is no day
     */
    Optional<LocalDate> named(Supplier<LocalDate> today) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String named = words.get().strip();
        if (named.equalsIgnoreCase(TODAY)) {
            asked = Optional.of(asked.orElseGet(today));
            return asked;
        }
        return Optional.of(day("--as-of", named, "2027-03-31, \"31 March 2027\" or today"));
    }

    /**
     * A day in words or figures.
     *
     * @throws WrongCall if what was named is none
     */
    static LocalDate day(String option, String named, String examples) {
        Parsed<When> read = WhenParser.parse(named, Month.APRIL);
        return read.toOptional()
                .filter(when -> when.from().equals(when.to()))
                .map(When::to)
                .orElseThrow(() -> new WrongCall(
                        option + " needs a day, such as " + examples + "; " + named + " is none" + instead(read)));
    }

    /** The day itself, where it was only written otherwise, as in {@code 30/09/2026}; of a longer time its first and its last. */
    private static String instead(Parsed<When> read) {
        return read.toOptional()
                .map(time -> ", but begins on " + WhenParser.write(time.from()) + " and ends on "
                        + WhenParser.write(time.to()))
                .or(() -> read.problem()
                        .map(problem -> problem.help())
                        .filter(help -> help.startsWith(WRITE)
                                && WhenParser.isWhen(help.substring(WRITE.length()), Month.APRIL))
                        .map(help -> "; " + help))
                .orElse("");
    }

    /** What is told of a plan to an audience as of the day that was named, else of the one that the plan as they see it says. */
    Report report(ActionPlan whole, Visibility audience, Supplier<LocalDate> today) {
        return named(today).map(day -> Report.of(whole, audience, day)).orElseGet(() -> Report.of(whole, audience));
    }

    /** The day that was named, else the one that the plan says; absent if it says none. */
    Optional<LocalDate> of(ActionPlan plan, Supplier<LocalDate> today) {
        return named(today).or(() -> AsOf.of(plan));
    }
}
