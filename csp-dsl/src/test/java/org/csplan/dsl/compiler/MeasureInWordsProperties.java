package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.dsl.PlanLanguage;
import org.csplan.dsl.internal.MeasureInWords;

class MeasureInWordsProperties {

    private static final String PLAN = """
            plan p "P"
              period 2026/27 to 2029/30
            agency Council
            action x "X"
              lead Council
            """;

    private static final List<String> BEGINNINGS = List.of(
            "",
            "",
            "Increase from 3 to ",
            "reduce waste from 900 (2024/25) to ",
            "Recycling to rise from 1.5% to ",
            "Waste per household no more than ",
            "Schools: at least ",
            "cut emissions by 20% from the 2019/20 baseline of ");

    private static final List<String> NUMBERS =
            List.of("14", "100%", "1,240", "43.2%", "£12,500", "14 of 22", "2.5k", "0");

    private static final List<String> WORDS = List.of(
            "",
            " of lights converted",
            " vehicles electric",
            " ha of verge left uncut until September",
            " homes retrofitted",
            " kg",
            " tCO2e",
            " of all schools, and 3 more",
            " visits target",
            " actions by 2 agencies",
            " homes: all of them",
            " people (over 65)",
            " fires within 5 minutes");

    private static final List<String> OFTEN = List.of("", "", " a year", " each quarter", " monthly", " annually");

    private static final List<String> TIMES =
            List.of("", " by March 2029", " during 2028/29", " by the end", " by 2030", " by Q2", " in Q2 2027/28");

    private static final List<String> LAST = List.of("", "", " (100 each year)", " (Council)", " or more");

    @Property(tries = 2000)
    void whatIsOfferedIsReadAsItStands(
            @ForAll @IntRange(max = 1_000_000) int beginning,
            @ForAll @IntRange(max = 1_000_000) int number,
            @ForAll @IntRange(max = 1_000_000) int words,
            @ForAll @IntRange(max = 1_000_000) int often,
            @ForAll @IntRange(max = 1_000_000) int time,
            @ForAll @IntRange(max = 1_000_000) int last) {
        String line = of(BEGINNINGS, beginning)
                + of(NUMBERS, number)
                + of(WORDS, words)
                + of(OFTEN, often)
                + of(TIMES, time)
                + of(LAST, last);
        Optional<String> offered = MeasureInWords.instead(line);
        offered.ifPresent(measure -> {
            String first =
                    Splitter.on(", or at most ").split(measure).iterator().next();
            String written = Splitter.on("; ").split(first).iterator().next();
            assertEquals(ImmutableList.of(), errors(written), () -> line + " → " + measure);
            long digits = line.chars().filter(Character::isDigit).count();
            assertTrue(
                    line.contains("by 20%")
                            || written.chars().filter(Character::isDigit).count() >= digits,
                    () -> line + " → " + measure);
        });
    }

    private static ImmutableList<String> errors(String measure) {
        return PlanLanguage.compile("p", PLAN + "  " + measure + "\n").diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::message)
                .collect(ImmutableList.toImmutableList());
    }

    private static String of(List<String> choice, int at) {
        return choice.get(at % choice.size());
    }
}
