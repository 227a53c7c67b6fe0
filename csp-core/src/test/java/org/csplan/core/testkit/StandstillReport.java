package org.csplan.core.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends the tests if a law gets no further for minutes, and says what it was tried with and what each thread does: where
 * nobody watches, nothing else would tell. {@code laws.longest-try} says how many minutes; 0 is for ever.
 */
public final class StandstillReport implements AroundPropertyHook, AroundTryHook {

    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("laws.longest-try", 5));

    private static volatile Optional<Try> now = Optional.empty();

    private record Try(String law, List<Object> parameters, long since) {

        static Try of(String law, List<Object> parameters) {
            return new Try(law, parameters, System.nanoTime());
        }
    }

    static {
        if (!LONGEST.isZero()) {
            Thread watch = new Thread(StandstillReport::watch, "standstill-report");
            watch.setDaemon(true);
            watch.start();
        }
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        now = Optional.of(Try.of(context.label(), List.of()));
        try {
            return property.execute();
        } finally {
            now = Optional.empty();
        }
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor law, List<Object> parameters) {
        now = Optional.of(Try.of(context.label(), parameters));
        TryExecutionResult result = law.execute(parameters);
        now = Optional.of(Try.of("what follows " + context.label(), parameters));
        return result;
    }

    private static void watch() {
        while (true) {
            try {
                Thread.sleep(Duration.ofSeconds(1).toMillis());
            } catch (InterruptedException ended) {
                return;
            }
            now.filter(each -> System.nanoTime() - each.since() > LONGEST.toNanos())
                    .ifPresent(StandstillReport::end);
        }
    }

    private static void end(Try standing) {
        System.err.println(standing.law() + " gets no further, tried with");
        standing.parameters().forEach(System.err::println);
        for (Map.Entry<Thread, StackTraceElement[]> each :
                Thread.getAllStackTraces().entrySet()) {
            System.err.println(each.getKey());
            for (StackTraceElement at : each.getValue()) {
                System.err.println("    at " + at);
            }
        }
        System.err.flush();
        Runtime.getRuntime().halt(1);
    }
}
