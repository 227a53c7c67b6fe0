package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.PlanId;
import org.csplan.render.view.PlanFindings;

/** How a page tells what rules found, and where it stands. */
public final class PageFindings {

    private final Page page;

    PageFindings(Page page) {
        this.page = page;
    }

    /** How many findings there are of each degree, the gravest first. */
    public String counted(PlanFindings findings) {
        return Arrays.stream(Severity.values())
                .flatMap(degree -> counted(degree, findings).stream())
                .collect(Collectors.joining(", "));
    }

    private Optional<String> counted(Severity degree, PlanFindings findings) {
        long count = findings.all().stream()
                .filter(found -> found.severity() == degree)
                .count();
        return count == 0 ? Optional.empty() : Optional.of(page.counted("findings." + degree.word(), count));
    }

    /** Where on the page the subject of a finding stands; absent where it does not. */
    public Optional<String> anchor(Diagnostic found) {
        return found.subject()
                .map(Subject::element)
                .filter(page::isListed)
                .map(element -> element.kind() + "-" + element.value());
    }

    /** What the plan wants of rules, for itself or for what stands on the page. */
    public ImmutableList<CheckSetting> settings() {
        return page.report().plan().checks().stream()
                .filter(setting -> setting.element().map(page::isListed).orElse(true))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a finding is about, in the partnership's own words. */
    public String about(Diagnostic found) {
        return found.subject().map(Subject::element).map(this::name).orElse("");
    }

    /** What something is called where the plan is spoken of: {@code action walkabouts}, {@code the plan}. */
    public String name(ElementId element) {
        if (element instanceof PlanId) {
            return page.say("findings.plan");
        }
        String kind = switch (element.kind()) {
            case "agency" -> page.names().single(ElementKind.AGENCIES);
            case "aim" -> page.names().single(ElementKind.AIMS);
            case "priority" -> page.names().single(ElementKind.PRIORITIES);
            default -> page.names().single(ElementKind.ACTIONS);
        };
        return kind + " " + element.value();
    }
}
