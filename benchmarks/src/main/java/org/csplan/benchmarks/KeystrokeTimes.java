package org.csplan.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.csplan.core.check.CheckedPlan;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.compiler.Compilation;
import org.csplan.dsl.compiler.EditedPlan;
import org.csplan.dsl.compiler.SourceLoader;

/**
 * Says how long it takes after a keystroke until it is known what is wrong with a plan of 10,000 lines, beside reading the
 * plan afresh in the same run. It types some characters at a random place, takes them away one by one, and goes on to
 * the next place.
 */
public final class KeystrokeTimes {

    private static final int LINES = 10_000;

    /** How many characters are typed at a place: what stands there is broken by the first and mended by the last. */
    private static final int TYPED = 4;

    private static final String LETTERS = "aeinrst";
    private static final String DIGITS = "0123456789";

    /** How often the plan is read afresh: as a rule after so many keystrokes. */
    private static final int AFRESH = 8;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Where somebody types. */
    private enum Where {
        IN_WORD,
        IN_NUMBER,
        AT_LINE_END,
        AT_BEGINNING,
        AT_END
    }

    /** What a step took each time, in milliseconds. */
    private static final class Times {
        private final String step;
        private final List<Double> clock = new ArrayList<>();
        private final List<Double> processor = new ArrayList<>();

        Times(String step) {
            this.step = step;
        }

        <T> T take(Supplier<T> work) {
            long clockBefore = System.nanoTime();
            long processorBefore = THREADS.getCurrentThreadCpuTime();
            T made = work.get();
            processor.add((THREADS.getCurrentThreadCpuTime() - processorBefore) / 1e6);
            clock.add((System.nanoTime() - clockBefore) / 1e6);
            return made;
        }

        void forget() {
            clock.clear();
            processor.clear();
        }

        String row() {
            return "| " + step + cells(clock) + cells(processor) + " |";
        }

        private static String cells(List<Double> all) {
            List<Double> sorted = new ArrayList<>(all);
            Collections.sort(sorted);
            return String.format(
                    Locale.UK,
                    " | %.1f | %.1f | %.1f",
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 95 / 100),
                    sorted.get(sorted.size() * 99 / 100));
        }
    }

    private final Times edit = new Times("after a keystroke: what is wrong in the text");
    private final Times check = new Times("then: what the standard rules find");
    private final Times compile = new Times("the same text read afresh");
    private final Random random = new Random(1);
    private EditedPlan plan;
    private int typed;

    private KeystrokeTimes(String text) {
        plan = EditedPlan.of(SourceText.of("plan.csp", text), SourceLoader.none());
    }

    public static void main(String[] args) {
        int keystrokes = args.length > 0 ? Integer.parseInt(args[0]) : 4_000;
        KeystrokeTimes times = new KeystrokeTimes(plan());
        times.type(keystrokes);
        times.forget();
        times.type(keystrokes);
        times.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** A plan of as many lines, which end with a whole action. */
    private static String plan() {
        int actions = LINES / 8;
        String text = PlanGenerator.plan(actions);
        while (text.lines().count() < LINES) {
            actions += 10;
            text = PlanGenerator.plan(actions);
        }
        return text;
    }

    private void type(int keystrokes) {
        while (typed < keystrokes) {
            Where where = Where.values()[random.nextInt(Where.values().length)];
            int at = place(where);
            for (int i = 0; i < TYPED; i++) {
                String key = where == Where.AT_LINE_END && i == 0
                        ? "\n"
                        : letter(where == Where.IN_NUMBER ? DIGITS : LETTERS);
                press(new SourceSpan(at + i, at + i), key);
            }
            for (int i = TYPED - 1; i >= 0; i--) {
                press(new SourceSpan(at + i, at + i + 1), "");
            }
        }
        typed = 0;
    }

    private String letter(String letters) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }

    private int place(Where where) {
        String text = source().text();
        int at = random.nextInt(text.length());
        return switch (where) {
            case IN_WORD -> next(at, Character::isLetter);
            case IN_NUMBER -> next(at, Character::isDigit);
            case AT_LINE_END -> next(at, c -> c == '\n');
            case AT_BEGINNING -> 0;
            case AT_END -> text.length();
        };
    }

    /** The first wanted character from there on, or after the end of the text from its beginning on. */
    private int next(int from, IntPredicate wanted) {
        String text = source().text();
        int at = from;
        while (!wanted.test(text.charAt(at))) {
            at = (at + 1) % text.length();
        }
        return at;
    }

    private void press(SourceSpan span, String key) {
        Edit pressed = new Edit(source(), span, key);
        EditedPlan before = plan;
        plan = edit.take(() -> before.with(pressed));
        Compilation now = plan.compilation();
        check.take(() -> PlanChecks.standard().run(CheckedPlan.of(now.draft())));
        if (typed++ % AFRESH == 0) {
            Compilation anew = compile.take(() -> PlanLanguage.compile(source()));
            if (!anew.diagnostics().equals(now.diagnostics())) {
                throw new IllegalStateException("something else is found after " + pressed);
            }
        }
    }

    private SourceText source() {
        return plan.compilation().sources().get(0);
    }

    private void forget() {
        edit.forget();
        check.forget();
        compile.forget();
    }

    private void print(PrintStream out) {
        out.printf(
                Locale.UK,
                "A keystroke in a plan of %,d lines and %,d actions, warm; load of the machine %.1f:%n%n",
                source().lineCount(),
                plan.compilation().draft().actions().size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.println(
                "| ms | clock: median | 95th | 99th percentile | processor time: median | 95th | 99th percentile |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        out.println(edit.row());
        out.println(check.row());
        out.println(compile.row());
    }
}
