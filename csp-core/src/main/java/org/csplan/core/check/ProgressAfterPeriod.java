package org.csplan.core.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * Progress is of a time that begins after the plan's period has ended. What is told last says as of which day a plan is
 * read, so that by a wrong year all of it would be overdue.
 */
final class ProgressAfterPeriod implements PlanCheck {

    private static final Pattern WITH_YEAR = Pattern.compile("(.*?)[0-9]{4}(/[0-9]{2})?");

    /** Of a longer period no more are tried. */
    private static final int MOST_YEARS_TRIED = 10;

    @Override
    public String id() {
        return "progress-after-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        return ToldForTime.in(plan, told -> isAfter(told.when(), plan) || AsOf.isSlip(told.when(), plan.plan()))
                .map(told -> found(told, plan));
    }

    /** Whether it begins when the plan's period is over; not where the plan says none. */
    static boolean isAfter(When when, CheckedPlan plan) {
        Optional<When> period = plan.plan().period();
        return period.isPresent() && period.get().isBefore(when);
    }

    private Diagnostic found(ToldForTime told, CheckedPlan plan) {
        When period = plan.plan().period().orElseThrow();
        boolean setsDay = plan.day().equals(Optional.of(told.when().to()));
        return found(
                        told.subject(plan.plan()),
                        told.words() + ", after the plan's period " + period.words(),
                        "check the year"
                                + (setsDay
                                        ? ": this is what is told last, and so all of the plan is read as of "
                                                + WhenParser.write(plan.day().get())
                                        : AsOf.isSlip(told.when(), plan.plan())
                                                ? nearest(told.when(), plan.plan())
                                                        .map(meant -> ": is " + meant + " meant?")
                                                        .orElse("")
                                                : ""))
                .on(told.line());
    }

    /** The same part of the year in the plan's period, the latest one; none where its words say it in another way. */
    private static Optional<String> nearest(When told, ActionPlan plan) {
        When period = plan.period().orElseThrow();
        Matcher words = WITH_YEAR.matcher(told.words());
        if (!words.matches()) {
            return Optional.empty();
        }
        int last = period.to().getYear();
        return IntStream.rangeClosed(
                        0, Math.min(MOST_YEARS_TRIED, last - period.from().getYear() + 1))
                .map(back -> last - back)
                .mapToObj(year -> words.group(1)
                        + year
                        + (words.group(2) == null ? "" : String.format(Locale.ROOT, "/%02d", (year + 1) % 100)))
                .filter(meant -> WhenParser.parse(meant, plan.yearStart())
                        .toOptional()
                        .filter(when -> period.days().encloses(when.days()))
                        .isPresent())
                .findFirst();
    }
}
