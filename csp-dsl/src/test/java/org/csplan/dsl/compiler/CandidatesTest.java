package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final ImmutableSet<String> NAMES =
            ContiguousSet.create(Range.closedOpen(0, 100_000), DiscreteDomain.integers()).stream()
                    .map(number -> "n" + number)
                    .collect(ImmutableSet.toImmutableSet());

    private final Candidates candidates = new Candidates();

    @Test
    void areAllNamesAtFirst() {
        assertSame(NAMES, candidates.of(NAMES));
    }

    @Test
    void areNoneOnceEnoughIsCompared() {
        long searches = Candidates.MOST_COMPARED / NAMES.size();
        for (long search = 0; search < searches; search++) {
            assertSame(NAMES, candidates.of(NAMES));
        }
        assertEquals(ImmutableSet.of(), candidates.of(NAMES));
    }

    @Test
    void areStillOfferedWhereTheyAreFew() {
        long searches = Candidates.MOST_COMPARED / NAMES.size() - 1;
        for (long search = 0; search < searches; search++) {
            candidates.of(NAMES);
        }
        ImmutableSet<String> few = ImmutableSet.of("a", "b");
        assertSame(few, candidates.of(few));
    }
}
