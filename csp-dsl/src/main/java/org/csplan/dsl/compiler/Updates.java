package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Line;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** Brings what agencies returned to the actions, aims and priorities that it is about. */
final class Updates {

    /** Begins what a line tells of money, after the id; no id has a blank. */
    private static final String SPENT = " spent";

    private final ListMultimap<ElementId, Returned> byElement = LinkedListMultimap.create();

    /** Where the updates stand in which something is told, by who tells it for which time. */
    private final SetMultimap<Line.OfReturn, Place> places = LinkedHashMultimap.create();

    /**
     * A line of an update.
     *
     * @param line its place among the lines of the update
     */
    record Told(StatementSyntax update, int line, Optional<When> when, Optional<AgencyId> from) {}

    /**
     * An entry of an update, with what its update says of all of them.
     *
     * @param file compiles what stands in the file of the update
     */
    private record Returned(Told told, ClauseSyntax.Entry line, Optional<ReadingSyntax> reading, FileCompilers file) {}

    private final Names names;
    private final PlanId plan;
    private final StatementSubjects subjects;
    private final ReturnAdvice advice;

    /**
     * @param measures full ids of measures by the id of the measure alone
     * @param subjects told what each entry is about
     */
    Updates(
            Names names,
            PlanId plan,
            Supplier<ImmutableListMultimap<String, String>> measures,
            StatementSubjects subjects) {
        this.names = names;
        this.plan = plan;
        this.subjects = subjects;
        this.advice = new ReturnAdvice(names, measures, this::isKnown);
    }

    /**
     * That an agency tells something for the days from one to another; times in other words may be of the same days.
     *
     * @param audience what is told to some alone is told to others in a line of its own
     */
    private record Telling(String what, LocalDate first, LocalDate last, AgencyId teller, String audience) {}

    /**
     * Sorts the entries of all updates by what they are about; what is about nothing is reported.
     *
     * @param files compiles what stands in the file of a statement
     * @param compilers makes one that tells its findings elsewhere
     */
    void gather(
            List<WrittenStatement> statements,
            Function<WrittenStatement, FileCompilers> files,
            Function<Findings, FileCompilers> compilers) {
        Map<Telling, Place> seen = new HashMap<>();
        for (WrittenStatement written : statements) {
            StatementSyntax update = written.syntax();
            FileCompilers file = files.apply(written);
            Optional<When> when =
                    update.when().filter(words -> update.isWhole()).flatMap(file.times()::when);
            // Of a name of several words the first alone was read, and what is wrong was said.
            Optional<AgencyId> from = update.from()
                    .filter(agency -> update.isWhole() || file.common().isAgency(agency.text()))
                    .flatMap(agency ->
                            file.common().agencies(List.of(agency)).stream().findFirst());
            List<ClauseSyntax.Entry> onTrust = new ArrayList<>();
            for (int line = 0; line < update.clauses().size(); line++) {
                if (update.clauses().get(line) instanceof ClauseSyntax.Entry entry) {
                    Told told = new Told(update, line, when, from);
                    if (advice.cannotTell() && called(entry.name().text()).isEmpty()) {
                        onTrust.add(entry);
                    }
                    boolean isKept = gather(new Returned(told, entry, entry.reading(), file), written.findings());
                    Optional<When> time = ownTime(entry, file).or(() -> when);
                    if (isKept && time.isPresent() && from.isPresent()) {
                        places.put(new Line.OfReturn(from.get(), time.get()), written.place());
                        reportRepeated(entry, file.times(), time.get(), from.get(), seen, written.findings());
                    }
                }
            }
            reportOnTrust(onTrust, written.findings(), compilers);
        }
    }

    private void reportOnTrust(
            List<ClauseSyntax.Entry> entries, Findings findings, Function<Findings, FileCompilers> compilers) {
        if (entries.isEmpty()) {
            return;
        }
        Findings apart = findings.apart();
        EntriesOnTrust onTrust = new EntriesOnTrust(plan, compilers.apply(apart), apart, advice, findings);
        entries.forEach(onTrust::look);
        onTrust.report();
    }

    /** Where the updates stand in which an agency tells something for a time, in the order of the text. */
    ImmutableListMultimap<Line.OfReturn, Place> places() {
        return ImmutableListMultimap.copyOf(places);
    }

    /** Whether it is about something; if not, that is reported. */
    private boolean gather(Returned returned, Findings findings) {
        ClauseSyntax.Entry entry = returned.line();
        String name = entry.name().text();
        // A line that is refused is not about what the line above it is about.
        ImmutableList<ElementId> named = called(ReturnAdvice.MARKS.trimTrailingFrom(name));
        subjects.add(findings.place(entry.span()), named.stream().findFirst());
        Returned told = returned;
        if ((named.isEmpty() && advice.reportedNil(entry, findings))
                || advice.reportedSeveral(entry, returned.file().entries().scale(), findings)) {
            return false;
        }
        if (entry.reading().isEmpty() && entry.entry().isEmpty()) {
            findings.add(
                    LanguageCode.INCOMPLETE_LINE,
                    entry.span(),
                    "this line says nothing of " + name,
                    named.isEmpty()
                            ? "no action, aim or priority is called so: take it away, or put # before it"
                            : "as in: " + name + " amber \"Two posts vacant.\"");
            return false;
        }
        if (entry.reading().isPresent()) {
            int dot = name.lastIndexOf('.');
            boolean isOwner = !called(name).isEmpty()
                    && called(name.substring(0, Math.max(0, dot))).isEmpty();
            if (dot <= 0 || dot == name.length() - 1 || isOwner) {
                advice.reportNoMeasure(entry, findings);
                return false;
            }
            ReadingSyntax own = measureOnly(entry.reading().get(), name.substring(dot + 1));
            told = new Returned(returned.told(), entry, Optional.of(own), returned.file());
            name = name.substring(0, dot);
        }
        ImmutableList<ElementId> called = called(name);
        subjects.add(findings.place(entry.span()), called.stream().findFirst());
        if (called.isEmpty()) {
            advice.reportUnknown(entry, findings);
            return false;
        }
        byElement.put(called.get(0), told);
        if (called.size() > 1) {
            findings.add(
                    LanguageCode.UNCLEAR_SUBJECT,
                    entry.name().span(),
                    name + " is the id of " + kinds(called) + "; this line is taken to be about the "
                            + called.get(0).kind(),
                    "give one of them another id, as in P1 for a priority");
        }
        return true;
    }

    private boolean isKnown(String name) {
        return names.actions().known().called(name).isPresent()
                || names.objectives().known().called(name).isPresent()
                || plan.value().equals(name);
    }

    /** What has this id, an action first: of several, the first is taken. */
    private ImmutableList<ElementId> called(String name) {
        ImmutableList.Builder<ElementId> called = ImmutableList.builder();
        names.actions().known().called(name).ifPresent(called::add);
        names.objectives().known().called(name).ifPresent(called::add);
        if (plan.value().equals(name)) {
            called.add(plan);
        }
        return called.build();
    }

    /** As messages say it: "an action and a priority". */
    private static String kinds(List<ElementId> called) {
        return called.stream().map(element -> Article.with(element.kind())).collect(Collectors.joining(" and "));
    }

    /** The reading of a full id as its owner reads it. */
    private static ReadingSyntax measureOnly(ReadingSyntax reading, String measure) {
        SourceSpan full = reading.measure().span();
        SourceSpan own = new SourceSpan(full.end() - measure.length(), full.end());
        return new ReadingSyntax(
                reading.span(),
                new WordSyntax(measure, own),
                reading.number(),
                reading.relation(),
                reading.other(),
                reading.toWhat());
    }

    /** What a line tells of: a measure by its full id, or the whole and each measure that it reads. */
    private static List<String> told(ClauseSyntax.Entry entry, TimeCompiler times) {
        String name = entry.name().text();
        List<String> told = new ArrayList<>();
        EntrySyntax tells = entry.entry();
        // A sum may well come in a line of its own, late or in another currency.
        boolean spendsAlone = !tells.spent().isEmpty()
                && tells.readings().isEmpty()
                && tells.reached().isEmpty()
                && (tells.words().isEmpty() || times.isWhen(WordsSyntax.of(tells.words())));
        if (!spendsAlone) {
            told.add(name);
        }
        // Of two sums in one entry that entry tells.
        tells.spent().stream()
                .map(sum -> NumberAdvice.CURRENCY.retainFrom(
                        sum.number().orElseThrow().text()))
                .distinct()
                .forEach(currency -> told.add(name + SPENT + currency));
        tells.readings().forEach(reading -> {
            String measure = name + "." + reading.measure().text();
            // Of two readings of one measure its entry tells.
            if (!told.contains(measure)) {
                told.add(measure);
            }
        });
        return told;
    }

    /** The time that a line says itself, which goes before that of the update. */
    private static Optional<When> ownTime(ClauseSyntax.Entry entry, FileCompilers file) {
        List<WordSyntax> words = entry.entry().words();
        for (int length = Math.min(words.size(), EntryWords.MOST_WORDS); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                List<WordSyntax> part = words.subList(from, from + length);
                // Most lines have a status alone.
                if (Iterables.any(part, EntryWords::hasDigit) && file.times().isWhen(WordsSyntax.of(part))) {
                    return file.times().when(WordsSyntax.of(part));
                }
            }
        }
        return Optional.empty();
    }

    private static void reportRepeated(
            ClauseSyntax.Entry entry,
            TimeCompiler times,
            When when,
            AgencyId from,
            Map<Telling, Place> seen,
            Findings findings) {
        Place place = findings.place(entry.span());
        Place first = null;
        boolean isReadTwice = false;
        boolean isSpentTwice = false;
        String audience = entry.entry().visible().stream()
                .map(WordSyntax::text)
                .findFirst()
                .orElse(Visibility.PUBLIC.word());
        for (String told : told(entry, times)) {
            Place before = seen.putIfAbsent(new Telling(told, when.from(), when.to(), from, audience), place);
            first = first == null ? before : first;
            isReadTwice |= before != null && !told.equals(entry.name().text());
            isSpentTwice |= before != null && told.contains(SPENT);
        }
        if (first != null) {
            findings.add(Diagnostic.of(
                            LanguageCode.REPEATED_UPDATE,
                            from + " tells of " + entry.name().text() + " twice for " + when.words())
                    .at(findings.place(entry.span()))
                    .with(first.labelled("the other one is here"))
                    .help("both are kept; if one of the two lines replaces the other, take the other away"
                            + (isSpentTwice
                                    ? "; until then the larger of the two sums holds, so write what they come to in one"
                                    : isReadTwice ? "; until then the larger of two numbers of one count holds" : "")));
        }
    }

    /** Without what is said of a line being there twice where it is not yet known what that line tells. */
    static ImmutableList<Diagnostic> withoutBroken(ImmutableList<Diagnostic> found) {
        if (found.stream().noneMatch(Updates::isRepeated)) {
            return found;
        }
        Map<String, NavigableSet<Integer>> errors = new HashMap<>();
        found.stream()
                .filter(Diagnostic::isError)
                .flatMap(error -> error.place().stream())
                .forEach(place -> errors.computeIfAbsent(place.source().name(), file -> new TreeSet<>())
                        .add(place.span().start()));
        return found.stream()
                .filter(next -> !isRepeated(next)
                        || Streams.concat(next.place().stream(), next.related().stream())
                                .noneMatch(line -> isWithin(line, errors)))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isRepeated(Diagnostic found) {
        return found.code() == LanguageCode.REPEATED_UPDATE;
    }

    private static boolean isWithin(Place line, Map<String, NavigableSet<Integer>> errors) {
        NavigableSet<Integer> starts = errors.get(line.source().name());
        Integer next = starts == null ? null : starts.ceiling(line.span().start());
        return next != null && next < line.span().end();
    }

    /** The lines about this, in the order of the text. */
    ImmutableList<Told> told(ElementId about) {
        // Most plans have no returns, and each action asks.
        List<Returned> returned = byElement.isEmpty() ? ImmutableList.of() : byElement.get(about);
        return returned.isEmpty()
                ? ImmutableList.of()
                : returned.stream().map(Returned::told).collect(ImmutableList.toImmutableList());
    }

    /** What agencies returned about this, in the order of the text. */
    ImmutableList<Progress> returned(EntryOwner about) {
        ImmutableList.Builder<Progress> progress = ImmutableList.builder();
        for (Returned next : byElement.get(about.id())) {
            next.file()
                    .entries()
                    .compile(
                            next.line().entry(), next.told().when(), next.told().from(), about, next.reading())
                    .ifPresent(told -> {
                        next.file().entries().doubts().doubtDone(next.line().entry(), told, about);
                        progress.add(told);
                    });
        }
        return progress.build();
    }
}
