package org.csplan.render.html.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import gg.jte.Content;
import java.util.Locale;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PriorityId;
import org.csplan.render.view.Report;
import org.csplan.render.view.Report.ActionRow;

/** A report, and how a page names what is in it where room is short. */
public final class Page {

    /** Up to here an id is a reference that people use, such as {@code 1.2} or {@code ASB-07}. */
    private static final int LONGEST_CODE = 6;

    private static final int LONGEST_MARK = 4;
    private static final int GIST = 72;
    private static final int LABEL = 32;

    private final Report report;
    private final boolean coded;
    private final ImmutableMap<ActionId, String> references;

    private Page(Report report, boolean coded, ImmutableMap<ActionId, String> references) {
        this.report = report;
        this.coded = coded;
        this.references = references;
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
        return action.id().value().length() <= LONGEST_CODE && !action.id().equals(ActionId.fromTitle(action.title()));
    }

    public Report report() {
        return report;
    }

    /** Whether actions are known by their ids, for these are all short codes; else by their numbers. */
    public boolean isCoded() {
        return coded;
    }

    /** What stands for an action: its id or its number. */
    public String reference(Action action) {
        return references.getOrDefault(action.id(), action.id().value());
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
