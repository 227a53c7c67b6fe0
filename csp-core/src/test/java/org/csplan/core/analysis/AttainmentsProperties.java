package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContextBase;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.testkit.PlanDomain;

@Domain(PlanDomain.class)
@Domain(AttainmentsProperties.Days.class)
class AttainmentsProperties {

    /** What a test of a count is told: when, by whom, what. */
    record Saying(Optional<String> when, Optional<String> from, String reading) {}

    /** Days around those that plans name, and those at the edges of what a plan can name. */
    static final class Days extends DomainContextBase {
        @Provide
        Arbitrary<LocalDate> day() {
            return Arbitraries.oneOf(
                    Arbitraries.longs()
                            .between(
                                    LocalDate.of(2018, 1, 1).toEpochDay(),
                                    LocalDate.of(2029, 1, 1).toEpochDay())
                            .map(LocalDate::ofEpochDay),
                    PlanDomain.times().map(When::to),
                    PlanDomain.times().map(When::from),
                    Arbitraries.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.of(2020, 2, 29)));
        }
    }

    @Property(tries = 200)
    void everyMeasureIsReckonedOnceWhateverTheDay(@ForAll ActionPlan plan, @ForAll LocalDate day) {
        Attainments attainments = Attainments.of(plan, day);
        int measures = plan.measures().size()
                + plan.objectives().stream()
                        .mapToInt(objective -> objective.measures().size())
                        .sum()
                + plan.actions().stream()
                        .mapToInt(action -> action.measures().size())
                        .sum();

        assertEquals(measures, attainments.all().size());
        for (Action action : plan.actions()) {
            assertEquals(
                    action.measures(),
                    attainments.of(action.id()).stream()
                            .map(Attainment::measure)
                            .toList());
        }
        for (Attainment attainment : attainments.all()) {
            assertFalse(attainment.reason().words().isBlank());
            assertTrue(attainment.until().map(last -> !last.isAfter(day)).orElse(true));
        }
    }

    @Property(tries = 200)
    void nothingThrowsForPlansThatOnlyAProgramCanMake(@ForAll("plansByApi") ActionPlan plan, @ForAll LocalDate day) {
        for (Attainment attainment : Attainments.of(plan, day).all()) {
            assertFalse(attainment.reason().words().isBlank());
        }
    }

    @Property(tries = 200)
    void ofWhatIsReportedForOthersNobodyIsToldThatItIsMissingOrBehind(
            @ForAll("plansByApi") ActionPlan plan, @ForAll Visibility audience, @ForAll LocalDate day) {
        ActionPlan seen = Audience.of(plan, audience);
        PlanAnalysis analysis = PlanAnalysis.of(seen, plan, day);
        for (Action action : seen.actions()) {
            Action whole = plan.actions().stream()
                    .filter(each -> each.id().equals(action.id()))
                    .findFirst()
                    .orElseThrow();
            for (Attainment attainment : analysis.attainments().of(action.id())) {
                boolean isHidden = whole.progress().stream()
                        .filter(entry -> !audience.includes(entry.visibility()))
                        .filter(entry ->
                                entry.when().map(when -> when.isOverBy(day)).orElse(true))
                        .flatMap(entry -> entry.readings().stream())
                        .anyMatch(reading ->
                                reading.measure().equals(attainment.measure().id()));
                if (isHidden) {
                    assertTrue(
                            attainment.verdict() == Verdict.NOT_JUDGED || attainment.verdict() == Verdict.MET,
                            attainment.toString());
                }
            }
        }
    }

    @Property(tries = 200)
    void theOrderOfActionsAndEntriesChangesNothing(@ForAll ActionPlan plan, @ForAll LocalDate day) {
        Attainments one = Attainments.of(measured(plan, false), day);
        Attainments other = Attainments.of(measured(plan, true), day);

        plan.actions().forEach(action -> assertEquals(one.of(action.id()), other.of(action.id())));
        plan.aims().forEach(aim -> assertEquals(one.of(aim.id()), other.of(aim.id())));
    }

    @Property(tries = 200)
    void theShareAndTheVerdictAgree(@ForAll ActionPlan plan, @ForAll LocalDate day) {
        for (Attainment attainment : Attainments.of(plan, day).all()) {
            boolean isWhole = attainment
                    .share()
                    .filter(share -> share.amount().compareTo(BigDecimal.valueOf(100)) >= 0)
                    .isPresent();
            if (attainment.measure() instanceof Measure.Count
                    && attainment.share().isPresent()) {
                assertEquals(isWhole, attainment.verdict() == Verdict.MET, attainment.toString());
            }
            if (attainment.measure() instanceof Measure.Level && isWhole) {
                assertTrue(
                        attainment.verdict() == Verdict.MET || attainment.verdict() == Verdict.ON_COURSE,
                        attainment.toString());
            }
            // A level may show where things stood before the time of which nothing is told.
            if (attainment.verdict() == Verdict.NO_DATA && !(attainment.measure() instanceof Measure.Level)) {
                assertEquals(Optional.empty(), attainment.value());
                assertEquals(Optional.empty(), attainment.share());
            }
        }
    }

    @Property(tries = 500)
    void oneMoreReadingForAPeriodNeverLowersACount(
            @ForAll("sayings") List<Saying> told, @ForAll("reading") Saying more) {
        Fraction before = total(told);
        Fraction after =
                total(ImmutableList.<Saying>builder().addAll(told).add(more).build());

        assertTrue(after.isAtLeast(before));
    }

    @Property(tries = 500)
    void aTargetOnTheWayThatIsWhereTheCountWouldBeAnywayChangesNoVerdict(
            @ForAll("sayings") List<Saying> told, @ForAll("daysOfTheYear") int days) {
        // A visit a day for 366 days, so that each day's number is whole.
        When end = When.day(LocalDate.of(2019, 3, 31).plusDays(days));
        Measure.CountTarget onTheWay = new Measure.CountTarget(Quantity.of(String.valueOf(days)), Timing.by(end));
        Optional<Timing> year = Optional.of(Timing.during(When.of("2019/20")));
        Quantity target = Quantity.of("366 visits");
        Measure even = new Measure.Count(Measured.named(), target, year);
        Measure stepped = new Measure.Count(Measured.named(), target, year, ImmutableList.of(onTheWay));
        Attainment expected = attainment(even, told, "2020-01-31");
        Attainment found = attainment(stepped, told, "2020-01-31");

        assertEquals(expected.verdict(), found.verdict());
        assertEquals(expected.expected(), found.expected());
        assertEquals(expected.reason().words(), found.reason().words());
    }

    @Property(tries = 500)
    void theOrderOfReadingsNeverChangesACount(@ForAll("sayings") List<Saying> told) {
        assertEquals(attainment(told), attainment(ImmutableList.copyOf(told).reverse()));
    }

    @Property(tries = 500)
    void whatCountsAndWhatIsLeftOutIsAllThatWasTold(@ForAll("sayings") List<Saying> told) {
        Attainment attainment = attainment(told);
        long said = told.stream().distinct().count();
        long counted = Measured.words(attainment.arithmetic()).stream()
                .filter(line -> line.startsWith("total: "))
                .mapToLong(line -> line.split(" \\+ ", -1).length)
                .sum();

        assertEquals(said, counted + attainment.leftOut().size());
    }

    /** Every choice of readings that may be added is tried, and the largest sum is what the tally finds. */
    @Property(tries = 200)
    void aCountIsTheMostThatMayBeAdded(@ForAll("amounts") List<Saying> told) {
        List<Saying> distinct = told.stream().distinct().toList();
        int most = 0;
        for (int choice = 0; choice < (1 << distinct.size()); choice++) {
            int picked = choice;
            List<Saying> chosen = IntStream.range(0, distinct.size())
                    .filter(at -> (picked & (1 << at)) != 0)
                    .mapToObj(distinct::get)
                    .toList();
            if (mayBeAdded(chosen)) {
                most = Math.max(
                        most,
                        chosen.stream()
                                .mapToInt(saying -> Integer.parseInt(saying.reading()))
                                .sum());
            }
        }

        assertEquals(0, total(told).compareTo(Fraction.of(most)));
    }

    @Provide
    Arbitrary<ActionPlan> plansByApi() {
        return PlanDomain.plansByApi();
    }

    @Provide
    Arbitrary<Integer> daysOfTheYear() {
        return Arbitraries.integers().between(1, 365);
    }

    @Provide
    Arbitrary<List<Saying>> sayings() {
        return saying(Arbitraries.of(
                        "5", "0", "17", "40 visits", "12 to date", "60 to date", "3 of 9", "-4", "7 calls"))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Saying> reading() {
        return saying(Arbitraries.of("5", "0", "17", "40 visits", "3 of 9", "-4"));
    }

    @Provide
    Arbitrary<List<Saying>> amounts() {
        return Combinators.combine(times(), tellers(), Arbitraries.integers().between(0, 30))
                .as((when, from, number) -> new Saying(Optional.of(when), from, String.valueOf(number)))
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<Saying> saying(Arbitrary<String> readings) {
        return Combinators.combine(times().optional(0.9), tellers(), readings)
                .as((when, from, reading) -> new Saying(when, from.filter(agency -> when.isPresent()), reading));
    }

    private static Arbitrary<String> times() {
        return Arbitraries.of(
                "Q1 2019/20",
                "Q2 2019/20",
                "Q3 2019/20",
                "H1 2019/20",
                "2019/20",
                "April 2019",
                "May 2019",
                "July 2019",
                "May to August 2019",
                "30 June 2019");
    }

    private static Arbitrary<Optional<String>> tellers() {
        return Arbitraries.frequency(
                Tuple.of(2, Optional.empty()), Tuple.of(2, Optional.of("Fire")), Tuple.of(1, Optional.of("Police")));
    }

    private static boolean mayBeAdded(List<Saying> chosen) {
        for (int one = 0; one < chosen.size(); one++) {
            for (int other = 0; other < one; other++) {
                Saying first = chosen.get(one);
                Saying second = chosen.get(other);
                boolean isSamePart = first.from().equals(second.from())
                        || first.from().isEmpty()
                        || second.from().isEmpty();
                if (isSamePart
                        && When.of(first.when().orElseThrow())
                                .days()
                                .isConnected(
                                        When.of(second.when().orElseThrow()).days())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Fraction total(List<Saying> told) {
        return attainment(told).value().map(Quantity::amount).map(Fraction::of).orElse(Fraction.ZERO);
    }

    private static Attainment attainment(List<Saying> told) {
        Timing year = Timing.during(When.of("2019/20"));
        return attainment(Measured.named().count(Quantity.of("300 visits"), year), told, "2020-03-31");
    }

    private static Attainment attainment(Measure measure, List<Saying> told, String day) {
        Measured visits = Measured.of(measure);
        for (Saying saying : told) {
            if (saying.when().isEmpty()) {
                visits.toldWithoutTime(saying.reading());
            } else if (saying.from().isEmpty()) {
                visits.told(saying.when().get(), saying.reading());
            } else {
                visits.toldBy(saying.from().get(), saying.when().get(), saying.reading());
            }
        }
        return visits.on(day);
    }

    /** The measures of a plan and what is told of them, in its order or the other way round. */
    private static ActionPlan measured(ActionPlan plan, boolean isReversed) {
        ActionPlan.Builder measured = ActionPlan.builder(plan.id(), plan.title());
        plan.period().ifPresent(measured::period);
        plan.agencies().forEach(measured::agency);
        plan.statuses().forEach(measured::status);
        for (Aim aim : plan.aims()) {
            measured.aim(new Aim(
                    aim.id(),
                    aim.text(),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    aim.measures(),
                    inOrder(aim.progress(), isReversed)));
        }
        for (Action action : inOrder(plan.actions(), isReversed)) {
            Action.Builder bare = Action.builder(action.id(), action.title());
            action.measures().forEach(bare::measure);
            action.milestones().forEach(bare::milestone);
            inOrder(action.progress(), isReversed).forEach(bare::progress);
            measured.action(bare.build());
        }
        return measured.build();
    }

    private static <T> ImmutableList<T> inOrder(ImmutableList<T> items, boolean isReversed) {
        return isReversed ? items.reverse() : items;
    }
}
