package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.Markers;
import org.csplan.core.testkit.PlanDomain;

class AudienceProperties {

    @Provide
    Arbitrary<ActionPlan> marked() {
        return PlanDomain.markedPlans();
    }

    @Provide
    Arbitrary<ActionPlan> byApi() {
        return PlanDomain.plansByApi();
    }

    @Property(tries = 500)
    void nothingThatIsNotForTheAudienceRemainsAndAllElseDoes(
            @ForAll("marked") ActionPlan plan, @ForAll Visibility audience) {
        Set<String> hidden = Markers.hiddenFrom(audience, plan);
        assertEquals(Sets.difference(Markers.in(plan), hidden), Markers.in(Audience.of(plan, audience)));
    }

    @Property(tries = 200)
    void whoMaySeeEverythingSeesThePlan(@ForAll("byApi") ActionPlan plan) {
        assertEquals(plan, Audience.of(plan, Visibility.RESTRICTED));
    }

    @Property(tries = 200)
    void anAudienceFindsNothingMoreToHide(@ForAll("byApi") ActionPlan plan, @ForAll Visibility audience) {
        ActionPlan once = Audience.of(plan, audience);
        assertEquals(once, Audience.of(once, audience));
    }

    @Property(tries = 200)
    void whatIsLeftForFewIsTheSameWhetherTakenFromAllOrFromWhatMoreSaw(
            @ForAll("byApi") ActionPlan plan, @ForAll Visibility more, @ForAll Visibility fewer) {
        Visibility smaller = more.includes(fewer) ? fewer : more;
        Visibility greater = more.includes(fewer) ? more : fewer;
        assertEquals(Audience.of(plan, smaller), Audience.of(Audience.of(plan, greater), smaller));
    }

    @Property(tries = 200)
    void smallerAudiencesSeeLess(@ForAll("marked") ActionPlan plan) {
        Set<String> everyone = Markers.in(Audience.of(plan, Visibility.PUBLIC));
        Set<String> partners = Markers.in(Audience.of(plan, Visibility.PARTNERS));
        assertTrue(partners.containsAll(everyone));
        assertTrue(Markers.in(plan).containsAll(partners));
    }

    /** The builder refuses plans with references that lead nowhere, and so would show one. */
    @Property(tries = 200)
    void whatIsFilteredIsAPlan(@ForAll("byApi") ActionPlan plan, @ForAll Visibility audience) {
        ActionPlan seen = Audience.of(plan, audience);
        assertSame(plan.id(), seen.id());
        assertEquals(plan.aims().size(), seen.aims().size());
        assertTrue(seen.actions().stream().allMatch(action -> audience.includes(action.visibility())));
    }
}
