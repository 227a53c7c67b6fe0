package org.csplan.render.list;

import java.util.Optional;
import java.util.function.Consumer;
import org.csplan.core.model.ElementKind;
import org.csplan.render.json.JsonRows;
import org.csplan.render.view.Report;
import org.csplan.render.words.Vocabulary;

/** What can be listed, a row each: elements of a kind, and the readings of measures, which are told of elements. */
public enum RowKind {
    AIMS(ElementKind.AIMS),
    PRIORITIES(ElementKind.PRIORITIES),
    ACTIONS(ElementKind.ACTIONS),
    AGENCIES(ElementKind.AGENCIES),
    MEASURES(ElementKind.MEASURES),
    MILESTONES(ElementKind.MILESTONES),
    READINGS("readings", Optional.empty());

    private final String word;
    private final Optional<ElementKind> element;

    RowKind(ElementKind element) {
        this(element.word(), Optional.of(element));
    }

    RowKind(String word, Optional<ElementKind> element) {
        this.word = word;
        this.element = element;
    }

    /** As it is asked for. */
    public String word() {
        return word;
    }

    /** The elements that these rows are; absent where they are parts of what is told of several kinds. */
    Optional<ElementKind> element() {
        return element;
    }

    /** Gives each row as JSON, in the plan's order. */
    void rows(Report report, Consumer<String> rows) {
        element.ifPresentOrElse(kind -> JsonRows.of(report, kind, rows), () -> JsonRows.readings(report, rows));
    }

    /** Over the column of what a row says. */
    String label(Vocabulary vocabulary) {
        return element.map(vocabulary.names()::label).orElseGet(() -> vocabulary.say("list.reading-head"));
    }

    /** Within a sentence: {@code priorities}. */
    String several(Vocabulary vocabulary) {
        return element.map(vocabulary.names()::several).orElseGet(() -> vocabulary.say("list.readings"));
    }

    /** So many of them, more than one: {@code 3 priorities}. */
    String count(Vocabulary vocabulary, int number) {
        return element.map(kind -> vocabulary.count(kind, number))
                .orElseGet(() ->
                        vocabulary.say("count", vocabulary.wording().number(number), vocabulary.say("list.readings")));
    }
}
