package org.csplan.core.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Aim;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.PlanYear;
import org.csplan.core.model.Priority;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * The plan of the time after, as it begins: what this plan leaves to be done, under the same ids, without what was told of
 * it. An action that is due again and again goes on, and so does each that is neither done nor closed; it says that it
 * continues the old one, and keeps its first date and how that was moved. Milestones reached and things delivered are left
 * out, and so are sums of money, which are of their year, and when the plan was published and is reviewed.
 *
 * <p>A level that goes up or down starts from its latest number, as far as those know it who may see the measure. A target
 * not reached stays; one that is reached has to be agreed anew, and so has that of a count where the plans are not equally
 * long: those are {@code tbc}.
 *
 * @param plan has at least the plan's agencies, aims and priorities
 * @param goesOn the actions of the old plan that go on, in its order
 * @param leftOut those that don't, done or closed
 * @param fromResults the measures that start from what the old plan ended with
 * @param toBeAgreed the measures whose target has to be agreed anew
 * @param targetsLeftOut the measures of which a target on the way is left out, as it is over or has to be agreed anew
 */
public record NextPlan(
        ActionPlan plan,
        ImmutableList<Action> goesOn,
        ImmutableList<Action> leftOut,
        ImmutableList<Subject> fromResults,
        ImmutableList<Subject> toBeAgreed,
        ImmutableList<Subject> targetsLeftOut) {

    /**
     * Called as the old plan is, with the years that follow.
     *
     * @param old of which all is known up to the day
     * @param period of the plan to begin
     * @param day as of which the old plan is read
     * @throws IllegalArgumentException if the period does not begin after that of the old plan did
     */
    public static NextPlan of(ActionPlan old, When period, LocalDate day) {
        return of(old, YearsInText.moved(old.title(), old.period(), period), period, day);
    }

    /** The same under a title of its own. */
    public static NextPlan of(ActionPlan old, String title, When period, LocalDate day) {
        old.period()
                .ifPresent(before -> checkArgument(
                        period.from().isAfter(before.from()), "the next plan begins after %s", before.from()));
        return new Beginning(old, title, period, day).next();
    }

    /**
     * The time as long as that of the plan which follows it, as in 2026/27 after 2025/26; absent where the plan has none, or
     * after the last year that the language knows.
     */
    public static Optional<When> periodAfter(ActionPlan old) {
        return old.period().flatMap(before -> {
            LocalDate from = before.to().plusDays(1);
            LocalDate to = from.plus(length(before)).minusDays(1);
            return to.getYear() > WhenParser.LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(when(from, to, old.yearStart()));
        });
    }

    private static Period length(When time) {
        return Period.between(time.from(), time.to().plusDays(1));
    }

    /** In the shortest words that mean these days. */
    private static When when(LocalDate from, LocalDate to, Month yearStart) {
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to).minusMonths(11);
        String month = WhenParser.write(from.getMonth()) + " " + from.getYear();
        String lastMonth = WhenParser.write(to.getMonth()) + " " + to.getYear();
        return Stream.of(
                        WhenParser.writeYear(first),
                        WhenParser.writeYear(first) + " to " + WhenParser.writeYear(last),
                        month,
                        month + " to " + lastMonth)
                .flatMap(words -> WhenParser.parse(words, yearStart).toOptional().stream())
                .filter(when -> when.from().equals(from) && when.to().equals(to))
                .findFirst()
                .orElseGet(() -> new When(from, to, WhenParser.write(from) + " to " + WhenParser.write(to)));
    }

    private static final class Beginning {

        private static final Figure TO_BE_AGREED = new Figure.ToBeConfirmed("tbc");

        private final ActionPlan old;
        private final String title;
        private final When period;
        private final LocalDate day;
        private final ImmutableSet<ActionId> goingOn;
        private final Map<Visibility, PlanAnalysis> asSeen = new EnumMap<>(Visibility.class);
        private final List<Subject> fromResults = new ArrayList<>();
        private final List<Subject> toBeAgreed = new ArrayList<>();
        private final List<Subject> targetsLeftOut = new ArrayList<>();

        Beginning(ActionPlan old, String title, When period, LocalDate day) {
            this.old = old;
            this.title = title;
            this.period = period;
            this.day = day;
            this.goingOn =
                    old.actions().stream().filter(this::goesOn).map(Action::id).collect(toImmutableSet());
        }

        private boolean goesOn(Action action) {
            return switch (Stage.of(action, old.period(), day)) {
                case OPEN -> true;
                case CLOSED -> false;
                // Done for the last time in this plan, it is due again in the next one.
                case DONE ->
                    action.timetable().recurrence().isPresent()
                            && action.timetable().done().isEmpty();
            };
        }

        NextPlan next() {
            ActionPlan.Builder next = ActionPlan.builder(id(), title)
                    .period(period)
                    .yearStart(old.yearStart())
                    .page(old.page());
            old.intro().ifPresent(next::intro);
            old.partnership().ifPresent(next::partnership);
            old.area().ifPresent(next::area);
            old.contact().ifPresent(next::contact);
            old.reporting().ifPresent(next::reported);
            old.language().ifPresent(next::language);
            old.leads().forEach(next::lead);
            old.citations().forEach(next::citation);
            old.names().forEach(next::call);
            old.statuses().forEach(next::status);
            old.agencies().forEach(next::agency);
            old.terms().forEach(next::term);
            measures(old.id(), Visibility.PUBLIC, old.measures()).forEach(next::measure);
            old.aims().forEach(aim -> next.aim(aim(aim)));
            old.priorities().forEach(priority -> next.priority(priority(priority)));
            old.actions().stream()
                    .filter(action -> goingOn.contains(action.id()))
                    .forEach(action -> next.action(action(action)));
            old.checks().stream()
                    .filter(setting -> setting.element()
                            .filter(part -> part instanceof ActionId id && !goingOn.contains(id))
                            .isEmpty())
                    .forEach(next::check);
            return new NextPlan(
                    next.build(),
                    old.actions().stream()
                            .filter(action -> goingOn.contains(action.id()))
                            .collect(toImmutableList()),
                    old.actions().stream()
                            .filter(action -> !goingOn.contains(action.id()))
                            .collect(toImmutableList()),
                    ImmutableList.copyOf(fromResults),
                    ImmutableList.copyOf(toBeAgreed),
                    ImmutableList.copyOf(targetsLeftOut));
        }

        private PlanId id() {
            boolean isMadeOfTitle = old.id().equals(PlanId.fromTitle(old.title()));
            PlanId next = isMadeOfTitle
                    ? PlanId.fromTitle(title)
                    : PlanId.of(YearsInText.moved(old.id().value(), old.period(), period));
            return next.equals(old.id())
                    ? PlanId.of(old.id() + "-" + period.from().getYear())
                    : next;
        }

        private Aim aim(Aim aim) {
            return new Aim(
                    aim.id(),
                    aim.text(),
                    aim.covers(),
                    aim.notes(),
                    measures(aim.id(), Visibility.PUBLIC, aim.measures()),
                    ImmutableList.of());
        }

        private Priority priority(Priority priority) {
            return new Priority(
                    priority.id(),
                    priority.text(),
                    priority.supports(),
                    priority.strands(),
                    priority.period().filter(time -> !isOver(time)),
                    priority.notes(),
                    measures(priority.id(), Visibility.PUBLIC, priority.measures()),
                    ImmutableList.of());
        }

        private Action action(Action action) {
            Action.Builder next = Action.builder(action.id(), action.title())
                    .visibleTo(action.visibility())
                    .continues(ActionId.of(old.id() + "." + action.id()));
            action.aims().forEach(next::forAim);
            action.priorities().forEach(next::forPriority);
            action.leads().forEach(next::lead);
            action.partners().forEach(next::partner);
            action.owner().ifPresent(next::owner);
            action.contact().ifPresent(next::contact);
            action.timetable().start().ifPresent(next::start);
            action.timetable().due().ifPresent(next::due);
            action.timetable().moves().forEach(next::moved);
            action.reporting().ifPresent(next::reported);
            action.budget().stream()
                    .filter(part -> !(part instanceof Budget.Sum))
                    .forEach(next::budget);
            measures(action.id(), action.visibility(), action.measures()).forEach(next::measure);
            action.milestonesAsTold().stream()
                    .filter(milestone -> Stage.of(milestone, day) == Stage.OPEN)
                    .forEach(milestone -> next.milestone(open(milestone)));
            action.risks().forEach(next::risk);
            action.dependsOn().stream()
                    .filter(on -> !(on instanceof Dependency.OnAction other && !goingOn.contains(other.action())))
                    .forEach(next::dependsOn);
            action.notes().forEach(next::note);
            action.tags().forEach(next::tag);
            action.fields().forEach(next::field);
            return next.build();
        }

        /** Of one that was reached after the day nothing is known yet. */
        private static Milestone open(Milestone milestone) {
            return new Milestone(
                    milestone.id(),
                    milestone.text(),
                    milestone.due(),
                    Optional.empty(),
                    milestone.leads(),
                    milestone.visibility());
        }

        private ImmutableList<Measure> measures(ElementId owner, Visibility visible, List<Measure> measures) {
            ImmutableList<Measure> kept = measures.stream()
                    .flatMap(measure -> next(owner, visible, measure).stream())
                    .collect(toImmutableList());
            if (kept.size() == measures.size()) {
                return kept;
            }
            ImmutableSet<MeasureId> ids = kept.stream().map(Measure::id).collect(toImmutableSet());
            return kept.stream()
                    .map(measure -> measure.about()
                                    .partOf()
                                    .filter(whole -> !ids.contains(whole))
                                    .isPresent()
                            ? measure.about(measure.about().standingAlone())
                            : measure)
                    .collect(toImmutableList());
        }

        private Optional<Measure> next(ElementId owner, Visibility visible, Measure measure) {
            Subject subject = Subject.of(owner, measure.id());
            Visibility own = measure.about().visibility();
            Visibility who = own.includes(visible) ? own : visible;
            Optional<Attainment> told = asSeenBy(who).attainment(subject).filter(found -> !found.isHeldBack());
            return measure.accept(new Measure.Visitor<Optional<Measure>>() {
                @Override
                public Optional<Measure> statement(Measure.Statement statement) {
                    return Optional.of(statement);
                }

                @Override
                public Optional<Measure> count(Measure.Count count) {
                    return Optional.of(next(subject, count));
                }

                @Override
                public Optional<Measure> level(Measure.Level level) {
                    return Optional.of(next(subject, level, told));
                }

                @Override
                public Optional<Measure> recurring(Measure.Recurring recurring) {
                    return Optional.of(new Measure.Recurring(
                            recurring.about(),
                            recurring.recurrence(),
                            recurring.at(),
                            stillToCome(recurring.timing())));
                }

                @Override
                public Optional<Measure> deliverable(Measure.Deliverable deliverable) {
                    // What is there need not be made again, be it that others may not know of it.
                    return asSeenBy(Visibility.RESTRICTED)
                                    .attainment(subject)
                                    .filter(found -> found.verdict() == Verdict.MET)
                                    .isPresent()
                            ? Optional.empty()
                            : Optional.of(deliverable);
                }

                @Override
                public Optional<Measure> tracked(Measure.Tracked tracked) {
                    return Optional.of(tracked);
                }
            });
        }

        private Measure next(Subject subject, Measure.Count count) {
            Optional<Timing> timing = stillToCome(count.timing());
            boolean isAgain =
                    timing.isPresent() ? isAllToCome(timing.get()) : isAsLong() && isOfAllTheTime(count.timing());
            if (!isAgain && count.target().known().isPresent()) {
                toBeAgreed.add(subject);
            }
            return new Measure.Count(
                    count.about(),
                    isAgain ? count.target() : TO_BE_AGREED,
                    timing,
                    stillToCome(subject, count.datedTargets(), isAgain));
        }

        private Measure next(Subject subject, Measure.Level level, Optional<Attainment> told) {
            boolean moves = level.goal() == Measure.Goal.REDUCE || level.goal() == Measure.Goal.INCREASE;
            Optional<Quantity> result =
                    told.filter(found -> moves && found.until().isPresent()).flatMap(Attainment::value);
            if (result.isPresent()) {
                fromResults.add(subject);
            }
            boolean isReached = level.target()
                    .flatMap(Figure::known)
                    .flatMap(target -> told.filter(found -> result.isPresent())
                            .map(found -> found.target().equals(Optional.of(target))
                                    ? found.isReached()
                                    : level.goal().isReached(result.get(), target)))
                    .orElse(false);
            if (isReached) {
                toBeAgreed.add(subject);
            }
            return new Measure.Level(
                    level.about(),
                    level.goal(),
                    result.<Figure>map(value -> value).or(level::baseline),
                    result.isPresent() ? told.flatMap(Attainment::until).map(this::at) : level.baselineTime(),
                    isReached ? Optional.of(TO_BE_AGREED) : level.target(),
                    stillToCome(level.timing()),
                    level.tolerance(),
                    stillToCome(subject, level.datedTargets(), !isReached));
        }

        private <T extends Measure.DatedTarget> ImmutableList<T> stillToCome(
                Subject subject, ImmutableList<T> targets, boolean isKept) {
            ImmutableList<T> kept = targets.stream()
                    .filter(target -> isKept && !isOver(target.timing().when()))
                    .collect(toImmutableList());
            if (kept.size() < targets.size()) {
                targetsLeftOut.add(subject);
            }
            return kept;
        }

        private Optional<Timing> stillToCome(Optional<Timing> timing) {
            return timing.filter(bound -> !isOver(bound.when()));
        }

        private boolean isOver(When time) {
            return time.to().isBefore(period.from());
        }

        /** Whether none of what is counted in that time was counted in the old plan. */
        private boolean isAllToCome(Timing timing) {
            return timing.isDuring() && !timing.when().from().isBefore(period.from());
        }

        /** Whether that is all of the old plan's time, as it is where nothing is said. */
        private boolean isOfAllTheTime(Optional<Timing> timing) {
            return timing.isEmpty()
                    || old.period()
                            .filter(before -> !timing.get().when().to().isBefore(before.to())
                                    && !(timing.get().isDuring()
                                            && timing.get().when().from().isAfter(before.from())))
                            .isPresent();
        }

        private boolean isAsLong() {
            return old.period()
                    .filter(before -> length(before).equals(length(period)))
                    .isPresent();
        }

        /** The month that ends with the day, else the day alone. */
        private When at(LocalDate last) {
            return new PlanYear(old.yearStart())
                    .part(Recurrence.Frequency.MONTHLY, last)
                    .filter(month -> month.to().equals(last))
                    .orElseGet(() -> When.day(last));
        }

        private PlanAnalysis asSeenBy(Visibility who) {
            return asSeen.computeIfAbsent(who, audience -> PlanAnalysis.of(Audience.of(old, audience), old, day));
        }
    }
}
