package org.csplan.render.list;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.analysis.Audience;
import org.csplan.core.analysis.Change;
import org.csplan.core.analysis.ComputedChanges;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.analysis.PlanChanges;
import org.csplan.core.analysis.Reason;
import org.csplan.core.analysis.SeenInBoth;
import org.csplan.core.analysis.ToldUntil;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.render.csv.CsvTable;
import org.csplan.render.json.text.JsonText;
import org.csplan.render.text.Lines;
import org.csplan.render.words.Vocabulary;
import org.csplan.render.words.Wording;
import tools.jackson.core.JsonGenerator;

/** What changed between two states of a plan, for people and for programs. All formats show the same. */
public final class ChangeList {

    private static final ImmutableList<String> TITLES =
            ImmutableList.of("change", "kind", "id", "measure", "milestone", "title", "before", "after", "because");

    private static final String INDENT = "  ";

    private final ImmutableList<Change> changes;
    private final String title;
    private final Vocabulary vocabulary;

    /** From which day to which; as of which days something is computed otherwise; empty where nothing is. */
    private final ImmutableList<String> days;

    private ChangeList(ImmutableList<Change> changes, String title, Vocabulary vocabulary, ImmutableList<String> days) {
        this.changes = changes;
        this.title = title;
        this.vocabulary = vocabulary;
        this.days = days;
    }

    /** What this audience may know of both, each as of the day that it says itself. */
    public static ChangeList between(ActionPlan before, ActionPlan after, Visibility audience) {
        return between(before, after, audience, Optional.empty());
    }

    /**
     * The same with the later state as of another day.
     *
     * @param asOf absent for the one that the plan says
     */
    public static ChangeList between(
            ActionPlan before, ActionPlan after, Visibility audience, Optional<LocalDate> asOf) {
        SeenInBoth seen = SeenInBoth.of(before, after, audience);
        Optional<PlanAnalysis> then = analysis(seen.before(), before, Optional.empty());
        Optional<PlanAnalysis> now = analysis(seen.after(), after, asOf);
        ImmutableList<Change> computed = computed(then, now);
        Vocabulary vocabulary = Vocabulary.of(seen.after());
        return new ChangeList(
                all(PlanChanges.between(seen.before(), seen.after(), before, after), computed),
                after.title(),
                vocabulary,
                computed.isEmpty()
                        ? ImmutableList.of()
                        : ImmutableList.of(
                                days("diff.computed-as-of", now.orElseThrow(), then.orElseThrow(), vocabulary)));
    }

    /**
     * What this audience may know of what happened to one plan between two days, by the times that it tells of, as
     * {@link ToldUntil} has it.
     *
     * @param since the earlier day
     * @param until the later one
     */
    public static ChangeList since(ActionPlan plan, LocalDate since, LocalDate until, Visibility audience) {
        ActionPlan before = ToldUntil.of(plan, since);
        ActionPlan after = ToldUntil.of(plan, until);
        SeenInBoth seen = SeenInBoth.of(before, after, audience);
        PlanAnalysis then = PlanAnalysis.of(seen.before(), before, since);
        PlanAnalysis now = PlanAnalysis.of(seen.after(), after, until);
        Vocabulary vocabulary = Vocabulary.of(seen.after());
        return new ChangeList(
                all(
                        PlanChanges.between(seen.before(), seen.after(), before, after),
                        ComputedChanges.between(then, now)),
                plan.title(),
                vocabulary,
                Stream.concat(
                                Stream.of(days("diff.from-day-to-day", then, now, vocabulary)),
                                going(Audience.of(plan, audience), since, until, vocabulary).stream())
                        .collect(toImmutableList()));
    }

    /** That a quarter was not over by a day of which something is told of it all. */
    private static Optional<String> going(ActionPlan plan, LocalDate since, LocalDate until, Vocabulary vocabulary) {
        long going = Streams.concat(
                        Stream.of(plan.progress()),
                        plan.objectives().stream().map(Objective::progress),
                        plan.actions().stream().map(Action::progress))
                .flatMap(List::stream)
                .flatMap(entry -> entry.when().stream())
                .filter(when -> isGoing(when, since) || isGoing(when, until))
                .count();
        return going == 0 ? Optional.empty() : Optional.of(vocabulary.wording().counted("diff.going", going));
    }

    private static boolean isGoing(When time, LocalDate day) {
        return !time.from().isAfter(day) && time.to().isAfter(day);
    }

    private static Optional<PlanAnalysis> analysis(ActionPlan seen, ActionPlan whole, Optional<LocalDate> asOf) {
        return asOf.or(() -> AsOf.of(seen)).map(day -> PlanAnalysis.of(seen, whole, day));
    }

    private static ImmutableList<Change> computed(Optional<PlanAnalysis> then, Optional<PlanAnalysis> now) {
        return then.isPresent() && now.isPresent()
                ? ComputedChanges.between(then.get(), now.get())
                : ImmutableList.of();
    }

    private static ImmutableList<Change> all(ImmutableList<Change> told, ImmutableList<Change> computed) {
        return ImmutableList.<Change>builder().addAll(told).addAll(computed).build();
    }

    private static String days(String key, PlanAnalysis first, PlanAnalysis second, Vocabulary vocabulary) {
        return vocabulary.say(
                key, vocabulary.wording().day(first.day()), vocabulary.wording().day(second.day()));
    }

    public int size() {
        return changes.size();
    }

    /** Kind by kind, as a board asks for them, lines ended by {@code \n}. */
    public String text(int width) {
        StringBuilder text = new StringBuilder(String.join("\n", Lines.of(title, width)));
        text.append('\n')
                .append(
                        changes.isEmpty()
                                ? vocabulary.say("diff.none")
                                : vocabulary.wording().counted("diff.changes", changes.size()))
                .append('\n');
        days.forEach(sentence -> indented(sentence, 0, width, text));
        ImmutableListMultimap<Change.Kind, Change> byKind = Multimaps.index(changes, Change::kind);
        for (Change.Kind kind : Change.Kind.values()) {
            ImmutableList<Change> ofKind = byKind.get(kind);
            if (!ofKind.isEmpty()) {
                text.append('\n')
                        .append(Wording.capital(vocabulary.wording().word(kind)))
                        .append(" (")
                        .append(ofKind.size())
                        .append(")\n");
                ofKind.forEach(change -> append(change, width, text));
            }
        }
        return text.toString();
    }

    private void append(Change change, int width, StringBuilder text) {
        String subject = change.subject().element() instanceof PlanId
                ? ""
                : vocabulary.full(change.subject().element()) + part(change) + ": ";
        indented(subject + change.title(), 1, width, text);
        String what = said(change);
        if (!what.isEmpty()) {
            indented(
                    change.because()
                            .filter(reason -> change.kind() != Change.Kind.GONE)
                            .map(reason -> vocabulary.say("diff.because", what, vocabulary.say(reason)))
                            .orElse(what),
                    2,
                    width,
                    text);
        }
    }

    private String part(Change change) {
        if (change.milestone().isPresent()) {
            return ", " + vocabulary.names().single(ElementKind.MILESTONES);
        }
        return change.subject().measure().isPresent()
                ? ", " + vocabulary.names().single(ElementKind.MEASURES)
                : "";
    }

    private static void indented(String words, int depth, int width, StringBuilder text) {
        for (String line : Lines.of(words, width - depth * INDENT.length())) {
            text.append(Strings.repeat(INDENT, depth)).append(line).append('\n');
        }
    }

    private String said(Change change) {
        // What is to be reached begins with words such as "from" itself.
        boolean quoted = change.kind() == Change.Kind.REWORDED || change.kind() == Change.Kind.RETARGETED;
        Optional<String> was = change.before().map(vocabulary::say).map(said -> quoted ? "“" + said + "”" : said);
        Optional<String> is = change.after().map(vocabulary::say).map(said -> quoted ? "“" + said + "”" : said);
        return switch (change.kind()) {
            case NEW, GONE -> change.because().map(vocabulary::say).orElse("");
            case OTHERWISE, OVERDUE, SILENT -> is.orElse("");
            case UPDATED ->
                Stream.concat(is.stream(), was.map(said -> vocabulary.say("diff.no-longer", said)).stream())
                        .collect(Collectors.joining("; "));
            case DONE, CLOSED ->
                is.or(() -> was.map(said -> vocabulary.say("diff.not-any-more", said)))
                        .orElse("");
            case RENUMBERED -> vocabulary.say("diff.renumbered", was.orElse(""), is.orElse(""));
            case MEASURED, OVERSPENT, WITHIN_BUDGET -> {
                String now = is.orElseGet(() -> vocabulary.say("diff.nothing-spent"));
                yield was.map(said -> vocabulary.say("diff.before", now, said)).orElse(now);
            }
            default -> {
                String now = is.orElseGet(() -> vocabulary.say("diff.nothing-said"));
                yield was.map(said -> vocabulary.say("diff.from-to", said, now))
                        .orElseGet(() -> vocabulary.say("diff.to", now));
            }
        };
    }

    /**
     * As CSV.
     *
     * @param table for spreadsheets or for programs
     */
    public void csv(CsvTable table, Writer out) throws IOException {
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(TITLES);
        changes.forEach(change ->
                rows.add(cells(change).stream().map(cell -> cell.orElse("")).collect(toImmutableList())));
        table.write(rows, out);
    }

    /** As a JSON list of objects with these members; what is not said is left out. */
    public void json(Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartArray();
            changes.forEach(change -> write(change, json));
            json.writeEndArray();
        });
    }

    private static void write(Change change, JsonGenerator json) {
        json.writeStartObject();
        ImmutableList<Optional<String>> cells = cells(change);
        for (int i = 0; i < cells.size(); i++) {
            JsonText.member(json, TITLES.get(i), cells.get(i));
        }
        json.writeEndObject();
    }

    /** In English whatever the plan's language, as the kinds of change are. */
    private static ImmutableList<Optional<String>> cells(Change change) {
        return ImmutableList.of(
                Optional.of(change.kind().word()),
                Optional.of(change.subject().element().kind()),
                Optional.of(change.subject().element().value()),
                change.subject().measure().map(MeasureId::value),
                change.milestone().map(MilestoneId::value),
                Optional.of(change.title()),
                change.before().map(Reason::words),
                change.after().map(Reason::words),
                change.because().map(Reason::words));
    }
}
