package org.csplan.core.check;

import java.util.List;
import java.util.Optional;
import org.csplan.core.analysis.NumberAfterTotal;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.When;

/** Where progress is said, for findings about an entry of it. */
final class ProgressLines {

    private ProgressLines() {}

    /** Of the first entry in which this teller tells this reading for this time, which there is. */
    static Line of(Reading reading, Optional<AgencyId> teller, When when, List<Progress> progress) {
        Progress entry = progress.stream()
                .filter(each -> each.from().equals(teller)
                        && each.when().filter(when::equals).isPresent()
                        && each.readings().contains(reading))
                .findFirst()
                .orElseThrow();
        return of(entry, progress);
    }

    /** Of the entry in which its teller told the sum that was spent. */
    static Line of(NumberAfterTotal spent, List<Progress> progress) {
        return of(
                progress.stream()
                        .filter(each -> each.spent().isPresent()
                                && each.from().equals(spent.teller())
                                && each.when()
                                        .filter(spent.number().when()::equals)
                                        .isPresent())
                        .findFirst()
                        .orElseThrow(),
                progress);
    }

    /** @param progress all of its owner, of which the entry is one */
    static Line of(Progress entry, List<Progress> progress) {
        return entry.from().isPresent()
                ? new Line.OfReturn(entry.from().get(), entry.when().orElseThrow())
                : Line.of(Line.Kind.PROGRESS, progress.indexOf(entry));
    }
}
