package org.csplan.render.list;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.analysis.Verdict;
import org.csplan.core.model.Due;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Recurrence.Frequency;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.render.words.PlanWords;
import org.csplan.render.words.Wording;

/** What stands in the usual columns, said in the words of a page that is not in English; read from the JSON of an element. */
final class SpokenCell {

    private static final String PROVISIONALLY = "provisionally ";

    private final Wording wording;
    private final PlanWords words;

    SpokenCell(Wording wording, PlanWords words) {
        this.wording = wording;
        this.words = words;
    }

    String shown(Field field, Node.Members element) {
        return said(field, element).orElseGet(() -> field.shown(element));
    }

    private Optional<String> said(Field field, Node.Members element) {
        return switch (field.name()) {
            case "due", "dueNow" ->
                members(element, field.name()).map(this::due).map(words::due);
            case "done" -> members(element, field.name()).map(done -> words.time(when(done, text(done, "text"))));
            case "standing.declared.label" ->
                members(element.within("standing"), "declared")
                        .map(this::status)
                        .map(words::status);
            case "standing.computed" ->
                constant(Status.Meaning.values(), Status.Meaning::word, text(element.within("standing"), "computed"))
                        .map(wording::word);
            case "attainment.verdict" ->
                constant(Verdict.values(), Verdict::words, text(element.within("attainment"), "verdict"))
                        .map(wording::word);
            case "when" -> members(element, "when").map(when -> words.time(when(when, text(when, "text"))));
            case "text" ->
                element.member("measure").isPresent() ? Optional.of(reading(element)) : Optional.<String>empty();
            case "target" ->
                members(element, "target")
                        .filter(target -> target.member("tbc").isPresent())
                        .map(target -> wording.say("due.to-be-confirmed"));
            default -> Optional.empty();
        };
    }

    /** For how many of the times that were due of each thing an agency has told of it: {@code 1.1: 3 of 3; 2.8: 2 of 3}. */
    String returns(Node.Members agency) {
        return items(agency, "returns")
                .filter(Node.Members.class::isInstance)
                .map(Node.Members.class::cast)
                .map(each -> {
                    long due = items(each, "due").count();
                    long told = due - items(each, "missing").count();
                    String measure =
                            each.member("measure").map(id -> "." + id.shown()).orElse("");
                    return text(each, "id") + measure + ": "
                            + wording.say("reading.ratio", wording.number(told), wording.number(due));
                })
                .collect(Collectors.joining("; "));
    }

    private static Stream<Node> items(Node.Members element, String name) {
        return element.member(name).filter(Node.Items.class::isInstance).map(Node.Items.class::cast).stream()
                .flatMap(list -> list.items().stream());
    }

    private String reading(Node.Members reading) {
        String number = text(reading.within("number"), "text");
        return switch (text(reading, "kind")) {
            case "to-date" -> wording.say("reading.to-date", number);
            case "ratio" -> wording.say("reading.ratio", number, text(reading.within("whole"), "text"));
            case "compared" -> wording.say("reading.compared", number, text(reading.within("against"), "text"));
            case "done" -> wording.say("reading.delivered");
            default -> number;
        };
    }

    private Due due(Node.Members due) {
        String text = text(due, "text");
        return switch (text(due, "kind")) {
            case "at" -> new Due.At(when(due, text));
            case "provisional" -> new Due.Provisionally(when(due, text.substring(PROVISIONALLY.length())));
            case "every" ->
                new Due.Every(new Recurrence(
                        constant(Frequency.values(), Frequency::word, text(due, "frequency"))
                                .orElseThrow(),
                        due.member("month").map(month -> Month.of(Integer.parseInt(month.shown())))));
            case "ongoing" -> new Due.Ongoing();
            default -> new Due.ToBeConfirmed();
        };
    }

    private Status status(Node.Members status) {
        return new Status(
                text(status, "word"),
                text(status, "label"),
                constant(Status.Meaning.values(), Status.Meaning::word, text(status, "meaning"))
                        .orElseThrow());
    }

    private static When when(Node.Members time, String text) {
        return new When(LocalDate.parse(text(time, "from")), LocalDate.parse(text(time, "to")), text);
    }

    private static Optional<Node.Members> members(Node.Members element, String name) {
        return element.member(name).filter(Node.Members.class::isInstance).map(Node.Members.class::cast);
    }

    private static String text(Node.Members element, String name) {
        return element.member(name).map(Node::shown).orElse("");
    }

    private static <T> Optional<T> constant(T[] constants, Function<T, String> word, String text) {
        return Arrays.stream(constants)
                .filter(constant -> word.apply(constant).equals(text))
                .findFirst();
    }
}
