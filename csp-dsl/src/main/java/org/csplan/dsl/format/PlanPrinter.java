package org.csplan.dsl.format;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.Citation;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Field;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Move;
import org.csplan.core.model.Note;
import org.csplan.core.model.PageSettings;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Strand;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timetable;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.Keyword;

/**
 * Writes a plan down in the plan language, so that reading it gives the same plan. What a plan keeps that no file can
 * hold is written as near as it can be: a time whose words would be read as another time by its days. Reading refuses what only
 * a program makes: actions that wait for each other in a circle, settings of a rule that is not csp's, times outside of 1900 to 2200.
 */
public final class PlanPrinter {

    private static final String CLAUSE = "  ";
    private static final String DETAIL = "    ";
    private static final Joiner COMMAS = Joiner.on(", ");

    private final StringBuilder out = new StringBuilder();
    private final Month yearStart;
    private final boolean withIds;
    private final ImmutableSet<String> statuses;
    private final ImmutableListMultimap<Optional<ElementId>, CheckSetting> checks;

    private PlanPrinter(ActionPlan plan, boolean withIds) {
        this.withIds = withIds;
        this.yearStart = plan.yearStart();
        this.statuses = Status.scale(plan.statuses()).stream().map(Status::word).collect(ImmutableSet.toImmutableSet());
        this.checks = Multimaps.index(plan.checks(), CheckSetting::element);
    }

    /** The plan as one file, laid out as {@link PlanFormatter} does it and ended by {@code \n}. */
    public static String print(ActionPlan plan) {
        return print(plan, false);
    }

    /** The same with the ids of actions, aims and priorities that are as their words make them, which may yet be reworded. */
    public static String printWithIds(ActionPlan plan) {
        return print(plan, true);
    }

    private static String print(ActionPlan plan, boolean withIds) {
        PlanPrinter printer = new PlanPrinter(plan, withIds);
        printer.plan(plan);
        printer.page(plan.page());
        plan.statuses().forEach(printer::status);
        plan.agencies().forEach(printer::agency);
        plan.aims().forEach(printer::aim);
        plan.priorities().forEach(printer::priority);
        plan.actions().forEach(printer::action);
        plan.terms().forEach(printer::term);
        String text = printer.out.toString();
        return PlanFormatter.format(SourceText.of(plan.id().value(), text)).orElse(text);
    }

    // Statements

    private void plan(ActionPlan plan) {
        line("plan "
                + idAndText(plan.id().value(), PlanId.fromTitle(plan.title()).value(), plan.title()));
        plan.language().ifPresent(language -> clause("language " + language));
        clause("partnership", plan.partnership());
        clause("area", plan.area());
        plan.period().ifPresent(when -> clause("period " + time(when)));
        plan.intro().ifPresent(text -> clause("intro " + Words.text(text, DETAIL)));
        plan.contact().ifPresent(contact -> contact(contact, Visibility.PUBLIC));
        plan.published().ifPresent(when -> clause("published " + time(when)));
        plan.review().ifPresent(when -> clause("review " + time(when)));
        if (plan.yearStart() != When.USUAL_YEAR_START) {
            clause("year starts " + WhenParser.write(plan.yearStart()));
        }
        ids("lead", plan.leads());
        plan.reporting().ifPresent(reporting -> clause("reported " + reporting.words()));
        plan.citations().forEach(this::citation);
        plan.names().forEach((kind, name) -> {
            clause("call " + kind.word() + " " + text(name.several()));
            name.one().ifPresent(one -> clause("call " + kind.one() + " " + text(one)));
        });
        checks(Optional.empty());
        measures(plan.measures());
        progress(plan.progress());
    }

    private void page(PageSettings page) {
        if (!page.equals(PageSettings.USUAL)) {
            line("report");
            clause("name", page.name());
            clause("logo", page.logo());
            page.colour().ifPresent(colour -> clause("colour " + text(colour.words())));
        }
    }

    private void status(Status status) {
        line("status " + Keyword.asId(status.word()) + " " + text(status.label()) + " is "
                + status.meaning().word());
    }

    private void agency(Agency agency) {
        AgencyId made = AgencyId.fromName(agency.name());
        String kind = agency.kind().map(known -> " is " + known.word()).orElse("");
        line("agency " + idAndText(agency.id().value(), made.value(), agency.name()) + kind);
        clause("url", agency.url());
        agency.contact().ifPresent(contact -> contact(contact, Visibility.PUBLIC));
        checks(Optional.of(agency.id()));
    }

    private void aim(Aim aim) {
        line("aim " + idKept(aim.id().value(), AimId.fromText(aim.text()).value(), aim.text()));
        if (!aim.covers().isEmpty()) {
            clause("covers " + COMMAS.join(aim.covers().stream().map(this::text).iterator()));
        }
        checks(Optional.of(aim.id()));
        notes(aim.notes());
        measures(aim.measures());
        progress(aim.progress());
    }

    private void priority(Priority priority) {
        PriorityId made = PriorityId.fromText(priority.text());
        line("priority " + idKept(priority.id().value(), made.value(), priority.text()));
        ids("supports", priority.supports());
        words("strand", priority.strands().stream().map(Strand::word).toList());
        priority.period().ifPresent(when -> clause("period " + time(when)));
        checks(Optional.of(priority.id()));
        notes(priority.notes());
        measures(priority.measures());
        progress(priority.progress());
    }

    private void action(Action action) {
        out.append('\n');
        ActionId made = ActionId.fromTitle(action.title());
        line("action " + idKept(action.id().value(), made.value(), action.title()));
        List<ElementId> objectives = ImmutableList.<ElementId>builder()
                .addAll(action.aims())
                .addAll(action.priorities())
                .build();
        ids("for", objectives);
        ids("lead", action.leads());
        ids("with", action.partners());
        clause("owner", action.owner());
        action.contact().ifPresent(contact -> contact(contact, Visibility.RESTRICTED));
        timetable(action.timetable());
        action.budget().forEach(this::budget);
        action.spent().ifPresent(sum -> clause("spent " + Words.number(sum)));
        action.reporting().ifPresent(reporting -> clause("reported " + reporting.words()));
        action.dependsOn().forEach(this::dependency);
        ids("continues", action.continues());
        ids("replaces", action.replaces());
        words("tag", action.tags());
        for (Field field : action.fields()) {
            clause("field " + Keyword.asId(field.name()) + " " + text(field.text()));
        }
        if (action.visibility() != Visibility.PUBLIC) {
            clause("visible " + action.visibility().word());
        }
        checks(Optional.of(action.id()));
        notes(action.notes());
        action.risks().forEach(risk -> clause("risk " + text(risk)));
        measures(action.measures());
        action.milestones().forEach(this::milestone);
        progress(action.progress());
    }

    private void term(Term term) {
        line("term " + Words.term(term.term()) + " " + text(term.meaning()));
    }

    // Clauses

    private void checks(Optional<ElementId> element) {
        for (CheckSetting setting : checks.get(element)) {
            clause("check " + setting.rule() + " " + setting.level().word() + because(setting.because()));
        }
    }

    private void contact(Contact contact, Visibility usual) {
        String visible = contact.visibility() == usual
                ? ""
                : " visible " + contact.visibility().word();
        clause("contact " + text(contact.text()) + visible);
    }

    private void citation(Citation citation) {
        String when = citation.when().map(time -> " " + time(time)).orElse("");
        clause("cites " + citation.kind().word() + " " + text(citation.title()) + when);
    }

    private void timetable(Timetable timetable) {
        timetable.start().ifPresent(when -> clause("start " + time(when)));
        timetable.due().ifPresent(due -> clause(due instanceof Due.Ongoing ? "ongoing" : "due " + due(due)));
        for (Move move : timetable.moves()) {
            clause("moved to " + due(move.to()) + because(move.because()));
        }
        timetable.done().ifPresent(when -> clause("done " + time(when)));
        for (Closure closure : timetable.closed().stream().toList()) {
            clause("closed " + time(closure.when()) + because(closure.because()));
        }
    }

    private String due(Due due) {
        if (due instanceof Due.At at) {
            return time(at.time());
        }
        return due instanceof Due.Provisionally provisionally
                ? "provisionally " + time(provisionally.time())
                : due.words();
    }

    private String because(Optional<String> reason) {
        return reason.map(text -> " because " + text(text)).orElse("");
    }

    private void budget(Budget budget) {
        if (budget instanceof Budget.Sum sum) {
            clause("budget " + Words.number(sum.amount())
                    + sum.fund().map(fund -> " from " + text(fund)).orElse(""));
        } else {
            clause("budget " + (budget instanceof Budget.Other other ? text(other.text()) : budget.words()));
        }
    }

    private void dependency(Dependency dependency) {
        clause("depends on "
                + (dependency instanceof Dependency.OnAction on
                        ? Keyword.asId(on.action().value())
                        : text(((Dependency.OnText) dependency).text())));
    }

    private void notes(Collection<Note> notes) {
        for (Note note : notes) {
            clause("note " + Words.text(note.text(), DETAIL) + visible(note.visibility()));
        }
    }

    private void milestone(Milestone milestone) {
        MilestoneId made = MilestoneId.fromText(milestone.text());
        clause("milestone "
                + idAndText(milestone.id().value(), made.value(), milestone.text())
                + milestone.due().map(due -> " by " + due(due)).orElse("")
                + milestone.done().map(when -> " done " + time(when)).orElse("")
                + leads(milestone.leads())
                + visible(milestone.visibility()));
    }

    // Measures

    private void measures(Collection<Measure> measures) {
        for (Measure measure : measures) {
            Measure.About about = measure.about();
            String tier = about.tier().map(known -> known.word() + " ").orElse("");
            MeasureId made = MeasureId.fromText(about.text());
            String yardstick = yardstick(measure);
            clause("measure " + tier
                    + measureName(about.id(), made, about.text())
                    + (yardstick.isEmpty() ? "" : " " + yardstick)
                    + leads(about.leads())
                    + visible(about.visibility()));
            measure.datedTargets()
                    .forEach(target -> detail(
                            begin(target) + " " + Words.number(target.target()) + " " + timing(target.timing())));
            about.source().ifPresent(source -> detail("source " + text(source)));
            about.reporting().ifPresent(reporting -> detail("reported " + reporting.words()));
            about.partOf().ifPresent(whole -> detail("part of " + Keyword.asId(whole.value())));
        }
    }

    private static String begin(Measure.DatedTarget target) {
        return target instanceof Measure.LevelTarget level ? level.goal().words() : "target";
    }

    private String yardstick(Measure measure) {
        String timing = measure.timing().map(when -> " " + timing(when)).orElse("");
        if (measure instanceof Measure.Count count) {
            return "target " + Words.number(count.target()) + timing;
        }
        if (measure instanceof Measure.Level level) {
            String target = switch (level.goal()) {
                case REDUCE, INCREASE -> " to ";
                case MAINTAIN -> " at ";
                case AT_LEAST, AT_MOST -> " ";
            };
            return level.goal().words()
                    + level.baseline()
                            .map(baseline -> " from " + baseline(baseline, level.baselineTime()))
                            .orElse("")
                    + number(target, level.target())
                    + timing
                    + number(" within ", level.tolerance());
        }
        if (measure instanceof Measure.Recurring recurring) {
            return recurring.recurrence().words() + number(" at ", recurring.at()) + timing;
        }
        return measure instanceof Measure.Deliverable ? "delivered" + timing : measure.yardstick();
    }

    /**
     * {@code 240 thefts in 2025/26}; nothing may follow quotes, so that a unit in quotes stands behind the time. Of a time
     * from one to another its days: the word between them would begin the target.
     */
    private String baseline(Figure baseline, Optional<When> time) {
        String number = Words.number(baseline);
        if (time.isEmpty()) {
            return number;
        }
        String words = time(time.get());
        boolean isOneTime = Splitter.on(' ')
                .splitToStream(words)
                .allMatch(word -> Keyword.of(word).isEmpty());
        String in = " in "
                + (isOneTime ? words : time.get().from() + "–" + time.get().to());
        int blank = number.indexOf(' ');
        boolean isQuoted = blank > 0 && "\"“".indexOf(number.charAt(blank + 1)) >= 0;
        return isQuoted ? number.substring(0, blank) + in + number.substring(blank) : number + in;
    }

    private String timing(Timing timing) {
        return timing.bound().word() + " " + time(timing.when());
    }

    private static String number(String before, Optional<? extends Figure> number) {
        return number.map(figure -> before + Words.number(figure)).orElse("");
    }

    // Progress

    private void progress(Collection<Progress> progress) {
        for (Progress entry : progress) {
            String when = entry.when().map(time -> " " + time(time)).orElse("");
            String from = entry.from()
                    .map(agency -> " from " + Keyword.asId(agency.value()))
                    .orElse("");
            String status = entry.status()
                    .map(known -> " " + Keyword.asId(known.word()))
                    .orElse("");
            String share = entry.share()
                    .map(percent -> " " + percent.toPlainString() + "%")
                    .orElse("");
            List<String> readings = Streams.concat(
                            entry.readings().stream().map(this::reading),
                            entry.reached().stream().map(PlanPrinter::reached),
                            entry.spent().map(this::spent).stream())
                    .toList();
            String text =
                    entry.text().map(words -> " " + Words.text(words, DETAIL)).orElse("");
            clause("progress" + when + from + status + share
                    + (readings.isEmpty() ? "" : " " + COMMAS.join(readings))
                    + text
                    + visible(entry.visibility()));
        }
    }

    private String reading(Reading reading) {
        return Keyword.asId(reading.measure().value()) + " = " + value(reading.value());
    }

    private String spent(Spending spent) {
        return "spent " + written(spent.sum()) + (spent.isToDate() ? " to date" : "");
    }

    private static String reached(MilestoneId milestone) {
        return Keyword.MILESTONE.word() + " " + Keyword.asId(milestone.value()) + " = done";
    }

    private String written(Quantity number) {
        return Words.reading(number, statuses);
    }

    private String value(Reading.Value value) {
        if (value instanceof Reading.Amount amount) {
            return written(amount.number());
        }
        if (value instanceof Reading.ToDate total) {
            return written(total.total()) + " to date";
        }
        if (value instanceof Reading.Ratio ratio) {
            return written(ratio.part()) + " of " + written(ratio.whole());
        }
        return value instanceof Reading.Compared compared
                ? written(compared.number()) + " against " + written(compared.yearBefore())
                : value.words();
    }

    private String measureName(MeasureId id, MeasureId made, String text) {
        return id.equals(made) ? text(text) : Words.measureId(id.value()) + " " + text(text);
    }

    // Parts of lines

    private String idKept(String id, String made, String text) {
        return withIds ? idAndText(id, text) : idAndText(id, made, text);
    }

    /** Of an id that is made from the text anyway, only the text. */
    private String idAndText(String id, String made, String text) {
        return id.equals(made) ? text(text) : idAndText(id, text);
    }

    private String idAndText(String id, String text) {
        return Keyword.asId(id) + " " + text(text);
    }

    private void ids(String keyword, Collection<? extends ElementId> ids) {
        words(keyword, ids.stream().map(ElementId::value).toList());
    }

    private void words(String keyword, Collection<String> words) {
        if (!words.isEmpty()) {
            clause(keyword + " " + COMMAS.join(words.stream().map(Keyword::asId).iterator()));
        }
    }

    private static String leads(Collection<AgencyId> leads) {
        return leads.isEmpty()
                ? ""
                : " lead "
                        + COMMAS.join(leads.stream()
                                .map(agency -> Keyword.asId(agency.value()))
                                .iterator());
    }

    private static String visible(Visibility visibility) {
        return visibility == Visibility.PUBLIC ? "" : " visible " + visibility.word();
    }

    private String text(String text) {
        return Words.text(text, DETAIL);
    }

    private String time(When when) {
        return Words.time(when, yearStart);
    }

    private void clause(String keyword, Optional<String> text) {
        text.ifPresent(words -> clause(keyword + " " + text(words)));
    }

    private void clause(String line) {
        line(CLAUSE + line);
    }

    private void detail(String line) {
        line(DETAIL + line);
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
