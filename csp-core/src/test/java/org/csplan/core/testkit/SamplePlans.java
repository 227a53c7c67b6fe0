package org.csplan.core.testkit;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Citation;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.Field;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Move;
import org.csplan.core.model.Note;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Strand;
import org.csplan.core.model.Term;
import org.csplan.core.model.Timing;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;

/** Plans to make pages of. */
public final class SamplePlans {

    private SamplePlans() {}

    /** Some of the actions of the St Albans plan, as it was published. */
    public static ActionPlan stAlbans() {
        return ActionPlan.builder(
                        "st-albans-2019-20", "St Albans District Community Safety Partnership Action Plan 2019/20")
                .period(When.of("2019/20"))
                .intro("The Community Safety Partnership has identified the following high level aims and specific"
                        + " priorities for 2019/20. This plan details specific targets that have been agreed to tackle"
                        + " these issues and others that arise during the year.")
                .agency(Agency.of("SADC", "St Albans City and District Council"))
                .agency(Agency.of("Police", "Police"))
                .agency(Agency.of("Fire", "Fire"))
                .agency(Agency.of("Watford-FC", "Watford FC"))
                .agency(Agency.of("Trading-Standards", "Trading Standards"))
                .agency(Agency.of("CMHT", "Community Mental Health Team (CMHT)"))
                .aim(Aim.of(
                        "A",
                        "To effectively tackle all crime through effective prevention, detection and prosecution and to"
                                + " manage the most prolific offenders."))
                .aim(Aim.of(
                        "B",
                        "To protect vulnerable adults – victims of domestic abuse and modern slavery, victims of scams"
                                + " and cybercrime, adults with mental health issues, rough sleepers and victims of"
                                + " serious violence."))
                .aim(Aim.of(
                        "C",
                        "To protect vulnerable children – victims of criminal exploitation, gangs, County Lines, crimes"
                                + " involving weapons, child sexual exploitation and those with mental health issues."))
                .priority(Priority.of(
                        "1",
                        "To establish an effective response to knife crime, gangs and criminal exploitation engaging"
                                + " with cross border partners."))
                .priority(Priority.of(
                        "2",
                        "To focus on acquisitive crime (burglary, personal robbery and motor vehicle crime) and local"
                                + " issues of concern such as speeding, road safety, rough sleeping and street drinking"
                                + " in the city centre."))
                .priority(Priority.of(
                        "5",
                        "To engage more effectively with relevant agencies to support those with health and wellbeing"
                                + " problems by developing procedures and pathways to assist them."))
                .action(action(
                                "Joint response to anti-social street drinking/begging in St Albans City Centre.",
                                "B",
                                "2")
                        .lead(AgencyId.of("SADC"))
                        .lead(AgencyId.of("Police"))
                        .measure(Measure.of("Reduce incidents of anti-social behaviour.")
                                .level(Goal.REDUCE))
                        .measure(Measure.of("Organise a joint approach with Police and St Albans council on \"days of"
                                        + " action\" tackling Anti-Social street drinking.")
                                .statement())
                        .measure(Measure.of("Serve CPWs as appropriate").statement())
                        .progress(Progress.of("3 walkabouts have taken place in the city centre. 1 CPW served"))
                        .build())
                .action(action("Deliver Crucial Crew event", "C", "1")
                        .lead(AgencyId.of("SADC"))
                        .lead(AgencyId.of("Police"))
                        .lead(AgencyId.of("Fire"))
                        .measure(Measure.of("1 Crucial Crew event in March 2020")
                                .count(Quantity.of("1 event"), Timing.during(When.of("March 2020"))))
                        .build())
                .action(action("Continue to deliver Onside", "C", "1")
                        .lead(AgencyId.of("SADC"))
                        .lead(AgencyId.of("Watford-FC"))
                        .measure(new Measure.Recurring(
                                Measure.of("Weekly meetings at 4 locations"),
                                Recurrence.of(Frequency.WEEKLY),
                                Optional.of(Quantity.of("4 locations")),
                                Optional.empty()))
                        .build())
                .action(action("Maintain/Reduce number of victims of fraud and scams", "A", "")
                        .lead(AgencyId.of("Police"))
                        .lead(AgencyId.of("Trading-Standards"))
                        .lead(AgencyId.of("SADC"))
                        .note(new Note("Fraud and scams are not mentioned in our specific priorities"))
                        .measure(Measure.of("OPALS event in October 2019")
                                .deliverable(Timing.by(When.of("October 2019"))))
                        .measure(Measure.of("OWL messages").statement())
                        .build())
                .action(action("Deliver safe and well visits", "B", "")
                        .lead(AgencyId.of("Fire"))
                        .measure(Measure.of("300 visits during 2019/20")
                                .count(Quantity.of("300 visits"), Timing.during(When.of("2019/20"))))
                        .build())
                .action(action("Engage with other agencies to support those with mental health issues", "B", "5")
                        .lead(AgencyId.of("Police"))
                        .lead(AgencyId.of("CMHT"))
                        .measure(Measure.of("SADC to work with CMHT to support clients.")
                                .statement())
                        .build())
                .action(action("Promote road safety messages", "", "2")
                        .lead(AgencyId.of("Police"))
                        .measure(Measure.of("Attend a community engagement day").statement())
                        .progress(Progress.of("Community engagement day in April"))
                        .build())
                .action(action("Maintain/Reduce levels of burglary", "A", "2")
                        .lead(AgencyId.of("Police"))
                        .measure(Measure.of("Community engagement day").statement())
                        .progress(Progress.of("Community engagement day in April"))
                        .build())
                .build();
    }

    private static Action.Builder action(String title, String aim, String priority) {
        Action.Builder action = Action.builder(title);
        if (!aim.isEmpty()) {
            action.forAim(AimId.of(aim));
        }
        if (!priority.isEmpty()) {
            action.forPriority(PriorityId.of(priority));
        }
        return action;
    }

    /** A made-up plan of the usual parts, gaps included. */
    public static ActionPlan everything() {
        return plan(text -> text);
    }

    /** The plan of {@link #everything()} with this put before every text in it. */
    public static ActionPlan with(String hostile) {
        return plan(text -> hostile + " " + text);
    }

    /** A made-up plan that says everything else that a plan can say, of everything that can say it. */
    public static ActionPlan whole() {
        return wholePlan(text -> text);
    }

    /** The plan of {@link #whole()} with this put before every text in it. */
    public static ActionPlan wholeWith(String hostile) {
        return wholePlan(text -> hostile + " " + text);
    }

    private static ActionPlan wholePlan(UnaryOperator<String> say) {
        AgencyId council = AgencyId.of("EDC");
        AgencyId fire = AgencyId.of("Fire");
        Status monitoring = new Status("monitoring", say.apply("Monitoring"), Status.Meaning.ON_TRACK);
        Measure incidents = new Measure.Level(
                Measure.of("asb", say.apply("Incidents"))
                        .as(MeasureTier.OUTCOME)
                        .from(say.apply("Police crime system"))
                        .reported(new Reporting.Every(Frequency.MONTHLY)),
                Goal.REDUCE,
                Optional.of(new Figure.ToBeConfirmed("tbc")),
                Optional.of(Quantity.of("200")),
                Optional.of(Timing.by(When.of("March 2020"))),
                Optional.of(Quantity.of("5%")),
                ImmutableList.of(
                        new Measure.LevelTarget(Goal.AT_MOST, Quantity.of("220"), Timing.during(When.of("Q2 2019/20"))),
                        new Measure.LevelTarget(
                                Goal.REDUCE, new Figure.ToBeConfirmed("tbc"), Timing.during(When.of("Q3 2019/20")))));
        Measure walks = new Measure.Count(
                Measure.of("walks", say.apply("Walkabouts"))
                        .partOf(MeasureId.of("asb"))
                        .ledBy(council, fire),
                Quantity.of("6"),
                Optional.of(Timing.during(When.of("2019/20"))),
                ImmutableList.of(
                        new Measure.CountTarget(Quantity.of("2"), Timing.by(When.of("Q1 2019/20"))),
                        new Measure.CountTarget(Quantity.of("3"), Timing.during(When.of("Q2 2019/20")))));
        Progress first = new Progress(
                Optional.of(When.of("Q1 2019/20")),
                Optional.empty(),
                Optional.of(monitoring),
                Optional.of(new BigDecimal("40")),
                ImmutableList.of(
                        new Reading(MeasureId.of("walks"), new Reading.Amount(Quantity.of("3"))),
                        new Reading(MeasureId.of("asb"), new Reading.Ratio(Quantity.of("64"), Quantity.of("114")))),
                Optional.of(say.apply("Under way.")),
                Visibility.PUBLIC);
        Progress second = new Progress(
                Optional.of(When.of("Q2 2019/20")),
                Optional.of(fire),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(new Reading(MeasureId.of("walks"), new Reading.ToDate(Quantity.of("5")))),
                Optional.empty(),
                Visibility.PUBLIC);
        Progress spent = new Progress(
                Optional.of(When.of("Q2 2019/20")),
                Optional.of(council),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.of(new Spending(Quantity.of("£1,250"), true)),
                Optional.empty(),
                Visibility.PUBLIC);
        return ActionPlan.builder("whole-2019", say.apply("Exampleton Safer Communities Plan"))
                .period(When.of("2019/20"))
                .partnership(say.apply("Exampleton Partnership"))
                .area(say.apply("The city"))
                .contact(new Contact(say.apply("safety@example.org"), Visibility.PUBLIC))
                .published(When.of("1 April 2019"))
                .review(When.of("March 2020"))
                .lead(council)
                .reported(new Reporting.Every(Frequency.QUARTERLY))
                .citation(new Citation(
                        Citation.Kind.ASSESSMENT,
                        say.apply("Strategic assessment"),
                        Optional.of(When.of("November 2018"))))
                .citation(new Citation(
                        Citation.Kind.POLICE_AND_CRIME_PLAN, say.apply("Everybody's business"), Optional.empty()))
                .measure(Measure.of("burglary", say.apply("Burglary")).tracked())
                .call(ElementKind.PRIORITIES, say.apply("Objectives"))
                .status(monitoring)
                .agency(new Agency(
                        council,
                        say.apply("Exampleton District Council"),
                        Optional.of(AgencyKind.COUNCIL),
                        Optional.of("https://example.org/?a=1&b='2'"),
                        Optional.of(new Contact("safety@example.org", Visibility.PUBLIC))))
                .agency(new Agency(
                        fire,
                        say.apply("Exampleshire Fire and Rescue"),
                        Optional.empty(),
                        Optional.of(say.apply("javascript:alert(1)")),
                        Optional.of(new Contact(say.apply("01234 567890"), Visibility.PUBLIC))))
                .aim(new Aim(
                        AimId.of("A"),
                        say.apply("To tackle all crime"),
                        ImmutableList.of(say.apply("burglary"), say.apply("robbery")),
                        ImmutableList.of(new Note(say.apply("Long standing"))),
                        ImmutableList.of(walks.about(walks.about().standingAlone())),
                        ImmutableList.of(second)))
                .priority(new Priority(
                        PriorityId.of("1"),
                        say.apply("To respond to knife crime"),
                        ImmutableList.of(AimId.of("A")),
                        ImmutableList.of(Strand.CRIME, Strand.SERIOUS_VIOLENCE),
                        Optional.of(When.of("2020/21")),
                        ImmutableList.of(new Note(say.apply("New this year"))),
                        ImmutableList.of(incidents, walks),
                        ImmutableList.of(first)))
                .action(Action.builder("P1", say.apply("Joint response"))
                        .forAim(AimId.of("A"))
                        .owner(say.apply("Head of Community Safety"))
                        .contact(new Contact(say.apply("Jo, 01234"), Visibility.PUBLIC))
                        .start(When.of("April 2019"))
                        .due(new Due.Provisionally(When.of("March 2020")))
                        .moved(new Move(When.of("June 2020"), Optional.of(say.apply("Two posts vacant"))))
                        .moved(new Move(When.of("July 2020"), Optional.empty()))
                        .budget(new Budget.Sum(Quantity.of("£5,000"), Optional.of(say.apply("PCC fund"))))
                        .budget(new Budget.Other(say.apply("In kind")))
                        .spent(Quantity.of("£2,495"))
                        .reported(new Reporting.InQuarters(ImmutableSortedSet.of(2, 4)))
                        .measure(incidents)
                        .measure(walks)
                        .milestone(milestone("1", say.apply("Route agreed"), "June 2019", "14 June 2019", fire))
                        .milestone(milestone("2", say.apply("Evaluation"), "March 2020", "", council))
                        .milestone(milestone("1.1", say.apply("First step"), "", "", council))
                        .risk(say.apply("Few volunteers"))
                        .dependsOn(new Dependency.OnAction(ActionId.of("P2")))
                        .dependsOn(new Dependency.OnText(say.apply("A grant from the county")))
                        .continues(ActionId.of("asb-2018"))
                        .replaces(ActionId.of("P3"))
                        .tag("children")
                        .field(new Field("cost-code", say.apply("C 17")))
                        .progress(first)
                        .progress(second)
                        .progress(spent)
                        .build())
                .action(Action.builder("P2", say.apply("Visits"))
                        .due(new Due.Ongoing())
                        .closed(new Closure(When.of("May 2020"), Optional.of(say.apply("No funding"))))
                        .build())
                .action(Action.builder("P3", say.apply("Talks"))
                        .due(new Due.Every(Recurrence.every(Month.NOVEMBER)))
                        .budget(new Budget.Nil())
                        .done(When.of("3 June 2019"))
                        .build())
                .action(Action.builder("P4", say.apply("Review"))
                        .lead(fire)
                        .due(new Due.ToBeConfirmed())
                        .build())
                .build();
    }

    private static Milestone milestone(String id, String text, String due, String done, AgencyId lead) {
        return new Milestone(
                MilestoneId.of(id),
                text,
                Optional.of(due.isEmpty() ? new Due.ToBeConfirmed() : new Due.At(When.of(due))),
                Optional.of(done).filter(words -> !words.isEmpty()).map(When::of),
                ImmutableList.of(lead),
                Visibility.PUBLIC);
    }

    /** A plan in which every text that is not for everyone begins with {@code partners-} or {@code restricted-}. */
    public static ActionPlan forEveryAudience() {
        ActionPlan.Builder plan = ActionPlan.builder("For every audience");
        AgencyId council = AgencyId.of("EDC");
        plan.action(Action.builder("open", "Open action").build());
        for (Visibility visibility : Visibility.values()) {
            String mark = visibility.word() + "-";
            MeasureId measured = MeasureId.of(mark + "measure");
            ImmutableList<Note> notes = ImmutableList.of(new Note(mark + "note", visibility));
            ImmutableList<Measure> measures = ImmutableList.of(new Measure.Statement(
                    Measure.of(measured.value(), mark + "measure").visibleTo(visibility)));
            ImmutableList<Progress> progress = ImmutableList.of(
                    new Progress(
                            Optional.of(When.of("Q1 2019/20")),
                            Optional.of(council),
                            Optional.empty(),
                            Optional.empty(),
                            ImmutableList.of(),
                            Optional.of(mark + "progress"),
                            visibility),
                    new Progress(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            ImmutableList.of(
                                    new Reading(measured, new Reading.Amount(Quantity.of("7 " + mark + "readings")))),
                            Optional.empty(),
                            Visibility.PUBLIC));
            plan.measure(measures.get(0))
                    .agency(new Agency(
                            visibility == Visibility.PUBLIC ? council : AgencyId.of("agency-" + visibility.word()),
                            "Agency " + visibility.word(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new Contact(mark + "contact", visibility))))
                    .aim(new Aim(
                            AimId.of("A-" + visibility.word()), "Aim", ImmutableList.of(), notes, measures, progress))
                    .priority(new Priority(
                            PriorityId.of("P-" + visibility.word()),
                            "Priority",
                            ImmutableList.of(),
                            ImmutableList.of(),
                            Optional.empty(),
                            notes,
                            measures,
                            progress))
                    .action(Action.builder(mark + "id", mark + "title")
                            .owner(mark + "owner")
                            .risk(mark + "risk")
                            .visibleTo(visibility)
                            .build());
            Action.Builder action = Action.builder("open-" + visibility.word(), "Open action")
                    .contact(new Contact(mark + "person", visibility))
                    .milestone(new Milestone(
                            MilestoneId.of(mark + "milestone"),
                            mark + "step",
                            Optional.empty(),
                            Optional.empty(),
                            ImmutableList.of(),
                            visibility))
                    .dependsOn(new Dependency.OnAction(ActionId.of(mark + "id")))
                    .continues(ActionId.of(mark + "id"))
                    .replaces(ActionId.of(mark + "id"));
            notes.forEach(action::note);
            measures.forEach(action::measure);
            progress.forEach(action::progress);
            plan.action(action.build());
        }
        return plan.contact(new Contact("restricted-office", Visibility.RESTRICTED))
                .build();
    }

    private static ActionPlan plan(UnaryOperator<String> say) {
        AgencyId council = AgencyId.of("EDC");
        AgencyId police = AgencyId.of("Police");
        AgencyId fire = AgencyId.of("Fire-and-Rescue");
        return ActionPlan.builder("exampleton-2025", say.apply("Exampleton Safer Communities Plan"))
                .period(When.of("2025/26 to 2027/28"))
                .intro(say.apply("The partnership has agreed these aims and priorities.\n\n"
                        + "# What is new\n\n* a street-drinking project\n* *quarterly* returns\n\n"
                        + "Write to [the partnership](mailto:safety@example.org) or see"
                        + " [its page](https://example.org/safety)."))
                .agency(new Agency(council, say.apply("Exampleton District Council"), Optional.of(AgencyKind.COUNCIL)))
                .agency(new Agency(police, say.apply("Exampleshire Constabulary"), Optional.of(AgencyKind.POLICE)))
                .agency(new Agency(fire, say.apply("Exampleshire Fire and Rescue"), Optional.of(AgencyKind.FIRE)))
                .agency(new Agency(AgencyId.of("YouthTrust"), say.apply("Exampleton Youth Trust"), Optional.empty()))
                .aim(Aim.of("A", say.apply("To tackle all crime through prevention, detection and prosecution")))
                .aim(Aim.of("B", say.apply("To protect vulnerable adults")))
                .aim(Aim.of("Cohesion", say.apply("Cohesion")))
                .priority(Priority.of("1", say.apply("To respond to knife crime, gangs and criminal exploitation")))
                .priority(Priority.of("2", say.apply("To make the night-time economy safer")))
                .priority(Priority.of("street-drinking", say.apply("To reduce street drinking in the city centre")))
                .action(Action.builder("ASB-01", say.apply("Joint response to street drinking and begging"))
                        .forAim(AimId.of("A"))
                        .forAim(AimId.of("B"))
                        .forPriority(PriorityId.of("1"))
                        .forPriority(PriorityId.of("street-drinking"))
                        .lead(council)
                        .lead(police)
                        .partner(fire)
                        .due(When.of("31 March 2026"))
                        .note(new Note(say.apply("Agreed with the *county* in May.")))
                        .note(new Note(say.apply("Funding is for one year.")))
                        .measure(new Measure.Level(
                                Measure.of("asb", say.apply("Incidents of anti-social behaviour"))
                                        .as(MeasureTier.OUTCOME),
                                Goal.REDUCE,
                                Optional.of(Quantity.of("240")),
                                Optional.of(Quantity.of("200")),
                                Optional.of(Timing.by(When.of("March 2026")))))
                        .measure(Measure.of("walks", say.apply("Walkabouts in the city centre"))
                                .count(Quantity.of("6"), Timing.during(When.of("2025/26"))))
                        .measure(Measure.of("cpw", say.apply("Serve CPWs as appropriate"))
                                .statement())
                        .progress(progress("Q1 2025/26", "green", say.apply("Walkabouts under way; one CPW served.")))
                        .progress(progress("Q2 2025/26", "amber", say.apply("Two posts vacant until October.")))
                        .build())
                .action(Action.builder("ASB-02", say.apply("Deliver safe and well visits"))
                        .forAim(AimId.of("B"))
                        .lead(fire)
                        .partner(council)
                        .partner(police)
                        .due(When.of("Q4 2025/26"))
                        .measure(Measure.of("visits", say.apply("Safe and well visits"))
                                .as(MeasureTier.HOW_MUCH)
                                .count(Quantity.of("300 visits"), Timing.during(When.of("2025/26"))))
                        .measure(new Measure.Level(
                                Measure.of("felt", say.apply("Residents visited who feel safer"))
                                        .as(MeasureTier.BETTER_OFF),
                                Goal.AT_LEAST,
                                Optional.empty(),
                                Optional.of(Quantity.of("75%")),
                                Optional.of(Timing.during(When.of("Q4 2025/26")))))
                        .measure(new Measure.Level(
                                Measure.of("rate", say.apply("Accidental dwelling fires")),
                                Goal.MAINTAIN,
                                Optional.empty(),
                                Optional.of(Quantity.of("5.2 per 1,000 households")),
                                Optional.empty()))
                        .progress(progress("September 2025", "done", say.apply("Both courses delivered.")))
                        .build())
                .action(Action.builder("ASB-03", say.apply("Youth meetings in four places"))
                        .forPriority(PriorityId.of("1"))
                        .lead(AgencyId.of("YouthTrust"))
                        .measure(new Measure.Recurring(
                                Measure.of("meet", say.apply("Meetings")).as(MeasureTier.OUTPUT),
                                Recurrence.of(Frequency.WEEKLY),
                                Optional.of(Quantity.of("4 locations")),
                                Optional.of(Timing.during(When.of("2025/26")))))
                        .measure(Measure.of("walk", say.apply("Memorial walk"))
                                .recurring(Recurrence.every(Month.NOVEMBER)))
                        .measure(Measure.of("film", say.apply("A film made with the young people"))
                                .deliverable(Timing.by(When.of("October 2025"))))
                        .progress(progress("", "red", ""))
                        .build())
                .action(Action.builder("ASB-04", say.apply("Welcome events for new neighbours"))
                        .forAim(AimId.of("Cohesion"))
                        .lead(council)
                        .progress(progress("", "not-started", say.apply("Waits for the spring.")))
                        .build())
                .action(Action.builder("ASB-05", say.apply("A review that serves nothing in particular"))
                        .build())
                .term(new Term(say.apply("CPW"), say.apply("Community Protection Warning")))
                .term(new Term(say.apply("ASB"), say.apply("Anti-social behaviour")))
                .build();
    }

    private static Progress progress(String when, String status, String text) {
        return new Progress(
                Optional.of(when).filter(words -> !words.isEmpty()).map(When::of),
                Status.USUAL_SCALE.stream()
                        .filter(word -> word.word().equals(status))
                        .findFirst(),
                Optional.of(text).filter(words -> !words.isEmpty()));
    }

    /** A plan with so many actions, each for one aim in turn. */
    public static ActionPlan large(int actions) {
        ActionPlan.Builder plan = ActionPlan.builder("large", "A large plan");
        plan.agency(Agency.of("EDC", "Exampleton District Council"));
        ImmutableList<Aim> aims = ImmutableList.of(Aim.of("A", "First"), Aim.of("B", "Second"), Aim.of("C", "Third"));
        aims.forEach(plan::aim);
        for (int i = 1; i <= actions; i++) {
            plan.action(Action.builder("action-" + Strings.padStart(String.valueOf(i), 6, '0'), "Action number " + i)
                    .forAim(aims.get(i % aims.size()).id())
                    .lead(AgencyId.of("EDC"))
                    .measure(Measure.of("Visits").count(Quantity.of("300 visits")))
                    .progress(Progress.of("Going well."))
                    .build());
        }
        return plan.build();
    }
}
