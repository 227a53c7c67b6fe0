package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WhenTest {

    @Test
    void aTimeIsBeforeAnotherThatBeginsAfterItsLastDay() {
        When quarter = When.of("Q1 2026/27");

        assertTrue(quarter.isBefore(When.of("July 2026")));
        assertFalse(quarter.isBefore(When.of("30 June 2026")));
        assertFalse(When.of("July 2026").isBefore(quarter));
    }
}
