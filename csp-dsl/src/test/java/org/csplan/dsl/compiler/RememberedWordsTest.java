package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberedWordsTest {

    private final RememberedWords<Integer> words = new RememberedWords<>();
    private final List<String> read = new ArrayList<>();

    @Test
    void areReadOnce() {
        assertEquals(10, read("March 2027"));
        assertEquals(10, read("March 2027"));
        assertEquals(List.of("March 2027"), read);
        assertEquals(Optional.of(10), words.of("March 2027"));
        assertEquals(Optional.empty(), words.of("April 2027"));
    }

    @Test
    void areForgottenIfTheyAreLong() {
        read("x".repeat(60));
        read("x".repeat(61));
        assertEquals(Optional.of(60), words.of("x".repeat(60)));
        assertEquals(Optional.empty(), words.of("x".repeat(61)));
    }

    private int read(String said) {
        return words.of(said, next -> {
            read.add(next);
            return next.length();
        });
    }
}
