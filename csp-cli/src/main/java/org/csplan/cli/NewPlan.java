package org.csplan.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csplan.core.analysis.FirstFew;
import org.csplan.core.analysis.NextPlan;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.format.PlanFormatter;
import org.csplan.dsl.format.PlanPrinter;
import org.csplan.dsl.format.Words;

/**
 * The texts that a plan can begin with. The template lies in parts, one for each kind of statement, and has gaps such as
 * {@code {title}}; a line with a gap that nothing fills is left out.
 */
final class NewPlan {

    private static final ImmutableList<String> PARTS =
            ImmutableList.of("plan", "agencies", "aims", "actions", "returns", "terms");

    private static final int MOST_NAMED = 10;

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)\\}");

    private final ActionPlan head;
    private final When period;

    private NewPlan(ActionPlan head, When period) {
        this.head = head;
        this.period = period;
    }

    /**
     * The template for a plan, laid out.
     *
     * @param head says what it is called, for whom and for what time; the rest is the template's
     * @throws IllegalArgumentException if the head says no time
     */
    static String text(ActionPlan head) {
        NewPlan plan = new NewPlan(
                head, head.period().orElseThrow(() -> new IllegalArgumentException("a new plan needs a period")));
        StringBuilder filled = new StringBuilder();
        PARTS.forEach(part -> resource("template/" + part + ".csp")
                .lines()
                .forEach(line ->
                        plan.filled(line).ifPresent(text -> filled.append(text).append('\n'))));
        return PlanFormatter.format(SourceText.of("plan.csp", filled.toString()))
                .orElseThrow(() -> new IllegalStateException("the template can't be read"));
    }

    /**
     * The plan that follows another, under a remark that says where it comes from and what to do with it.
     *
     * @param old the other
     * @param day as of which it was read
     */
    static String text(NextPlan next, ActionPlan old, LocalDate day) {
        StringBuilder text = new StringBuilder("# Begun from \"")
                .append(old.title())
                .append("\" as it stood on ")
                .append(WhenParser.write(day))
                .append(":\n");
        remarks(next).forEach(remark -> text.append("# ").append(remark).append('\n'));
        return text.append(
                        "# Still to do: read the introduction, agree dates and targets, give budgets, add what is new;")
                .append(" csp check --previous says more.\n\n")
                .append(PlanPrinter.printWithIds(next.plan()))
                .toString();
    }

    /** What a plan took over, in some lines: of actions first, then of measures. */
    static ImmutableList<String> remarks(NextPlan next) {
        ImmutableList.Builder<String> remarks = ImmutableList.builder();
        int goingOn = next.goesOn().size();
        remarks.add(goingOn + " of " + (goingOn + next.leftOut().size())
                + (goingOn == 1 ? " actions goes on" : " actions go on")
                + (next.leftOut().isEmpty()
                        ? ""
                        : "; done or closed: "
                                + named(next.leftOut(), action -> action.id().value())));
        if (!next.fromResults().isEmpty()) {
            remarks.add("measures that start from what they came to: " + named(next.fromResults(), Subject::words));
        }
        if (!next.toBeAgreed().isEmpty()) {
            remarks.add("targets to be agreed, tbc in the plan: " + named(next.toBeAgreed(), Subject::words));
        }
        if (!next.targetsLeftOut().isEmpty()) {
            remarks.add("targets on the way that are left out: " + named(next.targetsLeftOut(), Subject::words));
        }
        return remarks.build();
    }

    private static <T> String named(List<T> items, Function<T, String> name) {
        int more = FirstFew.leftOut(items, MOST_NAMED);
        return FirstFew.of(items, MOST_NAMED).stream().map(name).collect(Collectors.joining(", "))
                + (more == 0 ? "" : " and " + more + " more");
    }

    /** The St Albans plan, whole. */
    static String example() {
        return resource("example/plan.csp");
    }

    private Optional<String> filled(String line) {
        if (GAP.matcher(line).results().anyMatch(gap -> words(gap).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(GAP.matcher(line)
                .replaceAll(gap -> Matcher.quoteReplacement(words(gap).orElseThrow())));
    }

    private Optional<String> words(MatchResult gap) {
        return switch (gap.group(1)) {
            case "title" -> Optional.of(text(head.title()));
            case "partnership" -> head.partnership().map(NewPlan::text);
            case "area" -> head.area().map(NewPlan::text);
            case "period" -> Optional.of(time(period));
            case "start" -> Optional.of(time(monthOf(period.from())));
            case "end" -> Optional.of(time(monthOf(period.to())));
            default -> throw new IllegalStateException("nothing fills the gap " + gap.group());
        };
    }

    /** The month that the day is in, or only the day where the month is not all within the period. */
    private When monthOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        String name = WhenParser.write(month.getMonth());
        return first.isBefore(period.from()) || last.isAfter(period.to())
                ? When.day(day)
                : new When(first, last, name + " " + month.getYear());
    }

    private String time(When when) {
        return Words.time(when, head.yearStart());
    }

    private static String text(String words) {
        return Words.text(words, "    ");
    }

    private static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(NewPlan.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("csp was not built whole: " + name + " is missing", e);
        }
    }
}
