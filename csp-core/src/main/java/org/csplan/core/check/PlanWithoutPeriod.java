package org.csplan.core.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/** The plan doesn't say what time it is for. */
final class PlanWithoutPeriod implements PlanCheck {

    /** {@code 2019/20} or {@code 2019-22}, as titles name the years that a plan is for. */
    private static final Pattern YEARS = Pattern.compile("(?<![\\d/-])20\\d\\d[/-]\\d\\d(\\d\\d)?(?![\\d/-])");

    @Override
    public String id() {
        return "plan-without-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        if (plan.plan().period().isPresent()) {
            return Stream.empty();
        }
        Optional<String> titled = periodIn(plan.plan().title());
        Diagnostic found = found(
                plan.plan().id(),
                "the plan doesn't say what time it is for",
                "add a line: period " + titled.orElse("2026/27"));
        return Stream.of(titled.map(years -> found.mendedBy(new Mend.NewLine("period " + years)))
                .orElse(found));
    }

    /** The years that the title names, if it names them once. */
    private static Optional<String> periodIn(String title) {
        Matcher years = YEARS.matcher(title);
        if (!years.find()) {
            return Optional.empty();
        }
        String first = years.group();
        return years.find()
                        || WhenParser.parse(first, When.USUAL_YEAR_START)
                                .problem()
                                .isPresent()
                ? Optional.empty()
                : Optional.of(first);
    }
}
