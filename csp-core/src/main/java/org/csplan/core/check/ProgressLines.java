package org.csplan.core.check;

import java.util.List;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.model.Progress;

/** Where progress is said, for findings about an entry of it. */
final class ProgressLines {

    private ProgressLines() {}

    /** @param progress all of its owner, of which the entry is one */
    static Line of(Progress entry, List<Progress> progress) {
        return entry.from().isPresent()
                ? new Line.OfReturn(entry.from().get(), entry.when().orElseThrow())
                : Line.of(Line.Kind.PROGRESS, progress.indexOf(entry));
    }
}
