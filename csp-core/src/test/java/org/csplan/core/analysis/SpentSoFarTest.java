package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.model.Action;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class SpentSoFarTest {

    @Test
    void whatNobodyTellsIsNotKnown() {
        assertEquals(List.of(), SpentSoFar.byAllTold().on(action()));
    }

    @Test
    void quartersAndAgenciesAddUp() {
        assertSpent(
                "£1,100",
                action(
                        told("Q1 2026/27", "Police", "£500"),
                        told("Q2 2026/27", "Police", "£200"),
                        told("Q1 2026/27", "Fire", "£400")));
    }

    @Test
    void aTotalToDateStandsForWhatItsTellerToldBeforeIt() {
        assertSpent(
                "£1,050.50",
                action(
                        told("Q1 2026/27", "Police", "£500"),
                        toDate("Q2 2026/27", "Police", "£650.50"),
                        told("Q3 2026/27", "Police", "£100"),
                        told("Q2 2026/27", "Fire", "£300")));
    }

    @Test
    void whatThePlanItselfTellsIsNotAddedToWhatAgenciesTellOfTheSameTime() {
        assertSpent("£900", action(told("Q1 2026/27", "Police", "£500"), ofPlan("Q1 2026/27", "£900")));
        assertSpent("£500", action(told("Q1 2026/27", "Police", "£500"), ofPlan("Q1 2026/27", "£300")));
    }

    @Test
    void theSameToldTwiceCountsOnce() {
        assertSpent("£500", action(told("Q1 2026/27", "Police", "£500"), told("Q1 2026/27", "Police", "£500")));
    }

    @Test
    void whatTheLineOfTheActionSaysCountsWhereItIsMore() {
        Progress first = told("Q1 2026/27", "Police", "£500");
        assertSpent("£2,495", withOwn("£2,495", first));
        assertSpent("£500", withOwn("£400", first));
    }

    @Test
    void whatIsToldOfALaterTimeIsNotKnownYet() {
        Action action = action(told("Q1 2026/27", "Police", "£500"), told("Q2 2026/27", "Police", "£200"));
        assertEquals(
                List.of("£500"), words(SpentSoFar.by(LocalDate.of(2026, 9, 29)).on(action)));
        assertEquals(
                List.of("£700"), words(SpentSoFar.by(LocalDate.of(2026, 9, 30)).on(action)));
        assertEquals(List.of(), SpentSoFar.by(LocalDate.of(2026, 6, 29)).on(action));
    }

    @Test
    void unitsAreNotAddedToEachOther() {
        Action action = action(told("Q1 2026/27", "Police", "£500"), told("Q1 2026/27", "Fire", "€20"));
        assertEquals(List.of("£500", "€20"), words(SpentSoFar.byAllTold().on(action)));
    }

    @Test
    void ofSeveralUnitsThatOfTheBudgetComesFirst() {
        Action action = Action.builder("a", "Alone")
                .budget(new Budget.Sum(Quantity.of("€90"), Optional.empty()))
                .progress(told("Q1 2026/27", "Police", "£500"))
                .progress(told("Q1 2026/27", "Fire", "€20"))
                .build();
        assertEquals(Optional.of("€20"), SpentSoFar.byAllTold().mainOn(action).map(Quantity::words));
        assertEquals(
                Optional.of("€70"),
                Finances.left(action, SpentSoFar.byAllTold()).map(Quantity::words));
    }

    @Test
    void inEachOtherUnitThanTheFirstItIsKnownWhatIsLeft() {
        Action action = Action.builder("a", "Alone")
                .budget(new Budget.Sum(Quantity.of("€90"), Optional.empty()))
                .budget(new Budget.Sum(Quantity.of("£400"), Optional.empty()))
                .progress(told("Q1 2026/27", "Police", "£500"))
                .progress(told("Q1 2026/27", "Fire", "€20"))
                .progress(told("Q1 2026/27", "Fire", "$7"))
                .build();
        assertEquals(
                Optional.of("€70"),
                Finances.left(action, SpentSoFar.byAllTold()).map(Quantity::words));
        assertEquals(List.of("-£100"), words(Finances.leftInOthers(action, SpentSoFar.byAllTold())));
    }

    @Test
    void whatAnAgencySaysItSpentIsItsOwnPartOfAllActions() {
        Action fair = action(
                told("Q1 2026/27", "Police", "£500"),
                toDate("Q2 2026/27", "Police", "£700"),
                told("Q1 2026/27", "Fire", "€20"),
                entry("Q2 2026/27", Optional.empty(), new Spending(Quantity.of("£600"), true)));
        Action walk = withOwn("£9,000", told("Q1 2026/27", "Police", "£30"));

        ImmutableMap<AgencyId, Sums> spent = SpentSoFar.byAllTold().byTeller(List.of(fair, walk));

        assertEquals(Set.of(AgencyId.of("Police"), AgencyId.of("Fire")), spent.keySet());
        assertEquals(
                List.of("£730"),
                spent.getOrDefault(AgencyId.of("Police"), Sums.NONE).words());
        assertEquals(
                List.of("€20"),
                spent.getOrDefault(AgencyId.of("Fire"), Sums.NONE).words());
        assertEquals(
                List.of("£530"),
                SpentSoFar.by(LocalDate.of(2026, 8, 1))
                        .byTeller(List.of(fair, walk))
                        .getOrDefault(AgencyId.of("Police"), Sums.NONE)
                        .words());
    }

    private static void assertSpent(String sum, Action action) {
        assertEquals(List.of(sum), words(SpentSoFar.byAllTold().on(action)));
    }

    private static List<String> words(List<Quantity> sums) {
        return sums.stream().map(Quantity::words).toList();
    }

    private static Action action(Progress... progress) {
        Action.Builder action = Action.builder("a", "Alone");
        List.of(progress).forEach(action::progress);
        return action.build();
    }

    private static Action withOwn(String sum, Progress entry) {
        return Action.builder("a", "Alone")
                .spent(Quantity.of(sum))
                .progress(entry)
                .build();
    }

    private static Progress told(String when, String from, String sum) {
        return entry(when, Optional.of(AgencyId.of(from)), new Spending(Quantity.of(sum), false));
    }

    private static Progress toDate(String when, String from, String sum) {
        return entry(when, Optional.of(AgencyId.of(from)), new Spending(Quantity.of(sum), true));
    }

    private static Progress ofPlan(String when, String sum) {
        return entry(when, Optional.empty(), new Spending(Quantity.of(sum), false));
    }

    private static Progress entry(String when, Optional<AgencyId> from, Spending spent) {
        return new Progress(
                Optional.of(When.of(when)),
                from,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.of(spent),
                Optional.empty(),
                Visibility.PUBLIC);
    }
}
