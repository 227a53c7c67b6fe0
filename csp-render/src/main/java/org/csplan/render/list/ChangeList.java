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
import org.csplan.core.analysis.Change;
import org.csplan.core.analysis.Changes;
import org.csplan.core.analysis.ChangesBetween;
import org.csplan.core.analysis.ChangesSince;
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

    private final Changes changes;
    private final String title;
    private final ChangeWords words;

    private ChangeList(Changes changes, ActionPlan plan) {
        this.changes = changes;
        this.title = plan.title();
        this.words = new ChangeWords(Vocabulary.of(plan));
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
        return new ChangeList(ChangesBetween.of(before, after, audience, asOf), after);
    }

    /**
     * What this audience may know of what happened to one plan between two days, by the times that it tells of, as
     * {@link ChangesSince} has it.
     *
     * @param since the earlier day
     * @param until the later one
     */
    public static ChangeList since(ActionPlan plan, LocalDate since, LocalDate until, Visibility audience) {
        return new ChangeList(ChangesSince.of(plan, since, until, audience), plan);
    }

    public int size() {
        return changes.all().size();
    }

    /** Kind by kind, as a board asks for them, lines ended by {@code \n}. */
    public String text(int width) {
        StringBuilder text = new StringBuilder(String.join("\n", Lines.of(title, width)));
        text.append('\n').append(words.counted(size())).append('\n');
        words.days(changes).forEach(sentence -> indented(sentence, 0, width, text));
        ImmutableListMultimap<Change.Kind, Change> byKind = Multimaps.index(changes.all(), Change::kind);
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
        changes.all()
                .forEach(change -> rows.add(ChangeJson.values(change).stream()
                        .map(cell -> cell.orElse(""))
                        .collect(toImmutableList())));
        table.write(rows, out);
    }

    /** As a JSON list of objects with these members; what is not said is left out. */
    public void json(Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartArray();
            changes.all().forEach(change -> ChangeJson.write(change, json));
            json.writeEndArray();
        });
    }
}
