package org.csplan.core.analysis;

import java.util.List;

/**
 * The sentences, and parts of them, that reasons and changes are worded with: one constant for each, whole, so that each can be put
 * into another language by itself. A number in braces is the gap that the argument of that number stands in; an argument
 * may stand in several gaps, and none is left out.
 */
public enum Wording {

    // A measure of any kind
    FOUND("{0}"),
    BY_DAY("{0} by {1}"),
    COUNTS_FROM("it counts from {0} on"),
    NOTHING_TOLD("no figure is reported yet"),
    NOTHING_TOLD_AGAINST("no figure is reported yet; {0}"),
    HELD_BACK("what is reported of it is not shown here"),
    MORE_HELD_BACK("more is reported of it than is shown here"),
    FOUND_HELD_BACK("{0}; more is reported of it than is shown here"),
    TIME_OVER("{0}; the time was over on {1}"),
    WORDS_ONLY("in words only, so nothing can be reckoned"),

    // A count
    NUMBER_NOT_AGREED("how many there should be is not agreed"),
    TOTAL_NUMBER_NOT_AGREED("{0}; how many there should be is not agreed"),
    PART("{0} of {1}"),
    PART_SHARE("{0} of {1} ({2})"),
    NO_PERIOD("{0}; without a period nobody can say how many to expect by now"),
    EXPECTED_BY_THEN("{0}; {1} expected by then"),
    REACHED_LATE("{0}; late, it was to be reached by {1} and was by {2}"),
    REACHED_UNTOLD_WHEN("{0}; whether that was so by {1} is not told"),

    // A level
    SHARE_OF("{0} ({1})"),
    HEIGHT_NOT_AGREED("no number is agreed to hold it against"),
    FOUND_HEIGHT_NOT_AGREED("{0}; no number is agreed to hold it against"),
    FOUND_COUNTS_FROM("{0}; it counts from {1} on"),
    FOUND_BEFORE_PERIOD("{0}, before the period that begins on {1}; nothing is known since; {2}"),
    FOUND_BEFORE_STEP("{0}, before {1}, when the time of this target began; nothing is known since; {2}"),
    TARGET_IN_OTHER_UNIT("{0}; the target is in {1}, so the two can't be compared"),
    OR_LESS("{0} or less"),
    OR_LESS_BY("{0} or less {1}"),
    OR_MORE("{0} or more"),
    OR_MORE_BY("{0} or more {1}"),
    TO_BE_HELD("a steady {0}"),
    TO_BE_HELD_BY("a steady {0} {1}"),
    AT_LEAST("at least {0}"),
    AT_LEAST_BY("at least {0} {1}"),
    AT_MOST("at most {0}"),
    AT_MOST_BY("at most {0} {1}"),
    TARGET_REACHED("{0}; {1} is reached"),
    TARGET_REACHED_LATE("{0}; {1} was reached late, by {2}"),
    TARGET_KEPT("{0}; {1} is kept"),
    TARGET_REACHED_SO_FAR("{0}; {1} is reached so far"),
    TARGET_KEPT_UNTOLD_SINCE("{0}; {1} was kept so far, and nothing is told of the rest of the time"),
    TARGET_KEPT_SO_FAR("{0}; {1} is kept so far"),
    WITHIN_TOLERANCE("{0}; not quite {1}, but within the tolerance"),
    TARGET_WAS_NOT_REACHED("{0}; {1} was not reached"),
    TARGET_WAS_NOT_KEPT("{0}; {1} was not kept"),
    TARGET_BROKEN("{0}; {1} was not kept: {2}"),
    TARGET_NOT_REACHED_SO_FAR("{0}; {1} is not reached so far"),
    TARGET_NOT_KEPT_SO_FAR("{0}; {1} is not kept so far"),
    EXPECTED_ON_THE_WAY("{0}; {1} expected by then, {2}"),

    // Something that recurs
    HELD("{0} held"),
    PLACES_NOT_AGREED("{0}; at how many places is not agreed"),
    DUE_UNKNOWN("{0}; without a period nobody can say how many were due"),
    NONE_DUE_YET("none is due yet"),
    NONE_DUE_BY_THEN("{0}; none was due by then"),
    WAS_DUE("{0} was due by {1}"),
    WERE_DUE("{0} were due by {1}"),
    HELD_OF("{0} of {1} held ({2})"),
    HELD_BEYOND("{0} held, {1} due ({2})"),
    DUE_IN_ALL("{0} by {1}; {2} are due in all"),
    NOT_TOLD_SINCE("{0}; not reported: {1} due since, by {2}"),

    // Something to be delivered
    DELIVERED("delivered"),
    DELIVERED_FOR("delivered, as reported for {0}"),
    DELIVERED_LATE("delivered, as reported for {0}; late, it was due {1}"),
    NO_TIME_AGREED("not delivered yet, and no time is agreed"),
    DELIVERY_OVERDUE("overdue: it was to be delivered {0}"),
    DELIVERY_TO_COME("to be delivered {0}, which is not over"),
    DELIVERY_DUE_ON_DAY("to be delivered {0}, of which this is the last day"),

    // Something that is tracked
    YEAR_BEFORE("{0}; {1} the year before"),
    YEAR_BEFORE_UP("{0}; {1} the year before (+{2})"),
    YEAR_BEFORE_CHANGE("{0}; {1} the year before ({2})"),
    UNCHANGED_SINCE("{0}; unchanged since {1}"),
    UP_FROM("{0}; up from {1} in {2}"),
    DOWN_FROM("{0}; down from {1} in {2}"),

    // Steps of a reckoning
    STEP_TOTAL("total: {0} = {1}", " + "),
    STEP_SHARE("share: {0} of {1} = {2}"),
    STEP_EXPECTED("expected: {0} × {1} of {2} days = {3}"),
    STEP_EXPECTED_WHOLE("expected: {0} × {1} of {2} days = {3}, in whole ones {4}"),
    STEP_PROJECTED("projected: {0} ÷ {1} of {2} days = {3}"),
    STEP_EXPECTED_ON_THE_WAY("expected: {0} + {1} × {2} of {3} days = {4}"),
    STEP_EXPECTED_ON_THE_WAY_WHOLE("expected: {0} + {1} × {2} of {3} days = {4}, in whole ones {5}"),
    STEP_PROJECTED_ON_THE_WAY("projected: {0} ÷ {1} × {2} = {3}"),
    STEP_LATEST("latest: {0}"),
    STEP_LATEST_IS("latest: {0} = {1}"),
    STEP_CHANGE("change: {0} − {1} = {2}"),
    STEP_CHANGE_POINT("change: {0} − {1} = {2} percentage point"),
    STEP_CHANGE_POINTS("change: {0} − {1} = {2} percentage points"),
    STEP_TOLERANCE("tolerance: {0}"),
    STEP_TOLERANCE_OF("tolerance: {0} of {1} = {2}"),
    STEP_TOLERANCE_LEFT_OUT("tolerance: {0} is in another unit and left out"),
    STEP_WAY("share of the way: from {0} to {1} of from {0} to {2} = {3}"),
    STEP_EXPECTED_EVENLY("expected: {0} by {1}, moving evenly day by day"),
    STEP_EXPECTED_EVENLY_WHOLE("expected: {0} by {1}, moving evenly day by day; in whole ones {2}"),
    STEP_PROJECTED_WAY("projected: {0} of the way in {1} of {2} days = {3}"),
    STEP_PROJECTED_WAY_TO_NONE("projected: {0} of the way in {1} of {2} days, but never below {3}"),
    STEP_HELD("held: {0} = {1}", " + "),
    STEP_DUE("due: {0}, from {1} to {2} = {3}"),
    STEP_NOT_TOLD("not reported: {0} due by {1} − {2} = {3}"),
    STEP_PROJECTED_RATE("projected: {0} of {1} = {2}"),
    STEP_OVERDUE("overdue: due to {0}, and it is {1}"),
    STEP_YEAR_BEFORE("on the year before: ({0} − {1}) ÷ {1} = {2}"),

    // A reading, and why it doesn't count
    TOLD("{0} ({1})"),
    TOLD_BY("{0} ({1}, {2})"),
    OUT_WORDS_ONLY("{0}: the measure is words only"),
    OUT_NEEDS_NUMBER("{0}: the measure needs a number"),
    OUT_PART_OF_NOTHING("{0}: nothing is a part of nothing"),
    OUT_NO_UNIT("{0}: the measure has no unit"),
    OUT_OTHER_UNIT("{0}: the measure is in {1}"),
    OUT_OTHER_TIME("{0}: it is not for the time of the measure"),
    OUT_BELOW_ZERO("{0}: a count is never below zero"),
    OUT_SAME_DAYS("{0}: other readings tell of the same days"),
    OUT_NOT_DONE("{0}: it is there or it isn't; write \"done\" when it is"),

    // How something stands
    CLOSED("closed {0}"),
    CLOSED_BECAUSE("closed {0}: {1}"),
    DONE("done {0}"),
    DONE_LATE("done {0}; late, it was due {1}"),
    DUE_AND_NOT_DONE("due {0} and not said to be done"),
    MOVED_AND_NOT_DONE("due {0}, to which it was moved, and not said to be done"),
    DUE_AND_OPEN("due {0}; {1}"),
    MOVED_AND_OPEN("due {0}, to which it was moved; {1}"),
    STARTS("starts {0}"),
    NOTHING_KNOWN("nothing is known by which it could be told"),
    TOLD_BEFORE_PERIOD(
            "reported as {0} for {1}, before the plan's period; since then nothing is known by which it could be told"),
    DONE_LAST_TIME("reported as done for {0}; due again {1}"),
    DUE_AGAIN("reported as done for {0}, and due again since; nothing is known of it by which it could be told"),
    TOLD_TO_BE_DONE("reported as done"),
    TOLD_TO_BE_DONE_FOR("reported as done for {0}"),
    TOLD_TO_BE_DROPPED("reported as dropped"),
    TOLD_TO_BE_DROPPED_FOR("reported as dropped for {0}"),
    MILESTONE_REACHED("“{0}”: reached"),
    MILESTONE_OVERDUE("“{0}”: was to be reached by {1}"),
    MILESTONE_OPEN("“{0}”: not said to be reached"),
    OF_MEASURE("“{0}”: {1}"),
    SEVERAL("{0}"),
    SEVERAL_AND_MORE("{0}; and {1} more"),

    // What is told and can't be so
    TOLD_BUT("reported as {0}, but {1}"),
    TOLD_FOR_BUT("reported as {0} for {1}, but {2}"),
    TOLD_FOR_SINCE("last reported as {0} for {1}; by now: {2}"),
    DONE_BUT("done {0}, but {1}"),

    // What changed
    NAMED("{0}", ", "),
    NOT_KNOWN("not known"),
    WAS_TO_BE_DONE("was due {0}"),
    MISSING_FOR("{0}: {1}", ", "),
    PART_OF_OTHER("it takes on something of {0}"),
    WAS_DONE("it was done"),
    WAS_CLOSED("it was closed"),
    WAS_UNFINISHED("it was neither done nor closed"),
    MOVED_TO_BECAUSE("{0}: {1}"),
    SPENT("{0} spent"),
    SPENT_OF("{0} spent of {1} set aside"),
    TOLD_FROM("from {0}"),
    TOLD_COMPLETE("{0} complete"),
    TOLD_NUMBER("{0} = {1}"),
    TOLD_MILESTONE("milestone {0} = done"),
    TOLD_SPENT("spent {0}"),
    TOLD_TEXT("“{0}”");

    private static final String USUALLY_BETWEEN = "; ";

    /** In characters: most sentences have no more. */
    private static final int USUAL_LENGTH = 100;

    private final String pattern;
    private final String between;

    Wording(String pattern) {
        this(pattern, USUALLY_BETWEEN);
    }

    Wording(String pattern, String between) {
        this.pattern = pattern;
        this.between = between;
    }

    /** In English, with its gaps, as in {@code {0}; {1} expected by then}. */
    public String pattern() {
        return pattern;
    }

    /** What stands between the items of a list in one of its gaps. */
    public String between() {
        return between;
    }

    /** In English. */
    String words(List<?> arguments) {
        StringBuilder words = new StringBuilder(USUAL_LENGTH);
        int at = 0;
        int gap = pattern.indexOf('{');
        while (gap >= 0) {
            int end = pattern.indexOf('}', gap);
            words.append(pattern, at, gap);
            words.append(Reason.words(arguments.get(Integer.parseInt(pattern, gap + 1, end, 10)), between));
            at = end + 1;
            gap = pattern.indexOf('{', at);
        }
        return words.append(pattern, at, pattern.length()).toString();
    }
}
