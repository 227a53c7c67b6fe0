package org.csplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private static final List<Integer> MANY = IntStream.range(0, 1000).boxed().toList();

    @Test
    void givesResultsInTheOrderOfTheThings() {
        try (InOrder<Integer, Integer> results = InOrder.of(MANY, number -> {
            // The first of each few is the last to be done.
            pause(number % 4 == 0 ? 2 : 0);
            return number * 2;
        })) {
            assertEquals(MANY.stream().map(number -> number * 2).toList(), ImmutableList.copyOf(results));
            assertThrows(NoSuchElementException.class, results::next);
        }
    }

    @Test
    void worksOnSeveralAtATime() {
        Assumptions.assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "needs two processors");
        CountDownLatch both = new CountDownLatch(2);
        try (InOrder<Integer, Boolean> results = InOrder.of(List.of(1, 2), number -> {
            both.countDown();
            return isReached(both);
        })) {
            assertTrue(results.next());
            assertTrue(results.next());
        }
    }

    @Test
    void beginsNoMoreThanAFewBeforeTheyAreAskedFor() {
        AtomicInteger begun = new AtomicInteger();
        try (InOrder<Integer, Integer> results = InOrder.of(MANY, number -> begun.incrementAndGet())) {
            results.next();

            assertTrue(begun.get() <= 4 * Runtime.getRuntime().availableProcessors(), () -> begun + " were begun");
        }
    }

    @Test
    void oneThingIsDoneByTheThreadThatAsks() {
        try (InOrder<Integer, Thread> results = InOrder.of(List.of(1), number -> Thread.currentThread())) {
            assertEquals(Thread.currentThread(), results.next());
            assertFalse(results.hasNext());
        }
    }

    @Test
    void whatGetsInEachOthersWayIsDoneOneByOne() {
        try (InOrder<Integer, Thread> results = InOrder.oneByOne(MANY, number -> Thread.currentThread())) {
            results.forEachRemaining(thread -> assertEquals(Thread.currentThread(), thread));
        }
    }

    @Test
    void aFaultComesInItsTurn() {
        try (InOrder<Integer, Integer> results = InOrder.of(MANY, number -> {
            if (number == 2) {
                throw new IllegalArgumentException("two");
            }
            return number;
        })) {
            assertEquals(0, results.next());
            assertEquals(1, results.next());
            assertEquals(
                    "two",
                    assertThrows(IllegalArgumentException.class, results::next).getMessage());
            assertEquals(3, results.next());
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
