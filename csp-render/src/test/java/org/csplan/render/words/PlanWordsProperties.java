package org.csplan.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.core.testkit.PlanDomain;

class PlanWordsProperties {

    private static final PlanWords ENGLISH = new PlanWords(Wording.in(PageLanguage.ENGLISH));
    private static final PlanWords WELSH = new PlanWords(Wording.in(PageLanguage.WELSH));

    @Provide
    Arbitrary<ActionPlan> plans() {
        return PlanDomain.plans();
    }

    @Provide
    Arbitrary<When> times() {
        return PlanDomain.times();
    }

    @Property(tries = 100)
    void inEnglishEverythingIsSaidAsInThePlanLanguage(@ForAll("plans") ActionPlan plan) {
        for (Action action : plan.actions()) {
            action.timetable()
                    .dueNow()
                    .filter(due -> !(due instanceof Due.ToBeConfirmed))
                    .ifPresent(due -> assertEquals(due.words(), ENGLISH.due(due)));
            action.reporting().ifPresent(each -> assertEquals(each.words(), ENGLISH.reporting(each)));
            action.budget().forEach(each -> assertEquals(each.words(), ENGLISH.budget(each)));
            action.progress().stream()
                    .map(Progress::readings)
                    .flatMap(readings -> readings.stream())
                    .forEach(reading -> assertEquals(reading.value().words(), ENGLISH.reading(reading.value())));
        }
        measures(plan).forEach(measure -> {
            // "delivered by October" alone would read as if it had been.
            String before = measure instanceof Measure.Deliverable ? "To be " : "";
            assertEquals(before + measure.yardstick(), ENGLISH.yardstick(measure));
        });
        plan.statuses().forEach(status -> assertEquals(status.label(), ENGLISH.status(status)));
    }

    private static Stream<Measure> measures(ActionPlan plan) {
        return Stream.of(
                        plan.measures().stream(),
                        plan.objectives().stream().flatMap(each -> each.measures().stream()),
                        plan.actions().stream().flatMap(each -> each.measures().stream()))
                .flatMap(each -> each);
    }

    @Property
    void inEnglishATimeKeepsItsWords(@ForAll("times") When when) {
        assertEquals(when.words(), ENGLISH.time(when));
    }

    @Property
    void inWelshATimeOfNumbersKeepsItsWords(@ForAll("times") When when) {
        When written = new When(when.from(), when.to(), "Q2 2025/26");

        assertEquals("Q2 2025/26", WELSH.time(written));
    }

    @Example
    void inWelshATimeOfEnglishWordsIsSaidByItsDays() {
        assertEquals("31 Mawrth 2027", WELSH.time(When.of("31 March 2027")));
        assertEquals("Mawrth 2027", WELSH.time(When.of("Mar 2027")));
        assertEquals("Ebrill 2026 – Mehefin 2026", WELSH.time(When.of("April to June 2026")));
        assertEquals(
                "3 Mai 2026 – 4 Mai 2026",
                WELSH.time(new When(LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 4), "the first weekend in May")));
    }

    @Example
    void inWelshTheUsualScaleIsWelshAndAPartnershipsOwnWordsStay() {
        assertEquals("Gwyrdd", WELSH.status(Status.of("green").orElseThrow()));
        assertEquals("Da iawn", WELSH.status(new Status("green", "Da iawn", Status.Meaning.ON_TRACK)));
    }
}
