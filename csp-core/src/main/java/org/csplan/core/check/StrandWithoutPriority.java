package org.csplan.core.check;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Strand;

/**
 * No priority is tagged with a strand that a strategy addresses: crime and disorder, substance misuse, reoffending, and
 * serious violence since the Police, Crime, Sentencing and Courts Act 2022 (Crime and Disorder Act 1998, section 6).
 */
final class StrandWithoutPriority implements PlanCheck {

    @Override
    public String id() {
        return "strand-without-priority";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> find(CheckedPlan plan) {
        Set<Strand> covered = plan.plan().priorities().stream()
                .flatMap(priority -> priority.strands().stream())
                .collect(Collectors.toSet());
        return Arrays.stream(Strand.values())
                .filter(strand -> !covered.contains(strand))
                .map(strand -> found(
                        plan.plan().id(),
                        "no priority is for the strand " + strand.word(),
                        "add \"strand " + strand.word()
                                + "\" to the priority that covers it; this is a prompt, not legal advice"));
    }
}
