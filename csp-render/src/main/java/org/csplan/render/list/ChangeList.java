package org.csplan.render.list;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.analysis.AsOf;
import org.csplan.core.analysis.Change;
import org.csplan.core.analysis.ChangesSince;
import org.csplan.core.analysis.ComputedChanges;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.analysis.PlanChanges;
import org.csplan.core.analysis.SeenInBoth;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Visibility;
import org.csplan.render.csv.CsvTable;
import org.csplan.render.json.text.ChangeJson;
import org.csplan.render.json.text.JsonText;
import org.csplan.render.text.Lines;
import org.csplan.render.words.ChangeWords;
import org.csplan.render.words.Vocabulary;
import org.csplan.render.words.Wording;

/** What changed between two states of a plan, for people and for programs. All formats show the same. */
public final class ChangeList {

    private static final String INDENT = "  ";

    private final ImmutableList<Change> changes;
    private final String title;
    private final ChangeWords words;

    /** From which day to which; as of which days something is computed otherwise; empty where nothing is. */
    private final ImmutableList<String> days;

    private ChangeList(ImmutableList<Change> changes, String title, ChangeWords words, ImmutableList<String> days) {
        this.changes = changes;
        this.title = title;
        this.words = words;
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
        ChangeWords words = new ChangeWords(Vocabulary.of(seen.after()));
        return new ChangeList(
                ImmutableList.<Change>builder()
                        .addAll(PlanChanges.between(seen.before(), seen.after(), before, after))
                        .addAll(computed)
                        .build(),
                after.title(),
                words,
                computed.isEmpty()
                        ? ImmutableList.of()
                        : ImmutableList.of(words.days(
                                "diff.computed-as-of",
                                now.orElseThrow().day(),
                                then.orElseThrow().day())));
    }

    /**
     * What this audience may know of what happened to one plan between two days, by the times that it tells of, as
     * {@link ChangesSince} has it.
     *
     * @param since the earlier day
     * @param until the later one
     */
    public static ChangeList since(ActionPlan plan, LocalDate since, LocalDate until, Visibility audience) {
        ChangesSince changes = ChangesSince.of(plan, since, until, audience);
        ChangeWords words = new ChangeWords(Vocabulary.of(plan));
        return new ChangeList(changes.all(), plan.title(), words, words.days(changes));
    }

    private static Optional<PlanAnalysis> analysis(ActionPlan seen, ActionPlan whole, Optional<LocalDate> asOf) {
        return asOf.or(() -> AsOf.of(seen)).map(day -> PlanAnalysis.of(seen, whole, day));
    }

    private static ImmutableList<Change> computed(Optional<PlanAnalysis> then, Optional<PlanAnalysis> now) {
        return then.isPresent() && now.isPresent()
                ? ComputedChanges.between(then.get(), now.get())
                : ImmutableList.of();
    }

    public int size() {
        return changes.size();
    }

    /** Kind by kind, as a board asks for them, lines ended by {@code \n}. */
    public String text(int width) {
        StringBuilder text = new StringBuilder(String.join("\n", Lines.of(title, width)));
        text.append('\n').append(words.counted(changes.size())).append('\n');
        days.forEach(sentence -> indented(sentence, 0, width, text));
        ImmutableListMultimap<Change.Kind, Change> byKind = Multimaps.index(changes, Change::kind);
        for (Change.Kind kind : Change.Kind.values()) {
            ImmutableList<Change> ofKind = byKind.get(kind);
            if (!ofKind.isEmpty()) {
                text.append('\n')
                        .append(Wording.capital(words.vocabulary().wording().word(kind)))
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
                : words.vocabulary().full(change.subject().element())
                        + words.part(change).map(part -> ", " + part).orElse("") + ": ";
        indented(subject + change.title(), 1, width, text);
        String said = words.said(change);
        if (!said.isEmpty()) {
            indented(said, 2, width, text);
        }
    }

    private static void indented(String words, int depth, int width, StringBuilder text) {
        for (String line : Lines.of(words, width - depth * INDENT.length())) {
            text.append(Strings.repeat(INDENT, depth)).append(line).append('\n');
        }
    }

    /**
     * As CSV.
     *
     * @param table for spreadsheets or for programs
     */
    public void csv(CsvTable table, Writer out) throws IOException {
        List<ImmutableList<String>> rows = new ArrayList<>();
        rows.add(ChangeJson.MEMBERS);
        changes.forEach(change -> rows.add(
                ChangeJson.values(change).stream().map(cell -> cell.orElse("")).collect(toImmutableList())));
        table.write(rows, out);
    }

    /** As a JSON list of objects with these members; what is not said is left out. */
    public void json(Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartArray();
            changes.forEach(change -> ChangeJson.write(change, json));
            json.writeEndArray();
        });
    }
}
