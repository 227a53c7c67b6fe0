package org.csplan.render.json;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.csplan.core.analysis.Account;
import org.csplan.core.analysis.AgencySummary;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.Changes;
import org.csplan.core.analysis.ChangesBetween;
import org.csplan.core.analysis.ChangesSince;
import org.csplan.core.analysis.DoneLate;
import org.csplan.core.analysis.Finances;
import org.csplan.core.analysis.ObjectiveSummary;
import org.csplan.core.analysis.Overdue;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.analysis.Returns;
import org.csplan.core.analysis.SpentSoFar;
import org.csplan.core.analysis.Standing;
import org.csplan.core.analysis.Sums;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Budget;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.Citation;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Field;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Move;
import org.csplan.core.model.Note;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PageSettings;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.render.json.text.ChangeJson;
import org.csplan.render.json.text.JsonText;
import org.csplan.render.view.PlanFindings;
import org.csplan.render.view.Report;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a plan's parts, each by a method of its own, in the order in which {@code plan.schema.json} tells of them. A
 * measure's kind decides which members it has.
 */
final class PlanJson implements Measure.Visitor<JsonGenerator> {

    /** More items than these are easier to read, and to compare, one below the other. */
    private static final int MOST_ON_A_LINE = 8;

    private final JsonGenerator json;
    private final Optional<PlanAnalysis> analysis;
    private final SpentSoFar spent;

    /** Why a rule is off is for those who see what rules find, and may name what nobody else is to know. */
    private final boolean saysWhyRulesAreSet;

    /** In a row that stands alone, who leads what is being written if that names nobody; else what names nobody says so. */
    private final Optional<PlanLinks> inRow;

    private ImmutableList<AgencyId> leadsOfOwner = ImmutableList.of();

    /** In a row that stands alone, who may see what it belongs to at all. */
    private Visibility visibilityOfOwner = Visibility.PUBLIC;

    /** Each is written once: a plan names the same few days again and again. */
    private final Map<LocalDate, String> days = new HashMap<>();

    PlanJson(JsonGenerator json, Report report) {
        this(json, report, Optional.empty());
    }

    /** Writes elements one by one, each with those who lead it, be it that it names them or what it belongs to does. */
    static PlanJson ofRow(JsonGenerator json, Report report, PlanLinks links) {
        PlanJson row = new PlanJson(json, report, Optional.of(links));
        row.leadsOfOwner = report.plan().leads();
        return row;
    }

    private PlanJson(JsonGenerator json, Report report, Optional<PlanLinks> inRow) {
        this.json = json;
        this.inRow = inRow;
        this.analysis = report.analysis();
        this.spent = report.spent();
        this.saysWhyRulesAreSet =
                report.findings().isPresent() || report.audience().includes(Visibility.RESTRICTED);
    }

    void write(Report report) {
        ActionPlan plan = report.plan();
        json.writeStartObject();
        text("format", JsonReport.FORMAT);
        text("version", JsonReport.VERSION);
        text("audience", report.audience().word());
        analysis.ifPresent(all -> text("asOf", all.day().toString()));
        head(plan);
        list("agencies", plan.agencies(), this::agency);
        analysis.ifPresent(all -> {
            list("missingFromNobody", all.summary().missingFromNobody(), due -> text(missing(due)));
            list("reportingTimes", reportingTimes(all), this::when);
        });
        list("aims", plan.aims(), this::aim);
        list("priorities", plan.priorities(), this::priority);
        list("actions", plan.actions(), this::action);
        list("terms", plan.terms(), this::term);
        report.changes().ifPresent(this::changes);
        report.findings().ifPresent(this::findings);
        json.writeEndObject();
    }

    private void changes(Changes changes) {
        json.writeObjectPropertyStart("changes");
        if (changes instanceof ChangesSince since) {
            text("since", since.since().toString());
        } else if (changes instanceof ChangesBetween two) {
            json.writeObjectPropertyStart("previous");
            text("title", two.title());
            two.then().ifPresent(day -> text("asOf", day.toString()));
            json.writeEndObject();
        }
        list("all", changes.all(), change -> ChangeJson.write(change, json));
        json.writeEndObject();
    }

    private void findings(PlanFindings findings) {
        json.writeObjectPropertyStart("findings");
        text("profile", findings.profile());
        list("found", findings.all(), this::finding);
        json.writeEndObject();
    }

    private void finding(Diagnostic found) {
        json.writeStartObject();
        text("code", found.code().id());
        text("severity", found.severity().word());
        text("message", found.message());
        found.help().ifPresent(help -> text("help", help));
        found.subject().ifPresent(subject -> {
            text("kind", subject.element().kind());
            text("id", subject.element().value());
            subject.measure().ifPresent(measure -> text("measure", measure.value()));
        });
        json.writeEndObject();
    }

    private void head(ActionPlan plan) {
        json.writeObjectPropertyStart("plan");
        text("id", plan.id().value());
        text("title", plan.title());
        plan.language().ifPresent(language -> text("language", language));
        plan.partnership().ifPresent(partnership -> text("partnership", partnership));
        plan.area().ifPresent(area -> text("area", area));
        plan.contact().ifPresent(this::contact);
        plan.period().ifPresent(period -> when("period", period));
        plan.published().ifPresent(published -> when("published", published));
        plan.review().ifPresent(review -> when("review", review));
        json.writeNumberProperty("yearStart", plan.yearStart().getValue());
        plan.intro().ifPresent(intro -> text("intro", intro));
        ids("leads", plan.leads());
        plan.reporting().ifPresent(this::reporting);
        list("cites", plan.citations(), this::citation);
        measures(plan.id(), plan.measures());
        list("progress", plan.progress(), this::progress);
        json.writeObjectPropertyStart("names");
        plan.names().forEach((kind, name) -> {
            text(kind.word(), name.several());
            name.one().ifPresent(one -> text(kind.one(), one));
        });
        json.writeEndObject();
        list("statuses", plan.statuses(), this::status);
        if (!plan.page().equals(PageSettings.USUAL)) {
            page(plan.page());
        }
        list("checks", plan.checks(), this::setting);
        json.writeEndObject();
    }

    private void page(PageSettings page) {
        json.writeObjectPropertyStart("page");
        page.name().ifPresent(name -> text("name", name));
        page.logo().ifPresent(file -> text("logo", file));
        page.colour().ifPresent(colour -> text("colour", colour.words()));
        json.writeEndObject();
    }

    private void setting(CheckSetting setting) {
        JsonText.startLine(json);
        text("rule", setting.rule());
        text("level", setting.level().word());
        setting.element().ifPresent(element -> {
            text("kind", element.kind());
            text("id", element.value());
        });
        setting.because().filter(reason -> saysWhyRulesAreSet).ifPresent(reason -> text("because", reason));
        json.writeEndObject();
    }

    private void citation(Citation citation) {
        JsonText.startLine(json);
        text("kind", citation.kind().word());
        text("title", citation.title());
        citation.when().ifPresent(when -> when("when", when));
        json.writeEndObject();
    }

    void agency(Agency agency) {
        json.writeStartObject();
        text("id", agency.id().value());
        text("name", agency.name());
        agency.kind().ifPresent(kind -> text("kind", kind.word()));
        agency.url().ifPresent(url -> text("url", url));
        agency.contact().ifPresent(this::contact);
        analysis.map(all -> all.finances().byAgency().getOrDefault(agency.id(), Account.NONE))
                .ifPresent(this::money);
        analysis.flatMap(all -> all.summary(agency.id())).ifPresent(this::computed);
        json.writeEndObject();
    }

    /** What an agency has taken on, and what it should have told. */
    private void computed(AgencySummary agency) {
        json.writeObjectPropertyStart("load");
        actions("leads", agency.load().leads());
        actions("supports", agency.load().supports());
        json.writeBooleanProperty("overloaded", agency.load().overloaded());
        json.writeEndObject();
        list("returns", agency.returns(), this::returns);
        list("missing", agency.missing(), due -> text(missing(due)));
        if (!agency.spentReported().isEmpty()) {
            list("spentReported", agency.spentReported().quantities(), this::quantity);
        }
    }

    private static String missing(Returns due) {
        return due.subject().words() + ": "
                + due.owed().stream().map(When::words).collect(Collectors.joining(", "));
    }

    /** All times for which something should have been told, each once, the earliest first. */
    private static ImmutableList<When> reportingTimes(PlanAnalysis all) {
        return all.returns().all().stream()
                .flatMap(returns -> returns.due().stream())
                .distinct()
                .sorted(Comparator.comparing(When::from).thenComparing(When::to).thenComparing(When::words))
                .collect(ImmutableList.toImmutableList());
    }

    /** Times by their words alone, for there may be as many as actions and quarters together. */
    private void returns(Returns returns) {
        JsonText.startLine(json);
        text("kind", returns.subject().element().kind());
        text("id", returns.subject().element().value());
        returns.subject().measure().ifPresent(measure -> text("measure", measure.value()));
        json.writeBooleanProperty("agreed", returns.agreed());
        times("due", returns.due());
        times("missing", returns.missing());
        json.writeEndObject();
    }

    private void times(String name, ImmutableList<When> times) {
        json.writeName(name);
        JsonText.startLineOfArray(json);
        times.forEach(time -> text(time.words()));
        json.writeEndArray();
    }

    private void actions(String name, ImmutableList<Action> actions) {
        line(name, actions, action -> text(action.id().value()));
    }

    /** How an action, an aim or a priority stands. */
    private void computed(ElementId element) {
        analysis.ifPresent(all -> {
            all.standings().of(element).ifPresent(this::standing);
            list("overdue", all.overdue(element), this::overdue);
            if (element instanceof ActionId action && !all.doneLate(action).isEmpty()) {
                list("doneLate", all.doneLate(action), this::doneLate);
            }
        });
    }

    private void standing(Standing standing) {
        json.writeObjectPropertyStart("standing");
        standing.declared().ifPresent(status -> {
            json.writeName("declared");
            status(status);
        });
        standing.share().ifPresent(share -> number("share", share));
        standing.computed().ifPresent(meaning -> text("computed", meaning.word()));
        text("reason", standing.reason().words());
        standing.contradiction().ifPresent(contradiction -> text("contradiction", contradiction.words()));
        json.writeEndObject();
    }

    private void overdue(Overdue overdue) {
        json.writeStartObject();
        text("kind", overdue.commitment().kind());
        text("text", overdue.commitment().text());
        when("due", overdue.due());
        json.writeNumberProperty("days", overdue.days());
        json.writeEndObject();
    }

    private void doneLate(DoneLate late) {
        json.writeStartObject();
        text("kind", late.commitment().kind());
        text("text", late.commitment().text());
        when("due", late.due());
        when("done", late.done());
        json.writeNumberProperty("days", late.days());
        json.writeEndObject();
    }

    private void coverage(ObjectiveId objective) {
        analysis.flatMap(all -> all.summary(objective))
                .map(ObjectiveSummary::coverage)
                .ifPresent(coverage -> {
                    json.writeObjectPropertyStart("coverage");
                    actions("actions", coverage.actions());
                    if (!coverage.throughPriorities().isEmpty()) {
                        actions("throughPriorities", coverage.throughPriorities());
                    }
                    json.writeNumberProperty("carried", coverage.carried().size());
                    json.writeNumberProperty("measures", coverage.measures());
                    json.writeNumberProperty("measuresWithTarget", coverage.measuresWithTarget());
                    json.writeEndObject();
                });
    }

    void aim(Aim aim) {
        json.writeStartObject();
        text("id", aim.id().value());
        text("text", aim.text());
        line("covers", aim.covers(), this::text);
        story(aim.id(), aim.notes(), aim.measures(), aim.progress());
        coverage(aim.id());
        computed(aim.id());
        json.writeEndObject();
    }

    void priority(Priority priority) {
        json.writeStartObject();
        text("id", priority.id().value());
        text("text", priority.text());
        ids("supports", priority.supports());
        line("strands", priority.strands(), strand -> text(strand.word()));
        priority.period().ifPresent(period -> when("period", period));
        story(priority.id(), priority.notes(), priority.measures(), priority.progress());
        coverage(priority.id());
        analysis.map(all -> all.finances().byPriority().getOrDefault(priority.id(), Account.NONE))
                .ifPresent(this::money);
        computed(priority.id());
        json.writeEndObject();
    }

    /** What all that is for something may cost and has cost. */
    private void money(Account account) {
        sums("budget", account.budget());
        sums("spent", account.spent());
        sums("spentUnbudgeted", account.spentUnbudgeted());
        account.left().ifPresent(this::left);
    }

    private void sums(String name, Sums sums) {
        if (!sums.isEmpty()) {
            list(name, sums.quantities(), this::quantity);
        }
    }

    void action(Action action) {
        json.writeStartObject();
        text("id", action.id().value());
        text("title", action.title());
        text("visible", action.visibility().word());
        ids("aims", action.aims());
        ids("priorities", action.priorities());
        leads(action);
        ids("partners", action.partners());
        action.owner().ifPresent(owner -> text("owner", owner));
        action.contact().ifPresent(this::contact);
        timetable(action);
        list("budget", action.budget(), this::budget);
        Optional<Quantity> main = spent.mainOn(action);
        main.ifPresent(sum -> quantity("spent", sum));
        ImmutableList<Quantity> others = spent.on(action).stream()
                .filter(sum -> main.filter(sum::equals).isEmpty())
                .collect(ImmutableList.toImmutableList());
        if (!others.isEmpty()) {
            list("spentInOthers", others, this::quantity);
        }
        if (SpentSoFar.isReturned(action)) {
            action.spent().ifPresent(stated -> quantity("spentStated", stated));
        }
        sums("spentUnbudgeted", Sums.of(Finances.spentUnbudgeted(action, spent).stream()));
        Finances.left(action, spent).ifPresent(this::left);
        leftInOthers(Finances.leftInOthers(action, spent));
        action.reporting().ifPresent(this::reporting);
        list("milestones", action.milestonesAsTold(), milestone -> milestone(action, milestone));
        list("risks", action.risks(), this::text);
        list("dependsOn", action.dependsOn(), this::dependency);
        ids("continues", action.continues());
        ids("replaces", action.replaces());
        line("tags", action.tags(), this::text);
        list("fields", action.fields(), this::field);
        story(action.id(), action.notes(), action.measures(), action.progress());
        computed(action.id());
        json.writeEndObject();
    }

    private void leads(Action action) {
        leadsOfOwner(action);
        ids("leads", leadsOfOwner.isEmpty() ? action.leads() : leadsOfOwner);
    }

    private void leadsOfOwner(Action action) {
        inRow.ifPresent(links -> leadsOfOwner = links.leads(action));
    }

    /** What a row is of that stands outside its action. */
    private void owner(Action action) {
        leadsOfOwner(action);
        visibilityOfOwner = action.visibility();
    }

    private void visible(Visibility own) {
        text("visible", Comparators.max(own, visibilityOfOwner).word());
    }

    private void timetable(Action action) {
        Timetable timetable = action.timetable();
        timetable.start().ifPresent(start -> when("start", start));
        timetable.due().ifPresent(due -> due("due", due, Optional.empty()));
        timetable.dueNow().ifPresent(due -> due("dueNow", due, analysis.flatMap(all -> all.roundNow(action))));
        list("moves", timetable.moves(), this::move);
        timetable.done().ifPresent(done -> when("done", done));
        timetable.closed().ifPresent(closed -> {
            json.writeObjectPropertyStart("closed");
            when("when", closed.when());
            closed.because().ifPresent(because -> text("because", because));
            json.writeEndObject();
        });
    }

    /** @param round of what is due again and again, the time that counts now */
    private void due(String name, Due due, Optional<When> round) {
        startLine(name);
        if (due instanceof Due.At) {
            text("kind", "at");
        } else if (due instanceof Due.Provisionally) {
            text("kind", "provisional");
        } else if (due instanceof Due.Every) {
            text("kind", "every");
        } else if (due instanceof Due.Ongoing) {
            text("kind", "ongoing");
        } else {
            text("kind", "tbc");
        }
        text("text", due.words());
        due.when().or(() -> round).ifPresent(this::days);
        if (due instanceof Due.Every every) {
            often(every.recurrence());
        }
        json.writeEndObject();
    }

    private void move(Move move) {
        json.writeStartObject();
        due("to", move.to(), Optional.empty());
        move.because().ifPresent(because -> text("because", because));
        json.writeEndObject();
    }

    private void left(Quantity left) {
        if (left.amount().signum() < 0) {
            quantity("overspent", left.negated());
        } else {
            quantity("left", left);
        }
    }

    private void leftInOthers(ImmutableList<Quantity> sums) {
        ImmutableList<Quantity> left =
                sums.stream().filter(sum -> sum.amount().signum() >= 0).collect(ImmutableList.toImmutableList());
        ImmutableList<Quantity> overspent = sums.stream()
                .filter(sum -> sum.amount().signum() < 0)
                .map(Quantity::negated)
                .collect(ImmutableList.toImmutableList());
        if (!left.isEmpty()) {
            list("leftInOthers", left, this::quantity);
        }
        if (!overspent.isEmpty()) {
            list("overspentInOthers", overspent, this::quantity);
        }
    }

    private void budget(Budget budget) {
        JsonText.startLine(json);
        if (budget instanceof Budget.Sum sum) {
            text("kind", "sum");
            amount(sum.amount());
            sum.fund().ifPresent(fund -> text("fund", fund));
        } else {
            text("kind", budget instanceof Budget.Nil ? "none" : "other");
            text("text", budget.words());
        }
        json.writeEndObject();
    }

    private void milestone(Action action, Milestone milestone) {
        json.writeStartObject();
        members(action, milestone);
        json.writeEndObject();
    }

    private void members(Action action, Milestone milestone) {
        text("id", milestone.id().value());
        text("text", milestone.text());
        visible(milestone.visibility());
        milestone.due().ifPresent(due -> due("due", due, Optional.empty()));
        milestone.done().ifPresent(done -> when("done", done));
        if (milestone.done().isPresent() && !action.milestones().contains(milestone)) {
            json.writeBooleanProperty("told", true);
        }
        ids("leads", milestone.leads().isEmpty() ? leadsOfOwner : milestone.leads());
        analysis.flatMap(all -> all.overdue(action.id(), milestone)).ifPresent(found -> {
            json.writeName("overdue");
            overdue(found);
        });
    }

    private void dependency(Dependency dependency) {
        JsonText.startLine(json);
        if (dependency instanceof Dependency.OnAction on) {
            text("action", on.action().value());
        } else {
            text("text", ((Dependency.OnText) dependency).text());
        }
        json.writeEndObject();
    }

    private void field(Field field) {
        JsonText.startLine(json);
        text("name", field.name());
        text("text", field.text());
        json.writeEndObject();
    }

    /** What aims, priorities and actions all have. */
    private void story(
            ElementId owner,
            ImmutableList<Note> notes,
            ImmutableList<Measure> measures,
            ImmutableList<Progress> progress) {
        list("notes", notes, this::note);
        measures(owner, measures);
        list("progress", progress, this::progress);
    }

    private void contact(Contact contact) {
        startLine("contact");
        text("text", contact.text());
        text("visible", contact.visibility().word());
        json.writeEndObject();
    }

    private void reporting(Reporting reporting) {
        startLine("reported");
        text("text", reporting.words());
        if (reporting instanceof Reporting.InQuarters in) {
            line("quarters", in.quarters().asList(), json::writeNumber);
        } else {
            text("frequency", ((Reporting.Every) reporting).frequency().word());
        }
        json.writeEndObject();
    }

    private <T> void list(String name, ImmutableList<T> items, Consumer<? super T> item) {
        json.writeArrayPropertyStart(name);
        items.forEach(item);
        json.writeEndArray();
    }

    /** Begins a member that stands on one line: a fact in the plan's words and in those of a program. */
    private void startLine(String name) {
        json.writeName(name);
        JsonText.startLine(json);
    }

    /** Items that are short, on one line as long as they are few. */
    private <T> void line(String name, ImmutableList<T> items, Consumer<? super T> item) {
        if (items.size() > MOST_ON_A_LINE) {
            list(name, items, item);
            return;
        }
        json.writeName(name);
        JsonText.startLineOfArray(json);
        items.forEach(item);
        json.writeEndArray();
    }

    private void ids(String name, ImmutableList<? extends ElementId> ids) {
        line(name, ids, id -> text(id.value()));
    }

    private void note(Note note) {
        JsonText.startLine(json);
        text("text", note.text());
        text("visible", note.visibility().word());
        json.writeEndObject();
    }

    private void measures(ElementId owner, ImmutableList<Measure> measures) {
        // They have an order in common, so none is looked up by its id.
        Iterator<Attainment> attainments = analysis.map(all -> all.attainments().of(owner))
                .orElse(ImmutableList.of())
                .iterator();
        list("measures", measures, measure -> {
            json.writeStartObject();
            measure.accept(this);
            if (attainments.hasNext()) {
                attainment(attainments.next());
            }
            json.writeEndObject();
        });
    }

    private void attainment(Attainment attainment) {
        json.writeObjectPropertyStart("attainment");
        text("verdict", attainment.verdict().words());
        text("reason", attainment.reason().words());
        attainment.value().ifPresent(value -> quantity("value", value));
        attainment.until().ifPresent(day -> day("until", day));
        attainment.target().ifPresent(target -> quantity("target", target));
        attainment.targetDay().ifPresent(day -> day("targetDay", day));
        attainment.share().ifPresent(share -> quantity("share", share));
        attainment.expected().ifPresent(expected -> quantity("expected", expected));
        attainment.projected().ifPresent(projected -> quantity("projected", projected));
        attainment.projectedShare().ifPresent(share -> quantity("projectedShare", share));
        attainment.change().ifPresent(change -> quantity("change", change));
        attainment.trend().ifPresent(trend -> text("trend", trend.word()));
        attainment.yearBefore().ifPresent(before -> quantity("yearBefore", before));
        json.writeBooleanProperty("overdue", attainment.overdue());
        list("arithmetic", attainment.arithmetic(), step -> text(step.words()));
        list("leftOut", attainment.leftOut(), reading -> text(reading.words()));
        json.writeEndObject();
    }

    /** A measure of an action that stands outside it. */
    void row(Action owner, Measure measure) {
        owner(owner);
        row(owner.id(), measure);
    }

    /** A measure that stands outside its owner. */
    void row(ElementId owner, Measure measure) {
        json.writeStartObject();
        of(owner);
        measure.accept(this);
        analysis.flatMap(all -> all.attainment(Subject.of(owner, measure.id()))).ifPresent(this::attainment);
        json.writeEndObject();
    }

    /** A milestone that stands outside its action. */
    void row(Action owner, Milestone milestone) {
        owner(owner);
        json.writeStartObject();
        of(owner.id());
        members(owner, milestone);
        json.writeEndObject();
    }

    private void of(ElementId owner) {
        startLine("of");
        text("kind", owner.kind());
        text("id", owner.value());
        json.writeEndObject();
    }

    @Override
    public JsonGenerator statement(Measure.Statement measure) {
        return measure("statement", measure);
    }

    @Override
    public JsonGenerator count(Measure.Count measure) {
        measure("count", measure);
        figure("target", measure.target());
        timing(measure);
        if (!measure.datedTargets().isEmpty()) {
            list("datedTargets", measure.datedTargets(), this::datedTarget);
        }
        return json;
    }

    @Override
    public JsonGenerator level(Measure.Level measure) {
        measure("level", measure);
        text("goal", measure.goal().words());
        measure.baseline().ifPresent(baseline -> figure("baseline", baseline));
        measure.baselineTime().ifPresent(time -> when("baselineTime", time));
        measure.target().ifPresent(target -> figure("target", target));
        timing(measure);
        measure.tolerance().ifPresent(tolerance -> quantity("tolerance", tolerance));
        list("datedTargets", measure.datedTargets(), this::datedTarget);
        return json;
    }

    @Override
    public JsonGenerator recurring(Measure.Recurring measure) {
        measure("recurring", measure);
        recurrence(measure.recurrence());
        measure.at().ifPresent(at -> figure("at", at));
        return timing(measure);
    }

    @Override
    public JsonGenerator deliverable(Measure.Deliverable measure) {
        measure("deliverable", measure);
        return timing(measure);
    }

    @Override
    public JsonGenerator tracked(Measure.Tracked measure) {
        return measure("tracked", measure);
    }

    private JsonGenerator measure(String kind, Measure measure) {
        Measure.About about = measure.about();
        text("kind", kind);
        text("id", about.id().value());
        about.tier().ifPresent(tier -> text("tier", tier.word()));
        text("text", about.text());
        visible(about.visibility());
        about.source().ifPresent(source -> text("source", source));
        about.reporting().ifPresent(this::reporting);
        ids("leads", about.leads().isEmpty() ? leadsOfOwner : about.leads());
        about.partOf().ifPresent(whole -> text("partOf", whole.value()));
        return json;
    }

    private void datedTarget(Measure.DatedTarget target) {
        json.writeStartObject();
        if (target instanceof Measure.LevelTarget level) {
            text("goal", level.goal().words());
        }
        figure("target", target.target());
        timing(target.timing());
        json.writeEndObject();
    }

    private void recurrence(Recurrence recurrence) {
        startLine("every");
        text("text", recurrence.words());
        often(recurrence);
        json.writeEndObject();
    }

    private void often(Recurrence recurrence) {
        text("frequency", recurrence.frequency().word());
        recurrence.month().ifPresent(month -> json.writeNumberProperty("month", month.getValue()));
    }

    private JsonGenerator timing(Measure measure) {
        measure.timing().ifPresent(this::timing);
        return json;
    }

    private void timing(Timing timing) {
        startLine("when");
        text("text", timing.words());
        text("bound", timing.bound().word());
        days(timing.when());
        json.writeEndObject();
    }

    private void progress(Progress entry) {
        json.writeStartObject();
        entry.when().ifPresent(when -> when("when", when));
        entry.from().ifPresent(agency -> text("from", agency.value()));
        entry.status().ifPresent(status -> {
            json.writeName("status");
            status(status);
        });
        entry.share().ifPresent(share -> number("share", share));
        list("readings", entry.readings(), this::reading);
        if (!entry.reached().isEmpty()) {
            line("milestones", entry.reached(), milestone -> text(milestone.value()));
        }
        entry.spent().ifPresent(this::spending);
        entry.text().ifPresent(text -> text("text", text));
        text("visible", entry.visibility().word());
        json.writeEndObject();
    }

    private void status(Status status) {
        JsonText.startLine(json);
        text("word", status.word());
        text("label", status.label());
        text("meaning", status.meaning().word());
        json.writeEndObject();
    }

    private void spending(Spending told) {
        json.writeObjectPropertyStart("spent");
        text("kind", told.isToDate() ? "to-date" : "amount");
        quantity("number", told.sum());
        text("text", told.words());
        json.writeEndObject();
    }

    private void reading(Reading reading) {
        json.writeStartObject();
        text("measure", reading.measure().value());
        value(reading.value(), "of");
        json.writeEndObject();
    }

    /** A reading that stands outside what was told with it, and is for those who see both that and its measure. */
    void row(ElementId owner, Measure measure, Progress entry, Reading reading) {
        inRow.filter(links -> owner instanceof ActionId)
                .flatMap(links -> links.action((ActionId) owner))
                .ifPresent(this::owner);
        json.writeStartObject();
        of(owner);
        startLine("measure");
        text("id", measure.id().value());
        text("text", measure.text());
        json.writeEndObject();
        entry.when().ifPresent(when -> when("when", when));
        entry.from().ifPresent(agency -> text("from", agency.value()));
        // Whose it is stands under "of" already.
        value(reading.value(), "whole");
        visible(Comparators.max(entry.visibility(), measure.about().visibility()));
        json.writeEndObject();
    }

    private void value(Reading.Value value, String whole) {
        if (value instanceof Reading.Amount amount) {
            text("kind", "amount");
            quantity("number", amount.number());
        } else if (value instanceof Reading.ToDate toDate) {
            text("kind", "to-date");
            quantity("number", toDate.total());
        } else if (value instanceof Reading.Ratio ratio) {
            text("kind", "ratio");
            quantity("number", ratio.part());
            quantity(whole, ratio.whole());
        } else if (value instanceof Reading.Compared compared) {
            text("kind", "compared");
            quantity("number", compared.number());
            quantity("against", compared.yearBefore());
        } else {
            text("kind", "done");
        }
        text("text", value.words());
    }

    private void term(Term term) {
        JsonText.startLine(json);
        text("term", term.term());
        text("meaning", term.meaning());
        json.writeEndObject();
    }

    private void when(String name, When when) {
        json.writeName(name);
        when(when);
    }

    private void when(When when) {
        JsonText.startLine(json);
        text("text", when.words());
        days(when);
        json.writeEndObject();
    }

    private void days(When when) {
        day("from", when.from());
        day("to", when.to());
    }

    private void day(String name, LocalDate day) {
        text(name, days.computeIfAbsent(day, LocalDate::toString));
    }

    private void figure(String name, Figure figure) {
        if (figure instanceof Quantity quantity) {
            quantity(name, quantity);
            return;
        }
        startLine(name);
        text("text", figure.words());
        json.writeBooleanProperty("tbc", true);
        json.writeEndObject();
    }

    private void quantity(String name, Quantity quantity) {
        startLine(name);
        amount(quantity);
        json.writeEndObject();
    }

    private void quantity(Quantity quantity) {
        JsonText.startLine(json);
        amount(quantity);
        json.writeEndObject();
    }

    private void amount(Quantity quantity) {
        text("text", quantity.words());
        number("amount", quantity.amount());
        if (!quantity.unit().isEmpty()) {
            text("unit", quantity.unit());
        }
    }

    private void number(String name, BigDecimal number) {
        json.writeName(name);
        // As digits: 5.20 keeps its places, and no amount passes through floating point.
        json.writeNumber(number.toPlainString());
    }

    private JsonGenerator text(String name, String text) {
        return JsonText.member(json, name, text);
    }

    private JsonGenerator text(String text) {
        return JsonText.text(json, text);
    }
}
