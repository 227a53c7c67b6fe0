package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableMap;
import java.time.Month;
import java.util.Optional;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.When;

/** Compiles what stands in one file, and notes what is wrong with it at that file's places. */
final class FileCompilers {

    private final TimeCompiler times;
    private final CommonClauses common;
    private final MeasureCompiler measures;
    private final EntryCompiler entries;
    private final ProgressCompiler progress;
    private final AgencyCompiler agencies;
    private final ObjectiveCompiler objectives;
    private final ActionCompiler actions;

    /**
     * @param period the time that the plan is for
     * @param scale the statuses of the plan
     * @param updates what agencies returned, in whichever file
     * @param places told where the plan's aims and priorities stand
     */
    FileCompilers(
            Names all,
            Month yearStart,
            Optional<When> period,
            StatusScale scale,
            Updates updates,
            ImmutableMap.Builder<Subject, Place> places,
            Findings findings) {
        Names names = all.usedIn(findings);
        this.times = new TimeCompiler(yearStart, period, findings);
        NumberCompiler numbers = new NumberCompiler(yearStart, findings);
        this.common = new CommonClauses(names.agencies(), times, findings);
        this.measures = new MeasureCompiler(times, numbers, common, findings);
        this.entries = new EntryCompiler(scale, times, numbers, common, findings);
        this.progress = new ProgressCompiler(updates, entries, findings);
        this.agencies = new AgencyCompiler(common, findings);
        this.objectives = new ObjectiveCompiler(names.aims(), times, common, measures, progress, places, findings);
        this.actions = new ActionCompiler(names, times, numbers, common, measures, progress, findings);
    }

    TimeCompiler times() {
        return times;
    }

    CommonClauses common() {
        return common;
    }

    MeasureCompiler measures() {
        return measures;
    }

    EntryCompiler entries() {
        return entries;
    }

    ProgressCompiler progress() {
        return progress;
    }

    AgencyCompiler agencies() {
        return agencies;
    }

    ObjectiveCompiler objectives() {
        return objectives;
    }

    ActionCompiler actions() {
        return actions;
    }
}
