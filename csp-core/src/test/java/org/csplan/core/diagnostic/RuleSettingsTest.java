package org.csplan.core.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.CheckSetting.Level;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.PriorityId;
import org.csplan.core.testkit.SampleCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleSettingsTest {

    private static final ElementId TALKS = ActionId.of("talks");
    private static final ElementId VISITS = ActionId.of("visits");

    @Test
    void aRuleThatIsOffFindsNothing() {
        assertEquals(List.of("long-title"), applied(set("unclear-date", Level.OFF, null)));
    }

    @Test
    void aRuleIsAsGraveAsThePartnershipWants() {
        RuleSettings settings = RuleSettings.of(
                List.of(set("unclear-date", Level.ERROR, null), set("long-title", Level.WARNING, null)));
        assertEquals(
                List.of(Severity.ERROR, Severity.ERROR, Severity.WARNING),
                settings.apply(found()).stream().map(Diagnostic::severity).toList());
    }

    @Test
    void whatIsSetForAPartOfThePlanComesFirstThere() {
        RuleSettings settings =
                RuleSettings.of(List.of(set("unclear-date", Level.OFF, null), set("unclear-date", Level.INFO, TALKS)));
        List<Diagnostic> found = settings.apply(found());
        assertEquals(2, found.size());
        assertEquals(Optional.of(Subject.of(TALKS)), found.get(0).subject());
        assertEquals(Severity.INFO, found.get(0).severity());
    }

    @Test
    void withoutSettingsFindingsAreAsTheyWere() {
        assertEquals(found(), RuleSettings.of(List.of()).apply(found()));
    }

    @Test
    void settingsStandInTheOrderOfWhatTheyAreFor() {
        CheckSetting whole = set("unclear-date", Level.OFF, null);
        CheckSetting second = set("unclear-date", Level.OFF, VISITS);
        CheckSetting first = set("unclear-date", Level.INFO, TALKS);
        ActionPlan plan = ActionPlan.builder("Plan")
                .check(second)
                .check(first)
                .check(whole)
                .action(Action.builder("talks", "Talks").build())
                .action(Action.builder("visits", "Visits").build())
                .build();
        assertEquals(List.of(whole, first, second), plan.checks());
    }

    @Test
    void aSettingForWhatIsNotInThePlanOrMadeTwiceIsRefused() {
        ActionPlan.Builder unknown =
                ActionPlan.builder("Plan").check(set("unclear-date", Level.OFF, PriorityId.of("1")));
        assertThrows(IllegalArgumentException.class, unknown::build);
        ActionPlan.Builder twice = ActionPlan.builder("Plan")
                .check(set("unclear-date", Level.OFF, null))
                .check(set("unclear-date", Level.INFO, null));
        assertThrows(IllegalArgumentException.class, twice::build);
    }

    private static List<String> applied(CheckSetting setting) {
        return RuleSettings.of(List.of(setting)).apply(found()).stream()
                .map(found -> found.code().id())
                .toList();
    }

    private static ImmutableList<Diagnostic> found() {
        return ImmutableList.of(
                Diagnostic.of(SampleCode.UNCLEAR_DATE, "told long ago").about(Subject.of(TALKS)),
                Diagnostic.of(SampleCode.UNCLEAR_DATE, "told long ago").about(Subject.of(VISITS)),
                Diagnostic.of(SampleCode.LONG_TITLE, "led by nobody"));
    }

    private static CheckSetting set(String rule, Level level, @Nullable ElementId element) {
        return new CheckSetting(rule, level, Optional.ofNullable(element), Optional.empty());
    }
}
