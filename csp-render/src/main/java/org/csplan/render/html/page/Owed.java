package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csplan.core.analysis.AgencySummary;
import org.csplan.core.analysis.Returns;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.When;

/** What agencies are still to do or to tell, as far as it is on the page. */
public final class Owed {

    private static final int MOST_TELLERS = 3;

    private final Page page;

    Owed(Page page) {
        this.page = page;
    }

    /** Whether all that agencies owe is on the page: on that of one aim or priority it is not, for they owe for others as well. */
    public boolean isWhole() {
        return page.objectiveOfView().isEmpty();
    }

    /** Agencies that have not told something for the latest time that is over; none on a page of less than all that they owe. */
    public ImmutableList<AgencySummary> missing() {
        return agenciesByDay().filter(summary -> !summary.missing().isEmpty()).collect(ImmutableList.toImmutableList());
    }

    /** What was not told because nobody leads it; on a page of the whole plan alone, for it is no agency's. */
    public ImmutableList<Returns> missingFromNobody() {
        return page.isOfWholePlan()
                ? page.report()
                        .analysis()
                        .map(analysis -> analysis.summary().missingFromNobody())
                        .orElse(ImmutableList.of())
                : ImmutableList.of();
    }

    /** What an agency has not told of measures: nothing else says which of them it is. */
    public ImmutableList<Returns> readings(AgencySummary agency) {
        return agency.missing().stream()
                .filter(due -> due.subject().measure().isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** The times for which nothing was told: the latest, and the one or how many before it. */
    public String times(Returns due) {
        return times(ImmutableList.of(due));
    }

    /** The same of several, each time once. */
    public String times(List<Returns> missing) {
        ImmutableList<When> times = missing.stream()
                .flatMap(due -> due.owed().stream())
                .distinct()
                .sorted(Comparator.comparing(When::to).thenComparing(When::from))
                .collect(ImmutableList.toImmutableList());
        String latest = page.words().time(times.get(times.size() - 1));
        return switch (times.size()) {
            case 1 -> latest;
            // To name the one before takes no more room than to say that there is one.
            case 2 -> page.words().time(times.get(0)) + ", " + latest;
            default -> page.say("owes.and-before", latest, page.number(times.size() - 1));
        };
    }

    private Stream<AgencySummary> agenciesByDay() {
        return isWhole()
                ? page.report().agencies().stream().flatMap(row -> page.summary(row.agency()).stream())
                : Stream.empty();
    }

    /** Whether anything that agencies owe is known, and is on the page. */
    public boolean isKnown() {
        return agenciesByDay().anyMatch(Owed::owes);
    }

    private static boolean owes(AgencySummary agency) {
        return !agency.missing().isEmpty()
                || !agency.situation().overdue().isEmpty()
                || !agency.situation().dueNext().isEmpty();
    }

    /** Whether all that is to be asked of an agency, of each time, was told by others who lead the same. */
    public boolean isToldByOthers(AgencySummary agency) {
        return agency.missing().stream()
                .allMatch(due -> due.owed().stream()
                        .noneMatch(time -> otherTellers(due, time).isEmpty()));
    }

    /** Other agencies that have told of an action for the latest time for which one should have; the first few. */
    public ImmutableList<Agency> otherTellers(Returns due) {
        ImmutableList<AgencyId> tellers = otherTellers(due, due.latest());
        return page.agencies(tellers.subList(0, Math.min(MOST_TELLERS, tellers.size())));
    }

    private ImmutableList<AgencyId> otherTellers(Returns due, When time) {
        return page.report().analysis().orElseThrow().otherTellers(due, time);
    }
}
