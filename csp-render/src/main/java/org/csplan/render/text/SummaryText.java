package org.csplan.render.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMultiset;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csplan.core.analysis.Account;
import org.csplan.core.analysis.AgencySummary;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.FirstFew;
import org.csplan.core.analysis.Moved;
import org.csplan.core.analysis.ObjectiveSummary;
import org.csplan.core.analysis.Overdue;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.analysis.PlanSummary;
import org.csplan.core.analysis.Returns;
import org.csplan.core.analysis.Situation;
import org.csplan.core.analysis.Standing;
import org.csplan.core.analysis.StatusCounts;
import org.csplan.core.analysis.Sums;
import org.csplan.core.analysis.Verdict;
import org.csplan.core.model.Action;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Status;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * What is computed of a plan, as a manager reads it in a terminal in ten seconds. Nothing is told by colour; long lists
 * are cut, and say by how much.
 */
public final class SummaryText {

    /** More than this nobody reads in ten seconds. */
    private static final int LONGEST_LIST = 8;

    private static final int LONGEST_BAR = 20;
    private static final String INDENT = "  ";

    /** Money was spent, of this fund and another. */
    private static final String NOT_BY_FUND = "not told fund by fund";

    private final PlanAnalysis analysis;
    private final PlanSummary summary;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private SummaryText(PlanAnalysis analysis, Visibility audience, int width) {
        this.analysis = analysis;
        this.summary = analysis.summary();
        this.width = width;
        paragraph("", analysis.plan().title());
        paragraph("", "As of " + WhenParser.write(analysis.day()) + ", for " + reader(audience) + ".");
    }

    private static String reader(Visibility audience) {
        return switch (audience) {
            case PUBLIC -> "the public";
            case PARTNERS -> "partners";
            case RESTRICTED -> "those who may see everything";
        };
    }

    /**
     * Of the whole plan. Lines end in {@code \n}.
     *
     * @param analysis of the plan as the audience may see it
     * @param width how many characters a line may have
     */
    public static String of(PlanAnalysis analysis, Visibility audience, int width) {
        SummaryText text = new SummaryText(analysis, audience, width);
        text.whole();
        return text.text.toString();
    }

    /** Of one aim or priority, which is of this analysis. */
    public static String of(PlanAnalysis analysis, Visibility audience, int width, ObjectiveSummary objective) {
        SummaryText text = new SummaryText(analysis, audience, width);
        text.objective(objective);
        return text.text.toString();
    }

    /** Of one agency, which is of this analysis. */
    public static String of(PlanAnalysis analysis, Visibility audience, int width, AgencySummary agency) {
        SummaryText text = new SummaryText(analysis, audience, width);
        text.agency(agency);
        return text.text.toString();
    }

    private void whole() {
        counts();
        statuses(summary.situation().statuses());
        verdicts(summary.situation().verdicts());
        gaps(summary.coverage());
        situation(summary.situation());
        bunched();
        chain();
        money();
        load();
        missing();
    }

    private void objective(ObjectiveSummary objective) {
        heading(capital(name(objective.coverage().objective())));
        paragraph(INDENT, objective.coverage().objective().text());
        objective.standing().ifPresent(this::standing);
        statuses(objective.situation().statuses());
        verdicts(objective.situation().verdicts());
        situation(objective.situation());
        account(objective.situation().money());
        actions("Actions", objective.coverage().actions());
    }

    private void agency(AgencySummary agency) {
        heading(agency.load().agency().name());
        paragraph(
                INDENT,
                "leads " + agency.load().leads().size() + " ("
                        + agency.load().leadsAlone().size() + " alone), supports "
                        + agency.load().supports().size()
                        + (agency.load().overloaded() ? "; overloaded" : ""));
        statuses(agency.situation().statuses());
        verdicts(agency.situation().verdicts());
        situation(agency.situation());
        account(agency.situation().money());
        list("Not reported", agency.missing(), this::missing);
        actions("Leads", agency.load().leads());
        actions("Supports", agency.load().supports());
    }

    private void standing(Standing standing) {
        paragraph(
                INDENT,
                "reported: " + standing.declared().map(Status::label).orElse("no status given") + "; computed: "
                        + standing.computed()
                                .map(meaning -> spaced(meaning.word()))
                                .orElse("not known")
                        + " (" + standing.reason().words() + ")");
    }

    private void counts() {
        List<String> counts = new ArrayList<>();
        count(counts, analysis.plan().actions().size(), "action", "actions");
        count(counts, summary.aims().size(), "aim", "aims");
        count(counts, summary.priorities().size(), "priority", "priorities");
        count(counts, summary.agencies().size(), "agency", "agencies");
        count(counts, summary.measures(), "measure", "measures");
        count(counts, summary.milestones(), "milestone", "milestones");
        text.append('\n');
        paragraph("", Joiner.on(", ").join(counts));
    }

    private static void count(List<String> counts, int number, String one, String several) {
        counts.add(number + " " + (number == 1 ? one : several));
    }

    private void statuses(StatusCounts statuses) {
        if (statuses.actions() == 0) {
            return;
        }
        heading("Status");
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ImmutableList.of("", "Reported", "", "Computed", ""));
        int scale = Math.max(1, statuses.actions());
        for (Status.Meaning meaning : Status.Meaning.values()) {
            int told = statuses.declared().count(meaning);
            int computed = statuses.computed().count(meaning);
            if (told > 0 || computed > 0) {
                rows.add(row(capital(spaced(meaning.word())), told, computed, scale));
            }
        }
        if (statuses.undeclared() > 0 || statuses.unknown() > 0) {
            rows.add(row("No status", statuses.undeclared(), statuses.unknown(), scale));
        }
        text.append(TextTable.of(rows, width));
    }

    private static ImmutableList<String> row(String name, int told, int computed, int scale) {
        return ImmutableList.of(name, "" + told, bar(told, scale), "" + computed, bar(computed, scale));
    }

    /** At least one character for what is there at all. */
    private static String bar(int count, int whole) {
        int length = whole <= LONGEST_BAR ? count : (int) (((long) count * LONGEST_BAR + whole - 1) / whole);
        return Strings.repeat("#", length);
    }

    private void verdicts(ImmutableSortedMultiset<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        heading("Measures");
        paragraph(
                INDENT,
                Joiner.on(", ")
                        .join(verdicts.elementSet().stream()
                                .map(verdict -> verdicts.count(verdict) + " " + verdict.words())
                                .toList()));
    }

    private void gaps(Coverage coverage) {
        List<Gap> gaps = new ArrayList<>();
        gap(gaps, "no action", coverage.uncovered(), SummaryText::name);
        gap(gaps, "one action only", coverage.thin(), SummaryText::name);
        gap(gaps, "no measure", coverage.unmeasured(), SummaryText::name);
        // A plan that has no priorities, or no aims, lacks none.
        if (!analysis.plan().priorities().isEmpty()) {
            gap(gaps, "for no priority", coverage.withoutPriority(), SummaryText::id);
        }
        if (!analysis.plan().aims().isEmpty()) {
            gap(gaps, "for no aim", coverage.withoutAim(), SummaryText::id);
        }
        gap(gaps, "for neither", coverage.unlinked(), SummaryText::id);
        gap(gaps, "led by nobody", analysis.workload().openLedByNobody(analysis.day()), SummaryText::id);
        list("Gaps", "" + gaps.stream().mapToInt(Gap::count).sum(), ImmutableList.copyOf(gaps), Gap::words);
    }

    /** Of one kind, so many of them. */
    private record Gap(int count, String words) {}

    private static String id(Action action) {
        return action.id().value();
    }

    private static <T> void gap(List<Gap> gaps, String what, ImmutableList<T> items, Function<T, String> name) {
        if (!items.isEmpty()) {
            gaps.add(new Gap(items.size(), what + " (" + items.size() + "): " + shortened(items, name)));
        }
    }

    private static <T> String shortened(List<T> items, Function<T, String> name) {
        String names = Joiner.on(", ")
                .join(FirstFew.of(items, LONGEST_LIST).stream().map(name).toList());
        int more = FirstFew.leftOut(items, LONGEST_LIST);
        return more > 0 ? names + " and " + more + " more" : names;
    }

    private void situation(Situation situation) {
        list(
                "Measures off course or at risk",
                situation.behind().size() + " of " + situation.verdicts().size(),
                situation.behind(),
                SummaryText::behind);
        list(
                "Reported, but dates or numbers clearly disagree",
                situation.contradictions(),
                standing -> name(standing.element()) + ": "
                        + standing.contradiction().orElseThrow().words());
        list("Overdue", situation.overdue(), SummaryText::overdue);
        list(
                "Due in the next three months",
                situation.dueNext(),
                commitment -> commitment.deadline().map(When::words).orElse("") + ": " + name(commitment));
        list("Moved", situation.moved(), SummaryText::moved);
    }

    private static String behind(Attainment measure) {
        return measure.verdict().words() + ": " + measure(measure) + " – "
                + measure.reason().words();
    }

    private static String overdue(Overdue overdue) {
        return days(overdue.days()) + ", since " + overdue.due().words() + ": " + name(overdue.commitment());
    }

    private static String moved(Moved moved) {
        return moved.action().id().value() + ": "
                + moved.first().map(first -> "from " + first.words() + " ").orElse("") + "to "
                + moved.now().words()
                + (moved.times() > 1 ? ", moved " + moved.times() + " times" : "")
                + moved.because().map(reason -> ", because: " + reason).orElse(", without a reason");
    }

    private void bunched() {
        list(
                "Bunched in one month",
                summary.schedule().bunched().asList(),
                month -> words(month) + ": "
                        + summary.schedule().byMonth().get(month).stream()
                                .filter(Commitment.OfAction.class::isInstance)
                                .count()
                        + " actions");
    }

    private static String words(YearMonth month) {
        String day = WhenParser.write(month.atDay(1));
        return day.substring(day.indexOf(' ') + 1);
    }

    private void chain() {
        ImmutableList<Action> chain = summary.chain().chain();
        if (!chain.isEmpty()) {
            heading("Longest chain");
            paragraph(INDENT, shortened(chain, SummaryText::id).replace(", ", ", then "));
        }
    }

    private void money() {
        if (!summary.finances().total().hasSums()) {
            return;
        }
        account(summary.finances().total());
        summary.finances().byFund().forEach((fund, account) -> fund(fund, Optional.of(fund), account));
        if (!summary.finances().withoutFund().isEmpty()) {
            fund("without a fund", Optional.empty(), summary.finances().withoutFund());
        }
        if (!summary.finances().spentFromSeveralFunds().isEmpty()) {
            paragraph(
                    INDENT,
                    "spent on actions with several funds: "
                            + words(summary.finances().spentFromSeveralFunds()));
        }
        actions(summary.finances().unbudgeted(), "has no budget", "have no budget");
        actions(summary.finances().inWords(), "has a budget in words", "have a budget in words");
        actions(summary.finances().nil(), "costs nothing", "cost nothing");
        summary.finances()
                .overspent()
                .forEach(over -> paragraph(
                        INDENT,
                        over.action().id().value() + ": "
                                + Quantity.of(over.over(), over.unit()).words() + " over budget"));
    }

    private void actions(ImmutableList<Action> actions, String ofOne, String ofSeveral) {
        if (!actions.isEmpty()) {
            List<String> counted = new ArrayList<>();
            count(counted, actions.size(), "action " + ofOne, "actions " + ofSeveral);
            paragraph(INDENT, counted.get(0));
        }
    }

    /** What is left of a fund is known only if no action was paid from it and another. */
    private void fund(String name, Optional<String> fund, Account account) {
        boolean isKnown = !summary.finances().fundsSpentTogether().contains(fund);
        String spent = !isKnown && account.spent().isEmpty() ? NOT_BY_FUND : words(account.spent());
        paragraph(INDENT, name + ": budget " + budget(account) + ", spent " + spent + (isKnown ? left(account) : ""));
    }

    private void account(Account account) {
        if (!account.isEmpty()) {
            heading("Money");
            paragraph(INDENT, words(account) + left(account));
        }
    }

    private static String left(Account account) {
        return account.left()
                .map(left -> left.amount().signum() < 0
                        ? ", " + left.negated().words() + " over budget"
                        : ", left " + left.words())
                .orElse("");
    }

    /** Of what costs nothing there is nothing to say of what was spent. */
    private static String words(Account account) {
        return "budget " + budget(account)
                + (account.costsNothing() && account.spent().isEmpty() ? "" : ", spent " + words(account.spent()));
    }

    private static String budget(Account account) {
        return account.costsNothing() ? "none" : words(account.budget());
    }

    private static String words(Sums sums) {
        return sums.isEmpty() ? "not said" : Joiner.on(" and ").join(sums.words());
    }

    private void load() {
        if (summary.agencies().isEmpty()) {
            return;
        }
        heading("Agencies");
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ImmutableList.of("", "Leads", "Supports", "Overdue", "Not reported", ""));
        for (AgencySummary agency : summary.agencies()) {
            rows.add(ImmutableList.of(
                    agency.load().agency().label(),
                    "" + agency.load().leads().size(),
                    "" + agency.load().supports().size(),
                    "" + agency.situation().overdue().size(),
                    agency.returns().isEmpty()
                            ? ""
                            : agency.missing().size() + " of "
                                    + agency.returns().size(),
                    agency.load().overloaded() ? "overloaded" : agency.isSilent() ? "has reported nothing" : ""));
        }
        text.append(TextTable.of(rows, width));
    }

    private void missing() {
        list(
                "Not reported",
                summary.agencies().stream()
                        .flatMap(agency -> agency.missing().stream()
                                .map(due -> agency.load().agency().label() + ": " + missing(due)))
                        .collect(toImmutableList()),
                line -> line);
        list("Not reported, and nobody leads it", summary.missingFromNobody(), this::missing);
    }

    /** What is to be told of, a measure by its words, and for when. */
    private String missing(Returns due) {
        return analysis.attainment(due.subject())
                        .map(SummaryText::measure)
                        .orElseGet(() -> due.subject().words())
                + ": " + times(due.missing());
    }

    /** A measure, and what it is a measure of if that is not the plan. */
    private static String measure(Attainment measure) {
        return (measure.owner() instanceof PlanId ? "" : name(measure.owner()) + ", ")
                + measure.measure().text();
    }

    private static String times(ImmutableList<When> times) {
        return shortened(times, When::words);
    }

    private void actions(String title, ImmutableList<Action> actions) {
        list(title, actions, action -> action.id().value() + ": " + action.title());
    }

    private <T> void list(String title, ImmutableList<T> items, Function<T, String> words) {
        list(title, "" + items.size(), items, words);
    }

    private <T> void list(String title, String count, ImmutableList<T> items, Function<T, String> words) {
        if (items.isEmpty()) {
            return;
        }
        heading(title + " (" + count + ")");
        FirstFew.of(items, LONGEST_LIST).forEach(item -> paragraph(INDENT, words.apply(item)));
        int more = FirstFew.leftOut(items, LONGEST_LIST);
        if (more > 0) {
            paragraph(INDENT, "and " + more + " more");
        }
    }

    private void heading(String title) {
        text.append('\n');
        paragraph("", title);
    }

    /** What goes on in further lines is indented by two blanks more. */
    private void paragraph(String indent, String words) {
        ImmutableList<String> lines = Lines.of(words, width - indent.length() - INDENT.length());
        text.append(indent).append(lines.get(0)).append('\n');
        lines.stream()
                .skip(1)
                .forEach(line -> text.append(indent).append(INDENT).append(line).append('\n'));
    }

    private static String name(Commitment commitment) {
        String text = commitment.text();
        if (commitment instanceof Commitment.OfAction) {
            return commitment.owner().value() + ", " + text;
        }
        return commitment.owner().value() + ", " + commitment.kind() + " " + text;
    }

    private static String name(Objective objective) {
        return name(objective.id());
    }

    private static String name(ElementId id) {
        return id instanceof ObjectiveId ? id.kind() + " " + id.value() : id.value();
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String spaced(String word) {
        return word.replace('-', ' ');
    }

    private static String capital(String words) {
        return Ascii.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
