package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.LatestReading;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.Standing;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.WhenParser;
import org.csplan.render.view.PlanFindings;
import org.csplan.render.view.Report;
import org.csplan.render.view.Report.ActionRow;
import org.csplan.render.view.Report.AgencyRow;
import org.csplan.render.view.Report.Part;

/** A report, and how a page names what is in it where room is short. */
public final class Page {

    /** Up to here an id is a reference that people use, such as {@code 1.2} or {@code ASB-07}. */
    private static final int LONGEST_CODE = 6;

    /** What has a column of its own beside the action, its leads and its times, where the plan says it. */
    private static final ImmutableSet<Part> COLUMNS =
            ImmutableSet.of(Part.LINKS, Part.PARTNERS, Part.MEASURES, Part.PROGRESS);

    private static final int LONGEST_MARK = 4;
    private static final int GIST = 72;
    private static final int LABEL = 32;

    private final Report report;
    private final boolean coded;
    private final ImmutableMap<ActionId, String> references;
    private final PlanLinks links;
    private final Names names;
    private final boolean times;

    private Page(Report report, boolean coded, ImmutableMap<ActionId, String> references) {
        this.report = report;
        this.coded = coded;
        this.references = references;
        this.links = PlanLinks.of(report.plan());
        this.names = new Names(report.plan().names());
        this.times = report.plan().actions().stream()
                .anyMatch(action -> !action.timetable().equals(Timetable.EMPTY));
    }

    public static Page of(Report report) {
        boolean coded = report.actions().stream().allMatch(row -> isCode(row.action()));
        ImmutableMap.Builder<ActionId, String> references = ImmutableMap.builder();
        for (ActionRow row : report.actions()) {
            ActionId id = row.action().id();
            references.put(id, coded ? id.value() : String.valueOf(row.number()));
        }
        return new Page(report, coded, references.buildOrThrow());
    }

    private static boolean isCode(Action action) {
        return isShort(action.id().value()) && !action.id().equals(ActionId.fromTitle(action.title()));
    }

    static boolean isShort(String id) {
        return id.length() <= LONGEST_CODE;
    }

    public Report report() {
        return report;
    }

    /** That the plan is written in; British English where it doesn't say. */
    public String language() {
        return report.plan().language().orElse("en-GB");
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

    /** Whether actions are known by their ids, for these are all short codes; else by their numbers. */
    public boolean isCoded() {
        return coded;
    }

    /** What stands for an action: its id or its number. */
    public String reference(Action action) {
        return references.getOrDefault(action.id(), action.id().value());
    }

    /** The agency of this id, which the plan has. */
    public Agency agency(AgencyId id) {
        return links.agency(id).orElseThrow();
    }

    /** The agencies of these ids, which the plan has. */
    public ImmutableList<Agency> agencies(ImmutableList<AgencyId> ids) {
        return ids.stream().map(this::agency).collect(ImmutableList.toImmutableList());
    }

    /** The action of this id; none if it is one of another plan. */
    public Optional<Action> action(ActionId id) {
        return links.action(id);
    }

    /** The aims of these ids, which the plan has. */
    public ImmutableList<Aim> aims(ImmutableList<AimId> ids) {
        return ids.stream().map(id -> links.aim(id).orElseThrow()).collect(ImmutableList.toImmutableList());
    }

    /** Whether an aim or a priority has an id of its own, not one made from its text. */
    public boolean hasCode(Objective objective) {
        String text = objective.text();
        ObjectiveId made = objective instanceof Aim ? AimId.fromText(text) : PriorityId.fromText(text);
        return !made.value().equalsIgnoreCase(objective.id().value());
    }

    /** What stands for an aim or a priority: its id if that says something, else the start of its text. */
    public String label(Objective objective) {
        return start(hasCode(objective) ? objective.id().value() : objective.text(), LABEL);
    }

    /** Whether an aim or a priority stands there by more than a letter or a number. */
    public boolean isWorded(Objective objective) {
        return label(objective).length() > LONGEST_MARK;
    }

    /** Enough of a text to recognise it by. */
    public String gist(String text) {
        return start(text, GIST);
    }

    /** The aims and priorities of an action, for asking after one in a time that doesn't grow with their number. */
    public ImmutableSet<ObjectiveId> servedBy(ActionRow row) {
        return ImmutableSet.<ObjectiveId>builder()
                .addAll(row.action().aims())
                .addAll(row.action().priorities())
                .build();
    }

    /** Whether the numbers and dates of a measure say anything that its text doesn't. */
    public boolean saysMoreThanText(Measure measure) {
        return Yardsticks.saysMoreThanText(measure);
    }

    /** How many measures the plan has, whatever they are measures of. */
    public int measureCount() {
        return report.measureCount()
                + report.plan().measures().size()
                + report.plan().objectives().stream()
                        .mapToInt(objective -> objective.measures().size())
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

    /** The actions that an agency leads, be it that they name it or that it leads the plan and they name nobody. */
    public ImmutableList<Action> led(AgencyRow row) {
        return row.leads();
    }

    /** Whether any action has a time at which it begins, is due or ended. */
    public boolean hasTimes() {
        return times;
    }

    /** How many columns the table of actions has. */
    public int columns() {
        return 1
                + (hasLeads() ? 1 : 0)
                + (hasTimes() ? 1 : 0)
                + (int) COLUMNS.stream().filter(report::uses).count();
    }

    /** Whether an action says anything beside what the columns of the plan hold. */
    public boolean hasDetails(Action action) {
        return action.owner().isPresent()
                || action.contact().isPresent()
                || action.spent().isPresent()
                || action.reporting().isPresent()
                || !action.budget().isEmpty()
                || !action.milestones().isEmpty()
                || !action.risks().isEmpty()
                || !action.dependsOn().isEmpty()
                || !action.continues().isEmpty()
                || !action.replaces().isEmpty()
                || !action.tags().isEmpty()
                || !action.fields().isEmpty();
    }

    /** An action's milestones, each with those within it. */
    public ImmutableList<Step> steps(Action action) {
        return Step.of(action.milestones());
    }

    /** What the plan itself and each agency found last of a measure, as written; nothing is added up. */
    public ImmutableList<LatestReading> latest(Measure measure, ImmutableList<Progress> progress) {
        return LatestReading.of(measure, progress);
    }

    /** How far a measure has come; absent where nothing is known of it. */
    public Optional<Attainment> attainment(ElementId owner, Measure measure) {
        return report.analysis()
                .flatMap(analysis -> analysis.attainment(Subject.of(owner, measure.id())))
                .filter(Attainment::isJudged);
    }

    /** Whether the status that was computed is news beside what is told: it differs, or it is late. */
    public boolean isWorthSaying(ActionRow row) {
        Optional<Status.Meaning> computed = row.standing().flatMap(Standing::computed);
        Optional<Status.Meaning> told = row.lastStatus().map(Status::meaning);
        return computed.isPresent()
                && (!computed.equals(told)
                        || computed.get() == Status.Meaning.LATE
                        || row.overdueDays().isPresent());
    }

    /** How many findings there are of each degree. */
    public String counted(PlanFindings findings) {
        return DiagnosticPrinter.summary(findings.all()).orElse("");
    }

    /** Where on the page the subject of a finding stands; absent for the plan as a whole. */
    public Optional<String> anchor(Diagnostic found) {
        return found.subject()
                .map(Subject::element)
                .filter(element -> !(element instanceof PlanId))
                .map(element -> element.kind() + "-" + element.value());
    }

    /** What a finding is about, in the partnership's own words. */
    public String about(Diagnostic found) {
        return found.subject()
                .map(subject -> subject.element() instanceof PlanId ? "the plan" : name(subject.element()))
                .orElse("");
    }

    private String name(ElementId element) {
        String kind = switch (element.kind()) {
            case "agency" -> names().one(ElementKind.AGENCIES);
            case "aim" -> names().one(ElementKind.AIMS);
            case "priority" -> names().one(ElementKind.PRIORITIES);
            default -> names().one(ElementKind.ACTIONS);
        };
        return kind + " " + element.value();
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return WhenParser.write(day);
    }

    /** What a measure of one owner is known by in other parts of it: the start of its text. */
    public String label(ImmutableList<Measure> measures, MeasureId id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .map(measure -> gist(measure.text()))
                .orElse(id.value());
    }

    /** What a level is to be on its way, as a measure of its own would say it. */
    public String words(Measure.Level measure, Measure.DatedTarget target) {
        return new Measure.Level(
                        measure.about(),
                        target.goal(),
                        Optional.empty(),
                        Optional.of(target.target()),
                        Optional.of(target.timing()))
                .yardstick();
    }

    /** A share of a whole, as in {@code 40%}. */
    public String percent(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString() + "%";
    }

    /** A word of the plan language as people write it: {@code police and crime plan}. */
    public String spaced(String word) {
        return word.replace('-', ' ').replace('_', ' ');
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
        return String.format(Locale.UK, "%,d", number);
    }

    private static String start(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int blank = text.lastIndexOf(' ', length - 1);
        int end = blank > length / 2 ? blank : length - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
