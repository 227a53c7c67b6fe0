package org.csplan.benchmarks;

import java.lang.ref.Reference;
import java.util.function.Supplier;

/** Says how much memory a compiled plan takes: with its places, and the plan alone; its text is not counted. */
public final class RetainedMemory {

    /** Some things go only when what referred to them has gone. */
    private static final int COLLECTIONS = 4;

    private RetainedMemory() {}

    public static void main(String[] args) {
        int actions = Integer.parseInt(args[0]);
        String text = PlanGenerator.plan(actions);
        // What classes and tables take once is no plan's.
        Steps.compile(PlanGenerator.plan(100));
        long all = retained(() -> Steps.compilation(text));
        long plan = retained(() -> Steps.compile(text));
        System.out.println(actions + " actions of " + text.length() / actions + " characters: " + all / actions
                + " bytes an action with places, " + plan / actions + " for the plan alone");
    }

    private static long retained(Supplier<?> made) {
        long before = used();
        Object kept = made.get();
        try {
            return used() - before;
        } finally {
            Reference.reachabilityFence(kept);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
