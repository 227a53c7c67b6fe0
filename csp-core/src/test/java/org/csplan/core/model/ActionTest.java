package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionTest {

    private static final AgencyId EDC = AgencyId.of("EDC");
    private static final AgencyId POLICE = AgencyId.of("Police");

    @Test
    void onlyTheTitleHasToBeThere() {
        assertEquals(
                new Action(
                        ActionId.of("deliver-talks"),
                        "Deliver talks",
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Timetable.EMPTY,
                        ImmutableList.of(),
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        Visibility.PUBLIC),
                Action.builder("Deliver talks").build());
    }

    @Test
    void whatTheBuilderGathersIsWhatTheConstructorTakes() {
        Measure talks = Measure.of("Talks").statement();
        assertEquals(
                new Action(
                        ActionId.of("talks"),
                        "Deliver talks",
                        ImmutableList.of(AimId.of("B"), AimId.of("A")),
                        ImmutableList.of(PriorityId.of("1")),
                        ImmutableList.of(POLICE, EDC),
                        ImmutableList.of(AgencyId.of("Fire")),
                        Optional.empty(),
                        Optional.empty(),
                        new Timetable(
                                Optional.empty(),
                                Optional.of(new Due.At(When.of("March 2020"))),
                                ImmutableList.of(),
                                Optional.empty(),
                                Optional.empty()),
                        ImmutableList.of(),
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of(talks),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(new Note("One"), new Note("One")),
                        ImmutableList.of(Progress.of("Begun"), Progress.of("Done")),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        Visibility.PUBLIC),
                Action.builder("talks", "Deliver talks")
                        .progress(Progress.of("Begun"))
                        .due(When.of("April 2020"))
                        .lead(POLICE)
                        .forPriority(PriorityId.of("1"))
                        .forAim(AimId.of("B"))
                        .partner(AgencyId.of("Fire"))
                        .note(new Note("One"))
                        .measure(talks)
                        .lead(EDC)
                        .forAim(AimId.of("A"))
                        .due(When.of("March 2020"))
                        .note(new Note("One"))
                        .progress(Progress.of("Done"))
                        .build());
    }

    @Test
    void theOrderOfLeadsIsPartOfWhatAnActionSays() {
        assertNotEquals(
                Action.builder("Talks").lead(EDC).lead(POLICE).build(),
                Action.builder("Talks").lead(POLICE).lead(EDC).build());
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(
                        "action talks is for aim A twice",
                        talks().forAim(AimId.of("A")).forAim(AimId.of("B")).forAim(AimId.of("A"))),
                Arguments.of(
                        "action talks is for priority 1 twice",
                        talks().forPriority(PriorityId.of("1")).forPriority(PriorityId.of("1"))),
                Arguments.of(
                        "action talks is led by EDC twice", talks().lead(EDC).lead(EDC)),
                Arguments.of(
                        "action talks has the partner EDC twice",
                        talks().partner(EDC).partner(EDC)),
                Arguments.of(
                        "action talks has as lead and as partner EDC",
                        talks().lead(EDC).partner(EDC)),
                Arguments.of(
                        "action talks has a milestone route twice",
                        talks().milestone(route()).milestone(route())),
                Arguments.of(
                        "action talks continues old twice",
                        talks().continues(ActionId.of("old")).continues(ActionId.of("old"))),
                Arguments.of(
                        "action talks replaces old twice",
                        talks().replaces(ActionId.of("old")).replaces(ActionId.of("old"))),
                Arguments.of(
                        "action talks is tagged schools twice",
                        talks().tag("schools").tag("schools")),
                Arguments.of(
                        "action talks has the field ward twice",
                        talks().field(new Field("ward", "Market")).field(new Field("ward", "Park"))),
                Arguments.of(
                        "action talks has a measure visits twice",
                        talks().measure(Measure.of("visits", "Visits").statement())
                                .measure(Measure.of("Visits").count(Quantity.of("3")))));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void whatStandsTwiceIsRefused(String message, Action.Builder action) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, action::build);

        assertEquals(message, refused.getMessage());
    }

    static Stream<Arguments> contradictionsInParts() {
        Measure visits = Measure.of("visits", "Visits").statement();
        return Stream.of(
                Arguments.of("milestone route is led by EDC twice", (Executable)
                        () -> milestone(Optional.empty(), EDC, POLICE, EDC)),
                Arguments.of("measure visits is led by EDC twice", (Executable)
                        () -> Measure.of("visits", "Visits").ledBy(EDC, EDC)),
                Arguments.of("aim A has a measure visits twice", (Executable) () -> new Aim(
                        AimId.of("A"),
                        "Aim",
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(visits, visits),
                        ImmutableList.of())),
                Arguments.of("priority 1 has a measure visits twice", (Executable)
                        () -> priority(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(visits, visits))),
                Arguments.of("priority 1 supports aim A twice", (Executable) () -> priority(
                        ImmutableList.of(AimId.of("A"), AimId.of("A")), ImmutableList.of(), ImmutableList.of())),
                Arguments.of("priority 1 has the strand CRIME twice", (Executable) () -> priority(
                        ImmutableList.of(), ImmutableList.of(Strand.CRIME, Strand.CRIME), ImmutableList.of())));
    }

    @ParameterizedTest
    @MethodSource("contradictionsInParts")
    void whatStandsTwiceInAPartIsRefused(String message, Executable making) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, making).getMessage());
    }

    @Test
    void aMilestoneEndsSomeTime() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> milestone(Optional.of(new Due.Ongoing())));

        assertEquals("a milestone can't be ongoing", refused.getMessage());
        assertEquals(
                Optional.of(new Due.ToBeConfirmed()),
                milestone(Optional.of(new Due.ToBeConfirmed())).due());
    }

    @Test
    void whatStandsTwiceIsFoundInALongListToo() {
        Action.Builder action = talks();
        for (int i = 1; i <= 50; i++) {
            action.forPriority(PriorityId.of("P" + i));
        }
        assertEquals(50, action.build().priorities().size());

        action.forPriority(PriorityId.of("P7"));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, action::build);
        assertEquals("action talks is for priority P7 twice", refused.getMessage());
    }

    @Test
    void theSameWordMayNameAnAimAndAPriority() {
        Action action =
                talks().forAim(AimId.of("1")).forPriority(PriorityId.of("1")).build();

        assertEquals(1, action.aims().size());
        assertEquals(1, action.priorities().size());
    }

    @Test
    void whatHoldsNowIsTheLastMoveOrWhatWasFirstAgreed() {
        Action.Builder action = talks().due(When.of("March 2020"));
        Due first = new Due.At(When.of("March 2020"));
        assertEquals(Optional.of(first), action.build().timetable().dueNow());

        action.moved(new Move(When.of("May 2020"), Optional.empty()));
        action.moved(new Move(When.of("June 2020"), Optional.of("Two posts were vacant.")));
        assertEquals(
                Optional.of(new Due.At(When.of("June 2020"))),
                action.build().timetable().dueNow());
        assertEquals(Optional.of(When.of("March 2020")), action.build().due());
    }

    @Test
    void aTagIsOneWord() {
        assertThrows(
                IllegalArgumentException.class, () -> talks().tag("two words").build());
    }

    @Test
    void aBudgetIsSaidInTheWordsOfTheLanguage() {
        assertEquals("£5,000", new Budget.Sum(Quantity.of("£5,000"), Optional.empty()).words());
        assertEquals("£5,000 from Reserve", new Budget.Sum(Quantity.of("£5,000"), Optional.of(" Reserve ")).words());
        assertEquals("none", new Budget.Nil().words());
        assertEquals("In kind", new Budget.Other("In  kind").words());
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new Budget.Sum(Quantity.of("5,000 hours"), Optional.empty()));
        assertEquals("5,000 hours is no sum of money", refused.getMessage());
    }

    private static Milestone route() {
        return milestone(Optional.empty());
    }

    private static Milestone milestone(Optional<Due> due, AgencyId... leads) {
        return new Milestone(
                MilestoneId.of("route"),
                "Route agreed",
                due,
                Optional.empty(),
                ImmutableList.copyOf(leads),
                Visibility.PUBLIC);
    }

    private static Priority priority(
            ImmutableList<AimId> supports, ImmutableList<Strand> strands, ImmutableList<Measure> measures) {
        return new Priority(
                PriorityId.of("1"),
                "Burglary",
                supports,
                strands,
                Optional.empty(),
                ImmutableList.of(),
                measures,
                ImmutableList.of());
    }

    private static Action.Builder talks() {
        return Action.builder("talks", "Deliver talks");
    }
}
