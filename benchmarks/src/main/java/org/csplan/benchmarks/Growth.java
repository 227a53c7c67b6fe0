package org.csplan.benchmarks;

import static java.util.Objects.requireNonNull;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.csplan.core.model.ActionPlan;

/**
 * Says how what a plan takes grows with its actions: for each size what the steps take an action, and the exponent e of
 * the law {@code actions^e} that fits them best. What grows in line with the plan has an exponent of 1.
 */
public final class Growth {

    private static final int TO_WARM_UP = 10_000;
    private static final int WARM_UPS = 30;

    /** Processor time comes in hundredths of a second, of which one small plan takes but a few. */
    private static final int ACTIONS_OF_A_ROUND = 10_000;

    private static final int ACTIONS_OF_A_SIZE = 400_000;
    private static final int FEWEST_ROUNDS = 5;
    private static final int MOST_ROUNDS = 40;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** What a step took each time, in microseconds an action. */
    private record Times(List<Double> clock, List<Double> processor) {

        Times() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void measure(int actions, Runnable step) {
            int times = Math.max(1, ACTIONS_OF_A_ROUND / actions);
            long began = System.nanoTime();
            long processorBefore = SYSTEM.getProcessCpuTime();
            for (int time = 0; time < times; time++) {
                step.run();
            }
            double measured = 1e3 * times * actions;
            processor.add((SYSTEM.getProcessCpuTime() - processorBefore) / measured);
            clock.add((System.nanoTime() - began) / measured);
        }
    }

    private Growth() {}

    /** @param args how many actions the plans have, from small to large */
    public static void main(String[] args) {
        measured(TO_WARM_UP, WARM_UPS);
        Map<Integer, Map<String, Times>> bySize = new LinkedHashMap<>();
        System.out.println("| actions | step | clock, µs an action | processor time, µs an action |");
        System.out.println("| ---: | --- | ---: | ---: |");
        for (String size : args) {
            int actions = Integer.parseInt(size);
            int rounds = Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, ACTIONS_OF_A_SIZE / actions));
            Map<String, Times> steps = measured(actions, rounds);
            bySize.put(actions, steps);
            steps.forEach((step, times) -> System.out.println(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %.1f | %.1f |",
                    actions,
                    step,
                    median(times.clock()),
                    median(times.processor()))));
        }
        System.out.println();
        System.out.println("| step | exponent by the clock | by processor time |");
        System.out.println("| --- | ---: | ---: |");
        for (String step : bySize.values().iterator().next().keySet()) {
            Map<Integer, Double> clock = new LinkedHashMap<>();
            Map<Integer, Double> processor = new LinkedHashMap<>();
            bySize.forEach((actions, steps) -> {
                Times times = steps.getOrDefault(step, new Times());
                clock.put(actions, median(times.clock()) * actions);
                processor.put(actions, median(times.processor()) * actions);
            });
            System.out.println(
                    String.format(Locale.ROOT, "| %s | %.2f | %.2f |", step, exponent(clock), exponent(processor)));
        }
    }

    private static Map<String, Times> measured(int actions, int rounds) {
        Map<String, Times> steps = new LinkedHashMap<>();
        String text = PlanGenerator.plan(actions);
        for (int round = 0; round < rounds; round++) {
            // What an earlier round left is not this one's to collect.
            System.gc();
            AtomicReference<ActionPlan> made = new AtomicReference<>();
            steps.computeIfAbsent("compile", step -> new Times()).measure(actions, () -> made.set(Steps.compile(text)));
            ActionPlan plan = requireNonNull(made.get());
            steps.computeIfAbsent("check", step -> new Times()).measure(actions, () -> Steps.check(plan));
            steps.computeIfAbsent("outputs", step -> new Times()).measure(actions, () -> Steps.outputs(plan));
        }
        return steps;
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** The slope of the straight line through the logarithms, by least squares. */
    private static double exponent(Map<Integer, Double> bySize) {
        double sizes = 0;
        double times = 0;
        double products = 0;
        double squares = 0;
        for (Map.Entry<Integer, Double> next : bySize.entrySet()) {
            double size = Math.log(next.getKey());
            double time = Math.log(next.getValue());
            sizes += size;
            times += time;
            products += size * time;
            squares += size * size;
        }
        int count = bySize.size();
        return (count * products - sizes * times) / (count * squares - sizes * sizes);
    }
}
