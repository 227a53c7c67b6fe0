package org.csplan.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what the benchmarks found as tables of docs/performance.md, from one or several result files of JMH. Of all
 * measurements of one thing in all files the median counts.
 */
public final class PerformanceTable {

    private static final ImmutableList<Integer> SIZES = ImmutableList.of(24, 1_000, 10_000, 100_000);

    /** At this size a plan is long enough for steady figures and short enough for the caches of most processors. */
    private static final int TYPICAL = 10_000;

    private static final int GROWTH_FROM = 1_000;
    private static final int GROWTH_TO = 100_000;

    private static final String YARDSTICK = "jackson";

    /** What the answers to a plan and its outputs are held against: answers should cost a small part of reading it. */
    private static final String COMPILING = "compile";

    private static final ImmutableList<String> AFTER_COMPILING = ImmutableList.of("analyse", "check", "outputs");

    private static final ImmutableMap<String, String> STEPS = ImmutableMap.<String, String>builder()
            .put("read", "read: text to syntax")
            .put("compile", "compile: text to plan, reading included")
            .put("returns", "compile: the same with three quarters of returns")
            .put("analyse", "analyse: plan to all that is computed of it")
            .put("check", "check: plan to findings, all of the analysis included")
            .put("view", "report: plan to what is shown, analysis included")
            .put("html", "HTML")
            .put("csv", "CSV")
            .put("json", "JSON")
            .put("outputs", "HTML, CSV and JSON, with the report that they share")
            .put(YARDSTICK, "Jackson: JSON to records")
            .buildOrThrow();

    /** What was measured of one step on one size of plan: medians, for one operation. */
    private record Figures(OptionalDouble cpu, OptionalDouble clock, OptionalDouble collecting, OptionalDouble bytes) {}

    private final ImmutableTable<String, Integer, Figures> measured;
    private final PrintStream out;

    private PerformanceTable(ImmutableTable<String, Integer, Figures> measured, PrintStream out) {
        this.measured = measured;
        this.out = out;
    }

    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("usage: PerformanceTable RESULTS.json...");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new PerformanceTable(read(List.of(args)), out).print();
    }

    // Reading

    private static ImmutableTable<String, Integer, Figures> read(List<String> files) {
        ListMultimap<String, JsonNode> results =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (String file : files) {
            for (JsonNode result : JsonMapper.shared().readTree(Path.of(file))) {
                String name = result.required("benchmark").stringValue();
                String actions = result.required("params").required("actions").stringValue();
                results.put(name.substring(name.lastIndexOf('.') + 1) + " " + actions, result);
            }
        }
        ImmutableTable.Builder<String, Integer, Figures> measured = ImmutableTable.builder();
        for (String key : results.keySet()) {
            List<JsonNode> same = results.get(key);
            int blank = key.indexOf(' ');
            measured.put(
                    key.substring(0, blank),
                    Integer.valueOf(key.substring(blank + 1)),
                    new Figures(
                            median(same, "/secondaryMetrics/" + CpuProfiler.LABEL),
                            median(same, "/primaryMetric"),
                            median(same, "/secondaryMetrics/" + CpuProfiler.COLLECTING),
                            median(same, "/secondaryMetrics/gc.alloc.rate.norm")));
        }
        return measured.buildOrThrow();
    }

    private static OptionalDouble median(List<JsonNode> results, String metric) {
        double[] values = results.stream()
                .flatMap(result -> result.at(metric + "/rawData").valueStream())
                .flatMap(JsonNode::valueStream)
                .mapToDouble(JsonNode::doubleValue)
                .sorted()
                .toArray();
        int middle = values.length / 2;
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2);
    }

    // Printing

    private void print() {
        out.println("Processor time of a step, warm:");
        out.println();
        head("step", "µs an action", "growth", "collecting");
        for (String step : steps()) {
            row(step, size -> time(cpu(step, size)), perAction(step), growth(step), collecting(step));
        }
        out.println();
        out.println("The same as a multiple of Jackson reading the same plan:");
        out.println();
        head("step", "kB an action", "million characters a second");
        for (String step : steps()) {
            row(step, size -> ratio(cpu(step, size), cpu(YARDSTICK, size)), allocated(step), speed(step));
        }
        if (measured.containsRow(COMPILING)) {
            out.println();
            out.println("What is computed and written of a plan, as a share of compiling the same plan:");
            out.println();
            head("step");
            for (String step : Iterables.filter(AFTER_COMPILING, measured::containsRow)) {
                row(step, size -> percent(cpu(step, size), cpu(COMPILING, size)));
            }
        }
    }

    private Iterable<String> steps() {
        return Iterables.concat(
                Iterables.filter(STEPS.keySet(), measured::containsRow),
                Iterables.filter(measured.rowKeySet(), step -> !STEPS.containsKey(step)));
    }

    private void head(String first, String... last) {
        StringBuilder names = new StringBuilder("| " + first);
        StringBuilder rule = new StringBuilder("| ---");
        for (int size : SIZES) {
            names.append(String.format(Locale.UK, " | %,d", size));
            rule.append(" | ---:");
        }
        for (String name : last) {
            names.append(" | ").append(name);
            rule.append(" | ---:");
        }
        out.println(names.append(" |"));
        out.println(rule.append(" |"));
    }

    private void row(String step, IntFunction<String> cell, String... last) {
        StringBuilder row = new StringBuilder("| " + STEPS.getOrDefault(step, step));
        for (int size : SIZES) {
            row.append(" | ").append(cell.apply(size));
        }
        for (String value : last) {
            row.append(" | ").append(value);
        }
        out.println(row.append(" |"));
    }

    private OptionalDouble cpu(String step, int size) {
        Figures figures = figures(step, size);
        return figures == null ? OptionalDouble.empty() : figures.cpu();
    }

    private @Nullable Figures figures(String step, int size) {
        return measured.get(step, size);
    }

    private static String time(OptionalDouble microseconds) {
        if (microseconds.isEmpty()) {
            return "–";
        }
        double time = microseconds.getAsDouble();
        return time < 1e6 ? digits(time / 1e3) + " ms" : digits(time / 1e6) + " s";
    }

    private static String ratio(OptionalDouble time, OptionalDouble yardstick) {
        return time.isEmpty() || yardstick.isEmpty() ? "–" : digits(time.getAsDouble() / yardstick.getAsDouble());
    }

    private static String percent(OptionalDouble time, OptionalDouble whole) {
        return time.isEmpty() || whole.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%.0f%%", 100 * time.getAsDouble() / whole.getAsDouble());
    }

    private String perAction(String step) {
        OptionalDouble time = cpu(step, TYPICAL);
        return time.isEmpty() ? "–" : digits(time.getAsDouble() / TYPICAL);
    }

    /** The exponent: 1 where twice the plan takes twice the time. */
    private String growth(String step) {
        OptionalDouble small = cpu(step, GROWTH_FROM);
        OptionalDouble large = cpu(step, GROWTH_TO);
        if (small.isEmpty() || large.isEmpty()) {
            return "–";
        }
        double growth =
                Math.log(large.getAsDouble() / small.getAsDouble()) / Math.log((double) GROWTH_TO / GROWTH_FROM);
        return String.format(Locale.ROOT, "%.2f", growth);
    }

    /** How much of the time on the largest plan went to the garbage collector, both by the clock. */
    private String collecting(String step) {
        Figures figures = figures(step, GROWTH_TO);
        return figures == null
                        || figures.clock().isEmpty()
                        || figures.collecting().isEmpty()
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%.0f%%",
                        100
                                * figures.collecting().getAsDouble()
                                / figures.clock().getAsDouble());
    }

    private String allocated(String step) {
        Figures figures = figures(step, TYPICAL);
        return figures == null || figures.bytes().isEmpty()
                ? "–"
                : digits(figures.bytes().getAsDouble() / TYPICAL / 1000);
    }

    private String speed(String step) {
        OptionalDouble time = cpu(step, TYPICAL);
        OptionalLong characters = Steps.characters(step, TYPICAL);
        return time.isEmpty() || characters.isEmpty() ? "–" : digits(characters.getAsLong() / time.getAsDouble());
    }

    /** Two digits that say something, which is as much as a measurement knows. */
    private static String digits(double value) {
        int places = value >= 10 ? 0 : value >= 1 ? 1 : value >= 0.1 ? 2 : 3;
        return String.format(Locale.UK, "%,." + places + "f", value);
    }
}
