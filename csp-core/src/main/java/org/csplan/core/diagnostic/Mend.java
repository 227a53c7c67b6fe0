package org.csplan.core.diagnostic;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;

/** What mends a finding and leaves nobody anything to decide. */
public sealed interface Mend {

    /** The same for another state of the text, in which what it changes stands so much further on. */
    Mend in(SourceText changed, int by);

    /**
     * Changes to the texts that the plan was read from, to be made together. Lines that they add end as those of the text do.
     *
     * @param unread what of the first one's text is read only then: mistakes in it are no harm that they do
     */
    record Edits(ImmutableList<Edit> edits, Optional<SourceSpan> unread) implements Mend {

        public Edits {
            edits = edits.stream().map(Edit::withLineEndsOfText).collect(ImmutableList.toImmutableList());
        }

        public Edits(ImmutableList<Edit> edits) {
            this(edits, Optional.empty());
        }

        @Override
        public Mend in(SourceText changed, int by) {
            return new Edits(
                    edits.stream()
                            .map(edit -> new Edit(changed, edit.span().shifted(by), edit.replacement()))
                            .collect(ImmutableList.toImmutableList()),
                    unread.map(span -> span.shifted(by)));
        }
    }

    /**
     * A line to be added below the one that declares the finding's subject. For findings that know no texts.
     *
     * @param line in the plan language, as in {@code period 2026/27}, with ids in backquotes
     */
    record NewLine(String line) implements Mend {

        @Override
        public Mend in(SourceText changed, int by) {
            return this;
        }
    }
}
