package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Optional;
import org.csplan.dsl.syntax.Keyword;

/** What people write at the beginning of a line for a word of the language, as they label the cells of a table. */
final class CellLabels {

    /** The longest label has so many words. */
    static final int MOST_WORDS = 4;

    private static final ImmutableMap<String, Keyword> MEANINGS = ImmutableMap.<String, Keyword>builder()
            .put("title", Keyword.PLAN)
            .put("introduction", Keyword.INTRO)
            .put("foreword", Keyword.INTRO)
            .put("agencies", Keyword.AGENCY)
            .put("organisations", Keyword.AGENCY)
            .put("task", Keyword.ACTION)
            .put("activity", Keyword.ACTION)
            .put("initiative", Keyword.ACTION)
            .put("project", Keyword.ACTION)
            .put("theme", Keyword.AIM)
            .put("themes", Keyword.AIM)
            .put("return", Keyword.UPDATE)
            .put("include", Keyword.USE)
            .put("import", Keyword.USE)
            .put("organisation", Keyword.AGENCY)
            .put("goal", Keyword.AIM)
            .put("goals", Keyword.AIM)
            .put("strategic aim", Keyword.AIM)
            .put("objective", Keyword.PRIORITY)
            .put("objectives", Keyword.PRIORITY)
            .put("priorities", Keyword.PRIORITY)
            .put("strategic objective", Keyword.PRIORITY)
            .put("strategic priority", Keyword.PRIORITY)
            .put("priority area", Keyword.PRIORITY)
            .put("glossary", Keyword.TERM)
            .put("responsible", Keyword.LEAD)
            .put("responsibility", Keyword.LEAD)
            .put("leads", Keyword.LEAD)
            .put("led by", Keyword.LEAD)
            .put("lead agency", Keyword.LEAD)
            .put("lead agencies", Keyword.LEAD)
            .put("lead partner", Keyword.LEAD)
            .put("lead organisation", Keyword.LEAD)
            .put("responsible agency", Keyword.LEAD)
            .put("partner", Keyword.WITH)
            .put("partners", Keyword.WITH)
            .put("supported", Keyword.WITH)
            .put("supported by", Keyword.WITH)
            .put("supporting agencies", Keyword.WITH)
            .put("supporting partners", Keyword.WITH)
            .put("partner agencies", Keyword.WITH)
            .put("other agencies", Keyword.WITH)
            .put("lead officer", Keyword.OWNER)
            .put("named lead", Keyword.OWNER)
            .put("action owner", Keyword.OWNER)
            .put("responsible officer", Keyword.OWNER)
            .put("responsible person", Keyword.OWNER)
            .put("accountable officer", Keyword.OWNER)
            .put("start date", Keyword.START)
            .put("date", Keyword.DUE)
            .put("deadline", Keyword.DUE)
            .put("timescale", Keyword.DUE)
            .put("timescales", Keyword.DUE)
            .put("by when", Keyword.DUE)
            .put("due date", Keyword.DUE)
            .put("end date", Keyword.DUE)
            .put("target date", Keyword.DUE)
            .put("completion date", Keyword.DUE)
            .put("revised", Keyword.MOVED)
            .put("rescheduled", Keyword.MOVED)
            .put("extended", Keyword.MOVED)
            .put("slipped", Keyword.MOVED)
            .put("revised date", Keyword.MOVED)
            .put("completed", Keyword.DONE)
            .put("completed on", Keyword.DONE)
            .put("date completed", Keyword.DONE)
            .put("cost", Keyword.BUDGET)
            .put("spend to date", Keyword.SPENT)
            .put("spent to date", Keyword.SPENT)
            .put("cost to date", Keyword.SPENT)
            .put("expenditure to date", Keyword.SPENT)
            .put("actual spend", Keyword.SPENT)
            .put("actual cost", Keyword.SPENT)
            .put("funding", Keyword.BUDGET)
            .put("resources", Keyword.BUDGET)
            .put("kpi", Keyword.MEASURE)
            .put("indicator", Keyword.MEASURE)
            .put("output", Keyword.MEASURE)
            .put("outcome", Keyword.MEASURE)
            .put("measure of success", Keyword.MEASURE)
            .put("measures of success", Keyword.MEASURE)
            .put("success criteria", Keyword.MEASURE)
            .put("success criterion", Keyword.MEASURE)
            .put("success measure", Keyword.MEASURE)
            .put("performance measure", Keyword.MEASURE)
            .put("performance indicator", Keyword.MEASURE)
            .put("key performance indicator", Keyword.MEASURE)
            .put("data source", Keyword.SOURCE)
            .put("step", Keyword.MILESTONE)
            .put("steps", Keyword.MILESTONE)
            .put("stage", Keyword.MILESTONE)
            .put("stages", Keyword.MILESTONE)
            .put("key milestone", Keyword.MILESTONE)
            .put("comment", Keyword.NOTE)
            .put("comments", Keyword.NOTE)
            .put("remark", Keyword.NOTE)
            .put("description", Keyword.NOTE)
            .put("rag", Keyword.PROGRESS)
            .put("rag status", Keyword.PROGRESS)
            .put("rag rating", Keyword.PROGRESS)
            .put("percentage complete", Keyword.PROGRESS)
            .put("percent complete", Keyword.PROGRESS)
            .put("current status", Keyword.PROGRESS)
            .put("current position", Keyword.PROGRESS)
            .put("progress update", Keyword.PROGRESS)
            .put("progress to date", Keyword.PROGRESS)
            .put("latest update", Keyword.PROGRESS)
            .buildOrThrow();

    /** What is a label below an action only where a colon follows, for a sentence may begin with it. */
    private static final ImmutableMap<String, Keyword> BEFORE_COLON = ImmutableMap.<String, Keyword>builder()
            .put("who", Keyword.LEAD)
            .put("by whom", Keyword.LEAD)
            .put("accountable", Keyword.LEAD)
            .put("when", Keyword.DUE)
            .put("timeframe", Keyword.DUE)
            .put("time frame", Keyword.DUE)
            .put("dependency", Keyword.DEPENDS)
            .put("dependencies", Keyword.DEPENDS)
            .put("dependent on", Keyword.DEPENDS)
            .buildOrThrow();

    /** Those that say of what kind a measure is. */
    private static final ImmutableSet<String> KINDS_OF_MEASURE = ImmutableSet.of("output", "outcome");

    /** The words after which a longer label goes on, by the word of the language that it begins with. */
    private static final ImmutableSetMultimap<String, String> SECOND_WORDS = MEANINGS.keySet().stream()
            .filter(label -> label.indexOf(' ') > 0)
            .collect(ImmutableSetMultimap.toImmutableSetMultimap(
                    label -> label.substring(0, label.indexOf(' ')), label -> label.split(" ", 3)[1]));

    private CellLabels() {}

    /** Whether a label may begin with the word of the language and this one. */
    static boolean mayGoOn(Keyword first, String second) {
        ImmutableSet<String> words = SECOND_WORDS.get(first.word());
        return !words.isEmpty() && words.contains(CharMatcher.is(':').trimTrailingFrom(Ascii.toLowerCase(second)));
    }

    /** The same of a label that a colon follows, below an action. */
    static Optional<Keyword> meaningBeforeColon(String label) {
        return meaning(label).or(() -> Optional.ofNullable(BEFORE_COLON.get(label)));
    }

    /** The kind of the measure that the label begins, which must not be lost. */
    static Optional<String> kindOfMeasure(String label) {
        return Optional.of(label).filter(KINDS_OF_MEASURE::contains);
    }

    /** @param label in small letters, one blank between words, without a colon */
    static Optional<Keyword> meaning(String label) {
        return Optional.ofNullable(MEANINGS.get(label));
    }
}
