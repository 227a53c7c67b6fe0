package org.csplan.render.text;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMultiset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csplan.core.analysis.Account;
import org.csplan.core.analysis.AgencySummary;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.DoneLate;
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
import org.csplan.core.model.ActionId;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Move;
import org.csplan.core.model.Objective;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Status;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.render.view.Report;
import org.csplan.render.words.Names;
import org.csplan.render.words.Vocabulary;
import org.csplan.render.words.Wording;

/**
 * What is computed of a plan, as a manager reads it in a terminal in ten seconds. Nothing is told by colour; long lists
 * are cut, and say by how much.
 */
public final class SummaryText {

    /** More than this nobody reads in ten seconds. */
    private static final int LONGEST_LIST = 8;

    private static final int LONGEST_BAR = 20;
    private static final String INDENT = "  ";
    private static final Joiner LIST = Joiner.on(", ");

    private final PlanAnalysis analysis;
    private final PlanSummary summary;
    private final Vocabulary vocabulary;
    private final Names names;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private SummaryText(Report report, int width) {
        checkArgument(width > 0, "a line of %s characters holds nothing", width);
        this.analysis = report.analysis()
                .orElseThrow(() -> new IllegalArgumentException("the report is of no day, and so nothing is computed"));
        this.summary = analysis.summary();
        this.vocabulary = Vocabulary.of(analysis.plan());
        this.names = vocabulary.names();
        this.width = width;
        paragraph("", analysis.plan().title());
        paragraph("", say(asOf(report.audience()), vocabulary.wording().day(analysis.day())));
        analysis.plan().period().flatMap(this::outside).ifPresent(sentence -> paragraph("", sentence));
    }

    /** That the day lies before the period or after it; empty where it is within. */
    private Optional<String> outside(When period) {
        String time = vocabulary.words().time(period);
        if (analysis.day().isBefore(period.from())) {
            return Optional.of(
                    say("show.period-to-come", time, vocabulary.wording().day(period.from())));
        }
        return analysis.day().isAfter(period.to())
                ? Optional.of(say("show.period-over", time, vocabulary.wording().day(period.to())))
                : Optional.empty();
    }

    private static String asOf(Visibility audience) {
        return switch (audience) {
            case PUBLIC -> "show.as-of.public";
            case PARTNERS -> "show.as-of.partners";
            case RESTRICTED -> "show.as-of.restricted";
        };
    }

    private String say(String key, Object... arguments) {
        return vocabulary.say(key, arguments);
    }

    /**
     * Of the whole plan. Lines end in {@code \n}.
     *
     * @param report of a day
     * @param width how many characters a line may have, 1 or more
     */
    public static String of(Report report, int width) {
        SummaryText text = new SummaryText(report, width);
        text.whole();
        return text.text.toString();
    }

    /** Of one aim or priority, which is of the report's analysis. */
    public static String of(Report report, int width, ObjectiveSummary objective) {
        SummaryText text = new SummaryText(report, width);
        text.objective(objective);
        return text.text.toString();
    }

    /** Of one agency, which is of the report's analysis. */
    public static String of(Report report, int width, AgencySummary agency) {
        SummaryText text = new SummaryText(report, width);
        text.agency(agency);
        return text.text.toString();
    }

    private void whole() {
        counts();
        statuses(summary.situation().statuses());
        verdicts(summary.situation());
        gaps(summary.coverage());
        situation(summary.situation());
        bunched();
        chain();
        money();
        load();
        missing();
    }

    private void objective(ObjectiveSummary objective) {
        heading(Wording.capital(name(objective.coverage().objective())));
        paragraph(INDENT, objective.coverage().objective().text());
        objective.standing().ifPresent(this::standing);
        statuses(objective.situation().statuses());
        verdicts(objective.situation());
        situation(objective.situation());
        account(objective.situation().money());
        actions(names.heading(ElementKind.ACTIONS), objective.coverage().actions());
    }

    private void agency(AgencySummary agency) {
        heading(agency.load().agency().name());
        paragraph(
                INDENT,
                say(
                                "show.part-of-agency",
                                agency.load().leads().size(),
                                agency.load().leadsAlone().size(),
                                agency.load().supports().size())
                        + (agency.load().overloaded() ? "; " + say("show.overloaded") : ""));
        statuses(agency.situation().statuses());
        verdicts(agency.situation());
        situation(agency.situation());
        account(agency.situation().money());
        list(say("owes.not-told"), agency.missing(), this::missing);
        actions(say("agencies.leads"), agency.load().leads());
        actions(say("agencies.supports"), agency.load().supports());
    }

    private void standing(Standing standing) {
        paragraph(
                INDENT,
                say(
                        "show.standing",
                        standing.declared()
                                .map(vocabulary.words()::status)
                                .orElseGet(() -> say("show.no-status-given")),
                        standing.computed().map(vocabulary.wording()::word).orElseGet(() -> say("show.not-known")),
                        vocabulary.say(standing.reason())));
    }

    private void counts() {
        text.append('\n');
        paragraph(
                "",
                LIST.join(
                        vocabulary.count(
                                ElementKind.ACTIONS, analysis.plan().actions().size()),
                        vocabulary.count(ElementKind.AIMS, summary.aims().size()),
                        vocabulary.count(
                                ElementKind.PRIORITIES, summary.priorities().size()),
                        vocabulary.count(
                                ElementKind.AGENCIES, summary.agencies().size()),
                        vocabulary.count(ElementKind.MEASURES, summary.measures()),
                        vocabulary.count(ElementKind.MILESTONES, summary.milestones())));
    }

    private void statuses(StatusCounts statuses) {
        if (statuses.actions() == 0) {
            return;
        }
        heading(say("show.status"));
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ImmutableList.of("", say("show.reported"), "", say("show.computed"), ""));
        int scale = Math.max(1, statuses.actions());
        for (Status.Meaning meaning : Status.Meaning.values()) {
            int told = statuses.declared().count(meaning);
            int computed = statuses.computed().count(meaning);
            if (told > 0 || computed > 0) {
                rows.add(row(Wording.capital(vocabulary.wording().word(meaning)), told, computed, scale));
            }
        }
        if (statuses.undeclared() > 0 || statuses.unknown() > 0) {
            rows.add(row(say("show.no-status"), statuses.undeclared(), statuses.unknown(), scale));
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

    private void verdicts(Situation situation) {
        ImmutableSortedMultiset<Verdict> verdicts = situation.verdicts();
        if (verdicts.isEmpty()) {
            return;
        }
        heading(names.heading(ElementKind.MEASURES));
        paragraph(
                INDENT,
                LIST.join(verdicts.elementSet().stream()
                        .map(verdict -> say(
                                "count",
                                verdicts.count(verdict),
                                vocabulary.wording().word(verdict)))
                        .toList()));
        if (situation.behindOfClosed() > 0) {
            paragraph(INDENT, say("show.behind-of-closed", situation.behindOfClosed()));
        }
    }

    private void gaps(Coverage coverage) {
        List<Gap> gaps = new ArrayList<>();
        boolean isOwn = names.areOwn(ElementKind.ACTIONS);
        gap(gaps, no(ElementKind.ACTIONS), coverage.uncovered(), this::name);
        gap(
                gaps,
                isOwn ? say("show.gap.thin.own", names.several(ElementKind.ACTIONS)) : say("show.gap.thin"),
                coverage.thin(),
                this::name);
        gap(gaps, no(ElementKind.MEASURES), coverage.unmeasured(), this::name);
        // A plan that has no priorities, or no aims, lacks none.
        if (!analysis.plan().priorities().isEmpty()) {
            gap(
                    gaps,
                    say("show.gap.for-no", names.one(ElementKind.PRIORITIES)),
                    coverage.withoutPriority(),
                    SummaryText::id);
        }
        if (!analysis.plan().aims().isEmpty()) {
            gap(gaps, say("show.gap.for-no", names.one(ElementKind.AIMS)), coverage.withoutAim(), SummaryText::id);
        }
        gap(gaps, say("show.gap.for-neither"), coverage.unlinked(), SummaryText::id);
        gap(gaps, say("show.gap.led-by-nobody"), analysis.workload().openLedByNobody(analysis.day()), SummaryText::id);
        list(
                say("overview.gaps"),
                "" + gaps.stream().mapToInt(Gap::count).sum(),
                ImmutableList.copyOf(gaps),
                Gap::words);
    }

    private String no(ElementKind kind) {
        return say("gaps.no", names.one(kind));
    }

    /** Of one kind, so many of them. */
    private record Gap(int count, String words) {}

    private static String id(Action action) {
        return action.id().value();
    }

    private <T> void gap(List<Gap> gaps, String what, ImmutableList<T> items, Function<T, String> name) {
        if (!items.isEmpty()) {
            gaps.add(new Gap(items.size(), what + " (" + items.size() + "): " + shortened(items, name)));
        }
    }

    private <T> String shortened(List<T> items, String between, Function<T, String> name) {
        String first = FirstFew.of(items, LONGEST_LIST).stream().map(name).collect(Collectors.joining(between));
        int more = FirstFew.leftOut(items, LONGEST_LIST);
        return more > 0 ? say("show.and-more", first, more) : first;
    }

    private <T> String shortened(List<T> items, Function<T, String> name) {
        return shortened(items, ", ", name);
    }

    private void situation(Situation situation) {
        list(
                say("overview.behind", names.heading(ElementKind.MEASURES)),
                say("show.of", situation.behind().size(), situation.verdicts().size()),
                situation.behind(),
                this::behind);
        list(
                say("overview.contradictions"),
                situation.contradictions(),
                standing -> name(standing.element()) + ": "
                        + vocabulary.say(standing.contradiction().orElseThrow()));
        list(say("overview.overdue"), situation.overdue(), this::overdue);
        list(
                say("show.due-next"),
                situation.dueNext(),
                commitment -> commitment.deadline().map(this::time).orElse("") + ": " + name(commitment));
        list(say("show.moved"), situation.moved(), this::moved);
        list(say("overview.done-late"), situation.doneLate(), this::doneLate);
    }

    private String time(When when) {
        return vocabulary.words().time(when);
    }

    private String behind(Attainment measure) {
        return vocabulary.wording().word(measure.verdict()) + ": " + measure(measure) + " – "
                + vocabulary.say(measure.reason());
    }

    private String overdue(Overdue overdue) {
        return say(
                "show.overdue-since",
                vocabulary.wording().counted("days", overdue.days()),
                time(overdue.due()),
                name(overdue.commitment()));
    }

    private String doneLate(DoneLate late) {
        String days = vocabulary.wording().counted("days", late.days());
        return say(
                "show.done-late",
                late.done().isOneDay() ? days : say("overview.done-late.at-least", days),
                name(late.commitment()),
                time(late.due()),
                time(late.done()));
    }

    private String due(Due due) {
        return vocabulary.words().due(due);
    }

    private String moved(Moved moved) {
        List<String> said = new ArrayList<>();
        Optional<String> from = moved.first().map(this::due);
        if (moved.now().when().isEmpty()) {
            said.add(from.map(first -> say("show.moved.from.open", first)).orElseGet(() -> say("moved.open")));
        } else {
            said.add(from.map(first -> say("show.moved.from", first, due(moved.now())))
                    .orElseGet(() -> say("show.moved.to", due(moved.now()))));
        }
        if (moved.times() > 1) {
            said.add(say(
                    "show.moved.each",
                    vocabulary.wording().counted("overview.moved.times", moved.times()),
                    moved.moves().stream()
                            .map(move -> LIST.join(vocabulary.words().movedTo(move.to()), because(move)))
                            .collect(Collectors.joining("; "))));
        } else {
            said.add(because(moved.moves().get(0)));
        }
        return id(moved.action()) + ": " + LIST.join(said);
    }

    private String because(Move move) {
        return move.because().map(reason -> say("show.because", reason)).orElseGet(() -> say("show.without-reason"));
    }

    private void bunched() {
        list(
                say("show.bunched"),
                summary.schedule().bunched().asList(),
                month -> vocabulary.wording().month(month.getMonth(), month.getYear()) + ": "
                        + vocabulary.count(ElementKind.ACTIONS, (int) summary.schedule().byMonth().get(month).stream()
                                .filter(Commitment.OfAction.class::isInstance)
                                .count()));
    }

    private void chain() {
        ImmutableList<Action> chain = summary.chain().chain();
        if (!chain.isEmpty()) {
            heading(say("show.chain"));
            paragraph(INDENT, shortened(chain, ", " + say("show.then") + " ", SummaryText::id));
        }
    }

    private void money() {
        Account total = summary.finances().total();
        if (!total.hasSums()) {
            if (total.costsNothing()) {
                heading(say("money"));
                paragraph(INDENT, say("money.nothing", names.several(ElementKind.ACTIONS)));
            }
            return;
        }
        account(total);
        summary.finances().byFund().forEach((fund, account) -> fund(fund, Optional.of(fund), account));
        if (!summary.finances().withoutFund().isEmpty()) {
            fund(say("show.no-fund"), Optional.empty(), summary.finances().withoutFund());
        }
        if (!summary.finances().spentFromSeveralFunds().isEmpty()) {
            paragraph(
                    INDENT,
                    say(
                            "show.several-funds",
                            names.several(ElementKind.ACTIONS),
                            words(summary.finances().spentFromSeveralFunds())));
        }
        money(summary.finances().unbudgeted(), "show.unbudgeted");
        money(summary.finances().inWords(), "show.budget-in-words");
        money(summary.finances().nil(), "show.costs-nothing");
        money(summary.finances().spentOutOfSight(), "show.spent-out-of-sight");
        summary.finances()
                .overspent()
                .forEach(over -> paragraph(
                        INDENT, id(over.action()) + ": " + overBudget(Quantity.of(over.over(), over.unit()))));
    }

    private void money(ImmutableList<Action> actions, String key) {
        if (!actions.isEmpty()) {
            paragraph(INDENT, say(key, vocabulary.count(ElementKind.ACTIONS, actions.size())));
        }
    }

    /** What is left of a fund is known only if no action was paid from it and another. */
    private void fund(String name, Optional<String> fund, Account account) {
        boolean isKnown = !summary.finances().fundsSpentTogether().contains(fund);
        String spent = isKnown
                ? spent(account)
                : account.spent().isEmpty()
                        ? say("show.spent", say("money.not-by-fund"))
                        : say("show.spent-and-more", words(account.spent()));
        List<String> said = new ArrayList<>(List.of(budget(account), spent));
        if (isKnown) {
            left(account).ifPresent(said::add);
        }
        unbudgeted(account).ifPresent(said::add);
        paragraph(INDENT, name + ": " + LIST.join(said));
    }

    private void account(Account account) {
        if (!account.isEmpty()) {
            heading(say("money"));
            List<String> said = new ArrayList<>(List.of(budget(account)));
            // Of what costs nothing there is nothing to say of what was spent.
            if (!account.costsNothing() || !account.spent().isEmpty()) {
                said.add(spent(account));
            }
            left(account).ifPresent(said::add);
            unbudgeted(account).ifPresent(said::add);
            paragraph(INDENT, LIST.join(said));
        }
    }

    private String spent(Account account) {
        if (!account.spentOutOfSight()) {
            return say("show.spent", words(account.spent()));
        }
        return say(
                "show.spent",
                account.spent().isEmpty()
                        ? say("money.not-shown")
                        : words(account.spent()) + ", " + say("money.more-not-shown"));
    }

    private Optional<String> left(Account account) {
        return account.left()
                .map(left -> left.amount().signum() < 0 ? overBudget(left.negated()) : say("show.left", left.words()));
    }

    /** What was spent beside a budget; where there is none it is said that there is none. */
    private Optional<String> unbudgeted(Account account) {
        Sums beside = account.spentUnbudgeted();
        return beside.isEmpty() || account.budget().isEmpty()
                ? Optional.empty()
                : Optional.of(say("money.unbudgeted-spent", words(beside)));
    }

    private String overBudget(Quantity sum) {
        return say("money.overspent", sum.words());
    }

    private String budget(Account account) {
        return say("show.budget", account.costsNothing() ? say("budget.nil") : words(account.budget()));
    }

    private String words(Sums sums) {
        return sums.words().stream()
                .reduce((first, next) -> say("and", first, next))
                .orElseGet(() -> say("money.not-said"));
    }

    private void load() {
        if (summary.agencies().isEmpty()) {
            return;
        }
        heading(names.heading(ElementKind.AGENCIES));
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ImmutableList.of(
                "",
                say("agencies.leads"),
                say("agencies.supports"),
                say("overview.overdue"),
                say("owes.not-told"),
                ""));
        for (AgencySummary agency : summary.agencies()) {
            rows.add(ImmutableList.of(
                    agency.load().agency().label(),
                    "" + agency.load().leads().size(),
                    "" + agency.load().supports().size(),
                    "" + agency.situation().overdue().size(),
                    agency.returns().isEmpty()
                            ? ""
                            : say(
                                    "show.of",
                                    agency.missing().size(),
                                    agency.returns().size()),
                    agency.load().overloaded() ? say("show.overloaded") : agency.isSilent() ? say("show.silent") : ""));
        }
        text.append(TextTable.of(rows, width));
        ofNoAction();
    }

    /** Beside actions measures of the plan itself, of aims and priorities are reported, which nobody would count. */
    private void ofNoAction() {
        List<Returns> ofNoAction = summary.agencies().stream()
                .flatMap(agency -> agency.returns().stream())
                .filter(due -> !(due.subject().element() instanceof ActionId))
                .toList();
        if (!ofNoAction.isEmpty()) {
            paragraph(
                    INDENT,
                    say(
                            "show.of-no-action",
                            say("owes.not-told"),
                            names.several(ElementKind.MEASURES),
                            names.one(ElementKind.ACTIONS),
                            say(
                                    "show.of",
                                    ofNoAction.stream().filter(Returns::isOwed).count(),
                                    ofNoAction.size())));
        }
    }

    private void missing() {
        list(
                say("owes.not-told"),
                summary.agencies().stream()
                        .flatMap(agency -> agency.missing().stream()
                                .map(due -> agency.load().agency().label() + ": " + missing(due)))
                        .collect(toImmutableList()),
                line -> line);
        list(say("overview.nobodys"), summary.missingFromNobody(), this::missing);
    }

    /** What is to be told of, a measure by its words, and for when. */
    private String missing(Returns due) {
        return analysis.attainment(due.subject()).map(this::measure).orElseGet(() -> vocabulary.name(due.subject()))
                + ": " + shortened(due.owed(), this::time);
    }

    /** A measure, and what it is a measure of if that is not the plan. */
    private String measure(Attainment measure) {
        return (measure.owner() instanceof PlanId ? "" : name(measure.owner()) + ", ")
                + measure.measure().text();
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
            paragraph(INDENT, say("show.more", more));
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

    private String name(Commitment commitment) {
        String owner = commitment.owner().value() + ", ";
        if (commitment instanceof Commitment.OfMilestone) {
            return owner + named(ElementKind.MILESTONES, commitment.text());
        }
        return commitment instanceof Commitment.OfMeasure
                ? owner + say("show.deliverable", commitment.text())
                : owner + commitment.text();
    }

    /** A plural stands before one thing as the name of its kind. */
    private String named(ElementKind kind, String text) {
        return names.single(kind) + (names.isOneKnown(kind) ? " " : ": ") + text;
    }

    private String name(Objective objective) {
        return name(objective.id());
    }

    private String name(ElementId id) {
        return vocabulary.name(id);
    }
}
