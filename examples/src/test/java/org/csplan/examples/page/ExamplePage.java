package org.csplan.examples.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Visibility;
import org.csplan.examples.ExamplePlan;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.view.Report;
import org.csplan.render.view.View;

/** What an audience may see of an example. */
record ExamplePage(Path plan, Visibility audience, View view, String html) {

    private static final Supplier<ImmutableList<ExamplePage>> OF_EVERY_KIND = Suppliers.memoize(ExamplePage::render);

    /** What everyone may see of each example. */
    static ImmutableList<ExamplePage> all() {
        return ofEveryKind().stream().filter(ExamplePage::isForEveryone).collect(toImmutableList());
    }

    /** What everyone may see of this one. */
    static ExamplePage of(Path plan) {
        return all().stream().filter(page -> page.plan.equals(plan)).findFirst().orElseThrow();
    }

    /** The same, and what a board sees of Drumlarne's plan, which tells much of what happened of late. */
    static Stream<ExamplePage> withBoard() {
        return Stream.concat(
                all().stream(),
                ofEveryKind().stream()
                        .filter(page -> page.view instanceof View.Board && page.plan.equals(ExamplePlan.DRUMLARNE)));
    }

    /** The whole of each example for every audience, and a page of every other view of it. */
    static ImmutableList<ExamplePage> ofEveryKind() {
        return OF_EVERY_KIND.get();
    }

    private boolean isForEveryone() {
        return audience == Visibility.PUBLIC && view instanceof View.Full;
    }

    private static ImmutableList<ExamplePage> render() {
        ImmutableList.Builder<ExamplePage> pages = ImmutableList.builder();
        try {
            for (Path path : ExamplePlan.all()) {
                ActionPlan plan = ExamplePlan.compiled(path);
                for (Visibility audience : Visibility.values()) {
                    pages.add(of(path, plan, audience, new View.Full()));
                }
                for (View view : views(plan)) {
                    pages.add(of(path, plan, Visibility.PUBLIC, view));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages.build();
    }

    /** A page of each kind: of the first aim, the first priority and the first agency, for there are many of them. */
    private static ImmutableList<View> views(ActionPlan plan) {
        return Stream.of(
                        Stream.of(new View.Board()),
                        plan.agencies().stream().limit(1).map(agency -> new View.OfAgency(agency.id())),
                        plan.aims().stream().limit(1).map(aim -> new View.OfObjective(aim.id())),
                        plan.priorities().stream().limit(1).map(priority -> new View.OfObjective(priority.id())))
                .flatMap(views -> views)
                .collect(toImmutableList());
    }

    private static ExamplePage of(Path path, ActionPlan plan, Visibility audience, View view) throws IOException {
        return new ExamplePage(path, audience, view, rendered(plan, audience, view));
    }

    /** The page of any plan, with all that is for its keepers. */
    static String rendered(ActionPlan plan) throws IOException {
        return rendered(plan, Visibility.RESTRICTED, new View.Full());
    }

    private static String rendered(ActionPlan plan, Visibility audience, View view) throws IOException {
        Report report = Report.of(plan, audience);
        // What a board and the keepers of a plan ask for; the others' pages are as csp writes them if nothing is asked.
        boolean withChanges = view instanceof View.Board || audience == Visibility.RESTRICTED;
        Optional<LocalDate> day = report.analysis().map(PlanAnalysis::day).filter(any -> withChanges);
        StringWriter out = new StringWriter();
        HtmlReport.of(view)
                .render(
                        day.map(until -> report.withChangesSince(until.minusMonths(5), plan))
                                .orElse(report),
                        out);
        return out.toString();
    }

    @Override
    public String toString() {
        return plan.getName(0) + ", " + audience.word() + ", " + view;
    }
}
