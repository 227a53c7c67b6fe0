package org.csplan.examples;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Due;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Measure.Goal;
import org.csplan.core.model.MeasureTier;
import org.csplan.core.model.Objective;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Status;
import org.csplan.core.model.Visibility;
import org.csplan.dsl.syntax.Keyword;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Between them, the three plans for other kinds of partnership use all that the language has. */
class WholeLanguageTest {

    private static final Pattern TEXT_OR_REMARK = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"[^\"\n]*\"|#[^\n]*");

    private static ImmutableList<ActionPlan> plans;
    private static ImmutableSet<String> words;

    @BeforeAll
    static void compileThePlans() throws IOException {
        ImmutableList.Builder<ActionPlan> compiled = ImmutableList.builder();
        StringBuilder texts = new StringBuilder();
        for (Path plan : ImmutableList.of(ExamplePlan.DRUMLARNE, ExamplePlan.WEXBOURNE, ExamplePlan.STRATHALLARD)) {
            compiled.add(ExamplePlan.compiled(plan));
            for (Path file : ExamplePlan.files(plan)) {
                texts.append(Files.readString(file)).append('\n');
            }
        }
        plans = compiled.build();
        words = ImmutableSet.copyOf(
                TEXT_OR_REMARK.matcher(texts).replaceAll(" ").split("[\\s,]+"));
    }

    @ParameterizedTest
    @EnumSource(Keyword.class)
    void everyKeywordIsUsed(Keyword keyword) {
        assertTrue(words.contains(keyword.word()), keyword.word());
    }

    @Test
    void everyKindOfMeasureIsUsedWithEveryTierAndGoal() {
        assertEquals(kindsOf(Measure.class), of(measures(), Measure::getClass));
        assertEquals(
                EnumSet.allOf(MeasureTier.class),
                of(measures().flatMap(measure -> measure.tier().stream()), tier -> tier));
        assertEquals(
                EnumSet.allOf(Goal.class),
                of(
                        measures().filter(Measure.Level.class::isInstance).map(Measure.Level.class::cast),
                        Measure.Level::goal));
    }

    @Test
    void everyKindOfReadingIsUsed() {
        assertEquals(
                kindsOf(Reading.Value.class),
                of(
                        progress().flatMap(entry -> entry.readings().stream()).map(Reading::value),
                        Reading.Value::getClass));
    }

    @Test
    void everyKindOfDueDateAndBudgetIsUsed() {
        assertEquals(
                kindsOf(Due.class), of(actions().flatMap(action -> action.timetable().due().stream()), Due::getClass));
        assertEquals(
                kindsOf(Budget.class), of(actions().flatMap(action -> action.budget().stream()), Budget::getClass));
    }

    @Test
    void everyMeaningOfAStatusAndEveryAudienceIsUsed() {
        assertEquals(
                EnumSet.allOf(Status.Meaning.class),
                of(progress().flatMap(entry -> entry.status().stream()), Status::meaning));
        assertEquals(
                EnumSet.allOf(Visibility.class),
                of(
                        Stream.concat(
                                actions().map(Action::visibility), progress().map(Progress::visibility)),
                        audience -> audience));
    }

    private static Stream<Action> actions() {
        return plans.stream().flatMap(plan -> plan.actions().stream());
    }

    private static Stream<Objective> objectives() {
        return plans.stream().flatMap(plan -> plan.objectives().stream());
    }

    private static Stream<Measure> measures() {
        return Stream.concat(
                actions().flatMap(action -> action.measures().stream()),
                objectives().flatMap(objective -> objective.measures().stream()));
    }

    private static Stream<Progress> progress() {
        return Stream.concat(
                actions().flatMap(action -> action.progress().stream()),
                objectives().flatMap(objective -> objective.progress().stream()));
    }

    private static ImmutableSet<Class<?>> kindsOf(Class<?> family) {
        return ImmutableSet.copyOf(family.getPermittedSubclasses());
    }

    private static <T, R> ImmutableSet<R> of(Stream<T> parts, Function<T, R> property) {
        return parts.map(property).collect(toImmutableSet());
    }
}
