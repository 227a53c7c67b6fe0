package org.csplan.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.csplan.core.analysis.Coverage;
import org.csplan.core.analysis.PlanLinks;
import org.csplan.core.diagnostic.DiagnosticPrinter;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Priority;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.render.ReportRenderers;
import org.csplan.render.view.Report;
import org.csplan.render.view.ReportRenderer;

/**
 * Reads a plan, answers what a board would ask of it, and writes it in every format.
 *
 * <p>This is all that embedding takes: csp-dsl makes an {@link ActionPlan} of a text, csp-core answers questions about
 * it, csp-render writes it down. A program that makes its plans itself, as {@link PlanByHand} does, needs no csp-dsl.
 */
public final class AskThePlan {

    private AskThePlan() {}

    /** @param args the plan's file, and the folder to write into */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: AskThePlan <plan's file> <folder>");
            System.exit(2);
        }
        System.exit(run(Path.of(args[0]), Path.of(args[1]), System.out) ? 0 : 1);
    }

    /** Whether there was a plan; if not, what was printed says why. */
    static boolean run(Path file, Path folder, PrintStream out) throws IOException {
        Compilation compilation = PlanLanguage.compile(file);
        // A user's mistake is never an exception; and a plan may come with warnings.
        compilation
                .diagnostics()
                .forEach(found -> out.print(DiagnosticPrinter.plain().print(found)));
        if (compilation.plan().isEmpty()) {
            return false;
        }
        ActionPlan plan = compilation.plan().get();
        ask(plan, out);
        write(plan, folder);
        return true;
    }

    private static void ask(ActionPlan plan, PrintStream out) {
        // Made once: each look-up is then quick, however large the plan.
        PlanLinks links = PlanLinks.of(plan);

        out.print("How many actions has each priority?\n");
        for (Priority priority : plan.priorities()) {
            out.print("  " + priority.id() + ": "
                    + links.actionsFor(priority.id()).size() + "\n");
        }

        out.print("Who leads the most?\n");
        plan.agencies().stream()
                .max(Comparator.comparingInt(
                        agency -> links.actionsLedBy(agency.id()).size()))
                .ifPresent(agency -> out.print("  " + agency.name() + "\n"));

        out.print("Which actions serve an aim but no priority?\n");
        for (Action action : Coverage.of(plan, links).withoutPriority()) {
            out.print("  " + action.title() + "\n");
        }
    }

    private static void write(ActionPlan plan, Path folder) throws IOException {
        Report report = Report.of(plan);
        for (ReportRenderer renderer : ReportRenderers.standard()) {
            try (Writer out = Files.newBufferedWriter(folder.resolve("plan." + renderer.format()))) {
                renderer.render(report, out);
            }
        }
    }
}
