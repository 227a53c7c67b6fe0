package org.csplan.render.words;

import static org.csplan.core.analysis.Wording.FOUND;
import static org.csplan.core.analysis.Wording.HELD;
import static org.csplan.core.analysis.Wording.MISSING_FOR;
import static org.csplan.core.analysis.Wording.MOVED_TO_BECAUSE;
import static org.csplan.core.analysis.Wording.NAMED;
import static org.csplan.core.analysis.Wording.OF_MEASURE;
import static org.csplan.core.analysis.Wording.SEVERAL;
import static org.csplan.core.analysis.Wording.SEVERAL_AND_MORE;
import static org.csplan.core.analysis.Wording.SHARE_OF;
import static org.csplan.core.analysis.Wording.STARTS;
import static org.csplan.core.analysis.Wording.STEP_TOTAL;
import static org.csplan.core.analysis.Wording.TOLD;
import static org.csplan.core.analysis.Wording.TOLD_BY;
import static org.csplan.core.analysis.Wording.TOLD_NUMBER;
import static org.csplan.core.analysis.Wording.TOLD_TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.csplan.core.analysis.Change;
import org.csplan.core.analysis.Reason;
import org.csplan.core.analysis.Verdict;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonWordsTest {

    /** Those that only join what stands in their gaps are the same in both. */
    private static final ImmutableSet<org.csplan.core.analysis.Wording> WITHOUT_WORDS = ImmutableSet.of(
            FOUND,
            SHARE_OF,
            TOLD,
            TOLD_BY,
            OF_MEASURE,
            SEVERAL,
            NAMED,
            MISSING_FOR,
            MOVED_TO_BECAUSE,
            TOLD_NUMBER,
            TOLD_TEXT);

    private static final ReasonWords WELSH = in(PageLanguage.WELSH);

    private static ReasonWords in(PageLanguage language) {
        Wording wording = Wording.in(language);
        return new ReasonWords(wording, new PlanWords(wording));
    }

    private static Reason reason(org.csplan.core.analysis.Wording wording, Object... arguments) {
        return new Reason(wording, ImmutableList.copyOf(arguments));
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceHasAWelshOneThatIsNotTheEnglish(org.csplan.core.analysis.Wording wording) {
        Phrase welsh = Wording.in(PageLanguage.WELSH).phrase(Wording.key(wording));

        if (WITHOUT_WORDS.contains(wording)) {
            assertEquals(Phrase.parse(wording.pattern()), welsh);
        } else {
            assertNotEquals(Phrase.parse(wording.pattern()), welsh);
        }
    }

    @Test
    void everyKindOfArgumentIsSaidInWelsh() {
        assertEquals("cynhaliwyd 64 ymweliad", held(Quantity.of("64 ymweliad")));
        assertEquals("cynhaliwyd 31 Mawrth 2027", held(LocalDate.of(2027, 3, 31)));
        assertEquals("cynhaliwyd Mawrth 2027", held(When.of("March 2027")));
        assertEquals("cynhaliwyd Q2 2026/27", held(When.of("Q2 2026/27")));
        assertEquals("cynhaliwyd erbyn Mawrth 2027", held(Timing.by(When.of("March 2027"))));
        assertEquals("cynhaliwyd Mai 2027 (dros dro)", held(new Due.Provisionally(When.of("May 2027"))));
        assertEquals("cynhaliwyd 64 hyd yma", held(new Reading.ToDate(Quantity.of("64"))));
        assertEquals("cynhaliwyd Tân", held(AgencyId.of("Tân")));
        assertEquals("cynhaliwyd Gwyrdd", held(Status.of("green").orElseThrow()));
        assertEquals("cynhaliwyd bob wythnos", held(Measure.of("Taith").recurring(Recurrence.of(Frequency.WEEKLY))));
        assertEquals("cynhaliwyd £500 (Y Gronfa)", held(new Budget.Sum(Quantity.of("£500"), Optional.of("Y Gronfa"))));
        assertEquals("cynhaliwyd £500 hyd yma", held(new Spending(Quantity.of("£500"), true)));
        assertEquals("cynhaliwyd A", held(AimId.of("A")));
        assertEquals("cynhaliwyd oddi ar y trywydd", held(Status.Meaning.OFF_TRACK));
        assertEquals("cynhaliwyd oddi ar y llwybr", held(Verdict.OFF_COURSE));
        assertEquals("cynhaliwyd partneriaid", held(Change.Part.PARTNERS));
        assertEquals(
                "cynhaliwyd targed: 40 erbyn Mehefin 2026",
                held(new Measure.CountTarget(Quantity.of("40"), Timing.by(When.of("June 2026")))));
        assertEquals(
                "cynhaliwyd o leiaf 80% erbyn Mehefin 2026",
                held(new Measure.LevelTarget(
                        Measure.Goal.AT_LEAST, Quantity.of("80%"), Timing.by(When.of("June 2026")))));
        assertEquals("cynhaliwyd 7", held(7));
        assertEquals("cynhaliwyd 7", held(7L));
        assertEquals("cynhaliwyd {0}", held("{0}"));
        assertThrows(IllegalArgumentException.class, () -> held(7.5));
    }

    private static String held(Object argument) {
        return WELSH.say(reason(HELD, argument));
    }

    @Test
    void reasonsWithinAReasonAreSaidInWelshAndJoinedAsTheSentenceJoinsThem() {
        Reason told = reason(TOLD, new Reading.ToDate(Quantity.of("64")), When.of("April to June 2026"));
        Reason other = reason(STARTS, When.of("May 2026"));

        assertEquals(
                "cyfanswm: 64 hyd yma (Ebrill 2026 – Mehefin 2026) + yn dechrau: Mai 2026 = 64",
                WELSH.say(reason(STEP_TOTAL, ImmutableList.of(told, other), Quantity.of("64"))));
        assertEquals(
                "yn dechrau: Mai 2026; yn dechrau: Mai 2026; a 2 arall",
                WELSH.say(reason(SEVERAL_AND_MORE, ImmutableList.of(other, other), 2)));
    }
}
