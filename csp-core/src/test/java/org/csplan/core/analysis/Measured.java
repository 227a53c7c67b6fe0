package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Quantity;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Reading.Amount;
import org.csplan.core.model.Reading.Ratio;
import org.csplan.core.model.Reading.ToDate;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;

/** A plan for 2019/20 with one action that has one measure, and what is told of it. */
final class Measured {

    private final Measure measure;
    private final ImmutableList.Builder<Progress> progress = ImmutableList.builder();
    private Optional<When> period = Optional.of(When.of("2019/20"));

    private Measured(Measure measure) {
        this.measure = measure;
    }

    static Measured of(Measure measure) {
        return new Measured(measure);
    }

    static Measure.About named() {
        return Measure.of("m", "What is measured");
    }

    Measured withoutPeriod() {
        period = Optional.empty();
        return this;
    }

    Measured in(String when) {
        period = Optional.of(When.of(when));
        return this;
    }

    /** What the plan itself tells, such as {@code told("Q1 2019/20", "64 visits")}. */
    Measured told(String when, String... readings) {
        return add(Optional.of(When.of(when)), Optional.empty(), readings);
    }

    Measured toldBy(String agency, String when, String... readings) {
        return add(Optional.of(When.of(when)), Optional.of(AgencyId.of(agency)), readings);
    }

    Measured toldWithoutTime(String... readings) {
        return add(Optional.empty(), Optional.empty(), readings);
    }

    private Measured add(Optional<When> when, Optional<AgencyId> from, String... readings) {
        progress.add(new Progress(
                when,
                from,
                Optional.empty(),
                Optional.empty(),
                Arrays.stream(readings)
                        .map(words -> new Reading(measure.id(), value(words)))
                        .collect(ImmutableList.toImmutableList()),
                Optional.of("Told"),
                Visibility.PUBLIC));
        return this;
    }

    /** As the plan language writes a reading after {@code =}. */
    private static Reading.Value value(String words) {
        if (words.equals("done")) {
            return new Reading.Delivered();
        }
        if (words.endsWith(" to date")) {
            return new ToDate(Quantity.of(words.substring(0, words.length() - " to date".length())));
        }
        int against = words.indexOf(" against ");
        if (against > 0) {
            return new Reading.Compared(
                    Quantity.of(words.substring(0, against)),
                    Quantity.of(words.substring(against + " against ".length())));
        }
        int of = words.indexOf(" of ");
        return of < 0
                ? new Amount(Quantity.of(words))
                : new Ratio(Quantity.of(words.substring(0, of)), Quantity.of(words.substring(of + " of ".length())));
    }

    ActionPlan plan() {
        Action.Builder action = Action.builder("a", "Act").measure(measure);
        progress.build().forEach(action::progress);
        ActionPlan.Builder plan = ActionPlan.builder("Plan")
                .agency(Agency.of("Fire", "Fire and Rescue"))
                .agency(Agency.of("Police", "Constabulary"))
                .action(action.build());
        period.ifPresent(plan::period);
        return plan.build();
    }

    /** Its attainment by the end of a day, written as {@code 2019-09-30}. */
    Attainment on(String day) {
        return Attainments.of(plan(), LocalDate.parse(day)).all().get(0);
    }

    /** Each as a reader sees it. */
    static List<String> words(List<Reason> reasons) {
        return reasons.stream().map(Reason::words).toList();
    }
}
