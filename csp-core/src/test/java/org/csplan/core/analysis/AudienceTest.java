package org.csplan.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.Note;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final MeasureId OPEN = MeasureId.of("open");
    private static final MeasureId SECRET = MeasureId.of("secret");

    @Test
    void whatLeadsToAHiddenActionGoesWithIt() {
        ActionId secret = ActionId.of("secret");
        ActionPlan seen = publicly(ActionPlan.builder("Plan")
                .action(Action.builder("open", "Open")
                        .dependsOn(new Dependency.OnAction(secret))
                        .dependsOn(new Dependency.OnText("A grant"))
                        .continues(secret)
                        .continues(ActionId.of("plan.secret"))
                        .replaces(ActionId.of("plan.secret"))
                        .continues(ActionId.of("last-year"))
                        .replaces(secret)
                        .build())
                .action(Action.builder(secret, "Secret")
                        .visibleTo(Visibility.PARTNERS)
                        .build())
                .build());
        assertEquals(
                List.of(Action.builder("open", "Open")
                        .dependsOn(new Dependency.OnText("A grant"))
                        .continues(ActionId.of("last-year"))
                        .build()),
                seen.actions());
    }

    @Test
    void aMeasureThatIsPartOfAHiddenOneStandsAlone() {
        Action action = Action.builder("a", "Act")
                .measure(Measure.of("secret", "Secret")
                        .visibleTo(Visibility.RESTRICTED)
                        .statement())
                .measure(Measure.of("open", "Open").partOf(SECRET).statement())
                .build();
        assertEquals(
                List.of(Measure.of("open", "Open").statement()),
                publicly(action).measures());
    }

    @Test
    void readingsOfAHiddenMeasureAreTakenOutOfWhatIsTold() {
        Reading secret = new Reading(SECRET, new Reading.Amount(Quantity.of("7")));
        Reading open = new Reading(OPEN, new Reading.Amount(Quantity.of("8")));
        Action action = measuredBoth()
                .progress(entry(Optional.of("Told"), secret, open))
                .progress(entry(Optional.empty(), secret))
                .build();
        assertEquals(List.of(entry(Optional.of("Told"), open)), publicly(action).progress());
    }

    @Test
    void whatIsToldOfAHiddenMilestoneIsTakenOut() {
        MilestoneId secret = MilestoneId.of("secret");
        MilestoneId open = MilestoneId.of("open");
        Action action = Action.builder("a", "Act")
                .milestone(milestone("open", Visibility.PUBLIC))
                .milestone(milestone("secret", Visibility.PARTNERS))
                .progress(reached(Optional.of("Told"), ImmutableList.of(secret, open), Visibility.PUBLIC))
                .progress(reached(Optional.empty(), ImmutableList.of(secret), Visibility.PUBLIC))
                .build();

        assertEquals(
                List.of(reached(Optional.of("Told"), ImmutableList.of(open), Visibility.PUBLIC)),
                publicly(action).progress());
    }

    @Test
    void aMilestoneThatOnlyAHiddenEntrySaysIsReachedIsNotReachedForThem() {
        Action action = Action.builder("a", "Act")
                .milestone(milestone("open", Visibility.PUBLIC))
                .progress(reached(Optional.empty(), ImmutableList.of(MilestoneId.of("open")), Visibility.PARTNERS))
                .build();

        assertEquals(
                Optional.empty(), publicly(action).milestonesAsTold().get(0).done());
    }

    private static Progress reached(
            Optional<String> text, ImmutableList<MilestoneId> milestones, Visibility visibility) {
        return new Progress(
                Optional.of(When.of("Q1 2019/20")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                milestones,
                Optional.empty(),
                text,
                visibility);
    }

    @Test
    void aContactIsSeenByThoseItIsFor() {
        Contact contact = new Contact("Jo", Visibility.PARTNERS);
        ActionPlan plan = ActionPlan.builder("Plan")
                .contact(contact)
                .action(Action.builder("a", "Act").contact(contact).build())
                .build();
        assertEquals(Optional.empty(), publicly(plan).contact());
        assertEquals(Optional.empty(), publicly(plan).actions().get(0).contact());
        ActionPlan forPartners = Audience.of(plan, Visibility.PARTNERS);
        assertEquals(Optional.of(contact), forPartners.contact());
        assertEquals(Optional.of(contact), forPartners.actions().get(0).contact());
    }

    @Test
    void notesMilestonesAndProgressAreSeenByThoseTheyAreFor() {
        Note open = new Note("Open");
        Milestone step = milestone("open", Visibility.PUBLIC);
        Action seen = publicly(Action.builder("a", "Act")
                .note(open)
                .note(new Note("Secret", Visibility.PARTNERS))
                .milestone(step)
                .milestone(milestone("secret", Visibility.PARTNERS))
                .progress(entry("Open", Visibility.PUBLIC))
                .progress(entry("Secret", Visibility.PARTNERS))
                .build());

        assertEquals(
                Action.builder("a", "Act")
                        .note(open)
                        .milestone(step)
                        .progress(entry("Open", Visibility.PUBLIC))
                        .build(),
                seen);
    }

    @Test
    void whatLeadsToAnActionThatIsSeenStays() {
        Action open = Action.builder("open", "Open")
                .dependsOn(new Dependency.OnAction(ActionId.of("other")))
                .continues(ActionId.of("other"))
                .build();
        ActionPlan plan = ActionPlan.builder("Plan")
                .action(open)
                .action(Action.builder("other", "Other").build())
                .action(Action.builder("secret", "Secret")
                        .visibleTo(Visibility.PARTNERS)
                        .build())
                .build();

        assertEquals(open, publicly(plan).actions().get(0));
    }

    @Test
    void settingsForAHiddenActionGoWithIt() {
        CheckSetting whole = setting(Optional.empty());
        CheckSetting open = setting(Optional.of(ActionId.of("open")));
        CheckSetting agency = setting(Optional.of(AgencyId.of("secret")));
        ActionPlan plan = ActionPlan.builder("Plan")
                .agency(Agency.of("secret", "An agency of the same word"))
                .action(Action.builder("open", "Open").build())
                .action(Action.builder("secret", "Secret")
                        .visibleTo(Visibility.PARTNERS)
                        .build())
                .check(whole)
                .check(open)
                .check(agency)
                .check(setting(Optional.of(ActionId.of("secret"))))
                .build();

        assertEquals(List.of(whole, agency, open), publicly(plan).checks());
        assertEquals(plan.checks(), Audience.of(plan, Visibility.PARTNERS).checks());
    }

    @Test
    void aMeasureThatIsPartOfOneThatIsSeenStaysSo() {
        Measure part = Measure.of("part", "Part").partOf(OPEN).tracked();
        Action action = measuredBoth().measure(part).build();

        assertEquals(part, publicly(action).measures().get(1));
    }

    @Test
    void ofAimsAndPrioritiesTheSameIsHidden() {
        Note secret = new Note("Secret", Visibility.PARTNERS);
        ActionPlan seen = publicly(ActionPlan.builder("Plan")
                .aim(new Aim(
                        AimId.of("A"),
                        "To be safe",
                        ImmutableList.of(),
                        ImmutableList.of(secret, new Note("Open")),
                        ImmutableList.of(),
                        ImmutableList.of(entry("Secret", Visibility.PARTNERS))))
                .build());

        assertEquals(List.of(new Note("Open")), seen.aims().get(0).notes());
        assertEquals(List.of(), seen.aims().get(0).progress());
    }

    private static Milestone milestone(String id, Visibility visibility) {
        return new Milestone(
                MilestoneId.of(id), "A step", Optional.empty(), Optional.empty(), ImmutableList.of(), visibility);
    }

    private static CheckSetting setting(Optional<ElementId> part) {
        return new CheckSetting("overdue", CheckSetting.Level.OFF, part, Optional.empty());
    }

    private static Progress entry(String text, Visibility visibility) {
        return new Progress(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.of(text),
                visibility);
    }

    private static Action.Builder measuredBoth() {
        return Action.builder("a", "Act")
                .measure(Measure.of("secret", "Secret")
                        .visibleTo(Visibility.RESTRICTED)
                        .tracked())
                .measure(Measure.of("open", "Open").tracked());
    }

    private static Progress entry(Optional<String> text, Reading... readings) {
        return new Progress(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.copyOf(readings),
                text,
                Visibility.PUBLIC);
    }

    private static Action publicly(Action action) {
        return publicly(ActionPlan.builder("Plan").action(action).build())
                .actions()
                .get(0);
    }

    private static ActionPlan publicly(ActionPlan plan) {
        return Audience.of(plan, Visibility.PUBLIC);
    }
}
