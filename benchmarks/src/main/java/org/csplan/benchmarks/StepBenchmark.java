package org.csplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.TimeUnit;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.ActionPlan;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.render.csv.CsvReport;
import org.csplan.render.html.HtmlReport;
import org.csplan.render.json.JsonReport;
import org.csplan.render.view.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each step from text to outputs, on plans of several sizes, and Jackson reading the same plan as JSON.
 *
 * <p>A step starts from what the step before it gives and holds nothing else in memory. One more step is one more
 * method here, and one more name in {@link PerformanceTable}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// After fewer rounds Java still compiles beside what is measured.
@Warmup(iterations = 30, time = 1)
@Measurement(iterations = 10, time = 1)
// As a program that reads plans all day would be run: with the collector for throughput, whose threads are as many as
// those
// that read. A fixed heap: how it grows is not measured, too.
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseParallelGC", "-Xms3g", "-Xmx3g", "-Xmn2g"})
public class StepBenchmark {

    @State(Scope.Benchmark)
    public abstract static class Size {
        @Param({"24", "1000", "10000", "100000"})
        int actions;
    }

    /** The plan as text. */
    public static class Text extends Size {
        private String text = "";

        @Setup
        public void make() {
            text = PlanGenerator.plan(actions);
        }
    }

    /** The plan as text at the end of its year, with what agencies returned. */
    public static class Returned extends Size {
        private String text = "";

        @Setup
        public void make() {
            text = PlanGenerator.planWithReturns(actions);
        }
    }

    /** The plan as JSON text. */
    public static class Json extends Size {
        private String text = "";

        @Setup
        public void make() {
            text = Steps.json(Steps.view(Steps.compile(PlanGenerator.plan(actions))));
        }
    }

    /** The compiled plan, and its report. */
    public static class Compiled extends Size {
        @SuppressWarnings("NullAway.Init") // JMH calls make first
        private Report report;

        @Setup
        public void make() {
            report = Steps.view(Steps.compile(PlanGenerator.plan(actions)));
        }
    }

    @Benchmark
    public PlanSyntax read(Text plan) {
        return Steps.read(plan.text);
    }

    @Benchmark
    public ActionPlan compile(Text plan) {
        return Steps.compile(plan.text);
    }

    @Benchmark
    public ActionPlan returns(Returned plan) {
        return Steps.compile(plan.text);
    }

    @Benchmark
    public PlanAnalysis analyse(Compiled plan) {
        return Steps.analyse(plan.report.plan());
    }

    @Benchmark
    public ImmutableList<Diagnostic> check(Compiled plan) {
        return Steps.check(plan.report.plan());
    }

    @Benchmark
    public Report view(Compiled plan) {
        return Steps.view(plan.report.plan());
    }

    @Benchmark
    public long html(Compiled plan) {
        return Steps.render(new HtmlReport(), plan.report);
    }

    @Benchmark
    public long csv(Compiled plan) {
        return Steps.render(CsvReport.forSpreadsheets(), plan.report);
    }

    @Benchmark
    public long json(Compiled plan) {
        return Steps.render(new JsonReport(), plan.report);
    }

    @Benchmark
    public long outputs(Compiled plan) {
        return Steps.outputs(plan.report.plan());
    }

    @Benchmark
    public PlanDocument jackson(Json plan) {
        return Steps.jackson(plan.text);
    }
}
