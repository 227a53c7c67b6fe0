package org.csplan.examples.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
        StringWriter out = new StringWriter();
        HtmlReport.of(view).render(Report.of(plan, audience), out);
        return out.toString();
    }

    @Override
    public String toString() {
        return plan.getName(0) + ", " + audience.word() + ", " + view;
    }
}
