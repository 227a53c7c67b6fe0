package org.csplan.core.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.csplan.core.model.ActionId;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.PriorityId;
import org.junit.jupiter.api.Test;

class SubjectTest {

    @Test
    void itsWordsTellAPriorityFromAnActionOfTheSameId() {
        assertEquals("4", Subject.of(ActionId.of("4")).words());
        assertEquals("priority 4", Subject.of(PriorityId.of("4")).words());
        assertEquals(
                "priority 4.homes",
                Subject.of(PriorityId.of("4"), MeasureId.of("homes")).words());
    }
}
