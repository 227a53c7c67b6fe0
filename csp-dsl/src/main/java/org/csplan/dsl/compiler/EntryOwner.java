package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Milestone;

/**
 * What a progress entry is about, with those of its parts that the entry may name.
 *
 * @param measures by their ids
 * @param milestones none but of an action
 */
record EntryOwner(ElementId id, ImmutableMap<String, WrittenMeasure> measures, ImmutableList<Milestone> milestones) {

    static EntryOwner of(ElementId id, ImmutableList<WrittenMeasure> measures, ImmutableList<Milestone> milestones) {
        return new EntryOwner(
                id, Maps.uniqueIndex(measures, known -> known.measure().id().value()), milestones);
    }

    Optional<Milestone> milestone(String id) {
        return milestones.stream()
                .filter(milestone -> milestone.id().value().equals(id))
                .findFirst();
    }

    /** The first milestone with this text, however its letters and blanks are written. */
    Optional<Milestone> milestoneByText(String text) {
        String plain = StatusScale.plain(text);
        return milestones.stream()
                .filter(milestone -> StatusScale.plain(milestone.text()).equals(plain))
                .findFirst();
    }
}
