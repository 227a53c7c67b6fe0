package org.csplan.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time that an operation takes on all threads, those of the garbage collector and of the run-time compiler
 * included. Unlike the time on the clock, it hardly changes when the machine has other things to do.
 */
public final class CpuProfiler implements InternalProfiler {

    /** The figure's name in JMH's results, in microseconds an operation. */
    static final String LABEL = "cpu";

    /** The name of how long the garbage collector took, by the clock. */
    static final String COLLECTING = "collecting";

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private long before;
    private long collectedBefore;

    @Override
    public String getDescription() {
        return "processor time an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
        collectedBefore = collecting();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double microseconds = (system.getProcessCpuTime() - before) / 1e3;
        double collecting = (collecting() - collectedBefore) * 1e3;
        double operations = Math.max(1, result.getMetadata().getAllOps());
        return List.of(
                new ScalarResult(LABEL, microseconds / operations, "us/op", AggregationPolicy.AVG),
                new ScalarResult(COLLECTING, collecting / operations, "us/op", AggregationPolicy.AVG));
    }

    /** Milliseconds since the start. */
    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
