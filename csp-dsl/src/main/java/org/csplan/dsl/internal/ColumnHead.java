package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import org.csplan.dsl.syntax.Keyword;

/** What the head of a column says of the cells below it, by the labels that officers write there. */
enum ColumnHead {
    ID("ref", "ref.", "reference", "no", "no.", "id", "action", "action ref", "action no", "action no.", "action id"),
    /** What the plan says already; {@code Action} is it beside a column of ids. */
    TITLE(
            "title",
            "action title",
            "action name",
            "action description",
            "description of action",
            "name of action",
            "project",
            "activity",
            "what we will do"),
    STATUS("status", "rag", "rag status", "rag rating", "current status", "current rag"),
    SHARE("%", "% complete", "% completed", "complete", "completed", "complete %"),
    TOLD(
            "progress",
            "progress update",
            "progress to date",
            "update",
            "latest update",
            "current position",
            "commentary",
            "narrative",
            "comment",
            "comments",
            "what happened"),
    READING("reading", "readings", "actual", "actuals", "current", "latest", "result", "results", "milestones"),
    /** What a line of a return has no place for. */
    OTHER("baseline", "actions", "measures", "agencies");

    /** What a return tells with a word of its own. */
    private static final ImmutableSet<Keyword> OTHERWISE_TOLD =
            ImmutableSet.of(Keyword.SPENT, Keyword.MILESTONE, Keyword.MEASURE, Keyword.VISIBLE);

    private final ImmutableSet<String> labels;

    ColumnHead(String... labels) {
        this.labels = ImmutableSet.copyOf(labels);
    }

    /** @param label in small letters */
    boolean isMeantBy(String label) {
        return labels.contains(label);
    }

    /**
     * Whether the cells of a column name what its row is about, of which the first column has the id.
     *
     * @param heads of all columns, in small letters
     */
    static boolean isTitle(List<String> heads, int column) {
        String head = heads.get(column);
        return column > 0
                && ID.isMeantBy(heads.get(0))
                && (TITLE.isMeantBy(head)
                        || (head.equals("action") && !heads.get(0).equals(head)));
    }

    /** Whether a label is of what a return tells. */
    static boolean isTold(String label) {
        return STATUS.isMeantBy(label) || SHARE.isMeantBy(label) || TOLD.isMeantBy(label) || READING.isMeantBy(label);
    }

    /** Whether a row may hold what has this label beside an id, or a return may tell it in another way. */
    static boolean hasPlace(String label) {
        return isTold(label)
                || TITLE.isMeantBy(label)
                || label.equals("action")
                || CellLabels.meaning(label)
                        .or(() -> Keyword.of(label))
                        .filter(OTHERWISE_TOLD::contains)
                        .isPresent();
    }

    /** Whether a label is of what a return tells, or of what it tells of. */
    static boolean isOfReturn(String label) {
        return ID.isMeantBy(label) || isTold(label);
    }

    /**
     * Whether a column may be headed by this, be it a word of the language or what people write for one.
     *
     * @param label in small letters
     */
    static boolean heads(String label) {
        return Arrays.stream(values()).anyMatch(head -> head.isMeantBy(label))
                || CellLabels.meaning(label).isPresent()
                || Keyword.of(label).filter(Keyword::beginsLine).isPresent();
    }
}
