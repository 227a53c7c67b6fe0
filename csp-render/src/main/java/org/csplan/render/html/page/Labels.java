package org.csplan.render.html.page;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PriorityId;
import org.csplan.render.view.Report;

/** What stands for a part of a plan where room is short. */
public final class Labels {

    /** Up to here an id is a reference that people use, such as {@code 1.2} or {@code ASB-07}. */
    private static final int LONGEST_CODE = 6;

    private static final int LONGEST_MARK = 4;
    private static final int LONGEST_WORD = 11;
    private static final Splitter BREAKS = Splitter.on(CharMatcher.anyOf("/ "));
    private static final int GIST = 72;
    private static final int LABEL = 32;

    private final boolean coded;
    private final ImmutableSet<ObjectiveId> codedObjectives;

    private Labels(boolean coded, ImmutableSet<ObjectiveId> codedObjectives) {
        this.coded = coded;
        this.codedObjectives = codedObjectives;
    }

    /** For a page of a report or of a part of it, so that an action is called the same on each. */
    static Labels of(Report whole) {
        return new Labels(
                whole.actions().stream().allMatch(row -> isCode(row.action())),
                whole.plan().objectives().stream()
                        .filter(Labels::isCoded)
                        .map(Objective::id)
                        .collect(ImmutableSet.toImmutableSet()));
    }

    private static boolean isCode(Action action) {
        return isShort(action.id().value()) && !action.id().equals(ActionId.fromTitle(action.title()));
    }

    static boolean isShort(String id) {
        return id.length() <= LONGEST_CODE;
    }

    /** Whether the ids of actions are all short codes, so that there is room for them beside titles. */
    public boolean isCoded() {
        return coded;
    }

    /** Whether an aim or a priority has an id of its own, not one made from its text. */
    public boolean hasCode(Objective objective) {
        return codedObjectives.contains(objective.id());
    }

    private static boolean isCoded(Objective objective) {
        String text = objective.text();
        ObjectiveId made = objective instanceof Aim ? AimId.fromText(text) : PriorityId.fromText(text);
        return !made.value().equalsIgnoreCase(objective.id().value());
    }

    /** What stands for an aim or a priority: its id if that says something, else the start of its text. */
    public String of(Objective objective) {
        return start(hasCode(objective) ? objective.id().value() : objective.text(), LABEL);
    }

    /** Whether an aim or a priority stands there by more than a letter or a number. */
    public boolean isWorded(Objective objective) {
        return of(objective).length() > LONGEST_MARK;
    }

    /** Whether a heading has a word too long for the narrowest column; it may break at a stroke or a blank. */
    public boolean isWide(String heading) {
        return BREAKS.splitToStream(heading).anyMatch(word -> word.length() > LONGEST_WORD);
    }

    /** Enough of a text to recognise it by. */
    public String gist(String text) {
        return start(text, GIST);
    }

    /** What a measure of one owner is known by in other parts of it: the start of its text. */
    public String of(ImmutableList<Measure> measures, MeasureId id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .map(measure -> gist(measure.text()))
                .orElse(id.value());
    }

    /** A name of a field as people write it: {@code reference number}. */
    public String spaced(String word) {
        return word.replace('-', ' ').replace('_', ' ');
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
