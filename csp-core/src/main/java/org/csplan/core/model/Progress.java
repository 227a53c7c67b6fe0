package org.csplan.core.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * What has happened, as an agency tells it. Of time, status and text at least one is there.
 *
 * @param when the time that it tells of
 * @param text CommonMark, one or more paragraphs
 */
public record Progress(Optional<When> when, Optional<Status> status, Optional<String> text) {

    public Progress {
        text = text.map(words -> Prose.of("a progress entry", words));
        checkArgument(when.isPresent() || status.isPresent() || text.isPresent(), "a progress entry says nothing");
    }

    public static Progress of(String text) {
        return new Progress(Optional.empty(), Optional.empty(), Optional.of(text));
    }
}
