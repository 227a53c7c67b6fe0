package org.csplan.render.words;

import java.util.Optional;
import org.csplan.core.analysis.Reason;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.PriorityId;

/**
 * The words around a plan's texts: those of its language if there are any, else English ones, and the partnership's own for
 * the kinds of element. The page, {@code csp show}, {@code csp list} and {@code csp diff} share them.
 *
 * @param wording the fixed words
 * @param words what the plan says in words of the plan language
 * @param reasons why things are so
 * @param names what the kinds of element are called
 */
public record Vocabulary(Wording wording, PlanWords words, ReasonWords reasons, Names names) {

    /** In the language of the plan, with its own words for what it calls otherwise. */
    public static Vocabulary of(ActionPlan plan) {
        Wording wording = Wording.in(plan.language().flatMap(PageLanguage::of).orElse(PageLanguage.ENGLISH));
        PlanWords words = new PlanWords(wording);
        return new Vocabulary(wording, words, new ReasonWords(wording, words), new Names(plan.names(), wording));
    }

    /** No word of a partnership, for what is of several plans: in the language that both have, else in English. */
    public Vocabulary usualWith(Vocabulary other) {
        boolean isOne = wording.language() == other.wording.language();
        Wording usual = isOne ? wording : Wording.in(PageLanguage.ENGLISH);
        PlanWords usualWords = new PlanWords(usual);
        return new Vocabulary(usual, usualWords, new ReasonWords(usual, usualWords), Names.usual(usual));
    }

    /** A message with these in its gaps. */
    public String say(String key, Object... arguments) {
        return wording.say(key, arguments);
    }

    /** A reason in the language of the plan. */
    public String say(Reason reason) {
        return reasons.say(reason);
    }

    /** As in {@code 24 actions}. */
    public String count(ElementKind kind, int number) {
        return say("count", wording.number(number), names.counted(kind, number));
    }

    /** An element as people refer to it: an id by itself, or {@code priority 4}. */
    public String name(ElementId id) {
        return id instanceof ObjectiveId ? full(id) : id.value();
    }

    /** An element, or a measure of one, which is called {@code 1.3.homes}. */
    public String name(Subject subject) {
        Optional<MeasureId> measure = subject.measure();
        return name(subject.element()) + measure.map(id -> "." + id.value()).orElse("");
    }

    /** An element with what it is, the plan by its id alone: {@code action 2.1}. */
    public String full(ElementId id) {
        return kind(id).map(kind -> names.single(kind) + " ").orElse("") + id.value();
    }

    private static Optional<ElementKind> kind(ElementId id) {
        if (id instanceof ActionId) {
            return Optional.of(ElementKind.ACTIONS);
        }
        if (id instanceof AgencyId) {
            return Optional.of(ElementKind.AGENCIES);
        }
        if (id instanceof AimId) {
            return Optional.of(ElementKind.AIMS);
        }
        return id instanceof PriorityId ? Optional.of(ElementKind.PRIORITIES) : Optional.empty();
    }

    /** Whether another plan's outputs have the same words. */
    public boolean saysTheSameAs(Vocabulary other) {
        return wording.language() == other.wording.language() && names.areThoseOf(other.names);
    }
}
