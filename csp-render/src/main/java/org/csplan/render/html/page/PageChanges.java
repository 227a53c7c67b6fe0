package org.csplan.render.html.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Arrays;
import java.util.stream.Stream;
import org.csplan.core.analysis.Change;
import org.csplan.core.analysis.Changes;
import org.csplan.core.analysis.ChangesBetween;
import org.csplan.core.model.ElementId;
import org.csplan.render.words.ChangeWords;

/** How a page tells what happened of late. */
public final class PageChanges {

    /** More than this of one kind nobody reads on a page; csp diff tells all. */
    private static final int MOST = 300;

    private final Page page;
    private final ChangeWords words;

    PageChanges(Page page, ChangeWords words) {
        this.page = page;
        this.words = words;
    }

    /**
     * What happened of one kind.
     *
     * @param count of all of that kind
     * @param told that are told here, the first of them if there are very many
     * @param more how many are left out of them
     * @param elsewhere whose progress the page tells in full where they stand, so that here only they are named
     */
    public record OfKind(
            Change.Kind kind, int count, ImmutableList<Change> told, int more, ImmutableList<ElementId> elsewhere) {}

    /** From when they are. */
    public String heading(Changes changes) {
        return words.heading(changes);
    }

    /** How many there are. */
    public String counted(Changes changes) {
        return words.counted(changes.all().size());
    }

    /** With what the plan is compared, and from which day to which that is told or computed; may be empty. */
    public ImmutableList<String> basis(Changes changes) {
        Stream<String> other = changes instanceof ChangesBetween two
                        && !two.title().equals(page.report().plan().title())
                ? Stream.of(page.say("changes.compared", two.title()))
                : Stream.of();
        return Stream.concat(other, words.days(changes).stream()).collect(toImmutableList());
    }

    /** In the order in which a board asks for them; without kinds of which there are none. */
    public ImmutableList<OfKind> byKind(Changes changes) {
        ImmutableListMultimap<Change.Kind, Change> byKind = Multimaps.index(changes.all(), Change::kind);
        return Arrays.stream(Change.Kind.values())
                .filter(byKind::containsKey)
                .map(kind -> {
                    ImmutableList<Change> all = byKind.get(kind);
                    ImmutableList<Change> here = all.stream()
                            .filter(change -> !isToldElsewhere(change))
                            .collect(toImmutableList());
                    ImmutableList<Change> told = here.subList(0, Math.min(here.size(), MOST));
                    return new OfKind(
                            kind,
                            all.size(),
                            told,
                            here.size() - told.size(),
                            all.stream()
                                    .filter(this::isToldElsewhere)
                                    .map(change -> change.subject().element())
                                    .collect(toImmutableList()));
                })
                .collect(toImmutableList());
    }

    private boolean isToldElsewhere(Change change) {
        return change.kind() == Change.Kind.UPDATED
                && page.isListed(change.subject().element());
    }

    /** What it is of, where its title is that of a part: {@code measure}; else empty. */
    public String part(Change change) {
        return words.part(change).orElse("");
    }

    /** What became of it, and why; empty where its kind says it all. */
    public String said(Change change) {
        return words.said(change);
    }
}
