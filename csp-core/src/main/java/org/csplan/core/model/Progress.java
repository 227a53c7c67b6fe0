package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What has happened, as an agency tells it. Of time, status, share, readings, reached milestones, spending and text at least
 * one is there.
 *
 * @param when the time that it tells of
 * @param from who tells it, which needs a time; absent for what the plan itself says
 * @param share how much is complete, in per cent, from 0 to 100
 * @param readings of the owner's measures, in the order of the text
 * @param reached milestones of the action that were reached in that time, which is then there; none twice
 * @param spent what it has cost, which needs a time; of actions alone
 * @param text CommonMark, one or more paragraphs
 */
public record Progress(
        Optional<When> when,
        Optional<AgencyId> from,
        Optional<Status> status,
        Optional<BigDecimal> share,
        ImmutableList<Reading> readings,
        ImmutableList<MilestoneId> reached,
        Optional<Spending> spent,
        Optional<String> text,
        Visibility visibility) {

    /** The earlier time first, of one time the agencies by their ids, and of one agency what was told first. */
    private static final Comparator<Progress> AS_TOLD = Comparator.<Progress, LocalDate>comparing(
                    entry -> entry.when().map(When::to).orElse(LocalDate.MIN))
            .thenComparing(entry -> entry.when().map(When::from).orElse(LocalDate.MIN))
            .thenComparing(entry -> entry.from().map(AgencyId::value).orElse(""));

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Progress {
        text = text.map(words -> Prose.of("a progress entry", words));
        share.ifPresent(percent -> checkArgument(
                percent.signum() >= 0 && percent.compareTo(WHOLE) <= 0, "%s per cent is no share of a whole", percent));
        checkArgument(from.isEmpty() || when.isPresent(), "what an agency tells needs a time");
        checkArgument(reached.isEmpty() || when.isPresent(), "a milestone that was reached needs a time");
        checkArgument(spent.isEmpty() || when.isPresent(), "what was spent needs a time");
        checkArgument(
                when.isPresent() || status.isPresent() || share.isPresent() || !readings.isEmpty() || text.isPresent(),
                "a progress entry says nothing");
        Distinct.check(reached, "progress entry of", when.map(When::words).orElse(""), "tells of the milestone");
    }

    /** An entry that tells of no milestone, nor of money. */
    public Progress(
            Optional<When> when,
            Optional<AgencyId> from,
            Optional<Status> status,
            Optional<BigDecimal> share,
            ImmutableList<Reading> readings,
            Optional<String> text,
            Visibility visibility) {
        this(when, from, status, share, readings, ImmutableList.of(), Optional.empty(), text, visibility);
    }

    /** An entry of the plan itself that everyone may see. */
    public Progress(Optional<When> when, Optional<Status> status, Optional<String> text) {
        this(when, Optional.empty(), status, Optional.empty(), ImmutableList.of(), text, Visibility.PUBLIC);
    }

    public static Progress of(String text) {
        return new Progress(Optional.empty(), Optional.empty(), Optional.of(text));
    }

    /**
     * This entry with only these of its readings and of the milestones that it says are reached; none if it had nothing else to
     * tell than those left out.
     */
    public Optional<Progress> only(ImmutableList<Reading> readings, ImmutableList<MilestoneId> reached) {
        boolean toldOnlyParts = status.isEmpty() && share.isEmpty() && spent.isEmpty() && text.isEmpty();
        boolean hadParts = !this.readings.isEmpty() || !this.reached.isEmpty();
        boolean nothingLeft = hadParts && readings.isEmpty() && reached.isEmpty() && toldOnlyParts;
        return nothingLeft
                ? Optional.empty()
                : Optional.of(new Progress(when, from, status, share, readings, reached, spent, text, visibility));
    }

    /** The same for another audience. */
    public Progress visibleTo(Visibility audience) {
        return audience == visibility
                ? this
                : new Progress(when, from, status, share, readings, reached, spent, text, audience);
    }

    /** What the plan itself says in its order, then what agencies told, by time. */
    static ImmutableList<Progress> ordered(ImmutableList<Progress> progress) {
        if (progress.stream().noneMatch(entry -> entry.from().isPresent())) {
            return progress;
        }
        ImmutableList.Builder<Progress> ordered = ImmutableList.builder();
        progress.stream().filter(entry -> entry.from().isEmpty()).forEach(ordered::add);
        progress.stream()
                .filter(entry -> entry.from().isPresent())
                .sorted(AS_TOLD)
                .forEach(ordered::add);
        return ordered.build();
    }
}
