package org.csplan.render.words;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.analysis.Change;
import org.csplan.core.analysis.Changes;
import org.csplan.core.analysis.ChangesBetween;
import org.csplan.core.analysis.ChangesSince;
import org.csplan.core.model.ElementKind;

/** What changed, in the words of the outputs. */
public record ChangeWords(Vocabulary vocabulary) {

    /** Whether it is a milestone or a measure of its subject that changed; absent where it is the subject itself. */
    public Optional<String> part(Change change) {
        if (change.milestone().isPresent()) {
            return Optional.of(vocabulary.names().single(ElementKind.MILESTONES));
        }
        return change.subject().measure().map(measure -> vocabulary.names().single(ElementKind.MEASURES));
    }

    /** What became of it, and why; empty where its kind says it all. */
    public String said(Change change) {
        String what = what(change);
        return change.because()
                .filter(reason ->
                        change.kind() != Change.Kind.NEW && change.kind() != Change.Kind.GONE && !what.isEmpty())
                .map(reason -> vocabulary.say("diff.because", what, vocabulary.say(reason)))
                .orElse(what);
    }

    private String what(Change change) {
        // What is to be reached begins with words such as "from" itself.
        boolean quoted = change.kind() == Change.Kind.REWORDED || change.kind() == Change.Kind.RETARGETED;
        Optional<String> was = change.before().map(vocabulary::say).map(said -> quoted ? "“" + said + "”" : said);
        Optional<String> is = change.after().map(vocabulary::say).map(said -> quoted ? "“" + said + "”" : said);
        return switch (change.kind()) {
            case NEW, GONE -> change.because().map(vocabulary::say).orElse("");
            case OTHERWISE, OVERDUE, OWING -> is.orElse("");
            case UPDATED ->
                Stream.concat(is.stream(), was.map(said -> vocabulary.say("diff.no-longer", said)).stream())
                        .collect(Collectors.joining("; "));
            case DONE, CLOSED ->
                is.or(() -> was.map(said -> vocabulary.say("diff.not-any-more", said)))
                        .orElse("");
            case RENUMBERED -> vocabulary.say("diff.renumbered", was.orElse(""), is.orElse(""));
            case MEASURED, OVERSPENT, WITHIN_BUDGET -> {
                String now = is.orElseGet(() -> vocabulary.say("diff.nothing-spent"));
                yield was.map(said -> vocabulary.say("diff.before", now, said)).orElse(now);
            }
            default -> {
                String now = is.orElseGet(() -> vocabulary.say("diff.nothing-said"));
                yield was.map(said -> vocabulary.say("diff.from-to", said, now))
                        .orElseGet(() -> vocabulary.say("diff.to", now));
            }
        };
    }

    /** How many there are. */
    public String counted(int changes) {
        return changes == 0 ? vocabulary.say("diff.none") : vocabulary.wording().counted("diff.changes", changes);
    }

    /** From when they are, for the head of what tells them: {@code Since 30 June 2026}. */
    public String heading(Changes changes) {
        return changes instanceof ChangesSince since
                ? vocabulary.say("changes", day(since.since()))
                : ((ChangesBetween) changes)
                        .then()
                        .map(day -> vocabulary.say("changes.plan-as-of", day(day)))
                        .orElseGet(() -> vocabulary.say("changes.plan"));
    }

    /** From which day to which they are told or computed, and that a time was not over by one of them. */
    public ImmutableList<String> days(Changes changes) {
        return changes instanceof ChangesSince since ? days(since) : days((ChangesBetween) changes);
    }

    private ImmutableList<String> days(ChangesSince changes) {
        int going = changes.going().size();
        return Stream.concat(
                        Stream.of(vocabulary.say("diff.from-day-to-day", day(changes.since()), day(changes.until()))),
                        going == 0
                                ? Stream.of()
                                : Stream.of(vocabulary.wording().counted("diff.going", going)))
                .collect(toImmutableList());
    }

    private ImmutableList<String> days(ChangesBetween changes) {
        return changes.computed().isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(vocabulary.say(
                        "diff.computed-as-of",
                        day(changes.now().orElseThrow()),
                        day(changes.then().orElseThrow())));
    }

    private String day(LocalDate day) {
        return vocabulary.wording().day(day);
    }
}
