package org.csplan.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.core.testkit.SamplePlans;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the page's script has to go by; that it does, is tested where there is a browser. */
class ActionFilterTest {

    private static ActionPlan plan() {
        return ActionPlan.builder("Plan")
                .period(When.of("2025/26"))
                .agency(Agency.of("Police", "Constabulary"))
                .agency(Agency.of("Fire", "Fire Service"))
                .agency(Agency.of("Idle", "Nobody"))
                .aim(Aim.of("A", "To be safe"))
                .aim(Aim.of("B", "To be sound"))
                .action(Action.builder("1", "Patrol the park")
                        .forAim(AimId.of("A"))
                        .lead(AgencyId.of("Police"))
                        .partner(AgencyId.of("Fire"))
                        .due(When.of("May 2025"))
                        .progress(new Progress(
                                Optional.of(When.of("June 2025")), Status.of("amber"), Optional.of("Begun.")))
                        .build())
                .action(Action.builder("2", "Visit homes").build())
                .build();
    }

    @Test
    void eachActionSaysWhatItIsFoundBy() {
        Element row = RenderedPage.of(plan()).document().expectFirst("#action-1");

        assertEquals("A", row.attr("data-aims"));
        assertEquals("Police Fire", row.attr("data-agency"));
        assertEquals("at-risk", row.attr("data-told"));
        assertEquals("late", row.attr("data-computed"));
        assertEquals("overdue dated", row.attr("data-due"));
        assertEquals("2025-05-31", row.attr("data-date"));
        assertEquals("0", row.attr("data-gravity"));
        assertEquals(
                "undated",
                RenderedPage.of(plan()).document().expectFirst("#action-2").attr("data-due"));
    }

    @Test
    void onlyWhatSomeActionHasCanBeChosen() {
        RenderedPage page = RenderedPage.of(plan());

        assertEquals(List.of("q", "aims", "agency", "told", "computed", "due", "sort"), names(page));
        assertEquals(
                List.of("All", "Constabulary", "Fire Service"),
                page.document().select("[name=agency] option").eachText());
        assertEquals(
                List.of("All", "A To be safe"),
                page.document().select("[name=aims] option").eachText());
        assertEquals(List.of("q"), names(RenderedPage.of(SamplePlans.with("x"))).subList(0, 1));
    }

    @Test
    void actionsOfWhichNoStatusIsKnownAreFoundAmongOthers() {
        RenderedPage page = RenderedPage.of(plan());
        Element untold = page.document().expectFirst("#action-2");

        assertEquals("unknown", untold.attr("data-told"));
        assertEquals("unknown", untold.attr("data-computed"));
        assertEquals(
                List.of("All", "At risk", "No status given"),
                page.document().select("[name=told] option").eachText());
        assertEquals(
                List.of("All", "Late", "Not known"),
                page.document().select("[name=computed] option").eachText());
    }

    private static List<String> names(RenderedPage page) {
        return page.document().select("#filter [name]").eachAttr("name");
    }

    @Test
    void theFilterIsHiddenUntilTheScriptRuns() {
        Element filter = RenderedPage.of(plan()).document().expectFirst("#filter");

        assertTrue(filter.hasAttr("hidden"));
        assertEquals("search", filter.attr("role"));
        for (Element field : filter.select("[name]")) {
            assertTrue(field.parents().is("label"), field::toString);
        }
        assertEquals("", filter.expectFirst("[role=status]").text());
    }

    @Test
    void countsLeadToTheActionsThatTheyCount() {
        assertEquals(
                List.of(
                        "told=at-risk",
                        "told=unknown",
                        "computed=late",
                        "computed=unknown",
                        "told=at-risk&aims=A",
                        "computed=late&aims=A"),
                RenderedPage.of(plan()).document().select("[data-filter]").eachAttr("data-filter"));
    }
}
