package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.analysis.AgencySummary;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.Commitment;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.Finances;
import org.csplan.core.analysis.LatestReading;
import org.csplan.core.analysis.ObjectiveSummary;
import org.csplan.core.analysis.Overdue;
import org.csplan.core.analysis.OwnedMeasure;
import org.csplan.core.analysis.PastValue;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.Situation;
import org.csplan.core.analysis.Standing;
import org.csplan.core.analysis.TargetOnTheWay;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.When;
import org.csplan.render.view.Report;
import org.csplan.render.view.Report.ActionRow;
import org.csplan.render.view.Report.AgencyRow;
import org.csplan.render.view.Report.ObjectiveRow;
import org.csplan.render.view.Report.Part;
import org.csplan.render.view.View;
import org.csplan.render.view.View.Section;
import org.csplan.render.words.ChangeWords;
import org.csplan.render.words.Names;
import org.csplan.render.words.PlanWords;
import org.csplan.render.words.ReasonWords;
import org.csplan.render.words.Vocabulary;
import org.csplan.render.words.Wording;

/** A report, and how a page names what is in it where room is short. */
public final class Page {

    private static final ImmutableSet<Status.Meaning> NEEDS_ATTENTION =
            Sets.immutableEnumSet(Status.Meaning.AT_RISK, Status.Meaning.OFF_TRACK, Status.Meaning.LATE);

    private static final Comparator<Progress> NEWEST_FIRST = Comparator.<Progress, LocalDate>comparing(
                    entry -> entry.when().map(When::to).orElse(LocalDate.MIN))
            .thenComparing(entry -> entry.when().map(When::from).orElse(LocalDate.MIN))
            .reversed();

    private final View view;
    private final Report report;
    private final ImmutableMap<ActionId, ActionRow> rows;
    private final ImmutableSet<AgencyId> agencies;
    private final ImmutableSet<ObjectiveId> objectives;
    private final Optional<Timeline> timeline;
    private final ActionTable actionTable;
    private final Labels labels;
    private final PlanLinks links;
    private final Wording wording;
    private final PlanWords words;
    private final ReasonWords reasons;
    private final Yardsticks yardsticks;
    private final Names names;
    private final boolean times;
    private final Money money;
    private final Owed owed;
    private final PageFindings findings;
    private final PageChanges changes;

    private Page(View view, Report report, Labels labels) {
        this.view = view;
        this.report = report;
        this.rows = Maps.uniqueIndex(report.actions(), row -> row.action().id());
        this.agencies = report.agencies().stream().map(row -> row.agency().id()).collect(ImmutableSet.toImmutableSet());
        this.objectives = Stream.concat(report.aims().stream(), report.priorities().stream())
                .map(row -> row.objective().id())
                .collect(ImmutableSet.toImmutableSet());
        this.timeline = isLong() ? Optional.empty() : Timeline.of(report, isOfWholePlan());
        this.labels = labels;
        this.links = report.links();
        Vocabulary vocabulary = Vocabulary.of(report.plan());
        this.wording = vocabulary.wording();
        this.words = vocabulary.words();
        this.reasons = vocabulary.reasons();
        this.yardsticks = new Yardsticks(wording);
        this.names = vocabulary.names();
        this.times = report.plan().actions().stream()
                .anyMatch(action -> !action.timetable().equals(Timetable.EMPTY));
        this.money = new Money(
                report.plan(),
                ownActions().map(ActionRow::action).collect(ImmutableList.toImmutableList()),
                report.analysis()
                        .map(PlanAnalysis::finances)
                        .orElseGet(() -> Finances.of(report.plan(), report.links())),
                report.spent(),
                report.coverage());
        this.owed = new Owed(this);
        this.actionTable = new ActionTable(this, ActionFilter.of(report));
        this.findings = new PageFindings(this);
        this.changes = new PageChanges(this, new ChangeWords(vocabulary));
    }

    /** What a view shows of a report. */
    public static Page of(Report whole, View view) {
        Report report = view.partOf(whole);
        return new Page(view, report, Labels.of(whole));
    }

    public Report report() {
        return report;
    }

    /** A message of the page with these in its gaps, as {@code page_en.properties} has it. */
    public String say(String key, Object... arguments) {
        return wording.say(key, arguments);
    }

    /** The same, of which some arguments are markup. */
    public Content said(String key, Object... arguments) {
        return new Sentence(wording.phrase(key), ImmutableList.copyOf(arguments));
    }

    /** A message as it changes beside a number, as in {@code 12 days}. */
    public String counted(String key, long number) {
        return wording.counted(key, number);
    }

    /** What a constant of the model is called within a sentence. */
    public String word(Enum<?> constant) {
        return wording.word(constant);
    }

    /** What a constant of the model is called where it stands alone: {@code On track}. */
    public String label(Enum<?> constant) {
        return Wording.capital(word(constant));
    }

    /** The fixed words of the page, in the plan's language if there are any. */
    public Wording wording() {
        return wording;
    }

    /** What the plan says in words of the plan language, in the words of the page. */
    public PlanWords words() {
        return words;
    }

    /** Whether the view has this section. */
    public boolean shows(Section section) {
        return view.shows(section);
    }

    /** Whether the page is of the whole plan, not of one agency, aim or priority. */
    public boolean isOfWholePlan() {
        return !(view instanceof View.OfAgency) && !(view instanceof View.OfObjective);
    }

    /** The agency that the page is about; none where it is about more. */
    public Optional<Agency> agencyOfView() {
        return view instanceof View.OfAgency of ? links.agency(of.agency()) : Optional.empty();
    }

    /** How many actions the agency leads that the page is about; 0 where it is about more. */
    public int ledByAgencyOfView() {
        return view instanceof View.OfAgency of
                ? links.actionsLedBy(of.agency()).size()
                : 0;
    }

    /** The aim or the priority that the page is about; none where it is about more. */
    public Optional<Objective> objectiveOfView() {
        return view instanceof View.OfObjective of ? objective(of.objective()) : Optional.empty();
    }

    /** How what the page is about stands; absent where nothing is computed. */
    public Optional<Situation> situation() {
        return report.analysis().flatMap(analysis -> {
            if (view instanceof View.OfAgency of) {
                return analysis.summary(of.agency()).map(AgencySummary::situation);
            }
            if (view instanceof View.OfObjective of) {
                return analysis.summary(of.objective()).map(ObjectiveSummary::situation);
            }
            return Optional.of(analysis.summary().situation());
        });
    }

    /** Actions that the page is of, in the plan's order, whose last status says late, and of which nothing is overdue. */
    public ImmutableList<ActionRow> onlyReportedLate() {
        return lastReported(Status.Meaning.LATE)
                .filter(row -> row.overdue().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Actions that the page is of, in the plan's order, whose last status says off track, and no date or number does. */
    public ImmutableList<ActionRow> onlyReportedOffTrack() {
        return lastReported(Status.Meaning.OFF_TRACK)
                .filter(row -> row.standing()
                        .flatMap(Standing::computed)
                        .filter(computed -> computed == Status.Meaning.OFF_TRACK || computed == Status.Meaning.LATE)
                        .isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What was told last in words of an action that is told or computed to be at risk, off track or late; none where the page
     * has a table of actions, which tells it.
     */
    public ImmutableList<Progress> lastWords(ActionRow row) {
        boolean needsAttention = Stream.concat(
                        row.lastStatus().map(Status::meaning).stream(), actionTable.computed(row).stream())
                .anyMatch(NEEDS_ATTENTION::contains);
        return needsAttention && !shows(Section.ACTIONS) ? report.lastWords(row.action()) : ImmutableList.of();
    }

    /** What stands for a part of the plan where room is short. */
    public Labels labels() {
        return labels;
    }

    /** What the plan costs and has cost. */
    public Money money() {
        return money;
    }

    /** What agencies are still to do or to tell. */
    public Owed owed() {
        return owed;
    }

    /** How the table of actions is laid out. */
    public ActionTable actionTable() {
        return actionTable;
    }

    /** How it tells what happened of late. */
    public PageChanges changes() {
        return changes;
    }

    /** How what rules found is told. */
    public PageFindings findings() {
        return findings;
    }

    private Stream<ActionRow> lastReported(Status.Meaning meaning) {
        return ownActions().filter(row -> row.lastStatus().map(Status::meaning).equals(Optional.of(meaning)));
    }

    /** What the page is of: of all that is on it, what an agency leads, or what is for an aim or a priority. */
    private Stream<ActionRow> ownActions() {
        return report.actions().stream().filter(this::isOfPart);
    }

    private boolean isOfPart(ActionRow row) {
        if (view instanceof View.OfAgency of) {
            return row.leads().stream().anyMatch(lead -> lead.id().equals(of.agency()));
        }
        return !(view instanceof View.OfObjective of)
                || row.objectives().stream()
                        .anyMatch(objective -> objective.id().equals(of.objective()));
    }

    /** An aim or a priority by the end of the day; absent where nothing is computed. */
    public Optional<ObjectiveSummary> summary(Objective objective) {
        return report.analysis().flatMap(analysis -> analysis.summary(objective.id()));
    }

    /** An agency by the end of the day; absent where nothing is computed. */
    public Optional<AgencySummary> summary(Agency agency) {
        return report.analysis().flatMap(analysis -> analysis.summary(agency.id()));
    }

    /**
     * Agencies by how many actions they lead, most first, else in the plan's order, so that those that lead none come last;
     * none where nobody leads, and but on a page of the whole plan.
     */
    public ImmutableList<AgencyRow> leading() {
        return isOfWholePlan() && hasLeads()
                ? report.agencies().stream()
                        .sorted(Comparator.comparing(row -> -row.leads().size()))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /** Whether an action counts for more than one of those who lead. */
    public boolean leadsJointly() {
        return report.agencies().stream().mapToInt(row -> row.leads().size()).sum()
                > report.actions().size();
    }

    /** Whether anything, an action, a milestone or what is to be delivered, is still to be done by some time. */
    public boolean hasDeadlines() {
        return report.analysis()
                .filter(analysis -> !analysis.schedule().byMonth().isEmpty())
                .isPresent();
    }

    /** The measures that an agency answers for besides those of actions; empty where nothing is computed. */
    public ImmutableList<OwnedMeasure> measuresLed(Agency agency) {
        return summary(agency).stream()
                .flatMap(summary -> summary.load().measures().stream())
                .filter(owned -> owned.owner() instanceof ObjectiveId)
                .collect(ImmutableList.toImmutableList());
    }

    /** How the actions of a situation stand, as bars; none where nothing is known of any. */
    public ImmutableList<StatusBar> bars(Situation situation) {
        return StatusBar.of(situation.statuses(), wording);
    }

    /** How a measure came to where it is; absent where less than two times are known. */
    public Optional<Trend> trend(Attainment attainment) {
        return report.analysis().map(PlanAnalysis::attainments).flatMap(attainments -> {
            Measure measure = attainment.measure();
            ImmutableList<TargetOnTheWay> onTheWay = attainments.onTheWay(attainment.owner(), measure);
            // What a level is held against next may be one of those on the way.
            Optional<Quantity> target = measure instanceof Measure.Level level && !onTheWay.isEmpty()
                    ? level.target().flatMap(Figure::known)
                    : attainment.target();
            Optional<LocalDate> targetDay = measure instanceof Measure.Level level
                    ? level.timing().map(timing -> timing.when().to())
                    : attainment.targetDay();
            ImmutableList<PastValue> past = attainments.past(attainment.owner(), measure);
            Optional<TargetOnTheWay> later = onTheWay.stream()
                    .max(Comparator.comparing(TargetOnTheWay::day))
                    .filter(last -> target.isPresent()
                            && targetDay.filter(last.day()::isAfter).isPresent());
            // Of targets for each quarter the one on the measure's own line may be that of the first.
            return later.isEmpty()
                    ? Trend.of(past, target, targetDay, onTheWay, addsUp(measure))
                    : Trend.of(
                            past,
                            later.map(TargetOnTheWay::value),
                            later.map(TargetOnTheWay::day),
                            Stream.concat(
                                            Stream.of(new TargetOnTheWay(targetDay.get(), target.get())),
                                            onTheWay.stream().filter(step -> !step.equals(later.get())))
                                    .collect(ImmutableList.toImmutableList()),
                            addsUp(measure));
        });
    }

    private static boolean addsUp(Measure measure) {
        return measure instanceof Measure.Count || measure instanceof Measure.Recurring;
    }

    /** Whether what was told last of a measure is but a part of the total that stands beside it. */
    public boolean isPartOfTotal(LatestReading told, Optional<Attainment> attainment) {
        return attainment
                .filter(known -> addsUp(known.measure()) && known.value().isPresent())
                .filter(known -> !isTotal(told.reading().value(), known.value().get()))
                .isPresent();
    }

    private static boolean isTotal(Reading.Value told, Quantity total) {
        return told instanceof Reading.ToDate until && until.total().amount().compareTo(total.amount()) == 0;
    }

    /** Whether the plan has so many actions that charts and matrices of them are left out. */
    public boolean isLong() {
        return report.actions().size() > Timeline.MOST_ACTIONS;
    }

    /** What is to be done when; absent where the plan says no time, or is too long for a chart. */
    public Optional<Timeline> timeline() {
        return timeline;
    }

    /**
     * A month, and how much is still to be done by some time that ends in it.
     *
     * @param name as in {@code March 2026}
     */
    public record MonthDue(String name, int count) {}

    /** The months in which something on the page is due, the earliest first; none where nothing is computed. */
    public ImmutableList<MonthDue> months() {
        return report.analysis().stream()
                .flatMap(analysis -> analysis.summary().schedule().byMonth().asMap().entrySet().stream())
                .map(month -> new MonthDue(
                        wording.month(month.getKey().getMonth(), month.getKey().getYear()),
                        (int) month.getValue().stream().filter(this::isHere).count()))
                .filter(month -> month.count() > 0)
                .collect(ImmutableList.toImmutableList());
    }

    /** What belongs to the plan itself is on pages of the whole plan alone, as in a timeline. */
    private boolean isHere(Commitment commitment) {
        ElementId owner = commitment.owner();
        return isOfWholePlan() || rows.containsKey(owner) || objectives.contains(owner);
    }

    /** Whether the view has this section, and the report something to show in it. */
    public boolean has(Section section) {
        return shows(section)
                && switch (section) {
                    case CHANGES -> report.changes().isPresent();
                    case INTRODUCTION -> true;
                    case OBJECTIVES -> hasObjectives();
                    case MEASURES -> !report.plan().measures().isEmpty();
                    case ACTIONS -> !report.actions().isEmpty();
                    case TIMELINE -> timeline.isPresent() || isLong();
                    case COVERAGE -> hasObjectives() && !report.actions().isEmpty();
                    case MONEY ->
                        money.finances().total().hasSums()
                                || money.finances().total().costsNothing();
                    case AGENCIES -> !report.agencies().isEmpty();
                    case GLOSSARY -> !report.plan().terms().isEmpty();
                };
    }

    private boolean hasObjectives() {
        return !objectives.isEmpty();
    }

    /** The id at which a section begins. */
    public String anchor(Section section) {
        return section == Section.OBJECTIVES
                ? report.priorities().isEmpty() ? "aims" : "priorities"
                : section.name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is more on the page than its head. */
    public boolean hasContents() {
        return hasObjectives()
                || has(Section.ACTIONS)
                || !report.actions().isEmpty()
                || has(Section.AGENCIES)
                || has(Section.MEASURES)
                || has(Section.GLOSSARY);
    }

    /** Whether a status or a gap needs to be explained. */
    public boolean hasMethod() {
        return hasContents() && (report.analysis().isPresent() || hasObjectives());
    }

    /** Whether all actions of an aim or a priority are on the page, so that counts of them hold. */
    public boolean showsBars(Objective objective) {
        return isOfWholePlan() || objectiveOfView().filter(objective::equals).isPresent();
    }

    /** The milestones of some actions, in their order. */
    public ImmutableList<Commitment.OfMilestone> milestones(ImmutableList<Action> actions) {
        return actions.stream()
                .flatMap(action -> action.milestonesAsTold().stream()
                        .map(milestone -> new Commitment.OfMilestone(action, milestone)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether the plan has both, so that actions are to be for one of each. */
    public boolean hasAimsAndPriorities() {
        return !report.aims().isEmpty() && !report.priorities().isEmpty();
    }

    /** Whether any action lacks an aim or a priority, though others have one. */
    public boolean hasActionGaps() {
        Coverage coverage = report.coverage();
        return report.uses(Part.LINKS)
                && (!coverage.unlinked().isEmpty()
                        || (hasAimsAndPriorities()
                                && !(coverage.withoutAim().isEmpty()
                                        && coverage.withoutPriority().isEmpty())));
    }

    /** The open actions that nobody leads. */
    public ImmutableList<Action> ledByNobody() {
        return report.analysis()
                .map(analysis -> analysis.workload().openLedByNobody(analysis.day()))
                .orElse(ImmutableList.of());
    }

    /** What is left of money, or, below zero, by how much more was spent. */
    public String left(Quantity left) {
        return left.amount().signum() < 0
                ? say("money.overspent", left.negated().words())
                : say("money.left", left.words());
    }

    /** What a measure is known by, of those that the plan has. */
    public String measureLabel(Subject subject) {
        return report.analysis()
                .flatMap(analysis -> analysis.attainment(subject))
                .map(attainment -> labels.gist(attainment.measure().text()))
                .orElse("");
    }

    /** Of each agency with a part in an action, whether it leads it; else it supports it. */
    public ImmutableMap<AgencyId, Boolean> roles(ActionRow row) {
        ImmutableMap.Builder<AgencyId, Boolean> roles = ImmutableMap.builder();
        row.partners().forEach(agency -> roles.put(agency.id(), false));
        leads(row).forEach(agency -> roles.put(agency.id(), true));
        return roles.buildKeepingLast();
    }

    /** A part of one, as in {@code 90%}. */
    public String share(BigDecimal part) {
        return percent(part.movePointRight(2));
    }

    /** What is shown of an action; none if it is not on the page. */
    public Optional<ActionRow> row(ActionId action) {
        return Optional.ofNullable(rows.get(action));
    }

    /** Whether the table of actions has this one, so that a link leads to it. */
    public boolean isListed(Action action) {
        return shows(Section.ACTIONS) && (isOfWholePlan() || rows.containsKey(action.id()));
    }

    /** Whether the table of agencies has this one, so that a link leads to it. */
    public boolean isListed(Agency agency) {
        return shows(Section.AGENCIES) && agencies.contains(agency.id());
    }

    /** Whether the page has a part of this aim or priority, so that a link leads to it. */
    public boolean isListed(Objective objective) {
        return objectives.contains(objective.id());
    }

    /** Whether the page has a part of this, so that a link leads to it. */
    public boolean isListed(ElementId element) {
        if (element instanceof ActionId id) {
            return links.action(id).filter(this::isListed).isPresent();
        }
        if (element instanceof AgencyId id) {
            return links.agency(id).filter(this::isListed).isPresent();
        }
        if (element instanceof AimId id) {
            return links.aim(id).filter(this::isListed).isPresent();
        }
        return element instanceof PriorityId id
                && links.priority(id).filter(this::isListed).isPresent();
    }

    /** The aim or the priority of this id; absent where the plan has none, such as of one that is gone. */
    public Optional<Objective> objective(ObjectiveId id) {
        return id instanceof AimId aim
                ? links.aim(aim).map(Objective.class::cast)
                : links.priority((PriorityId) id).map(Objective.class::cast);
    }

    /** That of the fixed words: the plan's, or British English where it doesn't say or the page has no words in it. */
    public String language() {
        return report.plan()
                .language()
                .filter(tag -> PageLanguage.of(tag).isPresent())
                .orElse("en-GB");
    }

    /** That of the plan's own texts, where it is not that of the fixed words. */
    public Optional<String> languageOfTexts() {
        return report.plan().language().filter(tag -> PageLanguage.of(tag).isEmpty());
    }

    /** That of what rules say, where it is not that of the fixed words: they say it in English only. */
    public Optional<String> languageOfFindings() {
        return Optional.of(PageLanguage.ENGLISH)
                .filter(english -> wording.language() != english)
                .map(PageLanguage::tag);
    }

    /** Whose plan it is, unless that is the name that stands at the head anyway. */
    public Optional<String> partnership() {
        return report.plan()
                .partnership()
                .filter(name -> !report.plan().page().name().equals(Optional.of(name)));
    }

    /** What the plan calls its aims, priorities, actions and so on. */
    public Names names() {
        return names;
    }

    /** The agency of this id, which the plan has. */
    public Agency agency(AgencyId id) {
        return links.agency(id).orElseThrow();
    }

    /** The agencies of these ids, which the plan has. */
    public ImmutableList<Agency> agencies(ImmutableList<AgencyId> ids) {
        return ids.stream().map(this::agency).collect(ImmutableList.toImmutableList());
    }

    /** The action of this id; none if it is not on the page, or is one of another plan. */
    public Optional<Action> action(ActionId id) {
        return row(id).map(ActionRow::action);
    }

    /** The aims of these ids, which the plan has. */
    public ImmutableList<Aim> aims(ImmutableList<AimId> ids) {
        return ids.stream().map(id -> links.aim(id).orElseThrow()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The aims and priorities that an action serves, aims also through its priorities, for asking after one in a time that doesn't
     * grow with their number.
     */
    public ImmutableSet<ObjectiveId> servedBy(ActionRow row) {
        return ImmutableSet.<ObjectiveId>builder()
                .addAll(links.aimsServedBy(row.action()))
                .addAll(row.action().priorities())
                .build();
    }

    /** The priorities through which actions serve an aim that are not for it themselves; none of a priority. */
    public ImmutableList<Priority> throughPriorities(ObjectiveRow row) {
        if (!(row.objective() instanceof Aim aim)) {
            return ImmutableList.of();
        }
        ImmutableSet<PriorityId> served = row.throughPriorities().stream()
                .flatMap(action -> action.priorities().stream())
                .collect(ImmutableSet.toImmutableSet());
        return links.prioritiesSupporting(aim.id()).stream()
                .filter(priority -> served.contains(priority.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What the elements of the plan name. */
    PlanLinks links() {
        return links;
    }

    /** Whether the numbers and dates of a measure, in words, say anything that its text doesn't. */
    public boolean isNews(String yardstick, Measure measure) {
        return yardsticks.areNews(yardstick, measure.text());
    }

    /** How many measures are on the page, whatever they are measures of. */
    public int measureCount() {
        return report.measureCount()
                + (has(Section.MEASURES) ? report.plan().measures().size() : 0)
                + Stream.concat(report.aims().stream(), report.priorities().stream())
                        .mapToInt(row -> row.objective().measures().size())
                        .sum();
    }

    /** Whether it is known of any action who leads it. */
    public boolean hasLeads() {
        return report.uses(Part.LEADS) || !report.plan().leads().isEmpty();
    }

    /** Who leads an action: those who lead the plan where it names nobody. */
    public ImmutableList<Agency> leads(ActionRow row) {
        return agencies(links.leads(row.action()));
    }

    /** Whether any action has a time at which it begins, is due or ended. */
    public boolean hasTimes() {
        return times;
    }

    /** An action's milestones, each with those within it. */
    public ImmutableList<Step> steps(Action action) {
        return Step.of(action.milestonesAsTold());
    }

    /** Whether an action was given up by the page's day. */
    public boolean isClosed(Action action) {
        return action.timetable()
                .closed()
                .filter(closed -> report.analysis()
                        .map(analysis -> closed.when().isOverBy(analysis.day()))
                        .orElse(true))
                .isPresent();
    }

    /** The milestones and deliverables of an action that are overdue. */
    public ImmutableSet<Object> overdueParts(Action action) {
        return Timeline.overdueParts(report, action.id());
    }

    /** When the action is due that something overdue belongs to, if that is still to come. */
    public Optional<When> dueLater(Overdue overdue) {
        return overdue.commitment() instanceof Commitment.OfAction
                        || !(overdue.commitment().owner() instanceof ActionId id)
                ? Optional.empty()
                : action(id)
                        .flatMap(action -> action.timetable().dueNow())
                        .flatMap(Due::when)
                        .filter(when -> !when.to()
                                .isBefore(report.analysis().orElseThrow().day()));
    }

    /** Whether more is told of an action than whom the page is for may see. */
    public boolean isToldOutOfSight(Action action) {
        return report.analysis().filter(all -> all.isHeldBack(action.id())).isPresent();
    }

    /** Whether that is so of any action. */
    public boolean isAnythingToldOutOfSight() {
        return report.plan().actions().stream().anyMatch(this::isToldOutOfSight);
    }

    /** Whether all progress that is reported of actions is in words, without a number. */
    public boolean isToldInWords() {
        ImmutableList<Progress> seen = report.plan().actions().stream()
                .flatMap(action -> action.progress().stream())
                .collect(ImmutableList.toImmutableList());
        return !seen.isEmpty()
                && seen.stream()
                        .allMatch(entry ->
                                entry.readings().isEmpty() && entry.spent().isEmpty());
    }

    /** What the plan itself and each agency found last of a measure, as written, the latest first; nothing is added up. */
    public ImmutableList<LatestReading> lastTold(Measure measure, ImmutableList<Progress> progress) {
        return LatestReading.of(measure, progress).stream()
                .sorted(LatestReading.BY_TIME.reversed())
                .collect(ImmutableList.toImmutableList());
    }

    /** What was told of the latest time first, of one time as it stands; what tells of no time comes last. */
    public ImmutableList<Progress> newestFirst(ImmutableList<Progress> progress) {
        return ImmutableList.sortedCopyOf(NEWEST_FIRST, progress);
    }

    /** What stands at the foot of each sheet of paper, for sheets part: which plan it is, and of what day. */
    public String foot() {
        String title = labels.gist(report.plan().title());
        return report.analysis()
                .map(analysis -> title + " · " + say("head.as-of", day(analysis.day())))
                .orElse(title);
    }

    /** How far the measures of an owner have come, in their order; none where nothing is computed. */
    public ImmutableList<Attainment> attainments(ElementId owner) {
        return report.analysis()
                .map(analysis -> analysis.attainments().of(owner))
                .orElse(ImmutableList.of());
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return wording.day(day);
    }

    /** A day where there is no room for it in full: {@code 31 Mar 2027}. */
    public String shortDay(LocalDate day) {
        return say("day", day.getDayOfMonth(), wording.shortened(day.getMonth()), day.getYear());
    }

    /** That the due date was moved, and where to. */
    public String moved(Due to) {
        return to.when().isEmpty() ? say("timetable.moved.open") : say("timetable.moved", words.due(to));
    }

    /** By when what was moved is due now. */
    public String movedNow(Due now) {
        return now.when().isEmpty() ? say("moved.open") : say("overview.moved.now", words.due(now));
    }

    /** The way that a chart shows, for those who can't see it. */
    public String words(Trend trend) {
        String first = trend.first().value().words();
        String latest = trend.latest().value().words();
        String begun = day(trend.first().day());
        String ended = day(trend.latest().day());
        String way = trend.target()
                .map(target -> say("trend.way-to-target", first, begun, latest, ended, target(trend, target)))
                .orElseGet(() -> say("trend.way", first, begun, latest, ended));
        if (!trend.onTheWay().isEmpty()) {
            way = say(
                    "trend.on-the-way",
                    way,
                    trend.onTheWay().stream()
                            .map(step -> say("trend.step", step.value().words(), day(step.day())))
                            .collect(Collectors.joining(", ")));
        }
        ImmutableList<String> ends = trend.ends();
        return ends.size() < 2 ? way : say("trend.ends", way, ends.get(1), ends.get(0));
    }

    /** With its day, where that is in the chart. */
    private String target(Trend trend, Quantity target) {
        return trend.inTheEnd()
                .map(end -> say("trend.step", target.words(), day(end.day())))
                .orElseGet(target::words);
    }

    /** Which state of the plan the page shows. */
    public String whatIsShown() {
        Optional<String> period = report.plan().period().map(words::time);
        Optional<String> published = report.plan().published().map(words::time);
        if (period.isPresent() && published.isPresent()) {
            return say("method.shown", period.get(), published.get());
        }
        return period.map(time -> say("method.shown.period", time))
                .or(() -> published.map(time -> say("method.shown.published", time)))
                .orElse("");
    }

    /** Why a measure was judged as it was. */
    public String reason(Attainment attainment) {
        return reasons.say(attainment.reason());
    }

    /** Why a status was computed so. */
    public String reason(Standing standing) {
        return reasons.say(standing.reason());
    }

    /** What is told and can't be so; empty where nothing is. */
    public String contradiction(Standing standing) {
        return standing.contradiction().map(reasons::say).orElse("");
    }

    /** How much of its target a measure has reached, or how much of the way to what is to be reached next. */
    public String share(Attainment attainment) {
        Quantity share = attainment.share().orElseThrow();
        if (!(attainment.measure() instanceof Measure.Level)) {
            return share.words();
        }
        return share.amount().signum() < 0
                ? say("attainment.back")
                : say(
                        "attainment.way",
                        share.words(),
                        attainment.target().orElseThrow().words());
    }

    /** A share of a whole, as in {@code 40%}. */
    public String percent(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString() + "%";
    }

    /** What there is no room for to be said in full: {@code Jan}. */
    public String shortened(Month month) {
        return wording.shortened(month);
    }

    /** How many actions these are; a word of the partnership's own has no singular to count with. */
    public String count(ImmutableList<Action> actions) {
        return names.areOwn(ElementKind.ACTIONS)
                ? names.heading(ElementKind.ACTIONS)
                : say("count", number(actions.size()), names.counted(ElementKind.ACTIONS, actions.size()));
    }

    /** Whether the text is the address of a web page, and safe to link to. */
    public boolean isWebPage(String text) {
        return Address.isWebPage(text);
    }

    /** Whether the text is the address of a mailbox, and safe to link to. */
    public boolean isMailbox(String text) {
        return Address.isMailbox(text);
    }

    /** A text in CommonMark. */
    public Content prose(String commonMark) {
        return Prose.of(commonMark);
    }

    /** A number with its thousands marked. */
    public String number(int number) {
        return wording.number(number);
    }
}
