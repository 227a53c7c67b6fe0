package org.csplan.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.analysis.Attainment;
import org.csplan.core.analysis.ComputedChanges;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.analysis.PlanChanges;
import org.csplan.core.analysis.Reason;
import org.csplan.core.analysis.Standing;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.When;
import org.csplan.core.testkit.PlanDomain;

class ReasonWordsProperties {

    private static final Wording WORDING = Wording.in(PageLanguage.ENGLISH);
    private static final ReasonWords ENGLISH = new ReasonWords(WORDING, new PlanWords(WORDING));

    @Provide
    Arbitrary<ActionPlan> plans() {
        return PlanDomain.plans();
    }

    @Provide
    Arbitrary<When> times() {
        return PlanDomain.times();
    }

    /** So the page and the other outputs cannot disagree. */
    @Property(tries = 200)
    void inEnglishAReasonIsSaidAsEverywhere(@ForAll("plans") ActionPlan plan, @ForAll("times") When when) {
        PlanAnalysis analysis = PlanAnalysis.of(plan, when.to());

        Stream.concat(
                        analysis.attainments().all().stream().flatMap(ReasonWordsProperties::reasons),
                        analysis.standings().all().stream().flatMap(ReasonWordsProperties::reasons))
                .forEach(reason -> assertEquals(reason.words(), ENGLISH.say(reason)));
    }

    @Property(tries = 200)
    void inEnglishAChangeIsSaidAsEverywhere(@ForAll("plans") ActionPlan before, @ForAll("plans") ActionPlan after) {
        Stream.concat(PlanChanges.between(before, after).stream(), ComputedChanges.between(before, after).stream())
                .flatMap(change -> Stream.of(change.before(), change.after(), change.because()))
                .flatMap(Optional::stream)
                .forEach(said -> assertEquals(said.words(), ENGLISH.say(said)));
    }

    private static Stream<Reason> reasons(Attainment attainment) {
        return Stream.of(
                        Stream.of(attainment.reason()), attainment.arithmetic().stream(), attainment.leftOut().stream())
                .flatMap(each -> each);
    }

    private static Stream<Reason> reasons(Standing standing) {
        return Stream.concat(Stream.of(standing.reason()), standing.contradiction().stream());
    }
}
