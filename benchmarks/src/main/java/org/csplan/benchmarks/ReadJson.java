package org.csplan.benchmarks;

import java.nio.file.Path;

/** The yardstick as a whole process: binds a plan's JSON to types and says how much it found. */
public final class ReadJson {

    private ReadJson() {}

    public static void main(String[] args) {
        PlanDocument plan = PlanDocument.mapper().readValue(Path.of(args[0]), PlanDocument.class);
        System.out.println(args[0] + ": " + plan.actions().size() + " actions");
    }
}
