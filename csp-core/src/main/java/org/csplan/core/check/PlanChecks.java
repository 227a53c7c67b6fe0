package org.csplan.core.check;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.csplan.core.analysis.LargePlan;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.RuleSettings;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.MeasureId;

/**
 * The rules that a plan is held against, each with how grave its findings are.
 *
 * @param name of this choice of rules, such as {@code standard}
 * @param rules in the order in which docs/checks.md explains them
 */
public record PlanChecks(String name, ImmutableMap<PlanCheck, Severity> rules) {

    private static final ImmutableList<PlanCheck> STANDARD = ImmutableList.of(
            new PlanWithoutPeriod(),
            new PlanExpired(),
            new CalendarQuarter(),
            new ObjectiveWithoutAction(),
            new ActionWithoutPriority(),
            new ActionWithoutAim(),
            new ActionWithoutObjective(),
            new ActionWithoutLead(),
            new OverloadedAgency(),
            new IdleAgency(),
            new RepeatedAgency(),
            new ActionWithoutMeasure(),
            new OnlyProseMeasures(),
            new UnmeasuredObjective(),
            new MeasureWithoutTarget(),
            new MeasureWithoutBaseline(),
            new MeasureContradictsText(),
            new WrongPercentage(),
            new ChangeTheWrongWay(),
            new ReadingOfPart(),
            new PartAboveWhole(),
            new PercentageAsCount(),
            new LimitAsTarget(),
            new NegativeCount(),
            new FallingTotal(),
            new PlainAfterTotal(),
            new LevelToldInParts(),
            new DueOutsidePeriod(),
            new TargetBeforePeriod(),
            new TargetsOnTheWay(),
            new StartAfterDue(),
            new DoneTooLate(),
            new DoneTooEarly(),
            new Overdue(),
            new MoveWithoutReason(),
            new MovedEarlier(),
            new DependencyDueLater(),
            new DependencyClosed(),
            new WorryWithoutReason(),
            new StatusContradicted(),
            new DoneShortOfTarget(),
            new ActionWithoutProgress(),
            new MissedReturn(),
            new MeasureWithoutReading(),
            new TellerWithoutPart(),
            new ProgressBeforePeriod(),
            new ProgressAfterPeriod(),
            new DaySetByOne(),
            new CountedBySeveral(),
            new TotalBelowReturns(),
            new ReadingsDiffer(),
            new StatusesDiffer(),
            new ProgressFallsBack(),
            new Overspent(),
            new SpentWithoutBudget(),
            new BudgetInWords(),
            new SimilarFunds(),
            new ContactInPublicText(),
            new PersonInPublicText(),
            new UnexplainedAcronym(),
            new RepeatedTitle(),
            new RenumberedReference(),
            new ReusedReference(),
            new ContinuesNothing(),
            new UnfinishedLeftOut(),
            new FirstDateLost(),
            new BaselineNotAsTold(),
            new PreviousPlanLater());

    /** What only those ask for who want a plan without a gap. */
    private static final ImmutableList<PlanCheck> QUIET = ImmutableList.of(
            new ActionSharedByLeads(),
            new ActionWithoutDue(),
            new ThinObjective(),
            new UnalignedPriority(),
            new BunchedDueDates(),
            new MeasureWithoutSource());

    /** What the law of England and Wales suggests to ask. */
    private static final ImmutableList<PlanCheck> ENGLAND_WALES = ImmutableList.of(
            new PlanWithoutArea(),
            new PlanWithoutReview(),
            new ReviewMissed(),
            new PlanWithoutAssessment(),
            new AssessmentAfterStart(),
            new AuthorityMissing(),
            new AuthorityLeadsNothing(),
            new StrandWithoutPriority(),
            new PlanWithoutPolicePlan(),
            new PlanWithoutCountyAgreement(),
            new PlanWithoutConsultation());

    private static final Comparator<Diagnostic> OF_ONE_PART = Comparator.<Diagnostic, String>comparing(
                    found -> found.code().id())
            .thenComparing(found -> found.subject()
                    .flatMap(Subject::measure)
                    .map(MeasureId::value)
                    .orElse(""))
            .thenComparing(Diagnostic::message);

    /** Every rule that there is. */
    public static ImmutableList<PlanCheck> all() {
        return ImmutableList.<PlanCheck>builder()
                .addAll(STANDARD)
                .addAll(QUIET)
                .addAll(ENGLAND_WALES)
                .build();
    }

    /** What any partnership wants to know of its plan. */
    public static PlanChecks standard() {
        return asGraveAsUsual("standard", STANDARD);
    }

    /** All of the standard rules, each a degree graver, and the quieter ones. */
    public static PlanChecks strict() {
        ImmutableMap.Builder<PlanCheck, Severity> rules = ImmutableMap.builder();
        STANDARD.forEach(rule -> rules.put(rule, graver(rule.severity())));
        QUIET.forEach(rule -> rules.put(rule, rule.severity()));
        return new PlanChecks("strict", rules.buildOrThrow());
    }

    /**
     * The standard rules, and prompts from the law on community safety partnerships in England and Wales: the Crime and
     * Disorder Act 1998, sections 5 and 6, and the Regulations 2007 (SI 2007/1830, for Wales SI 2007/3076). They are no
     * legal advice, and a plan without findings need not conform.
     */
    public static PlanChecks englandWalesCsp() {
        return asGraveAsUsual(
                "england-wales-csp",
                ImmutableList.<PlanCheck>builder()
                        .addAll(STANDARD)
                        .addAll(ENGLAND_WALES)
                        .build());
    }

    /** The choices that have a name, the usual one first. */
    public static ImmutableList<PlanChecks> profiles() {
        return ImmutableList.of(standard(), strict(), englandWalesCsp());
    }

    /**
     * These and a rule of one's own, as grave as it usually is.
     *
     * @throws IllegalArgumentException if a rule has its name already
     */
    public PlanChecks with(PlanCheck rule) {
        checkArgument(
                Sets.union(ImmutableSet.copyOf(all()), rules.keySet()).stream()
                        .noneMatch(other -> other.id().equals(rule.id())),
                "there is a rule %s already",
                rule.id());
        return new PlanChecks(
                name,
                ImmutableMap.<PlanCheck, Severity>builder()
                        .putAll(rules)
                        .put(rule, rule.severity())
                        .buildOrThrow());
    }

    /**
     * All rules of these names, one's own of this choice as well, however grave they are here or usually; the others are left out.
     *
     * @throws IllegalArgumentException if no rule has one of these names
     */
    public PlanChecks only(Set<String> ids) {
        ImmutableMap.Builder<PlanCheck, Severity> chosen = ImmutableMap.builder();
        Set<String> unknown = new TreeSet<>(ids);
        for (PlanCheck rule : Sets.union(ImmutableSet.copyOf(all()), rules.keySet())) {
            if (ids.contains(rule.id())) {
                chosen.put(rule, severity(rule));
                unknown.remove(rule.id());
            }
        }
        checkArgument(unknown.isEmpty(), "there is no rule %s", unknown);
        return new PlanChecks(name, chosen.buildOrThrow());
    }

    /**
     * What the rules find, with the plan's own settings applied: its
     * own findings come first, then those of agencies, aims,
     * priorities and actions in the plan's order; those of one part by their rules' names and then by their words. So the
     * order of the rules changes nothing.
     */
    public ImmutableList<Diagnostic> run(CheckedPlan plan) {
        ImmutableList<CheckedPart> parts = plan.parts();
        List<List<Diagnostic>> ofWhole = lookingAtWhole(plan, parts.size());
        ImmutableList<PartCheck> ofParts = rules.keySet().stream()
                .flatMap(rule -> rule instanceof PartCheck ofPart ? Stream.of(ofPart) : Stream.empty())
                .collect(toImmutableList());
        List<Diagnostic> found = Streams.mapWithIndex(LargePlan.each(plan.plan(), parts), (part, place) -> {
                    List<Diagnostic> ofPart = lookingAt(requireNonNull(part), plan, ofParts);
                    ofPart.addAll(ofWhole.get((int) place));
                    ofPart.sort(OF_ONE_PART);
                    return ofPart;
                })
                .<Diagnostic>mapMulti(List::forEach)
                .toList();
        return RuleSettings.of(plan.plan().checks()).apply(found);
    }

    private List<Diagnostic> lookingAt(CheckedPart part, CheckedPlan plan, ImmutableList<PartCheck> rules) {
        List<Diagnostic> found = new ArrayList<>();
        Consumer<Diagnostic> findings = each -> found.add(graded(each));
        for (PartCheck rule : rules) {
            rule.find(part, plan, findings);
        }
        return found;
    }

    /**
     * What the rules find that look at the plan as a whole, of each part what is about it; of the plan itself also what is about
     * none.
     */
    private List<List<Diagnostic>> lookingAtWhole(CheckedPlan plan, int parts) {
        List<PlanCheck> ofWhole = rules.keySet().stream()
                .filter(rule -> !(rule instanceof PartCheck))
                .toList();
        List<List<Diagnostic>> found = new ArrayList<>(Collections.nCopies(parts, List.of()));
        LargePlan.each(plan.plan(), ofWhole)
                .flatMap(rule -> rule.find(plan))
                .map(this::graded)
                .forEachOrdered(each -> {
                    int place = place(each, plan);
                    if (found.get(place).isEmpty()) {
                        found.set(place, new ArrayList<>(2));
                    }
                    found.get(place).add(each);
                });
        return found;
    }

    /** Of the part that it is about: the plan itself has the first place. */
    private static int place(Diagnostic found, CheckedPlan plan) {
        return found.subject()
                .flatMap(subject -> plan.links().place(subject.element()))
                .map(place -> place + 1)
                .orElse(0);
    }

    private Diagnostic graded(Diagnostic found) {
        Severity severity = rules.get(found.code());
        return severity == null ? found : found.graded(severity);
    }

    private Severity severity(PlanCheck rule) {
        return Optional.ofNullable(rules.get(rule)).orElse(rule.severity());
    }

    private static PlanChecks asGraveAsUsual(String name, List<PlanCheck> rules) {
        return new PlanChecks(
                name, rules.stream().collect(ImmutableMap.toImmutableMap(rule -> rule, PlanCheck::severity)));
    }

    private static Severity graver(Severity severity) {
        return severity == Severity.INFO ? Severity.WARNING : Severity.ERROR;
    }
}
