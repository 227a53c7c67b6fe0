package org.csplan.core.testkit;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Contact;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Visibility;

/**
 * Words that stand nowhere but where a test put them, for following what becomes of them. See
 * {@link PlanDomain#markedPlans()}.
 */
public final class Markers {

    private static final String START = "zq";
    private static final int LETTERS_AFTER = 14;
    private static final Pattern MARKER = Pattern.compile(START + "[a-z]{" + LETTERS_AFTER + "}");

    private final ActionPlan plan;
    private final Visibility audience;
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> known = new TreeSet<>();

    private Markers(ActionPlan plan, Visibility audience) {
        this.plan = plan;
        this.audience = audience;
    }

    /** Any marker; two draws practically never give the same. */
    public static Arbitrary<String> any() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofLength(LETTERS_AFTER)
                .withoutEdgeCases()
                .map(letters -> START + letters);
    }

    /** All markers in a text, or in whatever a part of a plan holds. */
    public static ImmutableSet<String> in(Object part) {
        return MARKER.matcher(part.toString()).results().map(MatchResult::group).collect(ImmutableSet.toImmutableSet());
    }

    /** The markers of a plan that this audience must never see. */
    public static ImmutableSet<String> hiddenFrom(Visibility audience, ActionPlan plan) {
        Markers markers = new Markers(plan, audience);
        markers.sort();
        // What is hidden may name what everybody knows of.
        markers.hidden.removeAll(markers.known);
        return ImmutableSet.copyOf(markers.hidden);
    }

    private void sort() {
        plan.agencies().forEach(agency -> known.addAll(in(agency.id())));
        plan.objectives().forEach(objective -> known.addAll(in(objective.id())));
        known.addAll(in(plan.statuses()));
        plan.contact().ifPresent(this::contact);
        plan.agencies().forEach(agency -> agency.contact().ifPresent(this::contact));
        told(plan.measures(), List.of(), plan.progress());
        Set<ElementId> unseen = plan.actions().stream()
                .filter(action -> !sees(action.visibility()))
                .map(Action::id)
                .collect(Collectors.toSet());
        hide(
                plan.checks(),
                setting -> setting.element()
                        .filter(element -> unseen.contains(element))
                        .isEmpty());
        for (Objective objective : plan.objectives()) {
            hide(objective.notes(), note -> sees(note.visibility()));
            told(objective.measures(), List.of(), objective.progress());
        }
        for (Action action : plan.actions()) {
            if (sees(action.visibility())) {
                known.addAll(in(action.id()));
                action.contact().ifPresent(this::contact);
                hide(action.notes(), note -> sees(note.visibility()));
                hide(action.milestones(), milestone -> sees(milestone.visibility()));
                told(action.measures(), action.milestones(), action.progress());
            } else {
                hidden.addAll(in(action));
            }
        }
    }

    private void contact(Contact contact) {
        hide(List.of(contact), found -> sees(found.visibility()));
    }

    private void told(List<Measure> measures, List<Milestone> milestones, List<Progress> progress) {
        hide(measures, measure -> sees(measure.about().visibility()));
        hide(progress, entry -> sees(entry.visibility()));
        Set<String> unseen = new TreeSet<>();
        for (Measure measure : measures) {
            (sees(measure.about().visibility()) ? known : unseen).addAll(in(measure.id()));
        }
        Set<MilestoneId> unreached = milestones.stream()
                .filter(milestone -> !sees(milestone.visibility()))
                .map(Milestone::id)
                .collect(Collectors.toSet());
        milestones.stream()
                .filter(milestone -> sees(milestone.visibility()))
                .forEach(milestone -> known.addAll(in(milestone.id())));
        for (Progress entry : progress) {
            hide(entry.reached(), milestone -> !unreached.contains(milestone));
            Predicate<Reading> isSeen =
                    reading -> !unseen.contains(reading.measure().value());
            hide(entry.readings(), isSeen);
            // An entry of hidden readings alone would still tell that there was something to tell.
            boolean onlyHidden = !(entry.readings().isEmpty() && entry.reached().isEmpty())
                    && entry.readings().stream().noneMatch(isSeen)
                    && unreached.containsAll(entry.reached())
                    && entry.status().isEmpty()
                    && entry.share().isEmpty()
                    && entry.spent().isEmpty()
                    && entry.text().isEmpty();
            if (onlyHidden) {
                hidden.addAll(in(entry));
            }
        }
    }

    private <T> void hide(List<T> parts, Predicate<T> isSeen) {
        parts.stream().filter(isSeen.negate()).forEach(part -> hidden.addAll(in(part)));
    }

    private boolean sees(Visibility visibility) {
        return audience.includes(visibility);
    }
}
