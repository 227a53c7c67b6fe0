package org.csplan.cli;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same with many things, with as many at a time as there are processors, and gives what comes of each in the
 * order of the things. Only a few results wait for their turn, so many things take no more memory than a few.
 */
final class InOrder<T, R> implements Iterator<R>, AutoCloseable {

    /** Things begun for each processor, so that one that takes long keeps the others busy meanwhile. */
    private static final int BEGUN_EACH = 4;

    private final Iterator<T> things;
    private final Function<T, R> work;
    private final int most;
    private final Queue<Future<R>> begun = new ArrayDeque<>();
    /** Absent where there is too little to do for more than the thread that asks. */
    private final Optional<ExecutorService> workers;

    private InOrder(List<T> things, Function<T, R> work, int threads) {
        this.things = things.iterator();
        this.work = work;
        this.most = threads * BEGUN_EACH;
        this.workers = threads > 1
                ? Optional.of(Executors.newFixedThreadPool(
                        threads, new ThreadFactoryBuilder().setDaemon(true).build()))
                : Optional.empty();
    }

    /** @param work that several threads may do at a time */
    static <T, R> InOrder<T, R> of(List<T> things, Function<T, R> work) {
        return new InOrder<>(
                things, work, Math.min(things.size(), Runtime.getRuntime().availableProcessors()));
    }

    /** One after the other, for what would get in each other's way. */
    static <T, R> InOrder<T, R> oneByOne(List<T> things, Function<T, R> work) {
        return new InOrder<>(things, work, 1);
    }

    @Override
    public boolean hasNext() {
        return !begun.isEmpty() || things.hasNext();
    }

    /** @throws RuntimeException what the work on this thing threw */
    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return workers.isPresent() ? next(workers.get()) : work.apply(things.next());
    }

    private R next(ExecutorService working) {
        while (things.hasNext() && begun.size() < most) {
            T thing = things.next();
            begun.add(working.submit(() -> work.apply(thing)));
        }
        try {
            return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(begun.remove()));
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(Objects.requireNonNull(e.getCause()));
            throw new IllegalStateException("work that throws nothing checked did", e);
        }
    }

    /** Gives up what is not done yet. */
    @Override
    public void close() {
        workers.ifPresent(ExecutorService::shutdownNow);
    }
}
