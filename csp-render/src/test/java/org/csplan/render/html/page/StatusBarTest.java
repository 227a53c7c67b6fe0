package org.csplan.render.html.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSortedMultiset;
import java.util.List;
import org.csplan.core.analysis.StatusCounts;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.Status.Meaning;
import org.csplan.render.words.Wording;
import org.junit.jupiter.api.Test;

class StatusBarTest {

    private static final ImmutableSortedMultiset<Meaning> NONE = ImmutableSortedMultiset.of();
    private static final Wording ENGLISH = Wording.in(PageLanguage.ENGLISH);

    @Test
    void segmentsFollowEachOtherAndFillTheBar() {
        StatusCounts counts = new StatusCounts(
                8, ImmutableSortedMultiset.of(Meaning.ON_TRACK, Meaning.ON_TRACK, Meaning.LATE, Meaning.LATE), NONE);

        assertEquals(
                List.of("On track 2 0%+25%", "Late 2 25%+25%", "No status given 4 50%+50%"),
                StatusBar.of(counts, ENGLISH).get(0).segments().stream()
                        .map(each -> each.label() + " " + each.count() + " " + each.from() + "+" + each.width())
                        .toList());
    }

    @Test
    void aBarOfNothingButUnknownIsLeftOut() {
        assertEquals(List.of(), StatusBar.of(new StatusCounts(3, NONE, NONE), ENGLISH));
        assertEquals(
                List.of("By dates and numbers"),
                StatusBar.of(new StatusCounts(3, NONE, ImmutableSortedMultiset.of(Meaning.DONE)), ENGLISH).stream()
                        .map(StatusBar::said)
                        .toList());
    }

    @Test
    void aNarrowSegmentHasNoRoomForItsNumber() {
        StatusCounts counts = new StatusCounts(100, ImmutableSortedMultiset.of(Meaning.DONE), NONE);

        assertEquals(
                List.of(false, true),
                StatusBar.of(counts, ENGLISH).get(0).segments().stream()
                        .map(StatusBar.Segment::hasRoom)
                        .toList());
    }
}
