package org.csplan.examples;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.view.Report;

/**
 * Makes a plan without a line of the plan language, from a database perhaps, and writes it as a web page.
 *
 * <p>The plan is checked as it is built: an id that stands twice or a reference that leads nowhere is an exception.
 */
public final class PlanByHand {

    private PlanByHand() {}

    /** @param args the page to write */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: PlanByHand <page to write>");
            System.exit(2);
        }
        try (Writer page = Files.newBufferedWriter(Path.of(args[0]))) {
            new HtmlReport().render(Report.of(plan()), page);
        }
    }

    static ActionPlan plan() {
        Agency council = Agency.of("EDC", "Exampleton District Council", AgencyKind.COUNCIL);
        Agency fire = Agency.of("Fire", "Exampleshire Fire and Rescue Service", AgencyKind.FIRE);
        Aim protect = Aim.of("A", "To protect vulnerable people");
        Priority homes = Priority.of("1", "To prevent fires in the homes of people over 65");
        Action visits = Action.builder("home-visits", "Visit people over 65 at home")
                .forAim(protect.id())
                .forPriority(homes.id())
                .lead(fire.id())
                .partner(council.id())
                .due(When.of("31 March 2027"))
                .measure(Measure.of("Safe and well visits")
                        .count(Quantity.of("300 visits"), Timing.during(When.of("2026/27"))))
                .build();
        return ActionPlan.builder("exampleton-2026", "Exampleton Action Plan 2026/27")
                .period(When.of("2026/27"))
                .agency(council)
                .agency(fire)
                .aim(protect)
                .priority(homes)
                .action(visits)
                .build();
    }
}
