package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    private static List<Integer> gaps(Wording wording) {
        return GAP.matcher(wording.pattern())
                .results()
                .map((MatchResult gap) -> Integer.valueOf(gap.group(1)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aWordingNumbersItsGapsFromZeroAndLeavesNoneOut(Wording wording) {
        ImmutableSortedSet<Integer> gaps = ImmutableSortedSet.copyOf(gaps(wording));

        assertEquals(ContiguousSet.closedOpen(0, gaps.size()), gaps);
    }

    @Test
    void putsEachArgumentIntoItsGap() {
        Reason reason = Reason.of(
                Wording.STEP_WAY, Quantity.of("240"), Quantity.of("225"), Quantity.of("200"), Quantity.of("37.5%"));

        assertEquals("share of the way: from 240 to 225 of from 240 to 200 = 37.5%", reason.words());
    }

    @Test
    void whatAPlanSaysIsNoGap() {
        assertEquals(
                "“{1} {x”: {0}", Reason.of(Wording.OF_MEASURE, "{1} {x", "{0}").words());
    }

    @Test
    void wordsEveryKindOfArgument() {
        assertEquals("64 visits held", held(Quantity.of("64 visits")));
        assertEquals("31 March 2020 held", held(LocalDate.of(2020, 3, 31)));
        assertEquals("Q2 2019/20 held", held(When.of("Q2 2019/20")));
        assertEquals("by March 2020 held", held(Timing.by(When.of("March 2020"))));
        assertEquals("provisionally May 2020 held", held(new Due.Provisionally(When.of("May 2020"))));
        assertEquals("64 to date held", held(new Reading.ToDate(Quantity.of("64"))));
        assertEquals("Fire held", held(AgencyId.of("Fire")));
        assertEquals("Green held", held(Status.of("green").orElseThrow()));
        assertEquals("tracked held", held(Measure.of("Calls").tracked()));
        assertEquals("£500 from the Fund held", held(new Budget.Sum(Quantity.of("£500"), Optional.of("the Fund"))));
        assertEquals("£500 to date held", held(new Spending(Quantity.of("£500"), true)));
        assertEquals("A held", held(AimId.of("A")));
        assertEquals("off track held", held(Status.Meaning.OFF_TRACK));
        assertEquals("off course held", held(Verdict.OFF_COURSE));
        assertEquals("who may see it held", held(Change.Part.VISIBILITY));
        assertEquals(
                "target 40 by June 2020 held",
                held(new Measure.CountTarget(Quantity.of("40"), Timing.by(When.of("June 2020")))));
        assertEquals("7 held", held(7));
        assertEquals("7 held", held(7L));
        assertEquals("starts May 2020 held", held(Reason.of(Wording.STARTS, When.of("May 2020"))));
        assertThrows(IllegalArgumentException.class, () -> held(7.5));
    }

    private static String held(Object argument) {
        return Reason.of(Wording.HELD, argument).words();
    }

    @Test
    void aListStandsInItsGapAsTheSentenceJoinsIt() {
        ImmutableList<Reason> starts =
                ImmutableList.of(Reason.of(Wording.STARTS, "here"), Reason.of(Wording.STARTS, "there"));

        assertEquals(
                "starts here; starts there; and 2 more",
                Reason.of(Wording.SEVERAL_AND_MORE, starts, 2).words());
        assertEquals(
                "total: starts here + starts there = 2",
                Reason.of(Wording.STEP_TOTAL, starts, 2).words());
    }

    @Test
    void thoseThatSayTheSameOfTheSameAreEqual() {
        assertEquals(Reason.of(Wording.STARTS, When.of("May 2020")), Reason.of(Wording.STARTS, When.of("May 2020")));
        assertNotEquals(Reason.of(Wording.STARTS, When.of("May 2020")), Reason.of(Wording.DONE, When.of("May 2020")));
        assertNotEquals(Reason.of(Wording.STARTS, When.of("May 2020")), Reason.of(Wording.STARTS, When.of("May 2021")));
    }
}
