package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.MeasureId;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.internal.LinesOfStatement;
import org.csplan.dsl.syntax.Keyword;

/** Where the parts of a plan stand in the texts it was read from; kept beside the plan, which knows no places. */
public final class Origins {

    private static final Pattern IN_BACKQUOTES = Pattern.compile("`([^`]+)`");

    private final ImmutableMap<Subject, Place> places;
    private final ImmutableListMultimap<Line.OfReturn, Place> updates;

    /**
     * @param places of the lines that declare parts
     * @param updates where what an agency returned for a time begins
     */
    Origins(ImmutableMap<Subject, Place> places, ImmutableListMultimap<Line.OfReturn, Place> updates) {
        this.places = places;
        this.updates = updates;
    }

    /** The line that declares the part; none for a part that no text declares. */
    public Optional<Place> of(Subject subject) {
        return Optional.ofNullable(places.get(subject));
    }

    /**
     * The finding with the place of its subject, or of the subject's line that it is about, and a line that mends it as
     * an edit of the text; as it is if it has a place or its subject has none.
     */
    public Diagnostic locate(Diagnostic found) {
        Optional<Place> place =
                found.place().isPresent() ? Optional.empty() : found.subject().flatMap(this::of);
        if (place.isEmpty()) {
            return found;
        }
        Diagnostic located = found.at(found.line()
                .flatMap(line -> of(line, found.subject().orElseThrow(), place.get()))
                .orElse(place.get()));
        return found.mend().orElse(null) instanceof Mend.NewLine added
                ? located.mendedBy(new Mend.Edits(ImmutableList.of(below(place.get(), added.line()))))
                : located;
    }

    private Optional<Place> of(Line line, Subject subject, Place statement) {
        if (line instanceof Line.HeadOfReturn head) {
            return of(head).or(() -> of(head.returned(), subject, statement));
        }
        return line instanceof Line.OfReturn returned
                ? of(returned, subject)
                        .or(() -> LinesOfStatement.progress(
                                        statement.source(),
                                        statement.span().start(),
                                        returned.from().value(),
                                        returned.when().words())
                                .map(span -> Place.of(statement.source(), span)))
                : of((Line.OfStatement) line, statement);
    }

    /** Where an update begins that says the time itself. */
    private Optional<Place> of(Line.HeadOfReturn head) {
        String begin = Keyword.UPDATE.word() + " " + head.returned().when().words() + " ";
        return updates.get(head.returned()).stream()
                .filter(update -> CharMatcher.whitespace()
                        .collapseFrom(update.source().slice(update.span()), ' ')
                        .startsWith(begin))
                .findFirst();
    }

    private static Optional<Place> of(Line.OfStatement line, Place statement) {
        Keyword keyword = switch (line.kind()) {
            case MILESTONE -> Keyword.MILESTONE;
            case BUDGET -> Keyword.BUDGET;
            case SPENT -> Keyword.SPENT;
            case DEPENDS -> Keyword.DEPENDS;
            case PROGRESS -> Keyword.PROGRESS;
        };
        return LinesOfStatement.find(
                        statement.source(),
                        statement.span().start(),
                        keyword,
                        line.before(),
                        line.names().map(ElementId::value))
                .map(span -> Place.of(statement.source(), span));
    }

    /** Of several lines the first that reads the subject's measure, else the first that tells of the whole. */
    private Optional<Place> of(Line.OfReturn returned, Subject subject) {
        return Stream.concat(
                        subject.measure().stream().map(MeasureId::value).map(Optional::of),
                        Stream.of(Optional.<String>empty()))
                .flatMap(measure -> updates.get(returned).stream()
                        .flatMap(
                                update -> LinesOfStatement.about(
                                                update.source(),
                                                update.span().start(),
                                                subject.element().value(),
                                                measure)
                                        .stream()
                                        .map(span -> Place.of(update.source(), span))))
                .findFirst();
    }

    /** The line is put below the one at the place; how far it is indented is for the formatter to say. */
    private static Edit below(Place place, String line) {
        SourceText source = place.source();
        int end = source.lineSpan(place.end().line()).end();
        String written = IN_BACKQUOTES.matcher(line).replaceAll(id -> Keyword.asId(id.group(1)));
        return new Edit(source, new SourceSpan(end, end), "\n  " + written);
    }
}
